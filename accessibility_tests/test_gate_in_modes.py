"""One load of a page finds in all modes what a load for each finds; a page that can tell the difference gets its own."""
# ruff: noqa: E501 - tables of made pages, a page a line

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.gate import in_modes, opening, tab_walk
from accessibility_tests.gate.in_modes import look_in_modes
from accessibility_tests.gate.modes import MODES
from accessibility_tests.gate.pages import pages_in
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.steady import is_steady
from accessibility_tests.gate_pages import PAGE, STYLE
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser

FILE = "page.html"
Found = dict[str, set[tuple[str, str]]]


def page_of(folder: Path, body: str = "", css: str = "", script: str = "") -> Path:
    """A made site of one page, with its styles and its script in files of their own."""
    (folder / "page.css").write_text(STYLE + css, encoding="utf-8")
    (folder / "page.js").write_text(script, encoding="utf-8")
    html = PAGE.replace("<style>{style}</style><style>{css}</style>", '<link rel="stylesheet" href="page.css">')
    script_tag = '<script src="page.js"></script></body>' if script else "</body>"
    (folder / FILE).write_text(html.replace("{body}", body).replace("</body>", script_tag), encoding="utf-8")
    return folder


class Counted:
    """How often something was asked for."""

    def __init__(self, real: Callable[..., object]) -> None:
        self.real, self.times = real, 0

    def __call__(self, *given: object, **named: object) -> object:
        self.times += 1
        return self.real(*given, **named)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted(opening.open_page)
    monkeypatch.setattr(in_modes, "open_page", counted)
    return counted


