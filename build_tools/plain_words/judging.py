"""A document in, its findings and figures out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.plain_words.budgets import KINDS_WITH_READING_AGE, PAGE_READING_AGE
from build_tools.plain_words.figures import Figures, figures
from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.passages import Document, Kind
from build_tools.plain_words.rules import READING_AGE, RULES
from build_tools.plain_words.rules.abbreviations import explained_in
from build_tools.plain_words.study import Study, study
from build_tools.plain_words.word_lists import WordLists
from build_tools.problems import Strength

_EACH_FIELD_ALONE = frozenset({Kind.LISTING, Kind.DATA, Kind.MESSAGE, Kind.HELP, Kind.TEMPLATE})


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one document."""

    document: Document
    studies: tuple[Study, ...]
    findings: tuple[PlacedFinding, ...]
    figures: Figures


def judge(document: Document, lists: WordLists) -> Judged:
    """All findings in the order of the text, and the figures."""
    alone = document.kind in _EACH_FIELD_ALONE
    explained = frozenset() if alone else explained_in(passage.text for passage in document.passages)
    studies = tuple(
        study(passage, document.kind, lists, explained_in([passage.text]) if alone else explained)
        for passage in document.passages
    )
    counted = figures(studies)
    found = [*_findings(document, studies), *over_age(document, counted)]
    return Judged(document, studies, tuple(sorted(set(found), key=lambda one: one.sort_key)), counted)


def _findings(document: Document, studies: Iterable[Study]) -> Iterator[PlacedFinding]:
    for one in studies:
        for rule in RULES:
            for found in rule(one):
                line = one.passage.line_at(found.place)
                yield PlacedFinding(
                    document.file, line, one.passage.field, found.rule, found.found, found.says, found.strength
                )


def over_age(document: Document, counted: Figures) -> Iterator[PlacedFinding]:
    """A page or a draft that is too hard as a whole."""
    age = counted.reading_age
    if age is not None and age > PAGE_READING_AGE and document.kind in KINDS_WITH_READING_AGE:
        says = (
            f"the reading age is {age:.1f}, and {PAGE_READING_AGE:g} is the most here: shorten the sentences and use "
            f'everyday words. The longest sentence has {counted.longest} words. It begins "{counted.longest_begins}"'
        )
        yield PlacedFinding(document.file, 0, "", READING_AGE, READING_AGE, says, Strength.MUST)
