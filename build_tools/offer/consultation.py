"""A consultation: families are asked what they think before somebody decides. Surveys and votes are of that kind.

What was decided is only there where a page says so: without it, the site says that we do not know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Contact, Source

CONSULTATIONS = "have-your-say/"


class AskedBy(StrEnum):
    """How people were asked."""

    CONSULTATION = "consultation"
    SURVEY = "survey"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class HowToAnswer:
    """Shown under "How to answer", while it is open."""

    online: str | None = None  # the page with the form
    steps: str | None = None  # what to do on that page, or at a meeting
    without_internet: str | None = None  # None: not known


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of it."""

    what: str
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Consultation:
    """One consultation, as read from one YAML file."""

    slug: str  # the file's name, and the last part of its address
    file: str  # where it is written: "offer_data/consultations/send-strategy.yml"
    name: str  # the heading of its page
    kind: AskedBy
    asked: str  # what people were asked
    opens: PartialDate | None  # None: not known
    closes: PartialDate | None  # the last day for an answer; None: not known
    dates_note: str | None = None  # what is known where a date is not: "Between June and December 2024."
    by: str | None = None  # who asked
    who_for: str | None = None  # who could answer
    how_to_answer: HowToAnswer = HowToAnswer()
    contact: Contact = field(default_factory=Contact)
    decided: Decided | None = None  # None: we do not know
    since: str | None = None  # what happened later, where that tells something and is no decision
    listing: str | None = None  # the listing it is about: "schools/elements-academy"
    sources: Mapping[str, Source] = field(default_factory=dict)  # by the name of the field it backs
    more_sources: tuple[Source, ...] = ()

    @property
    def address(self) -> str:
        """Its place on the site, with no slash in front: `have-your-say/send-strategy/`."""
        return f"{CONSULTATIONS}{self.slug}/"

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Earliest first, by the last date known."""
        known = self.closes or self.opens
        return known.sort_key if known else (0, 0, 0)

    def has_begun(self, on: date) -> bool:
        """True once it can be answered. One that opens in a month begins when that month does."""
        return self.opens is None or self.opens.first_day <= on

    def is_closed(self, on: date) -> bool:
        """True from the day after its last day; with no last day known, from the end of the time it opened in."""
        known = self.closes or self.opens
        return known is None or known.last_day < on

    def is_open(self, on: date) -> bool:
        """True while families can answer. `on` is today."""
        return self.has_begun(on) and not self.is_closed(on)

    @property
    def all_sources(self) -> tuple[Source, ...]:
        """Each page once, those of single facts first."""
        return tuple(dict.fromkeys([*self.sources.values(), *self.more_sources]))
