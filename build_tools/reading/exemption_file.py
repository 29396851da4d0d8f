"""`exemptions.yml`: what a check may pass over, each in one place, with its reason and its date.

One list for every check that can be exempted from, so that nobody has to look in two places for what the site does not
keep to. A check takes the entries of its own kind; one that it did not need is a problem.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from build_tools.offer.dates import PartialDate
from build_tools.reading.faults import shown
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_lists import EXEMPTION

NAME = "exemptions.yml"
_WILD = "*"


class ExemptionKind(StrEnum):
    """Which check an entry is for."""

    WORDS = "words"  # found: the words that the check names
    AXE = "axe"  # found: the selector
    LINK = "link"  # found: the address


@dataclass(frozen=True, slots=True)
class Exemption:
    """One thing in one place that may stay as it is."""

    kind: ExemptionKind
    rule: str
    file: str
    found: str
    reason: str
    on: PartialDate
    field: str | None
    line: int  # of exemptions.yml


def read_exemptions(content: bytes, reading: FileReading) -> tuple[Exemption, ...]:
    """Every entry that is right; faults go into `reading`."""
    entries: list[Exemption] = []
    for number, values in read_list(content, EXEMPTION, reading):
        if _is_whole(values) and not _wild(values, number, reading):
            entry = Exemption(
                ExemptionKind(values["kind"]), values["rule"], values["file"], values["found"], values["reason"],
                values["on"], values.get("field"), reading.lines[f"{number}"],
            )  # fmt: skip
            _keep(entry, number, entries, reading)
    return tuple(entries)


def _is_whole(values: dict[str, Any]) -> bool:
    return {"kind", "rule", "file", "found", "reason", "on"} <= values.keys()


def _wild(values: dict[str, Any], number: int, reading: FileReading) -> bool:
    """True when an entry tries to cover more than one place."""
    wild = [name for name in ("rule", "file", "found", "field") if _WILD in values.get(name, "")]
    for name in wild:
        path = f"{number}.{name}"
        says = f"{shown(values[name])} would cover more than one place: name the one that is meant, without {_WILD}"
        reading.say(path, reading.lines[path], says)
    return bool(wild)


def _keep(entry: Exemption, number: int, entries: list[Exemption], reading: FileReading) -> None:
    for other in entries:
        if _place(other) == _place(entry):
            says = f"this place stands on line {other.line} too: keep one of them"
            reading.say(f"{number}", entry.line, says)
            return
    if entry.on.day is None:
        says = f"{shown(entry.on.words)} is no day: write the day on which it was decided, like 2026-11-23"
        reading.say(f"{number}.on", reading.lines[f"{number}.on"], says)
        return
    entries.append(entry)


def _place(entry: Exemption) -> tuple[str, str, str, str, str | None]:
    return entry.kind, entry.rule, entry.file, entry.found, entry.field
