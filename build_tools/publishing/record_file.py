"""A record of the history as the text of its file. Each text stands in quotes, so that it reads back as it was."""

import json
from collections.abc import Iterable, Iterator

from build_tools.offer.history import FactChange, NewPage, PageChange, Record
from build_tools.reading.history_files import NOTHING

_HEAD = """\
# What families could notice, recorded on {day}. Never change this file: the next one names it by its digest.
# "local-offer history record" writes the next one.
"""


def record_text(record: Record) -> str:
    """The whole file."""
    return "\n".join([_HEAD.format(day=record.words), *_lines(record)]) + "\n"


def _lines(record: Record) -> Iterator[str]:
    yield f"follows: {_quoted(record.follows or NOTHING)}"
    yield from _part("new", (line for picture in record.new for line in _new(picture.address, picture.facts.items())))
    yield from _part("changed", (line for change in record.changed for line in _changed(change)))
    yield from _part("moved", (line for old, new in record.moved for line in _block(("from", old), ("to", new))))
    marks = (_block(("guide", one.guide), ("title", one.title), ("digest", one.digest)) for one in record.guides)
    yield from _part("guides", (line for mark in marks for line in mark))
    yield from _part("pages", (line for page in record.pages for line in _page(page)))
    yield from _part("pages_changed", (line for change in record.pages_changed for line in _page_changed(change)))


def _part(name: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return ["", f"{name}:", *found] if found else []


def _new(address: str, facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"  - listing: {_quoted(address)}"
    yield "    facts:"
    yield from (f"      {path}: {_quoted(words)}" for path, words in facts)


def _changed(change: FactChange) -> Iterator[str]:
    given = (("was", change.was), ("now", change.now))
    known = [(name, words) for name, words in given if words is not None]
    return _block(("listing", change.listing), ("fact", change.path), *known)


def _page(page: NewPage) -> Iterator[str]:
    yield from _block(("page", page.page), ("name", page.name))
    if page.facts:
        yield "    facts:"
        yield from (f"      {name}: {_quoted(words)}" for name, words in page.facts.items())


def _page_changed(change: PageChange) -> Iterator[str]:
    given = (("was", change.was), ("now", change.now))
    known = [(name, words) for name, words in given if words is not None]
    return _block(("page", change.page), ("fact", change.fact), *known)


def _block(*fields: tuple[str, str]) -> Iterator[str]:
    for number, (name, words) in enumerate(fields):
        yield f"  {'  ' if number else '- '}{name}: {_quoted(words)}"


def _quoted(words: str) -> str:
    """JSON's quotes are YAML's too."""
    return json.dumps(words, ensure_ascii=False)
