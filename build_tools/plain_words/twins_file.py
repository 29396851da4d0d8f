"""`offer_data/vocabulary/plain_words.yml` becomes the list of words that have a plainer twin."""

from typing import Any

from build_tools.plain_words.twins import PlainerTwin
from build_tools.problems import Strength
from build_tools.reading.faults import shown
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_lists import PLAIN_WORD

NAME = "vocabulary/plain_words.yml"


def read_twins(content: bytes, reading: FileReading) -> tuple[PlainerTwin, ...]:
    """Every entry that is right; faults go into `reading`. No form may stand in two entries, or either could count."""
    first: dict[str, int] = {}
    twins = []
    for number, values in read_list(content, PLAIN_WORD, reading):
        if {"word", "say", "strength", "group"} <= values.keys():
            twins.append(_twin(values))
            _say_twice(twins[-1], number, first, reading)
    return tuple(twins)


def _twin(values: dict[str, Any]) -> PlainerTwin:
    return PlainerTwin(
        values["word"],
        values["say"],
        Strength(values["strength"]),
        values["group"],
        tuple(values.get("also", ())),
        tuple(values.get("unless", ())),
    )


def _say_twice(twin: PlainerTwin, number: int, first: dict[str, int], reading: FileReading) -> None:
    for form in (twin.word, *twin.also):
        line = reading.lines[f"{number}.word"]
        earlier = first.setdefault(form.lower(), line)
        if earlier != line:
            reading.say(f"{number}.word", line, f"{shown(form)} stands on line {earlier} too: keep it in one entry")
