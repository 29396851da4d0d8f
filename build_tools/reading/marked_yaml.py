"""YAML becomes a tree of texts, lists and blocks, each with its line; nothing in it is turned into a value.

YAML's own values lose facts: `01234` becomes 668, `no` becomes False, the last of two equal fields wins. So every text stays
as it was written. The tree is built from the parser's events in one pass with no recursion, and whatever can blow up
(anchors, aliases, merge keys, depth) is refused at its first event, before anything is built from it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml
from yaml import events as ev

from build_tools.problems import Problem
from build_tools.reading.faults import Fault, shown
from build_tools.reading.file_text import file_text
from build_tools.reading.hidden_characters import find_hidden, hidden_fault
from build_tools.reading.yaml_faults import fault_of

FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in: 12 times faster


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold. Beyond it, it is no listing but a mistake or an attack."""

    size: int = 64 * 1024  # bytes; the longest real listing has 3 KB
    depth: int = 8  # blocks inside blocks; a listing needs 3
    nodes: int = 3_000  # texts, lists and blocks; a full listing has about 150


LISTING = Limits()
LONG_LIST = Limits(size=1024 * 1024, nodes=60_000)  # a list such as wanted.yml has a few fields a row


@dataclass(frozen=True, slots=True)
class Text:
    """One text, exactly as written."""

    line: int
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
    """What a file holds: `root` is None when it could not be read to its end."""

    root: Node | None
    problems: tuple[Problem, ...] = ()


def read_marked(content: bytes, file: str, limits: Limits = LISTING, loader: type = FAST_LOADER) -> Marked:
    """The tree of one file. `file` is its name as problems show it."""
    text = file_text(content, limits.size)
    if isinstance(text, Fault):
        return Marked(None, (Problem(file, text.line, "", text.says),))
    tree = _Tree(limits, has_escapes="\\" in text)
    stopped = _grow(tree, text, loader)
    faults = [*tree.faults, stopped] if stopped else tree.faults
    problems = tuple(Problem(file, fault.line, "", fault.says) for fault in faults)
    return Marked(None if stopped else tree.root, problems)


def _grow(tree: "_Tree", text: str, loader: type) -> Fault | None:
    try:
        for event in _events(text, loader):
            stopped = tree.take(event)
            if stopped:
                return stopped
    except yaml.MarkedYAMLError as error:
        return fault_of(error, text)
    except (yaml.YAMLError, ValueError, OverflowError):  # the slow loader has no line for a code such as "\UFFFFFFFF"
        return Fault("a code after a backslash that means no character: write the character itself")
    return None


def _events(text: str, loader: type) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=loader)


@dataclass(slots=True)
class _Open:
    """A list or block whose end has not come yet. `key` is the field whose value comes next."""

    line: int
    is_block: bool
    items: list[Node] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    key: str | None = None
    key_line: int = 0

    def closed(self) -> Node:
        return Fields(self.line, self.values, self.lines) if self.is_block else Items(self.line, tuple(self.items))


class _Tree:
    """Grows one tree. `take` gives a Fault for what must stop the reading; `faults` holds what need not."""

    def __init__(self, limits: Limits, has_escapes: bool) -> None:
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self._limits = limits
        self._has_escapes = has_escapes
        self._open: list[_Open] = []
        self._count = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> Fault | None:
        handle = _HANDLERS.get(type(event))
        return handle(self, event, event.start_mark.line + 1) if handle else None

    def _text(self, event: yaml.ScalarEvent, line: int) -> Fault | None:
        refused = self._count_one(event, line)
        if refused:
            return refused
        value: str = event.value
        if self._has_escapes and event.style == '"':
            at = find_hidden(value)
            if at is not None:
                return hidden_fault(value, at, line)
        if self._open and self._open[-1].is_block and self._open[-1].key is None:
            return self._name(value, line, plain=event.style is None)
        self._put(Text(line, value))
        return None

    def _name(self, name: str, line: int, plain: bool) -> Fault | None:
        if name == "<<" and plain:
            return Fault('"<<" copies one block into another: write each fact out where it belongs', line)
        if not name:
            return Fault('a colon with no name in front of it: write a field such as "name: Rivelin Talking Team"', line)
        block = self._open[-1]
        block.key, block.key_line = name, line
        if name in block.values:
            first = block.lines[name]
            self.faults.append(Fault(f"{shown(name)} stands twice in one block, first on line {first}: keep one", line))
        return None

    def _start(self, event: yaml.NodeEvent, line: int) -> Fault | None:
        refused = self._count_one(event, line)
        if refused:
            return refused
        if self._open and self._open[-1].is_block and self._open[-1].key is None:
            return Fault('a list or block stands where a name is due: write a field such as "cost: free"', line)
        if len(self._open) >= self._limits.depth:
            return Fault(f"lists or blocks inside one another, more than {self._limits.depth} deep: a listing "
                         "needs three at most. Put a text that begins with [ or { in double quotes", line)  # fmt: skip
        self._open.append(_Open(line, isinstance(event, ev.MappingStartEvent)))
        return None

    def _end(self, event: yaml.Event, line: int) -> None:
        self._put(self._open.pop().closed())

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
        elif self._open[-1].is_block:
            block = self._open[-1]
            if block.key is not None and block.key not in block.values:
                block.values[block.key] = node
                block.lines[block.key] = block.key_line
            block.key = None
        else:
            self._open[-1].items.append(node)

    def _count_one(self, event: yaml.NodeEvent, line: int) -> Fault | None:
        self._count += 1
        if self._count > self._limits.nodes:
            return Fault(f"more than {self._limits.nodes} texts and lists in one file: make smaller files of it", line)
        if event.anchor:
            return Fault(f"{shown('&' + event.anchor)} gives a name to a part of the file, which is not used here: "
                         'take it out, or put a text that begins with & in double quotes', line)  # fmt: skip
        if event.tag:
            return Fault(f"{shown(event.tag)} tells a program how to read a text, which is not used here: take it out, "
                         "or put a text that begins with ! in double quotes", line)  # fmt: skip
        return None

    def _alias(self, event: yaml.AliasEvent, line: int) -> Fault:
        return Fault(f"{shown('*' + event.anchor)} copies another part of the file: write each fact out where it belongs, "
                     "or put a text that begins with * in double quotes", line)  # fmt: skip

    def _document(self, event: yaml.DocumentStartEvent, line: int) -> Fault | None:
        self._documents += 1
        if self._documents > 1:
            return Fault('a second document starts here ("---"): keep one listing in one file', line)
        if event.version or event.tags:
            return Fault("a line that begins with % is an order to a program: take it out", line)
        return None


_HANDLERS: Mapping[type, Callable[..., Fault | None]] = {
    ev.ScalarEvent: _Tree._text,
    ev.SequenceStartEvent: _Tree._start,
    ev.MappingStartEvent: _Tree._start,
    ev.SequenceEndEvent: _Tree._end,
    ev.MappingEndEvent: _Tree._end,
    ev.AliasEvent: _Tree._alias,
    ev.DocumentStartEvent: _Tree._document,
}
