"""Each rule over Start here, broken once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from build_tools.checking.start_rules import (
    every_answer_helps,
    no_way_is_too_long,
    start_names_what_is_here,
    start_reaches_all,
)
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.dates import PartialDate
from build_tools.offer.guide import Guide, Guides, Journey
from build_tools.offer.listing import Closed, Listing
from build_tools.offer.start_here import Choice, StartHere
from build_tools.problems import Problem
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_start import A_REST, AGE, TALK, WHAT, WHO, start_here

LINES = {"offer_data/start.yml": {"answers": 30, "answers.1.name": 31, "answers.1.listings": 35, "answers.1.guides": 34,
                                  "answers.2.name": 40, "questions.1.name": 2, "questions.3.name": 18}}  # fmt: skip


def guide(slug: str) -> Guide:
    return Guide(slug, f"docs/guides/{slug}.md", "Talking", "About talking.", Journey.LEARNING, 1, ("Ask.",),
                 PartialDate(2026, 11, 23), (), ())  # fmt: skip


def whole(start: StartHere | None, *listings: Listing, guides: tuple[Guide, ...] = (guide("talking"),)) -> WholeOffer:
    made = offer(*(listings or (listing(),)), start=start, guides=Guides.of(guides))
    return WholeOffer(made, date(2026, 11, 23), LINES, "offer_data")


def says(problems: Iterator[Problem]) -> list[str]:
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("rule", [start_names_what_is_here, no_way_is_too_long, every_answer_helps, start_reaches_all])
@pytest.mark.parametrize("start", [None, start_here()])
def test_nothing_is_said_of_a_good_one_nor_of_none(rule, start: StartHere | None) -> None:  # type: ignore[no-untyped-def]
    assert says(rule(whole(start))) == []


def test_a_listing_that_is_not_there() -> None:
    start = start_here(answers=(replace(TALK, listings=("services/rivelin-talking-tea",)), A_REST))
    assert says(start_names_what_is_here(whole(start))) == [
        "offer_data/start.yml:35: answers.1.listings: there is no listing services/rivelin-talking-tea. Did you mean "
        "services/rivelin-talking-team? Name one that is here, or take it out"
    ]


def test_a_listing_that_has_ended() -> None:
    ended = listing(closed=Closed(None, "It has ended."))
    assert says(start_names_what_is_here(whole(start_here(), ended))) == [
        "offer_data/start.yml:35: answers.1.listings: services/rivelin-talking-team has ended: name one that is open, "
        "or take it out"
    ]


def test_a_guide_that_is_not_there() -> None:
    assert says(start_names_what_is_here(whole(start_here(), guides=(guide("walking"),)))) == [
        "offer_data/start.yml:34: answers.1.guides: there is no guide guides/talking. Did you mean guides/walking? "
        "Name one that is here, or take it out"
    ]


def test_a_fourth_question() -> None:
    more = replace(WHAT, choices=(Choice("More", "more", "who"),))
    assert says(no_way_is_too_long(whole(start_here((WHO, AGE, more))))) == [
        "offer_data/start.yml:2: questions.1.name: somebody comes here after 3 questions, which are the most there may "
        "be: lead to an answer"
    ]


def test_an_answer_that_leads_nowhere() -> None:
    start = start_here(answers=(TALK, replace(A_REST, topics=())))
    assert says(every_answer_helps(whole(start))) == [
        "offer_data/start.yml:40: answers.2.name: this answer leads nowhere: name a guide, a listing or a list"
    ]


def test_an_answer_and_a_question_that_nobody_reaches() -> None:
    start = start_here((WHO, AGE, replace(WHAT, name="why")), (TALK, A_REST))
    assert says(every_answer_helps(whole(start))) == [
        "offer_data/start.yml:40: answers.2.name: no question leads here: lead a choice to it, or take it out",
        "offer_data/start.yml:18: questions.3.name: no question leads here: lead a choice to it, or take it out",
    ]


def test_a_guide_that_no_answer_names() -> None:
    assert says(start_reaches_all(whole(start_here(), guides=(guide("talking"), guide("travel"))))) == [
        "docs/guides/travel.md: no answer of start.yml names this guide: add guides/travel to one that fits (a warning)"
    ]


def test_a_kind_of_help_and_a_common_need_that_no_answer_names() -> None:
    start = start_here(answers=(replace(TALK, topics=("urgent help", "advice and rights"), needs=("hi",)), A_REST))
    assert says(start_reaches_all(whole(start))) == [
        "offer_data/start.yml:30: answers: no answer names the kind of help talking and understanding: add it to the "
        "topics of one that fits",
        "offer_data/start.yml:30: answers: no answer names the common need slcn: add it to the needs of one that fits",
    ]


def test_what_only_an_answer_out_of_reach_names_is_not_reached() -> None:
    start = start_here((WHO, AGE, replace(WHAT, choices=(WHAT.choices[0],))))
    assert says(start_reaches_all(whole(start))) == [
        "offer_data/start.yml:30: answers: no answer names the kind of help short breaks: add it to the topics of one "
        "that fits"
    ]
