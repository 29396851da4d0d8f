"""What is asked about guides: their order, their neighbours, and how long ago the law was read."""

from datetime import date

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.guide import Guides, Journey
from build_tools.tests.made_guide import guide

FIRST = guide("first", place=1)
THIRD = guide("third", place=3, listings=("services/a",), lists=("browse/help/travel",))
FIFTH = guide("fifth", place=5, listings=("services/a", "services/b"), words=("EHC plan",))
EARLY = guide("early", journey=Journey.EARLY_YEARS, place=9)
ALL = Guides.of([FIFTH, THIRD, EARLY, FIRST])


def test_guides_stand_by_journey_and_then_by_place() -> None:
    assert [each.slug for each in ALL.all] == ["early", "first", "third", "fifth"]
    assert list(ALL.by_journey) == [Journey.EARLY_YEARS, Journey.LEARNING]


def test_a_guide_knows_the_one_before_and_the_one_after_in_its_journey() -> None:
    assert ALL.beside == {
        "early": (None, None),
        "first": (None, THIRD),
        "third": (FIRST, FIFTH),
        "fifth": (THIRD, None),
    }


def test_what_a_guide_names_knows_the_guide() -> None:
    assert ALL.naming == {
        "services/a": (THIRD, FIFTH),
        "services/b": (FIFTH,),
        "browse/help/travel": (THIRD,),
    }


def test_a_guide_is_found_by_its_file_and_by_its_address() -> None:
    assert ALL.by_file["docs/guides/first.md"] is FIRST
    assert ALL.by_address["guides/first/"] is FIRST


def test_beside_other_data_only_its_own_listings_are_named() -> None:
    (kept,) = Guides((FIFTH,)).naming_only({"services/b"}).all
    assert kept.listings == ("services/b",)
    assert kept.words == ()
    assert kept.title == FIFTH.title


@pytest.mark.parametrize(
    ("read", "on", "long_ago"),
    [
        ((2026, 11, 23), date(2026, 11, 23), False),
        ((2026, 11, 23), date(2027, 5, 23), False),  # six months to the day are not more than six
        ((2026, 11, 23), date(2027, 5, 24), True),
        ((2026, 8, 31), date(2027, 2, 28), False),
        ((2026, 8, 31), date(2027, 3, 2), True),
        ((2020, 1, 1), date(2026, 11, 23), True),
        ((2027, 1, 1), date(2026, 11, 23), False),
    ],
)
def test_the_law_was_read_long_ago_after_more_than_six_months(
    read: tuple[int, int, int], on: date, long_ago: bool
) -> None:
    assert guide(law_at=PartialDate(*read)).law_was_read_long_ago(on) is long_ago


def test_each_journey_has_a_heading_and_an_address() -> None:
    assert [(journey.label, journey.slug) for journey in Journey][:2] == [
        ("Early years", "early-years"),
        ("Help with learning", "help-with-learning"),
    ]
