"""What has happened: dated facts about SEND in the area, each with its pages. They are history, not events to go to."""

from dataclasses import dataclass
from enum import StrEnum

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Source

HAPPENED_PAGE = "what-has-happened/"


class HappenedKind(StrEnum):
    """What sort of thing it was."""

    MEETING = "council meeting"
    INSPECTION = "inspection"
    OPENING = "opening"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened."""

    on: PartialDate
    name: str
    kind: HappenedKind
    what: str  # in a sentence or two
    sources: tuple[Source, ...]
    to: PartialDate | None = None  # the last day, where it lasted several
    dates_note: str | None = None  # what must be known about the date: "The day is that of the report."
    place: str | None = None
    listing: str | None = None  # the listing it is about
    row: int = 0  # which entry of the file it is, counted from 1
    page: str | None = None  # where this site says more: "about/improvement"

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], str]:
        """Earliest first."""
        return (self.on.sort_key, self.name)
