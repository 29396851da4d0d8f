"""What families must hear of an event or a consultation that was on the site already."""

from dataclasses import replace
from datetime import date

import pytest

from build_tools.offer.consultation import AskedBy, Consultation, Decided
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled, Event
from build_tools.offer.history import NewPage, PageChange, State, after
from build_tools.offer.listing import Place
from build_tools.offer.page_news import changed_pages, page_sentence
from build_tools.offer.recording import next_record
from build_tools.offer.when import Repeats, When
from build_tools.tests.made_model import offer

DAY, NEXT = date(2026, 11, 29), date(2026, 11, 30)
CLUB = Event("club", "x", "Club", "Play.", When(PartialDate(2026, 12, 5), all_day=True), ("short breaks",))
PARK = Consultation("park", "x", "A park", AskedBy.SURVEY, "Where?", PartialDate(2026, 11, 1), PartialDate(2026, 12, 1))
BEFORE = offer(events=(CLUB,), consultations=(PARK,))
RECORD = next_record(State(), BEFORE, (), DAY, None)
STATE = after(State(), RECORD)
WEEKLY = When(PartialDate(2026, 12, 5), all_day=True, repeats=Repeats.WEEK, until=date(2027, 1, 2))


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        (replace(CLUB, cancelled=Cancelled(None, "The room\nis {wet}.")),
         [("{who} will not take place. {value}", "The room is {wet}.")]),
        (replace(CLUB, when=When(PartialDate(2026, 12, 6), all_day=True)),
         [("{who} has a new day or time: {value}.", "Sunday 6 December 2026, all day")]),
        (replace(CLUB, place=Place(address="The hall", postcode="S60 1AE"), online=True),
         [("{who} has a new place: {value}.", "The hall, S60 1AE, online")]),
        (replace(CLUB, summary="Play and eat.", who_for="All."), []),
        (replace(PARK, closes=PartialDate(2026, 12, 20)),
         [("The last day to answer {who} is now: {value}.", "20 December 2026")]),
        (replace(PARK, closes=None), [("The last day to answer {who} is now: {value}.", "not known")]),
        (replace(PARK, decided=Decided("Here.")), [("We now know what was decided about {who}. {value}", "Here.")]),
        (replace(PARK, asked="Where is best?"), []),
    ],
)  # fmt: skip
def test_a_change_that_matters_is_a_sentence_and_the_rest_is_silent(
    thing: Event | Consultation, told: list[tuple[str, str]]
) -> None:
    now = offer(events=(thing,)) if isinstance(thing, Event) else offer(consultations=(thing,))
    assert [(page_sentence(change), change.now) for change in changed_pages(STATE, now)] == told


def test_a_day_that_is_left_out_of_a_repeat_is_told() -> None:
    weekly = after(State(), next_record(State(), offer(events=(replace(CLUB, when=WEEKLY),)), (), DAY, None))
    without = replace(CLUB, when=replace(WEEKLY, not_on=(date(2027, 1, 2), date(2026, 12, 26))))
    (change,) = changed_pages(weekly, offer(events=(without,)))
    assert (change.now or "").endswith(", all day. Not on 26 December 2026 and 2 January 2027")


def test_a_cancelled_event_is_recorded_once_and_can_be_on_again() -> None:
    off = offer(events=(replace(CLUB, cancelled=Cancelled(None, "Rain.")),), consultations=(PARK,))
    record = next_record(STATE, off, (), NEXT, None)
    assert record.pages_changed == (PageChange("whats-on/club", "cancelled", None, "Rain."),)
    assert not record.is_empty
    state = after(STATE, record)
    assert next_record(state, off, (), NEXT, None).is_empty
    (change,) = changed_pages(state, BEFORE)
    assert page_sentence(change) == "{who} will take place after all."


def test_of_a_page_whose_facts_were_not_recorded_only_that_it_is_off_is_news() -> None:
    bare = State(pages={one.page: NewPage(one.page, one.name) for one in RECORD.pages})
    assert list(changed_pages(bare, BEFORE)) == []
    off = offer(events=(replace(CLUB, cancelled=Cancelled(None, "Rain.")),), consultations=(PARK,))
    (change,) = changed_pages(bare, off)
    assert change.fact == "cancelled"
    assert list(changed_pages(after(bare, next_record(bare, off, (), NEXT, None)), off)) == []
