"""`offer_data/plan/` becomes what inspectors found and what was done: one file a weakness, and one for school places.

The pages behind the facts are named once, in `pages.yml`, and facts name them by a short key: one page stands behind
many facts, and its address must not be typed twice.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from build_tools.offer.improvement import (
    ALL_AREAS,
    NEW_PLACES,
    Fact,
    FactPage,
    Improvement,
    NewPlaces,
    Part,
    PlacesStep,
    PlacesThen,
    Weakness,
)
from build_tools.reading.faults import did_you_mean, shown
from build_tools.reading.file_of_fields import read_file_of_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.schema_of_plan import NEW_PLACES_TABLE, PLAN_PAGE, WEAKNESS
from build_tools.reading.shapes import Table

FOLDER = "plan"
PAGES_FILE = "pages"
ReadOne = Callable[[str, Callable[[bytes, FileReading], Any]], Any]
Pages = Mapping[str, FactPage]


def read_plan(read: ReadOne, slugs: tuple[str, ...]) -> Improvement | None:
    """All files of the folder, by a function that reads one by its name; None where there is no such folder."""
    pages: Pages = read(f"{FOLDER}/{PAGES_FILE}.yml", read_pages) or {}
    read_one, read_places = partial(read_weakness, pages=pages), partial(read_new_places, pages=pages)
    found: list[Weakness | None] = [
        read(f"{FOLDER}/{slug}.yml", read_one) for slug in slugs if slug not in (PAGES_FILE, NEW_PLACES)
    ]
    places: NewPlaces | None = read(f"{FOLDER}/{NEW_PLACES}.yml", read_places) if NEW_PLACES in slugs else None
    weaknesses = sorted((one for one in found if one), key=lambda one: (one.place, one.slug))
    shared = next((one for one in weaknesses if one.slug == ALL_AREAS), None)
    return Improvement(shared, tuple(one for one in weaknesses if one is not shared), places) if shared else None


def read_pages(content: bytes, reading: FileReading) -> Pages:
    """`pages.yml`: the pages behind the facts, by key."""
    pages: dict[str, FactPage] = {}
    for number, values in read_list(content, PLAN_PAGE, reading):
        if {"key", "name", "page"} <= values.keys():
            if values["key"] in pages:
                says = f"{shown(values['key'])} stands twice: give one of them another key"
                reading.say(f"{number}.key", reading.lines[f"{number}.key"], says)
            pages[values["key"]] = FactPage(values["name"], values["page"])
    return pages


def read_weakness(content: bytes, reading: FileReading, pages: Pages) -> Weakness | None:
    """One weakness; None when anything in its file is wrong."""
    values = _values(content, WEAKNESS, reading, pages)
    if values is None:
        return None
    return Weakness(
        slug=Path(reading.file).stem,
        file=reading.file,
        title=values["title"],
        place=values["place"],
        in_short=values["in_short"],
        facts=_facts(values, pages),
        not_known=values.get("not_known", ()),
        named=values.get("named", ()),
        lists=values.get("lists", ()),
    )


def read_new_places(content: bytes, reading: FileReading, pages: Pages) -> NewPlaces | None:
    """The school places; None when anything in their file is wrong."""
    values = _values(content, NEW_PLACES_TABLE, reading, pages)
    if values is None:
        return None
    then = values["then"]
    return NewPlaces(
        file=reading.file,
        title=values["title"],
        in_short=values["in_short"],
        chart_note=values["chart_note"],
        steps=tuple(
            PlacesStep(step["name"], step["places"], step["on"], step["what"], _pages(step, pages))
            for step in values["steps"]
        ),
        then=tuple(PlacesThen(school["listing"], school["places"]) for school in then["schools"]),
        then_on=then["on"],
        then_pages=_pages(then, pages),
        facts=_facts(values, pages),
        not_known=values.get("not_known", ()),
    )


def _values(content: bytes, table: Table, reading: FileReading, pages: Pages) -> dict[str, Any] | None:
    """The fields of one file, each page that it names known; None with problems."""
    values = read_file_of_fields(content, table, "title: EHC plans", reading)
    if values is None:
        return None
    for path, block in _naming_pages(values):
        for key in block["from"]:
            if key not in pages:
                near = did_you_mean(key, pages)
                says = f"pages.yml has no page {shown(key)}.{near} Name one that is there, or add it"
                reading.say(path, reading.lines[path], says)
    return None if reading.problems else values


def _naming_pages(values: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every block that names pages, with the place of that line."""
    lists = ((name, values.get(name, ())) for name in ("facts", "steps"))
    found = [(f"{name}.{number}.from", block) for name, blocks in lists for number, block in enumerate(blocks, 1)]
    found += [("then.from", values["then"])] if "then" in values else []
    return [(path, block) for path, block in found if "from" in block]


def _pages(block: dict[str, Any], pages: Pages) -> tuple[FactPage, ...]:
    return tuple(pages[key] for key in block.get("from", ()))


def _facts(values: dict[str, Any], pages: Pages) -> tuple[Fact, ...]:
    return tuple(
        Fact(Part(fact["part"]), fact.get("on"), fact["what"], _pages(fact, pages), fact.get("everywhere") == "yes")
        for fact in values.get("facts", ())
    )
