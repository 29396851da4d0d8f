"""Problems as values: how they are worded, sorted and weighed."""

import pytest

from build_tools.problems import Problem, Strength, any_must, in_order

FILE = "offer_data/services/portage.yml"
MUST = Problem(FILE, 12, "contact.phone", "write it again.")
SHOULD = Problem(FILE, 12, "place.postcode", "look again.", Strength.SHOULD)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (MUST, f"{FILE}:12: contact.phone: write it again."),
        (SHOULD, f"{FILE}:12: place.postcode: look again. (a warning)"),
        (Problem(FILE, 0, "", "it is empty."), f"{FILE}: it is empty."),
        (Problem(FILE, 0, "name", "it is missing."), f"{FILE}: name: it is missing."),
        (Problem(FILE, 3, "", "a tab stands here."), f"{FILE}:3: a tab stands here."),
    ],
)
def test_a_problem_is_one_line_with_its_place(problem: Problem, line: str) -> None:
    assert str(problem) == line


def test_problems_are_sorted_by_file_and_line_and_said_once() -> None:
    ordered = [
        Problem("a.yml", 9, "", "x"),
        Problem("b.yml", 0, "", "x"),
        Problem("b.yml", 2, "", "x"),
        Problem("b.yml", 10, "a", "x"),
        Problem("b.yml", 10, "b", "w"),
        Problem("b.yml", 10, "b", "x"),
    ]
    assert in_order([*reversed(ordered), ordered[0], ordered[3]]) == ordered


@pytest.mark.parametrize(
    ("problems", "must"), [([], False), ([SHOULD], False), ([MUST], True), ([SHOULD, MUST, SHOULD], True)]
)
def test_one_problem_that_must_be_put_right_stops_the_build(problems: list[Problem], must: bool) -> None:
    assert any_must(problems) is must
    assert any_must(iter(problems)) is must
