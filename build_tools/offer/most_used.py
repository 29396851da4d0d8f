"""Which listings the site itself sends families to most often.

The site counts no visitors, so nobody can say which pages are read most. What can be counted is where it leads: each
guide and each answer of Start here that names a listing counts once.
"""

from collections import Counter

from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer

MOST_USED = 10  # issue: "the ten most used listings"


def most_led_to(offer: Offer, count: int = MOST_USED) -> tuple[Listing, ...]:
    """The open listings that are named most often; among equals those of more guides, then by address."""
    guides = Counter(address for guide in offer.guides.all for address in set(guide.listings))
    answers = Counter(
        address for answer in (offer.start.answers if offer.start else ()) for address in set(answer.listings)
    )
    named = [address for address in {*guides, *answers} if _is_open(offer, address)]
    named.sort(key=lambda address: (-guides[address] - answers[address], -guides[address], address))
    return tuple(offer.by_address[address] for address in named[:count])


def _is_open(offer: Offer, address: str) -> bool:
    listing = offer.by_address.get(address)
    return listing is not None and listing.is_open
