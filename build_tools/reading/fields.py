"""Reads one block by its table: every field into its value, and every fault into a Problem with its line.

One reader serves all blocks, because the tables hold what differs. It goes on after a fault, so that one run shows all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from build_tools.reading.faults import Fault, clean, shown
from build_tools.reading.field_names import missing_field, unknown_field
from build_tools.reading.file_reading import ClosedLists, FileReading
from build_tools.reading.marked_tree import Fields, Items, Node, Text
from build_tools.reading.shapes import (
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Shape,
    Table,
    Word,
    WordByName,
    Words,
    Written,
)
from build_tools.reading.texts_and_lists import read_several, read_text, read_words
from build_tools.reading.values.plain_text import NOT_KNOWN

_GLUED = re.compile(r"[a-z_]+ ?:(?!//)\S")  # "website:https://service.example/", one text to YAML
_MAY_BE_NOT_KNOWN = (Written, Prose, Words, Several)  # a closed word has "not known" in its own list, or cannot have it


def read_fields(node: Fields, table: Table, reading: FileReading, path: str = "") -> dict[str, Any]:
    """The values of one block, by field. What is faulty or not known is absent."""
    values: dict[str, Any] = {}
    for name, value in node.values.items():
        line = node.lines[name]
        field = table.by_name.get(name) or _further_field(name, table, reading.lists)
        if field:
            reading.lines[f"{path}{name}"] = line
            _read_into(values, field, value, reading, f"{path}{name}", line)
        else:
            reading.say(f"{path}{clean(name)}", line, unknown_field(name, table, reading.lists))
    for wanted in table.fields:
        if wanted.required and wanted.name not in node.values:
            reading.say(f"{path}{wanted.name}", node.line, missing_field(wanted))
    return values


def _further_field(name: str, table: Table, lists: ClosedLists) -> Field | None:
    """A field whose name comes from a closed list; every name will do when that list could not be read."""
    if table.more is None or name not in lists.get(table.more.names, (name,)):
        return None
    return Field(name, table.more.shape, "", "yes")


def _read_into(values: dict[str, Any], field: Field, node: Node, reading: FileReading, path: str, line: int) -> None:
    if isinstance(node, Text) and not node.value:
        reading.say(path, line, _empty(field))
        return
    if isinstance(node, Text) and node.value == NOT_KNOWN and isinstance(field.shape, _MAY_BE_NOT_KNOWN):
        if field.required and not _is_a_value(field.shape):
            reading.say(path, line, f"this has to be known: write it out, such as {field.name}: {field.example}")
        if not field.required or not _is_a_value(field.shape):
            return
    found = _read(field.shape, node, reading, path, line, field.example)
    if found is not None:
        values[field.name] = found


def _is_a_value(shape: Shape) -> bool:
    """True where "not known" is a right value like any other: the word of a closed list."""
    return isinstance(shape, Written) and not isinstance(shape.read(NOT_KNOWN), Fault)


def _empty(field: Field) -> str:
    if field.required:
        return f"nothing is written here: write it out, such as {field.name}: {field.example}"
    if isinstance(field.shape, Block | Blocks):
        return f"nothing is written under it: write a line below it, such as {field.example}, or leave the line out"
    return (
        f'nothing is written here: write it out, such as {field.name}: {field.example}, or "not known", or leave '
        "the line out"
    )


def _read(shape: Shape, node: Node, reading: FileReading, path: str, line: int, example: str = "yes") -> object | None:
    wrong = _wrong_shape(shape, node, path, example)
    if wrong:
        reading.say(path, line, wrong)
        return None
    return _READERS[type(shape)](shape, node, reading, path, line)


def _wrong_shape(shape: Shape, node: Node, path: str, example: str) -> str | None:
    due = _DUE[type(shape)]
    if isinstance(node, due):
        return None
    name = path.rpartition(".")[2]
    found = {Text: "a single text", Items: "a list", Fields: "a block of fields"}[type(node)]
    if due is Text:
        return f"{found} stands here, where one text is due: write it on one line, such as {name}: {example}"
    if due is Items:
        below = f"on the next line, two spaces in: {example}" if example.startswith("- ") else f"{name}: {example}"
        return f"{found} stands here, where a list is due: write {below}"
    if isinstance(node, Text) and _GLUED.match(node.value):
        return f"no space after the colon below it (found {shown(node.value)}): write a space there"
    return f"{found} stands here, where fields are due: write each on a line below, two spaces in, such as {example}"


def _block(shape: Block, node: Fields, reading: FileReading, path: str, line: int) -> dict[str, Any]:
    return read_fields(node, shape.table, reading, f"{path}.")


def _blocks(shape: Blocks, node: Items, reading: FileReading, path: str, line: int) -> list[dict[str, Any]]:
    if not node.items:
        reading.say(path, line, "the list is empty: write at least one, or leave the line out")
    return [values for _, values in read_rows(node, shape.table, reading, f"{path}.")]


def read_rows(node: Items, table: Table, reading: FileReading, path: str = "") -> Iterator[tuple[int, dict[str, Any]]]:
    """The values of each block in a list, with its number counted from 1; paths are "1.name", "2.name"."""
    for number, item in enumerate(node.items, 1):
        reading.lines[f"{path}{number}"] = item.line
        if isinstance(item, Fields):
            yield number, read_fields(item, table, reading, f"{path}{number}.")
        else:
            example = f"- {table.fields[0].name}: {table.fields[0].example}"
            reading.say(f"{path}{number}", item.line, f"this entry has no fields: write each as {example}")


def _word_by_name(shape: WordByName, node: Fields, reading: FileReading, path: str, line: int) -> dict[str, Any]:
    names = reading.lists.get(shape.names, node.values)
    fields = tuple(Field(name, shape.shape, "", NOT_KNOWN) for name in names)
    return read_fields(node, Table(path, fields), reading, f"{path}.")


_READERS: Mapping[type, Callable[..., object | None]] = {
    Written: read_text, Prose: read_text, Word: read_text, Words: read_words, Several: read_several,
    Block: _block, Blocks: _blocks, WordByName: _word_by_name,
}  # fmt: skip
_DUE: Mapping[type, type] = {
    Written: Text, Prose: Text, Word: Text, Words: Items, Several: Items,
    Block: Fields, Blocks: Items, WordByName: Fields,
}  # fmt: skip
