"""A data file as passages: every field that holds words for families, each with its line.

It reads the file itself and not the model, so that a file that is faulty elsewhere, an earlier version and a file of
another part of the house are read alike.
"""

import re
from collections.abc import Iterator, Mapping

from build_tools.plain_words.passages import STAND_IN, Document, Kind, Passage, Role
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
    "large_print": Role.TEXT,
    "another_language": Role.TEXT,
    "sign_language": Role.TEXT,
    "text_relay": Role.TEXT,
    "says": Role.TEXT,
    "comment": Role.TEXT,
    "asks": Role.HEADING,
    "group": Role.HEADING,
    "hint": Role.TEXT,
    "not_sure_hint": Role.TEXT,
    "title": Role.HEADING,
    "first": Role.ITEM,
    "in_short": Role.TEXT,
    "chart_note": Role.TEXT,
    "what": Role.TEXT,
    "not_known": Role.ITEM,
}
# Fields of a text that is easier to read.
WORDS_EASIER_TO_READ: Mapping[str, Role] = {"title": Role.LABEL, "heading": Role.HEADING, "says": Role.ITEM}
# Fields at the head of a page in which readers read words of ours. Sources are called what they are called.
WORDS_AT_THE_HEAD: Mapping[str, Role] = {
    "title": Role.LABEL,
    "description": Role.LABEL,
    "in_short": Role.ITEM,
    "timeline.name": Role.HEADING,
    "timeline.steps.when": Role.LABEL,
    "timeline.steps.what": Role.ITEM,
}
SHORT_CODE = re.compile(r"\[\[[^\[\]\n]{1,80}\]\]")
_NUMBER = re.compile(r"\.[0-9]+")  # the place in a list
_NAMES = ("name", "also_known_as", "term")
_NOT_KNOWN = "not known"


def yaml_document(content: bytes, file: str, kind: Kind) -> Document:
    """The passages of one file; none where it cannot be read, which its own reader tells."""
    root = read_marked(content, file, LONG_LIST).root
    if root is None:
        return Document(file, kind, ())
    words = WORDS_EASIER_TO_READ if kind is Kind.EASIER else WORDS_FOR_FAMILIES
    return Document(file, kind, tuple(_passages(root, words)), tuple(_names(root)))


def head_passages(head: str) -> Iterator[Passage]:
    """The passages of the block at the head of a page; its first line is line 2 of the file."""
    root = read_marked(b"\n" + head.encode(), "", LONG_LIST).root
    if root is not None:
        for text, path, line in _texts(root, "", 0):
            role = WORDS_AT_THE_HEAD.get(_NUMBER.sub("", path))
            if role and text.value.strip():
                yield _passage(text, path, line, role)


def _names(root: Node) -> Iterator[str]:
    """What a listing or a term is called."""
    if isinstance(root, Fields):
        for name in _NAMES:
            value = root.values.get(name)
            texts = value.items if isinstance(value, Items) else (value,)
            yield from (text.value for text in texts if isinstance(text, Text))


def _passages(root: Node, words: Mapping[str, Role]) -> Iterator[Passage]:
    for text, path, line in _texts(root, "", 0):
        role = words.get(_NUMBER.sub("", path).rpartition(".")[2])
        if role and text.value.strip() and text.value != _NOT_KNOWN:
            yield _passage(text, path, line, role)


def _texts(node: Node, path: str, line: int) -> Iterator[tuple[Text, str, int]]:
    """Every text with its path ("timeline.steps.1.what") and the line of its name or of its place in a list."""
    if isinstance(node, Fields):
        for name, value in node.values.items():
            yield from _texts(value, f"{path}.{name}" if path else name, node.lines[name])
    elif isinstance(node, Items):
        for number, item in enumerate(node.items, 1):
            yield from _texts(item, f"{path}.{number}" if path else str(number), item.line)
    else:
        yield node, path, line


def _passage(text: Text, path: str, line: int, role: Role) -> Passage:
    words = SHORT_CODE.sub(STAND_IN, text.value)
    return Passage(" ".join(words.split("\n")), line, path, role)
