"""A made-up history: a first record, and one that changes it."""

from datetime import date

from build_tools.offer.history import FactChange, GuideMark, History, NewPage, PageChange, Record
from build_tools.offer.picture import Picture

FIRST = Record(
    on=date(2026, 11, 23),
    new=(
        Picture("services/rivelin-talking-team", {"name": "Rivelin Talking Team", "contact.phone": "01632 960 001"}),
        Picture("groups/old-name", {"name": "Old name"}),
    ),
    guides=(GuideMark("guides/travel", "Travel", "1" * 16),),
    pages=(NewPage("whats-on/club", "Club <b>", {"when": "Monday 7 December 2026, all day", "where": 'A "hall"'}),),
)
SECOND = Record(
    on=date(2026, 11, 25),
    follows="0" * 16,
    new=(Picture("helplines/rivelin-line", {"name": 'A "line": # no', "summary": "Two\nlines \\ back."}),),
    changed=(
        FactChange("services/rivelin-talking-team", "contact.phone", "01632 960 001", "01632 960 002"),
        FactChange("services/rivelin-talking-team", "hours", None, "no"),
        FactChange("groups/new-name", "closed.why", None, "It has ended."),
    ),
    moved=(("groups/old-name", "groups/new-name"),),
    guides=(GuideMark("guides/travel", "Travel to school", "2" * 16),),
    pages=(NewPage("whats-on/open-day", "Open day"),),
    pages_changed=(
        PageChange("whats-on/club", "when", "Monday 7 December 2026, all day", "Tuesday 8 December 2026, all day"),
        PageChange("whats-on/club", "cancelled", None, "The {room} is <wet>."),
    ),
)
HISTORY = History.of([SECOND, FIRST])
