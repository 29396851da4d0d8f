"""One YAML file becomes one Listing, or Problems."""

from dataclasses import dataclass
from typing import Any

from build_tools.offer.listing import (
    Area,
    Checked,
    Closed,
    Contact,
    Cost,
    HowToGet,
    Kind,
    Known,
    Listing,
    Place,
    Price,
    SeenRight,
    Source,
    WhoCanAsk,
)
from build_tools.problems import Problem
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import ClosedLists, FileReading
from build_tools.reading.listing_rules import check_listing
from build_tools.reading.marked_tree import Fields
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema import LISTING
from build_tools.reading.top_level import say_no_fields

_EXAMPLE = "name: Rivelin Talking Team"


@dataclass(frozen=True, slots=True)
class ListingFile:
    """What one listing file holds. `listing` is None when a MUST problem stands in it."""

    listing: Listing | None
    problems: tuple[Problem, ...]
    lines: dict[str, int]


def read_listing(content: bytes, file: str, folder: str, slug: str, lists: ClosedLists) -> ListingFile:
    """`file` is its name as problems show it; `lists` are the right words of each closed list."""
    marked = read_marked(content, file)
    reading = FileReading(file, lists, list(marked.problems))
    if not isinstance(marked.root, Fields):
        if not marked.problems:
            say_no_fields(marked.root, _EXAMPLE, reading)
        return ListingFile(None, tuple(reading.problems), reading.lines)
    values = read_fields(marked.root, LISTING, reading)
    check_listing(values, folder, reading)
    listing = None if reading.problems else _listing(values, file, folder, slug)
    return ListingFile(listing, tuple(reading.problems), reading.lines)


def _listing(values: dict[str, Any], file: str, folder: str, slug: str) -> Listing:
    return Listing(
        slug=slug,
        folder=folder,
        file=file,
        name=values["name"],
        kind=Kind(values["kind"]),
        area=Area(values["area"]),
        owner=values["owner"],
        topics=values["topics"],
        summary=values["summary"],
        also_known_as=values.get("also_known_as", ()),
        needs=values.get("needs"),
        ages=values.get("ages"),
        who_for=values.get("who_for"),
        how_to_get=_how_to_get(values.get("how_to_get", {})),
        cost=Cost(Price(values.get("cost", Price.NOT_KNOWN)), values.get("how_much")),
        contact=Contact(**values.get("contact", {})),
        place=place_of(values.get("place", {})),
        hours=values.get("hours"),
        size=values.get("size"),
        **sources_of(values),
        language=values.get("language"),
        newest_source=values.get("newest_source"),
        checked=Checked(**values["checked"]) if "checked" in values else None,
        seen_right=SeenRight(**values["seen_right"]) if "seen_right" in values else None,
        closed=_closed(values.get("closed")),
        was=values.get("was", ()),
    )


def _how_to_get(values: dict[str, Any]) -> HowToGet:
    return HowToGet(WhoCanAsk(values.get("who_can_ask", WhoCanAsk.NOT_KNOWN)), values.get("steps"))


def sources_of(values: dict[str, Any]) -> dict[str, Any]:
    """The pages behind the facts, as the model takes them: by field, and for the words as a whole."""
    return {
        "sources": {name: Source(**source) for name, source in values.get("sources", {}).items()},
        "more_sources": tuple(Source(**source) for source in values.get("more_sources", ())),
    }


def place_of(values: dict[str, Any]) -> Place:
    """Where it is, and what was written down about getting in."""
    written = ("address", "postcode", "access_note")
    access = {name: Known(answer) for name, answer in values.items() if name not in written}
    return Place(values.get("address"), values.get("postcode"), access, values.get("access_note"))


def _closed(values: dict[str, Any] | None) -> Closed | None:
    return Closed(values.get("on"), values["why"], values.get("instead")) if values else None
