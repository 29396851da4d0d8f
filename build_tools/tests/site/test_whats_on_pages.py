"""The pages of events, consultations and what has happened, in each of their states."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.offer.consultation import Decided, HowToAnswer
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Booking, Cancelled
from build_tools.offer.listing import Contact, Known, Source
from build_tools.offer.model import Offer
from build_tools.offer.when import When
from build_tools.reading.offer_folder import read_offer
from build_tools.site.consultation_pages import dates_words
from build_tools.tests.made_events import FILES, consultation, event, happened, weekly, when
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_offer import write_offer
from build_tools.tests.made_pages import ON, draw, draw_all, pages_of
from build_tools.tests.read_html import Html

PORTAGE = listing("Portage")


def made(**facts: object) -> Offer:
    return offer(PORTAGE, **facts)  # type: ignore[arg-type]


def main_words(html: str) -> str:
    """The words of the main part, with a space wherever a tag stands."""
    return " ".join(Html(html.replace("<", " <")).one("main").text.split())


def page(of: Offer, address: str) -> str:
    """The main part of a page as words."""
    return main_words(draw(of, address))


def test_with_nothing_to_come_the_page_says_so_and_where_else_to_look() -> None:
    words = page(made(events=(event(at=when(date(2026, 11, 22))),)), "whats-on/")
    assert "We do not know of any event to come" in words
    assert "This is what we knew on 23 November 2026." in words
    assert "Events that are over (1)" in words
    assert "November 2026 (" not in words


def test_the_empty_page_names_who_may_know_where_the_offer_holds_them() -> None:
    libraries = listing("Libraries", slug="rotherham-libraries")
    assert "These may know of some: Libraries" in page(offer(libraries), "whats-on/")


def test_each_month_has_a_part_and_an_empty_one_says_so() -> None:
    words = page(made(events=(event(at=weekly(date(2026, 12, 5), date(2026, 12, 19))),)), "whats-on/")
    assert "November 2026 (0) December 2026 (1)" in words
    assert "November 2026 We do not know of any event in this month yet." in words
    assert "5, 12 and 19 December, 10am to midday" in words


def test_a_cancelled_event_stays_in_its_month_and_says_so() -> None:
    off = event(cancelled=Cancelled(PartialDate(2026, 11, 20), "The hall is closed"))
    assert "Cancelled. Saturday 5 December 2026" in page(made(events=(off,)), "whats-on/")
    words = page(made(events=(off,)), off.address)
    assert "This is cancelled The hall is closed. We heard so from a page or a person on 20 November 2026." in words
    assert "You cannot book it any more." in words


def test_what_is_over_keeps_its_page_and_offers_no_calendar_file() -> None:
    been = made(events=(event(at=when(date(2026, 11, 22))),))
    assert "This is over" in page(been, "whats-on/play/")
    assert "calendar file" not in page(been, "whats-on/play/")
    assert "Over. Sunday 22 November 2026" in page(been, "whats-on/past/")


def test_what_is_on_today_is_not_over() -> None:
    today = made(events=(event(at=when(ON)),))
    assert "This is over" not in page(today, "whats-on/play/")
    assert "We do not know of any" in page(today, "whats-on/past/")


def test_an_event_whose_day_is_not_known_has_no_calendar_file() -> None:
    words = page(made(events=(event(at=When(PartialDate(2027, 1))),)), "whats-on/play/")
    assert "January 2027, day not known" in words
    assert "calendar file" not in words


def test_a_repeating_event_names_its_next_days_and_those_left_out() -> None:
    at = weekly(date(2026, 11, 14), date(2027, 2, 27), not_on=(date(2026, 12, 26),), also_on=(date(2027, 3, 13),))
    words = page(made(events=(event(at=at),)), "whats-on/play/")
    assert "The next days are: Saturday 28 November 2026 Saturday 5 December 2026" in words
    assert "and 6 more" in words
    assert "Not on 26 December 2026." in words
    assert "Also on 13 March 2027." in words


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (PartialDate(2026, 11, 23), "Book by 23 November 2026."),
        (PartialDate(2026, 11, 22), "Booking ended on 22 November 2026. Ask if there is still a place."),
    ],
)
def test_the_last_day_to_book_is_a_day_to_book(by: PartialDate, words: str) -> None:
    booking = Booking(Known.YES, "Fill in the form.", "https://talking.example/book", by)
    text = page(made(events=(event(booking=booking),)), "whats-on/play/")
    assert f"Yes, you have to book. Fill in the form. {words}" in text
    assert ("Book on talking.example" in text) is words.startswith("Book by")


def test_a_need_page_keeps_what_is_not_known_apart() -> None:
    events = (event("sure", needs=("autism",)), event("perhaps"), event("other", needs=("hi",)))
    words = page(made(events=events), "whats-on/need/autism/")
    assert "For this need (1)" in words
    assert "These may fit (1) We do not know which needs these are for." in words
    assert "Other" not in words


def test_events_stand_on_the_home_page_and_at_their_listing() -> None:
    of = made(events=(event(listing="services/portage"),))
    for address in ("", "services/portage/"):
        assert "What’s on Play Saturday 5 December 2026, 10am to midday" in page(of, address)
    assert "Whom do I ask? See how to reach Portage" in page(of, "whats-on/play/")


@pytest.mark.parametrize(("closes", "shown"), [(PartialDate(2026, 11, 23), True), (PartialDate(2026, 11, 22), False)])
def test_a_consultation_is_on_the_home_page_while_it_is_open_and_only_then(closes: PartialDate, shown: bool) -> None:
    of = made(consultations=(consultation(closes=closes),))
    assert ("Have your say now Park (open until 23 November 2026)" in page(of, "")) is shown
    assert ("Have your say now" in page(of, "")) is shown


def test_an_open_consultation_says_how_to_answer_with_and_without_the_internet() -> None:
    how = HowToAnswer("https://www.rotherham.gov.uk/survey", None, "Ask for a form at any library.")
    words = page(made(consultations=(consultation(how_to_answer=how),)), "have-your-say/park/")
    assert "On the internet: use the form. Answer on rotherham.gov.uk (opens another website)" in words
    assert "Without the internet: Ask for a form at any library." in words
    assert "What was decided?" not in words


def test_a_form_on_a_site_we_do_not_know_is_named_and_not_linked() -> None:
    of = made(consultations=(consultation(how_to_answer=HowToAnswer("https://odd.example/form")),))
    words = page(of, "have-your-say/park/")
    assert "The form is on odd.example. We do not know that site, so we do not link to it." in words.replace(" .", ".")
    assert "https://odd.example/form" not in draw(of, "have-your-say/park/")


def test_a_closed_consultation_says_what_was_decided_or_that_we_do_not_know() -> None:
    closes = PartialDate(2026, 11, 1)
    known = consultation("a", closes=closes, decided=Decided("A swing.", PartialDate(2026, 11)))
    unknown = consultation("b", closes=closes, since="The park opened.")
    of = made(consultations=(known, unknown))
    assert "What was decided? November 2026: A swing." in page(of, "have-your-say/a/")
    words = page(of, "have-your-say/b/")
    assert "What was decided? We do not know. We found no page that tells." in words
    assert "What came later: The park opened." in words
    assert "What was decided? We do not know." in page(of, "have-your-say/")


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        (PartialDate(2017, 10, 23), PartialDate(2017, 12, 8), "From 23 October 2017 to 8 December 2017"),
        (PartialDate(2024), PartialDate(2024), "2024"),
        (PartialDate(2021, 10), None, "From October 2021. The last day is not known"),
        (None, PartialDate(2021, 10), "Until October 2021. The first day is not known"),
    ],
)
def test_the_dates_of_a_consultation_read_like_this(
    opens: PartialDate | None, closes: PartialDate | None, words: str
) -> None:
    assert dates_words(consultation(opens=opens, closes=closes)) == words


def test_what_has_happened_stands_by_year_with_the_newest_first_and_no_calendar_file() -> None:
    second_hand = (Source("https://odd.example/", PartialDate(2024, 3)),)
    facts = (
        happened(PartialDate(2021, 7, 5), "Inspectors came", to=PartialDate(2021, 7, 9), listing="services/portage"),
        happened(PartialDate(2024, 3), dates_note="The page gives no day.", sources=second_hand),
    )
    of = made(happened=facts)
    words = page(of, "what-has-happened/")
    newest, oldest = "A room opened March 2024. Opening.", "Inspectors came 5 July 2021 to 9 July 2021. Opening."
    assert words.index(newest) < words.index(oldest)
    assert "From: a second-hand page (March 2024)" in words
    assert "https://odd.example/" not in draw(of, "what-has-happened/")
    assert ".ics" not in draw(of, "what-has-happened/")


def test_without_dated_facts_there_is_no_such_page_and_no_link() -> None:
    of = made()
    assert "what-has-happened/" not in pages_of(of)
    assert not [address for address, html in draw_all(of).items() if "what-has-happened" in html]


def test_the_day_given_decides_what_is_over() -> None:
    of = made(events=(event(),))
    days = (date(2026, 12, 5), date(2026, 12, 6))
    assert [pages_of(of, day)["whats-on/play/"].context["view"].is_over for day in days] == [False, True]


def test_every_made_up_state_is_drawn_from_files(tmp_path: Path) -> None:
    of = read_offer(write_offer(tmp_path, FILES)).offer
    assert of is not None
    drawn = draw_all(replace(of, trusted_sites={"talking.example": "provider"}))
    words = main_words(drawn["whats-on/play-morning/"])
    for fact in (
        "Every Saturday, from 5 December 2026 to 27 March 2027, 10am to 12.30pm", "£2 a child", "S60 1AE",
        "Step_free: yes", "There is a slope at the side door.", "01632 960 001", "Book by 1 December 2026.",
        "Ages: 0 to 11.", "Rivelin Talking Team", "the provider’s own page",
    ):  # fmt: skip
        assert fact in words, fact
    assert "You can join from home, on the internet." in main_words(drawn["whats-on/fun-days/"])


def test_contacts_of_an_event_say_where_they_were_seen() -> None:
    seen = {"phone": Source("https://www.gov.uk/", PartialDate(2026))}
    of = made(events=(event(contact=Contact(phone="01632 960 001"), sources=seen),))
    assert "Phone: 01632 960 001 We saw this on an official page, dated 2026." in page(of, "whats-on/play/")
