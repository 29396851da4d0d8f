"""Schools and colleges on one page, so that any school list is one click from home."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.offer.listing import ANY_NEED, Area, Kind, Listing
from build_tools.offer.model import Offer
from build_tools.site.ledger import Page
from build_tools.site.listing_page import NOT_KNOWN


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A line of a school table."""

    name: str
    address: str
    ages: str
    needs: str
    size: str


@dataclass(frozen=True, slots=True)
class SchoolTable:
    """One kind of school."""

    anchor: str
    heading: str
    explains: str
    rows: tuple[SchoolRow, ...]


def schools_page(offer: Offer) -> Page:
    """The tables of special schools, resource bases, pupil referral unit, colleges, places nearby, and trusts."""
    return Page(
        address="schools/",
        kind="schools",
        title="Schools and colleges",
        description=f"Special schools, resource bases and colleges in and around {offer.area.name}.",
        template="schools.html",
        source="offer_data/schools",
        context={"tables": tuple(table for table in _tables(offer) if table.rows)},
    )


def _tables(offer: Offer) -> Iterator[SchoolTable]:
    town = offer.area.name
    nearby = [listing for listing in _schools(offer) if listing.area is not Area.LOCAL]
    local = [listing for listing in _schools(offer) if listing.area is Area.LOCAL]
    for kind in (Kind.SCHOOL, Kind.RESOURCE_BASE, Kind.PUPIL_REFERRAL_UNIT, Kind.COLLEGE, Kind.TRUST):
        word = offer.vocabulary.kinds[kind]
        heading = f"{word.plural} in {town}"
        yield _table(offer, word.slug, heading, word.meaning, [x for x in local if x.kind is kind])
    meaning = f"Schools and colleges outside {town}. The council decides with you whether to name one in a plan."
    yield _table(offer, "nearby", f"Schools and colleges near {town}", meaning, nearby)


def _schools(offer: Offer) -> list[Listing]:
    return [listing for listing in offer.open_listings if listing.folder == "schools"]


def _table(offer: Offer, anchor: str, heading: str, explains: str, listings: list[Listing]) -> SchoolTable:
    return SchoolTable(anchor, heading, explains, tuple(_row(offer, listing) for listing in listings))


def _row(offer: Offer, listing: Listing) -> SchoolRow:
    return SchoolRow(
        listing.name,
        listing.address,
        listing.ages.words if listing.ages else NOT_KNOWN,
        _needs(offer, listing),
        listing.size or NOT_KNOWN,
    )


def _needs(offer: Offer, listing: Listing) -> str:
    if listing.needs is None:
        return NOT_KNOWN
    if ANY_NEED in listing.needs:
        return "Any need"
    first, *rest = [offer.vocabulary.needs[need].label for need in listing.needs]
    return "; ".join([first, *rest])
