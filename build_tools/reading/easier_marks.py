"""What an easier text was made from, as one short mark: of each guide, and of how to get each service.

When the words behind it change, the mark does, and the editors are told to read the easier text again. A phone number
is filled in from the data, so a new number changes nothing; that there is one, or none, does.
"""

import hashlib
from pathlib import Path

from build_tools.offer.facts import facts_of
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Vocabulary
from build_tools.reading.guide_marks import guide_digest
from build_tools.reading.values.easier_words import MARK_LENGTH

_TOLD = (
    "name", "summary", "who_for", "ages", "how_to_get.who_can_ask", "how_to_get.steps", "cost", "contact.role",
    "place.address", "hours", "closed.why", "closed.instead",
)  # fmt: skip
_FILLED_IN = ("contact.phone", "contact.textphone", "contact.text", "contact.email", "contact.website")


def marks_of(offer: Offer, project: Path) -> dict[str, str]:
    """`guides/travel` and `services/portage` -> the mark of the text as it is now."""
    guides = {guide.address.rstrip("/"): guide_digest(guide, project) for guide in offer.guides.all}
    return guides | listing_marks(offer)


def listing_marks(offer: Offer) -> dict[str, str]:
    """The marks of the listings alone."""
    return {address: listing_mark(listing, offer.vocabulary) for address, listing in offer.by_address.items()}


def listing_mark(listing: Listing, vocabulary: Vocabulary) -> str:
    """Of what its page says about getting it."""
    facts = facts_of(listing, vocabulary)
    told = [f"{path}: {facts[path].words or ''}" for path in _TOLD]
    told += [f"{path}: {'known' if facts[path].words else ''}" for path in _FILLED_IN]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:MARK_LENGTH]
