"""The page for people whom this website does not reach: each other way, what to do now, whom to ask, what is missing.

What nobody offers yet is said in words. An empty place would read as if nobody had thought of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from build_tools.offer.another_way import ANOTHER_WAY, Way, WayFact, direction_of
from build_tools.offer.area import AreaInfo
from build_tools.offer.easier import EASIER
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.site.ledger import Page
from build_tools.site.source_lines import ANOTHER_SERVICE, link_names, page_words
from build_tools.site.source_sites import SourceSites, Trust
from build_tools.site.statement_page import ways_to_reach

TITLE = "Another way to get this"
HEADINGS = {
    Way.DANGER: "In danger, if you cannot phone",
    Way.NO_INTERNET: "With no internet",
    Way.LARGE_PRINT: "In large print",
    Way.EASIER: "In easier words",
    Way.LANGUAGE: "In another language",
    Way.SIGN_LANGUAGE: "In sign language",
    Way.TEXT_RELAY: "On the phone, by text relay",
    Way.LAW: "What the law says",
}

ONLY_WHERE_READ = (Way.DANGER, Way.LAW)  # nothing of ours stands under these


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact with the page behind it; no link where we cannot vouch for its host."""

    says: str
    what: str  # "an official page"
    link: str | None
    name: str
    dated: str


@dataclass(frozen=True, slots=True)
class WayPart:
    """One way on the page."""

    anchor: str
    heading: str
    now: tuple[FactLine, ...]
    ask: str | None  # None: we know of nobody


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A language to point to."""

    name: str
    own_name: str
    tag: str
    direction: str


def another_way_pages(offer: Offer, sites: SourceSites) -> Iterator[Page]:
    """The page, whatever is known."""
    area = offer.area
    yield Page(
        address=ANOTHER_WAY,
        kind="another way",
        title=TITLE,
        description="With no internet, in large print, in another language, in sign language or by text relay.",
        template="another_way.html",
        source="offer_data/area.yml",
        context={
            "parts": {part.anchor: part for part in way_parts(area, sites)},
            "languages": tuple(
                LanguageName(one.name, one.own_name, one.tag, direction_of(one.own_name)) for one in area.languages
            ),
            "advice_listings": tuple(advisers(offer)),
            "reached": tuple(way for way in ways_to_reach(area) if way[1]),
            "easier_guides": EASIER,
            "room": None,
        },
    )


def with_room(page: Page, size: int) -> Page:
    """The page saying how many megabytes the whole site takes, from the bytes of its files: never typed by hand."""
    return replace(page, context={**page.context, "room": f"{ceil(size / 1_000_000):,} MB"})


def way_parts(area: AreaInfo, sites: SourceSites) -> Iterator[WayPart]:
    """Each way in the order of the page."""
    asked = {
        Way.NO_INTERNET: area.copies,
        Way.LARGE_PRINT: area.large_print,
        Way.LANGUAGE: area.another_language,
        Way.SIGN_LANGUAGE: area.sign_language,
        Way.TEXT_RELAY: area.text_relay,
    }
    names = link_names([fact.page for fact in area.ways])
    for way in Way:
        lines = tuple(_line(fact, names[fact.page], sites) for fact in area.ways_of(way))
        if way in ONLY_WHERE_READ and not lines:
            continue
        yield WayPart(anchor_of(way), HEADINGS[way], lines, asked.get(way))


def anchor_of(way: Way) -> str:
    """The part of the page that a link can lead to."""
    return way.value.replace(" ", "-")


def relay_line(area: AreaInfo) -> str | None:
    """How to phone by text relay, in a few words, for a page that has a phone number."""
    facts = area.ways_of(Way.TEXT_RELAY)
    return facts[0].says if facts else None


def advisers(offer: Offer) -> Iterator[Listing]:
    """Whom a person can ring who would rather talk."""
    for address in offer.area.advice:
        listing = offer.by_address.get(address)
        if listing and listing.is_open and listing.contact.phone:
            yield listing


def _line(fact: WayFact, name: str, sites: SourceSites) -> FactLine:
    dated = fact.dated.words if fact.dated else "we do not know how old"
    trust = sites.trust(fact.page)
    link = None if trust is Trust.SECOND_HAND else fact.page
    told_by_others = fact.way is Way.LAW and trust is Trust.PROVIDER
    what = ANOTHER_SERVICE if told_by_others else page_words(fact.page, None, sites)
    return FactLine(fact.says, what, link, name, dated)
