"""Markdown as passages: what a reader sees of it, with the lines of the file.

A small reader of our own, because a Markdown library turns the page into HTML and the lines are lost. Code, comments,
web addresses and the block of settings are no words for readers. Every pattern looks at a bounded stretch.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from build_tools.plain_words.passages import STAND_IN, Document, Kind, Passage, Role
from build_tools.plain_words.yaml_text import head_passages

_HEADING = re.compile(r" {0,3}#{1,6}(?:\s+|$)")
_ITEM = re.compile(r"\s*(?:[-*+•]|[0-9]{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:[-*_=]\s*){3,}$")
_TABLE_LINE = re.compile(r"\s*\|")
_TABLE_RULE = re.compile(r"[\s|:-]+$")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]{1,80}\]:\s")
_LONGEST_HEAD = 500  # lines; a guide with many sources has 150
_INLINE = re.compile(
    r"`{1,2}[^`\n]{1,300}`{1,2}"  # code
    r"|!\[(?P<picture>[^\]]{0,300})\]\([^()\n]{0,500}\)"
    r"|\[(?P<link>[^\[\]]{1,300})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\[[^\]\n]{0,100}\])"
    r"|\[\[[^\[\]\n]{1,80}\]\]"  # filled in later
    r"|<(?P<address>https?://[^<>\s]{1,500}|[^<>\s@]{1,80}@[^<>\s]{1,200})>"
    r"|</?[A-Za-z][^<>]{0,300}>|\{[:#.][^{}\n]{0,200}\}|\\(?P<plain>[\\`*_{}\[\]()#+.!-])"
    r"|(?P<star>\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w))"
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def markdown_document(text: str, file: str, kind: Kind) -> Document:
    """All passages of one page."""
    return Document(file, kind, tuple(markdown_passages(text)))


def markdown_passages(text: str) -> Iterator[Passage]:
    """Paragraphs, headings, bullets and cells, in order."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text) if "<!--" in text else text
    lines = text.split("\n")
    first = _end_of_settings(lines)
    yield from head_passages("\n".join(lines[1 : first - 1])) if first else ()
    yield from _body(lines, first)


def _end_of_settings(lines: list[str]) -> int:
    if lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines[1:_LONGEST_HEAD], 1) if line.rstrip() == "---"), 0)


@dataclass(slots=True)
class _Piece:
    """Lines that belong together so far."""

    line: int = 0
    role: Role = Role.TEXT
    lines: list[str] = field(default_factory=list)

    def passage(self) -> Iterator[Passage]:
        """The passage they make, if they hold anything."""
        text = "\n".join(self.lines)
        if text.strip():
            yield plain_passage(text, self.line, self.role)


def _body(lines: list[str], first: int) -> Iterator[Passage]:
    piece, fence = _Piece(), ""
    for number, line in enumerate(lines[first:], first + 1):
        mark = _FENCE.match(line)
        if fence or mark:
            if not fence:
                yield from piece.passage()
                piece = _Piece()
            fence = ("" if mark and mark[1] == fence else fence) if fence else (mark[1] if mark else "")
            continue
        bare = _QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line
        begun = _begins(bare, bool(piece.lines))
        if begun is None:
            piece.lines.append(bare.strip())
            continue
        yield from piece.passage()
        piece = begun
        piece.line = number
        if piece.role is Role.HEADING or _TABLE_LINE.match(bare):
            yield from _cells(bare, number) if piece.role is Role.ITEM else piece.passage()
            piece = _Piece()
    yield from piece.passage()


def _begins(line: str, inside: bool) -> _Piece | None:
    """A new piece when this line begins one; None when it goes on with the last."""
    if not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
        return _Piece()
    heading = _HEADING.match(line)
    if heading:
        return _Piece(role=Role.HEADING, lines=[line[heading.end() :].rstrip("# ")])
    if _TABLE_LINE.match(line):
        return _Piece(role=Role.ITEM)
    item = _ITEM.match(line)
    if item:
        return _Piece(role=Role.ITEM, lines=[line[item.end() :].strip()])
    return None if inside else _Piece(lines=[line.strip()])


def _cells(line: str, number: int) -> Iterator[Passage]:
    if _TABLE_RULE.fullmatch(line):
        return
    for cell in line.strip().strip("|").split("|"):
        if cell.strip():
            yield plain_passage(cell.strip(), number, Role.ITEM)


def plain_passage(text: str, line: int, role: Role) -> Passage:
    """The text without marks, with the places of its links. Line feeds stay, so that lines stay right."""
    parts: list[str] = []
    links: list[tuple[int, int]] = []
    length = at = 0
    for found in _INLINE.finditer(text):
        before, shown = text[at : found.start()], _shown(found)
        parts += [before, shown]
        length += len(before)
        if found["link"] is not None or found["address"] is not None:
            links.append((length, length + len(shown)))
        length += len(shown)
        at = found.end()
    return Passage("".join([*parts, text[at:]]), line, "", role, tuple(links))


def _shown(found: re.Match[str]) -> str:
    """What a reader sees of one mark."""
    for name in ("link", "picture", "address", "plain"):
        if found[name] is not None:
            return found[name].replace("**", "").replace("*", "").replace("`", "") if name == "link" else found[name]
    if found[0].startswith(("`", "[[")):
        return STAND_IN
    return "\n" * found[0].count("\n")
