"""A long list cut into parts of much the same size, so that no page is too heavy for a phone."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import TypeVar

Item = TypeVar("Item")


def even_parts(groups: Iterable[Sequence[Item]], most: int, weigh: Callable[[Item], int]) -> list[list[Item]]:
    """As few parts as hold `most` each, in order. A group stays whole, so one that is heavier is a part by itself."""
    weighed = [(group, sum(map(weigh, group))) for group in groups]
    total = sum(weight for _, weight in weighed)
    target = total / max(1, ceil(total / most))
    parts: list[list[Item]] = []
    full = 0
    for group, weight in weighed:
        if not parts or full + weight > most or full + weight / 2 > target:
            parts.append([])
            full = 0
        parts[-1].extend(group)
        full += weight
    return parts
