"""A new folder put in the place of an old one in one step.

Pages are written into a fresh folder beside the old one. Only when all is well do the two change places, so a failed or
interrupted build leaves the old site whole, and a reader sees the old site or the new one, never a mixture.
"""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import CannotGoOn

AT_FDCWD = -100  # linux/fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h, renameat2(2)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new folder that waits to take its place."""

    path: Path
    out: Path

    def put_in_place(self) -> None:
        """After this, `out` is the new folder. What was there goes when the work ends."""
        if not self.out.exists():
            self.path.rename(self.out)
        elif not _exchanged(self.path, self.out):
            old = self.path.with_name(self.path.name + "-old")
            self.out.rename(old)
            try:
                self.path.rename(self.out)
            finally:
                if not self.out.exists():  # whatever went wrong, the old one stands
                    old.rename(self.out)
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def fresh_folder(out: Path, is_ours: Callable[[Path], bool]) -> Iterator[Fresh]:
    """Gives a new empty folder beside `out`, and takes away what is left of it at the end.

    `is_ours` says whether a folder that is in the way was made by us: nobody else's files are ever replaced.
    """
    out = out if out.name else out.resolve()  # "." has no name, and nothing can stand beside it
    _refuse_strangers(out, is_ours)
    path = _empty_beside(out)
    try:
        yield Fresh(path, out)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _empty_beside(out: Path) -> Path:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        path = Path(tempfile.mkdtemp(prefix=f".{out.name}-being-made-", dir=out.parent))
    except OSError as error:
        raise CannotGoOn(f"{out} cannot be made ({error.strerror}). Choose another place with --out.") from error
    path.chmod(0o755)  # mkdtemp makes it private; a web server must be able to read it
    return path


def _refuse_strangers(out: Path, is_ours: Callable[[Path], bool]) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise CannotGoOn(f"{out} is in the way and is not a folder. Choose another place with --out.")
    if out.exists() and any(out.iterdir()) and not is_ours(out):
        raise CannotGoOn(f"{out} holds other files. Choose an empty folder, or a new one, with --out.")


def _exchanged(one: Path, other: Path) -> bool:
    """Linux can swap two names in one step; elsewhere, and on some file systems, two renames have to do."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
