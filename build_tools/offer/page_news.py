"""What families must hear of an event or a consultation that they know already: it is off, it moved, its last day is
another, or something was decided. The rest of its page changes in silence, as small words do.
"""

from collections.abc import Iterator, Mapping

from build_tools.offer.consultation import Consultation
from build_tools.offer.event import Event
from build_tools.offer.history import History, PageChange, State
from build_tools.offer.model import Offer
from build_tools.offer.time_words import when_words, without_and_also

Told = Mapping[str, str]  # {"when": "Saturday 5 December 2026, 10am to midday"}

WHEN, WHERE, CANCELLED = "when", "where", "cancelled"  # of an event
CLOSES, DECIDED = "closes", "decided"  # of a consultation
NOT_KNOWN = "not known"
_ALWAYS = frozenset({WHEN, CLOSES})  # one of them stands in each page that was recorded with its facts

_SENTENCES = {
    WHEN: "{who} has a new day or time: {value}.",
    WHERE: "{who} has a new place: {value}.",
    CANCELLED: "{who} will not take place. {value}",
    CLOSES: "The last day to answer {who} is now: {value}.",
    DECIDED: "We now know what was decided about {who}. {value}",
}
_TAKEN_BACK = {
    CANCELLED: "{who} will take place after all.",
    DECIDED: "We do not know any more what was decided about {who}.",
}


def told_facts(thing: Event | Consultation) -> Told:
    """The facts whose change is news, each as one line of words."""
    if isinstance(thing, Event):
        times = ". ".join([when_words(thing.when), *without_and_also(thing.when)])
        known = {WHEN: times, WHERE: _place(thing), CANCELLED: thing.cancelled.why if thing.cancelled else None}
    else:
        closes = thing.closes.words if thing.closes else NOT_KNOWN
        known = {CLOSES: closes, DECIDED: thing.decided.what if thing.decided else None}
    return {name: " ".join(words.split()) for name, words in known.items() if words}


def changed_pages(state: State, offer: Offer) -> Iterator[PageChange]:
    """All such news since `state`, page by page."""
    things: tuple[Event | Consultation, ...] = (*offer.events, *offer.consultations)
    for thing in things:
        address = thing.address.rstrip("/")
        if address in state.pages:
            yield from _changes(address, state.pages[address].facts, told_facts(thing))


def times_changed(event: Event, history: History) -> int:
    """How often families have had to hear of an event again, what is not recorded yet with it."""
    address = event.address.rstrip("/")
    recorded = sum(change.page == address for record in history.records for change in record.pages_changed)
    known = history.now.pages.get(address)
    return recorded + (len(list(_changes(address, known.facts, told_facts(event)))) if known else 0)


def page_sentence(change: PageChange) -> str:
    """With two places to fill: `{who}` is the page, `{value}` the fact as it is now."""
    return _TAKEN_BACK[change.fact] if change.now is None else _SENTENCES[change.fact]


def _changes(address: str, before: Told, now: Told) -> Iterator[PageChange]:
    # The first records held no facts of pages: what was not written down cannot be called new, but for "cancelled".
    is_recorded = not _ALWAYS.isdisjoint(before)
    for fact in _SENTENCES:
        was, is_now = before.get(fact), now.get(fact)
        if was != is_now and (is_recorded or fact == CANCELLED):
            yield PageChange(address, fact, was, is_now)


def _place(event: Event) -> str:
    parts = [event.place.address, event.place.postcode, "online" if event.online else None]
    return ", ".join(part for part in parts if part) or NOT_KNOWN
