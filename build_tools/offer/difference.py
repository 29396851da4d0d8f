"""What families would notice between two days: the one pure difference that reviews and newsletters tell from.

Listings are paired by address. A listing that moved is followed by its former addresses (`was`), so that a new name of
a file is no "closed" and no "new". What was before comes as pictures: a newsletter knows it from the history alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.offer.facts import facts_of
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.picture import Picture, Pictures, picture_of
from build_tools.offer.vocabulary import Vocabulary

Pair = tuple[Picture, Listing]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is not what it was."""

    listing: Listing  # as it is now
    path: str  # "contact.phone"
    name: str  # "phone number"
    before: str | None  # as a parent read it; None: not known
    after: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Listings in the order of the offer: by name."""

    new: tuple[Listing, ...] = ()
    closed: tuple[Listing, ...] = ()  # open before, closed now
    open_again: tuple[Listing, ...] = ()
    moved: tuple[tuple[Picture, Listing], ...] = ()  # another address, which the old one leads to: before, now
    gone: tuple[Picture, ...] = ()  # no page and nothing that leads on: always a mistake
    changes: tuple[Change, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when families would notice nothing."""
        return not (self.new or self.closed or self.open_again or self.moved or self.gone or self.changes)

    def changes_of(self, listing: Listing) -> tuple[Change, ...]:
        """Those of one listing, as it is now."""
        return tuple(change for change in self.changes if change.listing.address == listing.address)


def difference(before: Offer, after: Offer) -> Difference:
    """All that changed from one offer to another."""
    pictures = {address: picture_of(listing, before.vocabulary) for address, listing in before.by_address.items()}
    return difference_since(pictures, after)


def difference_since(before: Pictures, after: Offer) -> Difference:
    """All that changed from what stood there `before`."""
    now_at = _now_at(before, after)
    pairs = [(old, now_at[key]) for key, old in before.items() if key in now_at]
    known = {listing.address for _, listing in pairs}
    return Difference(
        new=tuple(listing for listing in after.listings if listing.address not in known),
        closed=_in_order(after, (now for old, now in pairs if old.is_open and not now.is_open)),
        open_again=_in_order(after, (now for old, now in pairs if now.is_open and not old.is_open)),
        moved=tuple((old, now) for old, now in pairs if _has_moved(old, now)),
        gone=tuple(old for key, old in before.items() if key not in now_at),
        changes=tuple(
            change
            for old, now in _sorted(after, pairs)
            if not _is_merged(old, now, before)
            for change in _changes(old, now, after.vocabulary)
        ),
    )


def _has_moved(old: Picture, now: Listing) -> bool:
    return f"{old.address}/" != now.address


def _is_merged(old: Picture, now: Listing, before: Pictures) -> bool:
    """True when two listings became one: the facts of the one that went are not those that the other had."""
    return _has_moved(old, now) and f"{now.folder}/{now.slug}" in before


def _now_at(before: Pictures, after: Offer) -> Mapping[str, Listing]:
    """The listing that stands now for each address there was."""
    moved = {old: listing for listing in after.listings for old in listing.was}
    found = {key: after.by_address.get(key) or moved.get(key) for key in before}
    return {key: listing for key, listing in found.items() if listing}


def _changes(old: Picture, now: Listing, vocabulary: Vocabulary) -> Iterator[Change]:
    ends, facts = old.is_open != now.is_open, facts_of(now, vocabulary)
    for path, fact in facts.items():
        earlier = old.facts.get(path)
        if fact.words != earlier and not (ends and path.startswith("closed.")):
            yield Change(now, path, fact.name, earlier, fact.words)
    for path in sorted(old.facts.keys() - facts.keys()):  # a word that left the access list
        yield Change(now, path, _former_name(path), old.facts[path], None)


def _former_name(path: str) -> str:
    """Of a fact that no listing can have any more."""
    return path.rpartition(".")[2].replace("_", " ")


def _sorted(after: Offer, pairs: list[Pair]) -> list[Pair]:
    place = {listing.address: number for number, listing in enumerate(after.listings)}
    return sorted(pairs, key=lambda pair: (place[pair[1].address], pair[0].address))


def _in_order(after: Offer, listings: Iterator[Listing]) -> tuple[Listing, ...]:
    found = {listing.address for listing in listings}
    return tuple(listing for listing in after.listings if listing.address in found)
