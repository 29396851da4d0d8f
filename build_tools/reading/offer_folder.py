"""The data folder becomes an Offer, with every fault of every file in one run.

Order matters: the closed lists come first, because everything else is checked against them. A faulty listing is left
out and the rest goes on; without the area or the closed lists there is no offer, but listings are still read for their
own faults.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from build_tools.offer.consultation import Consultation
from build_tools.offer.easier import EasierTexts
from build_tools.offer.event import Event
from build_tools.offer.glossary import Glossary
from build_tools.offer.history import History
from build_tools.offer.improvement import Improvement
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer, Postcodes
from build_tools.offer.vocabulary import LISTS, WordList
from build_tools.problems import Problem, in_order
from build_tools.reading.area_file import read_area
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.consultation_files import FOLDER as CONSULTATIONS
from build_tools.reading.consultation_files import read_consultation
from build_tools.reading.easier_file import FOLDER as EASIER
from build_tools.reading.easier_file import read_easier_listing
from build_tools.reading.event_files import FOLDER as EVENTS
from build_tools.reading.event_files import read_event
from build_tools.reading.file_names import CANNOT_OPEN, NOT_A_FILE
from build_tools.reading.file_reading import ClosedLists, FileReading
from build_tools.reading.folder_files import FoundFile, files_of, top_problems
from build_tools.reading.glossary_files import read_term
from build_tools.reading.happened_file import HAPPENED_FILE, read_happened
from build_tools.reading.history_files import FOLDER as HISTORY
from build_tools.reading.history_files import history_of
from build_tools.reading.list_files import read_excluded, read_trusted_sites, read_wanted
from build_tools.reading.listing_file import read_listing
from build_tools.reading.marked_tree import LISTING_LIMITS
from build_tools.reading.plan_files import FOLDER as PLAN
from build_tools.reading.plan_files import read_plan
from build_tools.reading.postcode_file import LARGEST, read_postcodes
from build_tools.reading.search_words_file import read_search_words
from build_tools.reading.start_file import START_FILE, read_start
from build_tools.reading.vocabulary_files import read_word_list, vocabulary_of

Progress = Callable[[int, int], None]  # files done, files in all
Lines = Mapping[str, Mapping[str, int]]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folder holds. `offer` is None when there is nothing to build a site from."""

    offer: Offer | None
    problems: tuple[Problem, ...]
    lines: Lines  # {"offer_data/services/portage.yml": {"place.postcode": 21}}
    shown_as: str = "offer_data"


@dataclass(slots=True)
class _Desk:
    """What has been read so far."""

    folder: Path
    shown_as: str
    lists: ClosedLists = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, dict[str, int]] = field(default_factory=dict)

    def content(self, path: Path, shown: str, at_most: int = LARGEST) -> bytes | None:
        """The bytes of a file, one more than allowed at most; None with a problem when it cannot be opened."""
        if path.is_symlink() or path.parent.is_symlink():
            return None  # what to say of a link is told where its folder is looked through; no link is followed
        try:
            if path.exists() and not path.is_file() and not path.is_dir():  # to open a pipe would wait for ever
                self.problems.append(Problem(shown, 0, "", NOT_A_FILE))
                return None
            with path.open("rb") as file:
                return file.read(at_most + 1)
        except OSError:
            self.problems.append(
                Problem(shown, 0, "", "this file cannot be opened: check that it is there and may be read")
            )
            return None

    def take(self, reading: FileReading) -> None:
        self.problems.extend(reading.problems)
        self.lines[reading.file] = reading.lines

    def read(self, name: str, read: Callable[[bytes, FileReading], Found], needed: bool = False) -> Found | None:
        """One file by its reader; None when it is absent or cannot be opened."""
        path, shown = self.folder / name, f"{self.shown_as}/{name}"
        if not needed and not os.path.lexists(path):
            return None
        content = self.content(path, shown)
        if content is None:
            return None
        reading = FileReading(shown, self.lists)
        found = read(content, reading)
        self.take(reading)
        return found


