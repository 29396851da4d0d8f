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
from pathlib import Path

from build_tools.errors import CannotGoOn

AT_FDCWD = -100  # linux/fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h, renameat2(2)


@contextmanager
def fresh_folder(out: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Gives a new empty folder; puts it in the place of `out` when the work in it ends well.

    `is_ours` says whether a folder that is in the way was made by us: nobody else's files are ever replaced.
    """
    _refuse_strangers(out, is_ours)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-being-made-", dir=out.parent))
    fresh.chmod(0o755)  # mkdtemp makes it private; a web server must be able to read it
    try:
        yield fresh
        _swap(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_strangers(out: Path, is_ours: Callable[[Path], bool]) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise CannotGoOn(f"{out} is in the way and is not a folder. Choose another place with --out.")
    if out.exists() and any(out.iterdir()) and not is_ours(out):
        raise CannotGoOn(f"{out} holds other files. Choose an empty folder, or a new one, with --out.")


def _swap(fresh: Path, out: Path) -> None:
    """After this, `out` is the new folder, and `fresh` (where it still exists) the old one."""
    if not out.exists():
        fresh.rename(out)
    elif not _exchanged(fresh, out):
        old = fresh.with_name(fresh.name + "-old")
        out.rename(old)
        fresh.rename(out)
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Linux can swap two names in one step; elsewhere, and on some file systems, two renames have to do."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
