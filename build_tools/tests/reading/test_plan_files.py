"""The files of the plan are read whole, or told what is wrong with them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.improvement import Fact, FactPage, Improvement, Part, PlacesStep, PlacesThen
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_offer import write_offer
from build_tools.tests.made_plan import FILES

LETTER = FactPage("The letter", "https://www.gov.uk/letter")


def read(folder: Path, files: Mapping[str, str | None]) -> tuple[Improvement | None, list[str]]:
    reading = read_offer(write_offer(folder, files))
    assert reading.offer is not None
    return reading.offer.improvement, [str(problem) for problem in reading.problems]


def test_the_weaknesses_are_read_in_their_order(tmp_path: Path) -> None:
    improvement, problems = read(tmp_path, FILES)
    assert problems == []
    assert improvement is not None
    assert [one.slug for one in improvement.weaknesses] == ["waits", "plans"]
    plans = improvement.weaknesses[1]
    assert plans.named == ("2021", "2024")
    assert plans.address == "about/improvement/plans/"
    assert plans.of_part(Part.DONE) == (
        Fact(Part.DONE, PartialDate(2022), "The group met.", (LETTER,)),
        Fact(Part.DONE, None, "A group was set up.", (LETTER,)),
    )


def test_the_places_are_read(tmp_path: Path) -> None:
    improvement, _ = read(tmp_path, FILES)
    assert improvement is not None
    assert improvement.new_places is not None
    assert improvement.new_places.steps[0] == PlacesStep("Phase 1", 125, PartialDate(2019, 3, 20), "Agreed.", (LETTER,))
    assert improvement.new_places.then == (PlacesThen("schools/hill", 95),)


@pytest.mark.parametrize(
    ("slug", "part", "facts"),
    [
        ("plans", Part.CLOSED, ["The plan was closed."]),
        ("plans", Part.RESULT, ["They came again."]),
        ("plans", Part.FOUND, []),  # it is of all areas, and not meant for the page of each
        ("waits", Part.CLOSED, []),  # nobody named it in 2021, so the plan was not about it
        ("waits", Part.RESULT, ["They came again."]),
    ],
)
def test_what_is_true_of_all_stands_where_it_concerns_one(
    tmp_path: Path, slug: str, part: Part, facts: list[str]
) -> None:
    improvement, _ = read(tmp_path, FILES)
    assert improvement is not None
    weakness = next(one for one in improvement.weaknesses if one.slug == slug)
    assert [fact.what for fact in improvement.shared(weakness, part)] == facts


def test_an_offer_without_a_plan_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, {}) == (None, [])


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "plans",
            "from: [letter]",
            "from: [leter]",
            '8: facts.1.from: pages.yml has no page "leter". Did you mean letter? Name one that is there, or add it',
        ),
        ("plans", "part: found", "part: fond", "13: facts.3.part: "),
        ("plans", "named: [2021, 2024]", "named: [2022]", "3: named: "),
        ("plans", "    from: [letter]\n", "", "6: facts.1.from: "),
        (
            "new-places",
            "places: 125",
            "places: 1,250",
            '6: steps.1.places: "1,250" is not a whole number: write it in figures with no comma, such as 125',
        ),
        (
            "new-places",
            "from: [blog]",
            "from: [blogs]",
            '14: steps.2.from: pages.yml has no page "blogs". Did you mean blog? Name one that is there, or add it',
        ),
        (
            "new-places",
            "  from: [letter]\n  schools",
            "  from: [note]\n  schools",
            '17: then.from: pages.yml has no page "note". Name one that is there, or add it',
        ),
        ("pages", "key: blog", "key: letter", '4: 2.key: "letter" stands twice: give one of them another key'),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, name: str, old: str, new: str, says: str) -> None:
    text = FILES[f"plan/{name}.yml"]
    assert old in text
    _, problems = read(tmp_path, {**FILES, f"plan/{name}.yml": text.replace(old, new, 1)})
    assert any(problem.startswith(f"offer_data/plan/{name}.yml:{says}") for problem in problems), problems


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
@pytest.mark.parametrize("name", ["plans", "new-places", "all-areas"])
def test_a_file_of_another_shape_is_a_problem(tmp_path: Path, name: str, text: str) -> None:
    _, problems = read(tmp_path, {**FILES, f"plan/{name}.yml": text})
    assert any(problem.startswith(f"offer_data/plan/{name}.yml") for problem in problems)


def test_a_file_with_a_bad_name_is_a_problem(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {**FILES, "plan/Waits Now.yml": FILES["plan/waits.yml"]})
    assert len(problems) == 1
    assert problems[0].startswith("offer_data/plan/Waits Now.yml: ")
