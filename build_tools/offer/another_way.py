"""Other ways to get what the site holds, for people whom a website in English on a screen does not reach.

Regulation 57 of the SEND Regulations 2014 asks for it. A fact here is one that somebody read on a page; what nobody
offers is no fact, and the page says so.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from build_tools.offer.dates import PartialDate

ANOTHER_WAY = "another-way/"


class Way(StrEnum):
    """What a person needs in place of a screen full of English; the order of the page."""

    DANGER = "in danger"
    NO_INTERNET = "no internet"
    LARGE_PRINT = "large print"
    EASIER = "easier to read"
    LANGUAGE = "another language"
    SIGN_LANGUAGE = "sign language"
    TEXT_RELAY = "text relay"
    LAW = "the law"


@dataclass(frozen=True, slots=True)
class WayFact:
    """One thing that a person can do now, or what the law asks for."""

    way: Way
    says: str  # a sentence or two on the page
    page: str  # where somebody read it
    dated: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """A language that people of the area speak, so that they can point to it."""

    name: str  # "Urdu"
    own_name: str  # as its speakers write it
    tag: str  # "ur": which voice a screen reader takes (BCP 47)


def direction_of(text: str) -> str:
    """`rtl` or `ltr`: the way in which the first letter with a direction is written (Unicode Annex 9, rule P2)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"
