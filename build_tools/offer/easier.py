"""Easier to read: a guide, or how to get one service, told again in short sentences, one idea a line with its picture.

It is no page of its own but a twin: it tells what another text says. So it keeps the mark of that text as it was when
somebody made the twin, and a change of the one reminds people to read the other again.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

EASIER = "guides/easier/"  # where their pages stand, and the list of them
MOST_WORDS = 15  # in one idea: issue "Easier to read: short sentences, one idea a line"
MOST_SECOND_WORDS = 6  # in a second sentence: it may add a word, and not a second idea
MOST_HEADING_WORDS = 5  # in a heading that asks nothing
_NAMED = re.compile(r"\[\[\s*([^\[\]:\s]+)")  # the address in a short code


@dataclass(frozen=True, slots=True)
class Idea:
    """One line."""

    picture: str  # a name of the set: "file-document-outline". Beside the words, and nothing without them
    says: str  # one short sentence; `[[services/portage: phone]]` stands for a fact

    def names_only(self, known: Container[str]) -> bool:
        """True when whatever its short codes name is known."""
        return all(address in known for address in _NAMED.findall(self.says))


@dataclass(frozen=True, slots=True)
class EasierPart:
    """Lines under one heading."""

    heading: str  # "What is a plan?"
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Easier:
    """One text that is easier to read."""

    file: str  # "docs/guides/easier/travel.yml"
    title: str
    about: str  # the page that it tells again: "guides/travel", "services/portage"
    made_from: str  # the mark of that page's text when this was written
    parts: tuple[EasierPart, ...]
    now: str | None = None  # the mark of that text today; None: there is no such page

    @property
    def is_of_guide(self) -> bool:
        return self.about.startswith("guides/")

    @property
    def address(self) -> str:
        """`guides/easier/travel/`; of a service `guides/easier/services/portage/`."""
        return f"{EASIER}{self.about.removeprefix('guides/')}/"

    @property
    def twin_has_changed(self) -> bool:
        """True when what it tells again is no longer what it was."""
        return self.now is not None and self.now != self.made_from


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class EasierTexts:
    """All of them, in the order of their files."""

    all: tuple[Easier, ...] = ()

    @cached_property
    def by_about(self) -> Mapping[str, Easier]:
        """`guides/travel` -> its easier version."""
        return {easier.about: easier for easier in self.all}

    def marked(self, marks: Mapping[str, str], more: Iterable[Easier] = ()) -> "EasierTexts":
        """These and some more, each with the mark of its twin as it is now."""
        return EasierTexts(tuple(replace(one, now=marks.get(one.about)) for one in (*self.all, *more)))

    def naming_only(self, known: Container[str]) -> "EasierTexts":
        """The same texts without the ideas that name anything else: for an offer that lacks what ours holds."""
        return EasierTexts(tuple(replace(one, parts=tuple(_naming_only(one.parts, known))) for one in self.all))


def _naming_only(parts: Iterable[EasierPart], known: Container[str]) -> Iterable[EasierPart]:
    for part in parts:
        ideas = tuple(idea for idea in part.ideas if idea.names_only(known))
        if ideas:
            yield replace(part, ideas=ideas)
