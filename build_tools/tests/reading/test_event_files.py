"""Files of events, consultations and dated facts are read whole, or told what is wrong with them, by line."""

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

import pytest

from build_tools.offer.consultation import Decided
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Booking, Cancelled
from build_tools.offer.listing import Cost, Known, Price
from build_tools.offer.model import Offer
from build_tools.offer.when import Repeats, When
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_events import FILES
from build_tools.tests.made_offer import write_offer


def read(folder: Path, files: Mapping[str, str]) -> tuple[Offer, list[str]]:
    reading = read_offer(write_offer(folder, files))
    assert reading.offer is not None
    return reading.offer, [str(problem) for problem in reading.problems]


def test_events_are_read_with_all_their_facts_the_earliest_first(tmp_path: Path) -> None:
    offer, problems = read(tmp_path, FILES)
    assert problems == []
    assert [event.slug for event in offer.events] == [
        "autumn-walk", "play-morning", "winter-fair", "fun-days", "open-day",
    ]  # fmt: skip
    play = offer.events[1]
    assert play.when == When(
        on=PartialDate(2026, 12, 5),
        starts=time(10),
        ends=time(12, 30),
        repeats=Repeats.WEEK,
        until=date(2027, 3, 27),
        not_on=(date(2026, 12, 26), date(2027, 1, 2)),
        also_on=(date(2027, 4, 10),),
        note="Come at any time in the morning.",
    )
    assert play.place.access == {"step_free": Known.YES, "hearing_loop": Known.NOT_KNOWN}
    assert play.cost == Cost(Price.CHARGE, "£2 a child")
    assert play.booking == Booking(
        Known.YES, "Fill in the form on the page.", "https://talking.example/book", PartialDate(2026, 12, 1)
    )
    assert play.address == "whats-on/play-morning/"
    assert offer.events[2].cancelled == Cancelled(PartialDate(2026, 11, 20), "The hall is closed for repairs")
    assert offer.events[3].when.all_day
    assert offer.events[3].online
    assert not offer.events[4].day_is_known


def test_consultations_and_dated_facts_are_read(tmp_path: Path) -> None:
    offer, _ = read(tmp_path, FILES)
    assert [one.slug for one in offer.consultations] == ["park-gate", "park-name", "play-park", "park-times"]
    assert offer.consultations[1].decided == Decided("It is called Rivelin Park.", PartialDate(2026, 10))
    assert offer.consultations[0].decided is None
    assert [(fact.name, fact.row) for fact in offer.happened] == [("Inspectors came", 1), ("A new room opened", 2)]


def test_an_offer_without_any_has_none(tmp_path: Path) -> None:
    offer, problems = read(tmp_path, {})
    assert (offer.events, offer.consultations, offer.happened, problems) == ((), (), (), [])


