"""The words of a result that stand in no closed list: what it costs, and how old its facts are.

Pages and the search show the same card, so its words are here once.
"""

from collections.abc import Mapping

from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import Listing, Price

PRICE_WORDS: Mapping[Price, str] = {
    Price.FREE: "Free",
    Price.CHARGE: "There is a charge",
    Price.NOT_KNOWN: "Cost not known",
}


def age_of_facts(listing: Listing) -> str:
    """When the newest page behind a listing was written, as far as it says so."""
    newest = newest_source(listing)
    return f"Facts from {newest.words}" if newest else "Facts of unknown age"
