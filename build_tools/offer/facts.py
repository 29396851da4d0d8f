"""Every fact of a listing that families see, as one line of words each: what newsletters and reviews compare.

A fact is named by its path, as editors write it (`contact.phone`), and by a parent's words (`phone number`). `None` is
*not known*. Sources and owners are left out: they say how we know, not what is so.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.offer.fact_names import fact_name
from build_tools.offer.listing import ANY_NEED, Checked, Known, Listing, Price, SeenRight, WhoCanAsk
from build_tools.offer.vocabulary import Vocabulary, WordList

ABOUT_CHECKS = frozenset({"checked", "seen_right"})  # who said that it is right: no fact about the service itself


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one listing."""

    path: str  # "contact.phone"
    name: str  # "phone number"
    words: str | None  # as a parent reads it; None: not known


Reader = Callable[[Listing, Vocabulary], str | None]


def labels(keys: tuple[str, ...] | None, words: WordList) -> str | None:
    """What a parent reads for words of a closed list."""
    named = ["any need" if key == ANY_NEED else _label(key, words) for key in keys or ()]
    return "; ".join(named) or None


def _label(key: str, words: WordList) -> str:
    return words[key].label if key in words else key


def _cost(listing: Listing) -> str | None:
    if listing.cost.price is Price.NOT_KNOWN:
        return None
    return listing.cost.how_much or listing.cost.price.value


def _who_can_ask(listing: Listing, vocabulary: Vocabulary) -> str | None:
    who = listing.how_to_get.who_can_ask
    return None if who is WhoCanAsk.NOT_KNOWN else _label(who, vocabulary.who_can_ask)


def _checked(checked: Checked | None) -> str | None:
    return f"{checked.on.words}, by {checked.by}, {checked.how}" if checked else None


def _seen_right(seen: SeenRight | None) -> str | None:
    return f"{seen.on.words}, by {seen.by}" if seen else None


# In the order of a listing's page.
READERS: Mapping[str, Reader] = {
    "name": lambda listing, words: listing.name,
    "also_known_as": lambda listing, words: "; ".join(listing.also_known_as) or None,
    "kind": lambda listing, words: _label(listing.kind, words.kinds),
    "area": lambda listing, words: _label(listing.area, words.areas),
    "topics": lambda listing, words: labels(listing.topics, words.topics),
    "summary": lambda listing, words: listing.summary,
    "who_for": lambda listing, words: listing.who_for,
    "ages": lambda listing, words: listing.ages.words if listing.ages else None,
    "needs": lambda listing, words: labels(listing.needs, words.needs),
    "how_to_get.who_can_ask": _who_can_ask,
    "how_to_get.steps": lambda listing, words: listing.how_to_get.steps,
    "cost": lambda listing, words: _cost(listing),
    "contact.role": lambda listing, words: listing.contact.role,
    "contact.phone": lambda listing, words: listing.contact.phone,
    "contact.textphone": lambda listing, words: listing.contact.textphone,
    "contact.text": lambda listing, words: listing.contact.text,
    "contact.email": lambda listing, words: listing.contact.email,
    "contact.website": lambda listing, words: listing.contact.website,
    "place.address": lambda listing, words: listing.place.address,
    "place.postcode": lambda listing, words: listing.place.postcode,
    "hours": lambda listing, words: listing.hours,
    "place.access_note": lambda listing, words: listing.place.access_note,
    "size": lambda listing, words: listing.size,
    "closed.on": lambda listing, words: listing.closed.on.words if listing.closed and listing.closed.on else None,
    "closed.why": lambda listing, words: listing.closed.why if listing.closed else None,
    "closed.instead": lambda listing, words: listing.closed.instead if listing.closed else None,
    "checked": lambda listing, words: _checked(listing.checked),
    "seen_right": lambda listing, words: _seen_right(listing.seen_right),
}


def facts_of(listing: Listing, vocabulary: Vocabulary) -> dict[str, Fact]:
    """All facts by path, those that are not known among them, in the order of the page."""
    facts = [Fact(path, fact_name(path), read(listing, vocabulary)) for path, read in READERS.items()]
    return {fact.path: fact for fact in (*facts, *_access(listing, vocabulary))}


def _access(listing: Listing, vocabulary: Vocabulary) -> Iterator[Fact]:
    for key in dict.fromkeys((*(word.key for word in vocabulary.access), *sorted(listing.place.access))):
        answer = listing.place.access.get(key)
        label = _label(key, vocabulary.access)
        known = None if answer in (None, Known.NOT_KNOWN) else answer.value
        yield Fact(f"place.{key}", label[:1].lower() + label[1:], known)
