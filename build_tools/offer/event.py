"""An event: something that families can go to, or could. It keeps its page when it is over.

`None` always means *not known*, never "none", as in a listing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Contact, Cost, Known, Place, Source
from build_tools.offer.when import When

EVENTS = "whats-on/"
TAKEN = ("choose", "later", "past", "need", "age")  # pages that stand beside those of events: no event has their names


@dataclass(frozen=True, slots=True)
class Booking:
    """Shown under "Do I have to book?"."""

    needed: Known = Known.NOT_KNOWN
    how: str | None = None  # what to do, in plain words
    page: str | None = None  # where to book on the internet
    by: PartialDate | None = None  # the last day for it


@dataclass(frozen=True, slots=True)
class Cancelled:
    """It will not take place. Its page stays and says so."""

    on: PartialDate | None  # when that was said
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event, as read from one YAML file."""

    slug: str  # the file's name, and the last part of its address
    file: str  # where it is written: "offer_data/events/sensory-saturday.yml"
    name: str  # the heading of its page
    summary: str  # "What is it?"
    when: When
    topics: tuple[str, ...]  # kinds of help, from the topics vocabulary: which calendars hold it
    place: Place = field(default_factory=Place)  # where, and whether one can get in: `place.access` holds "step_free"
    online: bool = False  # one can join from home
    who_for: str | None = None
    needs: tuple[str, ...] | None = None  # None: not known. ("any",): a source says all
    ages: Ages | None = None
    cost: Cost = field(default_factory=Cost)
    booking: Booking = Booking()
    contact: Contact = field(default_factory=Contact)
    organiser: str | None = None  # a body, never a person
    listing: str | None = None  # the listing it belongs to: "groups/rotherham-parent-carers-forum"
    sources: Mapping[str, Source] = field(default_factory=dict)  # by the name of the field it backs
    more_sources: tuple[Source, ...] = ()
    cancelled: Cancelled | None = None

    @property
    def address(self) -> str:
        """Its place on the site, with no slash in front: `whats-on/sensory-saturday/`."""
        return f"{EVENTS}{self.slug}/"

    @property
    def is_cancelled(self) -> bool:
        """True when it will not take place, or did not."""
        return self.cancelled is not None

    @property
    def day_is_known(self) -> bool:
        """Only then there is a calendar file."""
        return self.when.on.known_day is not None

    def is_over(self, on: date) -> bool:
        """True from the day after the last day that it can be on. `on` is today."""
        return self.when.last_day < on

    def is_to_come(self, on: date) -> bool:
        """Not over and not cancelled: what a family can still go to."""
        return not self.is_cancelled and not self.is_over(on)

    def next_days(self, on: date) -> tuple[date, ...]:
        """The first days, today included, of each time that it is still to take place or going on."""
        return tuple(max(sitting.first, on) for sitting in self.when.sittings if sitting.last >= on)

    @property
    def all_sources(self) -> tuple[Source, ...]:
        """Each page once, those of single facts first."""
        return tuple(dict.fromkeys([*self.sources.values(), *self.more_sources]))
