"""Changes, adds or takes out one field in the text of a listing; all other bytes stay as they are.

Comments, order, quote marks, line ends and the mark at the start of a file are somebody's, and no form may touch them.
After each edit the file is read anew: if it does not hold exactly what was asked for, the edit is refused. So an odd
way of writing ends in a plain sentence and never in a broken file.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from build_tools.contributing.edit_places import added, replaced, taken_out
from build_tools.contributing.yaml_spans import Spans
from build_tools.reading.faults import Fault
from build_tools.reading.marked_tree import Fields, Items, Node, Text
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema import LISTING
from build_tools.reading.shapes import Table

Value = str | tuple[str, ...] | None  # None takes the field out
Edit = tuple[str, Value]  # path, "contact.phone", and what stands there afterwards
_UTF8_MARK = b"\xef\xbb\xbf"
CANNOT_EDIT = Fault("the file is written in a way that only a person can change: an editor will do it by hand")


def edited(content: bytes, edits: Sequence[Edit], table: Table = LISTING) -> bytes | Fault:
    """The file with these edits, made one after the other; `table` gives new fields their place."""
    mark = _UTF8_MARK if content.startswith(_UTF8_MARK) else b""
    text = content.removeprefix(mark).decode("utf-8")
    for path, value in edits:
        done = _edit(text, tuple(path.split(".")), value, table)
        if isinstance(done, Fault):
            return done
        text = done
    return mark + text.encode("utf-8")


def _edit(text: str, path: tuple[str, ...], value: Value, table: Table) -> str | Fault:
    before = plain_values(text)
    spans = Spans.of(text) if before is not None else None
    if before is None or spans is None:
        return CANNOT_EDIT
    asked = _with(before, path, value)
    if asked == before:
        return text
    after = _after(spans, path, value, table)
    return after if after is not None and plain_values(after) == asked else CANNOT_EDIT


def _after(spans: Spans, path: tuple[str, ...], value: Value, table: Table) -> str | None:
    if value is None:
        return taken_out(spans, path)
    pair = spans.pair(path)
    return replaced(spans, pair, value) if pair else added(spans, path, value, table)


def plain_values(text: str) -> dict[str, Any] | None:
    """The fields with their texts; None where anything is wrong with the YAML."""
    marked = read_marked(text.encode("utf-8"), "")
    if marked.problems or not isinstance(marked.root, Fields):
        return None
    found = _plain(marked.root)
    return found if isinstance(found, dict) else None


def _plain(node: Node) -> Any:
    if isinstance(node, Fields):
        return {name: _plain(value) for name, value in node.values.items()}
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return _shown(node)


def _shown(node: Text) -> str:
    return node.value.removesuffix("\n")  # what `summary: >` leaves behind


def _with(values: Mapping[str, Any], path: tuple[str, ...], value: Value) -> dict[str, Any]:
    """The same fields with one set or taken out; a block that holds nothing goes too."""
    name, below = path[0], path[1:]
    found = dict(values)
    if below:
        inner = found.get(name)
        new: Any = _with(inner if isinstance(inner, dict) else {}, below, value)
    else:
        new = list(value) if isinstance(value, tuple) else value
    if new in (None, {}):
        found.pop(name, None)
    else:
        found[name] = new
    return found
