"""`offer_data/vocabulary/search_words.yml` and `quiet_words.yml` become the words that search knows."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.reading.faults import shown
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_search_words import QUIET, SAME_MEANING

SEARCH_WORDS = "vocabulary/search_words.yml"
QUIET_WORDS = "vocabulary/quiet_words.yml"
DROPPED = "drop"
HAS_A_SIGN = re.compile(r"[A-Za-z0-9]")


def read_same_meaning(content: bytes, reading: FileReading) -> tuple[SameMeaning, ...]:
    """Every entry that is right; faults go into `reading`."""
    groups = []
    first: dict[str, int] = {}
    for number, values in read_list(content, SAME_MEANING, reading):
        group = _group(values, number, reading)
        _say_odd((*group.words, *group.looks_for), number, reading)
        _say_twice(group.words, number, first, reading)
        groups.append(group)
    return tuple(groups)


def _group(values: dict[str, Any], number: int, reading: FileReading) -> SameMeaning:
    line = reading.lines.get(str(number), 0)
    if ("words" in values) == ("typed" in values):
        reading.say(str(number), line, "write words or typed, and not both: words: [respite, short breaks]")
    elif "typed" in values and not values.keys() & {"finds", "topics", "needs"}:
        reading.say(str(number), line, "these words lead nowhere: write what they find, such as finds: [short breaks]")
    return SameMeaning(
        words=tuple(values.get("words", values.get("typed", ()))),
        looks_for=tuple(values.get("finds", ())),
        topics=tuple(values.get("topics", ())),
        needs=tuple(values.get("needs", ())),
    )


def _say_odd(words: Iterable[str], number: int, reading: FileReading) -> None:
    for word in words:
        if not HAS_A_SIGN.search(word):
            says = f"{shown(word)} holds no letter from a to z and no figure: write a word that somebody may type"
            reading.say(str(number), reading.lines.get(str(number), 0), says)


def _say_twice(words: Iterable[str], number: int, first: dict[str, int], reading: FileReading) -> None:
    line = reading.lines.get(str(number), 0)
    for word in words:
        earlier = first.setdefault(word.casefold(), line)
        if earlier != line:
            reading.say(str(number), line, f"{shown(word)} stands on line {earlier} too: keep it in one entry")


def read_quiet(content: bytes, reading: FileReading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words to pass over, and the words that count little."""
    dropped: list[str] = []
    faint: list[str] = []
    first: dict[str, int] = {}
    for number, values in read_list(content, QUIET, reading):
        words = values.get("words", ())
        _say_odd(words, number, reading)
        _say_twice(words, number, first, reading)
        (dropped if values.get("kind") == DROPPED else faint).extend(words)
    return tuple(dropped), tuple(faint)


def read_search_words(read: Callable[[str, Callable[[bytes, FileReading], Any]], Any]) -> SearchWords:
    """Both files, by a function that reads one by its name; an offer without them has no such words."""
    same = read(SEARCH_WORDS, read_same_meaning) or ()
    dropped, faint = read(QUIET_WORDS, read_quiet) or ((), ())
    return SearchWords(same, dropped, faint)
