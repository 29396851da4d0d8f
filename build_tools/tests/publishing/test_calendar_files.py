"""Calendar files, read by icalendar's own parser, by the time zone that they carry, and byte by byte."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rruleset, rrulestr
from dateutil.tz import tzical
from icalendar import Calendar

from build_tools.offer.area import Status
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled, Event
from build_tools.offer.history import History
from build_tools.offer.listing import Place, Source
from build_tools.offer.model import Offer
from build_tools.offer.recording import next_record
from build_tools.offer.when import Repeats, When
from build_tools.publishing.calendar_files import calendar_files, calendar_text
from build_tools.tests.made_events import event, weekly, when
from build_tools.tests.made_model import AREA, offer

LONDON = ZoneInfo("Europe/London")
WITH_ADDRESS = replace(AREA, site_address="https://offer.example/lo/")
# A time of day on each side of both changes of 2027: the last Sundays of March and October.
IN_MARCH, IN_OCTOBER = date(2027, 3, 28), date(2027, 10, 31)


def text_of(*events: Event) -> str:
    return calendar_text(offer(area=WITH_ADDRESS, events=events), events, "What’s on")


def component(one: Event) -> Any:
    (found,) = Calendar.from_ical(text_of(one)).walk("VEVENT")
    return found


def starts_by_the_file(one: Event) -> list[datetime]:
    """Each start in UTC, worked out by another library from the lines of the file and the zone that it carries."""
    text = text_of(one).replace("\r\n ", "")
    zone = tzical(_as_file(text)).get("Europe/London")
    lines = [line for line in text.split("\r\n") if line.startswith(("DTSTART;", "RRULE:", "RDATE", "EXDATE"))]
    ours = [line for line in lines if not line.startswith("RDATE") and "BYMONTH=" not in line]
    rules = rrulestr("\n".join(ours), forceset=True, tzids={"Europe/London": zone})
    assert isinstance(rules, rruleset)
    for line in (line for line in lines if line.startswith("RDATE")):  # the library knows none with a zone
        for moment in line.partition(":")[2].split(","):
            rules.rdate(datetime.strptime(moment, "%Y%m%dT%H%M%S").replace(tzinfo=zone))
    return [start.astimezone(UTC) for start in rules]


def _as_file(text: str) -> StringIO:
    zone = text[text.index("BEGIN:VTIMEZONE") : text.index("END:VTIMEZONE") + len("END:VTIMEZONE")]
    return StringIO(zone.replace("\r\n", "\n"))


def starts_by_our_model(one: Event) -> list[datetime]:
    assert one.when.starts
    at = one.when.starts
    return [datetime.combine(sitting.first, at, LONDON).astimezone(UTC) for sitting in one.when.sittings]


ACROSS = [
    weekly(IN_MARCH - timedelta(days=14), IN_MARCH + timedelta(days=14)),  # Sundays, the day of the change among them
    weekly(IN_OCTOBER - timedelta(days=14), IN_OCTOBER + timedelta(days=14)),
    weekly(date(2027, 3, 22), date(2027, 4, 5)),  # Mondays
    when(date(2027, 3, 25), to=PartialDate(2027, 3, 31)),  # each day over the change
    when(date(2027, 10, 2), repeats=Repeats.FOUR_WEEKS, until=date(2027, 12, 30)),
    when(date(2027, 9, 26), repeats=Repeats.LAST_WEEKDAY_OF_MONTH, until=date(2027, 12, 1)),
    when(date(2027, 2, 28), repeats=Repeats.DATE_OF_MONTH, until=date(2027, 5, 1)),
    when(date(2027, 1, 5), repeats=Repeats.WEEKDAY_OF_MONTH, until=date(2027, 12, 31)),
    when(date(2027, 1, 5), repeats=Repeats.TWO_WEEKS, until=date(2027, 4, 13)),
    weekly(date(2027, 10, 24), date(2027, 11, 7), not_on=(IN_OCTOBER,), also_on=(date(2027, 7, 1),)),
    weekly(date(2027, 3, 14), date(2027, 4, 11), starts=time(0, 30), ends=None),  # until in UTC falls on the day before
    when(date(2027, 7, 1)),
]


@pytest.mark.parametrize("at", ACROSS)
def test_the_file_and_the_model_tell_the_same_moments_across_clock_changes(at: When) -> None:
    one = event(at=at)
    found = starts_by_the_file(one) if len(at.sittings) > 1 else [component(one).decoded("DTSTART").astimezone(UTC)]
    assert found == starts_by_our_model(one)


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (IN_MARCH - timedelta(days=1), 10),
        (IN_MARCH, 9),
        (IN_OCTOBER - timedelta(days=1), 9),
        (IN_OCTOBER, 10),
        (date(2026, 3, 29), 9),
        (date(2026, 10, 25), 10),
    ],
)
def test_ten_in_the_morning_is_this_hour_of_utc(day: date, utc: int) -> None:
    zone = tzical(_as_file(text_of(event(at=when(day))))).get("Europe/London")
    assert datetime(day.year, day.month, day.day, 10, tzinfo=zone).astimezone(UTC).hour == utc
    assert component(event(at=when(day))).decoded("DTSTART").astimezone(UTC).hour == utc


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        (
            when(date(2027, 7, 1)),
            ["DTSTART;TZID=Europe/London:20270701T100000", "DTEND;TZID=Europe/London:20270701T120000"],
        ),
        (when(date(2027, 7, 1), ends=None), ["DTSTART;TZID=Europe/London:20270701T100000"]),
        (
            when(date(2027, 3, 27), starts=None, ends=None, all_day=True, to=PartialDate(2027, 3, 28)),
            ["DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270329"],
        ),
        (
            weekly(date(2027, 3, 7), date(2027, 4, 4), starts=None, ends=None, not_on=(IN_MARCH,)),
            [
                "DTSTART;VALUE=DATE:20270307", "DTEND;VALUE=DATE:20270308", "RRULE:FREQ=WEEKLY;UNTIL=20270404",
                "EXDATE;VALUE=DATE:20270328",
            ],
        ),
        (weekly(date(2027, 3, 7), date(2027, 4, 4)), ["RRULE:FREQ=WEEKLY;UNTIL=20270404T090000Z"]),  # summer by then
        (weekly(date(2027, 10, 3), date(2027, 11, 7)), ["RRULE:FREQ=WEEKLY;UNTIL=20271107T100000Z"]),
        (when(date(2027, 1, 5), to=PartialDate(2027, 1, 7)), ["RRULE:FREQ=DAILY;UNTIL=20270107T100000Z"]),
        (
            when(date(2026, 12, 26), repeats=Repeats.LAST_WEEKDAY_OF_MONTH, until=date(2027, 1, 30)),
            ["RRULE:FREQ=MONTHLY;UNTIL=20270130T100000Z;BYDAY=-1SA"],
        ),
    ],
)  # fmt: skip
def test_days_and_times_are_written_like_this(at: When, lines: list[str]) -> None:
    text = text_of(event(at=at))
    for line in lines:
        assert f"\r\n{line}\r\n" in text


def test_an_all_day_event_lies_on_the_same_days_in_every_time_zone() -> None:
    found = component(event(at=when(IN_MARCH, starts=None, ends=None, all_day=True)))
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (IN_MARCH, IN_MARCH + timedelta(days=1))


def test_lines_end_and_fold_as_the_standard_says() -> None:
    text = text_of(event(summary="Spiel, Spaß und ein ruhiger Raum für alle Familien. " * 5))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_words_are_escaped_and_come_back_as_they_were() -> None:
    odd = "Tea; cake, and a \\ back slash\nEND:VEVENT"
    found = component(event(name=odd, place=Place("1, Main Street; Rotherham", "S60 1AE")))
    assert str(found["SUMMARY"]) == odd
    assert str(found["LOCATION"]) == "1, Main Street; Rotherham, S60 1AE"


def test_an_event_is_known_by_its_address_and_stamped_by_its_newest_page() -> None:
    sources = {
        "summary": Source("https://talking.example/", PartialDate(2026, 3)),
        "when": Source("https://talking.example/2", PartialDate(2026, 2), seen=PartialDate(2026, 11, 5)),
    }
    found = component(event("play", sources=sources))
    assert str(found["UID"]) == "play.whats-on@offer.example"
    assert found.decoded("DTSTAMP") == datetime(2026, 11, 5, tzinfo=UTC)
    assert str(found["URL"]) == "https://offer.example/lo/whats-on/play/"


def test_without_an_address_the_host_can_be_nobodys() -> None:
    made = offer(events=(event(),))
    assert "UID:play.whats-on@local-offer.invalid\r\n" in calendar_text(made, made.events, "x")


def test_a_cancelled_event_tells_the_calendars_that_hold_it() -> None:
    found = component(event(cancelled=Cancelled(PartialDate(2026, 11, 20), "The hall is closed.")))
    assert (str(found["STATUS"]), found["SEQUENCE"]) == ("CANCELLED", 1)
    assert str(found["SUMMARY"]) == "Cancelled: Play"
    assert "The hall is closed." in str(found["DESCRIPTION"])


def test_each_change_that_families_hear_of_makes_the_event_newer_to_a_calendar_that_holds_it() -> None:
    first = event()
    later = replace(first, when=when(first.when.on.first_day + timedelta(days=1)))
    off = replace(later, cancelled=Cancelled(PartialDate(2026, 11, 20), "The hall is closed."))
    history, numbers = History(), list[int]()
    for day, shown in enumerate([first, later, off, later], start=1):
        made = offer(area=WITH_ADDRESS, events=(shown,), history=history)
        numbers.append(shown_as(made))  # before it is recorded
        record = next_record(history.now, made, (), date(2026, 11, day), None)
        history = History.of([*history.records, record])
        numbers.append(shown_as(replace(made, history=history)))
    assert numbers == [0, 0, 1, 1, 2, 2, 3, 3]


def shown_as(made: Offer) -> int:
    (found,) = Calendar.from_ical(calendar_text(made, made.events, "x")).walk("VEVENT")
    return int(str(found["SEQUENCE"]))


def test_there_is_a_file_an_event_one_for_all_and_one_a_topic_that_has_any() -> None:
    events = (event("play"), event("some-day", When(PartialDate(2027, 1)), topics=("advice and rights",)))
    assert sorted(calendar_files(offer(events=events))) == [
        "whats-on/events.ics",
        "whats-on/play/play.ics",
        "whats-on/topic-short-breaks.ics",
    ]


def test_a_calendar_to_follow_is_there_before_the_first_event() -> None:
    (text,) = calendar_files(offer()).values()
    assert Calendar.from_ical(text).walk("VEVENT") == []
    assert Calendar.from_ical(text).walk("VTIMEZONE")


def test_every_calendar_says_who_runs_the_site() -> None:
    says = "Not run by Rivelin Council. The council’s own site: https://official.example/"
    found = Calendar.from_ical(text_of(event()))
    assert says in str(found["X-WR-CALDESC"])
    assert all(says in str(one["DESCRIPTION"]) for one in found.walk("VEVENT"))
    official = replace(AREA, status=Status.OFFICIAL)
    assert "Not run by" not in calendar_text(offer(area=official), (event(),), "x")


def test_made_up_events_say_so() -> None:
    made_up = replace(AREA, made_up=True)
    assert "SUMMARY:MADE UP: Play\r\n" in calendar_text(offer(area=made_up), (event(),), "x")


@pytest.mark.parametrize("events", [(), (event("a"), event("b", weekly(date(2027, 3, 7), date(2027, 4, 4))))])
def test_two_writings_are_the_same_bytes(events: Iterable[Event]) -> None:
    assert text_of(*events) == text_of(*events)
