"""Writes the report's folder: a page, its stylesheet, pictures of places, and all findings as data.

It opens from disk by a double click, and is itself held to what it asks of others: a test puts it through the gate.
"""

import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.outcome import Outcome
from accessibility_tests.gate.report.pictures import Camera, pictures_of
from accessibility_tests.gate.report.rows import groups_of, kinds_of, problems_of
from accessibility_tests.gate.saying import counted, figures, verdict
from build_tools.offer.accessibility import ManualTest
from build_tools.offer.dates import PartialDate
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.file_reading import FileReading
from build_tools.reading.manual_tests_file import NAME, read_manual_tests

PAGE, STYLE, DATA, PICTURES = "index.html", "report.css", "outcome.json", "pictures"
MANUAL_TESTS = ROOT / "accessibility_tests" / NAME


def write_report(outcome: Outcome, out: Path, on: date, camera: Camera | None = None) -> None:
    """Write it anew into `out`. Without a camera there are no pictures."""
    taken = pictures_of(problems_of(outcome), camera) if camera else {}
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(out / PICTURES, ignore_errors=True)
    names = write_pictures(taken, out / PICTURES)
    page = report_page(outcome, on, names, manual_tests())
    (out / PAGE).write_text(page, encoding="utf-8")
    (out / STYLE).write_text((files(__package__) / STYLE).read_text(encoding="utf-8"), encoding="utf-8")
    (out / DATA).write_text(outcome.to_text(), encoding="utf-8")


def write_pictures(taken: Mapping[Finding, bytes], folder: Path) -> dict[Finding, str]:
    """Each picture in a file; the address of each, as the page has it."""
    names = {finding: f"{PICTURES}/{number}.png" for number, finding in enumerate(taken, 1)}
    if taken:
        folder.mkdir(parents=True)
    for finding, name in names.items():
        (folder.parent / name).write_bytes(taken[finding])
    return names


def report_page(outcome: Outcome, on: date, pictures: Mapping[Finding, str], manual: Sequence[ManualTest]) -> str:
    """The page."""
    template = environment().get_template("report.html")
    return template.render(
        outcome=outcome,
        on=PartialDate.of(on).words,
        problems=tuple(problems_of(outcome)),
        groups=tuple(groups_of(outcome)),
        kinds=kinds_of(outcome),
        pictures=pictures,
        owed=[test for test in manual if test.done is None],
        done=[test for test in manual if test.done is not None],
        figures=figures(outcome),
        verdict=verdict(outcome),
        counted=counted,
    )


def environment() -> Environment:
    """The template, with escaping on: what is found on a page is that page's own words."""
    return Environment(
        loader=PackageLoader("accessibility_tests.gate", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def manual_tests(path: Path = MANUAL_TESTS) -> tuple[ManualTest, ...]:
    """What only people can tell; none where there is no list."""
    return read_manual_tests(path.read_bytes(), FileReading(path.name, FIXED)) if path.is_file() else ()
