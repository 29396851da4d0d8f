"""`local-offer words`: what a person asks about the words of one text, of a folder of pages, or of everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.checking.plain_words import Corpus, exemptions_of, lists_of, read_words
from build_tools.errors import CannotGoOn
from build_tools.plain_words.earlier import earlier_version
from build_tools.plain_words.exempting import exempted
from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.judging import Judged, judge
from build_tools.plain_words.opening import document, read_file
from build_tools.plain_words.report import against, of_many, of_one
from build_tools.plain_words.word_lists import WordLists
from build_tools.problems import Strength
from build_tools.reading.exemption_file import Exemption
from build_tools.reading.offer_folder import read_offer

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Answer:
    """What to print, and whether anything must or should change."""

    lines: tuple[str, ...]
    all_well: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """With what to judge: made once for a question."""

    corpus: Corpus
    lists: WordLists
    exemptions: tuple[Exemption, ...]

    def judged(self, content: bytes, file: str) -> tuple[Judged, tuple[PlacedFinding, ...]]:
        """One text, and what is left of its findings after the exemptions."""
        one = judge(document(content, file), self.lists)
        return one, tuple(finding for finding in one.findings if not exempted(finding, self.exemptions))


def asked(corpus: Corpus) -> Asked:
    """Reads the lists of the offer. A faulty offer gives fewer names; the check tells why."""
    offer = read_offer(corpus.data, corpus.shown_as).offer
    return Asked(corpus, lists_of(corpus, offer)[0], exemptions_of(corpus))


def about_all(corpus: Corpus, on: date) -> Answer:
    """The figures of everything, by kind of text."""
    read = read_words(corpus, read_offer(corpus.data, corpus.shown_as).offer, on)
    weighty = [finding for finding in read.findings if finding.strength is not Strength.CONSIDER]
    end = "Nothing must or should change." if not weighty else "To see what to change, run: local-offer check"
    return Answer((*of_many(read.judged, read.summaries), "", end), not weighty)


def about_text(corpus: Corpus, content: bytes) -> Answer:
    """A draft that somebody pasted."""
    return _about(*asked(corpus).judged(content, STANDARD_INPUT))


def about_file(corpus: Corpus, path: Path, revision: str | None = None) -> Answer:
    """One file, or a folder of web pages; `revision` puts an earlier version beside it."""
    if path.is_dir():
        return _about_pages(corpus, path, revision)
    name, content = _shown(path, corpus), read_file(path)
    asking = asked(corpus)
    now, findings = asking.judged(content, name)
    if revision is None:
        return _about(now, findings)
    before, old = asking.judged(earlier_version(path, revision), name)
    return Answer(tuple(against(before, now, old, findings)), _all_well(findings))


def _about_pages(corpus: Corpus, folder: Path, revision: str | None) -> Answer:
    pages = sorted(folder.rglob("*.html"))
    if revision is not None or not pages:
        why = "--against needs one file" if pages else "there is no web page (.html) in it"
        raise CannotGoOn(f"{folder} is a folder, and {why}. Name a file.")
    asking = asked(corpus)
    judged = [asking.judged(read_file(page), page.as_posix())[0] for page in pages if not page.is_symlink()]
    return Answer(tuple(of_many(judged, ())), all_well=True)


def _about(one: Judged, findings: tuple[PlacedFinding, ...]) -> Answer:
    return Answer(tuple(of_one(one, findings)), _all_well(findings))


def _all_well(findings: tuple[PlacedFinding, ...]) -> bool:
    return all(finding.strength is Strength.CONSIDER for finding in findings)


def _shown(path: Path, corpus: Corpus) -> str:
    """The file as the check names it, so that its exemptions fit."""
    whole = path.resolve()
    for folder, shown in _folders(corpus):
        if whole.is_relative_to(folder):
            return (Path(shown) / whole.relative_to(folder)).as_posix()
    return str(path)


def _folders(corpus: Corpus) -> Iterator[tuple[Path, str]]:
    yield corpus.data.resolve(), corpus.shown_as
    if corpus.project:
        yield corpus.project.resolve(), ""
