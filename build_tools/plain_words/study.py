"""A passage with all that the rules ask about it, worked out once: words, sentences, names, phrases that match."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.plain_words.passages import EXPLAINS_TERMS, Kind, Passage
from build_tools.plain_words.phrases import Match
from build_tools.plain_words.sentences import Sentence, sentences_in
from build_tools.plain_words.sparing import Span, Spared, capital_runs, is_law, parts_of_laws, quotations
from build_tools.plain_words.twins import RIGHT, PlainerTwin
from build_tools.plain_words.word_lists import WordLists
from build_tools.plain_words.words import Word


@dataclass(frozen=True, slots=True)
class Study:
    """What the rules look at."""

    passage: Passage
    kind: Kind
    sentences: tuple[Sentence, ...]
    certain: Spared  # quotations, laws, addresses, names of the offer
    likely: Spared  # the same, and what only looks like a name
    twins: tuple[tuple[int, int, PlainerTwin], ...]  # words with a plainer twin: from, to, which
    abbreviations: Mapping[str, str]  # what the glossary knows
    ordinary: frozenset[str]  # words that are no short forms, in small letters
    explained: frozenset[str]  # short forms that the document explains somewhere

    @property
    def text(self) -> str:
        return self.passage.text

    def words(self) -> Iterator[Word]:
        """All words that are no address, whether they count or not."""
        return (word for sentence in self.sentences for word in sentence.words if not word.is_address)


def study(passage: Passage, kind: Kind, lists: WordLists, explained: frozenset[str] = frozenset()) -> Study:
    """`explained`: short forms that the document explains."""
    text, sentences = passage.text, sentences_in(passage.text)
    certain = Spared.of(_certain(text, sentences, lists))
    matches = [(sentence, match) for sentence in sentences for match in lists.twins.matches(sentence.words, text)]
    found = [(*_span(sentence, match), match.entry) for sentence, match in matches if match.entry is not RIGHT]
    covered = Spared.of((start, end) for start, end, _ in found)
    likely = Spared.of((*certain.spans, *_likely(text, sentences, covered)))
    spared = Spared.of((*likely.spans, *_terms(text, sentences, lists, kind)))
    twins = tuple((start, end, twin) for start, end, twin in found if not spared.holds(start, end))
    return Study(passage, kind, sentences, certain, likely, twins, lists.abbreviations, lists.ordinary, explained)


def _certain(text: str, sentences: tuple[Sentence, ...], lists: WordLists) -> Iterator[Span]:
    yield from quotations(text)
    yield from parts_of_laws(text)
    for sentence in sentences:
        yield from ((word.start, word.end) for word in sentence.words if word.is_address)
        yield from (_span(sentence, match) for match in lists.names.matches(sentence.words, text))
        for first, last in capital_runs(sentence, text):
            if is_law(sentence.words[first:last]):
                yield sentence.words[first].start, sentence.words[last - 1].end


def _likely(text: str, sentences: tuple[Sentence, ...], covered: Spared) -> Iterator[Span]:
    """Runs of capitals, but for those in which every capital word has a plainer twin."""
    for sentence in sentences:
        for first, last in capital_runs(sentence, text):
            run = sentence.words[first:last]
            if not all(covered.holds(word.start, word.end) for word in run if word.text[0].isupper()):
                yield run[0].start, run[-1].end


def _terms(text: str, sentences: tuple[Sentence, ...], lists: WordLists, kind: Kind) -> Iterator[Span]:
    for sentence in sentences:
        for match in lists.terms.matches(sentence.words, text):
            if match.entry or kind in EXPLAINS_TERMS:
                yield _span(sentence, match)


def _span(sentence: Sentence, match: Match[Any]) -> Span:
    return sentence.words[match.first].start, sentence.words[match.last - 1].end
