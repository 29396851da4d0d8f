"""Short codes: `[[services/portage]]` in a written page becomes what the data says, so that no fact is typed twice.

    [[services/portage]]           its name, as a link
    [[services/portage: phone]]    one fact
    [[services/portage: all]]      name, what it is, how to reach it

The same works for events, consultations and guides; of these only what can be news is a fact (`: when`).
"""

import re
from html import escape

from build_tools.offer.consultation import Consultation
from build_tools.offer.event import Event
from build_tools.offer.facts import facts_of
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.page_news import told_facts
from build_tools.offer.time_words import when_words, without_and_also
from build_tools.reading.faults import Fault, clean, did_you_mean
from build_tools.site.event_view import where_short
from build_tools.site.source_sites import host_of

ALL = "all"
NOT_KNOWN = "not known"
_LIVE = re.compile(r"([\\`*_{}\[\]()#+!|~])")  # what Markdown would take for its own


class ShortCodes:
    """Looks codes up in one offer."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        self._listings = offer.by_address
        named: dict[str, Event | Consultation] = {}
        named.update((event.address.rstrip("/"), event) for event in offer.events)
        named.update((one.address.rstrip("/"), one) for one in offer.consultations)
        self._others = named
        self._guides = {guide.address.rstrip("/"): guide.title for guide in offer.guides.all}

    def __call__(self, code: str) -> str | Fault | None:
        """Markdown for a code; a Fault for one that names nothing; None for what is no code of this kind."""
        address, _, part = (piece.strip() for piece in code.partition(":"))
        if "/" not in address:
            return None
        if listing := self._listings.get(address):
            return self._of_listing(listing, part)
        if other := self._others.get(address):
            return _of_other(other, part)
        if address in self._guides and not part:
            return link(self._guides[address], address)
        known = (*self._listings, *self._others, *self._guides)
        return Fault(f"there is no page {clean(address)}.{did_you_mean(address, known)} Name one that is here")

    def _of_listing(self, listing: Listing, part: str) -> str | Fault:
        address = listing.address.rstrip("/")
        if not part:
            return link(listing.name, address)
        if part == ALL:
            return _all_of(listing)
        facts = facts_of(listing, self._offer.vocabulary)
        path = next((path for path in facts if part in (path, path.rpartition(".")[2])), None)
        if path is None:
            names = ", ".join([ALL, *(name.rpartition(".")[2] for name in facts)])
            return Fault(f"a listing has no fact {clean(part)}. Write one of: {names}")
        return fact_markdown(path, facts[path].words)


def link(name: str, address: str) -> str:
    """A link as written pages have them."""
    return f"[{inert(name)}](/{address}/)"


def inert(words: str) -> str:
    """Words in which Markdown finds nothing of its own."""
    return _LIVE.sub(r"\\\1", escape(" ".join(words.split()), quote=False))


def fact_markdown(path: str, words: str | None) -> str:
    """One fact: numbers and addresses that can be followed are links."""
    if words is None:
        return NOT_KNOWN
    if path in ("contact.phone", "contact.textphone"):
        return f"[{inert(words)}](tel:{words.replace(' ', '')})"
    if path == "contact.email":
        return f"[{inert(words)}](mailto:{words})"
    if path == "contact.website":
        return f"[{inert(host_of(words))}](<{words}>)"
    return inert(words)


def _all_of(listing: Listing) -> str:
    parts = [f"{link(listing.name, listing.address.rstrip('/'))}. {_ended(inert(listing.summary))}"]
    if listing.closed:
        return f"{parts[0]} It has closed. {_ended(inert(listing.closed.why))}"
    contact = listing.contact
    ways = (("Phone", "contact.phone", contact.phone), ("E-mail", "contact.email", contact.email),
            ("Website", "contact.website", contact.website))  # fmt: skip
    parts += [f"{label}: {fact_markdown(path, words)}." for label, path, words in ways if words]
    return " ".join(parts)


def _of_other(other: Event | Consultation, part: str) -> str | Fault:
    name = link(other.name, other.address.rstrip("/"))
    if not part:
        return name
    facts = told_facts(other)
    if part in facts:
        return inert(facts[part])
    if part != ALL:
        names = ", ".join([ALL, *facts])
        return Fault(f"{clean(part)} cannot be filled in here: write nothing behind the address, or one of: {names}")
    return f"{name}. {' '.join(_event_lines(other) if isinstance(other, Event) else _consultation_lines(other))}"


def _event_lines(event: Event) -> list[str]:
    lines = ["It will not take place."] if event.is_cancelled else []
    times = (when_words(event.when), *without_and_also(event.when), where_short(event))
    lines += [_ended(inert(words)) for words in times]
    return [*lines, _ended(inert(event.summary))]


def _consultation_lines(one: Consultation) -> list[str]:
    until = [f"You can answer until {inert(one.closes.words)}."] if one.closes else []
    return [_ended(inert(one.asked)), *until]


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
