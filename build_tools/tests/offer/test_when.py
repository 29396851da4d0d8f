"""Days and times of events: each time that one takes place, and the last day of it."""

from datetime import date, time

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled
from build_tools.offer.time_words import clock_words, when_words
from build_tools.offer.when import Repeats, Sitting, When
from build_tools.tests.made_events import event, weekly, when

SATURDAY = date(2026, 12, 5)


def days(at: When) -> list[str]:
    return [sitting.first.isoformat() for sitting in at.sittings]


@pytest.mark.parametrize(
    ("repeats", "first", "until", "expected"),
    [
        (Repeats.WEEK, date(2027, 3, 20), date(2027, 4, 4), ["2027-03-20", "2027-03-27", "2027-04-03"]),
        (Repeats.TWO_WEEKS, SATURDAY, date(2027, 1, 2), ["2026-12-05", "2026-12-19", "2027-01-02"]),
        (Repeats.FOUR_WEEKS, SATURDAY, date(2027, 1, 29), ["2026-12-05", "2027-01-02"]),
        (Repeats.DATE_OF_MONTH, SATURDAY, date(2027, 2, 5), ["2026-12-05", "2027-01-05", "2027-02-05"]),
        (Repeats.DATE_OF_MONTH, date(2026, 12, 31), date(2027, 3, 31), ["2026-12-31", "2027-01-31", "2027-03-31"]),
        (Repeats.WEEKDAY_OF_MONTH, SATURDAY, date(2027, 2, 28), ["2026-12-05", "2027-01-02", "2027-02-06"]),
        (Repeats.WEEKDAY_OF_MONTH, date(2026, 12, 29), date(2027, 4, 1), ["2026-12-29", "2027-03-30"]),
        (Repeats.LAST_WEEKDAY_OF_MONTH, date(2026, 12, 26), date(2027, 2, 26), ["2026-12-26", "2027-01-30"]),
    ],
)  # fmt: skip
def test_repeats_fall_on_these_days(repeats: Repeats, first: date, until: date, expected: list[str]) -> None:
    assert days(when(first, repeats=repeats, until=until)) == expected


def test_days_left_out_and_further_days_count() -> None:
    at = weekly(SATURDAY, date(2026, 12, 19), not_on=(date(2026, 12, 12),), also_on=(date(2027, 5, 1),))
    assert days(at) == ["2026-12-05", "2026-12-19", "2027-05-01"]
    assert at.last_day == date(2027, 5, 1)


def test_several_days_with_times_are_a_sitting_each_and_without_times_one() -> None:
    to = PartialDate(2026, 12, 7)
    assert days(when(SATURDAY, to=to)) == ["2026-12-05", "2026-12-06", "2026-12-07"]
    assert when(SATURDAY, to=to, starts=None).sittings == (Sitting(SATURDAY, date(2026, 12, 7)),)


@pytest.mark.parametrize(
    ("on", "to", "last"),
    [
        (PartialDate(2026), None, date(2026, 12, 31)),
        (PartialDate(2024, 2), None, date(2024, 2, 29)),
        (PartialDate(2026, 11), PartialDate(2027, 1), date(2027, 1, 31)),
        (PartialDate(2026, 12, 5), PartialDate(2026, 12, 7), date(2026, 12, 7)),
    ],
)
def test_the_last_day_is_the_last_that_the_date_can_mean(on: PartialDate, to: PartialDate | None, last: date) -> None:
    assert When(on, to).last_day == last


def test_what_has_no_day_has_no_sittings() -> None:
    assert When(PartialDate(2026, 12)).sittings == ()
    assert not event(at=When(PartialDate(2026, 12))).day_is_known


@pytest.mark.parametrize(
    ("on", "over", "to_come"),
    [
        (date(2026, 12, 4), False, True),
        (date(2026, 12, 5), False, True),  # still on, on its own day
        (date(2026, 12, 6), True, False),
    ],
)
def test_an_event_is_over_from_the_day_after(on: date, over: bool, to_come: bool) -> None:
    assert event().is_over(on) is over
    assert event().is_to_come(on) is to_come
    assert not event(cancelled=Cancelled(None, "Rain.")).is_to_come(on)


def test_what_goes_on_already_counts_from_today() -> None:
    at = when(SATURDAY, to=PartialDate(2026, 12, 9), starts=None, ends=None)
    assert event(at=at).next_days(date(2026, 12, 7)) == (date(2026, 12, 7),)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (when(SATURDAY), "Saturday 5 December 2026, 10am to midday"),
        (when(SATURDAY, ends=None), "Saturday 5 December 2026, from 10am"),
        (when(SATURDAY, starts=None, ends=None), "Saturday 5 December 2026, time not known"),
        (when(SATURDAY, starts=None, ends=None, all_day=True), "Saturday 5 December 2026, all day"),
        (
            when(SATURDAY, to=PartialDate(2026, 12, 6), ends=time(15, 30)),
            "Saturday 5 December 2026 to Sunday 6 December 2026, 10am to 3.30pm each day",
        ),
        (
            weekly(SATURDAY, date(2027, 1, 2)),
            "Every Saturday, from 5 December 2026 to 2 January 2027, 10am to midday",
        ),
        (
            when(SATURDAY, repeats=Repeats.TWO_WEEKS, until=date(2027, 1, 2)),
            "Every 2 weeks on a Saturday, from 5 December 2026 to 2 January 2027, 10am to midday",
        ),
        (
            when(SATURDAY, repeats=Repeats.WEEKDAY_OF_MONTH, until=date(2027, 1, 2)),
            "On the first Saturday of each month, from 5 December 2026 to 2 January 2027, 10am to midday",
        ),
        (
            when(SATURDAY, repeats=Repeats.DATE_OF_MONTH, until=date(2027, 1, 5)),
            "On day 5 of each month, from 5 December 2026 to 5 January 2027, 10am to midday",
        ),
        (
            when(date(2026, 12, 26), repeats=Repeats.LAST_WEEKDAY_OF_MONTH, until=date(2027, 1, 30)),
            "On the last Saturday of each month, from 26 December 2026 to 30 January 2027, 10am to midday",
        ),
        (When(PartialDate(2026, 12)), "December 2026, day not known"),
        (When(PartialDate(2026)), "2026, month not known"),
        (When(PartialDate(2026, 12), PartialDate(2027, 1)), "December 2026 to January 2027, day not known"),
    ],
)
def test_when_it_is_reads_like_this(at: When, words: str) -> None:
    assert when_words(at) == words


def test_a_clock_shows_morning_and_afternoon() -> None:
    assert clock_words(when(starts=time(0, 15), ends=time(12, 45))) == "12.15am to 12.45pm"
