"""Dates known to the day, month or year, and ranges of ages."""

import re
from datetime import date

from build_tools.offer.ages import OLDEST, Ages
from build_tools.offer.dates import MONTHS, PartialDate
from build_tools.reading.faults import Fault, shown

FIRST_YEAR, LAST_YEAR = 1990, 2100  # the web is no older; later is a slip of the finger
_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LIKE_A_DATE = "write it as 2026-03-09, or 2026-03 or 2026 where the day is not known"
_RANGE = re.compile(r"([0-9]{1,3}) to ([0-9]{1,3})")
_FROM = re.compile(r"([0-9]{1,3}) and over")
_UP_TO = re.compile(r"up to ([0-9]{1,3})")
_DASHED = re.compile(r"([0-9]{1,3})\s*[-\u2013\u2014]\s*([0-9]{1,3})")
_PLUS = re.compile(r"([0-9]{1,3})\s*(?:\+|plus|years and over|or over|and above)")
_LIKE_AGES = "write ages as 5 to 11, 16 and over, or up to 17"


def read_date(text: str) -> PartialDate | Fault:
    """`2024`, `2024-03` or `2024-03-09` as written; what is left out stays left out."""
    found = _PARTS.fullmatch(text)
    if not found:
        return Fault(f"{shown(text)} is not a date this site can read: {_LIKE_A_DATE}")
    year = int(found[1])
    month, day = (int(part) if part else None for part in found.groups()[1:])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Fault(
            f"the year {year} cannot be right: it must lie from {FIRST_YEAR} to {LAST_YEAR}, such as 2026-03-09"
        )
    if month is not None and not 1 <= month <= 12:
        return Fault(f"{shown(text)} has no such month: {_LIKE_A_DATE}, with the month in the middle, 01 to 12")
    if month is not None and day is not None and not _is_a_day(year, month, day):
        return Fault(f"{day} {MONTHS[month - 1]} {year} is not in the calendar: {_LIKE_A_DATE}")
    return PartialDate(year, month, day)


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
    dashed = _DASHED.fullmatch(text.strip())
    if dashed:
        return f"write {dashed[1]} to {dashed[2]}"
    plus = _PLUS.fullmatch(text.strip())
    return f"write {plus[1]} and over" if plus else _LIKE_AGES
