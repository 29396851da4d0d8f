"""What's on: what is to come by month, for a need or an age, later, and past; and a page for each event.

The pages are true on the day they are made for. An event that is over keeps its page, which says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.offer.dates import MONTHS, PartialDate
from build_tools.offer.event import EVENTS, Event
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word
from build_tools.offer.whats_on import MONTHS_SHOWN, Fitting, Month, by_month, fitting, later, not_over, over
from build_tools.publishing.calendar_links import calendars_to_follow
from build_tools.site.event_view import EventItem, item_of, month_item, view_of_event
from build_tools.site.ledger import Page
from build_tools.site.source_sites import SourceSites

SOURCE = "offer_data/events"
CHOOSE, LATER, PAST = f"{EVENTS}choose/", f"{EVENTS}later/", f"{EVENTS}past/"
NEXT_ON_HOME = 3
PART = "What’s on"
LOOK_ELSEWHERE = (  # listings that are likely to know of events, where the offer holds them
    "groups/rpcf", "services/families-information-service", "services/rotherham-libraries",
    "services/rotherham-send-local-offer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventGroup:
    """One part of a list page."""

    anchor: str
    heading: str
    explains: str
    items: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class EventChoice:
    """A need or an age with how many events to come are known to fit it."""

    label: str
    address: str
    count: int


def whats_on_pages(offer: Offer, on: date, sites: SourceSites) -> Iterator[Page]:
    """The list pages always; a page for each event."""
    yield _hub(offer, on)
    yield _choose(offer, on)
    yield from _need_pages(offer, on)
    yield from _age_pages(offer, on)
    yield _list_page(
        LATER,
        "Events later on",
        f"What is on more than {MONTHS_SHOWN} months from now, or on a day that is not known yet.",
        (EventGroup("later", "Later on", "", _items(later(offer.events, on), on)),),
        on,
    )
    yield _list_page(
        PAST,
        "Events that are over",
        "What has been, the newest first. You cannot go to these any more.",
        (EventGroup("over", "Over", "", _items(over(offer.events, on), on)),),
        on,
    )
    yield from (_event_page(offer, event, on, sites) for event in offer.events)


def next_events(offer: Offer, on: date) -> tuple[EventItem, ...]:
    """The first few that a family can go to, for the home page."""
    coming = (event for event in offer.events if event.is_to_come(on) and event.day_is_known)
    return _items(sorted(coming, key=lambda event: (event.next_days(on), event.slug))[:NEXT_ON_HOME], on)


def events_of_listings(offer: Offer, on: date) -> Mapping[str, tuple[EventItem, ...]]:
    """What a family can still go to, by the listing that it belongs to: {"groups/rpcf": …}."""
    found: dict[str, list[EventItem]] = {}
    for event in _coming(offer, on):
        if event.listing:
            found.setdefault(event.listing, []).append(item_of(event, on))
    return {listing: tuple(items) for listing, items in found.items()}


def _items(events: Iterable[Event], on: date) -> tuple[EventItem, ...]:
    return tuple(item_of(event, on) for event in events)


def _hub(offer: Offer, on: date) -> Page:
    coming = not_over(offer.events, on)
    return Page(
        address=EVENTS,
        kind="events",
        title="What’s on",
        description="Events for families of children and young people with SEND, month by month.",
        template="whats_on.html",
        source=SOURCE,
        context={
            "as_of": PartialDate.of(on).words,
            "months": tuple(_month_group(month, on) for month in by_month(offer.events, on)) if coming else (),
            "coming": len([event for event in coming if event.is_to_come(on)]),
            "later": len(later(offer.events, on)),
            "over": len(over(offer.events, on)),
            "elsewhere": tuple(offer.by_address[key] for key in LOOK_ELSEWHERE if key in offer.by_address),
            "calendars": calendars_to_follow(offer),
        },
    )


def _month_group(month: Month, on: date) -> EventGroup:
    heading = f"{MONTHS[month.month - 1]} {month.year}"
    items = tuple(month_item(item, on) for item in month.events)
    return EventGroup(f"month-{month.year}-{month.month:02d}", heading, "", items)


def _choose(offer: Offer, on: date) -> Page:
    coming = _coming(offer, on)
    needs = tuple(
        EventChoice(word.label, f"{EVENTS}need/{word.slug}/", _sure(fitting(coming, need=word.key)))
        for word in offer.vocabulary.needs
    )
    ages = tuple(
        EventChoice(word.label, f"{EVENTS}age/{word.slug}/", _sure(fitting(coming, ages=word.ages)))
        for word in offer.vocabulary.age_groups
    )
    return Page(
        address=CHOOSE,
        kind="events",
        title="Events by need or age",
        description="Choose a need or an age, and see what is on.",
        template="whats_on_choose.html",
        source=SOURCE,
        part=PART,
        context={"needs": needs, "ages": ages},
    )


def _coming(offer: Offer, on: date) -> tuple[Event, ...]:
    return tuple(event for event in offer.events if event.is_to_come(on))


def _sure(found: Fitting) -> int:
    return len(found.this) + len(found.any)


def _need_pages(offer: Offer, on: date) -> Iterator[Page]:
    for word in offer.vocabulary.needs:
        groups = _groups(fitting(_coming(offer, on), need=word.key), "this need", "needs", on)
        yield _list_page(f"{EVENTS}need/{word.slug}/", f"Events: {word.label}", word.meaning, groups, on)


def _age_pages(offer: Offer, on: date) -> Iterator[Page]:
    for word in offer.vocabulary.age_groups:
        groups = _groups(fitting(_coming(offer, on), ages=word.ages), "this age", "ages", on)
        yield _list_page(f"{EVENTS}age/{word.slug}/", _age_title(word), word.meaning, groups, on)


def _age_title(word: Word) -> str:
    return f"Events: ages {word.label}" if word.label[:1].isdigit() else f"Events: {word.label}"


def _groups(found: Fitting, asked: str, unknown: str, on: date) -> tuple[EventGroup, ...]:
    """The three groups of every list, counted apart."""
    return (
        EventGroup("for-this", f"For {asked}", f"Their pages say that they are for {asked}.", _items(found.this, on)),
        EventGroup("for-any", "For any need", "Their pages say that they are for all needs.", _items(found.any, on)),
        EventGroup(
            "not-known", "These may fit", f"We do not know which {unknown} these are for.", _items(found.not_known, on)
        ),
    )


def _list_page(address: str, title: str, lead: str, groups: Iterable[EventGroup], on: date) -> Page:
    return Page(
        address=address,
        kind="events",
        title=title,
        description=lead,
        template="whats_on_list.html",
        source=SOURCE,
        part=PART,
        context={
            "lead": lead,
            "as_of": PartialDate.of(on).words,
            "groups": tuple(group for group in groups if group.items),
        },
    )


def _event_page(offer: Offer, event: Event, on: date, sites: SourceSites) -> Page:
    return Page(
        address=event.address,
        kind="event",
        title=event.name,
        description=event.summary,
        template="event.html",
        source=event.file,
        part=PART,
        dated=event.when.on.iso,
        context={"view": view_of_event(offer, event, on, sites)},
    )
