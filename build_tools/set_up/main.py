"""What each verb sets up, under one lock."""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up.browser_parts import set_up_browser
from build_tools.set_up.contained import CACHE, contain_this_process, make_folders
from build_tools.set_up.python_parts import set_up_python
from build_tools.set_up.running import Runner
from build_tools.set_up.stamp import Action

ROOT = Path(__file__).resolve().parents[2]
VERBS = ("site", "test")  # as typed after `make`


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Hold the checkout's set-up lock; the system lets go of it when this process ends, however it ends."""
    with (root / CACHE / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another make is setting this up: waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def set_up(verb: str, root: Path = ROOT) -> int:
    """Make the checkout ready for `verb`. The exit code."""
    try:
        make_folders(root)
        contain_this_process(root)
        runner = Runner(root, verb)
        with one_at_a_time(root):
            done = set_up_python(runner, ["test"] if verb == "test" else [])
            if verb == "test":
                set_up_browser(runner)
    except CannotGoOn as reason:
        print(reason, file=sys.stderr)
        return 1
    except PermissionError as refused:
        print(f"Cannot write {refused.filename}: make the folder yours, or clone it anew.", file=sys.stderr)
        return 1
    if done is not Action.NOTHING:
        print("Set up.", flush=True)
    return 0
