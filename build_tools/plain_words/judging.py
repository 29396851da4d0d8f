"""A document in, its findings and figures out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from build_tools.plain_words.budgets import MOST_READING_AGE, SUMMARY
from build_tools.plain_words.figures import Figures, figures
from build_tools.plain_words.finding import Finding, PlacedFinding
from build_tools.plain_words.passages import Document, Kind, Passage
from build_tools.plain_words.rules import READING_AGE, RULES
from build_tools.plain_words.rules.abbreviations import explained_in
from build_tools.plain_words.rules.plainer_twins import RULE_NAMES as TWIN_RULES
from build_tools.plain_words.study import Study, study
from build_tools.plain_words.word_lists import WordLists
from build_tools.plain_words.words import words_in
from build_tools.problems import Strength

MOST_FINDINGS = 100  # of one rule in one passage: nobody reads more, and a hostile text has no end of them
_EACH_ALONE = frozenset({Kind.LISTING, Kind.MESSAGE, Kind.HELP, Kind.TEMPLATE})


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one document."""

    document: Document
    studies: tuple[Study, ...]
    findings: tuple[PlacedFinding, ...]
    figures: Figures


def judge(document: Document, lists: WordLists) -> Judged:
    """All findings in the order of the text, and the figures."""
    names = frozenset(word.text for name in document.names for word in words_in(name))
    names |= frozenset(word.upper() for word in names)  # "text SHOUT", in the listing of Shout
    explained = _explained(document)
    studies = tuple(
        study(passage, document.kind, lists, names | explained[_together(document.kind, passage, number)])
        for number, passage in enumerate(document.passages)
    )
    counted = figures(studies)
    found = [*_findings(document, studies), *over_age(document, counted)]
    return Judged(document, studies, tuple(sorted(set(found), key=lambda one: one.sort_key)), counted)


def _explained(document: Document) -> dict[str, frozenset[str]]:
    """The short forms that are explained, for each group of passages that readers see together."""
    texts: dict[str, list[str]] = {}
    for number, passage in enumerate(document.passages):
        texts.setdefault(_together(document.kind, passage, number), []).append(passage.text)
    return {group: explained_in(found) for group, found in texts.items()}


def _together(kind: Kind, passage: Passage, number: int) -> str:
    """A field of a listing stands alone on a card; a label stands beside its meaning; a page is read as a whole."""
    if kind in _EACH_ALONE:
        return str(number)
    return passage.field.rpartition(".")[0] if kind is Kind.DATA else ""


def _findings(document: Document, studies: Iterable[Study]) -> Iterator[PlacedFinding]:
    for one in studies:
        for rule in RULES:
            for found in islice(rule(one), MOST_FINDINGS):
                line = one.passage.line_at(found.place)
                strength = _strength(found, document.kind, one.passage.field)
                yield PlacedFinding(
                    document.file, line, one.passage.field, found.rule, found.found, found.says, strength
                )


def _strength(found: Finding, kind: Kind, field: str) -> Strength:
    """A summary is read on every list, so it holds no word at all that has a plainer twin; nor does an easier text."""
    plainest = kind is Kind.EASIER or (kind is Kind.LISTING and field == SUMMARY)
    if plainest and found.rule in TWIN_RULES and found.strength is Strength.SHOULD:
        return Strength.MUST
    return found.strength


def over_age(document: Document, counted: Figures) -> Iterator[PlacedFinding]:
    """A page or a draft that is too hard as a whole."""
    age, most = counted.reading_age, MOST_READING_AGE.get(document.kind)
    if age is not None and most is not None and age > most:
        says = (
            f"the reading age is {age:.1f}, and {most:g} is the most here: shorten the sentences and use "
            f'everyday words. The longest sentence has {counted.longest} words. It begins "{counted.longest_begins}"'
        )
        yield PlacedFinding(document.file, 0, "", READING_AGE, READING_AGE, says, Strength.MUST)
