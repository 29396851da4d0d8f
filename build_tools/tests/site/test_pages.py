"""Every page that is made from the data."""

from dataclasses import replace

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import FOLDERS, Closed, Contact, HowToGet, Kind
from build_tools.offer.model import Wanted
from build_tools.site.browse_pages import FOLDER_TITLES
from build_tools.tests.made_model import AREA, listing, offer
from build_tools.tests.made_pages import pages_of, read

HELPLINE = listing(
    "Childline", kind=Kind.HELPLINE, topics=("urgent help",), contact=Contact(phone="0800 1111"), hours="Always"
)
URGENT = replace(AREA, urgent=("helplines/childline",))


def test_every_offer_has_its_own_pages_even_with_no_listing() -> None:
    kinds = {page.address: page.kind for page in pages_of(offer()).values() if page.kind not in ("browse", "letter")}
    lists = [address for address, kind in kinds.items() if kind == "events"]
    assert all(address.startswith("whats-on/") for address in lists)
    kinds = {address: kind for address, kind in kinds.items() if kind != "events" or address == "whats-on/"}
    assert kinds == {
        "": "home", "urgent-help/": "urgent", "about/still-to-find/": "wanted", "schools/": "schools",
        "about/accessibility/": "accessibility", "whats-on/": "events", "have-your-say/": "consultations",
        "find/": "find", "short-list/": "short list", "find/words/": "words", "404.html": "not found",
        "another-way/": "another way",
    }  # fmt: skip


def test_every_folder_of_listings_has_a_title() -> None:
    assert set(FOLDER_TITLES) == set(FOLDERS)


def test_a_listing_page_says_what_it_is_made_from() -> None:
    page = pages_of(offer(listing("Portage", newest_source=PartialDate(2024, 3))))["services/portage/"]
    assert (page.kind, page.title, page.part) == ("listing", "Portage", "Services")
    assert (page.source, page.dated) == ("offer_data/services/portage.yml", "2024-03")
    assert (page.searched, page.listed) == (True, True)
    assert page.description == "Helps young children who find it hard to talk."


def test_a_closed_listing_keeps_its_page_and_is_not_searched() -> None:
    page = pages_of(offer(listing("Ended", closed=Closed(None, "It has ended."))))["services/ended/"]
    assert (page.searched, page.listed) == (False, True)


def test_a_former_address_leads_on_and_is_not_in_the_sitemap() -> None:
    made = offer(listing("Portage", was=("services/old-portage", "groups/portage")))
    pages = pages_of(made)
    for former in ("services/old-portage/", "groups/portage/"):
        assert (pages[former].kind, pages[former].listed, pages[former].searched) == ("moved", False, False)
        page = read(made, former)
        assert page.one("h1").text == "This page has moved"
        assert ("Portage", "../../services/portage/index.html") in page.links()
        assert page.one("meta", name="robots").get("content") == "noindex"
    titles = [pages[former].title for former in ("services/old-portage/", "groups/portage/")]
    assert titles == ["Portage has moved (from services/old-portage)", "Portage has moved (from groups/portage)"]


# Urgent help


def test_urgent_help_stands_on_the_home_page_and_on_its_own_page() -> None:
    made = offer(HELPLINE, area=URGENT)
    assert ("0800 1111 Childline", "tel:08001111") in read(made, "").links()
    urgent = read(made, "urgent-help/")
    assert ("0800 1111 to phone Childline", "tel:08001111") in urgent.links()
    assert "Always" in urgent.one("main").text


def test_an_urgent_listing_without_a_phone_is_linked_by_name() -> None:
    made = offer(replace(HELPLINE, contact=Contact()), area=URGENT)
    assert ("Childline", "helplines/childline/index.html") in read(made, "").links()
    assert [target for _, target in read(made, "urgent-help/").links() if target == "tel:08001111"] == []


def test_an_urgent_listing_without_a_phone_still_leads_somewhere() -> None:
    contact = Contact(website="https://hub.example/help")
    made = offer(replace(HELPLINE, contact=contact, how_to_get=HowToGet(steps="Look on its website.")), area=URGENT)
    urgent = read(made, "urgent-help/")
    assert ("hub.example (Childline)", "https://hub.example/help") in urgent.links()
    assert "Look on its website." in urgent.one("main").text


def test_an_urgent_listing_that_is_not_there_breaks_no_page() -> None:
    made = offer(area=replace(AREA, urgent=("helplines/gone",)))
    assert "gone" not in read(made, "").one("main").text
    assert read(made, "urgent-help/").one("h1").text == "Urgent help"


@pytest.mark.parametrize("address", ["", "urgent-help/"])
def test_999_can_be_called_from_the_main_part(address: str) -> None:
    assert "tel:999" in [target for _, target in read(offer(), address).links()]


def test_more_urgent_help_leaves_out_what_stands_above_and_what_has_closed() -> None:
    more = listing("Crisis team", topics=("urgent help",))
    closed = listing("Ended", topics=("urgent help",), closed=Closed(None, "It has ended."))
    page = read(offer(HELPLINE, closed, more, area=URGENT), "urgent-help/")
    assert [heading.text for heading in page.all("h3")] == ["Crisis team"]
    assert [heading.text for heading in page.all("h2")] == [
        "Childline", "More urgent help", "Something wrong or missing? Tell us",
    ]  # fmt: skip


# Home


def test_home_shows_the_common_choices_and_how_many_listings_there_are() -> None:
    page = read(offer(listing("One"), listing("Two"), listing("Ended", closed=Closed(None, "x"))), "")
    assert "lists of 2 services" in page.one("main").text
    assert page.under("home-topics") == "Choose the help Talking and understanding"
    assert page.under("home-needs") == "Choose a need Talking"
    assert page.under("home-ages") == "Choose an age Under 5 5 to 11 16 and over"


# What we still need to find out


def test_what_is_wanted_is_named_with_what_is_missing() -> None:
    made = offer(
        listing("Portage"),
        wanted=(
            Wanted("RNID", "No page yet.", website="https://www.rnid.example/help"),
            Wanted("Portage phone", "No number.", listing="services/portage"),
            Wanted("Lost", "No listing.", listing="services/lost"),
        ),
    )
    page = read(made, "about/still-to-find/")
    assert [item.text for item in page.all("li") if "No " in item.text] == [
        "RNIDNo page yet. Its website: rnid.example",
        "Portage phoneNo number.",
        "LostNo listing.",
    ]
    assert ("rnid.example", "https://www.rnid.example/help") in page.links()
    assert ("Portage phone", "../../services/portage/index.html") in page.links()


def test_nothing_wanted_is_said() -> None:
    assert "Nothing at the moment." in read(offer(), "about/still-to-find/").one("main").text
