"""Ours beside the peer: what one more listing costs, and whether the cost grows in a straight line.

A program takes a second to start whatever it builds, so a cost shared out over few listings says little. What one more
listing costs between two sizes says how large a Local Offer may grow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.benchmarks.measuring import PageSizes, Run


@dataclass(frozen=True, slots=True)
class Build:
    """One site built at one size."""

    listings: int
    run: Run
    sizes: PageSizes

    @property
    def ms_a_listing(self) -> float:
        """All CPU, the start of the program with it, over all listings."""
        return 1000 * self.run.cpu_seconds / self.listings


@dataclass(frozen=True, slots=True)
class Pair:
    """Ours and the peer's at one size, measured in turn."""

    ours: Build
    peer: Build

    @property
    def listings(self) -> int:
        return self.ours.listings


def further_ms(smaller: Build, larger: Build) -> float:
    """CPU milliseconds for each further listing between two sizes."""
    return 1000 * (larger.run.cpu_seconds - smaller.run.cpu_seconds) / (larger.listings - smaller.listings)


def straightness(builds: Sequence[Build]) -> float | None:
    """A further listing's cost in the last step over that in the first: 1 is a straight line, 2 costs twice as much.

    None where there are fewer than three sizes, or where the first step is lost in the noise.
    """
    if len(builds) < 3:
        return None
    first = further_ms(builds[0], builds[1])
    return further_ms(builds[-2], builds[-1]) / first if first > 0 else None
