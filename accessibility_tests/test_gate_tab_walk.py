"""The walk with the Tab key finds each stop that a person could not see, leave or come to, on pages made with that fault."""
# ruff: noqa: E501 - tables of made pages, a page a line

from pathlib import Path

import pytest

from accessibility_tests.browser import Browser, View
from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.looking import hand_over, look
from accessibility_tests.gate.modes import MODES
from accessibility_tests.gate.tab_walk import goes_through, walk
from accessibility_tests.gate_pages import PAGE, Show, show_in

SKIP = '<a class="skip" href="#main">Skip to the main part</a>\n'


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    return show_in(browser, tmp_path)


def walked(browser: Browser) -> list[Finding]:
    hand_over(browser)
    return walk(browser)


@pytest.mark.parametrize("view", [View(), View(320, 640), View(forced_colours=True)], ids=["wide", "narrow", "forced"])
def test_a_good_page_has_no_fault(show: Show, view: View) -> None:
    assert walked(show(view=view)) == []


BAD = [
    ("tab-stop-unseen", "<a class=x href='#a'>X</a>", ".x { opacity: 0 }"),
    ("tab-stop-unseen", "<a class=x href='#a'>X</a>", ".x { position: absolute; left: -5000px }"),
    ("tab-stop-unseen", "<a class=x href='#a'></a>", ""),
    ("tab-stop-unseen", "<a class='x hidden' href='#a'>X</a>", ""),
    ("tab-stop-unseen", "<div class=x><a href='#a'>In a closed menu</a></div>", ".x { height: 0; overflow: hidden }"),
    ("focus-mark", "<a class=x href='#a'>X</a>", ".x:focus-visible { outline: none }"),
    ("focus-mark", "<button class=x>X</button>", ".x:focus { outline: 0 }"),
    ("focus-mark", "<label for=i>I</label> <input id=i>", "#i:focus { outline: 3px solid transparent }"),
    ("focus-contrast", "<a class=x href='#a'>X</a>", ".x:focus-visible { outline-color: #eee }"),
    ("focus-contrast", "<a class=x href='#a'>X</a>", ".x:focus-visible { outline: 0; background: #ffe }"),
    ("focus-contrast", "<a class=x href='#a'>X</a>", ".x:focus-visible { outline: 0; box-shadow: 0 0 0 3px #ddd }"),
    ("text-contrast", "<a class=x href='#a'>X</a>", ".x:focus-visible { background: #1d2b2a; color: #0b5563 }"),
    ("focus-covered", "<a class=x href='#a'>X</a><div class=y></div>", ".y { position: fixed; inset: 0; background: white }"),
    ("focus-covered", "<a class=x href='#a'>X</a>" * 40, ".x { display: block } header { position: fixed; inset: auto 0 0 0; height: 90vh; background: #ddd }"),
    ("tab-order", "<a href='#a' tabindex=5>X</a>", ""),
    ("tab-order", "<div class=x><a href='#a'>A</a><a href='#b'>B</a></div>", ".x { display: flex; flex-direction: row-reverse }"),
    ("tab-order", "<div class=x><a href='#a'>A</a><a href='#b' class=y>B</a></div>", ".x { display: grid } .y { order: -1 }"),
    ("tab-order", "<p class=y><a class=x href='#a'>A</a> <a class=y href='#b'>B</a> <a class=x href='#c'>C</a></p>", ".x { float: left } a.y { float: right } p { overflow: hidden }"),
    ("tab-trap", "<input id=i aria-label=I><script>i.onkeydown = e => e.key == 'Tab' && e.preventDefault()</script>", ""),
    ("tab-trap", "<a id=a href='#a'>A</a> <a id=b href='#b'>B</a><script>b.onkeydown = e => { if (e.key == 'Tab') { e.preventDefault(); a.focus() } }</script>", ""),
    ("tab-not-reached", "<a id=a href='#a'>A</a><script>a.onfocus = () => q.focus()</script>", ""),
    ("tab-not-reached", "<a href='#a' tabindex=-1>A</a>", ""),
    ("tab-not-reached", "<button tabindex=-1>A</button>", ""),
    ("focus-covered", "<div class=y>Band</div>" + "<p><a href='#a'>A</a></p>" * 60, ".y { position: sticky; top: 0; height: 90px; background: #ddd }"),
    ("focus-moves", "<a id=a href='#a'>A</a><script>a.onfocus = () => { location.href = 'about:blank' }</script>", ""),
    ("focus-moves", "<a id=a href='#a'>A</a><script>a.onfocus = () => { location.search = 'again' }</script>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("check", "body", "css"), BAD, ids=[f"{n} {case[0]}" for n, case in enumerate(BAD)])
def test_a_fault_is_found_by_the_check_that_it_is_for(show: Show, check: str, body: str, css: str) -> None:
    assert check in {one.check for one in walked(show(body, css))}


GOOD = [
    ("<details><summary>More</summary><a href='#a'>Closed</a></details>", ""),
    ("<label for=i class=y><input type=checkbox id=i class=x><span>Drawn anew</span></label>", ".x { position: absolute; opacity: 0 } .x:focus-visible + span { outline: 3px solid #1d2b2a } .y { display: inline-block }"),
    ("<label><input type=radio name=r checked> A</label> <label><input type=radio name=r> B</label>", ""),
    ("<fieldset disabled><input aria-label=I></fieldset><button disabled>Off</button><div inert><a href='#a'>X</a></div>", ""),
    ("<label for=i>Day</label> <input type=date id=i><label for=j>Time</label> <input type=time id=j>", ""),
    ("<div class=x tabindex=0 role=region aria-label=Long><p>" + "Words. " * 300 + "</p></div>", ".x { height: 90px; overflow: auto }"),
    ("<a class=x href='#a'>X</a>", ".x:focus-visible { outline: 0; background: #1d2b2a; color: #fff }"),
    ("<a class=x href='#a'>X</a>", ".x { text-decoration: none } .x:focus-visible { outline: 0; text-decoration: underline }"),
    ("<a class=x href='#a'>X</a>", ".x { border: 2px solid #fffdf8 } .x:focus-visible { outline: 0; border-color: #1d2b2a }"),
    ("<div class=x><a href='#a'>X</a></div>", ".x a:focus { outline: 0 } .x:focus-within { outline: 3px solid #1d2b2a }"),
    ("<a class=x href='#a'>X</a>", ".x { transition: outline-color 3s; outline: 3px solid #fffdf8 } .x:focus-visible { outline-color: #1d2b2a }"),
    ("<p class=y><a class=x href='#a'>A</a> <a class=x href='#b'>B</a> <a href='#c'>C</a></p>", ".x { float: left; padding: 0 9px }"),
    ("<div class=x><p>First</p><p><a href='#a'>A</a></p><p><a href='#b'>B</a></p></div>", ".x { columns: 2 }"),
    ("<div class=x><a href='#a'>A</a><a href='#b'>B</a></div>", ".x { display: flex; direction: rtl }"),
    ("<p class=x>Long words before. <a href='#a'>A link that goes over into the next line of words</a> <a href='#b'>B</a></p>", ".x { width: 300px }"),
    ("<a href='#a'>A</a>" * 150, ""),
    ("<div class=y>Band</div>" + "<p><a href='#a'>A</a></p>" * 60, ".y { position: sticky; top: 0; height: 60px; background: #ddd } html { scroll-padding-top: 70px; scroll-behavior: smooth }"),
    ("<a href='#a'>A</a> <a href='#a' tabindex=-1 aria-hidden=true>Its picture</a> <a href='#a' tabindex=-1>A again</a>", ""),
    ("<div role=tablist aria-label=T><button role=tab aria-selected=true>A</button> <button role=tab aria-selected=false tabindex=-1>B</button></div>", ""),
    ("<iframe srcdoc='<a href=#>In a frame</a>' title=F></iframe>", ""),
    ("<div id=h></div><script>h.attachShadow({mode: 'open'}).innerHTML = '<button>In the shadow</button>'</script>", ""),
    ("<p class=x contenteditable>Words to change</p>", ""),
    ("<img usemap='#m' alt=M width=90 height=90 src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"/>'><map name=m><area href='#a' alt=A coords='0,0,50,50'></map>", ""),
    ("<button autofocus>First</button>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "css"), GOOD, ids=[str(n) for n in range(len(GOOD))])
def test_what_only_looks_odd_is_left_alone(show: Show, body: str, css: str) -> None:
    assert walked(show(body, css)) == []


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (PAGE.replace(SKIP, ""), "there are 4 stops before the main part, and the first is no link past them"),
        (PAGE.replace(' id="main"', ""), "it leads to #main, which is not on the page"),
        (
            PAGE.replace("</body>", "<script>document.querySelector('.skip').onclick = () => false</script></body>"),
            "it does not move the focus to #main",
        ),
    ],
)
def test_a_skip_link_that_is_missing_or_does_nothing_is_found(show: Show, page: str, says: str) -> None:
    assert [(one.check, one.words) for one in walked(show(page=page))] == [("skip-link", says)]


def test_a_page_with_little_before_its_main_part_needs_no_skip_link(show: Show) -> None:
    assert walked(show(page="<!doctype html><title>x</title><main><h1>x</h1><a href='#a'>A</a></main>")) == []


@pytest.mark.parametrize("page", ["", "<p>x", "<frameset><frame></frameset>", "<body hidden><a href='#'>x</a>"])
def test_the_walk_does_not_stumble_over_an_odd_page(show: Show, page: str) -> None:
    browser = show(page=page)
    assert {one.check for one in walked(browser)} <= CHECKS.keys()
    assert browser.ask("return typeof localOfferGate.walk.start") == "function"  # it is still the page that was meant


def test_a_page_that_hides_its_keys_from_the_walk_is_found(show: Show) -> None:
    deaf = "<script>addEventListener('keyup', (event) => event.stopImmediatePropagation(), true)</script>"
    assert [one.check for one in walked(show(deaf))] == ["tab-not-reached"]


NO_SCRIPTS = View(320, 640, scripts=False)
WITHOUT_SCRIPTS = [
    (True, "<a class=x href='#more'>X</a>", "", []),
    (True, "<a class=x href='#more'>X</a>", ".x:focus-visible { outline: none }", ["focus-mark"]),
    (True, "<a href='#a' tabindex=-1>X</a>", "", ["tab-not-reached"]),
    (True, "<details><summary>More</summary><a href='#a'>Closed</a></details>", "", []),
    (True, "<label><input type=radio name=r checked> A</label> <label><input type=radio name=r> B</label>", "", []),
    (False, "<a href='#a' tabindex=5>X</a>", "", ["tab-order", "skip-link"]),
    (False, "<label for=i>Day</label> <input type=date id=i>", "", []),
    (False, "<p class=x>" + "Words. " * 300 + "</p>", ".x { height: 90px; overflow: auto }", []),  # a stop that is no control
    (False, "<iframe srcdoc='<a href=#>In a frame</a>' title=F></iframe>", "", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("goes", "body", "css", "faults"), WITHOUT_SCRIPTS, ids=[str(n) for n in range(len(WITHOUT_SCRIPTS))]
)
def test_the_walk_needs_no_scripts_of_the_page(show: Show, goes: bool, body: str, css: str, faults: list[str]) -> None:
    browser = show(body, css, NO_SCRIPTS)
    assert [one.check for one in walked(browser)] == faults
    browser = show(body, css, NO_SCRIPTS)
    hand_over(browser)
    assert goes_through(browser) is goes


def test_where_no_script_runs_the_skip_link_is_tried_too(show: Show) -> None:
    page = PAGE.replace(' id="main"', "")
    assert [one.check for one in walked(show(page=page, view=NO_SCRIPTS))] == ["skip-link"]


def test_a_message_box_that_opens_with_the_focus_is_found(show: Show) -> None:
    found = walked(show("<a id=a href='#a'>A</a><script>a.onfocus = () => alert('Here you are')</script>"))
    assert {one.check for one in found} & {"focus-moves", "tab-not-reached", "tab-trap"}


def test_all_that_a_look_finds_bears_the_name_of_its_mode(show: Show) -> None:
    found = look(show("<p class=x>Faint</p>", ".x { color: #888 }", MODES[0].view), MODES[0])
    assert {one.mode for one in found} == {"1280 light"}
    assert "text-contrast" in {one.check for one in found}
