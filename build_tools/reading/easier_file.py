"""One text that is easier to read, of a guide or of a listing.

A file has the name of what it tells again. Whether that is there is a rule's work, because another file holds it.
"""

from pathlib import Path
from typing import Any

from build_tools.offer.easier import Easier, EasierPart, Idea
from build_tools.offer.guide import FOLDER as GUIDES
from build_tools.reading.file_of_fields import read_what_is_right
from build_tools.reading.file_reading import FileReading
from build_tools.reading.schema_of_easier import EASIER_TEXT, GUIDE, LISTING, MOST_IDEAS, MOST_PARTS

FOLDER = "easier"  # below `offer_data/`, and below `docs/guides/`
_EXAMPLE = "title: Asking for a plan"
_ITS_PLACE = {GUIDE: "docs/guides/easier", LISTING: "offer_data/easier"}
_EXAMPLE_OF = {GUIDE: "guide: travel", LISTING: "listing: services/portage"}


def read_easier_listing(content: bytes, reading: FileReading) -> Easier | None:
    """A file of the data folder; None when anything in it is wrong. Faults go into `reading`."""
    return _read(content, LISTING, reading)


def read_easier_guide(content: bytes, reading: FileReading) -> Easier | None:
    """The same for a file beside the guides."""
    return _read(content, GUIDE, reading)


def _read(content: bytes, of: str, reading: FileReading) -> Easier | None:
    values = read_what_is_right(content, EASIER_TEXT, _EXAMPLE, reading)
    if values is None:
        return None
    _look_at_twin(values, of, reading)
    _look_at_counts(values, reading)
    return None if reading.problems else _easier(values, of, reading.file)


def _look_at_twin(values: dict[str, Any], of: str, reading: FileReading) -> None:
    """It tells one text again: the one of its own name, and of the sort that this folder is for."""
    other = GUIDE if of == LISTING else LISTING
    if other in values:
        says = f"a text about a {other} lies in {_ITS_PLACE[other]}: move the file there, or name a {of} here"
        reading.say(other, reading.lines[other], says)
    elif of not in values and of not in reading.lines:
        reading.say(of, 0, f"this is missing: name the {of} that it tells again, such as {_EXAMPLE_OF[of]}")
    slug = values.get(of, "").rpartition("/")[2]
    if slug and slug != Path(reading.file).stem:
        says = f"the file has to have the same name as its {of}: call it {slug}.yml"
        reading.say(of, reading.lines[of], says)


def _look_at_counts(values: dict[str, Any], reading: FileReading) -> None:
    parts = values.get("parts", ())
    if len(parts) > MOST_PARTS:
        says = f"{len(parts)} parts are too many: keep the {MOST_PARTS} that help most"
        reading.say("parts", reading.lines["parts"], says)
    for number, part in enumerate(parts, 1):
        ideas = len(part.get("ideas", ()))
        if ideas > MOST_IDEAS:
            path = f"parts.{number}.ideas"
            reading.say(path, reading.lines[path], f"{ideas} ideas in one part: {MOST_IDEAS} is the most, so make two")


def _easier(values: dict[str, Any], of: str, file: str) -> Easier:
    parts = (
        EasierPart(part["heading"], tuple(Idea(idea["picture"], idea["says"]) for idea in part["ideas"]))
        for part in values["parts"]
    )
    about = f"{GUIDES}{values[GUIDE]}" if of == GUIDE else values[LISTING]
    return Easier(file, values["title"], about, values["made_from"], tuple(parts))
