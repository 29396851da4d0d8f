"""Which other listings a family may want next.

Only a bounded number of neighbours is looked at for each listing, so the work grows in step with the offer.
"""

from collections.abc import Mapping, Sequence

from build_tools.offer.listing import Listing

MOST_SHOWN = 4
NEIGHBOURS = 40  # a topic: more than any topic of Rotherham holds today


def related_listings(listings: Sequence[Listing]) -> Mapping[str, tuple[Listing, ...]]:
    """For each open listing's address, up to MOST_SHOWN others, best first."""
    rings = _rings_by_topic(listings)
    places = {(topic, listing.address): place for topic, ring in rings.items() for place, listing in enumerate(ring)}
    return {
        listing.address: _best(listing, _neighbours(listing, rings, places)) for listing in listings if listing.is_open
    }


def _rings_by_topic(listings: Sequence[Listing]) -> dict[str, list[Listing]]:
    rings: dict[str, list[Listing]] = {}
    for listing in listings:
        if listing.is_open:
            for topic in listing.topics:
                rings.setdefault(topic, []).append(listing)
    return rings


def _neighbours(
    listing: Listing, rings: Mapping[str, list[Listing]], places: Mapping[tuple[str, str], int]
) -> list[Listing]:
    """The listings that follow this one in the ring of its first topic, each once."""
    topic = listing.topics[0]
    ring = rings[topic]
    start = places[topic, listing.address] + 1
    count = min(NEIGHBOURS, len(ring) - 1)
    return [ring[(start + step) % len(ring)] for step in range(count)]


def _best(listing: Listing, others: Sequence[Listing]) -> tuple[Listing, ...]:
    topics, needs = set(listing.topics), set(listing.needs or ())

    def closeness(other: Listing) -> int:
        shared_needs = len(needs.intersection(other.needs or ()))
        return 2 * len(topics.intersection(other.topics)) + 2 * shared_needs + (other.area == listing.area)

    # sorted() keeps the ring's order among equals, so the pick is the same at each build
    return tuple(sorted(others, key=closeness, reverse=True)[:MOST_SHOWN])
