"""The page that is judged is the page that was meant."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.gate.modes import BY_NAME
from accessibility_tests.gate.opening import first_h1, loaded_by, not_as_meant, open_page
from accessibility_tests.made_sites import make_site
from accessibility_tests.serving import served

WIDE = BY_NAME["1280 light"]
GOOD = {"status": 200, "address": "http://x/a.html", "headings": ["Schools"]}
Open = Callable[..., list[str]]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """What is wrong with a page of the made site after a change."""
    with served(tmp_path) as base:

        def opening(change: tuple[str, str] = ("", ""), script: str = "", file: str = "schools.html") -> list[str]:
            make_site(tmp_path, {"schools.html": change} if any(change) else {})
            (tmp_path / "own.js").write_text(script, encoding="utf-8")
            return [one.words for one in open_page(browser, base, tmp_path, file, WIDE)]

        yield opening


def with_script(attributes: str = "") -> tuple[str, str]:
    return ("</head>", f'<script src="own.js"{attributes}></script></head>')


def test_a_page_that_is_there_and_stays_is_the_one_that_was_meant(opened: Open) -> None:
    assert opened() == []


@pytest.mark.parametrize(
    ("change", "script"),
    [
        (("<h1>Schools", "<h1>\n Sch&ouml;ols  &amp; <b>more</b>"), ""),
        (("<h1>Schools</h1>", ""), ""),
        (("<h1>Schools", "<noscript><h1>Off</h1></noscript><h1>Schools"), ""),
        (with_script(), "history.replaceState(null, '', 'other/address')"),
        (with_script(), "alert('Look here first')"),
        (with_script(" defer"), "document.querySelector('main').append('more')"),
    ],
)
def test_an_odd_page_is_still_the_one_that_was_meant(opened: Open, change: tuple[str, str], script: str) -> None:
    assert opened(change, script) == []


def test_a_page_that_sends_people_on_is_found(opened: Open) -> None:
    (said,) = opened(with_script(), "location.replace('clubs.html')")
    assert said.startswith("the page does not stay: people who open it are sent on to http://127.0.0.1:")


def test_a_page_whose_heading_is_gone_is_found(opened: Open) -> None:
    assert opened(with_script(" defer"), "document.querySelector('h1').textContent = 'Gone'") == [
        "the main heading of the file, 'Schools', is not in the page that is shown: ['Gone']"
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (GOOD, []),
        ({**GOOD, "address": "http://x/a.html#top"}, []),
        ({**GOOD, "status": 404}, ["the page was answered with 404 and not with 200"]),
        ({**GOOD, "address": "http://x/b.html"}, ["the page does not stay: people who open it are sent on to http://x/b.html"]),
    ],
)  # fmt: skip
def test_what_the_browser_says_is_judged(said: dict[str, object], words: list[str]) -> None:
    assert list(not_as_meant(said, "http://x/a.html", "Schools")) == words


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        ("<h1>One</h1><h1>Two</h1>", "One"),
        ("<h1>\n A &amp; <span>B</span>\n</h1>", "A & B"),
        ("<svg><title>x</title></svg><h1>One<script>x</script></h1>", "One"),
        ("<h2>One</h2>", None),
        ("<h1></h1>", None),
        ("</svg></noscript><h1>One", "One"),
    ],
)
def test_the_heading_of_a_file_is_read(html: str, heading: str | None) -> None:
    assert first_h1(html) == heading


def test_the_files_that_a_page_loads_are_noted_and_what_it_fetches_later_apart(
    browser: Browser, tmp_path: Path
) -> None:
    make_site(tmp_path, {"schools.html": ("</footer>", '<img src="gone.png" alt="Gone"></footer>')})
    with served(tmp_path) as base:
        open_page(browser, base, tmp_path, "schools.html", WIDE)
        browser.ask("return fetch('clubs.html?later#x').then((answer) => answer.text())")
        now, later = (loaded_by(browser, base, "schools.html", later) for later in (False, True))
    assert now == ("gone.png", "own.css", "schools.html")
    assert later == ("clubs.html", "gone.png", "own.css", "schools.html")
