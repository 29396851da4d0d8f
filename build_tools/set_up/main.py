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
from build_tools.set_up.node_parts import set_up_node
from build_tools.set_up.print_parts import set_up_print
from build_tools.set_up.python_parts import set_up_python
from build_tools.set_up.running import Runner
from build_tools.set_up.stamp import Action

ROOT = Path(__file__).resolve().parents[2]
STOPPED = 130  # what a shell calls a program that was stopped from the keyboard
WRITABLE = "The folder has to be yours, on a disk with room: clone it to another place."
VERBS = ("site", "test")  # as typed after `make`


@contextmanager
def one_at_a_time(root: Path) -> Iterator[int]:
    """Hold the checkout's set-up lock; the system lets go of it when all who hold it have ended, however they end."""
    with (root / CACHE / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another make is setting this up: waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def set_up(verb: str, root: Path = ROOT) -> int:
    """Make the checkout ready for `verb`. The exit code."""
    try:
        make_folders(root)
        contain_this_process(root)
        with one_at_a_time(root) as lock:
            runner = Runner(root, verb, (lock,))
            done = set_up_python(runner, ["test"] if verb == "test" else [])
            if verb == "test" or done is not Action.NOTHING:
                set_up_print(runner, needed=verb == "test")
            if verb == "test":
                set_up_node(runner)
                set_up_browser(runner)
    except CannotGoOn as reason:
        print(reason, file=sys.stderr)
        return 1
    except OSError as refused:
        print(f"Cannot write {refused.filename} ({refused.strerror}).", WRITABLE, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"Stopped. `make {verb}` goes on from here.", file=sys.stderr)
        return STOPPED
    if done is not Action.NOTHING:
        print("Set up.", flush=True)
    return 0
