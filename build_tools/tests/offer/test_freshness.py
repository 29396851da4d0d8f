"""How old a listing's facts are, as far as its sources tell."""

from datetime import date
from typing import Any

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.freshness import CheckAge, check_age, due_by_owner, newest_source
from build_tools.offer.listing import Checked, Closed, SeenRight, Source
from build_tools.tests.made_model import listing

PAGE = "https://talking.example/"


def dated(*parts: int) -> Source:
    return Source(PAGE, PartialDate(*parts))


@pytest.mark.parametrize(
    ("facts", "newest"),
    [
        ({}, None),
        ({"sources": {"summary": Source(PAGE)}}, None),
        ({"sources": {"summary": dated(2024), "phone": dated(2023, 12, 31)}}, PartialDate(2024)),
        ({"sources": {"summary": Source(PAGE), "phone": dated(2023)}}, PartialDate(2023)),
        ({"sources": {"summary": dated(2023)}, "more_sources": (dated(2025, 1),)}, PartialDate(2025, 1)),
        ({"more_sources": (Source(PAGE), dated(2025, 1), dated(2025))}, PartialDate(2025, 1)),
        ({"newest_source": PartialDate(2026, 2)}, PartialDate(2026, 2)),
        ({"sources": {"summary": dated(2024)}, "newest_source": PartialDate(2023)}, PartialDate(2024)),
    ],
)
def test_the_newest_dated_page_tells_the_age(facts: dict[str, Any], newest: PartialDate | None) -> None:
    assert newest_source(listing(**facts)) == newest


# When somebody at the service confirmed it

ON = date(2026, 11, 23)


def confirmed(*day: int) -> dict[str, Any]:
    return {"checked": Checked(PartialDate(*day), "the service", "by phone")}


@pytest.mark.parametrize(
    ("facts", "age"),
    [
        ({}, CheckAge.NEVER),
        ({"seen_right": SeenRight(PartialDate(2026, 11, 22), "a visitor")}, CheckAge.NEVER),
        (confirmed(2026, 11, 23), CheckAge.FRESH),
        (confirmed(2026, 5, 24), CheckAge.FRESH),
        (confirmed(2026, 5, 23), CheckAge.HALF_A_YEAR),
        (confirmed(2025, 11, 24), CheckAge.HALF_A_YEAR),
        (confirmed(2025, 11, 23), CheckAge.A_YEAR),
        (confirmed(2026), CheckAge.HALF_A_YEAR),  # "2026" may mean its first day
        (confirmed(2025, 12), CheckAge.HALF_A_YEAR),
        (confirmed(2025), CheckAge.A_YEAR),
    ],
)
def test_how_long_ago_somebody_at_the_service_confirmed_it(facts: dict[str, Any], age: CheckAge) -> None:
    assert check_age(listing(**facts), ON) is age


def test_what_is_due_stands_by_owner_and_by_age_with_the_oldest_check_first() -> None:
    made = [
        listing("Beta", **confirmed(2025, 3, 1)), listing("Alpha", **confirmed(2025, 4, 1)), listing("New"),
        listing("Fresh", **confirmed(2026, 11, 1)), listing("Half", owner="charity", **confirmed(2026, 1, 1)),
        listing("Gone", closed=Closed(None, "It has ended.")),
    ]  # fmt: skip
    found = due_by_owner(made, ON)
    assert {owner: {age: [one.name for one in due] for age, due in ages.items()} for owner, ages in found.items()} == {
        "charity": {CheckAge.HALF_A_YEAR: ["Half"]},
        "council": {CheckAge.NEVER: ["New"], CheckAge.A_YEAR: ["Beta", "Alpha"]},
    }
    assert list(found) == ["charity", "council"]
