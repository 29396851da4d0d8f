"""Whole numbers, as editors write them."""

import re

from build_tools.reading.faults import Fault, shown

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def read_whole_number(text: str) -> int | Fault:
    """`125`: from 1 to 999,999, with no comma."""
    if _NUMBER.fullmatch(text):
        return int(text)
    return Fault(f"{shown(text)} is not a whole number: write it in figures with no comma, such as 125")
