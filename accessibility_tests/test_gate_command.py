"""The command says in plain words what shuts people out, and its exit code tells a machine the same."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from accessibility_tests.browser import ROOT
from accessibility_tests.gate import __main__ as command
from accessibility_tests.gate.answers import Answered
from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.outcome import Outcome, line, rule_of
from accessibility_tests.gate.pages import SitePage
from accessibility_tests.gate.saying import FIRST_FEW, lines_of
from accessibility_tests.made_sites import make_site
from build_tools.errors import CannotGoOn

T = TypeVar("T")
FOUND = Finding("services/portage/index.html", "320 dark", "link-purpose", "main > p > a", '"here" says nothing alone')
OUTCOME = Outcome(
    pages=(SitePage("a.html", "page"), SitePage("b.html", "page")),
    modes=("1280 light", "320 dark"),
    checks=("link-purpose", "axe: region"),
    findings=(),
    answered=(),
    problems=(),
    not_tested=(),
    seconds=30.0,
    looks=4,
    remembered=0,
    versions={},
)


@pytest.mark.parametrize(
    ("check", "rule"),
    [
        ("link-purpose", "WCAG 2.4.4"),
        ("one-h1", "good practice"),
        ("axe: color-contrast", "WCAG 1.4.3"),
        ("axe: region", "good practice"),
        ("html: close-order", "the HTML standard"),
    ],
)
def test_the_rule_behind_a_check_is_named(check: str, rule: str) -> None:
    assert rule_of(check) == rule


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (
            FOUND,
            "services/portage/index.html (320 dark): link-purpose [WCAG 2.4.4] at main > p > a: "
            '"here" says nothing alone',
        ),
        (
            Finding("a.html", "", "html: close-order", "", "stray end tag (line 9)"),
            "a.html: html: close-order [the HTML standard] at the page: stray end tag (line 9)",
        ),
    ],
)
def test_a_finding_is_one_line(finding: Finding, said: str) -> None:
    assert line(finding) == said


def test_a_good_run_says_what_was_asked_and_how_fast_it_went() -> None:
    assert list(lines_of(OUTCOME)) == [
        "2 pages in 2 modes: 4 looks in 0.5 minutes: 4 pages, 8 looks a minute.",
        "2 checks, and nothing found.",
    ]


def test_remembered_looks_are_told_and_do_not_make_it_look_faster() -> None:
    assert next(lines_of(replace(OUTCOME, looks=2, remembered=2))) == (
        "2 pages in 2 modes: 2 looks in 0.5 minutes: 2 pages, 4 looks a minute. "
        "2 looks are remembered from earlier runs."
    )
    assert next(lines_of(replace(OUTCOME, looks=0, remembered=4))) == (
        "2 pages in 2 modes: 0 looks in 0.5 minutes. 4 looks are remembered from earlier runs."
    )


def test_a_fault_of_a_template_is_said_once_with_its_modes_and_the_number_of_its_pages() -> None:
    findings = tuple(FOUND.on(page, mode) for page in ("a.html", "b.html") for mode in OUTCOME.modes)
    assert list(lines_of(replace(OUTCOME, findings=findings)))[:2] == [
        f"link-purpose: 4 findings on 2 pages. {CHECKS['link-purpose'].asks}",
        '  a.html (1280 light, 320 dark): link-purpose [WCAG 2.4.4] at main > p > a: "here" says nothing alone '
        "(and on 1 more page)",
    ]


def test_the_first_few_places_are_said_and_all_when_asked() -> None:
    findings = tuple(replace(FOUND, place=f"p:nth-of-type({number})") for number in range(9))
    said = list(lines_of(replace(OUTCOME, findings=findings)))
    assert said[1 + FIRST_FEW] == "  and 4 more"
    assert len(list(lines_of(replace(OUTCOME, findings=findings), every=True))) == len(said) + 3


def test_the_last_line_counts_findings_problems_and_what_is_answered() -> None:
    answered = (Answered(FOUND, "reason", "2026-11-23", 1),)
    outcome = replace(OUTCOME, findings=(FOUND,), problems=("x:1: nothing needs this",), answered=answered)
    assert list(lines_of(outcome))[-1] == (
        "1 finding by 1 check, 1 problem with the list of exemptions. 1 finding answered in the list."
    )


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (OUTCOME, 0),
        (replace(OUTCOME, findings=(FOUND,)), 1),
        (replace(OUTCOME, problems=("x",)), 1),
        (CannotGoOn("No browser."), 2),
        (AssertionError("the browser is not 320 wide"), 2),
    ],
)
def test_the_exit_code_says_how_it_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outcome: Outcome | Exception, code: int
) -> None:
    def run(asked: object, tell: object) -> Outcome:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(command, "run", run)
    monkeypatch.setenv("CI", "true")
    assert command.main(["--site", str(tmp_path), "--out", str(tmp_path / "report")]) == code
    assert (tmp_path / "report" / "outcome.json").is_file() is (code != 2)


@pytest.mark.parametrize(
    ("arguments", "ci", "remembers"),
    [([], "", True), (["--changed"], "", True), (["--changed"], "true", False), (["--grid", "http://x"], "", False)],
)
def test_passes_are_remembered_only_where_they_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], ci: str, remembers: bool
) -> None:
    monkeypatch.setenv("CI", ci)
    planned = command.asked_run(command.options(arguments), tmp_path)
    assert (planned.memory is not None) is remembers


def test_a_run_that_is_stopped_leaves_no_browser_behind(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    for number in range(40):
        (site / f"more{number}.html").write_bytes((site / "index.html").read_bytes())
    words = [sys.executable, "-m", "accessibility_tests.gate", "--site", str(site), "--browsers", "1"]
    started = subprocess.Popen(words, cwd=ROOT, stderr=subprocess.DEVNULL, env={**os.environ, "CI": "true"})
    try:
        left = wait_for(lambda: several(children_of(started.pid)))
        started.send_signal(signal.SIGTERM)
        assert started.wait(timeout=120) == command.STOPPED
        assert wait_for(lambda: not any(map(is_running, left)))
    finally:
        started.kill()


def children_of(parent: int) -> list[int]:
    """The programs that a program has started, and those that they have."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(pid): int(above) for pid, above in (row.split() for row in told.splitlines())}
    found = [pid for pid, above in parents.items() if above == parent]
    return [*found, *(child for pid in found for child in children_of(pid))]


def several(programs: list[int]) -> list[int]:
    """The driver and its browser, which is many programs; nothing while there are few."""
    return programs if len(programs) >= 4 else []


def is_running(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def wait_for(ask: Callable[[], T]) -> T:
    """What `ask` says as soon as it says something."""
    for _ in range(600):
        if said := ask():
            return said
        time.sleep(0.1)
    raise AssertionError("it never came")
