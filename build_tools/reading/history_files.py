"""`offer_data/history/*.yml` becomes the history: one file for each day on which changes were recorded.

A file is never changed: the next one names its digest, so that a change of an old one is seen. Facts are read as they
were recorded, whatever the fields of a listing are today.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

from build_tools.offer.history import FactChange, GuideMark, History, NewPage, PageChange, Record
from build_tools.offer.picture import Picture
from build_tools.reading.faults import Fault
from build_tools.reading.file_of_fields import read_file_of_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import Limits
from build_tools.reading.shapes import Blocks, Field, Table, WordByName, Written

FOLDER = "history"
NOTHING = "nothing"  # what the first file follows
LARGEST = 2 * 1024 * 1024  # bytes, as for any file of the folder: a first record of some 2,000 listings
_LIMITS = Limits(size=LARGEST, nodes=400_000)
_DIGEST_LENGTH = 16


def read_recorded(text: str) -> str | Fault:
    """Words as they were recorded."""
    return text


RECORDED = Written("words of a record", read_recorded)
CHANGED = Table("a changed fact", (
    Field("listing", RECORDED, "Whose fact it is.", "services/portage", required=True),
    Field("fact", RECORDED, "Which fact.", "contact.phone", required=True),
    Field("was", RECORDED, "What it was; absent where it was not known.", '"01632 960 001"'),
    Field("now", RECORDED, "What it became; absent where it is not known any more.", '"01632 960 002"'),
))  # fmt: skip
NEW = Table("a new listing", (
    Field("listing", RECORDED, "Where it stands.", "services/portage", required=True),
    Field("facts", WordByName("any fact", RECORDED), "What was known of it.", "name: Portage", required=True),
))  # fmt: skip
MOVED = Table("a listing that moved", (
    Field("from", RECORDED, "Its old address.", "services/old-name", required=True),
    Field("to", RECORDED, "Its new address.", "services/new-name", required=True),
))  # fmt: skip
GUIDE = Table("a guide", (
    Field("guide", RECORDED, "Where it stands.", "guides/travel", required=True),
    Field("title", RECORDED, "What it was called.", "Travel to school", required=True),
    Field("digest", RECORDED, "Its text as one number.", '"0123456789abcdef"', required=True),
))  # fmt: skip
PAGE = Table("a new page", (
    Field("page", RECORDED, "Where it stands.", "whats-on/open-day", required=True),
    Field("name", RECORDED, "What it was called.", "Open day", required=True),
    Field("facts", WordByName("any fact", RECORDED), "What was known of it.", "when: Saturday 5 December 2026"),
))  # fmt: skip
PAGE_CHANGED = Table("a changed page", (
    Field("page", RECORDED, "Which event or consultation.", "whats-on/open-day", required=True),
    Field("fact", RECORDED, "Which fact.", "when", required=True),
    Field("was", RECORDED, "What it was; absent where it was not so before.", "Saturday 5 December 2026, all day"),
    Field("now", RECORDED, "What it became; absent where it is not so any more.", "Sunday 6 December 2026, all day"),
))  # fmt: skip
RECORD = Table("a record", (
    Field("follows", RECORDED, "The file before it as one number.", '"0123456789abcdef"', required=True),
    Field("new", Blocks(NEW), "Listings that were added.", "- listing: services/portage"),
    Field("changed", Blocks(CHANGED), "Facts that changed.", "- listing: services/portage"),
    Field("moved", Blocks(MOVED), "Listings with a new address.", "- from: services/old-name"),
    Field("guides", Blocks(GUIDE), "Guides that are new or written anew.", "- guide: guides/travel"),
    Field("pages", Blocks(PAGE), "Events and consultations that were added.", "- page: whats-on/open-day"),
    Field("pages_changed", Blocks(PAGE_CHANGED), "What is news of an event or a consultation.",
          "- page: whats-on/open-day"),
))  # fmt: skip


def digest_of(content: bytes) -> str:
    """A file as one number; line ends do not count, since git may change them."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:_DIGEST_LENGTH]


def history_of(names: list[str], read: Callable[[str, Callable[[bytes, FileReading], Any]], Any]) -> History:
    """All files by their reader; `names` are "2026-11-23", faulty files are left out."""
    digests: dict[date, str] = {}

    def one(content: bytes, reading: FileReading) -> Record | None:
        day = day_of(reading.file)
        if day is None:
            reading.say("", 0, "the name of a record is its day, such as 2026-11-23.yml: give it its old name back")
            return None
        digests[day] = digest_of(content)
        return read_record(content, day, reading)

    records = [read(f"{FOLDER}/{name}.yml", one) for name in names]
    return History.of([record for record in records if record], digests)


def day_of(file: str) -> date | None:
    """The day in the name of a file."""
    try:
        return date.fromisoformat(file.rpartition("/")[2].removesuffix(".yml"))
    except ValueError:
        return None


def read_record(content: bytes, on: date, reading: FileReading) -> Record | None:
    """One record; None when anything in its file is wrong."""
    recorded = FileReading(
        reading.file, {}, reading.problems, reading.lines
    )  # no closed lists: an old day has old words
    values = read_file_of_fields(content, RECORD, f"follows: {NOTHING}", recorded, _LIMITS)
    if values is None:
        return None
    return Record(
        on=on,
        file=reading.file,
        follows=None if values["follows"] == NOTHING else values["follows"],
        new=tuple(Picture(new["listing"], new["facts"]) for new in values.get("new", ())),
        changed=tuple(
            FactChange(one["listing"], one["fact"], one.get("was"), one.get("now")) for one in values.get("changed", ())
        ),
        moved=tuple((one["from"], one["to"]) for one in values.get("moved", ())),
        guides=tuple(GuideMark(**one) for one in values.get("guides", ())),
        pages=tuple(NewPage(**one) for one in values.get("pages", ())),
        pages_changed=tuple(
            PageChange(one["page"], one["fact"], one.get("was"), one.get("now"))
            for one in values.get("pages_changed", ())
        ),
    )
