"""The words of a result that stand in no closed list: what it costs, and how old its facts are.

Pages and the search show the same card, so its words are here once.
"""

from collections.abc import Mapping

from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import Kind, Listing, Price

PRICE_WORDS: Mapping[Price, str] = {
    Price.FREE: "Free",
    Price.CHARGE: "There is a charge",
    Price.NOT_KNOWN: "Cost not known",
}
MONEY_WORDS = "Money you can ask for"  # a benefit or grant has no price: "cost not known" would puzzle


def has_a_price(listing: Listing) -> bool:
    """Whether it makes sense to ask what a listing costs. Money costs nothing unless a page says that it does."""
    return listing.kind is not Kind.BENEFIT or listing.cost.price is not Price.NOT_KNOWN


def price_words(listing: Listing) -> str:
    """What a card says of the cost."""
    return PRICE_WORDS[listing.cost.price] if has_a_price(listing) else MONEY_WORDS


def age_of_facts(listing: Listing) -> str:
    """When the newest page behind a listing was written, as far as it says so."""
    newest = newest_source(listing)
    return f"Facts from {newest.words}" if newest else "Facts of unknown age"
