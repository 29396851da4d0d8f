"""A file that holds the fields of one table and nothing else, read by that table."""

from typing import Any

from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import LISTING_LIMITS, Fields, Limits
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.shapes import Table
from build_tools.reading.top_level import say_no_fields


def read_file_of_fields(
    content: bytes, table: Table, example: str, reading: FileReading, limits: Limits = LISTING_LIMITS
) -> dict[str, Any] | None:
    """Its values by name; None when anything in the file is wrong. Faults go into `reading`."""
    values = read_what_is_right(content, table, example, reading, limits)
    return None if reading.problems else values


def read_what_is_right(
    content: bytes, table: Table, example: str, reading: FileReading, limits: Limits = LISTING_LIMITS
) -> dict[str, Any] | None:
    """Its values by name without the faulty ones, for rules to look at; None when the file holds no fields."""
    marked = read_marked(content, reading.file, limits)
    reading.problems.extend(marked.problems)
    if isinstance(marked.root, Fields):
        return read_fields(marked.root, table, reading)
    if not marked.problems:
        say_no_fields(marked.root, example, reading)
    return None
