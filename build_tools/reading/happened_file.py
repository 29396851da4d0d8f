"""`offer_data/happened.yml` becomes what has happened: one list, since an entry is a few lines and has no own page."""

from typing import Any

from build_tools.offer.happened import Happened, HappenedKind
from build_tools.offer.listing import Source
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_events import HAPPENED

HAPPENED_FILE = "happened.yml"
_NEEDED = {wanted.name for wanted in HAPPENED.fields if wanted.required}


def read_happened(content: bytes, reading: FileReading) -> tuple[Happened, ...]:
    """Every entry that is right, the earliest first; faults go into `reading`."""
    found = []
    for number, values in read_list(content, HAPPENED, reading):
        _look_at_dates(number, values, reading)
        if values.keys() >= _NEEDED and all("page" in source for source in values["sources"]):
            found.append(_happened(number, values))
    return tuple(sorted(found, key=lambda one: one.sort_key))


def _look_at_dates(number: int, values: dict[str, Any], reading: FileReading) -> None:
    first, last = values.get("on"), values.get("to")
    if first and last and last.last_day < first.first_day:
        says = f"this is before {first.words}, when it began: put the two dates the right way round"
        reading.say(f"{number}.to", reading.lines[f"{number}.to"], says)


def _happened(number: int, values: dict[str, Any]) -> Happened:
    rest = {name: values.get(name) for name in ("to", "dates_note", "place", "listing", "page")}
    sources = tuple(Source(**source) for source in values["sources"])
    return Happened(
        values["on"], values["name"], HappenedKind(values["kind"]), values["what"], sources, row=number, **rest
    )
