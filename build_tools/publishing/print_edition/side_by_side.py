"""Work of one kind on a few things at once, each in a process of its own: a book has two sizes, WeasyPrint one core.

Plain processes and a pipe each, since a pool would leave work running when somebody stops us, or wait for ever for one
that the machine has ended.
"""

import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from build_tools.errors import CannotGoOn

Thing = TypeVar("Thing")
Made = TypeVar("Made")

ENDED = (
    "The work was cut off before its end. The computer may have too little memory for it. Close other programs, or make"
    " one at a time."
)

STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def side_by_side(work: Callable[[Thing], Made], things: Sequence[Thing]) -> Iterator[Made]:
    """What `work` makes of each, in their order. What it raises, CannotGoOn or OSError, is raised here.

    `work` and the things are sent to new processes, so it must be a function of a module. All of them end when the
    caller stops, whatever the reason.
    """
    if len(things) < 2:
        yield from map(work, things)
        return
    begun: list[tuple[BaseProcess, Connection]] = []
    # Their passing files go here: one that is ended cannot take its own away.
    with tempfile.TemporaryDirectory(prefix="side-by-side-") as folder:
        try:
            for thing in things:
                with _undisturbed():
                    begun.append(_begin(work, thing, folder))
            for _, answers in begun:
                yield _answer(answers)
        finally:
            for process, _ in begun:
                process.kill()
            for process, answers in begun:
                process.join()
                answers.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A stop waits until the new process has all that it is sent, and is known to us: else nobody would end it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # now, since it lets the signals go when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(work: Callable[[Thing], Made], thing: Thing, folder: str) -> tuple[BaseProcess, Connection]:
    context = get_context("spawn")  # a fresh Python: a copy of ours could copy locks that nobody opens again
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work_on, args=(theirs, work, thing, folder), daemon=True)
    process.start()
    theirs.close()  # so that we notice when the only other end is gone
    return process, ours


def _work_on(answers: Connection, work: Callable[[Thing], Made], thing: Thing, folder: str) -> None:
    """In the new process. Ctrl and C reaches it too, and is for the one who asked: that one then ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    tempfile.tempdir = folder
    try:
        made: Made | CannotGoOn | OSError = work(thing)
    except (CannotGoOn, OSError) as stop:
        made = stop
    with suppress(BrokenPipeError):  # nobody waits any more
        answers.send(made)


def _answer(answers: Connection) -> Any:
    try:
        made = answers.recv()
    except EOFError:
        raise CannotGoOn(ENDED) from None
    if isinstance(made, CannotGoOn | OSError):
        raise made
    return made
