"""`offer_data/events/*.yml` becomes the events: one file each, its name is its address."""

from datetime import date
from pathlib import Path
from typing import Any

from build_tools.offer.event import Booking, Cancelled, Event
from build_tools.offer.listing import Contact, Cost, Known, Price
from build_tools.offer.when import Repeats, When
from build_tools.reading.event_rules import check_event
from build_tools.reading.file_of_fields import read_what_is_right
from build_tools.reading.file_reading import FileReading
from build_tools.reading.listing_file import place_of, sources_of
from build_tools.reading.schema_of_events import EVENT

FOLDER = "events"
_EXAMPLE = "name: Saturday play morning"


def read_event(content: bytes, reading: FileReading) -> Event | None:
    """One event; None when anything in its file is wrong."""
    values = read_what_is_right(content, EVENT, _EXAMPLE, reading)
    if values is None:
        return None
    check_event(values, reading)
    return None if reading.problems else _event(values, reading.file)


def _event(values: dict[str, Any], file: str) -> Event:
    return Event(
        slug=Path(file).stem,
        file=file,
        name=values["name"],
        summary=values["summary"],
        when=when_of(values["when"]),
        topics=values["topics"],
        place=place_of(values.get("place", {})),
        online=values.get("online") == "yes",
        who_for=values.get("who_for"),
        needs=values.get("needs"),
        ages=values.get("ages"),
        cost=Cost(Price(values.get("cost", Price.NOT_KNOWN)), values.get("how_much")),
        booking=_booking(values.get("booking", {})),
        contact=Contact(**values.get("contact", {})),
        organiser=values.get("organiser"),
        listing=values.get("listing"),
        **sources_of(values),
        cancelled=Cancelled(values["cancelled"].get("on"), values["cancelled"]["why"])
        if "cancelled" in values
        else None,
    )


def when_of(values: dict[str, Any]) -> When:
    """Days and times from the block `when`."""
    return When(
        on=values["on"],
        to=values.get("to"),
        starts=values.get("starts"),
        ends=values.get("ends"),
        all_day=values.get("all_day") == "yes",
        repeats=Repeats(values["repeats"]) if "repeats" in values else None,
        until=values["until"].first_day if "until" in values else None,
        not_on=_days(values, "not_on"),
        also_on=_days(values, "also_on"),
        note=values.get("note"),
    )


def _days(values: dict[str, Any], name: str) -> tuple[date, ...]:
    return tuple(sorted(day.first_day for day in values.get(name, ())))


def _booking(values: dict[str, Any]) -> Booking:
    needed = Known(values.get("needed", Known.NOT_KNOWN))
    return Booking(needed, values.get("how"), values.get("page"), values.get("by"))
