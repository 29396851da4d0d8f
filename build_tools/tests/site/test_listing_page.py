"""The page of one listing: what a family reads, and what is said to be not known."""

from dataclasses import replace
from typing import Any

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import (
    Area,
    Checked,
    Closed,
    Contact,
    Cost,
    HowToGet,
    Kind,
    Known,
    Listing,
    Place,
    Price,
    SeenRight,
    Source,
    WhoCanAsk,
)  # fmt: skip
from build_tools.site.contact_lines import contact_lines
from build_tools.site.listing_page import access_lines, cost_words, map_link
from build_tools.site.source_lines import SourceLine, page_words, source_lines
from build_tools.site.source_sites import SourceSites
from build_tools.tests.made_model import AREA, VOCABULARY, listing, offer
from build_tools.tests.made_pages import read
from build_tools.tests.read_html import Html

SITES = SourceSites({"press.example": "press", "act.example": "law"})
OFFICIAL = "https://www.rivelin.gov.uk/send"
SECOND_HAND = "https://list-of-things.example/portage"
PLACE = Place("1 Example Street", "S60 1AE")


def page_of(one: Listing, *others: Listing, **changes: Any) -> Html:
    return read(offer(one, *others, **changes), one.address)


# Contacts


def test_a_phone_number_is_a_link_that_keeps_its_digits_and_is_shown_as_printed() -> None:
    (line,) = contact_lines(listing(contact=Contact(phone="01632 960 001")), SITES)
    assert (line.label, line.shown, line.link) == ("Phone", "01632 960 001", "tel:01632960001")


@pytest.mark.parametrize("text", ["YM to 85258", "07700 900 123", "85258"])
def test_a_text_number_is_never_a_link(text: str) -> None:
    one = listing(contact=Contact(text=text), sources={"text": Source(OFFICIAL)})
    (line,) = contact_lines(one, SITES)
    assert (line.label, line.shown, line.link) == ("Text message", text, None)
    targets = [target for _, target in page_of(one).links()]
    assert not any(target.startswith(("tel:07700", "tel:85258", "sms:")) or "85258" in target for target in targets)


def test_a_textphone_an_email_and_a_website_are_links() -> None:
    contact = Contact(
        textphone="18001 01632 960 001", email="hi@talking.example", website="https://www.talking.example/x"
    )
    assert [(line.shown, line.link) for line in contact_lines(listing(contact=contact), SITES)] == [
        ("18001 01632 960 001", "tel:1800101632960001"),
        ("hi@talking.example", "mailto:hi@talking.example"),
        ("talking.example", "https://www.talking.example/x"),
    ]


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (Source(OFFICIAL, PartialDate(2024, 3)), "We saw this on an official page, dated March 2024."),
        (Source(SECOND_HAND, PartialDate(2021)), "We saw this on a second-hand page, dated 2021."),
        (Source(OFFICIAL), "We saw this on an official page, and do not know how old it is."),
    ],
)
def test_where_and_when_a_number_was_seen_stands_beside_it(source: Source, note: str) -> None:
    one = listing(contact=Contact(phone="01632 960 001"), sources={"phone": source})
    assert [line.note for line in contact_lines(one, SITES)] == [note]
    (item,) = [item for item in page_of(one).all("li") if item.text.startswith("Phone:")]
    assert item.text == f"Phone: 01632 960 001{note}"


def test_a_website_speaks_for_itself() -> None:
    one = listing(contact=Contact(website="https://talking.example/"), sources={"website": Source(OFFICIAL)})
    assert [line.note for line in contact_lines(one, SITES)] == [None]


def test_contact_by_role_is_said() -> None:
    assert "Ask for the front desk." in page_of(listing(contact=Contact(role="the front desk"))).under("contact")


# Sources


def test_a_second_hand_page_is_named_and_dated_and_not_linked() -> None:
    one = listing(sources={"summary": Source(SECOND_HAND, PartialDate(2024, 3))})
    (line,) = source_lines(one, SITES)
    assert line == SourceLine("What it is", "a second-hand page", None, "list-of-things.example", "March 2024")
    page = page_of(one)
    assert "What it is: a second-hand page, March 2024" in page.under("know")
    assert SECOND_HAND not in [target for _, target in page.links()]


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (OFFICIAL, "an official page"),
        ("https://press.example/story", "a news page"),
        ("https://act.example/2014", "the law"),
        ("https://talking.example/about", "the provider’s own page"),
    ],
)
def test_a_trusted_page_is_linked(page: str, what: str) -> None:
    contact = Contact(website="https://talking.example/")
    (line,) = source_lines(listing(contact=contact, sources={"summary": Source(page)}), SITES)
    assert (line.what, line.link, line.dated) == (what, page, "we do not know how old")


