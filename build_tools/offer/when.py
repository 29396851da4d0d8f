"""When something takes place: days, times and repeats, as a source gave them, and the days that follow from that.

Times are those of a clock on the wall in London. What day and hour that is elsewhere is the calendar files' business:
an event at 10am is at 10am on both sides of a change of the clocks.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from build_tools.offer.dates import PartialDate

DAYS_IN_WEEK = 7


class Weekday(StrEnum):
    """The days of the week, in the order of Python's `date.weekday()`."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"

    @classmethod
    def of(cls, day: date) -> "Weekday":
        """The weekday of a day."""
        return tuple(cls)[day.weekday()]


class Repeats(StrEnum):
    """How an event comes again, counted from its first day."""

    WEEK = "every week"
    TWO_WEEKS = "every 2 weeks"
    FOUR_WEEKS = "every 4 weeks"
    DATE_OF_MONTH = "every month on this date"  # the 31st: in months that have one
    WEEKDAY_OF_MONTH = "every month on this weekday"  # the first day is a second Tuesday: each second Tuesday
    LAST_WEEKDAY_OF_MONTH = "every month on the last such weekday"


WEEKS_APART = {Repeats.WEEK: 1, Repeats.TWO_WEEKS: 2, Repeats.FOUR_WEEKS: 4}


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time that it takes place: `last` is `first`, but for what goes on over several days."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class When:
    """Days and times. Repeats and single days need `on` to be a day."""

    on: PartialDate  # the first day; a month or a year where no more is known
    to: PartialDate | None = None  # the last day, where it lasts several; the times hold on each of them
    starts: time | None = None  # None: not known, or all day
    ends: time | None = None
    all_day: bool = False  # a source says so; without it a missing time is not known
    repeats: Repeats | None = None
    until: date | None = None  # the last day on which it can repeat: always there with `repeats`
    not_on: tuple[date, ...] = ()  # days on which it is left out
    also_on: tuple[date, ...] = ()  # days beside the ones above
    note: str | None = None  # "Not in school holidays."

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], time]:
        """Earliest first; what has no time stands before what has."""
        return (self.on.sort_key, self.starts or time.min)

    @property
    def last_day(self) -> date:
        """The last day that all of this can mean: the day after, it is over."""
        days = [(self.to or self.on).last_day, *self.also_on]
        sittings = self.sittings
        return max(sitting.last for sitting in sittings) if sittings else max(days)

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """Each time it takes place, in order; none where the day is not known."""
        first = self.on.known_day
        if first is None:
            return ()
        return tuple(sorted(self._sittings(first), key=lambda sitting: (sitting.first, sitting.last)))

    def _sittings(self, first: date) -> Iterator[Sitting]:
        last = self.to.known_day if self.to else first
        days = set(self._repeated(first))
        if last and last > first and self.starts is None:
            yield Sitting(first, last)
        elif last and last > first:
            days.update(first + timedelta(number) for number in range((last - first).days + 1))
        else:
            days.add(first)
        yield from (Sitting(day, day) for day in (days - set(self.not_on)) | set(self.also_on))

    def _repeated(self, first: date) -> Iterator[date]:
        """The days of the repeats, the first one too."""
        if self.repeats is None or self.until is None:
            return
        if weeks := WEEKS_APART.get(self.repeats):
            step = timedelta(weeks * DAYS_IN_WEEK)
            yield from (first + step * number for number in range((self.until - first) // step + 1))
            return
        for year, month in _months(first, self.until):
            day = _day_in_month(first, self.repeats, year, month)
            if day and first <= day <= self.until:
                yield day


def place_in_month(day: date) -> int:
    """1 for the first Tuesday of its month, 5 for a fifth."""
    return (day.day - 1) // DAYS_IN_WEEK + 1


def is_last_in_month(day: date) -> bool:
    """True for the last Tuesday of its month."""
    return day.day + DAYS_IN_WEEK > monthrange(day.year, day.month)[1]


def _months(first: date, until: date) -> Iterator[tuple[int, int]]:
    for number in range(first.year * 12 + first.month - 1, until.year * 12 + until.month):
        yield number // 12, number % 12 + 1


def _day_in_month(first: date, repeats: Repeats, year: int, month: int) -> date | None:
    """The day of that month; None where the month has none, such as a 31st or a fifth Tuesday."""
    length = monthrange(year, month)[1]
    if repeats is Repeats.DATE_OF_MONTH:
        return date(year, month, first.day) if first.day <= length else None
    days = [day for day in range(1, length + 1) if date(year, month, day).weekday() == first.weekday()]
    number = len(days) if repeats is Repeats.LAST_WEEKDAY_OF_MONTH else place_in_month(first)
    return date(year, month, days[number - 1]) if number <= len(days) else None
