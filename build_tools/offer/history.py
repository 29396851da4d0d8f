"""What changed on the site and when: records that are only ever added to, and what stood there on a day.

Newsletters, "What's new" and feeds are made from it and never from git, so that a ZIP of the files builds the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from build_tools.offer.dates import PartialDate
from build_tools.offer.picture import CLOSED, Picture, Pictures

WHATS_NEW = "whats-new/"


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of one listing that was not what it had been."""

    listing: str  # "services/portage"
    path: str  # "contact.phone"
    was: str | None  # None: not known
    now: str | None


@dataclass(frozen=True, slots=True)
class GuideMark:
    """A guide as it stood: a new digest means that it was written anew."""

    guide: str  # "guides/travel"
    title: str
    digest: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """An event or a consultation that came to the site."""

    page: str  # "whats-on/sensory-saturday"
    name: str
    facts: Mapping[str, str] = field(default_factory=dict)  # {"when": "Saturday 5 December 2026, all day"}


@dataclass(frozen=True, slots=True)
class PageChange:
    """What families must hear of an event or a consultation that was there already."""

    page: str
    fact: str  # "when", "where", "cancelled", "closes", "decided"
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """What was recorded on one day: all that changed since the record before it."""

    on: date
    file: str = ""  # "offer_data/history/2026-11-23.yml"
    follows: str | None = None  # digest of the file before it; None for the first
    new: tuple[Picture, ...] = ()
    changed: tuple[FactChange, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()  # old address, new address
    guides: tuple[GuideMark, ...] = ()
    pages: tuple[NewPage, ...] = ()
    pages_changed: tuple[PageChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when families would have noticed nothing."""
        return not (self.new or self.changed or self.moved or self.guides or self.pages or self.pages_changed)

    @property
    def words(self) -> str:
        """Its day as families read it."""
        return PartialDate.of(self.on).words

    @property
    def address(self) -> str:
        """Where the page of this day stands."""
        return f"{WHATS_NEW}{self.on.isoformat()}/"

    @property
    def closed(self) -> tuple[FactChange, ...]:
        """One for each listing that ended: `now` says why."""
        return tuple(change for change in self.changed if change.path == CLOSED and change.was is None)


@dataclass(frozen=True, slots=True)
class State:
    """What stood on the site on a day."""

    pictures: Pictures = field(default_factory=dict)
    guides: Mapping[str, GuideMark] = field(default_factory=dict)  # by address: "guides/travel"
    pages: Mapping[str, NewPage] = field(default_factory=dict)


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class History:
    """All records, the earliest first."""

    records: tuple[Record, ...] = ()
    digests: Mapping[date, str] = field(default_factory=dict)  # of each file, as the next one must name it

    @classmethod
    def of(cls, records: Iterable[Record], digests: Mapping[date, str] | None = None) -> "History":
        """In their order."""
        return cls(tuple(sorted(records, key=lambda record: record.on)), digests or {})

    @cached_property
    def now(self) -> State:
        """What stood there at the last record."""
        return self.on(date.max)

    def on(self, day: date) -> State:
        """What stood there at the end of a day."""
        state = State()
        for record in self.records:
            if record.on <= day:
                state = after(state, record)
        return state

    def before(self, record: Record) -> State:
        """What stood there before a record."""
        state = State()
        for earlier in self.records:
            if earlier.on < record.on:
                state = after(state, earlier)
        return state


def after(state: State, record: Record) -> State:
    """The state that a record makes of the one before it. A change of what was never there makes nothing."""
    pictures = dict(state.pictures)
    for old, new in record.moved:
        picture = pictures.pop(old, None)
        if picture:
            pictures.setdefault(new, Picture(new, picture.facts))
    changed = [change for change in record.changed if change.listing in pictures]
    facts = {change.listing: dict(pictures[change.listing].facts) for change in changed}
    for change in changed:
        if change.now is None:
            facts[change.listing].pop(change.path, None)
        else:
            facts[change.listing][change.path] = change.now
    pictures.update({address: Picture(address, found) for address, found in facts.items()})
    pictures.update({picture.address: picture for picture in record.new})
    return State(
        pictures,
        {**state.guides, **{mark.guide: mark for mark in record.guides}},
        _pages_after(state, record),
    )


def unknown_to(state: State, record: Record) -> Iterator[str]:
    """The addresses whose change a record tells, and that neither it nor any before it brought."""
    moved = {new for _, new in record.moved}
    brought = {page.page for page in record.pages} | {picture.address for picture in record.new}
    for change in record.changed:
        if change.listing not in state.pictures and change.listing not in moved:
            yield change.listing
    for page_change in record.pages_changed:
        if page_change.page not in state.pages and page_change.page not in brought:
            yield page_change.page


def _pages_after(state: State, record: Record) -> Mapping[str, NewPage]:
    pages = {**state.pages, **{page.page: page for page in record.pages}}
    for change in record.pages_changed:
        known = pages.get(change.page)
        if known is None:
            continue
        facts = {name: words for name, words in known.facts.items() if name != change.fact}
        pages[change.page] = replace(known, facts={**facts, **({change.fact: change.now} if change.now else {})})
    return pages
