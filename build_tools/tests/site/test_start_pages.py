"""The pages of Start here, as drawn: without scripts, with a way back, danger first."""

import pytest

from build_tools.offer.listing import Closed, Contact, HowToGet
from build_tools.offer.model import Offer
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import draw_all, pages_of, read
from build_tools.tests.made_start import AGE, WHAT, WHO, start_here
from build_tools.tests.read_html import Html

MADE = offer(listing(contact=Contact(phone="01632 960 001", website="https://talking.example/")), start=start_here())


def links_of(page: Html) -> list[tuple[str, str]]:
    """The links of the main part."""
    return [(one.text, one.get("href")) for one in page.all("a") if "main" in one.parents]


def test_the_first_page_asks_the_first_question() -> None:
    page = read(MADE, "start/")
    assert page.one("h1").text == "Start here"
    assert page.one("h2", id="start-asks").text == WHO.asks
    assert page.one("p", id="start-number").text == "Question 1 of 3 at most"
    assert ("My child A grandchild too.", "../start/my-child/index.html") in links_of(page)
    assert ("I am not sure", "../start/not-sure/index.html") in links_of(page)


@pytest.mark.parametrize(
    ("address", "asks", "number"),
    [
        ("start/my-child/", AGE.asks, "Question 2 of 3"),
        ("start/my-child/under-5/", WHAT.asks, "Question 3 of 3"),
    ],
)
def test_each_question_says_which_it_is_and_leads_back(address: str, asks: str, number: str) -> None:
    page = read(MADE, address)
    root = "../" * address.count("/")
    before = address.rstrip("/").rpartition("/")[0]
    assert page.one("h1").text == asks
    assert page.one("p", id="start-number").text == number
    assert ("Go back one question", f"{root}{before}/index.html") in links_of(page)


def test_every_page_catches_danger_first_and_needs_no_script() -> None:
    pages = {address: Html(html) for address, html in draw_all(MADE).items() if address.startswith("start/")}
    assert len(pages) == len(start_here().ways)
    for address, page in pages.items():
        first = next(text for text, link in links_of(page) if link.startswith("tel:"))
        assert first == "999", address
        assert any(link.endswith("urgent-help/index.html") for _, link in links_of(page)), address
        assert [one for one in page.all("form") + page.all("button") if "main" in one.parents] == [], address


def test_choices_stand_under_their_headings() -> None:
    page = read(MADE, "start/my-child/under-5/")
    assert [one.text for one in page.all("h2", class_="start-group")] == ["Learning", "Home"]
    assert [one.get("aria-labelledby") for one in page.all("ul", class_="start-choices")] == [
        "start-group-1",
        "start-group-2",
        "",
    ]


def test_an_answer_leads_to_help_with_numbers_from_the_data() -> None:
    page = read(MADE, "start/my-child/under-5/talking/")
    assert page.one("h1").text == "Help with talking"
    assert page.under("start-first") == "Do this first Ask the nursery."
    links = {link: text for text, link in links_of(page)}
    assert links["../../../../services/rivelin-talking-team/index.html"] == "Rivelin Talking Team"
    assert links["tel:01632960001"] == "01632 960 001 (Rivelin Talking Team)"
    assert links["../../../../browse/help/urgent-help/index.html"] == "Urgent help"
    assert links["../../../../browse/age/0-to-4/index.html"] == "Help for under 5s"
    assert links["../../../../browse/need/slcn/0-to-4/index.html"] == "Talking, under 5"
    assert links["../../../../schools/index.html"] == "Schools and colleges"


def test_where_no_phone_is_known_an_answer_says_what_to_do_instead() -> None:
    made = offer(listing(how_to_get=HowToGet(steps="Look on its website.")), start=start_here())
    said = read(made, "start/my-child/under-5/talking/").under("start-help")
    assert "Phone number: not known. Look on its website." in said


def test_without_an_age_lists_of_needs_are_whole() -> None:
    links = {link: text for text, link in links_of(read(MADE, "start/my-child/not-sure/talking/"))}
    assert links["../../../../browse/need/slcn/index.html"] == "Talking"
    assert not any(link.startswith("../../../../browse/age/") for link in links)


def test_what_was_said_can_be_changed() -> None:
    page = read(MADE, "start/my-child/under-5/talking/")
    said = page.under("start-said")
    assert "Who needs help? My child Change: Who needs help?" in said
    changes = [link for text, link in links_of(page) if text.startswith("Change")]
    assert changes == [f"../../../../start/{rest}index.html" for rest in ("", "my-child/", "my-child/under-5/")]


def test_a_listing_that_has_ended_is_not_offered() -> None:
    made = offer(listing(closed=Closed(None, "It has ended.")), start=start_here())
    assert "Rivelin Talking Team" not in read(made, "start/my-child/under-5/talking/").one("main").text


def test_two_ways_to_one_answer_have_titles_of_their_own() -> None:
    pages = draw_all(MADE)
    titles = [Html(html).one("title").text for address, html in pages.items() if address.startswith("start/")]
    assert len(set(titles)) == len(titles)


def test_answers_are_kept_out_of_the_sitemap_and_questions_are_in_it() -> None:
    listed = [address for address, page in pages_of(MADE).items() if page.kind == "start" and page.listed]
    assert "start/my-child/under-5/" in listed
    assert "start/my-child/under-5/talking/" not in listed


@pytest.mark.parametrize(("made", "shown"), [(MADE, True), (offer(listing()), False)])
def test_home_menu_and_find_lead_here_only_where_there_are_questions(made: Offer, shown: bool) -> None:
    for address in ("", "find/", "about/still-to-find/"):
        page = read(made, address)
        assert any(link.endswith("start/index.html") for _, link in page.links()) is shown
    assert ("start/" in pages_of(made)) is shown
