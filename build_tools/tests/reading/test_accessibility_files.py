"""The files that tell of tests: the last report, the tests for people, and the exemptions, put beside an offer."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools.offer.accessibility import Accessibility, ManualTest
from build_tools.offer.dates import PartialDate
from build_tools.reading.accessibility_files import accessibility_beside
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.file_reading import FileReading
from build_tools.reading.last_report import NOT_ONE, last_report_text, read_last_report
from build_tools.reading.manual_tests_file import read_manual_tests
from build_tools.reading.offer_folder import Reading
from build_tools.tests.made_model import offer
from build_tools.tests.made_report import KNOWN, REPORT

# The last report


def read_report(text: str) -> tuple[object, list[str]]:
    reading = FileReading("accessibility_tests/last_report.json", {})
    found = read_last_report(text.encode(), reading)
    return found, [str(problem) for problem in reading.problems]


@pytest.mark.parametrize("report", [REPORT, replace(REPORT, commit=None, faults_made=52, faults_caught=51)])
def test_a_report_is_read_as_it_was_written(report: object) -> None:
    assert read_report(last_report_text(report)) == (report, [])  # type: ignore[arg-type]


def changed(**fields: Any) -> str:
    return json.dumps({**json.loads(last_report_text(REPORT)), **fields})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "<<<<<<< HEAD",
        "[" * 100_000,
        changed(more=1),
        changed(on="soon"),
        changed(on=5),
        changed(pages="many"),
        changed(modes="320 dark"),
        changed(modes=[5]),
        changed(checks={"tab-trap": "none"}),
        changed(checks={"tab-trap": -1}),
        changed(checks=[]),
        changed(versions={"axe-core": 4}),
        changed(faults_made="52"),
    ],
)
def test_what_is_no_report_counts_as_none_and_a_problem_says_so(text: str) -> None:
    says = f"accessibility_tests/last_report.json: {NOT_ONE}"
    assert read_report(text) == (None, [says])


# Tests for people

TEST = """\
- name: Printing
  why: Paper has no links.
  steps:
    - Print a page.
    - Look at it.
"""


def read_tests(text: str) -> tuple[tuple[ManualTest, ...], list[str]]:
    reading = FileReading("accessibility_tests/manual_tests.yml", FIXED)
    found = read_manual_tests(text.encode(), reading)
    return found, [str(problem) for problem in reading.problems]


def test_a_test_without_a_day_is_still_owed() -> None:
    (test,), problems = read_tests(TEST)
    assert test == ManualTest("Printing", "Paper has no links.", ("Print a page.", "Look at it."))
    assert problems == []


def test_a_test_that_was_done_says_when_by_whom_and_what_came_of_it() -> None:
    (test,), problems = read_tests(f"{TEST}  done: 2026-11-02\n  by: a parent\n  found: All was there.\n")
    assert (test.done, test.by, test.found) == (PartialDate(2026, 11, 2), "a parent", "All was there.")
    assert problems == []


@pytest.mark.parametrize("half", ["  done: 2026-11-02\n", "  found: All was there.\n"])
def test_a_test_that_is_half_told_is_a_problem(half: str) -> None:
    assert read_tests(TEST + half)[1] == [
        "accessibility_tests/manual_tests.yml:1: 1: a test that was done says when (done) and what came of it (found): "
        "write both, or neither"
    ]


def test_a_test_without_steps_is_left_out_and_told() -> None:
    tests, problems = read_tests("- name: Printing\n  why: Paper has no links.\n")
    assert tests == ()
    assert len(problems) == 1


# Beside an offer

EXEMPTION = """\
- kind: axe
  rule: axe color-contrast
  file: services/portage/index.html
  found: main > p
  reason: The map is theirs.
  on: 2026-11-01
- kind: words
  rule: abbreviation
  file: docs/about/licences.md
  found: MIT
  reason: It is a name.
  on: 2026-11-01
"""


def beside(project: Path, *, ours: bool = True) -> tuple[Accessibility, list[str]]:
    (project / "offer_data").mkdir(exist_ok=True)
    reading = Reading(offer(), (), {})
    found = accessibility_beside(reading, project, project / "offer_data", "now", ours=ours)
    assert found.offer
    return found.offer.accessibility, [str(problem) for problem in found.problems]


def whole(project: Path) -> Path:
    (project / "accessibility_tests").mkdir()
    (project / "offer_data").mkdir()
    (project / "accessibility_tests" / "last_report.json").write_text(last_report_text(REPORT), encoding="utf-8")
    (project / "accessibility_tests" / "manual_tests.yml").write_text(TEST, encoding="utf-8")
    (project / "offer_data" / "exemptions.yml").write_text(EXEMPTION, encoding="utf-8")
    return project


def test_all_three_stand_beside_the_offer(tmp_path: Path) -> None:
    told, problems = beside(whole(tmp_path))
    assert (told.report, told.theme, told.known, problems) == (REPORT, "now", (KNOWN,), [])
    assert [test.name for test in told.owed] == ["Printing"]


def test_where_there_are_none_nothing_is_known(tmp_path: Path) -> None:
    assert beside(tmp_path) == (Accessibility(theme="now"), [])


def test_somebody_elses_pages_have_not_been_tested(tmp_path: Path) -> None:
    told, _ = beside(whole(tmp_path), ours=False)
    assert told.report is None
    assert told.owed


def test_a_report_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (whole(tmp_path) / "accessibility_tests" / "last_report.json").write_text("{", encoding="utf-8")
    told, problems = beside(tmp_path)
    assert told.report is None
    assert problems == [f"accessibility_tests/last_report.json: {NOT_ONE}"]


def test_no_link_is_followed(tmp_path: Path) -> None:
    path = whole(tmp_path) / "accessibility_tests" / "last_report.json"
    path.rename(tmp_path / "elsewhere.json")
    path.symlink_to(tmp_path / "elsewhere.json")
    assert beside(tmp_path)[0].report is None
