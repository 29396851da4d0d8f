"""The bar beside a timeline: drawn to scale, and only where the steps name points of one scale."""

import pytest

from build_tools.offer.guide import Step, Timeline
from build_tools.site.timeline_bar import EDGE, WIDTH, bar_of


def timeline(*whens: str) -> Timeline:
    return Timeline("From asking to the answer", tuple(Step(when, "x", None) for when in whens))


def test_dots_stand_as_far_apart_as_the_weeks_between_them() -> None:
    bar = bar_of(timeline("Week 0", "By week 5", "After a yes", "By week 20"))
    assert bar is not None
    assert (bar.first, bar.last) == (EDGE, WIDTH - EDGE)
    assert bar.dots == (14, 157, 586)


def test_the_scale_that_most_steps_name_is_taken() -> None:
    bar = bar_of(timeline("Year 9, age 13 to 14", "Year 10, age 14 to 15", "Year 11, age 15", "Age 16", "Age 25"))
    assert bar is not None
    assert len(bar.dots) == 5


@pytest.mark.parametrize(
    "whens",
    [
        (),
        ("Week 0", "By week 6"),
        ("Within 15 days of their letter", "Within 15 days of your asking", "Within 20 days"),
        ("Week 6", "Week 2", "Week 9"),
        ("First", "Then", "Last"),
        ("Week 2", "Week 2", "Week 2", "Week 3"),
    ],
)
def test_where_it_would_say_nothing_there_is_none(whens: tuple[str, ...]) -> None:
    assert bar_of(timeline(*whens)) is None


def test_without_a_timeline_there_is_none() -> None:
    assert bar_of(None) is None
