"""The form for an event becomes one new file, or comes back in plain words with nothing to write."""

from pathlib import Path

import pytest

from build_tools.contributing.apply_form import Desk, apply_form
from build_tools.contributing.event_questions import EVENT_HEADINGS, EVENT_HELP, EVENT_NOT_ASKED
from build_tools.contributing.forms import Topic, forms
from build_tools.contributing.outcomes import Outcome
from build_tools.contributing.questions import HEADINGS
from build_tools.offer.model import Offer
from build_tools.reading.event_files import read_event
from build_tools.reading.file_reading import FileReading
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.schema_of_events import EVENT
from build_tools.site.building import OUR_DATA
from build_tools.site.tell_us import mail_body
from build_tools.tests.contributing.made_forms import PAGE, body, desk, form_of, schema_paths, send

PLAY = {
    "name": "Saturday Play Morning",
    "summary": "A quiet morning to play.",
    "when_on": "2026-12-05",
    "topics": "travel",
}


@pytest.fixture
def at(tmp_path: Path) -> Desk:
    return desk(tmp_path)


def play(at: Desk, **answers: str) -> Outcome:
    """What comes of the form for an event."""
    return send(at, Topic.EVENT, **{**PLAY, **answers})


def test_a_new_event_gets_a_file_with_its_fields_in_the_order_of_the_schema(at: Desk) -> None:
    outcome = play(
        at,
        place_address="Rivelin Hall, Wath",
        when_starts="10:30",
        when_ends="1pm",
        when_weekday="Saturday",
        cost="Free",
        booking_needed="No",
        contact_phone="(01709) 382121",
        place_step_free="Yes",
        belongs_to="the Rivelin Talking Team".removeprefix("the "),
        dated="9 March 2026",
    )
    assert outcome.accepted, outcome.words
    assert (outcome.address, outcome.is_new) == ("events/saturday-play-morning", True)
    assert (outcome.content or b"").decode() == (
        "name: Saturday Play Morning\nsummary: A quiet morning to play.\n"
        "when:\n  on: 2026-12-05\n  weekday: Saturday\n  starts: 10.30am\n  ends: 1pm\n"
        "topics: [travel]\nplace:\n  address: Rivelin Hall, Wath\n  step_free: yes\ncost: free\n"
        "booking:\n  needed: no\ncontact:\n  phone: 01709 382121\nlisting: services/talking\n"
        f"sources:\n  summary:\n    page: {PAGE}\n    dated: 2026-03-09\n  phone:\n    page: {PAGE}\n"
        "    dated: 2026-03-09\n"
    )
    assert "**New event:** `Saturday Play Morning` (`whats-on/saturday-play-morning`)." in outcome.words
    assert "When it is: `Saturday 5 December 2026, 10.30am to 1pm`" in outcome.words
    assert "Page to look at: `whats-on/saturday-play-morning/`" in outcome.words


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"when_weekday": "Friday"}, "5 December 2026 is a Saturday, and this says Friday: look at the source"),
        ({"when_on": "Friday 5 December 2026"}, "5 December 2026 is a Saturday, and this says Friday"),
        ({"when_starts": "2pm", "when_ends": "1pm"}, "this is not after the time when it starts: look at am and pm"),
        ({"when_ends": "1pm"}, "there is an end and no start"),
        ({"when_to": "2026-12-04"}, "the last day has to come after the first"),
        ({"when_on": "2026-11-22"}, "this day is over. Look at the year again"),
        ({"when_on": "2025"}, "this day is over. Look at the year again"),
        ({"when_on": "31 November 2026"}, "under `On which day is it?`: "),
        ({"when_on": "soon"}, "`soon` is not a date this site can read"),
        ({"when_on": "2036-12-05"}, "months ahead: look at the year again"),
        ({"when_starts": "early"}, "`early` is not a time this site can read"),
        ({"when_repeats": "Every week"}, "say until when"),
        ({"when_all_day": "Yes", "when_starts": "2pm"}, "it lasts all day, and times stand here too"),
        ({"topics": ""}, "`Kinds of help it is about` has no answer"),
        ({"summary": ""}, "`What happens there?` has no answer"),
        ({"place_postcode": "S60"}, "under `Postcode`: "),
        ({"contact_phone": "12"}, "under `Phone number`: "),
        ({"booking_page": "javascript:alert(1)"}, "under `Where can people book on the internet?`: "),
        ({"belongs_to": "../../area"}, "under `Which page of this site is it part of?`: "),
        ({"belongs_to": "services/nowhere"}, "there is no page with this address"),
        ({"source": "a poster"}, "under `Where did you see this?`: "),
        ({"agreed": "no"}, "the box under `Before you send` is not ticked"),
        ({"cost": "cheap"}, "choose one of these: Free"),
        ({"summary": "# A heading\nand more"}, "a heading, a quotation or a piece of code"),
    ],
)
def test_what_cannot_be_right_comes_back_in_plain_words(at: Desk, answers: dict[str, str], says: str) -> None:
    outcome = play(at, **answers)
    assert not outcome.accepted
    assert outcome.content is None
    assert says.casefold() in outcome.words.casefold()


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"contact_text": "07700 900123", "source": "https://www.facebook.com/x"}, "07700"),
        ({"when_note": "Ask Sarah Jones, 07700 900123."}, "Sarah"),
        ({"contact_email": "sarah.jones@gmail.com"}, "sarah"),
        ({"more": "My son Tom has autism and will come."}, "Tom"),
        ({"organiser": "Mrs Sarah Jones"}, "Sarah"),
    ],
)
def test_private_facts_are_held_back_and_not_repeated(at: Desk, answers: dict[str, str], told: str) -> None:
    outcome = play(at, **answers)
    assert not outcome.accepted
    assert "private facts about a person" in outcome.words
    assert told not in outcome.words


