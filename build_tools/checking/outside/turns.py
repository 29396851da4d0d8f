"""One request a host at a time, with a pause between two: no small charity's website should feel us come by."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PAUSE = 1.0  # seconds between the end of one request to a host and the next one


class Turns:
    """Whose turn it is, host by host."""

    def __init__(self, wait: Callable[[float], None], clock: Callable[[], float], pause: float = PAUSE) -> None:
        self._wait, self._clock, self._pause = wait, clock, pause
        self._all = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until nobody else asks this host and the pause is over; then it is ours until the block ends."""
        with self._lock_of(host):
            if host in self._ended:
                left = self._ended[host] + self._pause - self._clock()
                if left > 0:
                    self._wait(left)
            try:
                yield
            finally:
                self._ended[host] = self._clock()

    def _lock_of(self, host: str) -> threading.Lock:
        with self._all:
            return self._locks.setdefault(host, threading.Lock())
