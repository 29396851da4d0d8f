"""Pictures beside words."""

from dataclasses import replace

import pytest

from build_tools.site.icons import icon, missing_icons
from build_tools.tests.made_model import VOCABULARY, offer, word, word_list


def test_a_picture_is_passed_over_by_screen_readers() -> None:
    assert icon("school").startswith('<svg aria-hidden="true" focusable="false" xmlns=')


@pytest.mark.parametrize("name", [None, "", "no-such-picture"])
def test_there_is_nothing_where_there_is_no_picture(name: str | None) -> None:
    assert icon(name) == ""


def test_a_picture_that_is_not_in_the_set_is_a_problem() -> None:
    topics = word_list(
        "topics", word("travel", icon="bus-schoool"), word("money", icon="cash-multiple"), word("rights")
    )
    problems = list(missing_icons(offer(vocabulary=replace(VOCABULARY, topics=topics))))
    assert [str(problem) for problem in problems] == [
        "offer_data/vocabulary/topics.yml: travel, icon: the theme has no picture named bus-schoool. "
        "Take the line out, or write another name, such as school."
    ]


@pytest.mark.parametrize("name", ["../../partials/header", "/etc/passwd", "../fontawesome/brands/github"])
def test_a_name_that_leads_out_of_the_set_is_no_picture(name: str) -> None:
    assert icon(name) == ""
