"""What a command costs: CPU seconds, seconds on the clock, peak memory, and the size of the pages it made.

CPU seconds are those of the command and of everything it started, user and system together, so that work handed to a
second process is not free. Several runs are one figure by their median: a mean would carry every hiccup.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from build_tools.errors import CannotGoOn

LAUNCHER = Path(__file__).with_name("launcher.py")
SLOW_SECONDS = 20.0  # a first run on the clock that is longer is not run again


@dataclass(frozen=True, slots=True)
class Run:
    """What one run cost, or the medians of several."""

    cpu_seconds: float
    wall_seconds: float
    peak_megabytes: float  # of the largest single process
    runs: int = 1


@dataclass(frozen=True, slots=True)
class PageSizes:
    """Bytes of HTML of the listing pages, with neither styles nor scripts."""

    pages: int
    median: int
    largest: int


def measure(command: Sequence[str], folder: Path, log: Path) -> Run:
    """Run the command in `folder`, with what it prints in `log`. Raises CannotGoOn where it fails."""
    log.parent.mkdir(parents=True, exist_ok=True)
    report = log.with_suffix(".json")
    with log.open("wb") as printed:
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(LAUNCHER), str(report), *command],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
    if done.returncode:
        raise CannotGoOn(f"A build that was to be measured failed. What it said is in {log}: {_last_line(log)}")
    figures = json.loads(report.read_text("utf-8"))
    return Run(figures["cpu_seconds"], figures["wall_seconds"], figures["peak_kilobytes"] / 1024)


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "nothing")


def median_run(runs: Sequence[Run]) -> Run:
    """Each figure's own median: the middle CPU time need not be the run with the middle memory."""
    return Run(
        median(run.cpu_seconds for run in runs),
        median(run.wall_seconds for run in runs),
        median(run.peak_megabytes for run in runs),
        len(runs),
    )


def in_turn(builds: Sequence[Callable[[], Run]], times: int) -> list[Run]:
    """Run the builds one after another, `times` over, so that a slow minute of the machine meets them all alike.

    Where the first round has a slow run, it is the only one.
    """
    rounds = [[build() for build in builds]]
    if max(run.wall_seconds for run in rounds[0]) <= SLOW_SECONDS:
        rounds += [[build() for build in builds] for _ in range(times - 1)]
    return [median_run(runs) for runs in zip(*rounds, strict=True)]


def page_sizes(site: Path, addresses: Sequence[str]) -> PageSizes:
    """The listing pages at `addresses` (`services/portage/`). Raises CannotGoOn where one was not built."""
    try:
        sizes = [(site / address / "index.html").stat().st_size for address in addresses]
    except FileNotFoundError as fault:
        raise CannotGoOn(f"A page that was to be measured was not built: {fault.filename}") from None
    return PageSizes(len(sizes), round(median(sizes)), max(sizes))