def read_offer(folder: Path, shown_as: str = "offer_data", progress: Progress | None = None) -> Reading:
    """Reads the whole folder; `shown_as` is its name in problems. `progress` hears of each listing."""
    if not folder.is_dir():
        missing = Problem(
            shown_as, 0, "", "there is no folder with this name: start the command in the folder that holds it"
        )
        return Reading(None, (missing,), {}, shown_as)
    if not os.access(folder, os.R_OK | os.X_OK):
        return Reading(None, (Problem(shown_as, 0, "", CANNOT_OPEN),), {}, shown_as)
    desk = _Desk(folder, shown_as)
    words = _vocabulary(desk)
    desk.lists = closed_lists(words.values())
    area = desk.read("area.yml", read_area, needed=True)
    vocabulary = vocabulary_of(words)
    listings = _listings(desk, progress)
    wanted = desk.read("wanted.yml", read_wanted) or ()
    excluded = desk.read("excluded.yml", read_excluded) or ()
    glossary = _glossary(desk)
    search_words = read_search_words(desk.read)
    trusted = desk.read("trusted_sites.yml", read_trusted_sites) or {}
    postcodes = _postcodes(desk)
    start = desk.read(START_FILE, read_start)
    improvement = _improvement(desk)
    events, consultations = _events(desk), _consultations(desk)
    happened = desk.read(HAPPENED_FILE, read_happened) or ()
    history = _history(desk)
    easier = EasierTexts(tuple(_each(desk, EASIER, read_easier_listing)))
    desk.problems.extend(top_problems(folder, shown_as))
    offer = None
    if area and vocabulary:
        offer = Offer(
            area, vocabulary, listings, wanted, excluded, postcodes, trusted, glossary, search_words,
            start=start, improvement=improvement, events=events, consultations=consultations,
            happened=happened, history=history, easier=easier,
        )  # fmt: skip
    return Reading(offer, tuple(in_order(desk.problems)), desk.lines, shown_as)


def _vocabulary(desk: _Desk) -> dict[str, WordList]:
    words: dict[str, WordList] = {}
    for name in LISTS:
        shown = f"{desk.shown_as}/vocabulary/{name}.yml"
        content = desk.content(desk.folder / "vocabulary" / f"{name}.yml", shown)
        if content is not None:
            found, reading = read_word_list(content, shown, name)
            desk.take(reading)
            if found:
                words[name] = found
    return words


def _listings(desk: _Desk, progress: Progress | None) -> tuple[Listing, ...]:
    files, problems = files_of(desk.folder, desk.shown_as)
    desk.problems.extend(problems)
    listings = []
    for done, file in enumerate(files, 1):
        listing = _listing(desk, file)
        if listing and file.well_named:
            listings.append(listing)
        if progress:
            progress(done, len(files))
    return tuple(sorted(listings, key=lambda listing: (listing.name.casefold(), listing.folder, listing.slug)))


def _glossary(desk: _Desk) -> Glossary:
    return Glossary(tuple(_each(desk, "glossary", read_term)))


def _events(desk: _Desk) -> tuple[Event, ...]:
    return tuple(sorted(_each(desk, EVENTS, read_event), key=lambda event: (event.when.sort_key, event.slug)))


def _consultations(desk: _Desk) -> tuple[Consultation, ...]:
    return tuple(sorted(_each(desk, CONSULTATIONS, read_consultation), key=lambda one: (one.sort_key, one.slug)))


def _each(desk: _Desk, folder: str, read: Callable[[bytes, FileReading], Found | None]) -> list[Found]:
    """What each well-named file of a folder holds; what could not be read is left out."""
    files, problems = files_of(desk.folder, desk.shown_as, (folder,))
    desk.problems.extend(problems)
    found = [(file, desk.read(f"{folder}/{file.path.name}", read)) for file in files]
    return [one for file, one in found if one is not None and file.well_named]


def _improvement(desk: _Desk) -> Improvement | None:
    files, problems = files_of(desk.folder, desk.shown_as, (PLAN,))
    desk.problems.extend(problems)
    return read_plan(desk.read, tuple(file.slug for file in files if file.well_named))


def _history(desk: _Desk) -> History:
    files, problems = files_of(desk.folder, desk.shown_as, (HISTORY,))
    desk.problems.extend(problems)
    return history_of([file.slug for file in files if file.well_named], desk.read)


def _listing(desk: _Desk, file: FoundFile) -> Listing | None:
    content = desk.content(file.path, file.shown, LISTING_LIMITS.size)
    if content is None:
        return None
    found = read_listing(content, file.shown, file.folder, file.slug, desk.lists)
    desk.problems.extend(found.problems)
    desk.lines[file.shown] = found.lines
    return found.listing


def _postcodes(desk: _Desk) -> Postcodes:
    """All files of the postcodes folder together."""
    points: dict[str, tuple[int, int]] = {}
    licence: dict[str, None] = {}
    for path in sorted((desk.folder / "postcodes").glob("*.txt")):
        found = desk.read(f"postcodes/{path.name}", read_postcodes) or Postcodes()
        points.update(found.points)
        licence.update(dict.fromkeys(found.licence))
    return Postcodes(points, tuple(licence))
