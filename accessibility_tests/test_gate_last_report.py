"""The figures that are kept: by a person only, of a whole run only, and with what the statement needs."""

import json
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accessibility_tests.gate import __main__ as command
from accessibility_tests.gate.outcome import Outcome
from accessibility_tests.gate.report import last
from accessibility_tests.gate.report.last import (
    commit_of,
    keep,
    last_report_of,
    mutants_in,
    note_mutants,
    refuse_to_keep,
)
from accessibility_tests.test_gate_report import LINK, ON, OUTCOME, STRAY
from build_tools.errors import CannotGoOn
from build_tools.reading.file_reading import FileReading
from build_tools.reading.last_report import read_last_report


def test_each_check_is_kept_with_how_much_it_found(tmp_path: Path) -> None:
    report = last_report_of(OUTCOME, ON, "0123", tmp_path / "none", tmp_path)
    assert report.checks == {
        "link-purpose": 1, "tab-trap": 0, "print-clutter": 0, "axe: color-contrast": 1, "axe: region": 0,
        "html: close-order": 1,
    }  # fmt: skip
    assert (report.pages, report.found, report.answered, report.theme) == (3, 3, 1, "0123")
    assert (report.faults_made, report.faults_caught, report.commit) == (None, None, None)


def test_one_place_that_is_found_in_several_modes_is_one(tmp_path: Path) -> None:
    found = (LINK, replace(LINK, mode="1280 light"), replace(LINK, mode="on paper"), LINK.on("index.html"))
    report = last_report_of(replace(OUTCOME, findings=found), ON, "0123", tmp_path / "none", tmp_path)
    assert report.checks["link-purpose"] == 2


def test_what_is_kept_can_be_read_again(tmp_path: Path) -> None:
    report = last_report_of(replace(OUTCOME, findings=(LINK, STRAY)), ON, "0123", tmp_path / "none")
    keep(report, tmp_path / "last_report.json")
    reading = FileReading("last_report.json", {})
    assert read_last_report((tmp_path / "last_report.json").read_bytes(), reading) == report
    assert reading.problems == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ('{"made": 52, "caught": 51, "theme": "0123"}', (52, 51)),
        ('{"made": 52, "caught": 51, "theme": "another"}', (None, None)),
        ('{"made": 52, "caught": 51}', (None, None)),
        ("[]", (None, None)),
        ("not JSON", (None, None)),
    ],
)
def test_faults_made_and_caught_are_taken_where_they_are_known(
    tmp_path: Path, text: str, known: tuple[int | None, int | None]
) -> None:
    (tmp_path / "mutants.json").write_text(text, encoding="utf-8")
    assert mutants_in(tmp_path / "mutants.json", "0123") == known


def test_what_the_mutants_came_to_is_noted_for_the_next_report(tmp_path: Path) -> None:
    note_mutants(52, 51, "0123", tmp_path / "gate" / "mutants.json")
    report = last_report_of(OUTCOME, ON, "0123", tmp_path / "gate" / "mutants.json", tmp_path)
    assert (report.faults_made, report.faults_caught) == (52, 51)


@pytest.mark.parametrize(
    ("environ", "partly", "other_site", "says"),
    [
        ({"CI": "true"}, False, False, "A report is kept by a person, and CI is set here: leave --keep out."),
        ({"CI": "1"}, False, False, "A report is kept by a person, and CI is set here: leave --keep out."),
        ({}, True, False, "A report is of every look, made anew: leave --few and --changed out."),
        ({}, False, True, "The report that is kept is of our own site, built anew: leave --site out."),
    ],
)
def test_keeping_is_refused(environ: dict[str, str], partly: bool, other_site: bool, says: str) -> None:
    with pytest.raises(CannotGoOn) as stop:
        refuse_to_keep(environ, partly=partly, other_site=other_site)
    assert str(stop.value) == says


@pytest.mark.parametrize("ci", ["", "0", "false"])
def test_a_person_may_keep_a_report(ci: str) -> None:
    refuse_to_keep({"CI": ci}, partly=False, other_site=False)


def git(folder: Path, *words: str) -> None:
    names = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


def test_the_commit_that_was_tested_is_named_and_so_are_changes_to_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a").write_text("one", encoding="utf-8")
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "-q", "-m", "one")
    commit = commit_of(tmp_path)
    assert commit
    assert len(commit) == 40
    (tmp_path / "a").write_text("two", encoding="utf-8")
    assert commit_of(tmp_path) == f"{commit} and changes"


def test_ci_is_refused_before_any_work_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(command, "build_tested_site", lambda: pytest.fail("it has begun"))
    assert command.main(["--keep"]) == command.CANNOT_GO_ON
    assert "A report is kept by a person" in capsys.readouterr().err


def test_a_report_is_kept_only_when_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def run(asked: object, tell: object) -> Outcome:
        return OUTCOME

    kept: list[date] = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(command, "run", run)
    monkeypatch.setattr(command, "build_tested_site", lambda: tmp_path)
    monkeypatch.setattr(command, "memory_for", lambda *_: None)
    monkeypatch.setattr(command, "keep", lambda report: kept.append(report.on.first_day))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    command.main([])
    assert kept == []
    command.main(["--keep"])
    assert kept == [date(2026, 11, 23)]


def test_the_kept_file_is_the_same_text_whatever_order_checks_came_in(tmp_path: Path) -> None:
    one = last_report_of(OUTCOME, ON, "0123", tmp_path / "none", tmp_path)
    two = replace(one, checks=dict(reversed(list(one.checks.items()))))
    keep(one, tmp_path / "one.json")
    keep(two, tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert list(json.loads((tmp_path / "one.json").read_bytes())["checks"]) == sorted(one.checks)


def test_the_report_is_kept_beside_the_gate() -> None:
    assert last.KEPT_AT.parent.name == "accessibility_tests"