@pytest.mark.parametrize(
    ("page", "website", "what"),
    [
        ("https://charity.example/about-it", "https://www.council.example/", "a page of another service or charity"),
        ("https://charity.example/about", "https://charity.example/", "the provider’s own page"),
        ("https://charity.example/about", "https://www.charity.example/", "the provider’s own page"),
        ("https://charity.example/about", "https://help.charity.example/", "the provider’s own page"),
        ("https://charity.example/about", None, "the provider’s own page"),
        ("https://press.example/story", "https://charity.example/", "a news page"),
    ],
)
def test_a_charitys_page_about_somebody_else_is_not_the_providers_own(
    page: str, website: str | None, what: str
) -> None:
    sites = SourceSites({"charity.example": "provider", "press.example": "press"})
    assert page_words(page, website, sites) == what


@pytest.mark.parametrize(
    "page",
    [
        "https://linkstock.net/goto/aHR0cHM6Ly93d3cucml2ZWxpbi5nb3YudWsv",
        f"https://leads-on.example/goto?url={OFFICIAL}",
        "https://rivelin.gov.uk.leads-on.example/",
        "https://rivelin.gov.uk@leads-on.example/",
    ],
)
def test_an_address_that_leads_on_to_an_official_page_is_second_hand_itself(page: str) -> None:
    (line,) = source_lines(listing(sources={"summary": Source(page)}), SITES)
    assert (line.what, line.link) == ("a second-hand page", None)


def test_one_page_stands_once_with_all_the_facts_it_showed() -> None:
    one = listing(sources={"summary": Source(OFFICIAL), "ages": Source(OFFICIAL), "phone": Source(OFFICIAL)})
    assert [line.facts for line in source_lines(one, SITES)] == ["What it is, ages, phone number"]


def test_two_pages_of_one_site_have_two_names() -> None:
    pages = ["https://www.rivelin.gov.uk/a", "https://rivelin.gov.uk/b", "https://other.gov.uk/c"]
    one = listing(more_sources=tuple(Source(page) for page in pages))
    named = {line.link: line.link_text for line in source_lines(one, SITES)}
    assert named == dict(zip(pages, ["rivelin.gov.uk, page 1", "rivelin.gov.uk, page 2", "other.gov.uk"], strict=True))


def test_one_page_with_two_dates_has_one_name() -> None:
    one = listing(more_sources=(Source(OFFICIAL), Source(OFFICIAL, PartialDate(2024))))
    assert [line.link_text for line in source_lines(one, SITES)] == ["rivelin.gov.uk", "rivelin.gov.uk"]


def test_every_field_that_can_have_a_source_has_a_plain_name() -> None:
    one = listing(sources={"a_new_field": Source(OFFICIAL)})
    assert [line.facts for line in source_lines(one, SITES)] == ["A_new_field"]


# What is not known


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("who", "We do not know yet who it is for."),
        ("who", "Ages: not known."),
        ("who", "Needs: not known."),
        ("get", "not known may ask."),
        ("get", "We do not know the steps yet."),
        ("cost", "Cost not known. Ask them first."),
        ("contact", "Phone number: not known."),
        ("contact", "E-mail: not known."),
        ("where", "Address: not known."),
        ("where", "Open: not known."),
        ("access", "Not known. Ask them before you go."),
        ("know", "Nobody at the service has told us yet that this is right."),
        ("know", "We do not know how old these facts are."),
    ],
)
def test_each_unknown_is_said_where_a_parent_looks_for_it(part: str, says: str) -> None:
    assert says in page_of(listing()).under(part)


def test_the_glance_says_what_is_not_known() -> None:
    page = page_of(listing())
    pairs = zip(page.all("dt"), page.all("dd"), strict=True)
    assert {key.text: value.text for key, value in pairs} == {
        "Ages": "Not known",
        "Where": "In Rotherham",
        "Who can ask": "Not known",
        "Cost": "Not known",
    }


