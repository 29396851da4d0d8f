"""The ways through the questions of Start here."""

from dataclasses import replace

import pytest

from build_tools.offer.start_here import Choice, StartHere, Way
from build_tools.tests.made_start import AGE, REST, TALKING, WHAT, WHO, start_here


def addresses(start: StartHere) -> list[str]:
    return [way.address for way in start.ways]


def way_to(start: StartHere, address: str) -> Way:
    return next(way for way in start.ways if way.address == f"start/{address}")


def test_each_way_is_a_page_after_the_page_before_it() -> None:
    assert addresses(start_here()) == [
        "start/",
        "start/my-child/",
        "start/my-child/under-5/",
        "start/my-child/under-5/talking/",
        "start/my-child/under-5/a-rest/",
        "start/my-child/under-5/not-sure/",
        "start/my-child/5-to-11/",
        "start/my-child/5-to-11/a-rest/",
        "start/my-child/5-to-11/not-sure/",
        "start/my-child/not-sure/",
        "start/my-child/not-sure/talking/",
        "start/my-child/not-sure/a-rest/",
        "start/my-child/not-sure/not-sure/",
        "start/not-sure/",
    ]


@pytest.mark.parametrize(
    ("age", "offered"),
    [
        ("0 to 4", ["Talking", "A rest", "I am not sure"]),
        ("5 to 11", ["A rest", "I am not sure"]),
        (None, ["Talking", "A rest", "I am not sure"]),
    ],
)
def test_choices_fit_the_age_and_end_on_not_sure(age: str | None, offered: list[str]) -> None:
    assert [choice.label for choice in WHAT.offered(age)] == offered


@pytest.mark.parametrize(
    ("address", "age"),
    [("", None), ("my-child/under-5/a-rest/", "0 to 4"), ("my-child/not-sure/a-rest/", None)],
)
def test_a_way_keeps_the_age_that_was_said(address: str, age: str | None) -> None:
    assert way_to(start_here(), address).age == age


@pytest.mark.parametrize(
    ("address", "to_come"),
    [("", 3), ("my-child/", 2), ("my-child/under-5/", 1), ("my-child/under-5/talking/", 0), ("not-sure/", 0)],
)
def test_the_longest_way_from_a_page_is_counted(address: str, to_come: int) -> None:
    assert start_here().questions_to_come[f"start/{address}"] == to_come


def test_a_question_that_leads_to_itself_is_cut_off_and_told() -> None:
    turning = replace(WHO, choices=(Choice("Again", "again", "who"),))
    start = start_here((turning,))
    assert addresses(start)[-1] == "start/not-sure/"
    assert [way.address for way in start.too_long] == ["start/again/again/again/"]


def test_three_questions_are_not_too_many() -> None:
    assert start_here().too_long == ()


def test_an_answer_that_nobody_reaches_is_not_answered() -> None:
    start = start_here((WHO, AGE, replace(WHAT, choices=(TALKING,))))
    assert start.answered == {"talk"}
    assert REST.then not in start.answered


def test_without_questions_there_is_no_way() -> None:
    assert start_here((), ()).ways == ()