PLAY, FUN, FAIR, WALK, MONTH = (
    "events/play-morning.yml", "events/fun-days.yml", "events/winter-fair.yml", "events/autumn-walk.yml",
    "events/open-day.yml",
)  # fmt: skip
PARK, NAME = "consultations/play-park.yml", "consultations/park-name.yml"
WRONG = [
    (
        PLAY, "weekday: Saturday", "weekday: Sunday",
        "5: when.weekday: 5 December 2026 is a Saturday, and this says Sunday: look at the source, and put one of them "
        "right",
    ),
    (PLAY, "weekday: Saturday", "weekday: Sat", '5: when.weekday: "Sat" is not one of the words used here. Write one'),
    (
        PLAY, "ends: 12.30pm", "ends: 9.30am",
        "7: when.ends: this is not after the time when it starts: look at am and pm, or take the line out",
    ),
    (PLAY, "  starts: 10am\n", "", "6: when.ends: there is an end and no start: add starts, such as starts: 10am"),
    (PLAY, "starts: 10am", "starts: 14:00", '6: when.starts: "14:00" is not a time this site can read: write 2pm'),
    (PLAY, "starts: 10am", "starts: 10 a.m.", '6: when.starts: "10 a.m." is not a time this site can read: write 10am'),
    (PLAY, "starts: 10am", "starts: 10.00am", '6: when.starts: "10.00am" is longer than it need be: write 10am'),
    (PLAY, "starts: 10am", "starts: soon", '6: when.starts: "soon" is not a time this site can read: write 10am or'),
    (
        PLAY, "ends: 12.30pm", "ends: 12pm",
        '7: when.ends: "12pm" can be read as noon or as midnight: write midday, or 11.59pm for the night',
    ),
    (
        PLAY, "  until: 2027-03-27\n", "",
        "8: when.repeats: say until when: add a line such as until: 2027-03-27, the last day that a page names",
    ),
    (
        PLAY, "  repeats: every week\n", "",
        "8: when.until: nothing repeats: add repeats, such as repeats: every week, or write the last day as to",
    ),
    (
        PLAY, "until: 2027-03-27", "until: 2026-12-01",
        "9: when.until: the repeats end before they begin (5 December 2026): look at both dates",
    ),
    (
        PLAY, "until: 2027-03-27", "until: 2026-12-10",
        "9: when.until: it never repeats before 10 December 2026: look at the date, or take it out",
    ),
    (
        PLAY, "until: 2027-03-27", "until: 2030-03-27",
        "9: when.until: that is more than two years of repeats: look at the year again",
    ),
    (
        PLAY, "not_on: [2026-12-26, 2027-01-02]", "not_on: [2026-12-25]",
        "10: when.not_on: 25 December 2026 is no day of it: take it out, or look at the date again",
    ),
    (
        PLAY, "also_on: [2027-04-10]", "also_on: [2026-12-12]",
        "11: when.also_on: 12 December 2026 is a day of this event already: take it out",
    ),
    (
        PLAY, "also_on: [2027-04-10]", "also_on: [2026-12-01]",
        "11: when.also_on: 1 December 2026 comes before the first day: write it as on, and the others here",
    ),
    (
        PLAY, "repeats: every week", "repeats: every month on the last such weekday",
        "8: when.repeats: 5 December 2026 is not the last Saturday of its month: look at the date, or write repeats: "
        "every month on this weekday",
    ),
    (
        PLAY, "by: 2026-12-01", "by: 2027-05-01",
        "29: booking.by: this is after the event, which ends on 10 April 2027: look at both dates again",
    ),
    (
        PLAY, "  needed: yes", "  needed: no",
        "27: booking.how: needed says that nobody has to book: change that, or take this line out",
    ),
    (
        PLAY, "  phone:\n    page: https://talking.example/contact\n", "",
        "32: contact.phone: this has no source of its own. Where did you see this? Add, under sources, phone:",
    ),
    (
        PLAY, "how_much: £2 a child\n", "",
        "23: cost: there is a charge, and how_much is missing: add a line such as how_much: £5 a session",
    ),
    (PLAY, "A quiet morning to play and to meet other families.", "Ring 01632 960 001 to come.", "2: summary: "),
    (
        FAIR, "Stalls, music and a quiet room.", "Phone the desk to come.",
        '2: summary: this tells people to phone (found "Phone"), and the event has no phone number: add phone under '
        "contact with its source, or say another way to get in touch",
    ),
    (
        FUN, "all_day: yes", "all_day: yes\n  starts: 9am",
        "7: when.all_day: it lasts all day, and times stand here too: keep one of the two",
    ),
    (
        FUN, "to: 2027-02-17", "to: 2027-02-15",
        "6: when.to: the last day has to come after the first (15 February 2027): look at both, or take this line out",
    ),
    (FUN, "to: 2027-02-17", "to: 2028-02-17", "6: when.to: that is more than 100 days: look at the year again"),
    (
        FUN, "to: 2027-02-17", "to: 2027-02",
        "6: when.to: this is known more or less closely than on (15 February 2027): write both as days, or as months",
    ),
    (
        FUN, "all_day: yes", "repeats: every week\n  until: 2027-05-01",
        "6: when.to: it lasts several days and repeats too: write each further day under also_on",
    ),
    (
        FUN, "  all_day: yes", "  not_on: [2027-02-15, 2027-02-16, 2027-02-17]",
        "7: when.not_on: no day is left, so it never takes place: take days out of here, or add cancelled with why",
    ),
    (
        MONTH, "  on: 2027-09", "  on: 2027-09\n  starts: 10am",
        "5: when.starts: this needs a day, and on says September 2027: write the whole date there",
    ),
    (
        WALK, "on: 2026-10-10", "on: 2026-10-31\n  repeats: every month on this date\n  until: 2027-10-31",
        "5: when.repeats: some months have no day 31: write each further day under also_on",
    ),
    (
        WALK, "on: 2026-10-10", "on: 2026-10-31\n  repeats: every month on this weekday\n  until: 2027-10-31",
        "5: when.repeats: few months have a fifth Saturday: write repeats: every month on the last such weekday",
    ),
    (WALK, "more_sources:\n  - page: https://talking.example/events\n", "", "1: sources: no page is named as a source"),
    (WALK, "topics: [travel]", "topics: [traval]", '6: topics: "traval" is not one of the words used here. Did '),
    (WALK, "  on: 2026-10-10", "  on: 2026-02-30", "4: when.on: 30 February 2026 is not in the calendar"),
    (
        PARK, "closes: 2026-12-20", "closes: 2026-10-20",
        "6: closes: this is before it opens (1 November 2026): look at both dates again",
    ),
    (
        PARK, "opens: 2026-11-01\ncloses: 2026-12-20\n", "",
        "1: opens: no date is known: write opens or closes as closely as a page tells, such as opens: 2024",
    ),
    (
        PARK, "Ask for a paper form at any library.", "Ring us.",
        '11: how_to_answer.without_internet: this tells people to phone (found "Ring"), and the consultation has no',
    ),
    (
        NAME, "  on: 2026-10\n", "  on: 2026-08\n",
        "7: decided.on: this is before it opened (September 2026): look at both dates again",
    ),
    (
        "happened.yml", "to: 2021-07-09", "to: 2021-07-01",
        "2: 1.to: this is before 5 July 2021, when it began: put the two dates the right way round",
    ),
    ("happened.yml", "kind: opening", "kind: party", '13: 2.kind: "party" is not one of the words used here.'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "says"), WRONG)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    assert old in FILES[file]
    _, problems = read(tmp_path, {**FILES, file: FILES[file].replace(old, new, 1)})
    assert any(problem.startswith(f"offer_data/{file}:{says}") for problem in problems), problems


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
@pytest.mark.parametrize("file", [PLAY, PARK])
def test_a_file_of_another_shape_is_a_problem(tmp_path: Path, file: str, text: str) -> None:
    offer, problems = read(tmp_path, {file: text})
    assert any(problem.startswith(f"offer_data/{file}") for problem in problems)
    assert (offer.events, offer.consultations) == ((), ())


def test_a_badly_named_file_is_a_problem_and_no_page(tmp_path: Path) -> None:
    offer, problems = read(tmp_path, {"events/Play Morning.yml": FILES[WALK]})
    assert offer.events == ()
    assert len(problems) == 1
    assert "name it play-morning.yml" in problems[0]
