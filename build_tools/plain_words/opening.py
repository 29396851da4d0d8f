"""One text from outside as a Document: a listing, a page, a draft that somebody pasted.

Whatever comes, it ends in a document or in one plain sentence: too large, not text, not there.
"""

import re
from pathlib import Path, PurePath

from build_tools.errors import CannotGoOn
from build_tools.offer.listing import FOLDERS
from build_tools.plain_words.code_text import code_document
from build_tools.plain_words.hypertext import page_document
from build_tools.plain_words.markdown_text import markdown_document
from build_tools.plain_words.passages import Document, Kind
from build_tools.plain_words.yaml_text import yaml_document
from build_tools.reading.easier_file import FOLDER as EASIER
from build_tools.reading.faults import clean

LARGEST = 256 * 1024  # bytes: as for a page of the site
_DATA, _MARKDOWN, _PAGE = (".yml", ".yaml"), (".md", ".markdown"), (".html", ".htm")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_DRAWS_NOTHING = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_NOT_TEXT = "is not text, or not saved as UTF-8: save it as plain text, or paste the words and use: local-offer words -"


def document(content: bytes, file: str) -> Document:
    """The content of one file, read by its ending. `file` is its name in findings; "-" is a draft."""
    return _read(_text(content, file), content, file)


def read_file(path: Path) -> bytes:
    """The bytes of a file, one more than allowed at most."""
    shown = clean(str(path), 200)
    if path.is_dir():
        raise CannotGoOn(f"{shown} is a folder. Name one file in it.")
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError):
        raise CannotGoOn(f"{shown} cannot be opened. Check its name, and that it may be read.") from None


def _text(content: bytes, file: str) -> str:
    shown = "The text" if file == "-" else clean(file, 200)
    if len(content) > LARGEST:
        raise CannotGoOn(f"{shown} is too large: at most {LARGEST // 1024} KB. Take a part of it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotGoOn(f"{shown} {_NOT_TEXT}") from None
    if "\0" in text:
        raise CannotGoOn(f"{shown} {_NOT_TEXT}")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _DRAWS_NOTHING.sub("", _CONTROL.sub(" ", text))


def _read(text: str, content: bytes, file: str) -> Document:
    path = PurePath(file)
    ending = path.suffix.lower()
    if ending in _DATA:
        return yaml_document(content, file, _kind_of_data(path.parent.name))
    if ending in _PAGE:
        return page_document(text, file, Kind.TEMPLATE if "theme" in path.parts else Kind.WEB_PAGE)
    if ending == ".py":
        return code_document(text, file, Kind.MESSAGE)
    return markdown_document(text, file, Kind.GUIDE if "docs" in path.parts and ending in _MARKDOWN else Kind.DRAFT)


def _kind_of_data(folder: str) -> Kind:
    if folder == EASIER:
        return Kind.EASIER
    return Kind.LISTING if folder in FOLDERS else Kind.DATA
