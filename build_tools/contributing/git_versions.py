"""One version of the files, as git keeps it, laid out in a folder: plain files only, nothing run, no link followed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from build_tools.errors import CannotGoOn
from build_tools.reading.faults import clean

FOLDERS = ("offer_data", "docs")
_LARGEST = 2 * 1024 * 1024  # bytes: the postcodes are the largest file that is read; beyond it, a file is cut
_LONGEST_WAIT = 60  # seconds
_FETCH_ALL = "This copy holds only the last few versions. To fetch the others, run: git fetch --unshallow"
_PLAIN_FILES = (b"100644", b"100755")


def lay_out(project: Path, revision: str, into: Path) -> None:
    """Writes the data and the pages of that version into a folder. Raises CannotGoOn where git does not know it."""
    listed = _git(project, "ls-tree", "-r", "-z", "--full-tree", _commit(project, revision), "--", *FOLDERS)
    entries = list(_entries(listed or b""))
    contents = _contents(project, [number for number, _ in entries])
    for (_, name), content in zip(entries, contents, strict=True):
        path = into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def shared_version(project: Path, base: str, head: str) -> str:
    """Where `head` left `base`, so that what others changed since is not taken for a part of this change."""
    found = _git(project, "merge-base", _commit(project, base), _commit(project, head))
    if not found and _is_shallow(project):
        raise CannotGoOn(f"git cannot tell where the change began. {_FETCH_ALL}")
    return found.decode().strip() if found else base


def _commit(project: Path, revision: str) -> str:
    if not revision.strip() or revision.startswith("-") or ":" in revision:
        raise CannotGoOn(f'"{clean(revision)}" is no name of a version. Write one that git knows, such as "main".')
    found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not found and _is_shallow(project):
        raise CannotGoOn(f'git finds no version "{clean(revision)}" here. {_FETCH_ALL}')
    if not found:
        raise CannotGoOn(f'git knows no version "{clean(revision)}" here. Write one that it knows, such as "main".')
    return found.decode().strip()


def _is_shallow(project: Path) -> bool:
    return (_git(project, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def _entries(listed: bytes) -> Iterator[tuple[str, str]]:
    """The number that git gives to each plain file, and its name."""
    for row in filter(None, listed.split(b"\0")):
        about, _, name = row.partition(b"\t")
        mode, kind, number = about.split(b" ")
        text = name.decode("utf-8", errors="replace")
        if mode in _PLAIN_FILES and kind == b"blob" and ".." not in PurePosixPath(text).parts:
            yield number.decode(), text


def _contents(project: Path, numbers: list[str]) -> Iterator[bytes]:
    said = _git(project, "cat-file", "--batch", given="\n".join(numbers).encode() + b"\n") or b""
    at = 0
    for _ in numbers:
        end = said.index(b"\n", at)
        size = int(said[at:end].rpartition(b" ")[2])
        yield said[end + 1 : end + 1 + min(size, _LARGEST)]
        at = end + 1 + size + 1


def _git(project: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git says, or None where it says no."""
    try:
        run = subprocess.run(
            ["git", *words], cwd=project, input=given, capture_output=True, timeout=_LONGEST_WAIT, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        raise CannotGoOn("git could not be started, and a review needs it.") from None
    return run.stdout if run.returncode == 0 else None
