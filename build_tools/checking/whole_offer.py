"""What the rules look at: the offer, the day, and where each fact is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.offer.listing import FOLDERS
from build_tools.offer.model import Offer
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import did_you_mean


@dataclass(frozen=True, slots=True)
class WholeOffer:
    """An offer as its editors see it: files, fields and lines."""

    offer: Offer
    on: date  # today, as given
    lines: Mapping[str, Mapping[str, int]]  # line by file and field
    shown_as: str  # the data folder: "offer_data"

    def file(self, name: str) -> str:
        """A file of the data folder as problems show it."""
        return f"{self.shown_as}/{name}"

    def problem(self, file: str, field: str, says: str, strength: Strength = Strength.MUST) -> Problem:
        """A problem at the line of its field."""
        return Problem(file, self.lines.get(file, {}).get(field, 0), field, says, strength)

    def in_row(self, name: str, number: int, field: str, says: str, strength: Strength = Strength.MUST) -> Problem:
        """A problem in a file that holds a list; entries are counted from 1."""
        return self.problem(self.file(name), f"{number}.{field}", says, strength)

    def holds(self, address: str) -> bool:
        """True when there is such a listing, a faulty one that was left out of the offer too."""
        return self.file(f"{address}.yml") in self.lines or address in self.offer.by_address

    def nearest_listing(self, address: str) -> str:
        """` Did you mean services/portage?`, or nothing."""
        start, end = len(self.shown_as) + 1, -len(".yml")
        read = (file[start:end] for file in self.lines if file[start:].partition("/")[0] in FOLDERS)
        return did_you_mean(address, [*read, *self.offer.by_address])
