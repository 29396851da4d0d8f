"""`python -m accessibility_tests.gate`: looks at a built site, and says in plain words what shuts people out.

Without `--site` it builds ours first, for the day that all tests are made for: pages print that day, so a page that
nobody changed stays the same from day to day and its pass is remembered.
"""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from accessibility_tests.gate.answers import exemptions_bytes, read_answers
from accessibility_tests.gate.axe_engine import with_axe
from accessibility_tests.gate.memory import Memory, judge_of, may_remember, read_memory
from accessibility_tests.gate.report.last import keep, last_report_of, refuse_to_keep
from accessibility_tests.gate.report.pictures import Camera
from accessibility_tests.gate.report.writing import PAGE, write_report
from accessibility_tests.gate.running import Run, run
from accessibility_tests.gate.saying import lines_of
from accessibility_tests.gate.workers import MOST_BROWSERS
from accessibility_tests.serving import ONLY_THIS_MACHINE
from accessibility_tests.starting import open_browser, open_on_grid
from accessibility_tests.tested_site import build_tested_site
from build_tools.errors import CannotGoOn
from build_tools.site.theme_digest import theme_digest
from build_tools.today import today

FOUND_SOMETHING, CANNOT_GO_ON, STOPPED = 1, 2, 143


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m accessibility_tests.gate", description="Looks at every page of a built site in a real browser."
    )
    parser.add_argument("--site", type=Path, help="the folder of pages; ours is built when it is left out")
    parser.add_argument(
        "--changed", action="store_true", help="pass over pages on which nothing has changed since they passed"
    )
    parser.add_argument(
        "--few",
        action="store_true",
        help="for a quick answer, look at each kind of page once in each of the four modes",
    )
    parser.add_argument("--browsers", type=int, default=0, help="how many at once; one a processor when left out")
    parser.add_argument("--grid", help="the address of a Selenium Grid that gives the browsers")
    parser.add_argument(
        "--host", default=ONLY_THIS_MACHINE, help="how the Grid's machines call this one; pages are served there"
    )
    parser.add_argument("--out", type=Path, help="the folder for the report")
    parser.add_argument(
        "--keep", action="store_true", help="keep the figures for the accessibility statement; a person commits them"
    )
    parser.add_argument("--all", action="store_true", help="say every finding, not the first few of each check")
    return parser.parse_args(arguments)


def asked_run(asked: argparse.Namespace, site: Path) -> Run:
    """The run that was asked for."""
    content = exemptions_bytes()
    opening = partial(open_on_grid, asked.grid, asked.host) if asked.grid else partial(open_browser, watching=False)
    return Run(
        site=site,
        opening=partial(with_axe, opening),
        browsers=asked.browsers or how_many(asked.grid),
        entries=read_answers(content),
        memory=memory_for(asked, site, content),
        host=asked.host,
        few=asked.few,
    )


def how_many(grid: str | None) -> int:
    """As many browsers as there are processors, up to a few; a Grid lets each wait until one is free."""
    return MOST_BROWSERS if grid else min(os.cpu_count() or 1, MOST_BROWSERS)


def memory_for(asked: argparse.Namespace, site: Path, exemptions: bytes) -> Memory | None:
    """What is remembered. A Grid's browsers are not known beforehand, so of what they saw nothing is."""
    if asked.grid or not may_remember(os.environ):
        return None
    judge = judge_of(exemptions)
    return read_memory(site, judge) if asked.changed else Memory(site, judge)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; the exit code: 0 good, 1 with findings, 2 when it could not be run."""
    asked = options(arguments)
    try:
        if asked.keep:
            refuse_to_keep(os.environ, partly=asked.few or asked.changed, other_site=asked.site is not None)
        site = asked.site.resolve() if asked.site else build_tested_site()
        planned = asked_run(asked, site)
        outcome = run(planned, lambda said: print(said, file=sys.stderr, flush=True))
    except (CannotGoOn, AssertionError) as stop:
        print(stop, file=sys.stderr)
        return CANNOT_GO_ON
    if planned.memory:
        planned.memory.write()
    if asked.out:
        write_report(outcome, asked.out, today(), Camera(site, planned.opening, asked.host))
        print(f"The report is in {asked.out / PAGE}: open it in a web browser.", file=sys.stderr)
    if asked.keep:
        keep(last_report_of(outcome, today(), theme_digest()))
    print(*lines_of(outcome, every=asked.all), sep="\n")
    return 0 if outcome.good else FOUND_SOMETHING


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(STOPPED))  # or the browsers would be left behind
    sys.exit(main())
