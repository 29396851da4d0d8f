"""`local-offer review`: what a change does, in plain words: what to put right, what families would notice, what to
look at.

It holds two versions beside one another, each laid out in a folder. What was wrong before and was not touched is left
out, because the person who sends a phone number is not to be asked about a sentence of somebody else.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.checking.offer_rules import check_offer
from build_tools.checking.plain_words import Corpus, exemptions_of, lists_of
from build_tools.contributing.changed_sources import dated_files_stay, facts_have_new_sources, published_files_stay
from build_tools.contributing.git_versions import FOLDERS, lay_out, shared_version
from build_tools.contributing.inert_words import bullets, inert
from build_tools.contributing.telling import age_words, difference_words, problem_words
from build_tools.contributing.telling_dated import dated_words
from build_tools.offer.consultation import CONSULTATIONS as HAVE_YOUR_SAY
from build_tools.offer.difference import Difference, difference
from build_tools.offer.event import EVENTS as WHATS_ON
from build_tools.offer.listing import FOLDERS as LISTINGS
from build_tools.plain_words.exempting import exempted
from build_tools.plain_words.judging import Judged, judge
from build_tools.plain_words.passages import Document
from build_tools.plain_words.whole_project import data_documents, page_documents
from build_tools.problems import Problem, Strength, any_must, in_order
from build_tools.reading.consultation_files import FOLDER as CONSULTATIONS
from build_tools.reading.event_files import FOLDER as EVENTS
from build_tools.reading.offer_folder import Reading, read_offer
from build_tools.reading.page_heads import NOT_PAGES, page_problems
from build_tools.reading.written_beside import written_beside

DATA, PAGES = FOLDERS
_DATED = {EVENTS: WHATS_ON, CONSULTATIONS: HAVE_YOUR_SAY}  # folder -> where its pages stand
_CANNOT_TELL = "This cannot be said yet, because a file cannot be read. Put right first what stands above."


@dataclass(frozen=True, slots=True)
class Review:
    """What came of it."""

    words: str  # Markdown
    problems: tuple[Problem, ...]

    @property
    def may_go_in(self) -> bool:
        """False when something has to be put right first."""
        return not any_must(self.problems)


def review(project: Path, base: str, head: str | None, on: date) -> Review:
    """`head` None: the files as they lie in the project now."""
    with tempfile.TemporaryDirectory(prefix="review-") as folder:
        old, new = Path(folder) / "before", Path(folder) / "after"
        lay_out(project, shared_version(project, base, head) if head else base, old)
        if head:
            lay_out(project, head, new)
        return review_of_folders(old, new if head else project, on)


def review_of_folders(old: Path, new: Path, on: date) -> Review:
    """Two versions, each with `offer_data` and `docs` in it."""
    files = _changed_files(old, new)
    before, after = _read(old), _read(new)
    found = difference(before.offer, after.offer) if before.offer and after.offer else Difference()
    was, now = _judged(old, before, files), _judged(new, after, files)
    known = {_key(problem) for problem in (*_problems(old, before, on), *_word_problems(old, was))}
    problems = [one for one in _problems(new, after, on) if one.file in files or _key(one) not in known]
    problems += [problem for problem in _word_problems(new, now) if _key(problem) not in known]
    problems += published_files_stay(found, after.lines)
    if before.offer and after.offer:
        problems += dated_files_stay(before.offer, after.offer, after.lines)
    if before.offer:
        problems += facts_have_new_sources(before.offer, found, after.lines)
    return Review(_words(files, before, after, found, in_order(problems), was, now), tuple(in_order(problems)))


def _read(root: Path) -> Reading:
    return written_beside(read_offer(root / DATA, DATA), root / PAGES, ours=True)


def _changed_files(old: Path, new: Path) -> frozenset[str]:
    """Files that are not the same in both, by the name under which problems show them."""
    names = {path.relative_to(root).as_posix() for root in (old, new) for path in _files(root)}
    return frozenset(name for name in names if _bytes(old / name) != _bytes(new / name))


def _files(root: Path) -> Iterator[Path]:
    return (path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _problems(root: Path, reading: Reading, on: date) -> list[Problem]:
    return [*reading.problems, *check_offer(reading, on), *page_problems(root / PAGES)]


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.field, problem.says


def _judged(root: Path, reading: Reading, files: frozenset[str]) -> dict[str, Judged]:
    """The words of each changed file that people read."""
    lists, _ = lists_of(_corpus(root), reading.offer)
    documents: Iterable[Document] = (*data_documents(root / DATA, DATA), *page_documents(root))
    return {document.file: judge(document, lists) for document in documents if document.file in files}


def _corpus(root: Path) -> Corpus:
    return Corpus(root / DATA, DATA, None)


def _word_problems(root: Path, judged: Mapping[str, Judged]) -> Iterator[Problem]:
    exemptions = exemptions_of(_corpus(root))
    for finding in (found for one in judged.values() for found in one.findings):
        if finding.strength is not Strength.CONSIDER and not exempted(finding, exemptions):
            yield Problem(finding.file, finding.line, finding.field, finding.says, finding.strength)


def _families(before: Reading, after: Reading, found: Difference) -> str:
    if after.offer is None:
        return _CANNOT_TELL
    dated = dated_words(before.offer, after.offer) if before.offer else ""
    return "\n\n".join(part for part in (difference_words(found, after.offer.vocabulary), dated) if part)


def _words(
    files: frozenset[str],
    before: Reading,
    after: Reading,
    found: Difference,
    problems: list[Problem],
    was: Mapping[str, Judged],
    now: Mapping[str, Judged],
) -> str:
    if not files:
        return "Nothing changed in the listings and the pages."
    families = _families(before, after, found)
    ages = [f"{inert(file)}: {line}" for file in sorted(now) if (line := _ages(file, was, now))]
    pages = list(_pages(files))
    parts = [
        problem_words(problems) or "Nothing has to be put right.",
        "## What families will notice",
        families or "Nothing on the pages of the listings.",
        f"## Reading age\n\n{bullets(ages)}" if ages else "",
        f"## Pages to look at\n\n{bullets(pages)}" if pages else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _ages(file: str, was: Mapping[str, Judged], now: Mapping[str, Judged]) -> str:
    return age_words(was[file].figures.reading_age if file in was else None, now[file].figures.reading_age)


def _pages(files: frozenset[str]) -> Iterator[str]:
    """The page that is drawn from each of these files; of a list that many pages use, the file."""
    for file in sorted(files):
        folder, _, rest = file.partition("/")
        if folder == DATA and rest.partition("/")[0] in LISTINGS and file.endswith(".yml"):
            yield inert(f"{rest.removesuffix('.yml')}/")
        elif folder == DATA and rest.partition("/")[0] in _DATED and file.endswith(".yml"):
            kind, _, name = rest.partition("/")
            yield inert(f"{_DATED[kind]}{name.removesuffix('.yml')}/")
        elif folder == DATA:
            yield f"each page that uses {inert(file)}"
        elif folder == PAGES and file.endswith(".md") and rest.partition("/")[0] not in NOT_PAGES:
            yield inert(f"{rest.removesuffix('.md').removesuffix('index').rstrip('/')}/")
