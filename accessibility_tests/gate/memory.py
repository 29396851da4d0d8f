"""Remembers which page passed in which mode, so that a page on which nothing has changed is not looked at again.

A pass holds good while the page, every file that it asked for as it opened, and all that judged it are the same: the
gate's own code, the list of exemptions, the engines, the browser and its driver. (What a page asks for only once
somebody goes to the search box is not among them, or each changed listing would mean every page again; search has its
own tests, as states.) Only passes are remembered. On a machine that tests for others (`CI=true`) nothing is.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.finding import Finding
from accessibility_tests.starting import FOUND
from build_tools.set_up.contained import CACHE
from build_tools.set_up.node_parts import GATE
from build_tools.set_up.python_parts import write_whole

KEPT_IN = ROOT / CACHE / "gate" / "passes.json"
OWN_CODE = ROOT / "accessibility_tests"
NO_PART_OF_IT = ("test_", "conftest")  # what only tests the gate
JUDGING_FOLDERS = ("", "gate", "gate/in_page")
CODE = (".py", ".js", ".cjs")
PACKAGES = ("selenium", "axe-selenium-python")
GONE = "not there"  # the digest of a file that a page asks for and the site does not have


@dataclass(frozen=True, slots=True)
class Pass:
    """What a page was when it passed."""

    files: dict[str, str]  # file of the site -> digest
    answered: tuple[Finding, ...] = ()  # found, and answered in the list of exemptions


@dataclass(slots=True)
class Memory:
    """The passes of one site; grows while a run goes on."""

    site: Path
    judge: str  # the digest of all that judges
    passes: dict[str, Pass] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def recall(self, key: str) -> Pass | None:
        """The pass of a task, when it still holds good."""
        kept = self.passes.get(key)
        return kept if kept and all(self.digest(file) == was for file, was in kept.files.items()) else None

    def keep(self, key: str, files: Iterable[str], answered: Iterable[Finding]) -> None:
        """A task passed."""
        self.passes[key] = Pass({file: self.digest(file) for file in files}, tuple(answered))

    def forget(self, key: str) -> None:
        """A task did not pass."""
        self.passes.pop(key, None)

    def digest(self, file: str) -> str:
        """Of one file of the site, as it was when this run first asked."""
        if file not in self.digests:
            path = self.site / file
            path = path / "index.html" if path.is_dir() else path
            self.digests[file] = digest_of(path.read_bytes()) if path.is_file() else GONE
        return self.digests[file]

    def write(self, path: Path = KEPT_IN) -> None:
        """Keep it for the next run."""
        kept = {"judge": self.judge, "passes": {key: asdict(passed) for key, passed in sorted(self.passes.items())}}
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(kept, indent=0))


def read_memory(site: Path, judge: str, path: Path = KEPT_IN) -> Memory:
    """What is remembered; nothing when anything that judges has changed, or when the file is not whole."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["judge"] == judge:
            return Memory(site, judge, {key: _pass(value) for key, value in kept["passes"].items()})
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Memory(site, judge)


def _pass(kept: Mapping[str, object]) -> Pass:
    files, answered = kept["files"], kept["answered"]
    if not isinstance(files, dict) or not isinstance(answered, list):
        raise TypeError("this is no pass")
    return Pass(files, tuple(Finding(**finding) for finding in answered))


def may_remember(environ: Mapping[str, str]) -> bool:
    """False on a machine that tests for others: what it says has to be true of this very run."""
    return environ.get("CI", "").lower() not in ("true", "1")


def judge_of(exemptions: bytes) -> str:
    """One digest of all that a judgement hangs on, the pages aside."""
    parts = [*(path.read_bytes() for path in judging_files()), exemptions]
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    return digest_of(b"\0".join([*(digest_of(part).encode() for part in parts), *map(str.encode, versions)]))


def judging_files() -> Iterator[Path]:
    """The gate's own code, its lock file, and what the set-up noted of the browser and its driver."""
    for folder in JUDGING_FOLDERS:
        for path in sorted((OWN_CODE / folder).iterdir()):
            if path.suffix in CODE and not path.name.startswith(NO_PART_OF_IT):
                yield path
    yield ROOT / GATE.listed_in / "package-lock.json"
    yield FOUND


def digest_of(content: bytes) -> str:
    """Two contents with one digest are the same."""
    return hashlib.sha256(content).hexdigest()
