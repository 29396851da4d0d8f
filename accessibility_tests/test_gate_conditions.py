"""Each condition is really on, and finds what only shows under it; the pages for them are enough of each kind."""
# ruff: noqa: E501 - tables of made pages, a page a line

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from accessibility_tests.browser import Browser
from accessibility_tests.gate.conditions import BY_NAME, CONDITIONS, conditions_for, look_under
from accessibility_tests.gate.pages import SitePage
from accessibility_tests.gate_pages import PAGE, STYLE, Show, show_in


def gif(*colours: str) -> str:
    """The address of a picture that shows these colours by turns, three tenths of a second each, without end."""
    first, *others = (Image.new("RGB", (40, 40), colour) for colour in colours)
    file = BytesIO()
    first.save(file, "GIF", save_all=True, append_images=others, duration=300, loop=0)
    return f"data:image/gif;base64,{b64encode(file.getvalue()).decode('ascii')}"


TURNING, STILL = gif("navy", "maroon"), gif("navy")
PAPER = "@media print { header, form, .skip { display: none } }"
BOX = "<button id=b>Ask</button><dialog id=c{name}><p>Shall we?</p><button id=d>Yes</button></dialog><script>b.onclick = () => {opens};{more}</script>"
# A box that is laid over the page by rules and a script, and has to see to all by itself.
LAID = "<button id=b type=button>Ask</button><div id=c hidden{role}><p>Shall we? {more}</p><button id=d type=button>No</button></div><script>b.onclick = () => {{ c.hidden = false; d.focus() }}; const shut = () => {{ c.hidden = true; b.focus() }}; d.onclick = shut; c.onkeydown = (e) => {{ {keys} }}</script>"
OVER = "#c { position: fixed; inset: 90px 90px auto; background: #fffdf8; border: 2px solid #6b7d7b }"
ESCAPES = "if (e.key === 'Escape') shut();"
KEEPS = ESCAPES + " if (e.key === 'Tab') e.preventDefault();"
SWITCH = "<button id=b aria-expanded=false>More</button><script>b.onclick = () => {WORK}</script>"


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    return show_in(browser, tmp_path)


def found(show: Show, tmp_path: Path, name: str, body: str = "", css: str = "") -> list[str]:
    browser = show(body, PAPER + css)
    looked = look_under(browser, (tmp_path / "page.html").as_uri(), BY_NAME[name])
    assert all(one.mode == name for one in looked)
    return [one.check for one in looked]


@pytest.mark.parametrize("name", [condition.name for condition in CONDITIONS])
def test_a_good_page_has_no_fault(show: Show, tmp_path: Path, name: str) -> None:
    assert found(show, tmp_path, name) == []


