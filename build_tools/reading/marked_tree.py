"""A YAML file as a tree of texts, lists and blocks, each with its line."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.problems import Problem


@dataclass(frozen=True, slots=True)
class Text:
    """One text, exactly as written."""

    line: int  # counted from 1
    value: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """A block of `name: value`."""

    line: int
    values: Mapping[str, "Node"]
    lines: Mapping[str, int]  # the line on which each name stands


Node = Text | Items | Fields


@dataclass(frozen=True, slots=True)
class Marked:
    """What a file holds: `root` is None when it is empty or could not be read to its end."""

    root: Node | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold. Beyond it, it is no listing but a mistake or an attack."""

    size: int = 64 * 1024  # bytes; the longest real listing has 3 KB
    depth: int = 8  # blocks inside blocks; a listing needs 3
    nodes: int = 3_000  # names, texts, lists and blocks; a full listing has about 150


LISTING_LIMITS = Limits()
LONG_LIST = Limits(size=1024 * 1024, nodes=60_000)  # a list such as wanted.yml has a few fields a row
