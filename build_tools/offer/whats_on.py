"""Which events a family sees where: by month, later, past, and for a need or an age. Pure: a day is given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_tools.offer.ages import Ages
from build_tools.offer.event import Event
from build_tools.offer.matching import Fit, age_fit, need_fit, worst

MONTHS_SHOWN = 6  # this month and those after it; what is further ahead stands on a page of its own


@dataclass(frozen=True, slots=True)
class InMonth:
    """An event in one month, with the days on which it takes place then: none where the day is not known."""

    event: Event
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """One month and what is on in it, the earliest first. What is cancelled stands there too, and says so."""

    year: int
    month: int
    events: tuple[InMonth, ...]


def not_over(events: Iterable[Event], on: date) -> tuple[Event, ...]:
    """Those that lists of what is to come show; a cancelled one too, so that nobody goes in vain."""
    return tuple(event for event in events if not event.is_over(on))


def over(events: Iterable[Event], on: date) -> tuple[Event, ...]:
    """Those that have been, the newest first."""
    return tuple(sorted((x for x in events if x.is_over(on)), key=lambda x: (x.when.last_day, x.slug), reverse=True))


def months_from(on: date) -> tuple[tuple[int, int], ...]:
    """The month of that day and those after it: ((2026, 11), (2026, 12), and so on)."""
    first = on.year * 12 + on.month - 1
    return tuple((number // 12, number % 12 + 1) for number in range(first, first + MONTHS_SHOWN))


def by_month(events: Iterable[Event], on: date) -> tuple[Month, ...]:
    """Each of the months shown, an empty one too."""
    shown = not_over(events, on)
    return tuple(_month(shown, on, year, month) for year, month in months_from(on))


def _month(shown: Iterable[Event], on: date, year: int, month: int) -> Month:
    found = []
    for event in shown:
        days = tuple(day for day in event.next_days(on) if (day.year, day.month) == (year, month))
        if days or (not event.day_is_known and (event.when.on.year, event.when.on.month) == (year, month)):
            found.append(InMonth(event, days))
    return Month(year, month, tuple(sorted(found, key=_by_first_day)))


def _by_first_day(item: InMonth) -> tuple[date, object, str]:
    """What has no day comes last in its month."""
    when = item.event.when
    return (item.days[0] if item.days else when.last_day, when.sort_key[1], item.event.slug)


def later(events: Iterable[Event], on: date) -> tuple[Event, ...]:
    """What is on after the months shown, or in a year whose month nobody has said."""
    shown = months_from(on)
    return tuple(event for event in not_over(events, on) if _is_later(event, on, shown[-1]))


def _is_later(event: Event, on: date, last: tuple[int, int]) -> bool:
    if not event.day_is_known:
        return event.when.on.month is None or (event.when.on.year, event.when.on.month) > last
    return any((day.year, day.month) > last for day in event.next_days(on))


@dataclass(frozen=True, slots=True)
class Fitting:
    """Events for a need or an age in the three groups of every list."""

    this: tuple[Event, ...]
    any: tuple[Event, ...]
    not_known: tuple[Event, ...]


def fitting(events: Iterable[Event], need: str | None = None, ages: Ages | None = None) -> Fitting:
    """All that are not ruled out, in their order."""
    groups: dict[Fit, list[Event]] = {kind: [] for kind in Fit}
    for event in events:
        by_need = Fit.THIS if need is None else need_fit(event.needs, need)
        by_age = Fit.THIS if ages is None else age_fit(event.ages, ages)
        groups[worst(by_need, by_age)].append(event)
    return Fitting(tuple(groups[Fit.THIS]), tuple(groups[Fit.ANY]), tuple(groups[Fit.NOT_KNOWN]))
