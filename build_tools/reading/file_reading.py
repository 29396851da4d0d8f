"""What has been found in one file so far: its problems, and the line of each field."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from build_tools.problems import Problem

ClosedLists = Mapping[str, Collection[str]]  # the right words by the name of their list; a faulty list is absent


@dataclass(slots=True)
class FileReading:
    """Grows while a file is read: readers add to it and go on, so that one run shows every fault."""

    file: str  # as problems show it
    lists: ClosedLists
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)  # by path: "place.postcode"

    def say(self, path: str, line: int, says: str) -> None:
        """One more problem."""
        self.problems.append(Problem(self.file, line, path, says))
