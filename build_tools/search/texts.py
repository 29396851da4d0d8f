"""What a result shows: one row a listing, with the labels of the closed lists beside them."""

from collections.abc import Mapping
from typing import Any

from build_tools.offer.card_words import MONEY_WORDS, PRICE_WORDS, age_of_facts
from build_tools.offer.listing import Known, Listing
from build_tools.offer.model import Offer, Postcodes
from build_tools.offer.vocabulary import WordList
from build_tools.search.documents import Documents, OtherPage

METRES = 10  # points are given to 10 metres: a mile does not need more


def search_texts(offer: Offer, documents: Documents) -> dict[str, Any]:
    """`LocalOffer.searchTexts`: what is not known is left out, and the reader takes it for not known."""
    return {
        "listings": [_row(listing, offer.postcodes) for listing in documents.listings],
        "others": [_other_row(page) for page in documents.others],
        "labels": _labels(offer),
    }


def _row(listing: Listing, postcodes: Postcodes) -> dict[str, Any]:
    ages = listing.ages
    access = {key: str(known) for key, known in listing.place.access.items() if known is not Known.NOT_KNOWN}
    point = postcodes.points.get(listing.place.postcode or "")
    row = {
        "n": listing.name,
        "a": listing.address,
        "s": listing.summary,
        "g": ages.words if ages else None,
        "f": ages.first if ages else None,
        "l": ages.last if ages else None,
        "r": str(listing.area),
        "c": str(listing.cost.price),
        "w": str(listing.how_to_get.who_can_ask),
        "k": list(listing.topics),
        "d": None if listing.needs is None else list(listing.needs),
        "x": access or None,
        "p": [round(metres / METRES) for metres in point] if point else None,
        "v": age_of_facts(listing),
        "b": str(listing.kind),
    }
    return {key: value for key, value in row.items() if value is not None}


def _other_row(page: OtherPage) -> dict[str, str]:
    return {"n": page.title, "a": page.address, "s": page.description, "t": page.sort}


def _labels(offer: Offer) -> dict[str, Any]:
    vocabulary = offer.vocabulary
    return {
        "topics": _by_key(vocabulary.topics),
        "needs": _by_key(vocabulary.needs),
        "age_groups": [
            [word.key, word.label, word.ages.first if word.ages else None, word.ages.last if word.ages else None]
            for word in vocabulary.age_groups
        ],
        "areas": _by_key(vocabulary.areas),
        "who_can_ask": _by_key(vocabulary.who_can_ask),
        "costs": {str(price): words for price, words in PRICE_WORDS.items()},
        "money": MONEY_WORDS,
        "access": _by_key(vocabulary.access),
        "kinds": _by_key(vocabulary.kinds),
    }


def _by_key(words: WordList) -> Mapping[str, str]:
    return {word.key: word.label for word in words}
