"""Which files of the data folder hold listings, and which names are wrong.

A file that is overlooked is a listing that is missing from the site with nobody the wiser, so every name that is not
expected is a problem: other endings, copies that an editor program left, folders nobody reads, links that lead out.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.offer.listing import FOLDERS
from build_tools.problems import Problem
from build_tools.reading.faults import clean, did_you_mean, shown
from build_tools.reading.values.addresses import SLUG, SLUG_LONGEST

ENDING = ".yml"
LET_BE = frozenset({".gitkeep", ".DS_Store", "README.md"})  # hold no data
READ_HERE = frozenset({"vocabulary", "postcodes", "area.yml", "wanted.yml", "excluded.yml", "trusted_sites.yml"})
# Read by other parts of the house, which report on them themselves.
READ_ELSEWHERE = frozenset(
    {name for stem in ("glossary", "duties", "plan", "comments", "events", "exemptions", "search_words", "newsletters")
     for name in (stem, stem + ENDING)}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that holds a listing."""

    path: Path
    shown: str  # "offer_data/services/portage.yml"
    folder: str
    slug: str
    well_named: bool  # else it is read for its faults only


def top_problems(root: Path, shown_as: str) -> Iterator[Problem]:
    """Names at the top of the data folder that nothing reads."""
    expected = {*FOLDERS, *READ_HERE, *READ_ELSEWHERE}
    for entry in sorted(os.scandir(root), key=lambda entry: entry.name):
        if entry.name not in expected | LET_BE:
            what = "folder" if entry.is_dir() else "file"
            yield Problem(
                f"{shown_as}/{clean(entry.name)}",
                0,
                "",
                f"nothing reads a {what} with this name.{did_you_mean(entry.name, expected)} The folders for "
                f"listings are {', '.join(FOLDERS)}",
            )


def listing_files(root: Path, shown_as: str) -> tuple[list[FoundFile], list[Problem]]:
    """The listings of all folders in order, and what is wrong with their names."""
    files: list[FoundFile] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        if not (root / folder).is_dir():
            continue
        for entry in sorted(os.scandir(root / folder), key=lambda entry: entry.name):
            place = f"{shown_as}/{folder}/{clean(entry.name)}"
            says = _fault_of_entry(entry, root)
            if says:
                problems.append(Problem(place, 0, "", says))
            elif entry.name not in LET_BE:
                files.append(_found(entry, place, folder))
                problems.extend(_name_problems(files[-1]))
    return files, [*problems, *_same_but_for_case(files)]


def _found(entry: os.DirEntry[str], place: str, folder: str) -> FoundFile:
    slug = entry.name.removesuffix(ENDING)
    well_named = SLUG.fullmatch(slug) is not None and len(slug) <= SLUG_LONGEST
    return FoundFile(Path(entry.path), place, folder, slug, well_named)


def _fault_of_entry(entry: os.DirEntry[str], root: Path) -> str | None:
    if entry.name in LET_BE:
        return None
    if entry.is_symlink():
        return _fault_of_link(Path(entry.path), root)
    if entry.is_dir():
        return "a folder inside a folder of listings: move its files up, and delete it"
    if not entry.is_file():
        return "this is not an ordinary file: delete it"
    if not entry.name.endswith(ENDING):
        return (
            'nothing reads a file with this ending: name a listing with small letters and ".yml", such as '
            f"portage{ENDING}, or delete it"
        )
    return None


def _fault_of_link(path: Path, root: Path) -> str:
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
        return "this is a link that leads nowhere: put the listing itself here"
    if not inside:
        return "this is a link that leads out of the data folder: put the listing itself here"
    return "this is a link to another file, so one listing would have two addresses: use was: in the listing itself"


def _name_problems(file: FoundFile) -> Iterator[Problem]:
    if file.well_named:
        return
    if len(file.slug) > SLUG_LONGEST:
        yield Problem(
            file.shown,
            0,
            "",
            f"the name of the file is too long ({len(file.slug)} letters, at most {SLUG_LONGEST}): shorten it",
        )
        return
    meant = "-".join(
        "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in file.slug.lower()).split()
    )
    yield Problem(
        file.shown,
        0,
        "",
        f"the name of a file has small letters a to z, digits and single hyphens only (found {shown(file.slug)}): "
        f"name it {meant or 'portage'}{ENDING}",
    )


def _same_but_for_case(files: list[FoundFile]) -> Iterator[Problem]:
    first: dict[tuple[str, str], FoundFile] = {}
    for file in files:
        other = first.setdefault((file.folder, file.slug.lower()), file)
        if other is not file:
            yield Problem(
                file.shown,
                0,
                "",
                f"this has the same address as {other.shown}, but for capital letters: keep one, or rename one",
            )
