"""A guide: a page written by hand that walks a family through what happens, one step after another.

Its text stays Markdown; what is here is what the page is made of besides: the short version, the law it rests on, the
listings that help. Guides stand in journeys, so that each knows the one before it and the one after it.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from build_tools.offer.dates import PartialDate, months_between

LAW_IS_READ_EVERY = 6  # months; a guide's own promise, which its page shows
FOLDER = "guides/"  # where their pages stand


class Journey(StrEnum):
    """A run of guides that follow one another, in the order in which the site shows them."""

    EARLY_YEARS = "early years"
    LEARNING = "help with learning"
    HEALTH_AND_CARE = "health and care"
    MONEY_AND_TRAVEL = "money and travel"
    GROWING_UP = "growing up"
    PUTTING_RIGHT = "putting things right"

    @property
    def label(self) -> str:
        """As a heading."""
        return self.value[:1].upper() + self.value[1:]

    @property
    def slug(self) -> str:
        """As part of an address or an id."""
        return self.value.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class GuideSource:
    """A page that was read for the guide."""

    name: str  # "Children and Families Act 2014, section 36"
    page: str
    dated: PartialDate | None  # the date that the page bears; None where it has none


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a timeline."""

    when: str  # "By week 6"
    what: str
    source: str | None  # the law or the page that says so


@dataclass(frozen=True, slots=True)
class Timeline:
    """Steps in order of time."""

    name: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """What stands at the head of one guide's file."""

    slug: str
    file: str  # "docs/guides/travel.md"
    title: str
    description: str
    journey: Journey
    place: int  # in its journey, counted from 1; numbers may be left out
    in_short: tuple[str, ...]
    law_at: PartialDate  # the day somebody last read the law behind it
    sources: tuple[GuideSource, ...]
    listings: tuple[str, ...]  # who can help: "services/portage"
    lists: tuple[str, ...] = ()  # pages that go on from here: "browse/help/travel"
    to_check: tuple[str, ...] = ()  # for editors; families never see it
    words: tuple[str, ...] = ()  # terms of the glossary that it leans on
    timeline: Timeline | None = None

    @property
    def address(self) -> str:
        return f"{FOLDER}{self.slug}/"

    def law_was_read_long_ago(self, on: date) -> bool:
        """True when more than six months have gone by since; six months to the day are not more."""
        return months_between(self.law_at, on - timedelta(days=1)) >= LAW_IS_READ_EVERY


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class Guides:
    """All guides, journey by journey and by place in each."""

    all: tuple[Guide, ...] = ()

    @classmethod
    def of(cls, guides: Iterable[Guide]) -> "Guides":
        """In their order."""
        order = tuple(Journey)
        return cls(tuple(sorted(guides, key=lambda guide: (order.index(guide.journey), guide.place, guide.slug))))

    def naming_only(self, listings: Container[str]) -> "Guides":
        """The same guides, naming none but these listings, and no word: for an offer with a glossary of its own."""
        return Guides(tuple(_naming_only(guide, listings) for guide in self.all))

    @cached_property
    def by_file(self) -> Mapping[str, Guide]:
        return {guide.file: guide for guide in self.all}

    @cached_property
    def by_address(self) -> Mapping[str, Guide]:
        """`guides/travel/`, as pages name it."""
        return {guide.address: guide for guide in self.all}

    @cached_property
    def by_journey(self) -> Mapping[Journey, tuple[Guide, ...]]:
        """Only journeys that have a guide."""
        found: dict[Journey, list[Guide]] = {}
        for guide in self.all:
            found.setdefault(guide.journey, []).append(guide)
        return {journey: tuple(guides) for journey, guides in found.items()}

    @cached_property
    def beside(self) -> Mapping[str, tuple[Guide | None, Guide | None]]:
        """The guide before and the guide after each in its journey, by slug."""
        pairs = {}
        for guides in self.by_journey.values():
            for guide, before, after in zip(guides, (None, *guides), (*guides[1:], None), strict=False):
                pairs[guide.slug] = (before, after)
        return pairs

    @cached_property
    def naming(self) -> Mapping[str, tuple[Guide, ...]]:
        """The guides that name each listing or list: {"services/portage": …, "browse/help/travel": …}."""
        found: dict[str, list[Guide]] = {}
        for guide in self.all:
            for address in dict.fromkeys((*guide.listings, *guide.lists)):
                found.setdefault(address, []).append(guide)
        return {address: tuple(guides) for address, guides in found.items()}


def _naming_only(guide: Guide, listings: Container[str]) -> Guide:
    return replace(guide, listings=tuple(address for address in guide.listings if address in listings), words=())
