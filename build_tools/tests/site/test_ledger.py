"""The list of every page, and the sitemap made from it."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace

from build_tools.site.ledger import Entry, Page, entry_of, ledger_json, sitemap_xml

PAGE = Page("services/portage/", "listing", "Portage", "Home visits.", "listing.html", "offer_data/x.yml", {})
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HOSTILE = '"><script>alert(1)</script> & {{ 7*7 }} \\ \u2028'


def entry(address: str, listed: bool = True) -> Entry:
    return entry_of(replace(PAGE, address=address, listed=listed), "<p>Hello</p>")


def test_a_digest_changes_with_the_page_and_only_then() -> None:
    first, same, other = (entry_of(PAGE, html).digest for html in ("<p>One</p>", "<p>One</p>", "<p>Two</p>"))
    assert first == same
    assert first != other
    assert len(first) == 16


def test_an_entry_keeps_what_others_need_to_know_of_a_page() -> None:
    page = replace(PAGE, dated="2024-03", searched=True)
    found = entry_of(page, "")
    assert (found.address, found.kind, found.title, found.source) == (page.address, "listing", "Portage", page.source)
    assert (found.dated, found.searched, found.listed) == ("2024-03", True, True)


def test_the_ledger_is_sorted_by_address_whatever_order_pages_came_in() -> None:
    entries = [entry(address) for address in ("services/b/", "", "about/", "services/a/")]
    text = ledger_json(entries)
    assert text == ledger_json(reversed(entries))
    assert [row["address"] for row in json.loads(text)["pages"]] == ["", "about/", "services/a/", "services/b/"]
    assert text.endswith("}\n")


def test_the_ledger_keeps_hostile_words_as_words() -> None:
    rows = json.loads(ledger_json([entry_of(replace(PAGE, title=HOSTILE), "")]))["pages"]
    assert rows[0]["title"] == HOSTILE


def test_the_sitemap_has_whole_addresses_in_order_without_unlisted_pages() -> None:
    entries = [entry("services/b/"), entry("404.html", listed=False), entry(""), entry("about/")]
    root = ET.fromstring(sitemap_xml(entries, "https://offer.example/local-offer/"))
    assert [found.text for found in root.iter(LOC)] == [
        "https://offer.example/local-offer/",
        "https://offer.example/local-offer/about/",
        "https://offer.example/local-offer/services/b/",
    ]


def test_the_sitemap_stays_well_formed_whatever_the_address() -> None:
    root = ET.fromstring(sitemap_xml([entry("a&b<c>/")], 'https://offer.example/?x="&y=1/'))
    assert [found.text for found in root.iter(LOC)] == ['https://offer.example/?x="&y=1/a&b<c>/']


def test_an_empty_site_has_a_well_formed_sitemap_and_ledger() -> None:
    assert list(ET.fromstring(sitemap_xml([], "https://offer.example/"))) == []
    assert json.loads(ledger_json([])) == {"pages": []}
