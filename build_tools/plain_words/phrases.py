"""Finds phrases of a book in the words of a text: the longest first, each word once.

The book is a tree of words, so that a thousand phrases cost no more to look for than ten.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from build_tools.plain_words.words import Word, words_in

Entry = TypeVar("Entry")
_SIGNS = '.,;:!?()[]/&"“”…–—'  # keep the words of a phrase apart
_MOST_SIGNS = 6


@dataclass(slots=True)
class _Branch(Generic[Entry]):
    """Where the tree has come to after some words."""

    further: "dict[str, _Branch[Entry]]" = field(default_factory=dict)
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Match(Generic[Entry]):
    """Words `first` up to but not `last` are a phrase of the book."""

    first: int
    last: int
    entry: Entry


class PhraseBook(Generic[Entry]):
    """Phrases and what each stands for. `exact` keeps capitals apart: for names."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]], exact: bool = False) -> None:
        self._exact = exact
        self._root: _Branch[Entry] = _Branch()
        for phrase, entry in phrases:
            self._add(phrase, entry)

    def _add(self, phrase: str, entry: Entry) -> None:
        branch, words = self._root, words_in(phrase)
        if len(words) == 1 and len(words[0].text) == 1:
            return  # a sign and a letter, such as &c: the letter alone would be found everywhere
        for key in self._keys(words, phrase):
            branch = branch.further.setdefault(key, _Branch())
        if branch is not self._root and branch.entry is None:
            branch.entry = entry

    def matches(self, words: Sequence[Word], text: str) -> Iterator[Match[Entry]]:
        """Every phrase in the words of a text, from left to right, none inside another."""
        keys, at = self._keys(words, text), 0
        while at < len(keys):
            found = self._longest(keys, at)
            if found:
                yield found
            at = found.last if found else at + 1

    def _longest(self, keys: Sequence[str], first: int) -> Match[Entry] | None:
        branch, found = self._root, None
        for at in range(first, len(keys)):
            step = branch.further.get(keys[at] if at > first else keys[at].lstrip(_SIGNS))
            if step is None:
                break
            branch = step
            if branch.entry is not None:
                found = Match(first, at + 1, branch.entry)
        return found

    def _keys(self, words: Sequence[Word], text: str) -> list[str]:
        """Each word with the signs that stand before it: "parent/carer" is not "parents, carers"."""
        keys: list[str] = []
        end = 0
        for word in words:
            gap = text[end : word.start][-_MOST_SIGNS:] if keys else ""
            signs = "".join(sign for sign in gap if sign in _SIGNS)
            plain = word.text.replace("’", "'").replace("‘", "'").replace("\u2011", "-")
            keys.append(signs + (plain if self._exact else plain.lower()))
            end = word.end
        return keys
