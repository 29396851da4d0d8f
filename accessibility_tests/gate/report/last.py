"""The few figures of a run that may be kept beside the code: `accessibility_tests/last_report.json`.

A person keeps them, by asking, and commits the file. A machine that tests for others may not: the statement would then
speak of a test that nobody has looked at.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.outcome import Outcome
from build_tools.errors import CannotGoOn
from build_tools.offer.accessibility import LastReport
from build_tools.offer.dates import PartialDate
from build_tools.reading.last_report import NAME, last_report_text
from build_tools.set_up.contained import CACHE

KEPT_AT = ROOT / "accessibility_tests" / NAME
# What the last whole run of the mutants came to: {"made": 52, "caught": 52, "theme": "0123"}. Absent: not known.
MUTANTS = ROOT / CACHE / "gate" / "mutants.json"
OFF = ("", "0", "false")


def refuse_to_keep(environ: Mapping[str, str], *, partly: bool, other_site: bool) -> None:
    """CannotGoOn where the figures may not be kept; asked before the work begins."""
    if environ.get("CI", "").lower() not in OFF:
        raise CannotGoOn("A report is kept by a person, and CI is set here: leave --keep out.")
    if partly:
        raise CannotGoOn("A report is of every look, made anew: leave --few and --changed out.")
    if other_site:
        raise CannotGoOn("The report that is kept is of our own site, built anew: leave --site out.")


def last_report_of(outcome: Outcome, on: date, theme: str, mutants: Path = MUTANTS, root: Path = ROOT) -> LastReport:
    """The figures of a run, with what else the statement needs."""
    numbers = Counter(dict.fromkeys(outcome.checks, 0))
    places = {(finding.check, finding.page, finding.place) for finding in outcome.findings}
    numbers.update(check for check, _, _ in places)  # one place seen in four modes is one
    made, caught = mutants_in(mutants, theme)
    return LastReport(
        on=PartialDate.of(on),
        theme=theme,
        commit=commit_of(root),
        pages=len(outcome.pages),
        modes=outcome.modes,
        checks=dict(numbers),
        answered=len(outcome.answered),
        not_tested=outcome.not_tested,
        looks=outcome.looks,
        seconds=round(outcome.seconds),
        versions=dict(outcome.versions),
        faults_made=made,
        faults_caught=caught,
    )


def keep(report: LastReport, path: Path = KEPT_AT) -> None:
    """Write it where a person finds it to commit."""
    path.write_text(last_report_text(report), encoding="utf-8", newline="\n")


def note_mutants(made: int, caught: int, theme: str, path: Path = MUTANTS) -> None:
    """Note what a whole run of the mutants came to, for the next report that is kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"made": made, "caught": caught, "theme": theme}), encoding="utf-8")


def mutants_in(path: Path, theme: str) -> tuple[int | None, int | None]:
    """How many faults were made and caught, where that was tried on this theme."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return (int(kept["made"]), int(kept["caught"])) if kept["theme"] == theme else (None, None)
    except (OSError, ValueError, KeyError, TypeError):
        return None, None


def commit_of(root: Path) -> str | None:
    """Which state of the code was tested; None where git does not know."""
    commit = _git(root, "rev-parse", "HEAD")
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return f"{commit} and changes" if commit and changed else commit or None


def _git(root: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
