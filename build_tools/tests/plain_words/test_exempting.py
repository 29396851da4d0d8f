"""Exemptions meet findings: one place each, and none that nothing needs."""

from datetime import date

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.plain_words.exempting import RULE_NAMES, exempted, exemption_problems
from build_tools.plain_words.finding import PlacedFinding
from build_tools.problems import Strength
from build_tools.reading.exemption_file import Exemption, ExemptionKind

FILE = "offer_data/services/talking.yml"
TODAY = date(2026, 11, 23)


def finding(field: str = "summary", line: int = 7, found: str = "provision") -> PlacedFinding:
    return PlacedFinding(FILE, line, field, "plainer word", found, "", Strength.SHOULD)


def exemption(
    rule: str = "plainer word", file: str = FILE, found: str = "provision", field: str | None = None
) -> Exemption:
    return Exemption(ExemptionKind.WORDS, rule, file, found, "Why.", PartialDate(2026, 11, 1), field, 3)


def problems(one: Exemption, *findings: PlacedFinding, on: date = TODAY) -> list[str]:
    found = exemption_problems([one], findings, {FILE, "docs/about/privacy.md"}, "offer_data/exemptions.yml", on)
    return [str(problem) for problem in found]


def test_a_finding_in_the_place_named_is_exempt() -> None:
    assert exempted(finding(), [exemption()])
    assert exempted(finding(found="parent’s\nprovision"), [exemption(found="parent's provision")])
    assert problems(exemption(), finding()) == []


@pytest.mark.parametrize(
    "other",
    [exemption(rule="passive"), exemption(file="docs/a.md"), exemption(found="other"), exemption(field="hours")],
)
def test_a_finding_in_another_place_is_not(other: Exemption) -> None:
    assert not exempted(finding(), [other])


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (exemption(found="other"),
         'nothing needs this: "other" is not found in offer_data/services/talking.yml any more. Take it out'),
        (exemption(rule="plain word"),
         f'"plain word" is not a rule. Did you mean plainer word? Write one of: {", ".join(RULE_NAMES)}'),
        (exemption(file="docs/about/privcy.md"),
         'no file "docs/about/privcy.md" was read. Did you mean docs/about/privacy.md? Name the file as the check '
         "names it, or take this out"),
    ],
)  # fmt: skip
def test_an_exemption_that_fits_nothing_is_told(one: Exemption, says: str) -> None:
    assert problems(one, finding()) == [f"offer_data/exemptions.yml:3: {says}"]


def test_an_exemption_covers_one_place_only() -> None:
    two = (finding(), finding("who_for", 8))
    assert problems(exemption(), *two) == [
        "offer_data/exemptions.yml:3: this covers 2 places (line 7 summary, line 8 who_for): add the field or more "
        "of the words, so that one is meant"
    ]
    assert problems(exemption(field="summary"), *two) == []


def test_an_exemption_from_a_day_to_come_is_told() -> None:
    says = "1 November 2026 is still to come: write the day on which it was decided"
    assert problems(exemption(), finding(), on=date(2026, 10, 31)) == [f"offer_data/exemptions.yml:3: {says}"]


def test_every_rule_can_be_named() -> None:
    assert {"reading age", "sentence length", "plainer word", "Latin", "idiom"} < set(RULE_NAMES)
    assert len(RULE_NAMES) == len(set(RULE_NAMES)) == 13