FAULTS = [
    ("forced colours", "focus-contrast", "<a class=x href='#more'>X</a>", ".x:focus-visible { outline: none; background: #1d2b2a; color: #fff }"),
    ("forced colours", "focus-picture", "<a class=x href='#more'>X</a>", ".x:focus-visible { outline: none; box-shadow: 0 0 0 4px #1d2b2a }"),
    ("forced colours", "forced-edge", "<button class=x>X</button>", "button.x { border: 0 }"),
    ("forced colours, dark", "text-contrast", "<p class=x>X</p>", ".x { forced-color-adjust: none; color: #1d2b2a }"),
    ("text spacing", "text-cut-off", "<p class=x>Words<br>Words</p>", ".x { height: 42px; line-height: 20px; overflow: hidden }"),
    ("text spacing, 320", "text-cut-off", "<p class=x>Some words that fit just so</p>", ".x { white-space: nowrap; overflow: hidden; width: 250px; font-size: 16px }"),
    ("text twice as large", "text-overlap", "<p class=x>Words</p><p>Other words</p>", ".x { height: 1px; font-size: 1rem; margin: 0 0 20px } .x + p { font-size: 1rem; margin: 0 }"),
    ("held sideways", "sticky-too-high", "<div class=x>Band</div>", ".x { position: sticky; bottom: 0; height: 200px; background: #fff }"),
    ("motion allowed", "motion-endless", "<p class=x>X</p>", "@keyframes k { to { rotate: 1turn } } @media (prefers-reduced-motion: no-preference) { .x { animation: k 9s infinite } }"),
    ("motion allowed", "motion-endless", "<p id=x>X</p><script>let n = 0; setInterval(() => { x.textContent = n++ }, 90)</script>", ""),
    ("motion allowed", "motion-endless", f"<p><img src='{TURNING}' alt=X width=40 height=40></p>", ""),
    ("motion allowed", "motion-endless", f"<p class=y>X</p><p><img src='{TURNING}' alt=X width=40 height=40></p>", ".y { height: 3000px }"),
    ("motion allowed", "motion-endless", "<p class=y>X</p><p id=x>X</p><script>let n = 0; setInterval(() => { x.textContent = n++ }, 90)</script>", ".y { height: 3000px }"),
    ("on paper", "print-main", "", "@media print { main { display: none } }"),
    ("on paper", "print-main", "<dl><dt>Phone<dd class=x>01632 960 001</dl>", "@media print { .x { display: none } }"),
    ("on paper", "text-contrast", "<p class=x>Words</p>", "@media print { .x { color: #fff } }"),
    ("on paper", "print-clutter", "", "@media print { form { display: block } }"),
    ("on paper", "print-links", "<p><a href='https://a.example/'>Another site</a></p>", ""),
    ("on paper", "text-cut-off", "<p class=x>Words<br>and words</p>", "@media print { .x { height: 30px; overflow: hidden } }"),
    ("focus on pictures", "focus-picture", "<a class=x href='#more'>X</a>", ".x:focus-visible { outline: 0 }"),
    ("focus on pictures", "focus-picture", "<div class=x><a href='#more'>X</a></div>", ".x { overflow: hidden; width: fit-content } .x a { display: block; outline-offset: 0 }"),
    ("focus on pictures", "focus-picture", "<p><a href='#more'>A</a></p>" * 50 + "<a class=x href='#more'>X</a>", ".x:focus-visible { outline: 0 }"),
    ("focus on pictures", "focus-picture", "<div class=y><div>" + "<p><a href='#more'>A</a></p>" * 9 + "<a class=x href='#more'>X</a></div></div>", ".x:focus-visible { outline: 0 } .y { height: 200px; overflow: auto }"),
    ("focus on pictures", "focus-picture", "<b id=n></b><a class=x href='#more'>A longer link</a><script>document.addEventListener('focusin', () => { n.textContent += 'm' })</script>", ".x { background: #1d2b2a; color: #fff } .x:focus-visible { outline: 0 }"),
    ("focus on pictures", "focus-picture", "<label for=i>Day</label> <input type=date id=i> <a class=x href='#more'>X</a>", ".x:focus-visible { outline: 0 }"),
    ("focus on pictures", "focus-picture", "<iframe srcdoc='<a href=#>In a frame</a> <a href=#>Another</a>' title=F></iframe><a class=x href='#more'>X</a>", ".x:focus-visible { outline: 0 }"),
    ("focus on pictures", "focus-picture", "<a class=x href='#more'>X</a>", ".x { position: absolute; left: -5000px }"),
    ("focus on pictures", "focus-picture", "<a class=x href='#more'>X</a>", ".x { position: fixed; top: 120vh }"),
    ("focus on pictures", "tab-trap", "<a id=b href='#more'>X</a><script>b.onblur = () => setTimeout(() => b.focus(), 20)</script>", ""),
    ("focus on pictures, 320 dark", "focus-picture", "<a class=x href='#more'>X</a>", "@media (prefers-color-scheme: dark) { .x:focus-visible { outline-color: #eee } }"),
    ("controls worked", "control-works", SWITCH.replace("WORK", "1"), ""),
    ("controls worked", "control-works", SWITCH.replace("WORK", "b.ariaExpanded = b.ariaExpanded != 'true'; q.focus()"), ""),
    ("controls worked, 320", "control-works", "<div id=b role=switch aria-checked=false tabindex=0>X</div>", ""),
    ("controls worked", "field-changes-page", "<select id=s aria-label=S><option>1<option>2</select><script>s.onchange = () => location = 'about:blank'</script>", ""),
    ("controls worked", "field-changes-page", "<input type=checkbox id=s aria-label=S><script>s.onchange = () => q.focus()</script>", ""),
    ("controls worked", "field-changes-page", "<label for=i>Day</label> <input id=i maxlength=2><script>i.oninput = () => i.value.length > 1 && q.focus()</script>", ""),
    ("controls worked", "field-changes-page", "<label for=i>Town</label> <input id=i><script>i.oninput = () => q.focus()</script>", ""),
    ("controls worked", "announced", "<button id=b type=button>Keep it</button> <b id=c></b><script>b.onclick = () => { c.textContent = 'It is kept.' }</script>", ""),
    ("controls worked", "control-silent", "<button id=b>More</button><p id=c hidden>Here it is.</p><script>b.onclick = () => { c.hidden = !c.hidden }</script>", ""),
    ("controls worked", "hover-only", "<a id=b href='#more'>X</a><p id=c hidden>Here it is.</p><script>b.onmouseenter = () => { c.hidden = false }</script>", ""),
    ("controls worked", "letter-command", "<script>document.onkeydown = e => e.key === 's' && q.focus()</script>", ""),
    ("controls worked", "dialog-name", BOX.format(name="", opens="c.showModal()", more=""), ""),
    ("controls worked", "dialog-name", "<form action='#'><button>Send</button></form>" + BOX.format(name="", opens="c.showModal()", more=""), ""),
    ("controls worked", "dialog-keys", BOX.format(name=" aria-label=Ask", opens="c.showModal()", more="c.oncancel = e => e.preventDefault(); c.onkeydown = e => e.key === 'Escape' && e.preventDefault()"), ""),
    ("controls worked", "dialog-keys", "<button id=b>Ask</button><div role=dialog aria-label=Ask id=c hidden><p>Shall we?</p><button>Yes</button></div><script>b.onclick = () => { c.hidden = false }</script>", ""),
    ("controls worked", "dialog-keys", BOX.format(name=" aria-label=Ask", opens="c.showModal()", more="c.onclose = () => q.focus()"), ""),
    ("controls worked", "dialog-name", LAID.format(role="", more="", keys=KEEPS), OVER),
    ("controls worked", "dialog-keys", LAID.format(role="", more="", keys=""), OVER),
    ("controls worked", "dialog-keys", LAID.format(role=" role=dialog aria-modal=true aria-label=Ask", more="", keys=ESCAPES), OVER),
    ("controls worked", "pointer-only", LAID.format(role=" role=dialog aria-label=Ask", more="<span onclick='shut()'>X</span>", keys=KEEPS), OVER),
    ("controls worked", "acts-on-press", "<button id=b>Take it off</button><p id=c>It is on the list.</p><script>b.onpointerdown = () => c.remove()</script>", ""),
    ("controls worked", "acts-on-press", "<a id=b href='#more'>X</a><script>document.addEventListener('mousedown', e => e.target === b && (location.hash = 'more')); b.onmousedown = () => 1</script>", ""),
    ("controls worked", "paste-barred", "<label for=i>Code</label> <input id=i><script>i.onpaste = e => e.preventDefault()</script>", ""),
    ("controls worked", "zoom-locked", "<script>addEventListener('wheel', e => e.ctrlKey && e.preventDefault(), { passive: false })</script>", ""),
    ("controls worked", "zoom-locked", "<script>document.addEventListener('touchmove', e => e.touches.length > 1 && e.preventDefault(), { passive: false })</script>", ""),
    ("text twice as large", "text-grows", "<p class=x>X</p>", ".x { font-size: 19px }"),
    ("without scripts", "without-scripts", "", "@media (scripting: none) { main { display: none } }"),
]  # fmt: skip


