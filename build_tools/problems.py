"""What is wrong, where, and what to write instead: the one shape of every finding.

Readers and checks yield Problems as values; only the command line prints them, sorts them and sets the exit code.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How much a problem weighs."""

    MUST = "must"  # stops the build
    SHOULD = "should"  # is said, and the build goes on
    CONSIDER = "consider"  # is said only where somebody asks about one text


_WEIGHT: Mapping[Strength, str] = {
    Strength.MUST: "",
    Strength.SHOULD: " (a warning)",
    Strength.CONSIDER: " (to consider)",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, for the person who edits the file."""

    file: str  # as the editor knows it: "offer_data/services/portage.yml"
    line: int  # counted from 1; 0 when the file as a whole is meant
    field: str  # "contact.phone"; empty when no field is meant
    says: str  # what is wrong, what was found, what to write instead
    strength: Strength = Strength.MUST

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        return (self.file, self.line, self.field, self.says)

    def __str__(self) -> str:
        """One line: `file:line: field: what is wrong, what was found, what to write instead`."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f" {self.field}:" if self.field else ""
        return f"{place}:{field} {self.says}{_WEIGHT[self.strength]}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file and line, each said once."""
    return sorted(set(problems), key=lambda problem: problem.sort_key)


def any_must(problems: Iterable[Problem]) -> bool:
    """True when something has to be put right before the site can be built."""
    return any(problem.strength is Strength.MUST for problem in problems)
