"""A long list cut into parts of much the same size, so that no page is too heavy for a phone."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import TypeVar

Item = TypeVar("Item")


def even_parts(groups: Iterable[Sequence[Item]], most: int, weigh: Callable[[Item], int]) -> list[list[Item]]:
    """As few parts as hold `most` each, in order. A group stays whole, so one that is heavier is a part by itself."""
    weighed = [(group, sum(map(weigh, group))) for group in groups]
    left = sum(weight for _, weight in weighed)  # in this part and all that follow
    parts: list[list[Item]] = []
    full = 0  # of the part that is being filled
    for group, weight in weighed:
        if not parts or full + weight > most or full + weight / 2 > _fair_share(left, most):
            left -= full
            full = 0
            parts.append([])
        parts[-1].extend(group)
        full += weight
    return parts


def _fair_share(weight: int, most: int) -> float:
    return weight / ceil(weight / most)
