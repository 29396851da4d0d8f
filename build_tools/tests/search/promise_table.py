"""The search promises: what a family types, and what must be among the first results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from build_tools.offer.listing import Listing

TABLE = Path(__file__).parent / "promises.yml"
FIRST = 3


@dataclass(frozen=True, slots=True)
class Promise:
    """Any one of the wanted listings keeps it."""

    query: str
    wants: tuple[str, ...]
    topic: str | None
    need: str | None
    kind: str | None
    aside: bool

    def is_kept_by(self, listing: Listing) -> bool:
        """True for a listing that the person was looking for."""
        return (
            f"{listing.folder}/{listing.slug}" in self.wants
            or self.topic in listing.topics
            or (self.need is not None and self.need in (listing.needs or ()))
            or self.kind == listing.kind
        )


@dataclass(frozen=True, slots=True)
class Score:
    """How a table of promises went."""

    recall: float  # the share with a wanted listing among the first three
    reciprocal: float  # the mean of 1 / place of the first wanted listing
    broken: tuple[str, ...]  # the queries without one among the first three


def read_table(part: str) -> list[Promise]:
    """`promises`, `labels` or `nothing`."""
    rows = yaml.load(TABLE.read_text(encoding="utf-8"), yaml.BaseLoader)[part]
    return [promise_of(row) for row in rows]


def promise_of(row: dict[str, Any]) -> Promise:
    """One row of a table."""
    wants = row.get("wants", [])
    return Promise(
        row["query"],
        tuple(wants),
        row.get("wants_topic"),
        row.get("wants_need"),
        row.get("wants_kind"),
        row.get("aside") == "yes",
    )


def place_of(promise: Promise, found: Iterable[Listing]) -> int | None:
    """The place of the first wanted listing, counted from 1."""
    return next((place for place, listing in enumerate(found, 1) if promise.is_kept_by(listing)), None)


def score_of(promises: Sequence[Promise], results: Sequence[Sequence[Listing]]) -> Score:
    """Over all promises; a table with none is no proof of anything."""
    assert promises, "there is nothing to test"
    places = [place_of(promise, found) for promise, found in zip(promises, results, strict=True)]
    broken = [p.query for p, place in zip(promises, places, strict=True) if place is None or place > FIRST]
    reciprocal = sum(1 / place for place in places if place) / len(places)
    return Score(1 - len(broken) / len(promises), reciprocal, tuple(broken))
