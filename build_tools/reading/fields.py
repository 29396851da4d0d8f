"""Reads one block by its table: every field into its value, and every fault into a Problem with its line.

One reader serves all blocks, because the tables hold what differs. It goes on after a fault, so that one run shows all.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from build_tools.problems import Problem
from build_tools.reading.faults import Fault
from build_tools.reading.field_names import missing_field, unknown_field
from build_tools.reading.marked_yaml import Fields, Items, Node, Text
from build_tools.reading.shapes import (
    Block,
    Blocks,
    BlocksByName,
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
from build_tools.reading.values.closed_words import read_word
from build_tools.reading.values.plain_text import NOT_KNOWN, read_prose

ClosedLists = Mapping[str, Collection[str]]  # the right words by the name of their list; a faulty list is absent


@dataclass(slots=True)
class FileReading:
    """What has been found in one file so far."""

    file: str
    lists: ClosedLists
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)  # by path: "place.postcode"

    def say(self, path: str, line: int, says: str) -> None:
        """One more problem."""
        self.problems.append(Problem(self.file, line, path, says))


def read_fields(node: Fields, table: Table, reading: FileReading, path: str = "") -> dict[str, Any]:
    """The values of one block, by field. What is faulty or not known is absent."""
    values: dict[str, Any] = {}
    known = {field.name: field for field in table.fields}
    for name, value in node.values.items():
        place, line = f"{path}{name}", node.lines[name]
        reading.lines[place] = line
        if name in known:
            _read_into(values, known[name], value, reading, place, line)
        elif table.more and name in reading.lists.get(table.more.names, (name,)):
            _keep(values, name, _read(table.more.shape, value, reading, place, line))
        else:
            more = reading.lists.get(table.more.names, ()) if table.more else ()
            reading.say(place, line, unknown_field(name, table, more))
    for wanted in table.fields:
        if wanted.required and wanted.name not in node.values:
            reading.say(f"{path}{wanted.name}", node.line, missing_field(wanted))
    return values


def _read_into(values: dict[str, Any], field: Field, node: Node, reading: FileReading, path: str, line: int) -> None:
    if isinstance(node, Text):
        if not node.value:
            reading.say(path, line, _empty(field))
            return
        if node.value == NOT_KNOWN and not field.required and not isinstance(field.shape, Word | Block | Blocks | BlocksByName):
            return
    _keep(values, field.name, _read(field.shape, node, reading, path, line, field.example))


def _empty(field: Field) -> str:
    if field.required:
        return f"nothing is written here: write it out, such as {field.name}: {field.example}"
    if isinstance(field.shape, Block | Blocks | BlocksByName):
        return f"nothing is written under it: write a line below it, such as {field.example}, or leave the line out"
    return f'nothing is written here: write it out, such as {field.name}: {field.example}, or "not known", or leave the line out'


def _keep(values: dict[str, Any], name: str, value: object) -> None:
    if value is not None:
        values[name] = value


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
    return f"{found} stands here, where fields are due: write each on a line below, two spaces in, such as {example}"


def _text(shape: Written | Prose | Word, node: Text, reading: FileReading, path: str, line: int) -> object | None:
    if not node.value:
        reading.say(path, line, 'nothing is written here: write the words, or take the line out')
        return None
    if isinstance(shape, Word):
        value = _word(shape.of, node.value, reading.lists)
    else:
        value = read_prose(node.value, shape.most) if isinstance(shape, Prose) else shape.read(node.value)
    if isinstance(value, Fault):
        reading.say(path, line, value.says)
        return None
    return value


def _word(name: str, text: str, lists: ClosedLists, also: str | None = None) -> str | Fault:
    if name not in lists or text == also:
        return text
    return read_word(text, lists[name], f"vocabulary/{name}.yml")


def _words(shape: Words, node: Items, reading: FileReading, path: str, line: int) -> tuple[str, ...] | None:
    words: list[str] = []
    for item in node.items:
        value = _word(shape.of, item.value, reading.lists, shape.alone) if isinstance(item, Text) else Fault(
            "a list inside the list: write words only, such as [autism, adhd]")  # fmt: skip
        if isinstance(value, Fault):
            reading.say(path, item.line, value.says)
        elif value in words:
            reading.say(path, item.line, f"{value} stands twice in the list: keep one")
        else:
            words.append(value)
    fault = _list_fault(shape, len(node.items), words)
    if fault:
        reading.say(path, line, fault)
    return tuple(words) or None


def _list_fault(shape: Words, count: int, words: list[str]) -> str | None:
    if not count:
        return "the list is empty: write at least one word, or leave the line out"
    if count > shape.most:
        return f"{count} words are too many: choose the {shape.most} that fit best"
    if shape.alone in words and count > 1:
        return f'"{shape.alone}" means all of them, so it stands alone: write [{shape.alone}], or only the others'
    return None


def _several(shape: Several, node: Items, reading: FileReading, path: str, line: int) -> tuple[object, ...]:
    if not node.items:
        reading.say(path, line, "the list is empty: write at least one, or leave the line out")
    found = []
    for item in node.items:
        value = _read(shape.each, item, reading, path, item.line, "one text an entry")
        if value is not None and value in found:
            reading.say(path, item.line, f"{value} stands twice in the list: keep one")
        elif value is not None:
            found.append(value)
    return tuple(found)


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


def _blocks_by_name(shape: BlocksByName, node: Fields, reading: FileReading, path: str, line: int) -> dict[str, Any]:
    fields = tuple(Field(name, Block(shape.table), "", _first_line(shape.table)) for name in shape.names)
    return read_fields(node, Table(path, fields), reading, f"{path}.")


def _first_line(table: Table) -> str:
    return f"{table.fields[0].name}: {table.fields[0].example}"


def _word_by_name(shape: WordByName, node: Fields, reading: FileReading, path: str, line: int) -> dict[str, Any]:
    names = reading.lists.get(shape.names, node.values)
    fields = tuple(Field(name, shape.shape, "", NOT_KNOWN) for name in names)
    return read_fields(node, Table(path, fields), reading, f"{path}.")


_READERS: Mapping[type, Callable[..., object | None]] = {
    Written: _text, Prose: _text, Word: _text, Words: _words, Several: _several,
    Block: _block, Blocks: _blocks, BlocksByName: _blocks_by_name, WordByName: _word_by_name,
}  # fmt: skip
_DUE: Mapping[type, type] = {
    Written: Text, Prose: Text, Word: Text, Words: Items, Several: Items,
    Block: Fields, Blocks: Items, BlocksByName: Fields, WordByName: Fields,
}  # fmt: skip
