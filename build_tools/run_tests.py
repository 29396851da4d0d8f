"""`make test`: sets up, then runs every part of the tests and says how long each took.

All parts run even when one fails, so that one run shows all there is to mend. It runs on the machine's own Python (the
set-up is one of the parts), so it imports the standard library only. The last line is the count in plain words.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ".venv/bin/python"
RESULTS = ".cache/results"


@dataclass(frozen=True)
class Counts:
    """How many tests ended how."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        """The closing line, in the words that programs which read test runs look for."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


@dataclass(frozen=True)
class Part:
    """One part of the run, when it is over."""

    name: str
    seconds: float
    good: bool

    def __str__(self) -> str:
        """One line of the table at the end."""
        return f"  {self.name:<22}{self.seconds:7.1f} s{'' if self.good else '   FAILED'}"


def counts_in(junit: bytes) -> Counts:
    """What pytest's own record of a run says."""
    suites = ET.fromstring(junit).iter("testsuite")  # noqa: S314 - written by our own pytest a moment ago
    total = Counts()
    for suite in suites:
        tests, failures, errors, skipped = (int(suite.get(n, "0")) for n in ("tests", "failures", "errors", "skipped"))
        bad = failures + errors
        total += Counts(max(tests - bad - skipped, 0), bad, skipped)
    return total


def verdict(parts: Sequence[Part], counts: Counts) -> tuple[int, str]:
    """The exit code, and one sentence of why when it is not 0. A run with nothing to test has failed."""
    failed = [part.name for part in parts if not part.good]
    if failed:
        return 1, f"Failed: {', '.join(failed)}."
    if counts.passed == 0:
        return 1, "No test was run."
    return 0, ""


def timed(name: str, work: Callable[[], bool]) -> Part:
    """Do one part of the work and time it."""
    print(f"== {name}", flush=True)
    start = time.monotonic()
    good = work()
    return Part(name, time.monotonic() - start, good)


def run(*command: str) -> bool:
    """Run one program in the checkout. True when it went well."""
    return subprocess.run([PYTHON, "-m", *command], cwd=ROOT, env=environment()).returncode == 0


def environment() -> dict[str, str]:
    """What the programs are started with."""
    from build_tools.set_up.contained import contained

    return contained(ROOT, os.environ)


def set_up_tests() -> bool:
    """Set up what the tests need."""
    from build_tools.set_up.main import set_up

    return set_up("test") == 0


def tests_in(*words: str) -> Callable[[], bool]:
    """The work of running one lot of tests, its result kept for the count at the end."""
    result = result_of(words[0])

    def work() -> bool:
        result.unlink(missing_ok=True)
        return run("pytest", "-q", *words, f"--junitxml={result.relative_to(ROOT)}")

    return work


def result_of(tests: str) -> Path:
    """Where the result of one lot of tests is kept."""
    return ROOT / RESULTS / f"{tests.replace('/', '-')}.xml"


EVERY_PAGE = "accessibility_tests/test_every_page.py"  # takes longer than all the rest: it has a time of its own
LOTS = {
    "tests": ("build_tools/tests",),
    "accessibility tests": ("accessibility_tests", f"--ignore={EVERY_PAGE}"),
    "every page": (EVERY_PAGE,),
}
WORK: dict[str, Callable[[], bool]] = {
    "style": lambda: run("ruff", "check", "--quiet", "."),
    "layout": lambda: run("ruff", "format", "--check", "."),
    "types": lambda: run("mypy", "--no-error-summary"),
    **{name: tests_in(*words) for name, words in LOTS.items()},
}


def main() -> int:
    """Run everything; the exit code."""
    parts = [timed("set up", set_up_tests)]
    if not parts[0].good:
        return 1
    parts += [timed(name, work) for name, work in WORK.items()]
    results = [result_of(words[0]) for words in LOTS.values()]
    counts = sum((counts_in(result.read_bytes()) for result in results if result.exists()), Counts())
    code, why = verdict(parts, counts)
    print("\nHow long each part took:", *parts, sep="\n")
    if why:
        print(why)
    print(counts, flush=True)
    return code


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
