"""How old the facts of a listing are, as far as their sources tell.

A date on a page is the only age there is: when we read the page says nothing about how old its facts are.
"""

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Listing


def newest_source(listing: Listing) -> PartialDate | None:
    """The date of the newest page behind the listing; None when no page shows one."""
    dates = [source.dated for source in (*listing.sources.values(), *listing.more_sources) if source.dated]
    if listing.newest_source:
        dates.append(listing.newest_source)
    return max(dates, key=lambda dated: dated.sort_key, default=None)
