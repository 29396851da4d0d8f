"""The words in our own scripts as passages: what a page says once a script has run.

A text counts when it reads like a phrase; remarks and what is filled in later do not. Only our own scripts come here,
so this need not know all of the language: a text that it takes for a phrase and is none would show up in the check.
"""

import re

from build_tools.plain_words.code_text import reads_like_a_phrase
from build_tools.plain_words.passages import STAND_IN, Document, Kind, Passage, Role

_PIECE = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?P<double>(?:[^\"\\\n]|\\.)*)\"|'(?P<single>(?:[^'\\\n]|\\.)*)'|`(?P<template>(?:[^`\\]|\\.)*)`",
    re.DOTALL,
)
_BLANK = re.compile(r"\$\{[^{}]*\}")


def script_document(source: str, file: str, kind: Kind) -> Document:
    """Every phrase in one script."""
    passages = []
    for found in _PIECE.finditer(source):
        text = _BLANK.sub(STAND_IN, found["double"] or found["single"] or found["template"] or "")
        if "${" not in text and reads_like_a_phrase(text):
            passages.append(Passage(text, source.count("\n", 0, found.start()) + 1, "", Role.TEXT))
    return Document(file, kind, tuple(passages))
