"""The words of the program as passages: messages to editors, words of the pages, help on the command line.

They are read from the source, and not from one run, because a run shows only the messages of the faults that it meets.
A text counts as words when it reads like a phrase; what is filled in later is a blank. Docstrings, patterns and lists
of words that the program takes apart are not for readers.
"""

import ast
import re
from collections.abc import Iterator

from build_tools.plain_words.passages import STAND_IN, Document, Kind, Passage, Role

_PHRASE = re.compile(r"[A-Za-z“\"…][^\n]*?[a-z]{2,}(?:[ ,:;.]+[\"“”A-Za-z0-9…]+){2,}")
_NO_WORDS = re.compile(r"\(\?|\\[bdswn.]|\[\^|</|=\"|\{\}|https?://[^ ]+$|^\s*[a-z_]+: ")
_TAKES_APART = frozenset(
    {"split", "splitlines", "compile", "sub", "match", "search", "fullmatch", "finditer", "findall"}
)
_EXAMPLE_OF_A_FIELD = 3  # its place among what a Field takes: data, and no words
# --out FOLDER, how_much, [autism, adhd]
_SETTING = re.compile(r"--[a-z]+ [A-Z]+|\b[a-z]+_[a-z_]+\b|\[[^\[\]]{1,100}\]")


def code_document(source: str, file: str, kind: Kind) -> Document:
    """Every phrase in one module. A module that cannot be read holds none."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # the last: brackets too deep for Python
        return Document(file, kind, ())
    return Document(file, kind, tuple(_phrases(tree)))


def reads_like_a_phrase(text: str) -> bool:
    """True for three words or more that are no pattern, path or piece of a page."""
    return bool(_PHRASE.search(text)) and not _NO_WORDS.search(text)


def _phrases(node: ast.AST) -> Iterator[Passage]:
    for child in _children(node):
        text = _text(child)
        if text is None:
            yield from _phrases(child)
        elif reads_like_a_phrase(text):
            yield Passage(_SETTING.sub(STAND_IN, text), child.lineno, "", Role.TEXT)  # type: ignore[attr-defined]


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Without docstrings, and without texts that are taken apart."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TAKES_APART:
        yield from (argument for argument in node.args if not isinstance(argument, ast.Constant | ast.JoinedStr))
        if not isinstance(node.func.value, ast.Constant):
            yield node.func
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "word_set":
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Field":
        yield from node.args[:_EXAMPLE_OF_A_FIELD]
        return
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield child


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else STAND_IN for part in node.values)
    return None