FULL = listing(
    needs=("slcn", "hi"),
    ages=Ages(16, None),
    who_for="Young people who find it hard to talk.",
    how_to_get=HowToGet(WhoCanAsk.PROFESSIONAL, "Ask your doctor."),
    cost=Cost(Price.CHARGE, "£5 a session"),
    contact=Contact("the team", "01632 960 001", None, None, "hi@talking.example", "https://talking.example/"),
    place=replace(PLACE, access={"step_free": Known.YES}),
    hours="Mondays",
    size="10 places",
    checked=Checked(PartialDate(2026, 5, 1), "the service", "by phone"),
    newest_source=PartialDate(2026, 2),
    also_known_as=("RTT", "Talkers"),
)


def test_a_page_of_which_all_is_known_says_nowhere_not_known() -> None:
    page = page_of(FULL)
    assert "not known" not in page.one("main").text.lower()
    assert "do not know" not in page.one("main").text


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("what", "Places or pupils: 10 places."),
        ("who", "Young people who find it hard to talk."),
        ("who", "Ages: 16 and over."),
        ("who", "Needs: Talking; Deaf."),
        ("get", "a professional may ask. All about a professional."),
        ("get", "Ask your doctor."),
        ("cost", "There is a charge: £5 a session."),
        ("where", "1 Example Street, S60 1AE"),
        ("where", "See S60 1AE on a map (opens another website)"),
        ("where", "Open: Mondays."),
        ("access", "Step-free way in: yes"),
        ("know", "Checked on 1 May 2026 by the service, by phone."),
    ],
)
def test_each_known_fact_stands_under_its_question(part: str, says: str) -> None:
    assert says in page_of(FULL).under(part)


def test_words_that_end_with_a_full_stop_get_no_second_one() -> None:
    facts: dict[str, Any] = {"hours": "Mondays. Ask first.", "size": "About 10?", "contact": Contact("the front desk.")}
    page = page_of(listing(cost=Cost(Price.CHARGE, "£5."), **facts))
    assert ".." not in page.one("main").text
    assert "Open: Mondays. Ask first." in page.under("where")
    assert page.under("what").endswith("Places or pupils: About 10?")


def test_other_names_are_given() -> None:
    assert "Also called: RTT; Talkers" in page_of(FULL).one("main").text


def test_the_questions_stand_in_the_order_of_the_design() -> None:
    questions = [heading.text for heading in page_of(FULL).all("h2")]
    assert questions == [
        "What is it?",
        "Who is it for?",
        "How do I get it, and who decides?",
        "What does it cost?",
        "How do I contact them?",
        "Where and when?",
        "Can I get in?",
        "How do we know this, and when was it checked?",
        "More like this",
        "Something wrong or missing? Tell us",
    ]


def test_any_need_is_not_the_same_as_not_known() -> None:
    assert "Needs: any need." in page_of(listing(needs=("any",))).under("who")


@pytest.mark.parametrize(("year", "says_so"), [(2024, True), (2026, False)])
def test_a_check_of_more_than_a_year_ago_is_said_to_be_old(year: int, says_so: bool) -> None:
    known = page_of(listing("Portage", checked=Checked(PartialDate(year, 5, 1), "the service", "by phone")))
    part = known.under("know")
    assert f"Checked on 1 May {year} by the service, by phone." in part
    assert ("Nobody at the service has confirmed it for a year." in part) is says_so


def test_what_a_visitor_said_is_shown_and_never_as_a_check() -> None:
    known = page_of(listing("Portage", seen_right=SeenRight(PartialDate(2026, 11, 20), "a visitor"))).under("know")
    assert "On 20 November 2026, a visitor told us this is still right." in known
    assert "this is not a check" in known
    assert "Nobody at the service has told us yet" in known
    assert "Checked on" not in known


def test_the_day_on_which_a_fact_was_seen_stands_behind_the_date_of_the_page() -> None:
    seen = listing(sources={"summary": Source(OFFICIAL, PartialDate(2024), PartialDate(2026, 11, 20))})
    (line,) = source_lines(seen, SITES)
    assert line.dated == "2024, seen there on 20 November 2026"


