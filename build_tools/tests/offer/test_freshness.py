"""How old a listing's facts are, as far as its sources tell."""

from typing import Any

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import Source
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
