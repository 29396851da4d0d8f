"""Finds phrases of a book in the words of a text: the longest first, each word once.

The book is a tree of words, so that a thousand phrases cost no more to look for than ten.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from build_tools.plain_words.words import Word, words_in

Entry = TypeVar("Entry")


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
        branch = self._root
        for word in words_in(phrase):
            branch = branch.further.setdefault(self._key(word.text), _Branch())
        if branch is not self._root and branch.entry is None:
            branch.entry = entry

    def matches(self, words: Sequence[Word]) -> Iterator[Match[Entry]]:
        """Every phrase in the words, from left to right, none inside another."""
        keys = [self._key(word.text) for word in words]
        at = 0
        while at < len(keys):
            found = self._longest(keys, at)
            if found:
                yield found
            at = found.last if found else at + 1

    def _longest(self, keys: Sequence[str], first: int) -> Match[Entry] | None:
        branch, found = self._root, None
        for at in range(first, len(keys)):
            step = branch.further.get(keys[at])
            if step is None:
                break
            branch = step
            if branch.entry is not None:
                found = Match(first, at + 1, branch.entry)
        return found

    def _key(self, word: str) -> str:
        plain = word.replace("’", "'").replace("‘", "'").replace("\u2011", "-")
        return plain if self._exact else plain.lower()
