"""The figures of a text: how many words and sentences, and its reading age."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.plain_words.budgets import LEAST_TO_SCORE
from build_tools.plain_words.counting import counted_words
from build_tools.plain_words.finding import short
from build_tools.plain_words.passages import Role
from build_tools.plain_words.reading_age import reading_age
from build_tools.plain_words.study import Study


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of a text. Headings and labels are left out: short lines make a text look easier than it is."""

    words: int
    sentences: int
    syllables: int
    longest: int  # words in its longest sentence
    longest_begins: str

    @property
    def reading_age(self) -> float | None:
        """None: too short to score."""
        if self.words < LEAST_TO_SCORE or not self.sentences:
            return None
        return reading_age(self.sentences, self.words, self.syllables)


def figures(studies: Iterable[Study]) -> Figures:
    """The figures of some passages together."""
    words = sentences = syllables = longest = 0
    begins = ""
    for study in studies:
        if study.passage.role in (Role.HEADING, Role.LABEL):
            continue
        for sentence in study.sentences:
            counts = counted_words(sentence, study.likely)
            words, sentences, syllables = words + len(counts), sentences + 1, syllables + sum(counts)
            if len(counts) > longest:
                longest, begins = len(counts), short(study.text[sentence.words[0].start : sentence.end])
    return Figures(words, sentences, syllables, longest, begins)
