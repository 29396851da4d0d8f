"""What stood on the site on a day, and the next record of what changed."""

from dataclasses import replace
from datetime import date

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.history import FactChange, GuideMark, History, State, after
from build_tools.offer.listing import Closed, Contact, Known, Place
from build_tools.offer.recording import next_record
from build_tools.tests.made_history import FIRST, HISTORY, SECOND
from build_tools.tests.made_model import listing, offer

DAY = date(2026, 11, 26)
TALKING = listing()
PHONE = Contact(phone="01632 960 009")


def test_records_stand_in_the_order_of_their_days() -> None:
    assert HISTORY.records == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("day", "phone"),
    [
        (date(2026, 11, 22), None),
        (date(2026, 11, 23), "01632 960 001"),
        (date(2026, 11, 24), "01632 960 001"),
        (date(2026, 11, 25), "01632 960 002"),
        (date(2030, 1, 1), "01632 960 002"),
    ],
)
def test_a_replay_gives_each_fact_as_it_was_on_a_day(day: date, phone: str | None) -> None:
    picture = HISTORY.on(day).pictures.get("services/rivelin-talking-team")
    assert (picture.facts["contact.phone"] if picture else None) == phone


def test_a_listing_that_moved_keeps_its_facts_and_one_that_closed_its_page() -> None:
    now = HISTORY.now.pictures
    assert "groups/old-name" not in now
    assert now["groups/new-name"].name == "Old name"
    assert not now["groups/new-name"].is_open
    assert [change.now for change in SECOND.closed] == ["It has ended."]


def test_guides_and_pages_are_kept_as_they_last_stood() -> None:
    assert HISTORY.now.guides["guides/travel"].title == "Travel to school"
    assert HISTORY.now.pages["whats-on/open-day"].name == "Open day"
    assert HISTORY.before(SECOND).guides["guides/travel"].title == "Travel"


def test_a_record_of_an_offer_replays_to_that_offer_and_then_nothing_is_left_to_record() -> None:
    before = offer(TALKING, listing("Other"))
    first = next_record(State(), before, (), DAY, None)
    changed = offer(
        listing(contact=PHONE, place=Place(access={"step_free": Known.YES})),
        listing("Other", closed=Closed(PartialDate(2026, 11), "It has ended.", "services/rivelin-talking-team")),
        listing("Third"),
    )
    second = next_record(after(State(), first), changed, (), DAY, "0" * 16)
    assert not second.is_empty
    assert [picture.name for picture in second.new] == ["Third"]
    assert {(change.path, change.now) for change in second.changed} == {
        ("contact.phone", "01632 960 009"),
        ("place.step_free", "yes"),
        ("closed.on", "November 2026"),
        ("closed.why", "It has ended."),
        ("closed.instead", "services/rivelin-talking-team"),
    }
    now = History.of([first, replace(second, on=date(2026, 11, 27))]).now
    assert next_record(now, changed, (), DAY, None).is_empty


def test_a_listing_that_opens_again_loses_why_it_had_closed() -> None:
    ended = offer(listing(closed=Closed(None, "It has ended.")))
    state = after(State(), next_record(State(), ended, (), DAY, None))
    record = next_record(state, offer(TALKING), (), DAY, None)
    assert record.changed == (FactChange("services/rivelin-talking-team", "closed.why", "It has ended.", None),)
    assert after(state, record).pictures["services/rivelin-talking-team"].is_open


def test_a_listing_that_moves_and_changes_on_one_day_is_followed() -> None:
    state = after(State(), next_record(State(), offer(TALKING), (), DAY, None))
    moved = offer(listing("New", contact=PHONE, was=("services/rivelin-talking-team",)))
    record = next_record(state, moved, (), DAY, None)
    assert record.moved == (("services/rivelin-talking-team", "services/new"),)
    assert next_record(after(state, record), moved, (), DAY, None).is_empty


def test_a_guide_counts_when_it_is_new_or_its_text_is_another() -> None:
    state = HISTORY.now
    same, anew, fresh = (GuideMark("guides/travel", "x", digit * 16) for digit in "213")
    fresh = replace(fresh, guide="guides/money")
    assert next_record(state, offer(), (same,), DAY, None).guides == ()
    assert next_record(state, offer(), (anew, fresh), DAY, None).guides == (anew, fresh)
