"""A data file as passages: every field that holds words for families, each with its line.

It reads the file itself and not the model, so that a file that is faulty elsewhere, an earlier version and a file of
another part of the house are read alike.
"""

from collections.abc import Iterator, Mapping

from build_tools.plain_words.passages import Document, Kind, Passage, Role
from build_tools.reading.marked_tree import LONG_LIST, Fields, Items, Node, Text
from build_tools.reading.marked_yaml import read_marked

# Fields in which families read words of ours. Names are not among them: a name is as it is.
WORDS_FOR_FAMILIES: Mapping[str, Role] = {
    "summary": Role.TEXT,
    "who_for": Role.TEXT,
    "steps": Role.TEXT,
    "role": Role.LABEL,
    "how_much": Role.TEXT,
    "hours": Role.ITEM,
    "size": Role.ITEM,
    "access_note": Role.TEXT,
    "why": Role.TEXT,
    "how": Role.LABEL,
    "label": Role.LABEL,
    "plural": Role.LABEL,
    "meaning": Role.TEXT,
    "missing": Role.TEXT,
    "in_one_sentence": Role.TEXT,
    "copies": Role.TEXT,
    "comment": Role.TEXT,
}
_NAMES = ("name", "also_known_as", "term")
_NOT_KNOWN = "not known"


def yaml_document(content: bytes, file: str, kind: Kind) -> Document:
    """The passages of one file; none where it cannot be read, which its own reader tells."""
    root = read_marked(content, file, LONG_LIST).root
    if root is None:
        return Document(file, kind, ())
    return Document(file, kind, tuple(_passages(root, "", 0)), tuple(_names(root)))


def _names(root: Node) -> Iterator[str]:
    """What a listing or a term is called."""
    if isinstance(root, Fields):
        for name in _NAMES:
            value = root.values.get(name)
            texts = value.items if isinstance(value, Items) else (value,)
            yield from (text.value for text in texts if isinstance(text, Text))


def _passages(node: Node, path: str, line: int) -> Iterator[Passage]:
    if isinstance(node, Fields):
        for name, value in node.values.items():
            yield from _passages(value, f"{path}.{name}" if path else name, node.lines[name])
    elif isinstance(node, Items):
        for number, item in enumerate(node.items, 1):
            yield from _passages(item, f"{path}.{number}" if path else str(number), item.line)
    else:
        yield from _of_text(node, path, line)


def _of_text(node: Text, path: str, line: int) -> Iterator[Passage]:
    role = WORDS_FOR_FAMILIES.get(path.rpartition(".")[2])
    if role and node.value.strip() and node.value != _NOT_KNOWN:
        yield Passage(" ".join(node.value.split("\n")), line, path, role)
