"""Every fact of an event or of a consultation that families see, as one line of words each, by path: what reviews
compare, as `facts.py` is for listings.
"""

from collections.abc import Callable, Iterator, Mapping

from build_tools.offer.consultation import Consultation
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Event
from build_tools.offer.facts import labels
from build_tools.offer.listing import Known, Price
from build_tools.offer.time_words import when_words
from build_tools.offer.vocabulary import Vocabulary
from build_tools.offer.when import When

# In the order of the page.
_EVENT: Mapping[str, Callable[[Event, Vocabulary], str | None]] = {
    "name": lambda event, words: event.name,
    "what happens": lambda event, words: event.summary,
    "when it is": lambda event, words: _when(event.when),
    "kinds of help": lambda event, words: labels(event.topics, words.topics),
    "address": lambda event, words: event.place.address,
    "postcode": lambda event, words: event.place.postcode,
    "what to know about getting in": lambda event, words: event.place.access_note,
    "joining from home": lambda event, words: "yes" if event.online else None,
    "who it is for": lambda event, words: event.who_for,
    "needs": lambda event, words: labels(event.needs, words.needs),
    "ages": lambda event, words: event.ages.words if event.ages else None,
    "cost": lambda event, words: _cost(event),
    "booking": lambda event, words: _booking(event),
    "who runs it": lambda event, words: event.organiser,
    "the page it is part of": lambda event, words: event.listing,
    "that it is cancelled": lambda event, words: event.cancelled.why if event.cancelled else None,
}
_CONSULTATION: Mapping[str, Callable[[Consultation], str | None]] = {
    "name": lambda one: one.name,
    "what sort it is": lambda one: one.kind.value,
    "the question": lambda one: one.asked,
    "who asks": lambda one: one.by,
    "first day": lambda one: _date(one.opens),
    "last day": lambda one: _date(one.closes),
    "what is known of the dates": lambda one: one.dates_note,
    "who can answer": lambda one: one.who_for,
    "where to answer": lambda one: one.how_to_answer.online,
    "how to answer": lambda one: one.how_to_answer.steps,
    "how to answer without the internet": lambda one: one.how_to_answer.without_internet,
    "what was decided": lambda one: _joined(one.decided.what, _date(one.decided.on)) if one.decided else None,
    "what happened later": lambda one: one.since,
    "the page it is about": lambda one: one.listing,
}
_CONTACT = {"role": "who answers", "phone": "phone number", "textphone": "textphone number", "text": "text number",
            "email": "e-mail", "website": "website"}  # fmt: skip


def dated_facts(thing: Event | Consultation, vocabulary: Vocabulary) -> dict[str, str | None]:
    """Words of each fact by its name; None is not known."""
    if isinstance(thing, Event):
        found = {name: read(thing, vocabulary) for name, read in _EVENT.items()}
        found |= dict(_access(thing, vocabulary))
    else:
        found = {name: read(thing) for name, read in _CONSULTATION.items()}
    return found | {name: getattr(thing.contact, key) for key, name in _CONTACT.items()}


def _access(event: Event, vocabulary: Vocabulary) -> Iterator[tuple[str, str | None]]:
    for key, answer in sorted(event.place.access.items()):
        label = vocabulary.access[key].label if key in vocabulary.access else key
        yield label[:1].lower() + label[1:], None if answer is Known.NOT_KNOWN else answer.value


def _when(when: When) -> str:
    left_out = [PartialDate.of(day).words for day in when.not_on]
    further = [PartialDate.of(day).words for day in when.also_on]
    parts = [
        when_words(when),
        f"not on {', '.join(left_out)}" if left_out else None,
        f"also on {', '.join(further)}" if further else None,
        when.note,
    ]
    return _joined(*parts) or ""


def _cost(event: Event) -> str | None:
    known = event.cost.price is not Price.NOT_KNOWN
    return (event.cost.how_much or event.cost.price.value) if known else None


def _booking(event: Event) -> str | None:
    booking = event.booking
    by = f"by {booking.by.words}" if booking.by else None
    needed = None if booking.needed is Known.NOT_KNOWN else booking.needed.value
    return _joined(needed, booking.how, booking.page, by)


def _date(date: PartialDate | None) -> str | None:
    return date.words if date else None


def _joined(*parts: str | None) -> str | None:
    return "; ".join(part for part in parts if part) or None
