"""A listing as families read it on one day: what is kept of the past, and what two days are compared by.

It holds words and no types, so that an old day can still be read when the fields of a listing have changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.offer.facts import facts_of
from build_tools.offer.listing import Listing
from build_tools.offer.vocabulary import Vocabulary

CLOSED = "closed.why"  # every closed listing says why


@dataclass(frozen=True, slots=True)
class Picture:
    """The facts of one listing that were known, each as one line of words."""

    address: str  # "services/portage"
    facts: Mapping[str, str] = field(default_factory=dict)  # {"contact.phone": "01632 960 001"}

    @property
    def name(self) -> str:
        """What it was called."""
        return self.facts.get("name", self.address)

    @property
    def is_open(self) -> bool:
        """False once it had ended."""
        return CLOSED not in self.facts


Pictures = Mapping[str, Picture]  # by address


def picture_of(listing: Listing, vocabulary: Vocabulary) -> Picture:
    """One listing as it is now."""
    known = {path: fact.words for path, fact in facts_of(listing, vocabulary).items() if fact.words is not None}
    return Picture(f"{listing.folder}/{listing.slug}", known)
