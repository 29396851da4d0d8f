"""Each check of a page finds the fault that it is for, on a page made with that fault, and none on a good one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accessibility_tests import page_faults
from accessibility_tests.browser import Browser, Seen, View
from accessibility_tests.serving import served

GOOD = """<!doctype html><html lang="en-GB"><head><title>A good page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="own.css">
</head><body><header><nav><a href="#main">Menu</a></nav>
<form role="search" action="index.html"><input name="q" aria-label="Words"><button>Find</button></form></header>
<main id="main"><h1>Good</h1><p>All is well.</p>FAULT</main></body></html>
"""
OWN = "body { margin: 8px; font: 19px sans-serif } header { display: block }"


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Browser]]:
    """Shows the good page with something put into it or changed."""
    with served(tmp_path) as address:

        def shown(change: tuple[str, str] = ("FAULT", ""), css: str = "", view: View | None = None) -> Browser:
            (tmp_path / "index.html").write_text(GOOD.replace(*change).replace("FAULT", ""), encoding="utf-8")
            (tmp_path / "own.css").write_text(OWN + css, encoding="utf-8")
            (tmp_path / "bad.js").write_text("throw new Error('broken on purpose')", encoding="utf-8")
            browser.show(address, view or View(width=320))
            return browser

        yield shown


Show = Callable[..., Browser]


def test_a_good_page_has_no_fault(show: Show) -> None:
    browser = show()
    seen = browser.seen()
    assert page_faults.complaints(seen) == []
    assert page_faults.requests_that_leave(seen) == []
    assert page_faults.answers_that_fail(seen) == []
    assert page_faults.styles_that_do_not_load(browser) == []
    assert page_faults.missing_parts(browser) == []
    assert len(seen.requests) >= 2, "the page and its stylesheet were asked for, or nothing was watched"


def test_a_script_that_fails_is_found(show: Show) -> None:
    said = page_faults.complaints(show(("FAULT", '<script src="bad.js"></script>')).seen())
    assert any("broken on purpose" in line for line in said)


@pytest.mark.parametrize(
    "fault",
    [
        "<script>document.title = 'x'</script>",
        '<p style="color: red">red</p>',
        '<button onclick="alert(1)">x</button>',
        '<img alt="" src="https://elsewhere.example/x.png">',
    ],
)
def test_what_the_content_security_policy_stops_is_found(show: Show, fault: str) -> None:
    assert any("Content Security Policy" in line for line in page_faults.complaints(show(("FAULT", fault)).seen()))


def test_a_request_to_another_machine_is_found(show: Show) -> None:
    browser = show(("default-src 'self'; img-src 'self' data:", "default-src *"))
    browser.ask("document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.example/x.png'}))")
    browser.ask("return fetch('http://elsewhere.example/y').catch(() => 0).then(() => 1)")
    assert "asks for http://elsewhere.example/y" in page_faults.requests_that_leave(browser.seen())


@pytest.mark.parametrize(
    ("address", "leaves"),
    [
        ("http://127.0.0.1:80/x", False),
        ("file:///x/index.html", False),
        ("data:,x", False),
        ("https://127.0.0.1.example/x", True),
        ("wss://elsewhere.example/", True),
        ("http://localhost/x", True),
    ],
)
def test_only_this_machines_own_number_is_no_other_machine(address: str, leaves: bool) -> None:
    assert bool(page_faults.requests_that_leave(Seen((address,), (), {}))) is leaves


def test_what_is_asked_for_and_not_there_is_found(show: Show) -> None:
    said = page_faults.answers_that_fail(show(("FAULT", '<img alt="" src="gone.png">')).seen())
    assert len(said) == 1
    assert said[0].startswith("gets 404 for http://127.0.0.1:")
    assert said[0].endswith("/gone.png")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("own.css", "gone.css"), "the stylesheet gone.css does not load"),
        (('rel="stylesheet"', 'rel="alternate"'), "has no stylesheet"),
    ],
)
def test_a_page_without_its_stylesheet_is_found(show: Show, change: tuple[str, str], says: str) -> None:
    assert page_faults.styles_that_do_not_load(show(change)) == [says]


@pytest.mark.parametrize(("name", "faults"), [("own.css", []), ("gone.css", ["the stylesheet gone.css does not load"])])
def test_a_page_without_its_stylesheet_is_found_from_disk(
    show: Show, tmp_path: Path, name: str, faults: list[str]
) -> None:
    browser = show(("own.css", name))
    browser.show((tmp_path / "index.html").as_uri())
    assert page_faults.styles_that_do_not_load(browser) == faults


@pytest.mark.parametrize(
    ("change", "css", "says"),
    [
        (("<h1>Good</h1>", ""), "", "the main part with its heading is not shown"),
        (("FAULT", ""), "main { visibility: hidden }", "the main part with its heading is not shown"),
        (("<nav>", "<div>"), "", "no menu can be reached"),
        (("FAULT", ""), "nav { display: none }", "no menu can be reached"),
        (('role="search"', ""), "", "no search form can be used"),
        (('action="index.html"', ""), "", "no search form can be used"),
        (('name="q"', ""), "", "no search form can be used"),
        (("<button>Find</button>", ""), "", "no search form can be used"),
    ],
)
def test_a_missing_part_is_found_with_scripts_off(show: Show, change: tuple[str, str], css: str, says: str) -> None:
    assert page_faults.missing_parts(show(change, css, View(scripts=False))) == [says]


def test_a_menu_in_a_closed_part_counts_when_that_part_can_be_opened(show: Show) -> None:
    menu = (
        '<nav><a href="#main">Menu</a></nav>',
        "<details><summary>Menu</summary><nav><a href='#main'>x</a></nav></details>",
    )
    assert page_faults.missing_parts(show(menu, "", View(scripts=False))) == []
    assert page_faults.missing_parts(show(menu, "summary { display: none }", View(scripts=False))) == [
        "no menu can be reached"
    ]
