"""Where the sentences of a text end, with the traps that a full stop sets.

An abbreviation with dots, a decimal, "No. 5" and a web address end nothing. What stands alone (a heading, a bullet, a
label) is a sentence without a full stop, because a text comes here one such piece at a time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.plain_words.word_set import word_set
from build_tools.plain_words.words import Word, words_in

_END = re.compile(r"(?P<mark>[.!?…]{1,3})[\"”’'»)\]]{0,3}(?=\s|$)")
_NEXT = re.compile(r"\s*[\"“‘'(\[]?(\S)?")
_BEFORE = 12  # characters before a full stop that can hold an abbreviation
_LAST_WORD = re.compile(r"[A-Za-z.]+$")
_NEVER_ENDS = word_set(
    """
    e.g eg i.e ie dr mr mrs ms prof st rev hon vs v cf approx tel ext fig para paras pp inc dept min max
    """
)
_ENDS_BEFORE_A_CAPITAL = word_set(
    """
    etc a.m p.m a.k.a u.k n.b ltd co jan feb mar apr aug sept oct nov dec
    """
)
_ENDS_UNLESS_A_FIGURE_FOLLOWS = word_set(
    """
    no nos p s reg vol art
    """
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands in its text, and its words."""

    start: int
    end: int
    words: tuple[Word, ...]


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """Every sentence that holds a word."""
    words = words_in(text)
    found, at = [], 0
    for start, end in _spans(text, words):
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        if at > first:
            found.append(Sentence(start, end, words[first:at]))
    return tuple(found)


def _spans(text: str, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    addresses = frozenset(word.end for word in words if word.is_address)
    start = 0
    for end in _END.finditer(text):
        if end.start() in addresses or _ends_here(text, end):
            yield start, end.end()
            start = end.end()
    if start < len(text):
        yield start, len(text)


def _ends_here(text: str, end: re.Match[str]) -> bool:
    following = (_NEXT.match(text, end.end()) or end)[1] or ""
    if end["mark"] in ("...", "…"):
        return not following or following.isupper()
    if end["mark"] != "." or not following:
        return True
    before = _LAST_WORD.search(text, max(0, end.start() - _BEFORE), end.start())
    return _ends_after(before[0].lstrip(".") if before else "", following)


def _ends_after(word: str, following: str) -> bool:
    low = word.lower()
    if low in _NEVER_ENDS or (len(word) == 1 and word.isupper() and word not in "AI" and following.isupper()):
        return False
    if low in _ENDS_BEFORE_A_CAPITAL:
        return following.isupper()
    return not (low in _ENDS_UNLESS_A_FIGURE_FOLLOWS and following.isdigit())
