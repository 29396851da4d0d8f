"""What inspectors found and what was done, as drawn pages."""

from pathlib import Path

import pytest

from build_tools.offer.listing import Kind
from build_tools.offer.model import Offer
from build_tools.reading.offer_folder import read_offer
from build_tools.site.named_pages import missing_pages
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_offer import write_offer
from build_tools.tests.made_pages import pages_of, read
from build_tools.tests.made_plan import FILES
from build_tools.tests.made_start import start_here

BASE = "about/improvement/"


@pytest.fixture
def made(tmp_path: Path) -> Offer:
    found = read_offer(write_offer(tmp_path, FILES)).offer
    assert found is not None
    hill = listing("Hill School", slug="hill", kind=Kind.SCHOOL, size="180 pupils")
    base = listing("A base", kind=Kind.RESOURCE_BASE, size="10 places")
    return offer(hill, base, improvement=found.improvement)


def test_the_overview_leads_to_each_weakness(made: Offer) -> None:
    page = read(made, BASE)
    assert page.one("h1").text == "What inspectors found here"
    cards = [one.text for one in page.all("li", class_="card")]
    assert cards[:2] == [
        "WaitsWaits are long.Inspectors named this in October 2024.",
        "How good plans arePlans were uneven.Inspectors named this in July 2021 and in October 2024.",
    ]
    links = [link for _, link in page.links()]
    assert {"../../about/improvement/plans/index.html", "../../about/improvement/new-places/index.html"} <= set(links)


def test_each_fact_stands_under_its_heading_with_its_date_and_its_pages(made: Offer) -> None:
    page = read(made, f"{BASE}plans/")
    assert page.under("part-found") == "What inspectors found July 2021 Plans were uneven.From: The letter"
    assert page.under("part-done") == (
        "What was done 2022 The group met.From: The letter Date not known A group was set up.From: The letter"
    )
    assert page.under("part-closed") == "How the plan ended in 2023 September 2023 The plan was closed.From: The letter"
    assert "We do not know how many are good." in page.under("not-known")
    assert ("The letter", "https://www.gov.uk/letter") in list(page.links())
    assert page.under("what-now") == "What can I do now? Talking and understanding"


def test_a_second_hand_page_is_named_and_not_linked(made: Offer) -> None:
    page = read(made, f"{BASE}plans/")
    assert "A blog (a second-hand page)" in page.under("part-result")
    assert not any("blog.example" in link for _, link in page.links())


def test_a_weakness_of_2024_has_no_part_in_the_plan_of_2021(made: Offer) -> None:
    text = read(made, f"{BASE}waits/").one("main").text
    assert "It was no part of the plan of 2021" in text
    assert "The plan was closed." not in text
    assert "They came again." in text


def test_the_chart_is_a_picture_without_words_and_says_the_same_as_the_table(made: Offer) -> None:
    page = read(made, f"{BASE}new-places/")
    charts = page.all("svg", class_="bar")
    assert [(one.get("viewbox"), one.get("aria-hidden"), one.text) for one in charts] == [
        ("0 0 125 10", "true", "")
    ] * 2
    assert [one.get("width") for one in page.all("rect")] == ["125", "111"]
    bars = [
        one.text for one in page.all("li") if "places" in one.text and "ul" in one.parents and one.parents[-1] == "ul"
    ]
    assert [text for text in bars if text.startswith("Phase")] == ["Phase 1: 125 places", "Phase 2: 111 places"]
    assert "Phase 1Places: 125When: 20 March 2019What: Agreed.From: The letter" in page.under("places-table")


def test_schools_stand_with_then_and_now(made: Offer) -> None:
    page = read(made, f"{BASE}new-places/")
    assert "Hill SchoolPlaces, about 2016: 95What we know today: 180 pupils" in page.under("schools-then")
    assert "We list 1 of them." in page.under("bases")


def test_without_a_plan_there_is_no_page_and_no_link() -> None:
    made = offer(listing())
    assert not any(address.startswith(BASE) for address in pages_of(made))
    assert not any(BASE in link for _, link in read(made, "").links())


def test_a_page_that_is_not_there_is_told(made: Offer) -> None:
    known = {"browse/help/talking-and-learning/": "Talking"}
    lines = {"offer_data/plan/plans.yml": {"lists": 19}}
    with_start = offer(improvement=made.improvement, start=start_here())
    assert [str(problem) for problem in missing_pages(with_start, known, lines, "offer_data")] == [
        "offer_data/start.yml: answers.1.pages: there is no page schools. Name one that is here",
        "offer_data/plan/plans.yml:19: lists: there is no page browse/help/talking-and-understanding. Did you mean "
        "browse/help/talking-and-learning/? Name one that is here",
    ]


def test_pages_that_are_there_are_not_told(made: Offer) -> None:
    known = {"browse/help/talking-and-understanding/": "Talking"}
    assert list(missing_pages(made, known, {}, "offer_data")) == []
