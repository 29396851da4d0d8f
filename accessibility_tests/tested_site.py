"""The site that the tests look at, in one place that all share: ours, built for a day that only its own facts move."""

import subprocess
import sys
from pathlib import Path

from accessibility_tests.browser import ROOT
from build_tools.errors import CannotGoOn
from build_tools.tests.built_sites import day_of_the_real_offer

TESTED_SITE = ROOT / ".cache" / "tested-site"


def build_tested_site(out: Path = TESTED_SITE) -> Path:
    """Build it. CannotGoOn with what the build said."""
    command = [sys.executable, "-m", "build_tools", "build", "--out", str(out), "--on", str(day_of_the_real_offer())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise CannotGoOn(f"The site could not be built:\n{done.stdout}{done.stderr}")
    return out
