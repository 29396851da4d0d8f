"""Problems as GitHub reads them, and never as another order."""

import pytest

from build_tools.contributing.annotations import annotation, annotations
from build_tools.problems import Problem, Strength


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("offer_data/services/x.yml", 12, "contact.phone", "too short"),
         "::error file=offer_data/services/x.yml,line=12,title=contact.phone::too short"),
        (Problem("x.yml", 0, "", "empty", Strength.SHOULD), "::warning file=x.yml,line=1::empty"),
        (Problem("x.yml", 3, "", "100% a: b, c", Strength.CONSIDER), "::notice file=x.yml,line=3::100%25 a: b, c"),
        (Problem("a,b:c\n.yml", 1, "a:b", "x\r\n::error::y"),
         "::error file=a%2Cb%3Ac%0A.yml,line=1,title=a%3Ab::x%0D%0A::error::y"),
    ],
)  # fmt: skip
def test_a_problem_becomes_one_line_whatever_is_in_it(problem: Problem, line: str) -> None:
    assert annotation(problem) == line
    assert "\n" not in line


def test_they_stand_in_order_and_once() -> None:
    one, two = Problem("a.yml", 1, "", "x"), Problem("b.yml", 1, "", "x")
    assert list(annotations([two, one, two])) == [annotation(one), annotation(two)]