@pytest.mark.parametrize(
    "name",
    [
        "../../area",
        "Fun: &a *b {x: y} [z]",
        "- name",
        "play.yml\u202etxt",
        "$(touch /tmp/x)",
        "`id`",
        "!!python/object x",
    ],
)
def test_an_odd_name_is_data_and_reaches_no_other_place(at: Desk, name: str) -> None:
    outcome = play(at, name=name)
    if outcome.content is None:
        assert not outcome.accepted
        return
    folder, slug = outcome.address.split("/")
    assert folder == "events"
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    reading = FileReading("x.yml", {})
    event = read_event(outcome.content, reading)
    assert event is None or event.name == name.removeprefix("- ")


def test_lines_of_yaml_in_an_answer_add_no_field(at: Desk) -> None:
    outcome = play(at, summary="A morning.\ncancelled:\n  why: It is off", who_for="All.\nsources: x")
    assert b"\ncancelled:" not in (outcome.content or b"")
    assert (outcome.content or b"").count(b"\nsources:") == (1 if outcome.accepted else 0)


def test_a_second_event_of_one_name_gets_its_day_and_the_same_one_is_refused(at: Desk) -> None:
    folder = at.data / "events"
    folder.mkdir()
    (folder / "saturday-play-morning.yml").write_text("x")
    assert play(at).address == "events/saturday-play-morning-2026-12-05"
    (folder / "saturday-play-morning-2026-12-05.yml").write_text("x")
    assert "the site has an event `Saturday Play Morning` on this day already".casefold() in play(at).words.casefold()


def test_pages_that_stand_beside_events_are_no_events(at: Desk) -> None:
    assert play(at, name="Later").address == "events/later-2026-12-05"


def test_a_price_alone_says_that_there_is_a_charge(at: Desk) -> None:
    assert b"\ncost: charge\nhow_much: \xc2\xa32 a child\n" in (play(at, how_much="£2 a child").content or b"")


def test_an_excluded_place_gets_no_event(tmp_path: Path) -> None:
    at = desk(tmp_path, excluded="- name: Hidden Hall\n")
    outcome = play(at, organiser="Hidden Hall")
    assert not outcome.accepted
    assert "This place cannot be listed" in outcome.words


# The e-mail


def mail(at: Desk, **answers: str) -> Outcome:
    form = form_of(Topic.EVENT, at)
    given = {"source": PAGE, **{key.replace("_", "-"): words for key, words in {**PLAY, **answers}.items()}}
    asks = [(one.heading, given[one.key]) for one in form.questions if given.get(one.key)]
    return apply_form(mail_body("whats-on/", asks).encode(), at)


def test_an_e_mail_becomes_a_file_too(at: Desk) -> None:
    outcome = mail(at, when_on="Saturday 5 December 2026", when_starts="10 am", topics="Travel")
    assert outcome.accepted, outcome.words
    assert b"\n  on: 2026-12-05\n  weekday: Saturday\n  starts: 10am\ntopics: [travel]\n" in (outcome.content or b"")


def test_an_e_mail_without_kinds_of_help_waits_for_a_person_and_its_day_is_looked_at(at: Desk) -> None:
    kept = mail(at, topics="")
    assert (kept.accepted, kept.content) == (True, None)
    assert "A person will pick the kinds of help that fit" in kept.words
    assert "is a Saturday" in mail(at, topics="", when_on="Friday 5 December 2026").words


# The schema


def test_each_field_of_an_event_is_asked_for_or_has_a_reason_not_to_be() -> None:
    paths = {path.removesuffix(".") for path in schema_paths(EVENT)}
    left_out = {path for path in paths if f"{path}.".startswith(tuple(f"{name}." for name in EVENT_NOT_ASKED))}
    assert paths - left_out <= {*EVENT_HEADINGS, *HEADINGS}
    assert set(EVENT_HEADINGS) <= paths - left_out
    assert set(EVENT_HELP) <= set(EVENT_HEADINGS)


def test_the_first_question_of_each_form_stands_in_no_other_form() -> None:
    offer = read_offer(OUR_DATA).offer
    assert isinstance(offer, Offer)
    made = forms(offer.vocabulary)
    for form in made:
        assert [other.topic for other in made if form.questions[0].heading in other.by_heading] == [form.topic]
        assert len(form.by_heading) == len(form.questions)
        assert len({question.key for question in form.questions}) == len(form.questions)


def test_a_form_with_every_answer_cut_anywhere_ends_in_a_sentence(at: Desk) -> None:
    whole = body(form_of(Topic.EVENT, at), {"source": PAGE, **{k.replace("_", "-"): v for k, v in PLAY.items()}})
    for end in range(0, len(whole), 97):
        assert apply_form(whole[:end].encode(), at).words
