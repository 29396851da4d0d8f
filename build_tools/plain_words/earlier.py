"""A file as it was at an earlier point of the history that git keeps."""

import subprocess
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.plain_words.opening import LARGEST
from build_tools.reading.faults import clean

_LONGEST_WAIT = 30  # seconds


def earlier_version(path: Path, revision: str) -> bytes:
    """The bytes of the file at that revision, such as `HEAD` or a branch. Raises CannotGoOn where there are none."""
    shown = clean(revision)
    if revision.startswith("-") or not revision.strip() or ":" in revision:
        raise CannotGoOn(f'"{shown}" is no name of an earlier version. Write one that git knows, such as "HEAD".')
    commit = _git(path, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise CannotGoOn(f'git knows no version "{shown}" here. Write one that it knows, such as "HEAD".')
    content = _git(path, "cat-file", "blob", f"{commit.decode().strip()}:./{path.name}")
    if content is None:
        raise CannotGoOn(f"{clean(str(path), 200)} was not there at {shown}. Name an earlier version that has it.")
    return content[: LARGEST + 1]


def _git(path: Path, *words: str) -> bytes | None:
    """What git says, or None where it says no. It runs in the folder of the file."""
    try:
        run = subprocess.run(
            ["git", *words], cwd=path.resolve().parent, capture_output=True, timeout=_LONGEST_WAIT, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        raise CannotGoOn("git could not be started, and --against needs it. Leave --against out.") from None
    return run.stdout if run.returncode == 0 else None
