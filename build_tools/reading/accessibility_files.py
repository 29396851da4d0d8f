"""The files that tell how well everybody can use the site, put beside an offer: last report, exemptions, manual tests.

They are no part of the data folder: the tests are of our pages, whoever's data stands in them.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from build_tools.offer.accessibility import Accessibility, KnownProblem
from build_tools.problems import Problem, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.exemption_file import NAME as EXEMPTIONS
from build_tools.reading.exemption_file import ExemptionKind, read_exemptions
from build_tools.reading.file_reading import FileReading
from build_tools.reading.last_report import NAME as LAST_REPORT
from build_tools.reading.last_report import read_last_report
from build_tools.reading.manual_tests_file import NAME as MANUAL_TESTS
from build_tools.reading.manual_tests_file import read_manual_tests
from build_tools.reading.offer_folder import Reading

TESTS = "accessibility_tests"  # the folder of the gate
Found = TypeVar("Found")


def accessibility_beside(reading: Reading, project: Path, data: Path, theme: str, *, ours: bool) -> Reading:
    """The reading of the data with what is known of the site's tests. `theme`: the digest of the theme as it is now.

    With somebody else's data there is no report: nobody has tested those pages. Faults of the exemptions are told by
    the checks that use them.
    """
    if reading.offer is None:
        return reading
    problems: list[Problem] = []
    report = _read(project / TESTS / LAST_REPORT, read_last_report, problems) if ours else None
    manual = _read(project / TESTS / MANUAL_TESTS, read_manual_tests, problems) or ()
    known = _read(data / EXEMPTIONS, _known, []) or ()
    told = Accessibility(report, theme, known, manual)
    offer = replace(reading.offer, accessibility=told)
    return replace(reading, offer=offer, problems=tuple(in_order([*reading.problems, *problems])))


def _read(path: Path, read: Callable[[bytes, FileReading], Found], problems: list[Problem]) -> Found | None:
    """One file by its reader; None where there is none. No link is followed."""
    if path.is_symlink() or not path.is_file():
        return None
    reading = FileReading(f"{path.parent.name}/{path.name}", FIXED)
    found = read(path.read_bytes(), reading)
    problems.extend(reading.problems)
    return found


def _known(content: bytes, reading: FileReading) -> tuple[KnownProblem, ...]:
    """The entries that are about people who are shut out."""
    entries = read_exemptions(content, reading)
    return tuple(
        KnownProblem(entry.rule, entry.file, entry.reason, entry.on)
        for entry in entries
        if entry.kind is ExemptionKind.AXE
    )
