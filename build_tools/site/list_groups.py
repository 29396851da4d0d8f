"""The parts of a list page, each with its heading and its listings, what is near first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from build_tools.offer.listing import Listing
from build_tools.offer.matching import Groups
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Group:
    """One part of a list page."""

    anchor: str
    heading: str
    explains: str
    listings: tuple[Listing, ...]
    brief: bool = False  # names only, for what is not known


def by_area(offer: Offer, listings: Sequence[Listing]) -> tuple[Group, ...]:
    """One part an area."""
    return tuple(
        Group(area.slug, area.label, area.meaning, tuple(x for x in listings if x.area == area.key))
        for area in offer.vocabulary.areas
    )


def three_parts(offer: Offer, found: Groups, need: Word | None, age: Word | None) -> tuple[Group, ...]:
    """The three groups in words, what is near first. Without a need there is no group "for any need"."""
    near_first = partial(_near_first, offer)
    asked = " and ".join(part for part in ("this need" if need else "", "this age" if age else "") if part)
    unknown = " or ".join(part for part in ("needs" if need else "", "ages" if age else "") if part)
    return (
        Group("for-this", f"For {asked}", f"Their pages say that they are for {asked}.", near_first(found.this)),
        Group("for-any-need", "For any need", "Their pages say that they are for all needs.", near_first(found.any)),
        Group(
            "not-known",
            "These may help",
            f"We do not know which {unknown} these are for. Ask them.",
            near_first(found.not_known),
            brief=True,
        ),
    )


def _near_first(offer: Offer, listings: Sequence[Listing]) -> tuple[Listing, ...]:
    """In the order of the areas, as the vocabulary has them; by name within each."""
    order = {word.key: place for place, word in enumerate(offer.vocabulary.areas)}
    return tuple(sorted(listings, key=lambda listing: order[listing.area]))
