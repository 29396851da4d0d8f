"""The two indexes: by need, in the three groups of every list of the site, and by name."""

from collections.abc import Iterable, Iterator

from build_tools.offer.listing import ANY_NEED, Listing
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import Index, IndexPart, Pointer, place_of, pointer_to
from build_tools.site.letters import letter_of

BY_NEED, BY_NAME = "index-by-need", "index-by-name"


def by_need(offer: Offer, listings: Iterable[Listing]) -> Index:
    """Each need with those that name it. What is for any need, or not known, stands once and not under every need."""
    listings = tuple(listings)
    parts = [
        IndexPart(need.label, _pointers(one for one in listings if need.key in (one.needs or ())))
        for need in offer.vocabulary.needs
    ]
    parts += [
        IndexPart(
            "For any need",
            _pointers(one for one in listings if ANY_NEED in (one.needs or ())),
            "Their pages say that they are for all needs.",
        ),
        IndexPart(
            "These may help",
            _pointers(one for one in listings if one.needs is None),
            "We do not know which needs these are for. Ask them.",
        ),
    ]
    lead = "Find your need. Look at “For any need” as well: that help is for everyone."
    return Index(BY_NEED, "Find help by need", lead, tuple(part for part in parts if part.pointers))


def by_name(listings: Iterable[Listing]) -> Index:
    """A to Z, with the other names that people use."""
    letters: dict[str, list[Pointer]] = {}
    for pointer in sorted(_names(listings), key=lambda found: (found.words.casefold(), found.place)):
        letters.setdefault(letter_of(pointer.words), []).append(pointer)
    parts = tuple(IndexPart(letter, tuple(letters[letter])) for letter in sorted(letters))
    return Index(BY_NAME, "Find help by name", "Every name, from A to Z.", parts)


def _names(listings: Iterable[Listing]) -> Iterator[Pointer]:
    for listing in listings:
        yield pointer_to(listing)
        for name in listing.also_known_as:
            yield Pointer(name, place_of(listing.address), f"see {listing.name}", listing.language)


def _pointers(listings: Iterable[Listing]) -> tuple[Pointer, ...]:
    return tuple(pointer_to(listing) for listing in sorted(listings, key=lambda one: (one.name.casefold(), one.slug)))
