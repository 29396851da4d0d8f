"""The next record of the history: what differs between what was last recorded and the offer as it is."""

from collections.abc import Iterable, Iterator
from datetime import date

from build_tools.offer.consultation import Consultation
from build_tools.offer.difference import Difference, difference_since
from build_tools.offer.event import Event
from build_tools.offer.history import FactChange, GuideMark, NewPage, Record, State
from build_tools.offer.model import Offer
from build_tools.offer.page_news import changed_pages, told_facts
from build_tools.offer.picture import picture_of


def next_record(state: State, offer: Offer, guides: Iterable[GuideMark], on: date, follows: str | None) -> Record:
    """All that changed since `state`; an empty record where families would notice nothing."""
    found = difference_since(state.pictures, offer)
    return Record(
        on=on,
        follows=follows,
        new=tuple(picture_of(listing, offer.vocabulary) for listing in found.new),
        changed=tuple(_changed(found, state, offer)),
        moved=tuple((old.address, now.address.rstrip("/")) for old, now in found.moved),
        guides=changed_guides(state, guides),
        pages=new_pages(state, offer),
        pages_changed=tuple(changed_pages(state, offer)),
    )


def changed_guides(state: State, guides: Iterable[GuideMark]) -> tuple[GuideMark, ...]:
    """Guides that are new, or whose text is not what it was."""
    return tuple(mark for mark in guides if _digest(state, mark) != mark.digest)


def new_pages(state: State, offer: Offer) -> tuple[NewPage, ...]:
    """Events and consultations that were not there."""
    things: tuple[Event | Consultation, ...] = (*offer.events, *offer.consultations)
    pages = (NewPage(one.address.rstrip("/"), one.name, told_facts(one)) for one in things)
    return tuple(page for page in pages if page.page not in state.pages)


def _digest(state: State, mark: GuideMark) -> str | None:
    earlier = state.guides.get(mark.guide)
    return earlier.digest if earlier else None


def _changed(found: Difference, state: State, offer: Offer) -> Iterator[FactChange]:
    for change in found.changes:
        yield FactChange(change.listing.address.rstrip("/"), change.path, change.before, change.after)
    former = {now.address: old for old, now in found.moved}
    for listing in (*found.closed, *found.open_again):  # the difference tells these by what they are, not fact by fact
        now = picture_of(listing, offer.vocabulary)
        was = former.get(listing.address) or state.pictures[now.address]
        for path in sorted(now.facts.keys() | was.facts.keys()):
            if path.startswith("closed.") and now.facts.get(path) != was.facts.get(path):
                yield FactChange(now.address, path, was.facts.get(path), now.facts.get(path))
