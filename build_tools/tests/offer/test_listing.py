"""A listing's address, and what an offer knows of its listings."""

from build_tools.offer.listing import FOLDER_OF_KIND, FOLDERS, Closed, Kind
from build_tools.offer.model import Postcodes
from build_tools.tests.made_model import AREA, listing, offer

ENDED = Closed(None, "It has ended.")


def test_an_address_is_the_folder_and_the_name_of_the_file() -> None:
    assert listing("Portage").address == "services/portage/"
    assert listing("Oak Wood", kind=Kind.RESOURCE_BASE).address == "schools/oak-wood/"


def test_every_kind_has_a_folder() -> None:
    assert set(FOLDER_OF_KIND) == set(Kind)
    assert FOLDERS == ("services", "schools", "groups", "helplines", "money")


def test_a_closed_listing_is_not_open_and_in_no_list() -> None:
    open_one, closed = listing("Open"), listing("Closed", closed=ENDED)
    assert (open_one.is_open, closed.is_open) == (True, False)
    assert offer(open_one, closed).open_listings == (open_one,)


def test_a_listing_is_found_by_folder_and_name_open_or_closed() -> None:
    closed = listing("Closed", closed=ENDED)
    assert offer(closed).by_address == {"services/closed": closed}


def test_an_area_is_official_only_when_it_says_so() -> None:
    assert not AREA.is_official


def test_a_postcode_is_known_when_it_has_a_point() -> None:
    known = Postcodes({"S60 1AE": (442913, 392873)})
    assert "S60 1AE" in known
    assert "S60 1AF" not in known
