"""A slow telephone line as arithmetic: when each byte of an answer arrives.

The line is shaped here, at the server, and not in the browser: a browser's own throttle does not reach its workers,
and two of the three searches that are compared use one. The arithmetic is a straight line and nothing else. Every
answer waits one round trip, the first on a connection waits one more (a connection has to be made first), and all
connections share one way down. What a real line adds is left out for all alike, and all of it would cost more: slow
starts, lost packets, the greeting of https, looking a name up, and the way up. It speaks HTTP/1.1, so a browser asks
for at most six things at once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

PIECE = 1_460  # bytes: what one packet holds


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of line, as seen from the device."""

    bits_a_second: float  # down, shared by all connections
    round_trip: float  # seconds

    def seconds(self, size: int) -> float:
        """How long so many bytes take on the way down."""
        return size * 8 / self.bits_a_second


SLOW = Line(bits_a_second=400_000, round_trip=0.4)
UNSHAPED = Line(bits_a_second=float("inf"), round_trip=0.0)  # where bytes are counted and time is not


class Clock(Protocol):
    """What tells the time and waits: the machine's own, or a test's."""

    def now(self) -> float:
        """Seconds since some moment."""
        ...

    def sleep_until(self, moment: float) -> None:
        """Wait, or come back at once where the moment is past."""
        ...


@dataclass(slots=True)
class WayDown:
    """The one way down that all connections share: each piece waits for those before it."""

    line: Line
    free_at: float = 0.0
    lock: Lock = field(default_factory=Lock)

    def take(self, size: int, ready: float) -> float:
        """When a piece that is ready to leave at `ready` has arrived whole."""
        with self.lock:
            self.free_at = max(ready, self.free_at) + self.line.seconds(size)
            return self.free_at


def first_leaves(line: Line, opened: float, asked: float) -> float:
    """When the first byte of an answer can come: the connection is made, then the question goes up and is answered."""
    return max(asked, opened + line.round_trip) + line.round_trip


def pieces(answer: bytes) -> Iterator[bytes]:
    """The answer in packets, so that two answers at once take turns."""
    return (answer[start : start + PIECE] for start in range(0, len(answer), PIECE))


def send(answer: bytes, ready: float, way: WayDown, clock: Clock, write: Callable[[bytes], object]) -> None:
    """Hand over each piece at the moment when it would arrive.

    The way is taken only once a piece is ready: an answer that is still on its round trip keeps nobody waiting. A piece
    is reckoned from the moment when the one before it was due, not from when this program woke up: so a busy machine
    does not make the line slower than it is said to be.
    """
    clock.sleep_until(ready)
    for piece in pieces(answer):
        ready = way.take(len(piece), ready)
        clock.sleep_until(ready)
        write(piece)
