"""Finds a browser and its driver for the tests, installs Debian's where it may, and notes what it found.

To ask a browser for its version starts it, which takes half a second; so what was found is kept, with each file's size
and time, and is asked again only when one of them has changed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up import apt, browser
from build_tools.set_up.browser import Pair, Program
from build_tools.set_up.contained import CACHE, contained_browser
from build_tools.set_up.python_parts import install_packages, write_whole
from build_tools.set_up.running import Runner

FOUND = f"{CACHE}/browser.json"
ANSWER_SECONDS = 60  # a cold browser on a slow disk


def set_up_browser(runner: Runner) -> None:
    """Find a browser and its driver and keep their paths. Raises CannotGoOn with one plain sentence."""
    if still_there(runner.root):
        return
    (runner.root / FOUND).unlink(missing_ok=True)
    found = look(runner.root)
    real = apt.has_real_chromium(os_release())
    if isinstance(found, str) and browser.may_be_mended_by_apt(os.environ, real):
        install_packages(runner, browser.PACKAGES)
        found = look(runner.root)
    if isinstance(found, str):
        raise CannotGoOn(browser.please_install_browser(found, os.environ, real, runner.again))
    write_whole(runner.root / FOUND, as_text(found))


def look(root: Path) -> Pair | str:
    """The pair to use, or what is wrong."""
    browsers = browser.names_to_try(os.environ, browser.BROWSER_SETTING, browser.BROWSER_NAMES)
    drivers = browser.names_to_try(os.environ, browser.DRIVER_SETTING, browser.DRIVER_NAMES)
    return browser.choose(list(working(root, browsers)), list(working(root, drivers)))


def working(root: Path, names: Sequence[str]) -> Iterable[Program]:
    """Those of `names` that are there and tell their version when started."""
    for name in names:
        path = shutil.which(name)
        major = version_of(root, path) if path else None
        if path and major:
            yield Program(str(Path(path).absolute()), major)


def version_of(root: Path, path: str) -> int | None:
    """The major version a program tells; None when it is a stand-in or does not start."""
    with Path(path).open("rb") as file:
        head = file.read(browser.HEAD_BYTES)
    if browser.is_stand_in(str(Path(path).resolve()), head):
        return None
    try:
        said = subprocess.run(
            [path, "--version"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=ANSWER_SECONDS,
            env=contained_browser(root, os.environ),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return browser.major_version(said.stdout.decode(errors="replace")) if said.returncode == 0 else None


def os_release() -> str:
    """What this system says it is; empty where it does not say."""
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def signature(paths: Iterable[str]) -> dict[str, list[int]]:
    """Size and time of each file: they change when it is upgraded."""
    return {path: [Path(path).stat().st_size, Path(path).stat().st_mtime_ns] for path in paths}


def as_text(pair: Pair) -> str:
    """What is kept of what was found."""
    paths = {"browser": pair.browser.path, "driver": pair.driver.path}
    kept = {**paths, "major": pair.browser.major, "files": signature(paths.values())}
    return json.dumps({**kept, "settings": browser.settings_in_use(os.environ)}, indent=1, sort_keys=True)


def still_there(root: Path) -> bool:
    """True when what was found last time is as it was."""
    try:
        kept = json.loads((root / FOUND).read_text(encoding="utf-8"))
        same = bool(kept["files"] == signature([kept["browser"], kept["driver"]]))
        return same and bool(kept["settings"] == browser.settings_in_use(os.environ))
    except (OSError, ValueError, KeyError, TypeError):
        return False
