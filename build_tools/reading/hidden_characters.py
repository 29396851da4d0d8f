"""Characters that a reader cannot see: a text that holds one is refused, because it may not say what it seems to.

Characters that turn the direction of text can make a web address read backwards (Unicode Technical Report 36, 2.5);
ones with no width make two equal names differ. The usual text holds none, so one quick look settles most files.
"""

import unicodedata

from build_tools.reading.faults import DRAWS_NOTHING, Fault, shown

_TURNS_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SOFT_HYPHEN = "\u00ad"
_JOINS_PICTURES = frozenset("\u200d\ufe0e\ufe0f")  # they make one picture (emoji) of several, or choose its look
_SHOWN_BEFORE = 20  # characters shown before the hidden one, so that it can be found


def find_hidden(text: str) -> int | None:
    """Where the first hidden character stands, or None. A line feed is not hidden."""
    if text.replace("\n", "").isprintable():
        if text.isascii():
            return None
        found = DRAWS_NOTHING.search(text)
        return found.start() if found else None
    return next(at for at, letter in enumerate(text) if _is_hidden(letter))


def hidden_fault(text: str, at: int, line: int = 0) -> Fault:
    """What the hidden character is, and the words it stands behind."""
    before = text[max(0, at - _SHOWN_BEFORE) : at].rpartition("\n")[2]
    where = f" after {shown(before)}" if before else " at the start of the line"
    code = f"U+{ord(text[at]):04X}"
    if _in_a_picture(text, at):
        return Fault(f"a picture (emoji) with hidden parts ({code}){where}: take the picture out", line)
    return Fault(f"{_what(text[at])} ({code}){where}: {_instead(text[at])}", line)


def _in_a_picture(text: str, at: int) -> bool:
    """True for a part of an emoji: behind a picture, a skin tone or a digit with a box around it."""
    if 0xE0020 <= ord(text[at]) <= 0xE007F:
        return True  # flags of England, Scotland and Wales
    before = text[at - 1 : at]
    boxed = text[at + 1 : at + 2] == "\u20e3"
    return text[at] in _JOINS_PICTURES and (boxed or unicodedata.category(before or " ") in ("So", "Sk", "Sm"))


def _is_hidden(letter: str) -> bool:
    return letter != "\n" and (not letter.isprintable() or DRAWS_NOTHING.match(letter) is not None)


def _what(letter: str) -> str:
    if letter in _TURNS_DIRECTION:
        return "a hidden character that turns the direction of the text"
    if letter == "\r":
        return "a line end of an old kind"
    if letter == _SOFT_HYPHEN:
        return "a hidden soft hyphen"
    names = {
        "Cc": "a control character",
        "Zl": "a hidden line break",
        "Zp": "a hidden line break",
        "Zs": "a special kind of space",
        "Co": "a character that only some computers can show",
        "Cn": "a character that most computers cannot show",
        "Cs": "half a character",
    }
    return names.get(unicodedata.category(letter), "a hidden character with no width")


def _instead(letter: str) -> str:
    if letter == "\r":
        return 'save the file again with the line ends "LF", or write it anew'
    if unicodedata.category(letter) == "Zs":
        return "type an ordinary space in its place"
    return "delete these words and type them again by hand"