@pytest.fixture
def walks_by_key(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted(tab_walk.noted_stops)
    monkeypatch.setattr(tab_walk, "noted_stops", counted)
    return counted


def found_in(browser: Browser, folder: Path, together: bool) -> Found:
    """(check, place) by mode."""
    with served(folder) as base:
        site = ServedSite(folder, base, pages_in(folder))
        asked = [MODES] if together else [[mode] for mode in MODES]
        looks = [look for modes in asked for look in look_in_modes(site, FILE, modes, browser)]
    return {mode.name: {(f.check, f.place) for f in look.findings} for mode, look in zip(MODES, looks, strict=True)}


DARK = "@media (prefers-color-scheme: dark)"
NARROW = "@media (max-width: 400px)"
FAULTS = [
    ("text-contrast", {"1280 dark", "320 dark"}, "<p class=x>Some words to read here.</p>", f"{DARK} {{ .x {{ color: #bbb }} }}"),
    ("focus-contrast", {"1280 dark", "320 dark"}, "<a class=x href='#more'>More of it</a>", f"{DARK} {{ .x:focus-visible {{ outline-color: #eee }} }}"),
    ("focus-mark", {"390 light", "320 dark"}, "<a class=x href='#more'>More of it</a>", f"{NARROW} {{ .x:focus-visible {{ outline: none }} }}"),
    ("tab-stop-unseen", {"1280 dark", "320 dark"}, "<a class=x href='#more'>More of it</a>", f"{DARK} {{ .x {{ opacity: 0 }} }}"),
    ("focus-covered", {"390 light", "320 dark"}, "<a class=x href='#more'>More of it</a><div class=y></div>", f"{NARROW} {{ .y {{ position: fixed; inset: 0; background: white }} }}"),
    ("no-sideways-scroll", {"390 light", "320 dark"}, "<div class=x>A wide thing.</div>", ".x { width: 600px }"),
    ("no-sideways-scroll", {"320 dark"}, "<div class=x>A wide thing.</div>", ".x { width: 350px }"),
    ("axe: color-contrast", {"1280 dark", "320 dark"}, "<p class=x>Some words to read here.</p>", f"{DARK} {{ .x {{ color: #bbb }} }}"),
    ("heading-level", {mode.name for mode in MODES}, "<h4>Too deep</h4><p>Words of it.</p>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("check", "modes", "body", "css"), FAULTS)
def test_a_fault_of_some_modes_is_found_in_these_and_no_other(
    browser: Browser, tmp_path: Path, loads: Counted, check: str, modes: set[str], body: str, css: str
) -> None:
    found = found_in(browser, page_of(tmp_path, body, css), together=True)
    assert {mode for mode, findings in found.items() if check in {one for one, _ in findings}} == modes
    assert loads.times == 1
    assert found == found_in(browser, tmp_path, together=False)


def test_a_good_page_is_opened_once_and_keys_are_pressed_once_where_the_stops_stay_the_same(
    browser: Browser, tmp_path: Path, loads: Counted, walks_by_key: Counted
) -> None:
    found = found_in(browser, page_of(tmp_path), together=True)
    assert found == {mode.name: set() for mode in MODES}
    assert (loads.times, walks_by_key.times) == (1, 1)


def test_a_page_with_no_mark_of_its_own_is_walked_again_in_a_browser_that_was_just_started(tmp_path: Path) -> None:
    """The first Tab out of a page leads into the browser's own bar, and the browser's mark is drawn in a page with focus."""
    links = "".join(f"<p><a href='#{number}'>The way to {number}</a></p>" for number in range(4))
    html = f"<!doctype html><html lang=en-GB><head><title>Ways</title></head><body><main><h1>Ways</h1>{links}</main></body></html>"
    (tmp_path / FILE).write_text(html, encoding="utf-8")
    with open_browser(watching=False) as fresh:
        found = found_in(fresh, tmp_path, together=True)
    assert {mode: [one for one, _ in findings if one == "focus-mark"] for mode, findings in found.items()} == {
        mode.name: [] for mode in MODES
    }


def test_keys_are_pressed_again_where_other_stops_are_there(
    browser: Browser, tmp_path: Path, walks_by_key: Counted
) -> None:
    folder = page_of(tmp_path, "<a class=x href='#more'>More of it</a>", f"{NARROW} {{ .x {{ display: none }} }}")
    assert found_in(browser, folder, together=True) == {mode.name: set() for mode in MODES}
    assert walks_by_key.times == 2


TRAP = "i.onkeydown = (event) => event.key === 'Tab' && event.preventDefault()"
CHANGED_BY_THE_WALK = "i.onfocus = () => { i.onfocus = null; i.insertAdjacentHTML('afterend', '<p>New words.</p>') }"


def test_a_trap_is_found_in_each_mode(browser: Browser, tmp_path: Path, walks_by_key: Counted) -> None:
    found = found_in(browser, page_of(tmp_path, "<input id=i aria-label=Words>", script=TRAP), together=True)
    assert all("tab-trap" in {check for check, _ in findings} for findings in found.values())
    assert walks_by_key.times == len(MODES)


def test_a_page_that_the_walk_has_changed_is_opened_again(browser: Browser, tmp_path: Path, loads: Counted) -> None:
    folder = page_of(tmp_path, "<label for=i>Words</label> <input id=i>", script=CHANGED_BY_THE_WALK)
    together = found_in(browser, folder, together=True)
    assert loads.times == len(MODES)
    assert together == found_in(browser, folder, together=False)


def test_a_page_whose_script_asks_how_wide_it_is_is_opened_for_each_mode(
    browser: Browser, tmp_path: Path, loads: Counted
) -> None:
    script = "if (innerWidth < 400) document.querySelector('h1').insertAdjacentHTML('afterend', '<h4>Too deep</h4>')"
    found = found_in(browser, page_of(tmp_path, script=script), together=True)
    assert {mode for mode, findings in found.items() if findings} == {"390 light", "320 dark"}
    assert loads.times == len(MODES)


ASKS = [
    ("", "", "matchMedia('(max-width: 400px)').matches"),
    ("", "", "addEventListener('resize', again)"),
    ("", "", "if (screen.width < 500) small()"),
    ("", "", "new IntersectionObserver(shown)"),
    ("<script>document.body.clientWidth</script>", "", ""),
    ("<script type=module>window.innerHeight</script>", "", ""),
    ("<iframe src=other.html title=Other></iframe>", "", ""),
    ("<img src=a.png srcset='b.png 2x' alt=''>", "", ""),
    ("<p onclick='go()'>Words</p>", "", ""),
    ("<script src='https://other.example/x.js'></script>", "", ""),
    ("", ".x { reading-flow: grid-rows }", ""),
]
CALM = [
    (
        "<p>Use a screen reader, or resize the window.</p>",
        ".x { display: grid }",
        "// screen readers say this\nlet x = 1",
    ),
    ("<script type=module>let words = 'nothing'</script>", "", "document.querySelector('p').textContent"),
    ("<a href='https://other.example/'>Elsewhere</a>", "", ""),
]


@pytest.mark.parametrize(("parts", "steady"), [*((parts, False) for parts in ASKS), *((parts, True) for parts in CALM)])
def test_what_may_have_asked_how_it_is_seen_is_not_steady(
    tmp_path: Path, parts: tuple[str, str, str], steady: bool
) -> None:
    assert is_steady(page_of(tmp_path, *parts), FILE, (FILE, "page.css", "page.js")) is steady


def test_a_page_of_which_it_is_not_known_what_it_loads_is_not_steady(tmp_path: Path) -> None:
    assert not is_steady(page_of(tmp_path), FILE, None)
