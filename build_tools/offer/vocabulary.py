"""The closed lists: each word with the plain label a parent sees and one line of meaning.

The words live in `offer_data/vocabulary/`, one file a list, so that the council can add a need or a kind of help
without a programmer. Lists that the code itself reasons about are also enums in `listing.py`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.offer.ages import Ages

LISTS = ("kinds", "areas", "topics", "needs", "age_groups", "who_can_ask", "access", "owners")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a closed list."""

    key: str  # what editors write in YAML
    label: str  # what a parent sees
    meaning: str  # one line that says what is in it
    plural: str | None = None  # for kinds: the title of the list page
    ages: Ages | None = None  # for age groups only
    common: bool = False  # shown on the home page
    icon: str | None = None  # a picture of the theme's set, shown beside the label

    @property
    def slug(self) -> str:
        """The word as a part of a web address: `moving and daily skills` -> `moving-and-daily-skills`."""
        return re.sub(r"[^a-z0-9]+", "-", self.key.lower()).strip("-")


@dataclass(frozen=True, slots=True)
class WordList:
    """An ordered closed list. Order is the editors' order: the order on the page."""

    name: str
    words: tuple[Word, ...]
    by_key: Mapping[str, Word] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, words: tuple[Word, ...]) -> "WordList":
        return cls(name, words, {word.key: word for word in words})

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __contains__(self, key: object) -> bool:
        return key in self.by_key

    def __getitem__(self, key: str) -> Word:
        return self.by_key[key]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All closed lists of an offer, by the name of their file."""

    kinds: WordList
    areas: WordList
    topics: WordList
    needs: WordList
    age_groups: WordList
    who_can_ask: WordList
    access: WordList
    owners: WordList
