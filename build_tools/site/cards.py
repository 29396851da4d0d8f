"""A listing as one item of a list: the facts that let a parent decide whether to open it."""

from dataclasses import dataclass

from build_tools.offer.card_words import age_of_facts, price_words
from build_tools.offer.listing import Listing
from build_tools.offer.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one item."""

    address: str
    name: str
    summary: str
    facts: tuple[str, ...]  # ages, area, who can ask, cost, how old
    language: str | None = None  # of its name and summary, where it is not English


def card_of(listing: Listing, vocabulary: Vocabulary) -> Card:
    """What is known stands first; what is not known is said, since an empty place reads as "for everyone"."""
    return Card(
        listing.address,
        listing.name,
        listing.summary,
        (
            f"Ages {listing.ages.words}" if listing.ages else "Ages not known",
            vocabulary.areas[listing.area].label,
            vocabulary.who_can_ask[listing.how_to_get.who_can_ask].label,
            price_words(listing),
            age_of_facts(listing),
        ),
        listing.language,
    )