def test_a_dated_page_is_said_while_nobody_has_checked() -> None:
    said = page_of(listing(newest_source=PartialDate(2026, 2))).under("know")
    assert "The newest page we read is from February 2026." in said


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (Cost(), "Cost not known. Ask them first"),
        (Cost(Price.FREE), "Free"),
        (Cost(Price.CHARGE, "£5 a session"), "There is a charge: £5 a session"),
    ],
)
def test_the_cost_is_in_words(cost: Cost, words: str) -> None:
    assert cost_words(listing(cost=cost)) == words


@pytest.mark.parametrize(
    ("cost", "short", "words"),
    [
        (Cost(), "Money you can ask for", "Money you can ask for. It is not something that you buy."),
        (Cost(Price.CHARGE, "£5"), "There is a charge: £5", "There is a charge: £5."),
    ],
)
def test_money_has_no_price_unless_a_page_names_one(cost: Cost, short: str, words: str) -> None:
    page = page_of(listing(kind=Kind.BENEFIT, cost=cost))
    assert short in [one.text for one in page.all("dd")]
    assert words in page.under("cost")
    assert "Cost not known" not in page.under("cost")


# Places


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (Place(), ()),
        (Place(access={"hearing_loop": Known.PARTLY}), (("Hearing loop", "partly"),)),
        (PLACE, (("Step-free way in", "not known"),)),
        (Place(address="1 Example Street"), (("Step-free way in", "not known"),)),
        (Place(postcode="S60 1AE"), (("Step-free way in", "not known"),)),
        (replace(PLACE, access={"step_free": Known.NO}), (("Step-free way in", "no"),)),
        (
            replace(PLACE, access={"hearing_loop": Known.YES}),
            (("Step-free way in", "not known"), ("Hearing loop", "yes")),
        ),
    ],
)
def test_step_free_is_always_answered_where_there_is_a_place(place: Place, lines: tuple[tuple[str, str], ...]) -> None:
    assert access_lines(listing(place=place), VOCABULARY) == lines


def test_a_note_about_access_is_shown() -> None:
    assert page_of(listing(place=Place(access_note="There is a slope."))).under("access").endswith("There is a slope.")


def test_a_postcode_is_made_safe_in_the_link_to_the_map() -> None:
    assert map_link(listing(place=PLACE), AREA) == "https://maps.example/?q=S60%201AE"
    assert map_link(listing(place=Place(postcode="S60&x=<1>")), AREA) == "https://maps.example/?q=S60%26x%3D%3C1%3E"


def test_there_is_no_map_without_a_postcode() -> None:
    assert map_link(listing(place=Place(address="1 Example Street")), AREA) is None


# Closed, and what else there is


def test_a_closed_page_says_so_first_and_leads_on() -> None:
    other = listing("Portage")
    closed = listing("Ended", closed=Closed(PartialDate(2026, 3), "The money ran out.", "services/portage"))
    page = page_of(closed, other)
    assert page.all("h2")[0].text == "This has closed"
    assert page.one("div", class_="closed").text == (
        "This has closedThe money ran out. It closed in or on March 2026.Try instead: Portage"
    )
    assert ("Portage", "../../services/portage/index.html") in list(page.links())


@pytest.mark.parametrize("instead", [None, "services/not-there"])
def test_a_closed_page_with_nothing_instead_still_stands(instead: str | None) -> None:
    page = page_of(listing("Ended", closed=Closed(None, "It has ended.", instead)))
    assert page.one("div", class_="closed").text == "This has closedIt has ended."


def test_related_listings_and_the_topics_lists_are_linked() -> None:
    page = page_of(listing("One"), listing("Two"))
    related = page.one("aside", class_="related")
    assert related.text == "More like this Two Ages not known. In Rotherham. All: Talking and understanding"
    assert ("All: Talking and understanding", "../../browse/help/talking-and-understanding/index.html") in page.links()


def test_a_need_leads_to_its_list() -> None:
    assert ("Talking", "../../browse/need/slcn/index.html") in page_of(listing(needs=("slcn",))).links()


def test_a_school_stands_in_the_schools_folder_with_its_own_way_back() -> None:
    page = page_of(listing("Oak Wood", kind=Kind.SCHOOL, area=Area.NEARBY))
    assert ("Schools and colleges", "../../schools/index.html") in page.links()
