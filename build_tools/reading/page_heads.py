"""The block of settings at the head of each page in `docs/`, read before MkDocs reads it.

MkDocs reads that block with a YAML reader that can be made to run for minutes, and says nothing of a page without a
title or a description. Both are told here, with file and line, and so is hidden text anywhere in the page.
"""

from collections.abc import Iterator
from pathlib import Path

from build_tools.problems import Problem
from build_tools.reading.faults import Fault, clean
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.file_text import file_text
from build_tools.reading.marked_tree import Fields
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.shapes import LONGEST_NAME, LONGEST_SUMMARY, Field, Prose, Table

LARGEST = 256 * 1024  # bytes; the longest page has about 10 KB
EXAMPLE = "--- on line 1, then title: Privacy, then description: What we know about you, then ---"
NOT_PAGES = ("developers", "pictures")  # for people who work on the project; MkDocs leaves them out too
PICTURES = (".png", ".jpg", ".webp")  # nothing that a browser would run, such as .html, .js or .svg

PAGE_HEAD = Table("a page", (
    Field("title", Prose(LONGEST_NAME), "The heading, and the name in lists.", "Privacy", required=True),
    Field("description", Prose(LONGEST_SUMMARY), "What it is about.", "What we know about you.", required=True),
))  # fmt: skip


def page_problems(docs: Path) -> Iterator[Problem]:
    """All that is wrong with the files below `docs`: the heads of pages, and files that must not be published."""
    for path in sorted(docs.rglob("*")):
        within = path.relative_to(docs)
        if within.parts[0] in NOT_PAGES or (path.is_dir() and not path.is_symlink()):
            continue
        file = f"docs/{clean(within.as_posix())}"
        if path.is_symlink():
            yield Problem(file, 0, "", "this is a link to another file: put the page itself here")
        elif path.suffix == ".md":
            yield from head_problems(path.read_bytes(), file)
        elif path.suffix not in PICTURES:
            says = f"only pages (.md) and pictures ({', '.join(PICTURES)}) belong here: take it out"
            yield Problem(file, 0, "", says)


def head_problems(content: bytes, file: str) -> Iterator[Problem]:
    """All that is wrong with the head of one page."""
    text = file_text(content, LARGEST)
    if isinstance(text, Fault):
        yield Problem(file, text.line, "", text.says)
        return
    head = _head(text)
    if head is None:
        yield Problem(file, 1, "", f"the page has no block with its title and description. Write {EXAMPLE}")
        return
    marked = read_marked(b"\n" + head.encode(), file)  # the line feed stands in for line 1, so that lines stay right
    yield from marked.problems
    if not isinstance(marked.root, Fields):
        if not marked.problems:
            yield Problem(file, 1, "", f"the block at the head of the page holds no fields. Write {EXAMPLE}")
        return
    reading = FileReading(file, {})
    read_fields(marked.root, PAGE_HEAD, reading)
    yield from reading.problems


def _head(text: str) -> str | None:
    """The lines between the first two lines of three hyphens."""
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    return text[4 : end + 1] if end >= 0 else None
