"""The page of other ways says what to do, whom to ask and what is missing, and each page leads to it."""

from dataclasses import replace

import pytest

from build_tools.offer.another_way import ANOTHER_WAY, Language, Way, WayFact
from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.offer.easier import EASIER
from build_tools.offer.listing import Contact
from build_tools.site.another_way_page import HEADINGS, ONLY_WHERE_READ, anchor_of, with_room
from build_tools.site.drawing import Drawing
from build_tools.tests.made_model import AREA, listing, offer
from build_tools.tests.made_pages import ON, draw_all, pages_of, read
from build_tools.tests.read_html import Html

RELAY = WayFact(Way.TEXT_RELAY, "Put 18001 before the number.", "https://www.rivelin.gov.uk/relay", PartialDate(2023))
LAW = WayFact(Way.LAW, "A council must say how to get a copy.", "https://advice.example/law")
DANGER = WayFact(Way.DANGER, "Use 999 BSL.", "https://www.rivelin.gov.uk/bsl")
PHONE = Contact(phone="01632 960 001")

OURS = [way for way in Way if way not in ONLY_WHERE_READ]


def page_of(area: AreaInfo = AREA) -> Html:
    return read(offer(area=area, trusted_sites={"advice.example": "provider"}), ANOTHER_WAY)


@pytest.mark.parametrize("way", OURS)
def test_each_way_has_its_heading_whatever_is_known(way: Way) -> None:
    page = page_of()
    assert page.one("h2", id=anchor_of(way)).text == HEADINGS[way]
    assert (HEADINGS[way], f"#{anchor_of(way)}") in list(page.links())


@pytest.mark.parametrize(
    ("field", "way", "nobody"),
    [
        ("copies", Way.NO_INTERNET, "We do not know yet who gives out copies on paper."),
        ("large_print", Way.LARGE_PRINT, "We do not know yet who sends large print."),
        ("another_language", Way.LANGUAGE, "We do not know yet who can help with these pages in another language."),
        ("sign_language", Way.SIGN_LANGUAGE, "We do not know yet who can help with these pages in sign language."),
        ("text_relay", Way.TEXT_RELAY, "We do not know yet whether the people who run this site answer such calls."),
    ],
)
def test_it_says_whom_to_ask_or_that_we_know_of_nobody(field: str, way: Way, nobody: str) -> None:
    assert nobody in page_of().under(anchor_of(way))
    known = page_of(replace(AREA, **{field: "Ask the library"})).under(anchor_of(way))  # type: ignore[arg-type]
    assert "Whom to ask: Ask the library." in known
    assert nobody not in known


def test_nobody_is_sent_to_people_whom_they_cannot_reach() -> None:
    assert "Ask them for a copy." not in page_of().under("no-internet")
    for area in (replace(AREA, email="offer@rivelin.example"), replace(AREA, copies="Ask the library")):
        assert "Ask them for a copy." in page_of(area).under("no-internet")


@pytest.mark.parametrize(("size", "room"), [(1, "1 MB"), (12_753_505, "13 MB"), (1_200_000_001, "1,201 MB")])
def test_the_room_that_the_site_takes_is_worked_out(size: int, room: str) -> None:
    page = pages_of(offer())[ANOTHER_WAY]
    assert page.context["room"] is None
    assert with_room(page, size).context["room"] == room


@pytest.mark.parametrize("way", OURS)
def test_it_says_what_is_missing(way: Way) -> None:
    assert "What is missing:" in page_of().under(anchor_of(way))


def test_the_ways_to_reach_us_stand_where_nobody_else_is_known() -> None:
    area = replace(AREA, email="offer@rivelin.example", post="1 Example Street")
    said = page_of(area).under("large-print")
    assert "Ask us all the same: E-mail offer@rivelin.example, Post 1 Example Street." in said


def test_a_fact_names_the_page_behind_it_and_its_date() -> None:
    page = page_of(replace(AREA, ways=(RELAY,)))
    said = page.under("text-relay")
    assert "Put 18001 before the number. From: an official page on rivelin.gov.uk, 2023" in said
    assert ("an official page on rivelin.gov.uk", RELAY.page) in list(page.links())


