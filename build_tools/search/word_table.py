"""The table of words that mean the same, cut so that a first result waits for little of it.

With the index go the lines: where each leads, and those of its phrases that a page of this offer holds. Most phrases
are families' own and stand on no page ("tummy ache before school"): they only lead to their line, once somebody types
them. So they come in parts, and a browser asks for the parts of the words that were typed. A part is named by the first
two letters of a word, which its stem keeps.

A phrase is in the part of each word that says something, since such a word alone leads somewhere too. One of nothing
but quiet words is in the part of its rarest. (`browser/parts.js` says when the parts are enough.)
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.offer.model import Offer
from build_tools.offer.search_words import SameMeaning
from build_tools.search.documents import FIELDS, Document
from build_tools.search.folding import fold
from build_tools.search.packing import pack_keys
from build_tools.search.stemming import stem

PARTS = 64
PHRASES_SCRIPT = Path(__file__).parent / "browser" / "phrases.js"
SAME_WORK = re.compile(r"var SAME_WORK = \[(.*?)\];", re.DOTALL)

Phrases = Mapping[int, Sequence[str]]  # number of a line -> phrases of it


@dataclass(frozen=True, slots=True)
class WordTable:
    """The table as a browser gets it."""

    lines: Sequence[str]  # `won't go to school,school refusal>ebsa|topics|needs`
    rest: Phrases  # the phrases that are not in the lines
    parts: Mapping[int, Phrases]  # the same again, by parts


def part_of(word: str) -> int:
    """The part for a word; `search.partOf` in the browser has the same rule."""
    return (ord(word[0]) * 7 + ord((word + "a")[1])) % PARTS


def word_table(offer: Offer, documents: Sequence[Document]) -> WordTable:
    """The table for what these documents hold."""
    words = offer.search_words
    cutting = _Cutting(words.same, _stems(words.dropped), _stems((*words.faint, *fold(offer.area.name))), documents)
    topics, needs = tuple(offer.vocabulary.topics.by_key), tuple(offer.vocabulary.needs.by_key)
    lines: list[str] = []
    rest: dict[int, list[str]] = {}
    parts: dict[int, dict[int, list[str]]] = {part: {} for part in range(PARTS)}
    for number, group in enumerate(words.same):
        kept, left = cutting.cut(group)
        lines.append(_line(kept, group, topics, needs))
        for phrase in left:
            rest.setdefault(number, []).append(phrase)
            for part in cutting.parts_of(phrase):
                parts[part].setdefault(number, []).append(phrase)
    return WordTable(lines, rest, parts)


def pack_rest(rest: Phrases) -> str:
    """A line for each: its number, then its phrases."""
    return "\n".join(f"{number}>{','.join(phrases)}" for number, phrases in sorted(rest.items()))


@dataclass(frozen=True)
class _Cutting:
    """What has to be known of all lines and of all documents to cut one line."""

    groups: Sequence[SameMeaning]
    dropped: frozenset[str]  # stems
    faint: frozenset[str]
    documents: Sequence[Document]

    @cached_property
    def holding(self) -> Mapping[str, set[int]]:
        """Stem -> the documents that hold it."""
        found: dict[str, set[int]] = {}
        for number, document in enumerate(self.documents):
            for word in {word for field in FIELDS for word in getattr(document, field)}:
                found.setdefault(stem(word), set()).add(number)
        return found

    @cached_property
    def looked_for(self) -> frozenset[str]:
        """The keys of all phrases that a line sends on to: the line that has such a one is asked for it."""
        return frozenset(_key(text) for group in self.groups for text in group.looks_for)

    @cached_property
    def times(self) -> Counter[str]:
        """Stem -> how many phrases have it."""
        return Counter(each for group in self.groups for text in group.words for each in set(_stems_in(text)))

    def cut(self, group: SameMeaning) -> tuple[list[str], list[str]]:
        """The phrases that go with the index, and all others. The first goes: it is the line's name."""
        kept: list[str] = []
        left: list[str] = []
        for place, text in enumerate(group.words):
            stays = place == 0 or self.means(text) or _key(text) in self.looked_for or not self.parts_of(text)
            (kept if stays else left).append(_folded(text))
        return kept, left

    def means(self, text: str) -> bool:
        """Whether some document could be found by this phrase, when another phrase of its line is typed.

        `addMeaning` in ranking.js: beside dropped words it wants two others, and all of them in one document.
        """
        stems = _stems_in(text)
        loud = [each for each in stems if each not in self.dropped]
        if len(loud) < min(len(stems), 2):
            return False
        return bool(set.intersection(*(self.holding.get(each, set()) for each in loud or stems)))

    def parts_of(self, text: str) -> set[int]:
        """The parts that have a phrase. None for a phrase of nothing but dropped words."""
        said = {each for each in _stems_in(text) if each not in self.dropped}
        loud = said - self.faint
        own = said - _SAME_WORK.keys()  # no other word stands in for these
        surest = loud & own or set(sorted(own, key=lambda each: (self.times[each], each))[:1])
        return {part_of(each) for each in loud | surest} if surest else set()


def _read_same_work() -> Mapping[str, str]:
    """Stem -> what stands for it in a phrase: the lines of words that do the same work, as phrases.js has them."""
    found = SAME_WORK.search(PHRASES_SCRIPT.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{PHRASES_SCRIPT.name} has no SAME_WORK")
    lines = [line.split() for line in re.findall(r'"([^"]+)"', found[1])]
    return {stem(word): f"~{line[0]}" for line in lines for word in line}


_SAME_WORK = _read_same_work()


def _folded(text: str) -> str:
    return " ".join(fold(text))


def _stems_in(text: str) -> list[str]:
    return [stem(word) for word in fold(text)]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def _key(text: str) -> str:
    return " ".join(_SAME_WORK.get(each, each) for each in _stems_in(text))


def _line(kept: Sequence[str], group: SameMeaning, topics: Sequence[str], needs: Sequence[str]) -> str:
    looks_for = ",".join(_folded(text) for text in group.looks_for)
    return f"{','.join(kept)}>{looks_for}|{pack_keys(group.topics, topics)}|{pack_keys(group.needs, needs)}"
