"""A new folder put in the place of an old one in one step.

Pages are written into a fresh folder beside the old one. Only when all is well do the two change places, so a failed or
interrupted build leaves the old site whole, and a reader sees the old site or the new one, never a mixture.
"""

import ctypes
import fcntl
import glob
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import CannotGoOn

AT_FDCWD = -100  # linux/fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h, renameat2(2)
_NEW = 60  # seconds: a folder so new may not have its lock yet


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new folder that waits to take its place."""

    path: Path
    out: Path

    def put_in_place(self) -> None:
        """After this, `out` is the new folder. What was there goes when the work ends."""
        if not self.out.exists() and _renamed(self.path, self.out):
            return
        if not _exchanged(self.path, self.out):
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
    lock = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)  # says that somebody works here; it goes with the program, however that ends
        _clear_left_behind(path, out)
        yield Fresh(path, out)
    finally:
        os.close(lock)
        shutil.rmtree(path, ignore_errors=True)


def _clear_left_behind(path: Path, out: Path) -> None:
    """Takes away what a build left that was cut off (power, kill -9). One still at work holds its lock: let it be."""
    for other in out.parent.glob(f".{glob.escape(out.name)}-being-made-*"):
        if other == path or other.name.endswith("-old") or other.is_symlink() or not other.is_dir():
            continue
        try:
            left = os.open(other, os.O_RDONLY)
        except OSError:
            continue
        try:
            fcntl.flock(left, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if time.time() - os.fstat(left).st_mtime > _NEW:
                shutil.rmtree(other, ignore_errors=True)
        except BlockingIOError:
            continue
        finally:
            os.close(left)


def _empty_beside(out: Path) -> Path:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        path = Path(tempfile.mkdtemp(prefix=f".{out.name}-being-made-", dir=out.parent))
    except (FileExistsError, NotADirectoryError) as error:
        in_the_way = next(place for place in out.parents if place.exists() and not place.is_dir())
        says = f"{out} cannot be made: {in_the_way} is a file, and a folder has to be there."
        raise CannotGoOn(f"{says} Choose another place with --out.") from error
    except OSError as error:
        raise CannotGoOn(f"{out} cannot be made ({error.strerror}). Choose another place with --out.") from error
    path.chmod(0o755)  # mkdtemp makes it private; a web server must be able to read it
    return path


def _refuse_strangers(out: Path, is_ours: Callable[[Path], bool]) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise CannotGoOn(f"{out} is in the way and is not a folder. Choose another place with --out.")
    if out.exists() and any(out.iterdir()) and not is_ours(out):
        raise CannotGoOn(f"{out} holds other files. Choose an empty folder, or a new one, with --out.")


def _renamed(path: Path, out: Path) -> bool:
    """False when another build was there first."""
    try:
        path.rename(out)
    except OSError:
        if not out.exists():
            raise
        return False
    return True


def _exchanged(one: Path, other: Path) -> bool:
    """Linux can swap two names in one step; elsewhere, and on some file systems, two renames have to do."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
