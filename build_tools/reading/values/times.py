"""Times of day as people say them: `10am`, `2.30pm`, `midday`."""

import re
from datetime import time

from build_tools.offer.time_words import MIDDAY, NOON, time_words
from build_tools.reading.faults import Fault, shown

_WRITTEN = re.compile(r"(1[0-2]|[1-9])(?:\.([0-5][0-9]))?(am|pm)")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.h]?([0-5][0-9])?(?: ?(?:hrs|hours))?")
_LOOSE = re.compile(r"([0-9]{1,2})(?:[:.]([0-5][0-9]))? ?([ap])\.?m\.?", re.IGNORECASE)


def read_time(text: str) -> time | Fault:
    """A time of day."""
    if text == MIDDAY:
        return time(NOON)
    found = _WRITTEN.fullmatch(text)
    if not found:
        return Fault(f"{shown(text)} is not a time this site can read: write {_meant(text) or '10am or 2.30pm'}")
    if int(found[1]) == NOON and found[2] in (None, "00"):
        return Fault(f"{shown(text)} can be read as noon or as midnight: write {MIDDAY}, or 11.59pm for the night")
    if found[2] == "00":
        return Fault(f"{shown(text)} is longer than it need be: write {found[1]}{found[3]}")
    hour = int(found[1]) % NOON + (NOON if found[3] == "pm" else 0)
    return time(hour, int(found[2] or 0))


def _meant(text: str) -> str | None:
    """The same time as this site writes it, where only one can be meant."""
    loose = _LOOSE.fullmatch(text.strip())
    if loose and 1 <= int(loose[1]) <= NOON:
        hour = int(loose[1]) % NOON + (NOON if loose[3].lower() == "p" else 0)
        return time_words(time(hour, int(loose[2] or 0)))
    if text.strip().lower() in ("noon", "12 noon", "midday"):
        return MIDDAY
    clock = _CLOCK.fullmatch(text.strip())
    if clock and (clock[2] or int(clock[1]) > NOON):  # a bare 10 may be morning or night
        return time_words(time(int(clock[1]), int(clock[2] or 0)))
    return None
