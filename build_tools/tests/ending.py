"""A guard against work that never ends. It measures nothing: the limit is many times what a slow machine needs.

How fast something is stands in the benchmarks (`make bench`), as a ratio to a peer in the same run: a timed test fails
on a busy machine and says nothing on a quiet one.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MOST = 60.0  # seconds of the processor's work; the slowest use takes about 5


class NeverEndsError(AssertionError):
    """The work went on past any sensible time."""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise NeverEndsError("the work does not come to an end")


@contextmanager
def must_end(seconds: float = MOST) -> Iterator[None]:
    """Stops what runs inside with `NeverEndsError` after so many seconds of the processor's work."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
