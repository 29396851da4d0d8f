"""What has happened: dated facts, the newest first, under their years. They have no calendar files: nobody can go."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.offer.happened import HAPPENED_PAGE, Happened, HappenedKind
from build_tools.offer.listing import Contact, Listing, Source
from build_tools.offer.model import Offer
from build_tools.site.ledger import Page
from build_tools.site.source_lines import SourceLine, source_lines
from build_tools.site.source_sites import SourceSites

KIND_WORDS = {
    HappenedKind.MEETING: "Council meeting",
    HappenedKind.INSPECTION: "Inspection",
    HappenedKind.OPENING: "Opening",
    HappenedKind.NEWS: "News",
}


@dataclass(frozen=True, slots=True)
class _Behind:
    """The pages behind the facts, as source lines take them."""

    more_sources: tuple[Source, ...]
    contact: Contact
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True)
class HappenedLine:
    """One fact in words."""

    fact: Happened
    when: str
    kind: str
    listing: Listing | None
    page: str | None  # address of the page that says more
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The facts of one year, the newest first."""

    year: int
    lines: tuple[HappenedLine, ...]


def happened_pages(offer: Offer, sites: SourceSites) -> Iterator[Page]:
    """One page; none where nothing is dated."""
    if not offer.happened:
        return
    behind = _behind(offer.happened, sites)
    lines = [_line(offer, fact, behind) for fact in reversed(offer.happened)]
    years = dict.fromkeys(line.fact.on.year for line in lines)
    yield Page(
        address=HAPPENED_PAGE,
        kind="happened",
        title="What has happened",
        description="Meetings, inspections, openings and news about SEND in the area, with their dates.",
        template="happened.html",
        source="offer_data/happened.yml",
        context={
            "years": tuple(Year(year, tuple(line for line in lines if line.fact.on.year == year)) for year in years)
        },
    )


def _behind(facts: Iterable[Happened], sites: SourceSites) -> Mapping[Source, SourceLine]:
    """The line of each page, once for all facts: two links of one name must not lead to two places."""
    pages = tuple(dict.fromkeys(source for fact in facts for source in fact.sources))
    return dict(zip(pages, source_lines(_Behind(pages, Contact(), {}), sites), strict=True))


def _line(offer: Offer, fact: Happened, behind: Mapping[Source, SourceLine]) -> HappenedLine:
    return HappenedLine(
        fact=fact,
        when=f"{fact.on.words} to {fact.to.words}" if fact.to else fact.on.words,
        kind=KIND_WORDS[fact.kind],
        listing=offer.by_address.get(fact.listing or ""),
        page=f"{fact.page}/" if fact.page else None,
        sources=tuple(behind[source] for source in fact.sources),
    )
