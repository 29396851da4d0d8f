"""Every link on every page of the built site leads to a file and to the place in it, three ways."""

from pathlib import Path

import pytest

from accessibility_tests.links import broken_links, read_site
from accessibility_tests.sample import file_of, pages_of


def test_every_link_leads_to_a_page_and_to_the_place_in_it(built_site: Path) -> None:
    pages, files = read_site(built_site)
    assert sum(len(page.links) for page in pages) > len(pages), "hardly a link was found: nothing was looked at"
    found = [str(broken) for broken in broken_links(pages, files)]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_the_ledger_lists_every_page_that_is_there(built_site: Path) -> None:
    listed = {file_of(address) for address in pages_of(built_site)}
    there = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    assert listed == there
    assert len(there) > 1