SILENT = [
    ("controls worked", "<button id=b>Show more</button><p id=c hidden>Here it is.</p><script>b.onclick = () => { c.hidden = !c.hidden; b.textContent = c.hidden ? 'Show more' : 'Show less' }</script>"),
    ("controls worked", "<button id=b>Copy</button><p id=c role=status></p><script>b.onclick = () => { c.textContent = 'It is copied.' }</script>"),
    ("controls worked", "<button id=b aria-haspopup=dialog>Ask</button><dialog id=c aria-label=Ask><p>Shall we?</p><button>Yes</button></dialog><script>b.onclick = () => c.showModal()</script>"),
    ("controls worked", "<button onclick='print(); confirm(1)'>Print</button>"),
    ("controls worked", "<a id=b href='#more'>X</a><p id=c hidden>Here it is.</p><script>b.onmouseenter = b.onfocus = () => { c.hidden = false }; b.onmouseleave = b.onblur = () => { c.hidden = true }</script>"),
    ("controls worked", BOX.format(name=" aria-label=Ask", opens="c.showModal()", more="")),
    ("controls worked", "<button id=b>Keep it</button><script>b.onpointerdown = e => e.target.setPointerCapture; b.onclick = () => 1</script>"),
    ("controls worked", "<script>q.onpaste = () => 1; addEventListener('wheel', () => 1); document.addEventListener('touchmove', () => 1)</script>"),
    ("controls worked", "<button onclick='location.href = `page.html?gone`'>Go</button>"),
    ("controls worked", "<button onclick='location.href = `page.html?gone`'>Go</button>" + BOX.format(name=" aria-label=Ask", opens="c.showModal()", more="")),
    ("controls worked", "<script>document.onkeydown = e => { if (e.ctrlKey && e.key === 's') q.focus() }; q.onkeydown = e => e.key === 'a'</script>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body"), SILENT, ids=[str(n) for n in range(len(SILENT))])
