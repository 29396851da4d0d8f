"""Rules over events, consultations and dated facts, by the message that an editor reads."""

from datetime import date
from typing import Any

import pytest

from build_tools.checking import event_rules
from build_tools.checking.due import decisions_to_find
from build_tools.checking.event_rules import (
    booking_is_past,
    consultations_can_be_answered,
    dated_things_name_what_is_here,
    dated_things_were_read_before_today,
    event_addresses_are_free,
    excluded_places_hold_no_events,
    far_ahead_is_a_slip,
    two_events_at_once,
)
from build_tools.checking.offer_rules import RULES
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.consultation import Decided, HowToAnswer
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Booking, Cancelled
from build_tools.offer.listing import Closed, Known, Place, Source
from build_tools.tests.made_events import consultation, event, happened, when
from build_tools.tests.made_model import listing, offer

ON = date(2026, 11, 28)
PLAY, PARK, FACTS = "offer_data/events/play.yml", "offer_data/consultations/park.yml", "offer_data/happened.yml"
LINES = {PLAY: {"listing": 9, "booking.by": 12, "when.on": 4}, FACTS: {"1.listing": 6, "1.on": 1}}
ENDED = Closed(None, "It has ended.")


def whole(**facts: Any) -> WholeOffer:
    made = offer(listing("Portage"), listing("Old club", closed=ENDED), **facts)
    return WholeOffer(made, ON, LINES, "offer_data")


def test_every_rule_on_events_is_run() -> None:
    ours = {
        rule for name, rule in vars(event_rules).items()
        if callable(rule) and getattr(rule, "__module__", "") == event_rules.__name__ and not name.startswith("_")
    }  # fmt: skip
    assert ours
    assert ours <= set(RULES)


def test_what_is_named_has_to_be_here() -> None:
    made = whole(
        events=(event(listing="services/portrage"),),
        consultations=(consultation(listing="services/xyz"),),
        happened=(happened(PartialDate(2024), listing="services/portag", row=1),),
    )
    assert [str(problem) for problem in dated_things_name_what_is_here(made)] == [
        f"{PLAY}:9: listing: there is no listing services/portrage. Did you mean services/portage? Name one that is "
        "here, or take it out",
        f"{PARK}: listing: there is no listing services/xyz. Did you mean services/portage? Name one that is "
        "here, or take it out",
        f"{FACTS}:6: 1.listing: there is no listing services/portag. Did you mean services/portage? Name one that is "
        "here, or take it out",
    ]


def test_an_event_to_come_belongs_to_no_listing_that_has_ended() -> None:
    to_come, been = (
        event(listing="services/old-club"),
        event("been", when(date(2025, 1, 1)), listing="services/old-club"),
    )
    assert [str(problem) for problem in dated_things_name_what_is_here(whole(events=(to_come, been)))] == [
        f"{PLAY}:9: listing: services/old-club has ended, and this event is still to come: name an open one, or take "
        "it out"
    ]  # fmt: skip


def test_nothing_was_read_or_done_on_a_day_to_come() -> None:
    ahead = PartialDate(2026, 12, 1)
    source = {"summary": Source("https://talking.example/", ahead)}
    made = whole(
        events=(event(sources=source, cancelled=Cancelled(ahead, "Rain.")),),
        consultations=(consultation(decided=Decided("Yes.", ahead)),),
        happened=(happened(ahead, row=1),),
    )
    says = "1 December 2026 is still to come (today is 28 November 2026): write the date that the page gave"
    assert [str(problem) for problem in dated_things_were_read_before_today(made)] == [
        f"{PLAY}: cancelled.on: {says}",
        f"{PLAY}: sources.summary.dated: {says}",
        f"{PARK}: decided.on: {says}",
        f"{FACTS}:1: 1.on: {says}",
    ]


def test_a_past_booking_date_is_a_warning_while_the_event_is_to_come() -> None:
    booking = Booking(Known.YES, by=PartialDate(2026, 11, 27))
    assert [str(problem) for problem in booking_is_past(whole(events=(event(booking=booking),)))] == [
        f"{PLAY}:12: booking.by: booking ended on 27 November 2026, and the event is still to come: ask if there are "
        "places left, and say so under booking, how (a warning)"
    ]
    today = Booking(Known.YES, by=PartialDate(2026, 11, 28))
    been = event("been", when(date(2026, 11, 27)), booking=booking)
    assert list(booking_is_past(whole(events=(event(booking=today), been)))) == []


def test_a_date_far_ahead_is_a_slip() -> None:
    far = event(at=when(date(2029, 1, 1)))
    assert [str(problem) for problem in far_ahead_is_a_slip(whole(events=(far,)))] == [
        f"{PLAY}:4: when.on: 1 January 2029 is more than 24 months ahead: look at the year again"
    ]
    assert list(far_ahead_is_a_slip(whole(events=(event(),)))) == []


def test_no_event_takes_the_address_of_a_list() -> None:
    assert [str(problem) for problem in event_addresses_are_free(whole(events=(event("past"), event())))] == [
        "offer_data/events/past.yml: the site has a page whats-on/past of its own: give the file another name"
    ]


@pytest.mark.parametrize(
    ("facts", "where"),
    [
        ({"events": (event(name="Bad Place"),)}, f"{PLAY}: name"),
        ({"events": (event(organiser="the BAD place"),)}, f"{PLAY}: organiser"),
        ({"events": (event(place=Place("Bad Place, Main Street")),)}, f"{PLAY}: place.address"),
        ({"events": (event("bad-place"),)}, "offer_data/events/bad-place.yml: name"),
        ({"consultations": (consultation(by="Bad Place (Rotherham)"),)}, f"{PARK}: by"),
        ({"happened": (happened(PartialDate(2024), place="Bad place", row=1),)}, f"{FACTS}: 1.place"),
    ],
)
def test_what_must_not_be_listed_stands_in_no_event_and_nobody_is_told_why(facts: dict[str, Any], where: str) -> None:
    found = [str(problem) for problem in excluded_places_hold_no_events(whole(excluded=("Bad Place",), **facts))]
    assert found[0] == f"{where}: This place cannot be listed; ask the editors."


def test_one_event_told_of_twice_is_a_warning() -> None:
    twice = (event("a", name="Play"), event("b", name="PLAY"), event("c", when(date(2026, 12, 6)), name="Play"))
    assert [str(problem) for problem in two_events_at_once(whole(events=twice))] == [
        "offer_data/events/b.yml: name: offer_data/events/a.yml has the same name and date: is it the same event? If "
        "not, add what differs to the name (a warning)"
    ]


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (HowToAnswer(), "this is open, and nobody can see how to answer: add how_to_answer, with online or steps"),
        (
            HowToAnswer(online="https://www.rotherham.gov.uk/"),
            "this is open, and families without the internet cannot see how to answer: ask, and add it here",
        ),
        (HowToAnswer(steps="Fill in the form.", without_internet="Ask a librarian."), None),
    ],
)
def test_an_open_consultation_says_how_to_answer(how: HowToAnswer, says: str | None) -> None:
    found = [
        problem.says
        for problem in consultations_can_be_answered(whole(consultations=(consultation(how_to_answer=how),)))
    ]
    assert found == ([says] if says else [])


def test_a_decision_nobody_has_found_is_due() -> None:
    closed = consultation(closes=PartialDate(2026, 11, 27))
    assert [problem.says for problem in decisions_to_find(whole(consultations=(closed, consultation())))] == [
        "this is closed, and nobody has said what was decided: look for it, and add decided with its source"
    ]
