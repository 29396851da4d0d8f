"""The picture beside a timeline: a bar with a dot for each step, as far apart as the weeks or years between them.

It is decoration for those who see it: the list of steps says everything in words. It is drawn only where enough steps
name a week, a year or an age, since a bar with equal gaps would tell nothing.
"""

import re
from dataclasses import dataclass

from build_tools.offer.guide import Timeline

FEWEST = 3  # dots; two show no pace
WIDTH, EDGE = 600, 14  # in units of the picture
# Only points of one scale: "within 15 days of their letter" counts from a day of its own, so it has no place on a bar.
_UNITS = (
    re.compile(r"\bweek ([0-9]{1,2})\b", re.IGNORECASE),
    re.compile(r"\bage ([0-9]{1,2})\b", re.IGNORECASE),
    re.compile(r"\bschool year ([0-9]{1,2})\b|^year ([0-9]{1,2})\b", re.IGNORECASE),
    re.compile(r"\b((?:19|20)[0-9]{2})\b"),
)


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """Where the dots stand, from left to right."""

    dots: tuple[int, ...]
    first: int  # where the line begins
    last: int  # where it ends


def bar_of(timeline: Timeline | None) -> TimelineBar | None:
    """None where the steps do not name enough points of one scale, in order."""
    if timeline is None:
        return None
    scales = (_points(unit, timeline) for unit in _UNITS)
    points = max(scales, key=lambda found: len(set(found)))
    if len(set(points)) < FEWEST or points != sorted(points):
        return None
    return _bar(sorted(set(points)))


def _points(unit: re.Pattern[str], timeline: Timeline) -> list[int]:
    found = (unit.search(step.when) for step in timeline.steps)
    return [int(match[match.lastindex or 1]) for match in found if match]


def _bar(points: list[int]) -> TimelineBar:
    first, last = points[0], points[-1]
    scale = (WIDTH - 2 * EDGE) / (last - first)
    return TimelineBar(tuple(round(EDGE + (point - first) * scale) for point in points), EDGE, WIDTH - EDGE)
