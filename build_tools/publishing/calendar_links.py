"""Where the calendar files stand: one an event whose day is known, one for all events, one a topic that has any."""

from dataclasses import dataclass

from build_tools.offer.event import EVENTS, Event
from build_tools.offer.model import Offer

ALL_EVENTS = f"{EVENTS}events.ics"


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """A calendar file of the site."""

    label: str
    file: str  # from the top of the site: "whats-on/events.ics"


def event_calendar(event: Event) -> CalendarLink | None:
    """The file of one event; None where its day is not known."""
    return CalendarLink(event.name, f"{event.address}{event.slug}.ics") if event.day_is_known else None


def topic_calendar_file(slug: str) -> str:
    """`whats-on/topic-short-breaks.ics`."""
    return f"{EVENTS}topic-{slug}.ics"


def calendars_to_follow(offer: Offer) -> tuple[CalendarLink, ...]:
    """All events first, then each topic that has one."""
    topics = {topic for event in offer.events if event.day_is_known for topic in event.topics}
    return (
        CalendarLink("All events", ALL_EVENTS),
        *(
            CalendarLink(word.label, topic_calendar_file(word.slug))
            for word in offer.vocabulary.topics
            if word.key in topics
        ),
    )
