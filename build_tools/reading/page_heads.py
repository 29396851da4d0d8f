"""The block of settings at the head of each page in `docs/`, read before MkDocs reads it.

MkDocs reads that block with a YAML reader that can be made to run for minutes, and says nothing of a page without a
title or a description. Both are told here, with file and line, and so is hidden text anywhere in the page.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build_tools.problems import Problem
from build_tools.reading.faults import Fault, clean
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.file_text import file_text
from build_tools.reading.marked_tree import Fields
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema_of_guides import PAGE_HEAD
from build_tools.reading.shapes import Table

LARGEST = 256 * 1024  # bytes; the longest page has about 10 KB
EXAMPLE = "--- on line 1, then title: Privacy, then description: What we know about you, then ---"
NOT_PAGES = ("developers", "pictures")  # for people who work on the project; MkDocs leaves them out too
GUIDES = "guides"  # their heads hold more: `guide_files.py` reads those
NEWSLETTERS = "newsletters"  # and `newsletter_files.py` these
EASIER = (GUIDES, "easier")  # no pages but data beside the guides: `easier_beside.py` reads those
PICTURES = (".png", ".jpg", ".webp")  # nothing that a browser would run, such as .html, .js or .svg


def page_problems(docs: Path) -> Iterator[Problem]:
    """All that is wrong with the files below `docs`: the heads of pages, and files that must not be published."""
    for path in sorted(docs.rglob("*")):
        within = path.relative_to(docs)
        if within.parts[0] in NOT_PAGES or within.parts[:2] == EASIER or (path.is_dir() and not path.is_symlink()):
            continue
        file = f"docs/{clean(within.as_posix())}"
        if path.is_symlink():
            yield Problem(file, 0, "", "this is a link to another file: put the page itself here")
        elif path.suffix == ".md":
            yield from () if within.parts[0] in (GUIDES, NEWSLETTERS) else head_problems(path.read_bytes(), file)
        elif path.suffix not in PICTURES:
            says = f"only pages (.md) and pictures ({', '.join(PICTURES)}) belong here: take it out"
            yield Problem(file, 0, "", says)


def head_problems(content: bytes, file: str) -> Iterator[Problem]:
    """All that is wrong with the head of one page."""
    reading = FileReading(file, {})
    read_head(content, PAGE_HEAD, reading)
    yield from reading.problems


def read_head(content: bytes, table: Table, reading: FileReading) -> dict[str, Any] | None:
    """The fields of one page's head; None where it has none that can be read. Faults go into `reading`."""
    text = file_text(content, LARGEST)
    if isinstance(text, Fault):
        reading.say("", text.line, text.says)
        return None
    head = _head(text)
    if head is None:
        reading.say("", 1, f"the page has no block with its title and description. Write {EXAMPLE}")
        return None
    marked = read_marked(b"\n" + head.encode(), reading.file)  # the line feed stands in for line 1: lines stay right
    reading.problems.extend(marked.problems)
    if isinstance(marked.root, Fields):
        return read_fields(marked.root, table, reading)
    if not marked.problems:
        reading.say("", 1, f"the block at the head of the page holds no fields. Write {EXAMPLE}")
    return None


def _head(text: str) -> str | None:
    """The lines between the first two lines of three hyphens."""
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    return text[4 : end + 1] if end >= 0 else None


def text_below_head(text: str) -> str:
    """The Markdown of a page without the block of settings at its head."""
    text = text.replace("\r\n", "\n")
    head = _head(text)
    return text if head is None else text[len(head) + len("---\n---\n") :]
