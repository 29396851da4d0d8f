"""Which events stand in which list on a given day."""

from datetime import date

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled
from build_tools.offer.whats_on import by_month, fitting, later, months_from, over
from build_tools.offer.when import When
from build_tools.tests.made_events import consultation, event, weekly, when

ON = date(2026, 11, 28)
PAST = event("past", when(date(2026, 11, 27)))
TODAY = event("today", when(ON))
WEEKLY = event("weekly", weekly(date(2026, 11, 14), date(2026, 12, 19)))
SOME_DAY = event("some-day", When(PartialDate(2026, 12)))
FAR = event("far", when(date(2027, 5, 1)))
SOME_YEAR = event("some-year", When(PartialDate(2027)))
CANCELLED = event("cancelled", when(date(2026, 12, 1)), cancelled=Cancelled(None, "Rain."))
ALL = (PAST, TODAY, WEEKLY, SOME_DAY, FAR, SOME_YEAR, CANCELLED)


def test_months_go_on_into_the_next_year() -> None:
    assert months_from(ON) == ((2026, 11), (2026, 12), (2027, 1), (2027, 2), (2027, 3), (2027, 4))


def test_each_event_stands_in_its_months_by_what_is_still_to_come() -> None:
    months = by_month(ALL, ON)
    found = [
        (month.month, [(item.event.slug, [day.day for day in item.days]) for item in month.events]) for month in months
    ]
    assert found == [
        (11, [("today", [28]), ("weekly", [28])]),
        (12, [("cancelled", [1]), ("weekly", [5, 12, 19]), ("some-day", [])]),
        (1, []),
        (2, []),
        (3, []),
        (4, []),
    ]  # fmt: skip


def test_what_is_further_ahead_or_has_no_month_stands_under_later() -> None:
    assert [x.slug for x in later(ALL, ON)] == ["far", "some-year"]
    assert [x.slug for x in later([event(at=When(PartialDate(2027, 5)))], ON)] == ["play"]


def test_what_is_over_stands_with_the_newest_first() -> None:
    older = event("older", when(date(2025, 1, 1)))
    assert [x.slug for x in over((older, *ALL), ON)] == ["past", "older"]


def test_needs_and_ages_not_known_are_never_any() -> None:
    this, for_any, unknown, other = (
        event("this", needs=("autism",)), event("any", needs=("any",)), event("unknown"), event("other", needs=("hi",)),
    )  # fmt: skip
    found = fitting((this, for_any, unknown, other), need="autism")
    assert (found.this, found.any, found.not_known) == ((this,), (for_any,), (unknown,))
    young, open_ages = event("young", ages=Ages(0, 4)), event("open")
    found = fitting((young, open_ages), ages=Ages(5, 11))
    assert (found.this, found.any, found.not_known) == ((), (), (open_ages,))


@pytest.mark.parametrize(
    ("opens", "closes", "on", "is_open"),
    [
        (PartialDate(2026, 11, 1), PartialDate(2026, 11, 28), ON, True),  # the last day is a day for answers
        (PartialDate(2026, 11, 1), PartialDate(2026, 11, 27), ON, False),
        (PartialDate(2026, 11, 29), PartialDate(2026, 12, 27), ON, False),
        (None, PartialDate(2026, 11, 30), ON, True),
        (PartialDate(2026, 11), None, ON, True),
        (PartialDate(2026, 10), None, ON, False),  # nobody can tell, so we send nobody there
    ],
)
def test_a_consultation_is_open_on_its_days(
    opens: PartialDate | None, closes: PartialDate | None, on: date, is_open: bool
) -> None:
    assert consultation(opens=opens, closes=closes).is_open(on) is is_open
