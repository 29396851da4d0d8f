"""Which fields a block can hold, and in which order they are written: the tables of the schema, asked by path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.reading.file_reading import ClosedLists
from build_tools.reading.schema import LISTING
from build_tools.reading.shapes import Block, Field, Table


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field that holds a value and no further fields."""

    path: str  # "contact.phone"
    field: Field


def table_at(path: tuple[str, ...], table: Table = LISTING) -> Table | None:
    """The table of the block at this path; None where there is none."""
    for name in path:
        field = table.by_name.get(name)
        if field is None or not isinstance(field.shape, Block):
            return None
        table = field.shape.table
    return table


def order_under(path: tuple[str, ...], whole: Table = LISTING) -> Mapping[str, int]:
    """The place of each field in the block at this path, from 0."""
    table = table_at(path, whole)
    return {field.name: place for place, field in enumerate(table.fields)} if table else {}


def leaves(lists: ClosedLists, table: Table = LISTING, before: str = "") -> Iterator[Leaf]:
    """Every field of a listing in the order of the file; `lists` give the names of its access facts."""
    for field in table.fields:
        if isinstance(field.shape, Block):
            yield from leaves(lists, field.shape.table, f"{before}{field.name}.")
        else:
            yield Leaf(f"{before}{field.name}", field)
    if table.more:
        for name in lists.get(table.more.names, ()):
            yield Leaf(f"{before}{name}", Field(name, table.more.shape, "", "yes"))
