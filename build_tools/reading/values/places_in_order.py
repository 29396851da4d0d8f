"""Places in an order: first, second, third."""

import re

from build_tools.reading.faults import Fault, shown

LAST = 99
_NUMBER = re.compile(r"[1-9][0-9]?")


def read_place_in_order(text: str) -> int | Fault:
    """`3`, counted from 1."""
    if _NUMBER.fullmatch(text):
        return int(text)
    return Fault(f"{shown(text)} is not a place in an order: write a number from 1 to {LAST}, such as 3")
