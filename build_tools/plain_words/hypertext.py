"""A web page or a template as passages: the words between the tags and in labels, with their lines.

A small reader of our own: it keeps the lines, takes a template's blanks for what they are, and looks at a bounded
stretch at each step, so that a broken page from outside costs no more than a whole one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from build_tools.plain_words.passages import STAND_IN, Document, Kind, Passage, Role
from build_tools.plain_words.word_set import word_set

# What is not for readers: how it begins, and how it ends.
_NOT_SHOWN = (
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"\{#"), re.compile(r"#\}")),
    *(
        (re.compile(rf"<{tag}\b[^<>]{{0,2000}}>", re.IGNORECASE), re.compile(rf"</{tag}\s{{0,9}}>", re.IGNORECASE))
        for tag in ("script", "style", "svg", "noscript", "template")
    ),
)
_MAIN = re.compile(r"<main\b[^<>]{0,2000}>", re.IGNORECASE)
_MAIN_ENDS = re.compile(r"</main\s{0,9}>", re.IGNORECASE)
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>(?:[^<>\"{]|\"[^\"]{0,2000}\"|\{[{%].{0,500}?[}%]\}){0,400})/?>"
    r"|\{%-?\s{0,9}(?P<order>\w{0,20})[^{}]{0,500}%\}|\{\{(?P<blank>.{0,500}?)\}\}|<![^<>]{0,500}>",
    re.DOTALL,
)
_SAID = re.compile(r"\b(?:aria-label|alt|placeholder|title|data-label)=\"([^\"]{1,300})\"")
_TEXT_IN_BLANK = re.compile(r"[\"']([A-Z][^\"'{}]{8,300})[\"']")
_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title", "summary", "legend"), Role.HEADING),
    **dict.fromkeys(("li", "td", "dd"), Role.ITEM),
    **dict.fromkeys(("button", "label", "th", "dt", "option", "caption"), Role.LABEL),
}
_BLOCKS = word_set(
    """
    p div section article main nav header footer aside ul ol dl form table tr thead tbody figure figcaption
    blockquote pre hr body html head br details fieldset address
    """
)
_FOLDED = re.compile(r"[ \t\r\f]+")


def page_document(html: str, file: str, kind: Kind = Kind.WEB_PAGE) -> Document:
    """The main part of a page, or all of it where no part is marked as that. A template is read whole."""
    for begins, ends in _NOT_SHOWN:
        html = _blanked(html, begins, ends)
    main = None if kind is Kind.TEMPLATE else _MAIN.search(html)
    end = _MAIN_ENDS.search(html, main.end()) if main else None
    if not main or not end:
        return Document(file, kind, tuple(_passages(html, 1)))
    inner = html[main.end() : end.start()]
    return Document(file, kind, tuple(_passages(inner, html.count("\n", 0, main.end()) + 1)))


def _blanked(html: str, begins: re.Pattern[str], ends: re.Pattern[str]) -> str:
    """Without each stretch from a beginning to its end, but with its line ends. One that never ends is let be."""
    parts, at = [], 0
    while begin := begins.search(html, at):
        end = ends.search(html, begin.end())
        if end is None:
            break
        parts += [html[at : begin.start()], "\n" * html.count("\n", begin.start(), end.end())]
        at = end.end()
    return "".join([*parts, html[at:]])


@dataclass(slots=True)
class _Piece:
    """Words that belong together so far."""

    line: int
    role: Role = Role.TEXT
    parts: list[str] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    link_from: int | None = None

    @property
    def length(self) -> int:
        return sum(len(part) for part in self.parts)

    def passage(self) -> Iterator[Passage]:
        """The passage they make, if they hold a word."""
        text = "".join(self.parts)
        if re.search(r"\w", text):
            yield Passage(text, self.line, "", self.role, tuple(self.links))


def _passages(html: str, line: int) -> Iterator[Passage]:
    piece, at = _Piece(line), 0
    for found in _TOKEN.finditer(html):
        text = html[at : found.start()]
        _add(piece, text)
        line += text.count("\n")
        at = found.end()
        if found["tag"]:
            yield from _of_attributes(found["rest"], line)
        tag = (found["tag"] or "").lower()
        if tag in _BLOCKS or tag in _ROLES:
            yield from piece.passage()
            piece = _Piece(line, _ROLES.get(tag, Role.TEXT) if not found["close"] else Role.TEXT)
        elif tag == "a":
            _link(piece, bool(found["close"]))
        elif found["blank"] is not None:
            _add(piece, STAND_IN)
            yield from _in_blank(found["blank"], line)
        elif found["order"]:
            _add(piece, " ")
        line += found[0].count("\n")
    _add(piece, html[at:])
    yield from piece.passage()


def _add(piece: _Piece, text: str) -> None:
    if not piece.parts and not text.strip():
        piece.line += text.count("\n")
    elif text:
        piece.parts.append(_FOLDED.sub(" ", unescape(text)))


def _link(piece: _Piece, closes: bool) -> None:
    if not closes:
        piece.link_from = piece.length
    elif piece.link_from is not None:
        if piece.length > piece.link_from:
            piece.links.append((piece.link_from, piece.length))
        piece.link_from = None


def _of_attributes(rest: str, line: int) -> Iterator[Passage]:
    """Labels that only a screen reader says, and pictures' words."""
    for found in _SAID.finditer(rest):
        if "{{" not in found[1] and "{%" not in found[1]:
            yield Passage(unescape(found[1]), line, "", Role.LABEL)


def _in_blank(blank: str, line: int) -> Iterator[Passage]:
    """Words that stand in a template's own expression: `{{ x or "We do not know yet." }}`."""
    for found in _TEXT_IN_BLANK.finditer(blank):
        yield Passage(found[1], line, "", Role.TEXT)
