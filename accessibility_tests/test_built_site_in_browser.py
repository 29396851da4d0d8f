"""A sample of the built pages in a real browser: at /, under a prefix and from disk; narrow; without scripts."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from accessibility_tests import page_faults
from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.links import Way, ways_to
from accessibility_tests.sample import file_of, sample_of

BACKGROUND = "return getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="session")
def sample(built_site: Path) -> list[str]:
    """The pages to look at."""
    chosen = sample_of(built_site)
    assert chosen, "no page was chosen: nothing would be looked at"
    return chosen


@pytest.fixture(scope="session")
def address_of(built_site: Path, served_site: str, prefixed_site: str) -> Callable[[Way, str], str]:
    """Where a page is met, each way."""
    bases = {Way.ROOT: served_site, Way.PREFIX: prefixed_site}

    def address(way: Way, page: str) -> str:
        return (built_site / file_of(page)).as_uri() if way is Way.DISK else bases[way] + page

    return address


def assert_none(faults: Callable[[str], Iterable[str]], pages: Iterable[str]) -> None:
    """Look at every page, then say all faults of all pages at once."""
    found = [f"/{page}: {fault}" for page in pages for fault in faults(page)]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("way", Way)
def test_pages_load_whole_with_no_complaint_and_ask_no_other_machine(
    browser: Browser, sample: list[str], address_of: Callable[[Way, str], str], way: Way
) -> None:
    def faults(page: str) -> list[str]:
        address = address_of(way, page)
        browser.show(address)
        seen = browser.seen()
        return [
            *([] if seen.statuses.get(address) == 200 else [f"was not answered: {seen.statuses.get(address)}"]),
            *page_faults.complaints(seen),
            *page_faults.answers_that_fail(seen),
            *page_faults.requests_that_leave(seen),
            *page_faults.styles_that_do_not_load(browser),
        ]

    assert_none(faults, [page for page in sample if way in ways_to(page)])


@pytest.mark.parametrize(
    "view", [View(scripts=False), View(width=320, height=640, scripts=False)], ids=["wide", "narrow"]
)
def test_main_part_menu_and_search_are_there_without_scripts(
    browser: Browser, sample: list[str], served_site: str, view: View
) -> None:
    def faults(page: str) -> list[str]:
        browser.show(served_site + page, view)
        return page_faults.missing_parts(browser)

    assert_none(faults, sample)


def test_the_search_form_leads_to_a_page_of_the_site_without_scripts(browser: Browser, served_site: str) -> None:
    browser.show(served_site, View(scripts=False))
    browser.ask("document.querySelector('form[role=search], search form').requestSubmit()")
    assert browser.driver.current_url.startswith(served_site)
    assert browser.seen().statuses[browser.driver.current_url] == 200
    assert page_faults.missing_parts(browser) == []


def test_light_and_dark_are_two_looks_of_each_page(browser: Browser, sample: list[str], served_site: str) -> None:
    def faults(page: str) -> list[str]:
        colours = []
        for scheme in Scheme:
            browser.show(served_site + page, View(scheme=scheme))
            colours.append(browser.ask(BACKGROUND))
        return [] if len(set(colours)) == len(Scheme) else [f"looks the same in light and dark: {colours}"]

    assert_none(faults, sample)
