"""What to say of a field that is not known or is missing: mostly it is misspelt, or stands one block too high."""

from collections.abc import Collection

from build_tools.reading.faults import nearest, shown
from build_tools.reading.schema import CHECKED, CLOSED, CONTACT, HOW_TO_GET, LISTING, PLACE, SOURCE
from build_tools.reading.shapes import Field, Table

_BLOCKS = (CONTACT, PLACE, HOW_TO_GET, CHECKED, CLOSED)
_TABLES_OF_A_LISTING = (LISTING, SOURCE, *_BLOCKS)


def unknown_field(name: str, table: Table, more: Collection[str] = ()) -> str:
    """`phnoe is not a field here. Did you mean phone?`; `more` are names that the table takes from a closed list."""
    names = [*(field.name for field in table.fields), *more]
    home = _home(name, table)
    if home:
        return f"{name} belongs under {home}: move the line there"
    near = nearest(name, names)
    if near:
        return f"{shown(name)} is not a field here. Did you mean {near}?"
    return f"{shown(name)} is not a field here. The fields here are: {', '.join(names)}"


def _home(name: str, table: Table) -> str | None:
    """The block that a misplaced field of a listing belongs to."""
    if table not in _TABLES_OF_A_LISTING:
        return None
    if table is not LISTING and LISTING.field(name):
        return "no block: it begins at the start of a line, and so"
    return next((block.name for block in _BLOCKS if block is not table and block.field(name)), None)


def missing_field(field: Field) -> str:
    """What to add, with an example."""
    return f"this field is missing: add a line such as {field.name}: {field.example}"
