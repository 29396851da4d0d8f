"""The bytes of a file become clean text, or one Fault with its line.

This comes before YAML, so that the YAML reader never sees a byte that it would trip over. A mark at the start that says
"this is UTF-8" and the line ends of Windows are let through, because ordinary editors write both.
"""

from build_tools.reading.faults import Fault
from build_tools.reading.hidden_characters import find_hidden, hidden_fault

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AGAIN = 'save it again as "UTF-8" (in Notepad: Save as, Encoding, UTF-8)'


def file_text(content: bytes, largest: int) -> str | Fault:
    """The text with line feeds as line ends. `largest` is in bytes."""
    if len(content) > largest:
        return Fault(f"the file is too large: at most {largest // 1024} KB. Shorten its texts, or make two files of it")
    if content.startswith(_UTF16_MARKS) or content[:200].count(0) > len(content[:200]) // 4:
        return Fault(f"the file is saved as UTF-16, which this site cannot read: {_SAVE_AGAIN}")
    try:
        text = content.removeprefix(_UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(content.removeprefix(_UTF8_MARK), error.start)
    return _clean(text)


def _not_utf8(content: bytes, at: int) -> Fault:
    line = content.count(b"\n", 0, at) + 1
    return Fault(f"the file is not UTF-8 text (found the byte {content[at]:02X}): {_SAVE_AGAIN}", line)


def _clean(text: str) -> str | Fault:
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    at = find_hidden(text)
    if at is None:
        return text
    line = text.count("\n", 0, at) + 1
    if text[at] == "\t":
        return Fault("a tab stands here: use two spaces in its place", line)
    return hidden_fault(text, at, line)
