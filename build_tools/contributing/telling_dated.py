"""What families would notice of events and consultations between two offers, in a parent's words."""

from collections.abc import Iterator, Sequence

from build_tools.contributing.inert_words import bullets, capital, inert
from build_tools.offer.consultation import Consultation
from build_tools.offer.dated_facts import dated_facts
from build_tools.offer.event import Event
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Vocabulary

Dated = Event | Consultation


def dated_words(before: Offer, after: Offer) -> str:
    """All that changed, event by event and then consultation by consultation; empty where nothing did."""
    pairs = ((before.events, after.events), (before.consultations, after.consultations))
    return "\n\n".join(line for old, new in pairs for line in _told(old, new, before.vocabulary, after.vocabulary))


def _told(old: Sequence[Dated], new: Sequence[Dated], was: Vocabulary, now: Vocabulary) -> Iterator[str]:
    earlier = {one.file: one for one in old}
    for one in sorted(new, key=lambda one: one.file):
        known = earlier.pop(one.file, None)
        facts = dated_facts(one, now)
        if known is None:
            lines = [f"{capital(name)}: {inert(words)}" for name, words in facts.items() if words]
            yield f"**New {_kind(one)}:** {_shown(one)}.\n\n{bullets(lines)}"
        elif changes := list(_changes(dated_facts(known, was), facts)):
            yield f"**{inert(one.name)}** ({inert(one.address.strip('/'))})\n\n{bullets(changes)}"
    yield from (f"**Gone, with no page left:** {_shown(one)}." for one in earlier.values())


def _changes(before: dict[str, str | None], after: dict[str, str | None]) -> Iterator[str]:
    for name in dict.fromkeys((*after, *before)):
        was, now = before.get(name), after.get(name)
        if was != now:
            yield f"{capital(name)}: it was {_words(was)}, it is now {_words(now)}."


def _words(text: str | None) -> str:
    return inert(text) if text else "not known"


def _shown(one: Dated) -> str:
    return f"{inert(one.name)} ({inert(one.address.strip('/'))})"


def _kind(one: Dated) -> str:
    return "event" if isinstance(one, Event) else one.kind.value
