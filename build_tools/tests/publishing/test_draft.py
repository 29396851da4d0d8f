"""A draft made from a change, and the file it becomes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.offer.change_words import change_sentence
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled, Event
from build_tools.offer.history import GuideMark, History, State, after
from build_tools.offer.listing import Closed, Contact, Cost, Price
from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.offer.recording import next_record
from build_tools.offer.when import When
from build_tools.publishing.draft import MOST, draft
from build_tools.publishing.draft_file import write_draft
from build_tools.reading.file_reading import FileReading
from build_tools.reading.newsletter_files import read_issue
from build_tools.site.short_codes import ShortCodes
from build_tools.site.written_pages import Written, fill_in
from build_tools.tests.made_model import listing, offer

SINCE, DAY = date(2026, 11, 23), date(2026, 11, 28)
BEFORE = offer(
    listing(contact=Contact(phone="01632 960 001")), listing("Old group"), listing("Same", summary="Old words.")
)
FIRST = next_record(State(), BEFORE, (GuideMark("guides/travel", "Travel", "1"),), SINCE, None)
HISTORY = History.of([FIRST], {SINCE: "0" * 16})
STATE = after(State(), FIRST)


def event(name: str, on: PartialDate, **more: object) -> Event:
    slug = name.lower().replace(" ", "-")
    return Event(slug, f"offer_data/events/{slug}.yml", name, "All are welcome.", When(on), ("short breaks",), **more)  # type: ignore[arg-type]


AFTER = offer(
    listing(contact=Contact(phone="01632 960 002"), cost=Cost(Price.FREE)),
    listing("Old group", closed=Closed(None, "It has ended.", "services/rivelin-talking-team")),
    listing("Same", summary="New words."),
    listing("New group"),
    events=(
        event("Fun day", PartialDate(2026, 12, 5)),
        event("Past day", PartialDate(2026, 10, 5)),
        event("Rainy day", PartialDate(2026, 12, 6), cancelled=Cancelled(None, "Rain.")),
    ),
    history=HISTORY,
)
MARKS = (GuideMark("guides/travel", "Travel", "2"), GuideMark("guides/money", "Money", "1"))
TEXT = draft(AFTER, STATE, MARKS, SINCE, DAY)


def part(heading: str, text: str = TEXT) -> list[str]:
    below = text.partition(f"\n## {heading}\n\n")[2].partition("\n\n")[0]
    return below.splitlines()


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("New help", ["- [[services/new-group: all]]"]),
        ("What has changed",
         ["- The phone number for [[services/rivelin-talking-team]] is now "
          "[[services/rivelin-talking-team: contact.phone]].",
          "- We now know the cost for [[services/rivelin-talking-team]]: [[services/rivelin-talking-team: cost]]."]),
        ("Closed",
         ["- [[services/old-group]] has closed. [[services/old-group: closed.why]] "
          "Instead, see [[services/rivelin-talking-team]]."]),
        ("What is on", ["- [[whats-on/fun-day: all]]"]),
        ("New guides", ["- [[guides/money]]"]),
        ("Guides that we wrote again", ["- [[guides/travel]]"]),
    ],
)  # fmt: skip
def test_what_changed_stands_under_its_heading_with_codes_for_facts(heading: str, lines: list[str]) -> None:
    assert part(heading) == lines


def test_no_fact_is_typed_into_the_draft() -> None:
    assert "01632" not in TEXT


def test_the_codes_of_a_draft_can_all_be_filled_in() -> None:
    written = Written("newsletters/2026-11-28/", "x.md", TEXT.replace("[[guides/", "[[services/same"), 1)
    filled, problems = fill_in(replace(written, markdown=written.markdown.partition("## New guides")[0]), {},
                               ShortCodes(AFTER))  # fmt: skip
    assert problems == []
    assert "[01632 960 002](tel:01632960002)" in filled
    assert "[Fun day](/whats-on/fun-day/). Saturday 5 December 2026" in filled


def test_what_is_left_out_stands_at_the_head_with_the_reason_and_is_read_back() -> None:
    reading = FileReading("docs/newsletters/2026-11-28.md", {})
    issue = read_issue(TEXT.encode(), "2026-11-28", reading)
    assert reading.problems == []
    assert issue
    assert issue.left_out == (
        "Left out, since only the words changed or the place on the site: Same (what it is)",
        "Past day is new on the site. Left out: it is over.",
        "Rainy day is new on the site. Left out: it will not take place.",
    )
    assert "Same" not in TEXT.partition("\n---\n\n")[2]


def test_a_part_that_is_too_long_is_cut_and_says_so() -> None:
    many = offer(*(listing(f"Group {number}") for number in range(MOST + 3)))
    text = draft(many, State(), (), SINCE, DAY)
    assert len(part("New help", text)) == MOST
    assert f"Left out, since the part “New help” has {MOST} lines already: [[services/group-12: all]]; " in text
    assert "New help: 15." in text


def test_there_is_room_for_a_note_that_no_reader_sees_while_it_is_empty() -> None:
    assert "<!-- Space for a note from the Forum." in TEXT


def test_an_event_that_is_off_or_has_moved_is_told_with_codes_and_one_that_is_over_is_left_out() -> None:
    days = {
        "Fun day": PartialDate(2026, 12, 5),
        "Wet day": PartialDate(2026, 12, 6),
        "Old day": PartialDate(2026, 10, 5),
    }
    before = offer(events=tuple(event(name, on) for name, on in days.items()))
    state = after(State(), next_record(State(), before, (), SINCE, None))
    rain = Cancelled(None, "Rain and *hail* on [[us]].")
    moved = event("Fun day", PartialDate(2026, 12, 12))
    off = event("Wet day", days["Wet day"], cancelled=rain)
    now = offer(events=(moved, off, event("Old day", days["Old day"], cancelled=rain)))
    text = draft(now, state, (), SINCE, DAY)
    assert sorted(part("Changes to events and questions", text)) == [
        "- [[whats-on/fun-day]] has a new day or time: [[whats-on/fun-day: when]].",
        "- [[whats-on/wet-day]] will not take place. [[whats-on/wet-day: cancelled]]",
    ]
    assert "Old day changed. Left out: it is over." in text
    filled, problems = fill_in(Written("newsletters/2026-11-28/", "x.md", text, 1), {}, ShortCodes(now))
    assert problems == []
    assert r"will not take place. Rain and \*hail\* on \[\[us\]\]." in filled


def test_an_old_name_that_is_typed_into_a_draft_is_words_and_no_markdown() -> None:
    before = offer(listing("Old *name* [[x]] {who}"))
    state = after(State(), next_record(State(), before, (), SINCE, None))
    now = offer(replace(listing("New name"), slug=before.listings[0].slug))
    assert part("What has changed", draft(now, state, (), SINCE, DAY)) == [
        rf"- “Old \*name\* \[\[x\]\] \{{who\}}” is now called [[services/{before.listings[0].slug}]]."
    ]


def test_a_draft_of_nothing_says_so() -> None:
    text = draft(BEFORE, STATE, (), SINCE, DAY)
    assert "Nothing changed on the Local Offer for Rivelin between 23 November 2026 and 28 November 2026." in text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("contact.phone", "1", "2"), "The phone number for {who} is now {value}."),
        (("contact.phone", None, "2"), "We now know the phone number for {who}: {value}."),
        (("contact.phone", "1", None), "We do not know the phone number for {who} any more."),
        (("contact.website", "1", "2"), "{who} has a new website: {value}."),
        (("ages", "1", "2"), "The ages for {who} are now {value}."),
        (("hours", "1", "2"), "The opening times for {who} are now {value}."),
        (("how_to_get.who_can_ask", "1", "2"), "Who can ask for {who}: {value}."),
        (("place.step_free", "no", "yes"), "Getting in at {who}, step free: {value}."),
        (("place.step_free", "no", None), "Getting in at {who}, step free: not known any more."),
        (("name", "A {odd} name", "B"), "“A {{odd}} name” is now called {who}."),
    ],
)
def test_a_change_is_a_sentence(change: tuple[str, str | None, str | None], sentence: str) -> None:
    assert change_sentence(*change) == sentence


def write(folder: Path, since: date | None = SINCE, **more: object) -> Path:
    return write_draft(replace(AFTER, **more), MARKS, folder, since, DAY)  # type: ignore[arg-type]


def test_a_draft_is_written_and_never_over_another(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert path == tmp_path / "newsletters/2026-11-28.md"
    path.write_text("mine")
    with pytest.raises(CannotGoOn, match="is there already, and a draft never writes over a newsletter"):
        write(tmp_path)
    assert path.read_text() == "mine"


def test_without_a_day_it_starts_at_the_last_issue_or_else_where_the_history_begins(tmp_path: Path) -> None:
    issue = Issue(date(2026, 11, 25), "x", "t", "d")
    assert "between 23 November" in write(tmp_path / "a", None).read_text()
    assert "between 25 November" in write(tmp_path / "b", None, newsletters=Newsletters.of([issue])).read_text()


@pytest.mark.parametrize(
    ("since", "history", "says"),
    [
        (date(2026, 11, 1), HISTORY,
         "The history does not reach back to 1 November 2026. It begins on 23 November 2026."),
        (DAY, HISTORY, "28 November 2026 is not before 28 November 2026, the day of the newsletter."),
        (None, History(), "There is no newsletter and no history yet. Run: local-offer history record"),
        (SINCE, History(), "The history does not reach back to 23 November 2026. It is empty."),
    ],
)  # fmt: skip
def test_days_that_cannot_be_compared_are_refused(
    tmp_path: Path, since: date | None, history: History, says: str
) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        write(tmp_path, since, history=history)
    assert str(stopped.value).startswith(says)
    assert not list(tmp_path.rglob("*.md"))
