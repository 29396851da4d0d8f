"""The tables tell the truth: every example can be read, and the model and the tables hold the same fields."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from build_tools.offer.area import AreaInfo
from build_tools.offer.listing import Checked, Closed, Contact, HowToGet, Listing, Place, SeenRight, Source
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import Fields
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema import (
    CHECKED,
    CLOSED,
    CONTACT,
    HOW_TO_GET,
    LISTING,
    NEED_OWN_SOURCE,
    PLACE,
    SEEN_RIGHT,
    SOURCE,
    SOURCED,
    SOURCES,
)
from build_tools.reading.schema_of_lists import AREA, EXCLUDED, TRUSTED_SITE, WANTED, WORD
from build_tools.reading.shapes import Block, Blocks, Field, Prose, Several, Table, WordByName, Written
from build_tools.tests.made_offer import CLOSED_LISTS

TABLES = (
    LISTING,
    SOURCE,
    SOURCES,
    HOW_TO_GET,
    CONTACT,
    PLACE,
    CHECKED,
    SEEN_RIGHT,
    CLOSED,
    WORD,
    AREA,
    WANTED,
    EXCLUDED,
    TRUSTED_SITE,
)


def all_fields() -> Iterator[tuple[Table, Field]]:
    return ((table, field) for table in TABLES for field in table.fields)


@pytest.mark.parametrize(("table", "field"), [pytest.param(t, f, id=f"{t.name}.{f.name}") for t, f in all_fields()])
def test_every_example_is_read_with_no_problem(table: Table, field: Field) -> None:
    below = isinstance(field.shape, Block | Blocks | WordByName)
    text = f"{field.name}:\n  {field.example}\n" if below else f"{field.name}: {field.example}\n"
    if field.shape == LISTING.by_name["sources"].shape:
        text = f"sources:\n  summary:\n    {field.example}\n"
    root = read_marked(text.encode(), "example.yml").root
    assert isinstance(root, Fields)
    reading = FileReading(
        "example.yml", {**CLOSED_LISTS, "topics": ("short breaks", "travel"), "needs": ("autism", "slcn")}
    )
    read_fields(root, table, reading)
    about_it = [str(problem) for problem in reading.problems if not problem.says.startswith("this field is missing")]
    assert about_it == []


@pytest.mark.parametrize(
    ("model", "table", "besides"),
    [
        (Listing, LISTING, {"slug", "folder", "file"}),
        (HowToGet, HOW_TO_GET, set()),
        (Contact, CONTACT, set()),
        (Place, PLACE, {"access"}),
        (Source, SOURCE, set()),
        (Checked, CHECKED, set()),
        (SeenRight, SEEN_RIGHT, set()),
        (Closed, CLOSED, set()),
        (AreaInfo, AREA, set()),
    ],
)  # fmt: skip
def test_the_model_and_its_table_hold_the_same_fields(model: type, table: Table, besides: set[str]) -> None:
    names = {field.name for field in fields(model)} - besides
    assert set(table.by_name) - {"how_much"} == names


def test_every_field_says_what_a_parent_sees() -> None:
    silent = [f"{table.name}.{field.name}" for table, field in all_fields() if table is not SOURCES and not field.says]
    assert silent == []


def test_what_needs_its_own_source_can_have_one() -> None:
    assert set(NEED_OWN_SOURCE) <= set(SOURCED)


def test_no_two_fields_of_a_block_have_one_name() -> None:
    for table in TABLES:
        assert len(table.by_name) == len(table.fields)


def test_every_text_has_a_limit_or_a_form() -> None:
    for _, field in all_fields():
        shape = field.shape.each if isinstance(field.shape, Several) else field.shape
        if isinstance(shape, Prose):
            assert 0 < shape.most <= 800
        elif isinstance(shape, Written):
            assert shape.what
