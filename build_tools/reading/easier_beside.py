"""Easier versions of guides, in `docs/guides/easier/`, put beside those of listings, each with the mark of its twin."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.offer.easier import Easier, EasierTexts
from build_tools.problems import Problem, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.easier_file import FOLDER, read_easier_guide
from build_tools.reading.easier_marks import marks_of
from build_tools.reading.file_reading import FileReading
from build_tools.reading.folder_files import files_of
from build_tools.reading.offer_folder import Reading
from build_tools.reading.page_heads import GUIDES


@dataclass(frozen=True, slots=True)
class EasierRead:
    """What the folder holds. A faulty text is left out."""

    texts: tuple[Easier, ...]
    problems: tuple[Problem, ...]
    lines: Mapping[str, Mapping[str, int]]  # line by file and field


def easier_beside(reading: Reading, docs: Path, *, ours: bool) -> Reading:
    """The reading of the data with the easier texts of guides.

    Somebody else's data lacks listings that ours name: there the ideas that name them are left out, not told.
    """
    read = read_easier_guides(docs)
    offer = reading.offer
    if offer:
        known = {*offer.by_address, *(address.rstrip("/") for address in offer.guides.by_address)}
        texts = EasierTexts(read.texts) if ours else EasierTexts(read.texts).naming_only(known)
        offer = replace(offer, easier=offer.easier.marked(marks_of(offer, docs.parent), texts.all))
    problems = tuple(in_order([*reading.problems, *read.problems]))
    return replace(reading, offer=offer, problems=problems, lines={**reading.lines, **read.lines})


def read_easier_guides(docs: Path) -> EasierRead:
    """All easier versions of guides; none where there is no such folder."""
    files, problems = files_of(docs / GUIDES, f"docs/{GUIDES}", (FOLDER,))
    texts: list[Easier] = []
    lines: dict[str, Mapping[str, int]] = {}
    for file in files:
        reading = FileReading(file.shown, FIXED)
        easier = read_easier_guide(file.path.read_bytes(), reading)
        texts += [easier] if easier and file.well_named else []
        problems += reading.problems
        lines[file.shown] = reading.lines
    return EasierRead(tuple(texts), tuple(problems), lines)
