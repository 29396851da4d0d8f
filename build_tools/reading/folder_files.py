"""Which files of the data folder hold listings, and what else lies there.

A file that is overlooked is a listing that is missing from the site with nobody the wiser, so every name that is not
expected is a problem: other endings, copies that an editor program left, folders nobody reads, links.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.offer.listing import FOLDERS
from build_tools.offer.vocabulary import LISTS
from build_tools.problems import Problem
from build_tools.reading.faults import clean, did_you_mean
from build_tools.reading.file_names import (
    CANNOT_OPEN,
    ENDING,
    LET_BE,
    fault_of_entry,
    fault_of_link,
    fault_of_slug,
    is_good_slug,
)

_INNER = (
    "vocabulary",
    "glossary",
    "postcodes",
    "plan",
    "events",
    "consultations",
    "history",
    "easier",
)  # folders whose files are not listings
READ_HERE = (*_INNER, "area.yml", "wanted.yml", "excluded.yml", "trusted_sites.yml", "start.yml", "happened.yml")
# Read by other parts of the house, which report on them themselves: a file, or a folder of files.
_ELSEWHERE = ("duties", "comments", "exemptions", "search_words", "newsletters")
READ_ELSEWHERE = (*_ELSEWHERE, *(stem + ENDING for stem in _ELSEWHERE))
# Lists of words that others read, beside the closed ones.
WORD_FILES_ELSEWHERE = ("plain_words", "search_words", "quiet_words")
_LONGEST_SHOWN = 255  # letters of a file name: the most that a file can have


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that holds one listing, or one term of the glossary."""

    path: Path
    shown: str  # "offer_data/services/portage.yml"
    folder: str
    slug: str
    well_named: bool  # else it is read for its faults only


def top_problems(root: Path, shown_as: str) -> Iterator[Problem]:
    """What lies at the top of the data folder and nothing reads."""
    for entry in _sorted_entries(root):
        says = _fault_at_top(entry, root)
        if says:
            yield Problem(_shown(shown_as, entry), 0, "", says)
    yield from _inner_problems(root, shown_as)


def _inner_problems(root: Path, shown_as: str) -> Iterator[Problem]:
    """What lies among the word lists and the postcodes and nothing reads; the glossary is read file by file."""
    expected = {"vocabulary": {name + ENDING for name in (*LISTS, *WORD_FILES_ELSEWHERE)}, "postcodes": set[str]()}
    for folder, names in expected.items():
        place = root / folder
        if place.is_symlink() or not place.is_dir():
            continue
        if not os.access(place, os.R_OK | os.X_OK):
            yield Problem(f"{shown_as}/{folder}", 0, "", CANNOT_OPEN)
        for entry in _sorted_entries(place):
            right = entry.name in names or (folder == "postcodes" and entry.name.endswith(".txt"))
            says = None if entry.name in LET_BE else _fault_inside(entry, root, right, names)
            if says:
                yield Problem(_shown(f"{shown_as}/{folder}", entry), 0, "", says)


def _fault_inside(entry: os.DirEntry[str], root: Path, right: bool, names: set[str]) -> str | None:
    if entry.is_symlink():
        return fault_of_link(Path(entry.path), root)
    if right:
        return None
    what = "folder" if entry.is_dir() else "file"
    like = f"The files here are {', '.join(sorted(names))}" if names else "A file of postcodes ends in .txt"
    return f"nothing reads a {what} with this name.{did_you_mean(entry.name, names)} {like}"


def _fault_at_top(entry: os.DirEntry[str], root: Path) -> str | None:
    expected = sorted({*FOLDERS, *READ_HERE, *READ_ELSEWHERE})
    if entry.is_symlink():
        return fault_of_link(Path(entry.path), root)
    if entry.name in _INNER and not entry.is_dir():
        return "this is a file, and a folder with this name is due here: give the file another name"
    if entry.name in FOLDERS and not entry.is_dir():
        return "this is a file, and listings need a folder with this name: give the file another name"
    if entry.name in expected or entry.name in LET_BE:
        return None
    what = "folder" if entry.is_dir() else "file"
    near = did_you_mean(entry.name, expected)
    return f"nothing reads a {what} with this name.{near} The folders for listings are {', '.join(FOLDERS)}"


def files_of(root: Path, shown_as: str, in_folders: Iterable[str] = FOLDERS) -> tuple[list[FoundFile], list[Problem]]:
    """The files of all folders of listings (or of others) in order, and what is wrong with their names."""
    files: list[FoundFile] = []
    problems: list[Problem] = []
    folders = [root / folder for folder in in_folders if (root / folder).is_dir() and not (root / folder).is_symlink()]
    for folder in folders:
        if not os.access(folder, os.R_OK | os.X_OK):
            problems.append(Problem(f"{shown_as}/{folder.name}", 0, "", CANNOT_OPEN))
            continue
        for entry in _sorted_entries(folder):
            shown = _shown(f"{shown_as}/{folder.name}", entry)
            says = fault_of_entry(entry, root)
            if entry.name in LET_BE:
                continue
            if says:
                problems.append(Problem(shown, 0, "", says))
            else:
                slug = entry.name.removesuffix(ENDING)
                files.append(FoundFile(Path(entry.path), shown, folder.name, slug, is_good_slug(slug)))
    return files, [*problems, *_name_problems(files)]


def _name_problems(files: list[FoundFile]) -> Iterator[Problem]:
    first: dict[tuple[str, str], FoundFile] = {}
    for file in files:
        if not file.well_named:
            yield Problem(file.shown, 0, "", fault_of_slug(file.slug))
        other = first.setdefault((file.folder, file.slug.lower()), file)
        if other is not file:
            says = f"this has the same address as {other.shown}, but for capital letters: keep one, or rename one"
            yield Problem(file.shown, 0, "", says)


def _sorted_entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except PermissionError:
        return []  # the folder itself is a problem already


def _shown(folder: str, entry: os.DirEntry[str]) -> str:
    return f"{folder}/{clean(entry.name, _LONGEST_SHOWN)}"
