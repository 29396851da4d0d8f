"""How old the facts of a listing are, as far as their sources tell.

A date on a page is the only age there is: when we read the page says nothing about how old its facts are.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from build_tools.offer.dates import PartialDate, months_between
from build_tools.offer.listing import Listing

HALF_A_YEAR, A_YEAR = 6, 12  # months after which we ask those who run it; the site's own promise, not a law


class CheckAge(StrEnum):
    """How long ago somebody at the service confirmed a listing. A visitor who finds it right confirms nothing."""

    NEVER = "never"
    A_YEAR = "a year ago or more"
    HALF_A_YEAR = "half a year ago or more"
    FRESH = "not long ago"


def newest_source(listing: Listing) -> PartialDate | None:
    """The date of the newest page behind the listing; None when no page shows one."""
    dates = [source.dated for source in (*listing.sources.values(), *listing.more_sources) if source.dated]
    if listing.newest_source:
        dates.append(listing.newest_source)
    return max(dates, key=lambda dated: dated.sort_key, default=None)


def check_age(listing: Listing, on: date) -> CheckAge:
    """Counted from the earliest day that its date can mean; a year to the day is a year."""
    if not listing.checked:
        return CheckAge.NEVER
    months = months_between(listing.checked.on, on)
    if months >= A_YEAR:
        return CheckAge.A_YEAR
    return CheckAge.HALF_A_YEAR if months >= HALF_A_YEAR else CheckAge.FRESH


def due_by_owner(listings: Iterable[Listing], on: date) -> Mapping[str, Mapping[CheckAge, tuple[Listing, ...]]]:
    """Open listings that their owners should look at, by owner and by how long it has been; oldest check first."""
    due = [one for one in listings if one.is_open and check_age(one, on) is not CheckAge.FRESH]
    due.sort(key=lambda one: (one.checked.on.sort_key if one.checked else (), one.address))
    owners = {owner: [one for one in due if one.owner == owner] for owner in sorted({one.owner for one in due})}
    return {owner: _by_age(theirs, on) for owner, theirs in owners.items()}


def _by_age(listings: Iterable[Listing], on: date) -> Mapping[CheckAge, tuple[Listing, ...]]:
    found: dict[CheckAge, list[Listing]] = {}
    for listing in listings:
        found.setdefault(check_age(listing, on), []).append(listing)
    return {age: tuple(due) for age, due in found.items()}
