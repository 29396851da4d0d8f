"""Files that hold one list of blocks: what is wanted, what is excluded, and the web sites we trust."""

from typing import Any

from build_tools.offer.model import Wanted
from build_tools.reading.fields import read_rows
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import LONG_LIST, Items
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema_of_lists import EXCLUDED, TRUSTED_SITE, WANTED
from build_tools.reading.shapes import Table
from build_tools.reading.top_level import say_no_list


def read_list(content: bytes, table: Table, reading: FileReading) -> list[tuple[int, dict[str, Any]]]:
    """The values of each entry with its number, counted from 1; faults go into `reading`."""
    marked = read_marked(content, reading.file, LONG_LIST)
    reading.problems.extend(marked.problems)
    if isinstance(marked.root, Items):
        return list(read_rows(marked.root, table, reading))
    if not marked.problems:
        example = f"- {table.fields[0].name}: {table.fields[0].example}"
        say_no_list(marked.root, example, reading)
    return []


def read_wanted(content: bytes, reading: FileReading) -> tuple[Wanted, ...]:
    """`wanted.yml`: what families look for and the site cannot give yet."""
    rows = read_list(content, WANTED, reading)
    return tuple(Wanted(**values) for _, values in rows if {"name", "missing"} <= values.keys())


def read_excluded(content: bytes, reading: FileReading) -> tuple[str, ...]:
    """`excluded.yml`: names of places that must not be listed."""
    return tuple(values["name"] for _, values in read_list(content, EXCLUDED, reading) if "name" in values)


def read_trusted_sites(content: bytes, reading: FileReading) -> dict[str, str]:
    """`trusted_sites.yml`: {web host: official, provider, law or press}."""
    sites: dict[str, str] = {}
    for number, values in read_list(content, TRUSTED_SITE, reading):
        if values.get("host") in sites:
            reading.say(f"{number}.host", reading.lines[f"{number}.host"], f"{values['host']} stands twice: keep one")
        elif {"host", "kind"} <= values.keys():
            sites[values["host"]] = values["kind"]
    return sites
