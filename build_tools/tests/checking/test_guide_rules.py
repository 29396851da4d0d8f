"""Rules over the guides, and what is due, by the very line that an editor reads."""

from dataclasses import replace
from datetime import date

import pytest

from build_tools.checking.due import DUE, all_due
from build_tools.checking.guide_rules import (
    guides_dates_are_not_ahead,
    guides_name_what_is_here,
    law_was_read_long_ago,
    one_place_each,
)
from build_tools.checking.offer_rules import RULES
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.dates import PartialDate
from build_tools.offer.easier import EasierTexts
from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.guide import Guide, Guides, GuideSource, Journey
from build_tools.tests.made_easier import easier
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import listing, offer

ON = date(2026, 11, 23)
LINES = {"docs/guides/trial.md": {"listings.1": 18, "words.2": 25, "place": 5, "law_at": 10, "to_check.1": 31}}
GLOSSARY = Glossary((Term("ehc-plan", "f", "EHC plan", "A legal paper.", also=("EHC plans",)),))


def whole(*guides: Guide, on: date = ON) -> WholeOffer:
    texts = EasierTexts(tuple(easier(one.address.rstrip("/")) for one in guides))
    made = offer(listing("Portage"), guides=Guides.of(guides), glossary=GLOSSARY, easier=texts)
    return WholeOffer(made, on, LINES, "offer_data")


def test_every_rule_on_guides_is_run() -> None:
    ours = {guides_name_what_is_here, one_place_each, guides_dates_are_not_ahead, law_was_read_long_ago}
    assert ours <= set(RULES)


def test_what_a_guide_names_has_to_be_here() -> None:
    found = guides_name_what_is_here(whole(guide(listings=("services/portrage",), words=("ehc plans", "EHC plam"))))
    assert [str(problem) for problem in found] == [
        "docs/guides/trial.md:18: listings.1: there is no listing services/portrage. Did you mean services/portage? "
        "Name one that is here, or take it out",
        "docs/guides/trial.md:25: words.2: the glossary has no word EHC plam. Did you mean EHC plan? Name one that is "
        "there, or take it out",
    ]


def test_what_is_here_is_no_problem() -> None:
    named = guide(listings=("services/portage",), words=("EHC plan",))
    assert list(guides_name_what_is_here(whole(named))) == []


def test_two_guides_at_one_place_are_told_at_the_second() -> None:
    guides = (guide("other", place=1), guide("trial", place=1), guide("else", journey=Journey.GROWING_UP, place=1))
    assert [str(problem) for problem in one_place_each(whole(*guides))] == [
        "docs/guides/trial.md:5: place: docs/guides/other.md has place 1 in help with learning too: give one of them "
        "another number"
    ]


def test_dates_to_come_are_told() -> None:
    source = GuideSource("An Act", "https://www.legislation.gov.uk/x", PartialDate(2027))
    ahead = guide(law_at=PartialDate(2026, 11, 24), sources=(source,))
    assert [str(problem) for problem in guides_dates_are_not_ahead(whole(ahead))] == [
        "docs/guides/trial.md:10: law_at: 24 November 2026 is still to come (today is 23 November 2026): write the "
        "date of the page, or the day you read it",
        "docs/guides/trial.md: sources.1.dated: 2027 is still to come (today is 23 November 2026): write the date of "
        "the page, or the day you read it",
    ]
    assert list(guides_dates_are_not_ahead(whole(guide()))) == []


def test_law_that_was_read_long_ago_is_a_warning() -> None:
    found = [str(problem) for problem in law_was_read_long_ago(whole(guide(), on=date(2027, 5, 24)))]
    assert found == [
        "docs/guides/trial.md:10: law_at: the law was last read on 23 November 2026, more than 6 months ago: read its "
        "sources again, change what has changed, and write the day here (a warning)"
    ]


@pytest.mark.parametrize(("on", "lines"), [(ON, [31]), (date(2027, 5, 24), [10, 31])])
def test_what_is_due_is_what_to_check_and_old_law(on: date, lines: list[int]) -> None:
    due = all_due(whole(guide(to_check=("Whether there is a form.",)), on=on))
    assert [problem.line for problem in due] == lines
    assert due[-1].says == "Whether there is a form."


def test_nothing_is_due_where_nothing_is_left_open() -> None:
    assert DUE != ()
    assert all_due(whole(guide())) == []
    assert all_due(replace(whole(guide()), offer=offer())) == []
