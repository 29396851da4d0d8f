"""Grows a marked tree from the parser's events, in one pass with no recursion.

Whatever can blow up (anchors, aliases, merge keys, depth, number) is refused at its first event, before anything is
built from it: a merge-key bomb of 22 levels takes a loader of values 15 seconds, and this one a blink.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from yaml import events

from build_tools.reading.faults import Fault, shown
from build_tools.reading.hidden_characters import find_hidden, hidden_fault
from build_tools.reading.marked_tree import Fields, Items, Limits, Node, Text


@dataclass(slots=True)
class _Open:
    """A list or block whose end has not come yet."""

    line: int
    is_block: bool
    items: list[Node] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    name: str | None = None  # of the field whose value comes next
    name_line: int = 0

    @property
    def awaits_name(self) -> bool:
        return self.is_block and self.name is None

    def closed(self) -> Node:
        """Itself as a part of the tree."""
        return Fields(self.line, self.values, self.lines) if self.is_block else Items(self.line, tuple(self.items))


class GrowingTree:
    """`take` gives a Fault for what must stop the reading; `faults` holds what need not."""

    def __init__(self, limits: Limits, has_escapes: bool) -> None:
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.limits = limits
        self._has_escapes = has_escapes
        self._open: list[_Open] = []
        self._count = 0
        self._documents = 0

    def take(self, event: Any) -> Fault | None:
        """One event more. Events are untyped: libyaml makes them."""
        handle = _HANDLERS.get(type(event))
        return handle(self, event, event.start_mark.line + 1) if handle else None

    def _text(self, event: Any, line: int) -> Fault | None:
        refused = self._refused(event, line)
        if refused:
            return refused
        value: str = event.value
        if self._has_escapes and event.style == '"':
            at = find_hidden(value)
            if at is not None:
                return hidden_fault(value, at, line)
        if self._open and self._open[-1].awaits_name:
            return self._name(value, line, plain=not event.style)
        self._put(Text(line, value))
        return None

    def _name(self, name: str, line: int, plain: bool) -> Fault | None:
        if name == "<<" and plain:
            return Fault('"<<" copies one block into another: write each fact out where it belongs', line)
        if not name:
            return Fault(
                'a colon with no name in front of it: write a field such as "name: Rivelin Talking Team"', line
            )
        block = self._open[-1]
        block.name, block.name_line = name, line
        if name in block.values:
            first = block.lines[name]
            self.faults.append(Fault(f"{shown(name)} stands twice in one block, first on line {first}: keep one", line))
        return None

    def _start(self, event: Any, line: int) -> Fault | None:
        refused = self._refused(event, line)
        if refused:
            return refused
        if self._open and self._open[-1].awaits_name:
            return Fault('a list or block stands where a name is due: write a field such as "cost: free"', line)
        if len(self._open) >= self.limits.depth:
            return too_deep(self.limits, line)
        self._open.append(_Open(line, isinstance(event, events.MappingStartEvent)))
        return None

    def _end(self, event: Any, line: int) -> None:
        self._put(self._open.pop().closed())

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        above = self._open[-1]
        if above.name is None:
            above.items.append(node)
        elif above.name not in above.values:
            above.values[above.name] = node
            above.lines[above.name] = above.name_line
        above.name = None

    def _refused(self, event: Any, line: int) -> Fault | None:
        self._count += 1
        if self._count > self.limits.nodes:
            return Fault(
                f"more than {self.limits.nodes:,} names, texts and lists in one file: make smaller files of it", line
            )
        if event.anchor:
            says = f"{shown('&' + event.anchor)} gives a name to a part of the file, which is not used here"
            return Fault(f'{says}: take it out, or put a text that begins with "&" in double quotes', line)
        if event.tag:
            says = f"{shown(event.tag)} tells a program how to read a text, which is not used here"
            return Fault(f"{says}: take it out, or put a text that begins with ! in double quotes", line)
        return None

    def _alias(self, event: Any, line: int) -> Fault:
        says = f"{shown('*' + event.anchor)} copies another part of the file: write each fact out where it belongs"
        return Fault(f"{says}, or put a text that begins with * in double quotes", line)

    def _document(self, event: Any, line: int) -> Fault | None:
        self._documents += 1
        if self._documents > 1:
            return Fault('a second document starts here ("---"): keep one listing in one file', line)
        if event.version or event.tags:
            return Fault("a line that begins with % is an order to a program: take it out", line)
        return None


_HANDLERS: Mapping[type, Callable[[GrowingTree, Any, int], Fault | None]] = {
    events.ScalarEvent: GrowingTree._text,
    events.SequenceStartEvent: GrowingTree._start,
    events.MappingStartEvent: GrowingTree._start,
    events.SequenceEndEvent: GrowingTree._end,
    events.MappingEndEvent: GrowingTree._end,
    events.AliasEvent: GrowingTree._alias,
    events.DocumentStartEvent: GrowingTree._document,
}


def too_deep(limits: Limits, line: int) -> Fault:
    """Lists and blocks that no editor could follow."""
    says = f"lists or blocks stand inside one another more than {limits.depth} deep, and a listing needs three"
    return Fault(f"{says}: write one fact a line, and put a text that begins with [ or {{ in double quotes", line)
