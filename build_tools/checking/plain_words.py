"""The plain-words check over everything that people read: part of `local-offer check`.

`build` leaves it out: a word that is too hard must never hold back a phone number that has been put right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from build_tools.offer.model import Offer
from build_tools.plain_words.exempting import exempted, exemption_problems
from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.judging import Judged, judge
from build_tools.plain_words.passages import Document
from build_tools.plain_words.summaries import Block, blocks, over_budget
from build_tools.plain_words.twins_file import NAME as TWINS
from build_tools.plain_words.twins_file import read_twins
from build_tools.plain_words.whole_project import data_documents, page_documents, program_documents
from build_tools.plain_words.word_lists import WordLists, word_lists
from build_tools.problems import Problem, Strength, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.exemption_file import NAME as EXEMPTIONS
from build_tools.reading.exemption_file import Exemption, ExemptionKind, read_exemptions
from build_tools.reading.file_reading import FileReading
from build_tools.reading.postcode_file import LARGEST

Entry = TypeVar("Entry")
TOOLS = Path(__file__).resolve().parents[1]  # the program, wherever the pages lie


@dataclass(frozen=True, slots=True)
class Corpus:
    """Whose words to read."""

    data: Path
    shown_as: str  # the data folder in problems
    project: Path | None  # None: another offer than ours, whose pages and program are not its own


@dataclass(frozen=True, slots=True)
class WordsRead:
    """What came of reading them."""

    judged: tuple[Judged, ...]
    summaries: tuple[Block, ...]
    findings: tuple[PlacedFinding, ...]  # those that are not exempt, of every strength
    problems: tuple[Problem, ...]  # faults of the lists and of the exemptions


def plain_word_problems(corpus: Corpus, offer: Offer | None, on: date) -> list[Problem]:
    """What must and should change, and every fault of the lists behind the check. `on` is today."""
    read = read_words(corpus, offer, on)
    said = [_problem(finding) for finding in read.findings if finding.strength is not Strength.CONSIDER]
    return in_order([*said, *read.problems])


def read_words(corpus: Corpus, offer: Offer | None, on: date) -> WordsRead:
    """Reads and judges all; `offer` gives the names and the glossary."""
    lists, problems = lists_of(corpus, offer)
    exemptions, more = _entries(corpus, EXEMPTIONS, read_exemptions)
    judged = tuple(judge(document, lists) for document in _documents(corpus))
    summaries = blocks(judged)
    findings = [*(found for one in judged for found in one.findings), *over_budget(summaries, corpus.shown_as)]
    files = [*(one.document.file for one in judged), corpus.shown_as]
    ours = [exemption for exemption in exemptions if exemption.kind is ExemptionKind.WORDS]
    listed_in = f"{corpus.shown_as}/{EXEMPTIONS}"
    problems += [*more, *exemption_problems(ours, findings, files, listed_in, on)]
    left = tuple(finding for finding in findings if not exempted(finding, ours))
    return WordsRead(judged, summaries, left, tuple(problems))


def lists_of(corpus: Corpus, offer: Offer | None) -> tuple[WordLists, list[Problem]]:
    """What the rules look words up in."""
    twins, problems = _entries(corpus, TWINS, read_twins)
    return word_lists(twins, offer), problems


def exemptions_of(corpus: Corpus) -> tuple[Exemption, ...]:
    """The exemptions of words; faults of their file are told by the check."""
    found, _ = _entries(corpus, EXEMPTIONS, read_exemptions)
    return tuple(exemption for exemption in found if exemption.kind is ExemptionKind.WORDS)


def _documents(corpus: Corpus) -> list[Document]:
    ours = [*page_documents(corpus.project), *program_documents(TOOLS)] if corpus.project else []
    return [*data_documents(corpus.data, corpus.shown_as), *ours]


def _entries(
    corpus: Corpus, name: str, read: Callable[[bytes, FileReading], tuple[Entry, ...]]
) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries of a file that may be absent."""
    path, reading = corpus.data / name, FileReading(f"{corpus.shown_as}/{name}", FIXED)
    if not path.is_file():
        return (), []
    with path.open("rb") as file:
        entries = read(file.read(LARGEST + 1), reading)
    return entries, reading.problems


def _problem(finding: PlacedFinding) -> Problem:
    return Problem(finding.file, finding.line, finding.field, finding.says, finding.strength)
