"""Each check of what is seen finds the fault that it is for on a page made with it, and leaves good pages alone."""
# ruff: noqa: E501 - tables of made pages, a page a line

from dataclasses import replace
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.gate.checks import SEEN, Where
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.listeners import pointer_only
from accessibility_tests.gate.looking import look_still, moving
from accessibility_tests.gate_pages import Show, show_in

KEYS = tuple(check.key for check in SEEN if check.where is Where.IN_PAGE)
NARROW = View(320, 640)
DARK = View(scheme=Scheme.DARK)
FORCED = View(forced_colours=True)
LONG = "One word after another, and so on until the line is full and goes over into the next one and the next. " * 3
PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='%23777'/></svg>"


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    return show_in(browser, tmp_path)


def found(browser: Browser) -> set[str]:
    """The checks that find something."""
    return {one.check for one in all_found(browser)}


def all_found(browser: Browser) -> list[Finding]:
    return [*look_still(browser, KEYS), *moving(browser), *pointer_only(browser)]


@pytest.mark.parametrize("view", [View(), NARROW, DARK, FORCED, View(390, 844)], ids=str)
def test_a_good_page_has_no_fault(show: Show, view: View) -> None:
    assert all_found(show(view=view)) == []


BAD = [
    ("zoom-locked", "", "html { touch-action: none }"),
    ("zoom-locked", "<p class=x>Tall</p>", "main { touch-action: pan-y } .x { height: 90vh }"),
    ("text-contrast", "<p class=x>Too faint to read.</p>", ".x { color: #888 }"),
    ("text-contrast", "<p class=x>Large, and still too faint.</p>", ".x { color: #999; font-size: 30px }"),
    ("text-contrast", "<p class=x>Half see-through.</p>", ".x { color: rgb(29 43 42 / 0.5) }"),
    ("text-contrast", "<p class=x>Half there.</p>", ".x { opacity: 0.5 }"),
    ("text-contrast", "<p class=x>Other kinds of colour.</p>", ".x { color: oklch(70% 0 0) }"),
    ("text-contrast", "<div class=x><p>On a ground of its own.</p></div>", ".x { background: #667 } "),
    ("text-contrast", "<div class=x><p>On a picture, or is it?</p></div>", f'.x {{ background: url("{PICTURE}") }}'),
    ("text-contrast", "<p class=x>From light to dark in one line of words.</p>", ".x { width: 400px; background: linear-gradient(90deg, #fff, #222) }"),
    ("text-contrast", "<div class=x><div class=y></div><p class=z>Over a neighbour.</p></div>", ".x { position: relative } .y { position: absolute; inset: 0; background: #333 } .z { position: relative }"),
    ("text-contrast", "<label for=i>I</label> <input id=i placeholder='A faint hint'>", "::placeholder { color: #aaa }"),
    ("text-contrast", "<p class=x></p>", ".x::before { content: 'Made by the style'; color: #aaa }"),
    ("hover-contrast", "<p><a class=x href='#a'>A link</a></p>", ".x:hover { color: #fff }"),
    ("hover-contrast", "<p><a class=x href='#a'>A link</a></p>", ".x { transition: all 1s } .x:hover { background: #0b5563 }"),
    ("hover-contrast", "<div class=x><p>Words in it.</p></div>", ".x:hover p { color: #ccc }"),
    ("hover-contrast", "<p><a href='#a'>A link</a> <a class=x href='#b'>Another</a></p>", ".x { color: #444 } a:is(:hover, :active) { color: #ddd }"),
    ("edge-contrast", "<label for=i>I</label> <input id=i>", "input#i { border-color: #ddd }"),
    ("edge-contrast", "<button class=x>Press</button>", "button.x { border-color: #ddd }"),
    ("icon-contrast", "<button class=x aria-label=Print><svg width=40 height=40><path d='M0 0h40v40z' fill='#ccc'/></svg></button>", ""),
    ("link-look", "<p>Some words and <a class=x href='#a'>a link among them</a>, and more words.</p>", ".x { text-decoration: none }"),
    ("state-look", "<nav><a class=x href='#a' aria-current=page>Here</a> <a class=x href='#b'>There</a></nav>", ".x { font-weight: 400 } .x[aria-current] { color: #5b3a78 }"),
    ("state-look", "<button aria-pressed=true>A</button> <button aria-pressed=false>B</button>", ""),
    ("target-size", "<p><a class=x href='#a'>A</a><a class=x href='#b'>B</a></p>", ".x { display: inline-block; width: 16px; height: 16px; overflow: visible }"),
    ("target-large", "<button class=x>Small</button>", "button.x { min-height: 30px }"),
    ("text-cut-off", f"<p class=x>{LONG}</p>", ".x { height: 20px; overflow: hidden }"),
    ("text-cut-off", f"<p class=x>{LONG}</p>", ".x { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }"),
    ("text-cut-off", f"<p class=x>{LONG * 3}</p>", ".x { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }"),
    ("text-overlap", "<p>One line of words here.</p><p class=x>Another line of words.</p>", ".x { margin-top: -45px }"),
    ("text-covered", "<div class=x></div>", ".x { position: absolute; top: 0; left: 0; width: 600px; height: 200px; background: #0f4c4a }"),
    ("hover-only", "<div class=x><a href='#a'>Words</a> <span class=y>More about these</span></div>", ".y { display: none } .x:hover .y { display: inline }"),
    ("turn-locked", "", "@media (orientation: landscape) { main { transform: rotate(90deg) } }"),
    ("motion-endless", "<p class=x>Round</p>", "@keyframes k { to { rotate: 360deg } } @media (prefers-reduced-motion: no-preference) { .x { animation: k 2s infinite } }"),
    ("motion-endless", "<marquee>Off it goes</marquee>", ""),
    ("flashing", "<p class=x>Flash</p>", "@keyframes k { to { opacity: 0.2 } } @media (prefers-reduced-motion: no-preference) { .x { animation: k 0.1s 20 } }"),
    ("moving-still", "<p class=x>Still going</p>", "@keyframes k { to { translate: 1px } } .x { animation: k 4s }"),
    ("moving-still", "<p class=x>Gliding</p>", ".x { transition: transform 1s }"),
    ("media-plays", "<audio autoplay controls></audio>", ""),
    ("pointer-only", "<div class=x>Press me</div>", ".x { cursor: pointer }"),
    ("pointer-only", "<div onclick='1'>Press me</div>", ""),
    ("pointer-only", "<div id=x>Press me</div><script>x.addEventListener('click', () => 1)</script>", ""),
    ("pointer-only", "<div id=x tabindex=0>Press me</div><script>x.addEventListener('mousedown', () => 1)</script>", ""),
    ("control-focus", "<div role=button>Press me</div>", ""),
    ("focus-in-hidden", "<div aria-hidden=true><a href='#a'>Lost</a></div>", ""),
    ("control-state", "<button aria-expanded=false aria-controls=x>More</button><div id=x>It is open.</div>", ""),
    ("control-state", "<div role=switch tabindex=0>Light</div>", ""),
    ("form-button", "<form action='#'><label for=i>I</label> <input id=i></form>", ""),
    ("sticky-too-high", "<div class=x>A band</div>", ".x { position: fixed; bottom: 0; left: 0; width: 100%; height: 60% }"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "body", "css"), BAD, ids=[f"{n} {case[0]}" for n, case in enumerate(BAD)])
