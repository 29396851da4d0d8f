"""`python -m accessibility_tests.gate.mutants`: puts faults into our own pages and tells which the gate has found."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.mutants.all_mutants import MUTANTS
from accessibility_tests.gate.mutants.judging import Trial, try_all
from accessibility_tests.gate.mutants.mutant import Mutant
from accessibility_tests.gate.report.last import note_mutants
from accessibility_tests.gate.workers import MOST_BROWSERS
from accessibility_tests.starting import open_browser
from accessibility_tests.tested_site import build_tested_site
from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import CACHE, make_folders
from build_tools.site.theme_digest import theme_digest

SURVIVED, CANNOT_GO_ON = 1, 2


def run(site: Path, mutants: Sequence[Mutant] = MUTANTS) -> Trial:
    """Try the mutants on a built site, in a folder that goes afterwards."""
    make_folders(ROOT)
    browsers = min(os.cpu_count() or 1, MOST_BROWSERS)
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=ROOT / CACHE / "tmp") as folder:
        return try_all(site, Path(folder), mutants, partial(open_browser, watching=False), browsers)


def said(trial: Trial) -> Iterator[str]:
    """What came of it, in lines."""
    for one in trial.untouched:
        yield f"Found where nothing was put in: {one.page} ({one.mode}): {one.check} at {one.place}: {one.words}"
    for mutant in trial.not_made:
        yield f"Not made, because no page of the kind {mutant.kind!r} holds what it changes: {mutant.name}"
    for verdict in trial.verdicts:
        mutant = verdict.made.mutant
        if not verdict.killed:
            others = ", ".join(sorted({one.check for one in verdict.found})) or "nothing"
            where = f"{verdict.made.page}, {mutant.look}"
            yield f"Survived: {mutant.name} ({where}): not found by {mutant.caught_by}; found by {others}"
    yield f"killed {trial.killed} of {len(trial.verdicts)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Try them; the exit code: 0 all killed, 1 some survived or untouched pages failed, 2 could not be tried."""
    parser = argparse.ArgumentParser(prog="python -m accessibility_tests.gate.mutants", description=__doc__)
    parser.add_argument("--site", type=Path, help="the folder of our built pages; built when it is left out")
    parser.add_argument("--only", default="", help="only the mutants whose name or check holds these words")
    asked = parser.parse_args(arguments)
    start = time.monotonic()
    try:
        site = asked.site.resolve() if asked.site else build_tested_site()
        trial = run(site, [one for one in MUTANTS if asked.only in f"{one.name} {one.caught_by}"])
    except CannotGoOn as stop:
        print(stop, file=sys.stderr)
        return CANNOT_GO_ON
    print(*said(trial), sep="\n")
    print(f"{time.monotonic() - start:.0f} seconds")
    if not (asked.only or asked.site):  # the whole set, on our own site as it is now: the next report can say so
        note_mutants(len(trial.verdicts), trial.killed, theme_digest())
    return 0 if trial.killed == len(trial.verdicts) and not trial.untouched else SURVIVED


if __name__ == "__main__":
    sys.exit(main())
