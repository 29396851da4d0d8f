"""Calendar files (RFC 5545): one an event whose day is known, one of all events, one a topic that has any.

Nothing in them comes from the clock: the same offer gives the same bytes on any day. So a stamp is the date of the
newest page behind an event, and an event's identity is its address.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as Component

from build_tools.offer.area import AreaInfo
from build_tools.offer.event import Event
from build_tools.offer.model import Offer
from build_tools.offer.page_news import times_changed
from build_tools.offer.time_words import clock_words
from build_tools.publishing.calendar_links import ALL_EVENTS, event_calendar, topic_calendar_file
from build_tools.publishing.calendar_times import add_times, london, stamp_of

MADE_BY = "-//Local Offer//Events//EN"
ASK_AGAIN = timedelta(days=1)
NO_HOST = "local-offer.invalid"  # RFC 2606: a name that can never be anybody's


def calendar_files(offer: Offer) -> Mapping[str, str]:
    """Each file's path on the site, and its text with the line ends of the standard."""
    known = tuple(event for event in offer.events if event.day_is_known)
    files = {ALL_EVENTS: calendar_text(offer, known, "What’s on")}
    for word in offer.vocabulary.topics:
        of_topic = [event for event in known if word.key in event.topics]
        if of_topic:
            files[topic_calendar_file(word.slug)] = calendar_text(offer, of_topic, f"What’s on: {word.label}")
    for event in known:
        link = event_calendar(event)
        if link:
            files[link.file] = calendar_text(offer, [event], event.name)
    return files


def calendar_text(offer: Offer, events: Iterable[Event], name: str) -> str:
    """One calendar."""
    calendar = Calendar()
    calendar.add("PRODID", MADE_BY)
    calendar.add("VERSION", "2.0")
    calendar.add("X-WR-CALNAME", f"{name} ({offer.area.site_name})")
    calendar.add("X-WR-CALDESC", run_by(offer.area))
    calendar.add("X-WR-TIMEZONE", "Europe/London")
    calendar.add("REFRESH-INTERVAL", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", "P1D")
    calendar.add_component(london())
    for event in events:
        calendar.add_component(component_of(offer, event))
    written: bytes = calendar.to_ical()
    return written.decode()


def component_of(offer: Offer, event: Event) -> Component:
    """One event."""
    area, component = offer.area, Component()
    component.add("UID", f"{event.slug}.whats-on@{_host(area)}")
    component.add("DTSTAMP", stamp_of(_stamp_day(event)))
    add_times(component, event.when)
    title = f"Cancelled: {event.name}" if event.is_cancelled else event.name
    component.add("SUMMARY", f"MADE UP: {title}" if area.made_up else title)
    component.add("DESCRIPTION", _description(area, event))
    where = _where(event)
    if where:
        component.add("LOCATION", where)
    if area.site_address:
        component.add("URL", f"{area.site_address}{event.address}")
    component.add("CATEGORIES", [offer.vocabulary.topics[topic].label for topic in event.topics])
    component.add("STATUS", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    # A calendar that holds the event already takes a newer one. One may have been taken off before it was recorded.
    component.add("SEQUENCE", max(times_changed(event, offer.history), int(event.is_cancelled)))
    component.add("TRANSP", "TRANSPARENT" if event.when.starts is None else "OPAQUE")
    return component


def run_by(area: AreaInfo) -> str:
    """Who runs the site, in each calendar as on each page."""
    if area.is_official:
        return f"From {area.site_name}, run by {area.council}."
    return f"From {area.site_name}. Not run by {area.council}. The council’s own site: {area.official_site}"


def _host(area: AreaInfo) -> str:
    return urlsplit(area.site_address or "").hostname or NO_HOST


def _stamp_day(event: Event) -> date:
    """The newest date that stands in its file; without any, the first day of its year."""
    dates = [day.first_day for source in event.all_sources for day in (source.dated, source.seen) if day]
    if event.cancelled and event.cancelled.on:
        dates.append(event.cancelled.on.first_day)
    return max(dates, default=date(event.when.on.year, 1, 1))


def _where(event: Event) -> str:
    parts = [event.place.address, event.place.postcode, "You can join from home" if event.online else None]
    return ", ".join(part for part in parts if part)


def _description(area: AreaInfo, event: Event) -> str:
    why = f"Cancelled: {event.cancelled.why}" if event.cancelled else None
    time_line = None if event.when.starts else f"Time: {clock_words(event.when)}."
    book = f"Book by {event.booking.by.words}." if event.booking.by else None
    page = f"{area.site_address}{event.address}" if area.site_address else None
    lines = [why, event.summary, time_line, event.when.note, event.who_for, book, page, run_by(area)]
    return "\n".join(line for line in lines if line)
