"""What the YAML parser says becomes what an editor understands.

The parser speaks of tokens and scalars and points to where it gave up, not to where the mistake is. Each row of
TABLE knows one thing the parser can say (libyaml and the pure Python parser differ), what it mostly means, and
whether the line to show is the one where the parser stopped or the one where the broken part began.
"""

import re
from dataclasses import dataclass

import yaml

from build_tools.reading.faults import Fault

_QUOTE_IT = "put the whole text in double quotes"


@dataclass(frozen=True, slots=True)
class _Row:
    parser_says: str  # a part of the parser's problem or context
    says: str
    from_start: bool = False  # show the line where the broken part began


TABLE = (
    _Row("while scanning a quoted scalar found unexpected",
         'a quote mark opens here and is never closed: put the same quote mark at the end of the text', True),
    _Row("while scanning a double-quoted scalar found unknown escape",
         "a backslash inside double quotes: take it out, or use single quotes around the text"),
    _Row("escape", "a code after a backslash that means no character: write the character itself"),
    _Row("hexdecimal", "a code after a backslash that means no character: write the character itself"),
    _Row("hexadecimal", "a code after a backslash that means no character: write the character itself"),
    _Row("mapping values are not allowed",
         f'a colon followed by a space inside a text: {_QUOTE_IT}, such as summary: "Two places: Wath and Maltby"'),
    _Row("sequence entries are not allowed",
         'a "- " in the middle of a line: start each entry of a list on a line of its own'),
    _Row("flow sequence", "a list in square brackets lacks a comma or a closing bracket: "
         "write [autism, adhd], or put a text that begins with [ in double quotes", True),
    _Row("flow mapping", "curly brackets do not match: write one fact a line, "
         "or put a text that begins with { in double quotes", True),
    _Row("while scanning an anchor", f'a text begins with "&": {_QUOTE_IT}'),
    _Row("while scanning an alias", f"a text begins with *: {_QUOTE_IT}"),
    _Row("tag", f"a text begins with !: {_QUOTE_IT}"),
    _Row("incompatible YAML", "a line that begins with % is an order to a program: take it out"),
    _Row("flow node", "a bracket opens here and nothing follows it: "
         "write the list out, or put a text that begins with [ or { in double quotes", True),
    _Row("directive", "a line that begins with % is an order to a program: take it out, "
         "or put the text in double quotes"),
    _Row("while scanning a block scalar",
         f"something stands after > or | at the start of a text: {_QUOTE_IT}, or begin the text on the next line"),
    _Row("cannot start any token", f"a text cannot begin with this character: {_QUOTE_IT}"),
    _Row("could not find expected ':'", "a line with no colon after its field: write it as "
         '"name: text", or put two spaces before it if it goes on from above', True),
    _Row("block collection", "this line does not belong to the list above it: "
         'each entry begins with "- " under the one before'),
    _Row("block sequence", "this line does not belong to the list above it: "
         'each entry begins with "- " under the one before'),
    _Row("document start", "the list of fields ends before this line: check the spaces at the start of the line, "
         "and closing brackets"),
    _Row("expected key", "this line does not line up with the lines above: "
         "fields of one block begin with the same number of spaces"),
    _Row("block mapping", "this line does not line up with the lines above: "
         "fields of one block begin with the same number of spaces"),
)  # fmt: skip
_AFTER_QUOTE = f"something stands after the closing quote mark: {_QUOTE_IT}, and use single quotes inside it"
_TOO_FAR_IN = (
    "this line begins further in than the line above: begin it with the same number of spaces. "
    f"If it is a text that goes on and has a colon in it, {_QUOTE_IT}"
)
_NO_NAME = 'a colon with no name in front of it: write a field such as "name: Rivelin Talking Team"'
_STRAY_SIGN = f"a bracket, comma or question mark that does not belong here: take it out, or {_QUOTE_IT}"
_NO_SPACE = 'no space after the colon: write "name: text", with a space between'
_SPACE_BEFORE = 'a space before the colon and none after it: write "name: text"'
_AFTER_BRACKET = f"something stands after the closing bracket: {_QUOTE_IT}, if it begins with a bracket"
_NO_SPACE_LINE = re.compile(r" *(?:- )?[a-z_]+( ?):(?![/\s])\S")  # "name:text" or "name :text"
_OTHERWISE = "this line cannot be read: check its quote marks, its colon and the spaces at its start"


def fault_of(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """One plain sentence with the line of the mistake."""
    heard = f"{error.context or ''} {error.problem or ''}"
    row = next((row for row in TABLE if row.parser_says in heard), None)
    begun, stopped = error.context_mark or error.problem_mark, error.problem_mark or error.context_mark
    mark = begun if row and row.from_start else stopped
    if mark is None:
        return Fault(_OTHERWISE)
    lines = text.rstrip("\n").split("\n")
    if begun and stopped and ("could not find expected ':'" in heard or "mapping values" in heard):
        for number in range(max(0, min(begun.line, stopped.line - 1)), min(stopped.line + 1, len(lines))):
            glued = _NO_SPACE_LINE.match(lines[number])
            if glued:
                return Fault(_SPACE_BEFORE if glued[1] else _NO_SPACE, number + 1)
    line = min(mark.line + 1, len(lines))
    seen = None if row and row.from_start else _seen_at(mark, text, heard)
    return Fault(seen or (row.says if row else _OTHERWISE), line)


def _seen_at(mark: yaml.Mark, text: str, heard: str) -> str | None:
    """What the line itself shows, where the parser's words fit several mistakes."""
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    before, here = line[: mark.column], line[mark.column : mark.column + 1]
    if "mapping values" in heard:
        return _TOO_FAR_IN if re.fullmatch(r"\s+\w+", before) else None
    if "block mapping" in heard and before.rstrip().endswith(('"', "'")):
        return _AFTER_QUOTE
    if "block mapping" in heard and before.rstrip().endswith(("]", "}")) and here not in ("]", "}", ","):
        return _AFTER_BRACKET
    if here == ":" and not before.strip():
        return _NO_NAME
    return _STRAY_SIGN if here and here in "]},?" else None
