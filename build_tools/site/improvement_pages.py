"""What inspectors found and what was done, as pages: an overview, one a weakness, and the new school places.

Every fact stands with its date and the pages behind it. What no page told is said in words of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.offer.improvement import (
    IN_2021,
    IN_2024,
    Fact,
    FactPage,
    Improvement,
    NewPlaces,
    Part,
    Weakness,
    of_part,
)
from build_tools.offer.model import Offer
from build_tools.site.ledger import Page
from build_tools.site.source_sites import SourceSites, Trust

NO_DATE = "Date not known"
HEADINGS: Mapping[Part, str] = {
    Part.FOUND: "What inspectors found",
    Part.BEFORE: "How it was at other times",
    Part.DONE: "What was done",
    Part.CLOSED: "How the plan ended in 2023",
    Part.RESULT: "The inspection of October 2024, and since",
}
PLACES_HEADINGS: Mapping[Part, str] = {
    Part.FOUND: "Why more places are needed",
    Part.BEFORE: "How it was before",
    Part.DONE: "What was built",
    Part.CLOSED: "What has ended",
    Part.RESULT: "What comes next",
}


@dataclass(frozen=True, slots=True)
class BehindFact:
    """A page behind a fact; no link where we cannot vouch for its host."""

    name: str
    link: str | None


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact as a family reads it."""

    when: str
    what: str
    pages: tuple[BehindFact, ...]


@dataclass(frozen=True, slots=True)
class PartLines:
    """The facts under one heading."""

    anchor: str
    heading: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class PlacesRow:
    """One step of the new places: a bar of the chart and a row of the table."""

    name: str
    places: int
    when: str
    what: str
    pages: tuple[BehindFact, ...]


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school then and now."""

    name: str
    address: str
    then: int
    now: str | None  # as its own listing says


def improvement_pages(offer: Offer, sites: SourceSites) -> Iterator[Page]:
    """None when the offer has no plan."""
    improvement = offer.improvement
    if improvement is None:
        return
    yield _overview(improvement, sites)
    for weakness in improvement.weaknesses:
        yield _weakness_page(improvement, weakness, sites)
    if improvement.new_places:
        yield _places_page(offer, improvement.new_places, sites)


def _overview(improvement: Improvement, sites: SourceSites) -> Page:
    shared = improvement.all_areas
    return _page(
        shared.address,
        shared.title,
        shared.in_short,
        "improvement.html",
        shared.file,
        {
            "weaknesses": [(one, _named(one)) for one in improvement.weaknesses],
            "new_places": improvement.new_places,
            "parts": tuple(_parts(shared.facts, HEADINGS, sites)),
            "not_known": shared.not_known,
        },
    )


def _weakness_page(improvement: Improvement, weakness: Weakness, sites: SourceSites) -> Page:
    facts = [*weakness.facts, *(fact for part in Part for fact in improvement.shared(weakness, part))]
    return _page(
        weakness.address,
        weakness.title,
        weakness.in_short,
        "improvement_area.html",
        weakness.file,
        {
            "named": _named(weakness),
            "in_plan": IN_2021 in weakness.named,
            "parts": tuple(_parts(facts, HEADINGS, sites)),
            "not_known": weakness.not_known,
            "lists": tuple(f"{address}/" for address in weakness.lists),
        },
    )


def _places_page(offer: Offer, places: NewPlaces, sites: SourceSites) -> Page:
    rows = tuple(
        PlacesRow(step.name, step.places, step.on.words, step.what, behind(step.pages, sites)) for step in places.steps
    )
    return _page(
        places.address,
        places.title,
        places.in_short,
        "new_places.html",
        places.file,
        {
            "places": places,
            "rows": rows,
            "longest": max((row.places for row in rows), default=1),
            "schools": tuple(_schools(offer, places)),
            "then_pages": behind(places.then_pages, sites),
            "bases": [x for x in offer.open_listings if x.kind == "resource base" and x.area == "rotherham"],
            "parts": tuple(_parts(places.facts, PLACES_HEADINGS, sites)),
            "not_known": places.not_known,
        },
    )


def _schools(offer: Offer, places: NewPlaces) -> Iterator[SchoolRow]:
    for school in places.then:
        listing = offer.by_address.get(school.listing)
        if listing:
            yield SchoolRow(listing.name, listing.address, school.places, listing.size)


def _parts(facts: Iterable[Fact], headings: Mapping[Part, str], sites: SourceSites) -> Iterator[PartLines]:
    kept = tuple(facts)
    for part in Part:
        lines = tuple(_line(fact, sites) for fact in of_part(kept, part))
        if lines:
            yield PartLines(part.value, headings[part], lines)


def _line(fact: Fact, sites: SourceSites) -> FactLine:
    return FactLine(fact.on.words if fact.on else NO_DATE, fact.what, behind(fact.pages, sites))


def behind(pages: Iterable[FactPage], sites: SourceSites) -> tuple[BehindFact, ...]:
    """The pages behind a fact, linked only where their host may be trusted."""
    return tuple(
        BehindFact(f"{page.name} (a second-hand page)", None)
        if sites.trust(page.page) is Trust.SECOND_HAND
        else BehindFact(page.name, page.page)
        for page in pages
    )


def _named(weakness: Weakness) -> str:
    """Which inspections named it, in a sentence."""
    words = {IN_2021: "July 2021", IN_2024: "October 2024"}
    named = [words[year] for year in (IN_2021, IN_2024) if year in weakness.named]
    return f"Inspectors named this in {' and in '.join(named)}."


def _page(address: str, title: str, in_short: str, template: str, source: str, context: dict[str, object]) -> Page:
    return Page(
        address=address,
        kind="improvement",
        title=title,
        description=in_short,
        template=template,
        source=source,
        context={"in_short": in_short, **context},
    )
