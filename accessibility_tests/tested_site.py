"""The site that the tests look at: ours, built for one fixed day, in one place that all tests share."""

import subprocess
import sys
from pathlib import Path

from accessibility_tests.browser import ROOT
from build_tools.errors import CannotGoOn

ON = "2026-11-23"  # tests must not change with the day they run on
TESTED_SITE = ROOT / ".cache" / "tested-site"


def build_tested_site(out: Path = TESTED_SITE) -> Path:
    """Build it. CannotGoOn with what the build said."""
    command = [sys.executable, "-m", "build_tools", "build", "--out", str(out), "--on", ON]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise CannotGoOn(f"The site could not be built:\n{done.stdout}{done.stderr}")
    return out