def test_what_only_works_oddly_is_left_alone(show: Show, tmp_path: Path, name: str, body: str) -> None:
    assert found(show, tmp_path, name, body) == []


@pytest.mark.parametrize(
    ("name", "check", "body", "css"), FAULTS, ids=[f"{n} {case[0]}: {case[1]}" for n, case in enumerate(FAULTS)]
)
def test_a_fault_that_only_shows_under_it_is_found(
    show: Show, tmp_path: Path, name: str, check: str, body: str, css: str
) -> None:
    assert check in found(show, tmp_path, name, body, css)


GOOD = [
    ("controls worked", SWITCH.replace("WORK", "b.ariaExpanded = b.ariaExpanded != 'true'"), ""),
    ("controls worked", "<details><summary>More</summary><p>Words</p></details>", ""),
    ("controls worked", "<select id=s aria-label=S><option>1<option>2</select><script>s.onchange = () => document.title = 'x'</script>", ""),
    ("motion allowed", "<p id=x>X</p><script>let n = 0; const t = setInterval(() => { x.textContent = n++; if (n > 20) clearInterval(t) }, 90)</script>", ""),
    ("motion allowed", f"<button id=s>Stop the picture</button><p><img src='{TURNING}' alt=X width=40 height=40></p>", ""),
    ("motion allowed", f"<p class=y>X</p><p><img src='{STILL}' alt=X width=40 height=40></p>", ".y { height: 3000px }"),
    ("controls worked", LAID.format(role=" role=dialog aria-modal=true aria-label=Ask", more="", keys=KEEPS), OVER),
    ("controls worked", "<button id=b type=button aria-label=Keep>Keep</button><div id=c role=status hidden>It is kept. <button type=button>Undo</button></div><script>b.onclick = () => { c.hidden = false }</script>", OVER),
    ("focus on pictures", "<label for=i>Day</label> <input type=date id=i> <a href='#more'>X</a>", ""),
    ("focus on pictures", "<iframe srcdoc='<a href=#>In a frame</a> <a href=#>Another</a>' title=F></iframe>", ""),
    ("on paper", "<p><a href='https://a.example/'>Another site</a></p>", "@media print { a::after { content: ' (' attr(href) ')' } }"),
    ("on paper", "<p><a href='https://a.example/'>www.a.example</a></p>", ""),
    ("focus on pictures", "<label for=i class=y><input type=checkbox id=i class=x><span>Drawn</span></label>", ".x { position: absolute; opacity: 0 } .x:focus-visible + span { outline: 3px solid #1d2b2a } .y { display: inline-block }"),
    ("text twice as large", f"<p>{'Words that go over into the next line. ' * 30}</p>", "p { font-size: 1rem }"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "css"), GOOD, ids=[f"{n} {case[0]}" for n, case in enumerate(GOOD)])
def test_what_only_looks_odd_is_left_alone(show: Show, tmp_path: Path, name: str, body: str, css: str) -> None:
    assert found(show, tmp_path, name, body, css) == []


def test_after_paper_the_browser_shows_the_screen_again(show: Show, tmp_path: Path) -> None:
    found(show, tmp_path, "on paper")
    assert show().ask("return [matchMedia('print').matches, matchMedia('screen').matches]") == [False, True]


def test_at_least_three_pages_of_each_kind_are_chosen_the_longest_and_shortest_among_them() -> None:
    files = [f"services/{name}/index.html" for name in "abcdefg"]
    pages = [SitePage("index.html", "home"), *(SitePage(file, "listing") for file in files)]
    sizes = dict.fromkeys([page.file for page in pages], 5) | {files[3]: 1, files[5]: 9}
    assert [page.file for page in conditions_for(pages, sizes)] == ["index.html", files[0], files[3], files[5]]
    even = dict.fromkeys(sizes, 5)
    assert len(conditions_for(pages, even)) == 4


def test_where_no_kinds_are_known_every_page_is_chosen() -> None:
    pages = [SitePage(f"{n}.html", "page") for n in range(20)]
    assert conditions_for(pages, {page.file: 1 for page in pages}) == tuple(sorted(pages))


def test_the_pages_for_these_tests_have_all_that_a_page_needs() -> None:
    assert "{body}" in PAGE
    assert ":focus-visible" in STYLE
