"""A new event: from the answers of a form to the text of its file, its address, and what is said of it.

A form can add an event and never change one, so nothing that stands here already can be reached.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from build_tools.contributing.event_questions import BELONGS_KEY, EVENT_HEADINGS
from build_tools.contributing.form_text import Submission
from build_tools.contributing.naming_listing import listing_named
from build_tools.contributing.new_text import good_slug, one_page_for_all, sources_as_edits
from build_tools.contributing.planning import Seen
from build_tools.contributing.scalar_text import scalar_text
from build_tools.contributing.smallest_edit import Edit, Value, edited
from build_tools.offer.event import TAKEN, Event
from build_tools.offer.listing import Price
from build_tools.offer.model import Offer
from build_tools.offer.when import Weekday
from build_tools.reading.event_files import FOLDER
from build_tools.reading.faults import Fault
from build_tools.reading.schema_of_events import EVENT

_WEEKDAYS = {day.casefold(): day.value for day in Weekday}


def with_listing_named(submission: Submission, offer: Offer) -> Submission | Fault:
    """The same answers, with the address of the listing in place of whatever names it."""
    named = submission.answers.get(BELONGS_KEY)
    if not named:
        return submission
    listing = listing_named(named, offer)
    if isinstance(listing, Fault):
        return Fault(f'under "{submission.form.about(BELONGS_KEY).heading}": {listing.says}')
    return replace(submission, answers={**submission.answers, BELONGS_KEY: f"{listing.folder}/{listing.slug}"})


def with_weekday_apart(submission: Submission) -> Submission:
    """`Saturday 5 December 2026` as two answers, so that the one is held against the other."""
    first, _, rest = submission.answers.get("when-on", "").partition(" ")
    weekday = _WEEKDAYS.get(first.strip(",").casefold())
    if not weekday or not rest.strip():
        return submission
    return replace(submission, answers={"when-weekday": weekday, **submission.answers, "when-on": rest.strip()})


def new_event_text(edits: list[Edit], seen: Seen) -> bytes | Fault:
    """The file, its fields in the order of the schema, with the page where all of it was seen."""
    values: dict[str, Value] = {path: value for path, value in edits if value is not None}
    name = values.pop("name", None)
    if not isinstance(name, str) or not name:
        return Fault("an event needs a name")
    if "how_much" in values:
        values.setdefault("cost", Price.CHARGE.value)
    rest = [*values.items(), *sources_as_edits(one_page_for_all(edits, seen))]
    return edited(f"name: {scalar_text(name)}\n".encode(), rest, EVENT)


def new_event_address(values: Mapping[str, Value], data: Path, offer: Offer) -> str | Fault:
    """`events/saturday-play`, with the day where that is taken; never a file that is there already."""
    name, day = str(values.get("name") or ""), str(values.get("when.on") or "")
    slug = good_slug(name)
    if isinstance(slug, Fault):
        return slug
    taken = {event.slug for event in offer.events} | set(TAKEN)
    for one in (slug, good_slug(f"{name} {day}", ends_with=day)):
        if isinstance(one, str) and one not in taken and not (data / FOLDER / f"{one}.yml").exists():
            return f"{FOLDER}/{one}"
    return Fault(f'the site has an event "{name}" on this day already: write to us about that page')


def is_over(event: Event, on: date) -> Fault | None:
    """A form is for what is to come: most often such a date is a slip in the year."""
    heading = EVENT_HEADINGS["when.on"]
    return Fault(f'under "{heading}": this day is over. Look at the year again') if event.is_over(on) else None
