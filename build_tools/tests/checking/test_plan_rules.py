"""Each rule over the plan, broken once."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from build_tools.checking.offer_rules import check_offer
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_offer import LISTING, write_offer
from build_tools.tests.made_plan import FILES

SCHOOL = {"schools/hill.yml": LISTING.replace("kind: service", "kind: school").replace("Rivelin Talking Team", "Hill")}


def problems(folder: Path, files: Mapping[str, str], on: date = date(2026, 11, 23)) -> list[str]:
    reading = read_offer(write_offer(folder, files))
    return [str(problem) for problem in (*reading.problems, *check_offer(reading, on))]


def test_a_good_plan_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, {**FILES, **SCHOOL}) == []


def test_a_school_that_is_not_there(tmp_path: Path) -> None:
    assert problems(tmp_path, FILES) == [
        "offer_data/plan/new-places.yml:19: then.schools.1.listing: there is no listing schools/hill. Name one that is "
        "here, or take it out"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "field"),
    [
        ("plans", "on: 2022", "on: 2027-01", "10: facts.2.on"),
        ("all-areas", "on: 2023-09", "on: 2027-01", "10: facts.2.on"),
        ("new-places", "on: 2019-09", "on: 2027-01", "12: steps.2.on"),
        ("new-places", "on: 2016", "on: 2027-01", "16: then.on"),
    ],
)
def test_a_day_to_come(tmp_path: Path, name: str, old: str, new: str, field: str) -> None:
    file = f"plan/{name}.yml"
    assert problems(tmp_path, {**FILES, **SCHOOL, file: FILES[file].replace(old, new, 1)}) == [
        f"offer_data/{file}:{field}: January 2027 is still to come (today is 23 November 2026): write the date on "
        "which it was said"
    ]
