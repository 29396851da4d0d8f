"""Dates known to the day, month or year, and ranges of ages."""

import re
from datetime import date

from build_tools.offer.ages import OLDEST, Ages
from build_tools.offer.dates import MONTHS, PartialDate
from build_tools.reading.faults import Fault, shown

FIRST_YEAR, LAST_YEAR = 1990, 2100  # the web is no older; later is a slip of the finger
_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LIKE_A_DATE = "write it as 2026-03-09, or 2026-03 or 2026 where the day is not known"
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/. ]([0-9]{1,2}|[A-Za-z]{3,9})[/. ]([0-9]{4})")  # 9/3/2026, 9 March 2026
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9}) ([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.\u2013]([0-9]{1,2})(?:[-/.\u2013]([0-9]{1,2}))?")
_AGE = r"(0|[1-9][0-9]{0,2})"  # 05 is refused: it would be shown as 5
_RANGE = re.compile(rf"{_AGE} to {_AGE}")
_FROM = re.compile(rf"{_AGE} and over")
_UP_TO = re.compile(rf"up to {_AGE}")
_DASHED = re.compile(r"([0-9]{1,3})\s*(?:[-\u2013\u2014]|to|until)\s*([0-9]{1,3})")
_PLUS = re.compile(r"(?:from )?([0-9]{1,3})\s*(?:\+|plus|(?:and|or) (?:over|above|older|up)|onwards)|from ([0-9]{1,3})")
_BELOW = re.compile(r"(?:under|below)[ -]([0-9]{1,3})s?")
_AROUND = re.compile(r"^(?:ages?|aged)\s|\s?(?:years?(?: olds?)?|yrs)(?= and| or|$)|\.$")  # words around the numbers
_LIKE_AGES = "write ages as 5 to 11, 16 and over, or up to 17"


def read_date(text: str) -> PartialDate | Fault:
    """`2024`, `2024-03` or `2024-03-09` as written; what is left out stays left out."""
    found = _PARTS.fullmatch(text)
    if not found:
        meant = _date_meant(text.strip())
        write = f"write it as {meant}" if meant else _LIKE_A_DATE
        return Fault(f"{shown(text)} is not a date this site can read: {write}")
    year = int(found[1])
    month, day = (int(part) if part else None for part in found.groups()[1:])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Fault(
            f"the year {found[1]} cannot be right: it must lie from {FIRST_YEAR} to {LAST_YEAR}, such as 2026-03-09"
        )
    if month is not None and not 1 <= month <= 12:
        return Fault(f"{shown(text)} has no such month: {_LIKE_A_DATE}, with the month in the middle, 01 to 12")
    if month is not None and day is not None and not _is_a_day(year, month, day):
        return Fault(f"{day} {MONTHS[month - 1]} {year} is not in the calendar: {_LIKE_A_DATE}")
    return PartialDate(year, month, day)


def read_day(text: str) -> PartialDate | Fault:
    """A date known to the day: `2026-03-09`."""
    found = read_date(text)
    if isinstance(found, PartialDate) and found.day is None:
        return Fault(f"{shown(text)} leaves the day open: write the whole date, such as 2026-03-09")
    return found


def _date_meant(text: str) -> str | None:
    """The same date as this site writes it, where only one can be meant; the day stands before the month here."""
    found = _DAY_FIRST.fullmatch(text)
    if found:
        parts = [found[3], found[2], found[1]]
    elif found := _MONTH_FIRST.fullmatch(text):
        parts = [found[2], found[1]]
    elif found := _YEAR_FIRST.fullmatch(text):
        parts = [part for part in found.groups() if part]
    else:
        return None
    named = [name for name in MONTHS if name.lower().startswith(parts[1].lower())]
    parts[1] = str(MONTHS.index(named[0]) + 1) if named else parts[1]
    meant = "-".join(part.zfill(2) for part in parts)
    return None if isinstance(read_date(meant), Fault) else meant


def _is_a_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def read_ages(text: str) -> Ages | Fault:
    """`5 to 11`, `16 and over` or `up to 17`, within birth to 25."""
    found = _RANGE.fullmatch(text)
    if found:
        return _range(int(found[1]), int(found[2]))
    found = _FROM.fullmatch(text)
    if found:
        return _within(Ages(int(found[1]), None), int(found[1]))
    found = _UP_TO.fullmatch(text)
    if found:
        return _within(Ages(None, int(found[1])), int(found[1]))
    return Fault(f"{shown(text)} is not a range of ages this site can read: {_meant(text)}")


def _range(first: int, last: int) -> Ages | Fault:
    if first > last:
        return Fault(f"the ages {first} to {last} are upside down: write {last} to {first}")
    if last > OLDEST and first <= OLDEST:
        return Fault(f"{first} to {last} goes beyond {OLDEST}, where a Local Offer ends: write {first} and over")
    return _within(Ages(first, last), last)


def _within(ages: Ages, age: int) -> Ages | Fault:
    if age <= OLDEST:
        return ages
    return Fault(f"the age {age} lies beyond {OLDEST}, where a Local Offer ends: {_LIKE_AGES}")


def _meant(text: str) -> str:
    if "month" in text or "week" in text:
        return "write whole years, such as 0 to 4. What is said of months goes under who_for"
    bare = " ".join(_AROUND.sub("", text.strip().lower()).replace("birth", "0").split())
    meant = ""
    if dashed := _DASHED.fullmatch(bare):
        meant = f"{int(dashed[1])} to {int(dashed[2])}"
    elif plus := _PLUS.fullmatch(bare):
        meant = f"{int(plus[1] or plus[2])} and over"
    elif (below := _BELOW.fullmatch(bare)) and int(below[1]):
        meant = f"up to {int(below[1]) - 1}"
    elif re.fullmatch(r"[0-9]{1,3}", bare):
        meant = f"{int(bare)} to {int(bare)}"
    return f"write {meant}" if meant and not isinstance(read_ages(meant), Fault) else _LIKE_AGES
