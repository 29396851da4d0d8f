"""Reads one text or one list of texts by its shape."""

from build_tools.offer.vocabulary import LISTS
from build_tools.reading.faults import Fault, shown
from build_tools.reading.file_reading import ClosedLists, FileReading
from build_tools.reading.marked_tree import Items, Text
from build_tools.reading.shapes import Prose, Several, Word, Words, Written
from build_tools.reading.values.closed_words import read_word
from build_tools.reading.values.plain_text import read_prose


def read_text(shape: Written | Prose | Word, node: Text, reading: FileReading, path: str, line: int) -> object | None:
    """The value of one text, or None with a problem."""
    if not node.value:
        reading.say(path, line, "nothing is written here: write the words, or take the line out")
        return None
    value = _value(shape, node.value, reading.lists)
    if isinstance(value, Fault):
        reading.say(path, line, value.says)
        return None
    return value


def _value(shape: Written | Prose | Word, text: str, lists: ClosedLists) -> object | Fault:
    if isinstance(shape, Word):
        return _word(shape.of, text, lists)
    return read_prose(text, shape.most) if isinstance(shape, Prose) else shape.read(text)


def _word(name: str, text: str, lists: ClosedLists, also: str | None = None) -> str | Fault:
    if name not in lists or text == also:
        return text
    where = f"vocabulary/{name}.yml" if name in LISTS else ""  # the code itself holds the others
    return read_word(text, lists[name], where)


def read_words(shape: Words, node: Items, reading: FileReading, path: str, line: int) -> tuple[str, ...] | None:
    """The right words of a list, each once; what is wrong goes into `reading`."""
    words: list[str] = []
    for item in node.items:
        value = (
            _word(shape.of, item.value, reading.lists, shape.alone)
            if isinstance(item, Text)
            else Fault("a list inside the list: write words only, such as [autism, adhd]")
        )
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


def read_several(shape: Several, node: Items, reading: FileReading, path: str, line: int) -> tuple[object, ...]:
    """The right texts of a list, each once; what is wrong goes into `reading`."""
    if not node.items:
        reading.say(path, line, "the list is empty: write at least one, or leave the line out")
    found = []
    for number, item in enumerate(node.items, 1):
        reading.lines[f"{path}.{number}"] = item.line
        if not isinstance(item, Text):
            reading.say(path, item.line, "a list or block inside the list: write one text an entry")
            continue
        value = read_text(shape.each, item, reading, path, item.line)
        if value is not None and value in found:
            reading.say(path, item.line, f"{shown(str(value))} stands twice in the list: keep one")
        elif value is not None:
            found.append(value)
    return tuple(found)