def test_a_fault_is_found_by_the_check_that_it_is_for(show: Show, check: str, body: str, css: str) -> None:
    assert check in found(show(body, css))


BAD_ELSEWHERE = [
    ("no-sideways-scroll", "<div class=x>Wide</div>", ".x { width: 900px }", NARROW),
    ("no-sideways-scroll", f"<p>{'w' * 60}</p>", "", NARROW),
    ("no-sideways-scroll", "<p class=x>Moved</p>", "@media (max-width: 390px) { .x { margin-left: 400px; width: 50px } }", NARROW),
    ("sticks-out", "<p class=x>These words run out of the page and nobody can follow.</p>", "html, body { overflow-x: hidden } .x { width: 900px; white-space: nowrap }", NARROW),
    ("text-contrast", "<p class=x>Faint in the dark alone</p>", "@media (prefers-color-scheme: dark) { .x { color: #b7c6c2 } }", DARK),
    ("forced-edge", "<button class=x>No edge</button>", "button.x { border: 0; background: #0f4c4a; color: #fff }", FORCED),
    ("forced-sign", "<button class=x>Sign</button>", ".x::before { content: ''; display: inline-block; width: 12px; height: 12px; background: #0f4c4a }", FORCED),
    ("icon-contrast", "<button aria-label=Print class=x><svg width=40 height=40><path d='M0 0h40v40z' fill='#fffdf8'/></svg></button>", "button.x { background: #0f4c4a } svg { forced-color-adjust: none }", FORCED),
    ("state-look", "<button class=x aria-pressed=true>A</button> <button aria-pressed=false>B</button>", "button[aria-pressed=true] { background: #1d2b2a; color: #fff }", FORCED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("check", "body", "css", "view"), BAD_ELSEWHERE, ids=[f"{n} {case[0]}" for n, case in enumerate(BAD_ELSEWHERE)]
)
def test_a_fault_that_only_some_people_meet_is_found(show: Show, check: str, body: str, css: str, view: View) -> None:
    assert check in found(show(body, css, view))


def test_faults_that_only_some_meet_are_not_there_for_others(show: Show) -> None:
    for check, body, css, _ in BAD_ELSEWHERE:
        assert check not in found(show(body, css)), check


@pytest.mark.parametrize(
    ("meta", "check"),
    [
        ("<meta name=viewport content='width=device-width, user-scalable=no'>", "zoom-locked"),
        ("<meta name=viewport content='width=device-width, maximum-scale=1'>", "zoom-locked"),
        ("<meta http-equiv=refresh content='300'>", "page-refresh"),
    ],
)
def test_a_head_that_takes_control_away_is_found(show: Show, meta: str, check: str) -> None:
    assert check in found(show(meta))


GOOD = [
    ("<p class=x>Large and just strong enough.</p>", ".x { color: #8a8a8a; font-size: 30px }"),
    ("<button disabled class=x>Off</button>", "button.x { color: #bbb; border-color: #ddd }"),
    ("<p>Words <span class=hidden>, for screen readers alone,</span> and more.</p>", ""),
    ("<p><a class=x href='#a'>A link</a></p>", ".x:hover { color: #000; background: #ffd }"),
    ("<p><a class=x href='#a'>A link</a></p>", "@media print { .x:hover { color: #fff } } .x:not(:hover) { color: #0b5563 }"),
    ("<button disabled class=x>Off</button>", "button.x:hover { color: #ccc }"),
    ("<p class=y><a class=x href='#a'>A link</a></p>", ".y a:hover { background: #f4ecdd } .y a.x { background: #1d2b2a; color: #fff }"),
    ("<p class=x>Strong words on a picture.</p>", f'.x {{ background: url("{PICTURE}"); color: #000; font-size: 30px }}'),
    ("<p class=x>From light to dark.</p>", ".x { background: linear-gradient(90deg, #fff, #ddd) }"),
    ("<div class=x><a class=y href='#a'>The whole card</a><p>is one link, and its words are free.</p></div>", ".x { position: relative } .y::after { content: ''; position: absolute; inset: 0 }"),
    ("<p>One line, <a href='#a'>a link that is low in a sentence</a> of words.</p>", ""),
    ("<ul><li><a class=x href='#a'>A link alone in its line</a></li></ul>", ".x { text-decoration: none }"),
    ("<p>Words, <a class=x href='#a'>a link far from them in lightness</a>, and more.</p>", ".x { text-decoration: none; color: #2a73c4 }"),
    ("<button class=x aria-pressed=true>A</button> <button aria-pressed=false>B</button>", "button[aria-pressed=true] { background: #1d2b2a; color: #fff }"),
    ("<p><a class=x href='#a'>A</a><a class=x href='#b'>B</a></p>", ".x { display: inline-block; width: 16px; height: 16px; margin: 12px }"),
    ("<label class=x for=i><input type=checkbox id=i> I agree</label>", ".x { display: inline-block; min-height: 44px } #i { min-height: 0; min-width: 0 }"),
    (f"<div class=x tabindex=0 role=region aria-label=Long><p>{LONG}</p></div>", ".x { height: 40px; overflow: auto }"),
    ("<details><summary>More</summary><p>Closed words.</p></details>", ""),
    ("<div class=x><p>Slid away</p></div>", ".x { height: 0; overflow: hidden }"),
    ("<h2 class=x>Two lines that are set close to each other, as headings often are in large letters</h2>", ".x { line-height: 1; font-size: 40px; width: 300px }"),
    ("<p>A note<sup>1</sup> and H<sub>2</sub>O.</p>", ""),
    ("<div class=x><a href='#a'>Words</a> <span class=y>More</span></div>", ".y { display: none } .x:hover .y, .x:focus-within .y { display: inline }"),
    ("<p class=x>Round, but for a moment</p>", "@keyframes k { to { rotate: 360deg } } @media (prefers-reduced-motion: no-preference) { .x { animation: k 2s 2 } }"),
    ("<button>Pause</button><p class=x>Round</p>", "@keyframes k { to { opacity: 0.99 } } @media (prefers-reduced-motion: no-preference) { .x { animation: k 9s infinite } }"),
    ("<p class=x>Fades</p>", ".x { transition: color 1s }"),
    ("<video muted controls></video>", ""),
    ("<label for=i class=x>Label</label> <input id=i>", ".x { cursor: pointer }"),
    ("<div id=x><button>Press</button></div><script>x.addEventListener('click', () => 1)</script>", ""),
    ("<div id=x role=button tabindex=0 class=y>Press</div><script>for (const n of ['click', 'keydown']) x.addEventListener(n, () => 1)</script>", ".y { cursor: pointer; min-height: 44px }"),
    ("<button aria-expanded=false aria-controls=x>More</button><div id=x hidden>Closed.</div>", ""),
    ("<div aria-hidden=true><a href='#a' tabindex=-1>Not a stop</a></div>", ""),
    ("<form><label for=i>I</label> <input id=i type=checkbox></form>", "#i { min-height: 0; min-width: 0 }"),
    ("<nav class=x>Band</nav>", ".x { position: sticky; top: 0; background: #fff }"),
    ("<dialog open class=x><p>Words in a box</p><button>Close</button></dialog>", ""),
    ("<svg width=20 height=20 aria-hidden=true><path d='M0 0h20v20z' fill='#eee'/></svg>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "css"), GOOD, ids=[str(n) for n in range(len(GOOD))])
def test_what_only_looks_odd_is_left_alone(show: Show, body: str, css: str) -> None:
    assert [str(one) for one in all_found(show(body, css)) if one.check not in ("target-large",)] == []


def test_a_finding_names_the_place_and_what_was_found(show: Show) -> None:
    (one,) = look_still(show("<p id=faint>Too faint</p>", "#faint { color: #888 }"), ("text-contrast",))
    assert one == Finding(
        "", "", "text-contrast", "#faint", '"Too faint" has a contrast of 3.49 (#888888 on #fffdf8); 4.5 is needed'
    )


def test_looking_leaves_the_page_and_the_browser_as_they_were(show: Show) -> None:
    browser = show("<p>x</p>" * 80, "@keyframes k { to { top: 1px } } p { animation: k 9s infinite }")
    before = browser.ask("return [document.documentElement.outerHTML, document.adoptedStyleSheets.length, scrollY]")
    all_found(browser)
    after = browser.ask("return [document.documentElement.outerHTML, document.adoptedStyleSheets.length, scrollY]")
    assert after == before
    assert browser.view == replace(View())
    browser.check(View())


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html></html>",
        "<frameset><frame></frameset>",
        "<title>x</title><svg><a href='#'>x</a></svg><math><mi>x</mi></math>",
        "<p class='a\"b' id='1 2'><input id=']'><label for=']'>x</label>",
        "<table><td><a>x</a><a name>y</a><map><area href='#'></map>",
        "<style>a:hover:is( { } @media foo { x {} } ::slotted(x):hover { display: block }</style><a href='http://['>x</a>",
        "<iframe srcdoc='<a href=#>x</a>'></iframe><object data='x'></object><dialog open>x</dialog>",
    ],
)
def test_no_check_stumbles_over_an_odd_page(show: Show, page: str) -> None:
    all_found(show(page=page))
