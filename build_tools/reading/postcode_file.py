"""The borough's postcodes: a packed text file, its reader and its writer.

Why packed: 9,623 postcodes take 392 KB as a table and 126 KB here, and a person can still check one by eye. Each line
is a sector and its postcodes: `S60 1: AE4425639266` is S60 1AE at easting 442560, northing 392660. Points are kept to
10 metres, finer than any distance that the site shows.

A newer ONS file: `python -m build_tools.reading.postcode_file NEW.csv "May 2027" > offer_data/postcodes/rotherham.txt`
(columns postcode, easting, northing).
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from build_tools.offer.model import Postcodes
from build_tools.reading.faults import Fault, shown
from build_tools.reading.file_reading import FileReading
from build_tools.reading.file_text import file_text
from build_tools.reading.values.addresses import read_postcode

LARGEST = 2 * 1024 * 1024  # bytes; a borough has about 120 KB, a large county under 2 MB
STEP = 10  # metres
_WRONG_LINES_SAID = 20  # a file of another kind has thousands
_BEYOND = 100_000  # steps: five digits; England ends at 657 km north
_LINE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9]:(?: [A-Z]{2}[0-9]{10})+")
_COMMAND = 'python -m build_tools.reading.postcode_file NEW.csv "May 2027" > offer_data/postcodes/rotherham.txt'
_LICENCE_MARK = "# Licence: "
# Word for word what public use must stand beside (ONS Postcode Directory, Open Government Licence v3).
LICENCE = (
    "Contains OS data (c) Crown copyright and database right",
    "Contains Royal Mail data (c) Royal Mail copyright and database right",
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
)
Point = tuple[str, int, int]  # postcode, easting, northing in metres


def read_postcodes(content: bytes, reading: FileReading) -> Postcodes:
    """Points by postcode, and the licence lines of the header; faults go into `reading`."""
    text = file_text(content, LARGEST)
    if isinstance(text, Fault):
        reading.say("", text.line, text.says)
        return Postcodes()
    lines = text.split("\n")
    licence = tuple(line.removeprefix(_LICENCE_MARK) for line in lines if line.startswith(_LICENCE_MARK))
    points: dict[str, tuple[int, int]] = {}
    wrong = 0
    for number, line in enumerate(lines, 1):
        if not line or line[0] == "#":
            continue
        if _LINE.fullmatch(line):
            _unpack(line, points)
        elif (wrong := wrong + 1) <= _WRONG_LINES_SAID:
            reading.say(
                "", number, f"{shown(line)} is not a line of postcodes: make the file again with the command at its top"
            )
    if wrong > _WRONG_LINES_SAID:
        says = f"{wrong:,} lines are wrong, and the first {_WRONG_LINES_SAID} are named: make the file again"
        reading.say("", 0, says)
    if not licence:
        reading.say("", 0, "the licence lines are missing: make the file again with the command at its top")
    return Postcodes(points, licence)


def _unpack(line: str, points: dict[str, tuple[int, int]]) -> None:
    sector, _, entries = line.partition(":")
    for entry in entries.split():
        points[sector + entry[:2]] = (int(entry[2:7]) * STEP, int(entry[7:]) * STEP)


def pack_postcodes(points: Iterable[Point], of: str, dated: str) -> Iterator[str]:
    """The lines of the file, sorted, each point rounded to 10 metres.

    `of` is the place, `dated` the month of the ONS file.
    """
    yield f"# The postcodes of {of} and where they are, ended ones too (ONS Postcode Directory, {dated})."
    yield "# A line is a sector and its postcodes: S60 1: AE4425639266 is S60 1AE, 442560 metres east and 392660 north"
    yield "# on the National Grid, to the nearest 10 metres."
    yield f"# To make it again: {_COMMAND}"
    yield from (_LICENCE_MARK + line for line in LICENCE)
    for sector, group in groupby(sorted(points), key=lambda point: point[0][:-2]):
        yield f"{sector}: " + " ".join(_pack(point) for point in group)


def _pack(point: Point) -> str:
    postcode, *metres = point
    east, north = ((each + STEP // 2) // STEP for each in metres)
    if not (0 <= east < _BEYOND and 0 <= north < _BEYOND) or isinstance(read_postcode(postcode), Fault):
        raise ValueError(f"{postcode} at {metres} does not fit the file")
    return f"{postcode[-2:]}{east:05d}{north:05d}"


def _points_of(table: Path) -> Iterator[Point]:
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield row["postcode"], int(row["easting"]), int(row["northing"])


if __name__ == "__main__":
    sys.stdout.write("\n".join(pack_postcodes(_points_of(Path(sys.argv[1])), "Rotherham", sys.argv[2])) + "\n")
