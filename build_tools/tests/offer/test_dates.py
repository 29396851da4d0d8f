"""Dates known to the day, the month or the year."""

from datetime import date

import pytest

from build_tools.offer.dates import MONTHS, PartialDate, months_between


@pytest.mark.parametrize(
    ("dated", "words", "iso"),
    [
        (PartialDate(2024), "2024", "2024"),
        (PartialDate(2024, 3), "March 2024", "2024-03"),
        (PartialDate(2024, 3, 9), "9 March 2024", "2024-03-09"),
        (PartialDate(2024, 12, 31), "31 December 2024", "2024-12-31"),
        (PartialDate(999), "999", "0999"),
    ],
)
def test_a_date_says_no_more_than_its_source(dated: PartialDate, words: str, iso: str) -> None:
    assert (dated.words, dated.iso) == (words, iso)


def test_each_month_has_its_name() -> None:
    names = [PartialDate(2024, month).words.removesuffix(" 2024") for month in range(1, 13)]
    assert names == list(MONTHS) == [date(2024, month, 1).strftime("%B") for month in range(1, 13)]


def test_dates_sort_earliest_first_and_vague_before_exact() -> None:
    in_order = [
        PartialDate(2023, 12, 31),
        PartialDate(2024),
        PartialDate(2024, 1),
        PartialDate(2024, 1, 1),
        PartialDate(2024, 1, 2),
        PartialDate(2024, 2),
    ]
    shuffled = [in_order[place] for place in (3, 0, 5, 1, 4, 2)]
    assert sorted(shuffled, key=lambda dated: dated.sort_key) == in_order


@pytest.mark.parametrize(
    ("dated", "first"),
    [
        (PartialDate(2024), date(2024, 1, 1)),
        (PartialDate(2024, 2), date(2024, 2, 1)),
        (PartialDate(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_the_first_day_is_the_earliest_that_a_date_can_mean(dated: PartialDate, first: date) -> None:
    assert dated.first_day == first


def test_a_day_is_known_in_full() -> None:
    assert PartialDate.of(date(2026, 11, 23)) == PartialDate(2026, 11, 23)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (PartialDate(2026, 11, 23), date(2026, 11, 23), 0),
        (PartialDate(2026, 10, 23), date(2026, 11, 23), 1),
        (PartialDate(2026, 10, 24), date(2026, 11, 23), 0),
        (PartialDate(2025, 11, 23), date(2026, 11, 23), 12),
        (PartialDate(2025), date(2026, 11, 23), 22),
        (PartialDate(2026, 3), date(2026, 11, 23), 8),
        (PartialDate(2026, 1, 31), date(2026, 2, 28), 0),
        (PartialDate(2026, 12, 23), date(2026, 11, 23), -1),
        (PartialDate(2026, 11, 24), date(2026, 11, 23), -1),
        (PartialDate(2028), date(2026, 11, 23), -14),
    ],
)
def test_months_between_are_whole_and_below_nothing_when_ahead(earlier: PartialDate, later: date, months: int) -> None:
    assert months_between(earlier, later) == months
