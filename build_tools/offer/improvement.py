"""What inspectors found wrong, what was done about it, and how that ended: each fact with its date and its pages.

A weakness has a page of its own. What is true of all of them (the inspection, the plan, its closing, the next
inspection) is written once, and stands on every page that it concerns.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from build_tools.offer.dates import PartialDate

IMPROVEMENT = "about/improvement/"
ALL_AREAS = "all-areas"  # the file of what is true of all of them
NEW_PLACES = "new-places"  # the file of the school places
IN_2021, IN_2024 = "2021", "2024"  # the two inspections, by their year


class Part(StrEnum):
    """Which question a fact answers, in the order of the page."""

    FOUND = "found"
    BEFORE = "before"
    DONE = "done"
    CLOSED = "closed"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class FactPage:
    """A page behind a fact."""

    name: str  # "Minutes of councillors, September 2023"
    page: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was found, done or said."""

    part: Part
    on: PartialDate | None  # None: the page does not say when
    what: str
    pages: tuple[FactPage, ...]
    everywhere: bool = False  # of all areas: shown on the page of each


@dataclass(frozen=True, slots=True)
class Weakness:
    """One thing that inspectors asked to be made better."""

    slug: str  # the file's name, and the last part of its address
    file: str
    title: str
    place: int  # in the order of the overview
    in_short: str
    facts: tuple[Fact, ...]
    not_known: tuple[str, ...] = ()  # what no page told us: "We have not found …"
    named: tuple[str, ...] = ()  # the inspections that named it, by year
    lists: tuple[str, ...] = ()  # pages that go on from here: "guides/a-good-ehc-plan"

    @property
    def address(self) -> str:
        return IMPROVEMENT if self.slug == ALL_AREAS else f"{IMPROVEMENT}{self.slug}/"

    def of_part(self, part: Part) -> tuple[Fact, ...]:
        """The facts of one part, the earliest first; those without a date last."""
        return of_part(self.facts, part)


@dataclass(frozen=True, slots=True)
class PlacesStep:
    """New places for pupils, as one page told of them."""

    name: str  # "Phase 1"
    places: int
    on: PartialDate
    what: str  # "Agreed", "Made by then" …, in a sentence
    pages: tuple[FactPage, ...]


@dataclass(frozen=True, slots=True)
class PlacesThen:
    """How many places a school had, so that today's number can stand beside it."""

    listing: str  # "schools/hilltop-school"
    places: int


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """The new school places since 2019."""

    file: str
    title: str
    in_short: str
    chart_note: str  # what must be known to read the chart
    steps: tuple[PlacesStep, ...]
    then: tuple[PlacesThen, ...]
    then_on: PartialDate
    then_pages: tuple[FactPage, ...]
    facts: tuple[Fact, ...]
    not_known: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        return f"{IMPROVEMENT}{NEW_PLACES}/"


@dataclass(frozen=True, slots=True)
class Improvement:
    """All of it."""

    all_areas: Weakness
    weaknesses: tuple[Weakness, ...] = ()
    new_places: NewPlaces | None = None

    def shared(self, weakness: Weakness, part: Part) -> tuple[Fact, ...]:
        """What is true of all areas, where it concerns this one: the plan of 2021 was not about what 2024 named."""
        if IN_2021 not in weakness.named and part is not Part.RESULT:
            return ()
        return tuple(fact for fact in self.all_areas.of_part(part) if fact.everywhere)


def of_part(facts: Iterable[Fact], part: Part) -> tuple[Fact, ...]:
    """The facts of one part, the earliest first; those without a date last."""
    return in_order(fact for fact in facts if fact.part is part)


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The earliest first; those without a date last."""
    return tuple(sorted(facts, key=lambda fact: (fact.on is None, fact.on.sort_key if fact.on else ())))
