"""`offer_data/vocabulary/*.yml` becomes the closed lists."""

from collections.abc import Mapping
from typing import Any

from build_tools.offer.ages import Ages
from build_tools.offer.vocabulary import LISTS, Vocabulary, Word, WordList
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.faults import Fault
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_lists import WORD
from build_tools.reading.values.dates_and_ages import read_ages

_BY_AGE = "age_groups"  # the words of this list are ages themselves


def read_word_list(content: bytes, file: str, name: str) -> tuple[WordList | None, FileReading]:
    """One closed list; None when anything in its file is wrong."""
    reading = FileReading(file, FIXED)
    rows = read_list(content, WORD, reading)
    words = [word for number, values in rows if (word := _word(values, name, number, reading))]
    _say_twice(rows, reading)
    if not words and not reading.problems:
        reading.say("", 0, "the list is empty: write at least one word, such as - key: short breaks")
    return (None if reading.problems else WordList.of(name, tuple(words))), reading


def _word(values: Mapping[str, Any], name: str, number: int, reading: FileReading) -> Word | None:
    if not {"key", "label", "meaning"} <= values.keys():
        return None
    ages = _ages(values["key"], number, reading) if name == _BY_AGE else None
    common = values.get("common") == "yes"
    return Word(
        values["key"], values["label"], values["meaning"], values.get("plural"), ages, common, values.get("icon")
    )


def _ages(key: str, number: int, reading: FileReading) -> Ages | None:
    ages = read_ages(key)
    if isinstance(ages, Fault):
        reading.say(f"{number}.key", reading.lines[f"{number}.key"], ages.says)
        return None
    return ages


def _say_twice(rows: list[tuple[int, dict[str, Any]]], reading: FileReading) -> None:
    first: dict[str, int] = {}
    for number, values in rows:
        key, line = values.get("key", ""), reading.lines.get(f"{number}.key", 0)
        if key and key in first:
            reading.say(f"{number}.key", line, f"{key} stands twice in this list, first on line {first[key]}: keep one")
        first.setdefault(key, line)


def vocabulary_of(lists: Mapping[str, WordList]) -> Vocabulary | None:
    """The whole vocabulary, or None when a list is absent."""
    return Vocabulary(**{name: lists[name] for name in LISTS}) if all(name in lists for name in LISTS) else None
