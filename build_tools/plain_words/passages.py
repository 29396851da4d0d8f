"""What is read: a document is one file or one page, and a passage is one piece of it that stands alone.

Readers of Markdown, web pages, data files, messages and help all hand over these, so that the rules know one shape.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Whose words they are, and so which budget they keep to. The value is its name in tables."""

    LISTING = "listings"
    GUIDE = "pages by hand"  # guides, about, news
    EASIER = "easier to read"  # guides and listings told again, one idea a line
    DATA = "labels, meanings and the like"
    TEMPLATE = "words of the templates"
    MESSAGE = "messages to editors"
    HELP = "help on the command line"
    WEB_PAGE = "web pages"  # a page as built, or somebody else's
    DRAFT = "drafts"  # whatever a person pastes


STAND_IN = "“…”"  # for code and for what is filled in later: a quotation, so it never counts

# Pages of this site explain the terms of the glossary where they stand, so there they may be used as they are.
EXPLAINS_TERMS = frozenset({Kind.LISTING, Kind.GUIDE, Kind.DATA, Kind.TEMPLATE, Kind.WEB_PAGE})

# They show what to type, and a file wants 2026-03-09, a path or an address.
SHOW_WHAT_TO_TYPE = frozenset({Kind.MESSAGE, Kind.HELP})


class Role(StrEnum):
    """What sort of piece it is."""

    TEXT = "text"  # sentences
    ITEM = "item"  # a bullet, a step, a cell of a table
    HEADING = "heading"
    LABEL = "label"  # a name, a button, an entry of a menu


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of text. Line feeds inside it are line ends of the file."""

    text: str
    line: int  # of its first character, counted from 1
    field: str = ""  # "how_to_get.steps" in a data file
    role: Role = Role.TEXT
    links: tuple[tuple[int, int], ...] = ()  # where the text of each link begins and ends

    def line_at(self, place: int) -> int:
        """The line of the file on which a character stands."""
        return self.line + self.text.count("\n", 0, place)


@dataclass(frozen=True, slots=True)
class Document:
    """All pieces of one file or page, in order."""

    file: str  # as an editor knows it
    kind: Kind
    passages: tuple[Passage, ...]
    names: tuple[str, ...] = ()  # of what the document is about: they need no explaining in it

    def of_fields(self, *fields: str) -> Iterator[Passage]:
        """The passages of some fields."""
        return (passage for passage in self.passages if passage.field in fields)
