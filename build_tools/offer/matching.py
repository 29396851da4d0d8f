"""Which listings fit a need and an age: the three groups of every list.

A listing whose page did not say who it is for must not be passed off as "for everyone", and must not vanish either.
So each list has three groups, counted apart: said to be for this need and age; said to be for any need; not known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from build_tools.offer.ages import Ages
from build_tools.offer.listing import ANY_NEED, Listing


class Fit(IntEnum):
    """How well a listing fits what was asked for, the surest first."""

    THIS = 0  # its sources name this need, and its ages meet
    ANY = 1  # its sources say any need, and its ages meet
    NOT_KNOWN = 2  # nothing known speaks against it, but needs or ages are not known
    NO = 3


@dataclass(frozen=True, slots=True)
class Groups:
    """The listings that may fit, in the order given, in three groups."""

    this: tuple[Listing, ...]
    any: tuple[Listing, ...]
    not_known: tuple[Listing, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.this or self.any or self.not_known)

    @property
    def sure(self) -> int:
        """How many are known to fit."""
        return len(self.this) + len(self.any)


def fit(listing: Listing, need: str | None = None, ages: Ages | None = None) -> Fit:
    """How one listing fits a need, an age range, or both; `None` asks for all."""
    by_need = Fit.THIS if need is None else need_fit(listing.needs, need)
    by_age = Fit.THIS if ages is None else age_fit(listing.ages, ages)
    return worst(by_need, by_age)


def worst(*fits: Fit) -> Fit:
    """All of these must hold, so the least sure one counts. What is known to be wrong beats what is not known."""
    return max(fits, default=Fit.THIS)


def best(*fits: Fit) -> Fit:
    """One of these is enough, so the surest counts."""
    return min(fits, default=Fit.THIS)


def three_groups(listings: Iterable[Listing], need: str | None = None, ages: Ages | None = None) -> Groups:
    """All listings that are not ruled out, in their three groups."""
    groups: dict[Fit, list[Listing]] = {kind: [] for kind in Fit}
    for listing in listings:
        groups[fit(listing, need, ages)].append(listing)
    return Groups(tuple(groups[Fit.THIS]), tuple(groups[Fit.ANY]), tuple(groups[Fit.NOT_KNOWN]))


class Matches:
    """The groups of one set of listings, each worked out once however many pages ask for it."""

    def __init__(self, listings: Iterable[Listing]) -> None:
        self._listings = tuple(listings)
        self._kept: dict[tuple[str | None, Ages | None], Groups] = {}

    def groups(self, need: str | None = None, ages: Ages | None = None) -> Groups:
        """The same as `three_groups`."""
        found = self._kept.get((need, ages))
        if found is None:
            found = self._kept[need, ages] = three_groups(self._candidates(need, ages), need, ages)
        return found

    def _candidates(self, need: str | None, ages: Ages | None) -> Iterable[Listing]:
        """Whom a need rules out at any age, it rules out at this one: only the rest is looked at, in its old order."""
        if need is None or ages is None:
            return self._listings
        ruled_in = self.groups(need)
        left = {id(listing) for group in (ruled_in.this, ruled_in.any, ruled_in.not_known) for listing in group}
        return (listing for listing in self._listings if id(listing) in left)


def need_fit(needs: tuple[str, ...] | None, need: str) -> Fit:
    """How the needs that a listing's sources name fit one need."""
    if needs is None:
        return Fit.NOT_KNOWN
    if ANY_NEED in needs:
        return Fit.ANY
    return Fit.THIS if need in needs else Fit.NO


def age_fit(known: Ages | None, asked: Ages) -> Fit:
    """How known ages fit an age range: they overlap, or not."""
    if known is None:
        return Fit.NOT_KNOWN
    return Fit.THIS if known.meets(asked) else Fit.NO
