"""The walk with the Tab key finds each stop that a person could not see, on pages made with that fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.keyboard import faults_of_skip_link, faults_of_stops, stops

SKIP = '<a class="skip" href="#main">Skip to the main part</a>'
MAIN = '<main id="main" tabindex="-1"><h1>Main</h1><a class="in" href="#x">In main</a></main>'
GOOD = f"{SKIP}<a class='menu' href='#menu'>Menu</a>{MAIN}"
STYLE = "* { font-size: 19px } :focus-visible { outline: 3px solid blue } a { display: inline-block; padding: 12px }"

Show = Callable[..., Browser]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    def shown(body: str = GOOD, css: str = "") -> Browser:
        page = tmp_path / "page.html"
        text = f"<!doctype html><title>x</title><style>{STYLE}{css}</style>{body}"
        page.write_text(text, encoding="utf-8")
        browser.show(page.as_uri())
        return browser

    return shown


def test_every_stop_is_met_once_and_in_order(show: Show) -> None:
    assert [stop.name for stop in stops(show())] == ["Skip to the main part", "Menu", "In main"]


def test_a_good_page_has_no_fault(show: Show) -> None:
    assert faults_of_stops(show()) == []
    assert faults_of_skip_link(show()) == []


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (".menu { opacity: 0 }", "cannot be seen"),
        (".menu { position: absolute; left: -5000px }", "is out of view"),
        (".menu { outline: none !important }", "is not marked"),
        ("main { position: fixed; inset: 0; background: white }", "is under something else"),
    ],
)
def test_a_stop_that_a_person_cannot_see_is_found(show: Show, css: str, fault: str) -> None:
    assert f"a 'Menu' {fault}" in faults_of_stops(show(css=css))


def test_a_page_with_no_stop_is_found(show: Show) -> None:
    assert faults_of_stops(show("<p>Nothing to press.</p>")) == ["has no Tab stop"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (GOOD.replace(SKIP, ""), "the first Tab stop is a 'Menu', not a skip link"),
        ("<p>x</p>", "the first Tab stop is None, not a skip link"),
        (
            GOOD.replace(' id="main"', ""),
            "a 'Skip to the main part' does not move the focus to the main part",
        ),
        (
            GOOD.replace(' tabindex="-1"', ""),
            "a 'Skip to the main part' does not move the focus to the main part",
        ),
    ],
)
def test_a_skip_link_that_is_missing_or_leads_nowhere_is_found(show: Show, body: str, fault: str) -> None:
    assert faults_of_skip_link(show(body)) == [fault]
