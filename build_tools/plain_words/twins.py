"""Words and phrases that have a plainer twin, as `offer_data/vocabulary/plain_words.yml` lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.plain_words.phrases import PhraseBook
from build_tools.problems import Strength


@dataclass(frozen=True, slots=True)
class PlainerTwin:
    """A word or phrase, and what to write in its place: one entry of `plain_words.yml`."""

    word: str
    say: str
    strength: Strength
    group: str  # "latin", "idiom"; the others are words
    also: tuple[str, ...] = ()  # its other forms
    unless: tuple[str, ...] = ()  # phrases in which it is right


RIGHT = PlainerTwin("", "", Strength.CONSIDER, "")  # stands for a phrase that is right as it is


def book_of_twins(twins: Iterable[PlainerTwin]) -> PhraseBook[PlainerTwin]:
    """Every form of every entry. What an entry is right in comes first, so that it wins over an equal form."""
    twins = tuple(twins)
    right = [(phrase, RIGHT) for twin in twins for phrase in twin.unless]
    return PhraseBook([*right, *((phrase, twin) for twin in twins for phrase in (twin.word, *twin.also))])
