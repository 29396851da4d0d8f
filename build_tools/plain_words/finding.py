"""What a rule has found in a passage, before anybody knows the file."""

from dataclasses import dataclass

from build_tools.problems import Strength

SHOWN = 60  # characters of what was found


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one rule."""

    place: int  # the character of the passage at which it begins
    rule: str  # "sentence length": also its name in exemptions
    found: str  # the words that are meant
    says: str  # what was found and what to write instead
    strength: Strength


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """The same with its file and line."""

    file: str
    line: int  # 0: the file as a whole
    field: str
    rule: str
    found: str
    says: str
    strength: Strength

    @property
    def sort_key(self) -> tuple[str, int, str, str, str]:
        return (self.file, self.line, self.field, self.rule, self.says)


def short(text: str) -> str:
    """The text on one line, and cut where it is long."""
    flat = " ".join(text[: SHOWN * 4].split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"
