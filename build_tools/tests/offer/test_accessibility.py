"""A statement says no more than somebody has seen."""

from dataclasses import replace

import pytest

from build_tools.offer.accessibility import Accessibility, Compliance, Standing
from build_tools.tests.made_report import DONE, KNOWN, OWED, REPORT, THEME, known


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        (Accessibility(), Standing.NOT_TESTED),
        (known(None), Standing.NOT_TESTED),
        (known(REPORT, "another theme"), Standing.CHANGED),
        (known(REPORT, THEME), Standing.TESTED),
    ],
)
def test_a_test_of_another_theme_is_no_test_of_this_site(told: Accessibility, standing: Standing) -> None:
    assert told.standing is standing


FOUND = replace(REPORT, checks={"link-purpose": 2, "tab-trap": 0})


@pytest.mark.parametrize(
    ("told", "compliance"),
    [
        (Accessibility(), Compliance.NOT),
        (known(None, THEME, DONE), Compliance.NOT),
        (known(REPORT, "another theme", DONE), Compliance.NOT),
        (known(REPORT, THEME, DONE, OWED), Compliance.PARTIALLY),
        (known(REPORT, THEME, DONE, KNOWN), Compliance.PARTIALLY),
        (known(FOUND, THEME, DONE), Compliance.PARTIALLY),
        (known(REPORT, THEME), Compliance.PARTIALLY),  # no list of tests for people is no proof that none is owed
        (known(REPORT, THEME, DONE), Compliance.FULLY),
    ],
)
def test_compliance_is_said_no_better_than_known(told: Accessibility, compliance: Compliance) -> None:
    assert told.compliance is compliance


def test_a_test_by_a_person_is_owed_until_it_is_done() -> None:
    told = known(REPORT, THEME, OWED, DONE)
    assert (told.owed, told.done) == ((OWED,), (DONE,))


def test_a_report_counts_what_it_found() -> None:
    assert (FOUND.found, dict(FOUND.finding)) == (2, {"link-purpose": 2})