def test_a_page_that_nobody_vouches_for_is_named_and_not_linked() -> None:
    second_hand = replace(RELAY, page="https://blog.example/relay", dated=None)
    page = page_of(replace(AREA, ways=(second_hand,)))
    assert "From: a second-hand page, we do not know how old" in page.under("text-relay")
    assert second_hand.page not in [target for _, target in page.links()]


def test_what_the_law_says_is_told_as_somebody_elses_words_and_only_where_it_was_read() -> None:
    assert not page_of().all("h2", id="the-law")
    said = page_of(replace(AREA, ways=(LAW,))).under("the-law")
    assert "A council must say how to get a copy. From: a page of another service or charity on advice.example" in said
    assert "regulation 57" in said


def test_how_to_reach_999_without_a_voice_comes_first_and_urgent_help_leads_to_it() -> None:
    known = offer(area=replace(AREA, ways=(RELAY, DANGER)))
    page = read(known, ANOTHER_WAY)
    assert next(one.get("id") for one in page.all("h2") if "main" in one.parents) == "in-danger"
    assert "Use 999 BSL." in page.under("in-danger")
    urgent = list(read(known, "urgent-help/").links())
    assert ("Reach 999 another way", "../another-way/index.html#in-danger") in urgent


def test_nothing_leads_to_it_where_nobody_has_read_how() -> None:
    known = offer(area=replace(AREA, ways=(RELAY,)))
    assert not read(known, ANOTHER_WAY).all("h2", id="in-danger")
    assert "Reach 999 another way" not in [words for words, _ in read(known, "urgent-help/").links()]


def test_a_language_stands_in_its_own_letters_with_its_voice_and_direction() -> None:
    languages = (Language("Urdu", "اردو", "ur"), Language("Polish", "polski", "pl"))
    page = page_of(replace(AREA, languages=languages))
    assert page.one("span", lang="ur", dir="rtl", translate="no").text == "اردو"
    assert page.one("span", lang="pl", dir="ltr", translate="no").text == "polski"
    assert "اردو Urdu" in page.under("another-language")
    assert "point to it here" not in page_of().under("another-language")


def test_who_would_rather_talk_finds_a_number() -> None:
    adviser = listing("Rivelin Advice", contact=PHONE)
    silent, closed = listing("No Phone"), "services/gone"
    area = replace(AREA, advice=("services/rivelin-advice", "services/no-phone", closed))
    page = read(offer(adviser, silent, area=area), ANOTHER_WAY)
    said = page.under("no-internet")
    assert "Rivelin Advice: 01632 960 001" in said
    assert "No Phone" not in said


@pytest.mark.parametrize("there", [True, False])
def test_easier_pages_are_named_once_they_are_there(there: bool) -> None:
    of = offer(area=AREA)
    pages = pages_of(of)
    titles = {address: page.title for address, page in pages.items()}
    more = {EASIER: "Guides that are easier to read"} if there else {}
    page = Html(Drawing(of, ON, {**titles, **more}).draw(pages[ANOTHER_WAY]))
    said = page.under("easier-to-read")
    assert ("Guides that are easier to read" in said) is there
    assert ("There are no pages yet with short sentences and pictures." in said) is not there


def test_every_page_leads_to_it_in_its_footer() -> None:
    for address, html in draw_all(offer(listing("Portage"))).items():
        footer = html[html.index('<footer class="site-footer">') :]
        assert "another-way/index.html" in footer, address


@pytest.mark.parametrize(
    ("contact", "ways", "stands"),
    [(PHONE, (RELAY,), True), (Contact(), (RELAY,), False), (PHONE, (), False), (PHONE, (LAW,), False)],
)
def test_a_listing_with_a_phone_number_says_how_to_call_it_by_text_relay(
    contact: Contact, ways: tuple[WayFact, ...], stands: bool
) -> None:
    page = read(offer(listing("Portage", contact=contact), area=replace(AREA, ways=ways)), "services/portage/")
    said = page.under("contact")
    assert ("Put 18001 before the number. More about text relay" in said) is stands
    assert "Get this page another way" in said
