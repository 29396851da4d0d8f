"""What to say of a field that is not known or is missing: mostly it is misspelt, or stands one block too high."""

from collections.abc import Collection, Mapping

from build_tools.reading.faults import nearest, shown
from build_tools.reading.schema import CHECKED, CLOSED, CONTACT, HOW_TO_GET, LISTING, PLACE, SOURCE, SOURCES
from build_tools.reading.shapes import Field, Table

_BLOCKS = (CONTACT, PLACE, HOW_TO_GET, CHECKED, CLOSED)
_TABLES_OF_A_LISTING = (LISTING, SOURCE, *_BLOCKS)


def unknown_field(name: str, table: Table, lists: Mapping[str, Collection[str]]) -> str:
    """`phnoe is not a field here. Did you mean phone?`; `lists` are the closed lists that further names come from."""
    names = [*table.by_name, *(lists.get(table.more.names, ()) if table.more else ())]
    home = _home(name, table, lists)
    if home:
        return home
    if table is SOURCES and name in SOURCE.by_name:
        return f"{name} stands too far left: put two more spaces before it, so that it is under the fact that it backs"
    near = nearest(name, names)
    if near:
        return f"{shown(name)} is not a field here. Did you mean {near}?"
    block = next((block for block in _BLOCKS if table is LISTING and nearest(name, block.by_name)), None)
    if block:
        return f"{shown(name)} is not a field. Did you mean {nearest(name, block.by_name)}, under {block.name}?"
    return f"{shown(name)} is not a field here. The fields here are: {', '.join(names)}"


def _home(name: str, table: Table, lists: Mapping[str, Collection[str]]) -> str | None:
    """Where a misplaced field of a listing belongs."""
    if table not in _TABLES_OF_A_LISTING:
        return None
    if table is not LISTING and name in LISTING.by_name:
        return f"{name} belongs to the listing itself: begin the line with no spaces"
    for block in _BLOCKS:
        more = lists.get(block.more.names, ()) if block.more else ()
        if block is not table and (name in block.by_name or name in more):
            return f"{name} belongs under {block.name}: move the line there"
    return None


def missing_field(field: Field) -> str:
    """What to add, with an example."""
    if field.example.startswith("- "):  # a list that stands below its name
        return f"this field is missing: add a line {field.name}: and on the next line, two spaces in: {field.example}"
    return f"this field is missing: add a line such as {field.name}: {field.example}"
