"""Days and times of an event as iCalendar has them (RFC 5545), right across the clock changes of London.

A time stands with its time zone, never as an offset: "10am in London" stays 10am on both sides of a change. A last day
of repeats is the one thing that the standard wants in UTC where the start has a zone, so it is worked out here.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event as Component
from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vDDDLists, vRecur

from build_tools.offer.when import WEEKS_APART, Repeats, When, place_in_month

ZONE = "Europe/London"
LONDON = ZoneInfo(ZONE)
_DAY_LETTERS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# The Summer Time Order 2002 (SI 2002/262): from 1am GMT on the last Sunday of March to 1am GMT on that of October. The
# rule is the same since 1996.
_SPRING, _AUTUMN = datetime(1996, 3, 31, 1), datetime(1996, 10, 27, 2)


def london() -> Timezone:
    """The rules of London's clocks, which a calendar carries with it."""
    zone = Timezone()
    zone.add("TZID", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    _change(summer, "BST", _SPRING, timedelta(0), timedelta(hours=1))
    _change(winter, "GMT", _AUTUMN, timedelta(hours=1), timedelta(0))
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _change(
    part: TimezoneDaylight | TimezoneStandard, name: str, at: datetime, before: timedelta, after: timedelta
) -> None:
    part.add("DTSTART", at)
    part.add("RRULE", vRecur({"FREQ": "YEARLY", "BYMONTH": at.month, "BYDAY": "-1SU"}))
    part.add("TZNAME", name)
    part.add("TZOFFSETFROM", before)
    part.add("TZOFFSETTO", after)


def add_times(component: Component, when: When) -> None:
    """Start, end, repeats, days left out and further days. The first day has to be known."""
    first = when.on.first_day
    last = when.to.last_day if when.to else first
    component.add("DTSTART", _start(first, when))
    if when.starts is None:
        component.add("DTEND", last + timedelta(days=1))  # the standard counts up to the day after, not through it
    elif when.ends:
        component.add("DTEND", datetime.combine(first, when.ends, LONDON))
    rule = _rule(when, first, last)
    if rule:
        component.add("RRULE", rule)
    for name, days in (("EXDATE", when.not_on), ("RDATE", when.also_on)):
        if days:
            component.add(name, _days(days, when))


def _start(day: date, when: When) -> date | datetime:
    return day if when.starts is None else datetime.combine(day, when.starts, LONDON)


def _days(days: tuple[date, ...], when: When) -> vDDDLists:
    listed = vDDDLists([_start(day, when) for day in days])
    if when.starts is None:
        listed.params["VALUE"] = "DATE"
    return listed


def _rule(when: When, first: date, last: date) -> vRecur | None:
    if when.repeats and when.until:
        return vRecur({**_every(when.repeats, first), "UNTIL": _until(when.until, when)})
    if last > first and when.starts is not None:  # the times hold on each day
        return vRecur({"FREQ": "DAILY", "UNTIL": _until(last, when)})
    return None


def _every(repeats: Repeats, first: date) -> dict[str, object]:
    weekday = _DAY_LETTERS[first.weekday()]
    if weeks := WEEKS_APART.get(repeats):
        return {"FREQ": "WEEKLY", "INTERVAL": weeks} if weeks > 1 else {"FREQ": "WEEKLY"}
    if repeats is Repeats.DATE_OF_MONTH:
        return {"FREQ": "MONTHLY", "BYMONTHDAY": first.day}
    place = -1 if repeats is Repeats.LAST_WEEKDAY_OF_MONTH else place_in_month(first)
    return {"FREQ": "MONTHLY", "BYDAY": f"{place}{weekday}"}


def _until(day: date, when: When) -> date | datetime:
    """The last moment at which it can start: a day, or a time in UTC."""
    if when.starts is None:
        return day
    return datetime.combine(day, when.starts, LONDON).astimezone(UTC)


def stamp_of(day: date) -> datetime:
    """The start of a day in UTC."""
    return datetime.combine(day, time(0), UTC)
