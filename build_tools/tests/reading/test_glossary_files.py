"""One file a term: read whole, or told what is wrong with it."""

from pathlib import Path

import pytest

from build_tools.checking.offer_rules import check_offer
from build_tools.offer.dates import PartialDate
from build_tools.offer.glossary import Term
from build_tools.offer.listing import Source
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_offer import write_offer

TERM = """\
term: EHC plan
stands_for: education, health and care plan
also: [EHCP, EHC plans]
parents_say: [statement]
meaning: A legal paper about the help a child must get.
"""
ON = PartialDate(2026, 11, 23).first_day


def problems(tmp_path: Path, files: dict[str, str]) -> list[str]:
    reading = read_offer(write_offer(tmp_path, files))
    return [str(problem) for problem in (*reading.problems, *check_offer(reading, ON))]


def test_a_term_is_read_with_all_its_fields(tmp_path: Path) -> None:
    extra = """\
case: exact
law:
  name: Children and Families Act 2014, section 37
  page: https://www.legislation.gov.uk/ukpga/2014/6/section/37
source:
  page: https://www.gov.uk/plan
  dated: 2026-03
topics: [health care]
"""
    offer = read_offer(write_offer(tmp_path, {"glossary/ehc-plan.yml": TERM + extra})).offer
    assert offer is not None
    assert offer.glossary.terms == (
        Term(
            slug="ehc-plan",
            file="offer_data/glossary/ehc-plan.yml",
            term="EHC plan",
            meaning="A legal paper about the help a child must get.",
            stands_for="education, health and care plan",
            also=("EHCP", "EHC plans"),
            exact_case=True,
            parents_say=("statement",),
            law_name="Children and Families Act 2014, section 37",
            law_page="https://www.legislation.gov.uk/ukpga/2014/6/section/37",
            source=Source("https://www.gov.uk/plan", PartialDate(2026, 3)),
            topics=("health care",),
        ),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ': the file is empty: write its fields, such as "term: EHC plan", or delete the file'),
        (
            TERM + "meening: x\n",
            ':6: meening: "meening" is not a field here. Did you mean meaning?',
        ),
        (
            "term: X\n",
            ":1: meaning: this field is missing: add a line such as meaning: A legal paper about help for a child.",
        ),
        (
            TERM + "case: loud\n",
            ':6: case: "loud" is not one of the words used here. Write one of: exact',
        ),
    ],
)
def test_a_faulty_term_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    (found,) = problems(tmp_path, {"glossary/ehc-plan.yml": text})
    assert found == f"offer_data/glossary/ehc-plan.yml{message}"


def test_two_terms_cannot_claim_the_same_words(tmp_path: Path) -> None:
    other = "term: statement\nalso: [EHCP]\nmeaning: The old name of the plan.\n"
    found = problems(tmp_path, {"glossary/ehc-plan.yml": TERM, "glossary/statement.yml": other})
    assert found == [
        'offer_data/glossary/statement.yml:2: also: "ehcp" also stands in offer_data/glossary/ehc-plan.yml: '
        "keep it in one of them"
    ]


def test_a_badly_named_term_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found = problems(tmp_path, {"glossary/EHC.yml": TERM})
    assert len(found) == 1
    assert "ehc.yml" in found[0]


def test_an_offer_without_a_glossary_is_read(tmp_path: Path) -> None:
    offer = read_offer(write_offer(tmp_path)).offer
    assert offer is not None
    assert offer.glossary.terms == ()
