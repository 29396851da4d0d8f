"""How it stands with each easier text: there and as its twin is, to be read again, or still to be written."""

from dataclasses import dataclass
from pathlib import Path

from build_tools.offer.model import Offer
from build_tools.offer.most_used import most_led_to
from build_tools.reading.easier_marks import marks_of

IN_STEP = "as it should be"
CHANGED = "has changed since its easier version was written"
TO_WRITE = "no easier version yet"
NOT_NEEDED = ""


@dataclass(frozen=True, slots=True)
class EasierState:
    """One guide or listing."""

    about: str  # "guides/travel"
    mark: str  # of its text as it is now
    words: str  # how it stands; empty for a listing that needs no easier version

    @property
    def is_told(self) -> bool:
        return self.words != NOT_NEEDED


def easier_states(offer: Offer, project: Path) -> tuple[EasierState, ...]:
    """All guides in their order, then all listings."""
    needed = {listing.address.rstrip("/") for listing in most_led_to(offer)}
    return tuple(
        EasierState(about, mark, _words(offer, about, needed)) for about, mark in marks_of(offer, project).items()
    )


def _words(offer: Offer, about: str, needed: set[str]) -> str:
    easier = offer.easier.by_about.get(about)
    if easier:
        return CHANGED if easier.twin_has_changed else IN_STEP
    return TO_WRITE if about in needed or about.startswith("guides/") else NOT_NEEDED
