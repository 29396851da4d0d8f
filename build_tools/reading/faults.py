"""What a small reader hands back when a text is not right: one sentence, and how to show what was found.

A reader of one value does not know which file or field it works for, so it gives a Fault; the caller that knows
the place makes a Problem of it.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

SHOWN_AT_MOST = 60  # characters of what was found: enough to know it again, too few to do harm in a log
# Letters and marks that draw nothing, though Python calls them printable (Unicode, Default_Ignorable_Code_Point).
DRAWS_NOTHING = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)

_ENOUGH_TO_KNOW = 4  # letters of the start of a word that are enough to know which is meant


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, what was found, what to write instead."""

    says: str
    line: int = 0  # counted from 1; 0 where the reader does not know it


def clean(text: str, most: int = SHOWN_AT_MOST) -> str:
    """The text short and with nothing hidden in it, fit for a message."""
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return DRAWS_NOTHING.sub("?", "".join(letter if letter.isprintable() else "?" for letter in cut))


def shown(text: str) -> str:
    """The same in quote marks."""
    return f'"{clean(text)}"'


def nearest(found: str, right: Iterable[str]) -> str | None:
    """The right word that looks most like what was found, or None when none is close."""
    words = {word.lower(): word for word in right}
    low = found[:SHOWN_AT_MOST].lower()
    close = difflib.get_close_matches(low, words, n=1, cutoff=0.6)
    begun = [word for word in words if len(low) >= _ENOUGH_TO_KNOW and word.startswith(low)]
    return words[[*close, *begun][0]] if close or begun else None


def did_you_mean(found: str, right: Iterable[str]) -> str:
    """` Did you mean phone?`, or nothing when no word is close."""
    word = nearest(found, right)
    return f" Did you mean {word}?" if word else ""
