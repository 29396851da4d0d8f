"""One event in words: what its page and its place in a list need."""

from dataclasses import dataclass
from datetime import date

from build_tools.offer.card_words import PRICE_WORDS
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Event
from build_tools.offer.listing import ANY_NEED, Known, Listing, Price
from build_tools.offer.model import Offer
from build_tools.offer.time_words import clock_words, day_words, days_in_month_words, when_words
from build_tools.offer.whats_on import InMonth
from build_tools.publishing.calendar_links import CalendarLink, event_calendar
from build_tools.site.contact_lines import ContactLine, contact_lines
from build_tools.site.listing_page import access_lines, map_link, need_address, topic_address
from build_tools.site.source_lines import SourceLine, source_lines
from build_tools.site.source_sites import SourceSites

NEXT_DAYS_SHOWN = 8
BOOKING_WORDS = {
    Known.YES: "Yes, you have to book.",
    Known.PARTLY: "For some of it.",
    Known.NO: "No. You can just come.",
    Known.NOT_KNOWN: "We do not know. Ask before you go.",
}
BOOKING_SHORT = {Known.YES: "Yes", Known.PARTLY: "For some", Known.NO: "No", Known.NOT_KNOWN: "Not known"}
COST_WORDS = {Price.FREE: "Free", Price.NOT_KNOWN: "Not known"}
COST_NOT_KNOWN = "Not known. Ask before you go"
STEP_FREE = {Known.YES: "Step-free", Known.PARTLY: "Partly step-free", Known.NO: "Not step-free"}


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event as one item of a list."""

    event: Event
    when: str
    state: str | None  # "Cancelled", "Over"
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as its page shows it."""

    event: Event
    is_over: bool
    when: str
    next_days: tuple[str, ...]  # further days of a repeating one
    more_days: int  # how many days there are besides
    left_out: str | None  # "26 December 2026 and 2 January 2027"
    also: str | None  # further days, in the same way
    where_short: str
    ages: str | None
    needs: tuple[tuple[str, str], ...]
    any_need: bool
    cost: str
    cost_short: str
    booking: str
    booking_short: str
    booking_ended: bool
    contacts: tuple[ContactLine, ...]
    access: tuple[tuple[str, str], ...]
    map_link: str | None
    listing: Listing | None
    sources: tuple[SourceLine, ...]
    topics: tuple[tuple[str, str], ...]
    calendar: CalendarLink | None  # None where the day is not known


def item_of(event: Event, on: date, days: tuple[date, ...] | None = None) -> EventItem:
    """`days`: those of the month whose list this is; without them all of it is said."""
    when = when_words(event.when) if not days else _in_month(event, days)
    state = "Cancelled" if event.is_cancelled else "Over" if event.is_over(on) else None
    return EventItem(event, when, state, tuple(_facts(event)))


def month_item(item: InMonth, on: date) -> EventItem:
    """An event in the list of one month."""
    return item_of(item.event, on, item.days)


def _in_month(event: Event, days: tuple[date, ...]) -> str:
    if len(event.when.sittings) == 1:
        return when_words(event.when)
    if len(days) == 1:
        return f"{day_words(days[0])}, {clock_words(event.when)}"
    return f"{days_in_month_words(days)}, {clock_words(event.when)}"


def _facts(event: Event) -> list[str]:
    facts = [f"Ages {event.ages.words}" if event.ages else "Ages not known", PRICE_WORDS[event.cost.price]]
    step_free = STEP_FREE.get(event.place.access.get("step_free", Known.NOT_KNOWN))
    if event.place.address:
        facts.insert(0, event.place.address)
    if event.online:
        facts.append("You can join from home")
    return facts + ([step_free] if step_free else [])


def view_of_event(offer: Offer, event: Event, on: date, sites: SourceSites) -> EventView:
    """All the words of one event's page."""
    vocabulary, needs = offer.vocabulary, event.needs or ()
    days = event.next_days(on) if len(event.when.sittings) > 1 else ()
    by = event.booking.by
    return EventView(
        event=event,
        is_over=event.is_over(on),
        when=when_words(event.when),
        next_days=tuple(day_words(day) for day in days[:NEXT_DAYS_SHOWN]),
        more_days=max(0, len(days) - NEXT_DAYS_SHOWN),
        left_out=_listed(event.when.not_on),
        also=_listed(event.when.also_on),
        where_short=where_short(event),
        ages=event.ages.words if event.ages else None,
        needs=tuple(
            (vocabulary.needs[need].label, need_address(vocabulary, need)) for need in needs if need != ANY_NEED
        ),
        any_need=ANY_NEED in needs,
        cost=COST_NOT_KNOWN if event.cost.price is Price.NOT_KNOWN else cost_words(event),
        cost_short=cost_words(event),
        booking=BOOKING_WORDS[event.booking.needed],
        booking_short=BOOKING_SHORT[event.booking.needed],
        booking_ended=by is not None and by.last_day < on,
        contacts=contact_lines(event, sites),
        access=access_lines(event, vocabulary),
        map_link=map_link(event, offer.area),
        listing=offer.by_address.get(event.listing or ""),
        sources=source_lines(event, sites),
        topics=tuple((vocabulary.topics[key].label, topic_address(vocabulary, key)) for key in event.topics),
        calendar=event_calendar(event),
    )


def cost_words(event: Event) -> str:
    """What it costs, in a few words."""
    charge = event.cost.price is Price.CHARGE
    return f"There is a charge: {event.cost.how_much}" if charge else COST_WORDS[event.cost.price]


def where_short(event: Event) -> str:
    """In a few words."""
    home = "join from home" if event.online else ""
    place = event.place.address or ""
    return f"{place}, or {home}" if place and home else place or home.capitalize() or "Not known"


def _listed(days: tuple[date, ...]) -> str | None:
    words = [PartialDate.of(day).words for day in days]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or None
