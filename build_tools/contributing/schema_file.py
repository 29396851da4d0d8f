"""The fields of a listing, an event or a consultation as a JSON Schema: an editor completes them, and marks what is
wrong while one types.

It is made from the tables that the reader itself goes by, and says less than the reader: a pattern can tell that a
phone number has letters in it, and not that it is too short. What it refuses, the reader refuses too.
"""

import json
from collections.abc import Mapping
from typing import Any

from build_tools.offer.listing import FOLDERS
from build_tools.offer.vocabulary import LISTS, Vocabulary
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.file_reading import ClosedLists
from build_tools.reading.schema import LISTING
from build_tools.reading.schema_of_events import CONSULTATION, EVENT
from build_tools.reading.shapes import (
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Shape,
    Table,
    Word,
    WordByName,
    Words,
    Written,
)
from build_tools.reading.values.plain_text import NOT_KNOWN

FILE = ".vscode/listing.schema.json"
EVENT_FILE, CONSULTATION_FILE = ".vscode/event.schema.json", ".vscode/consultation.schema.json"
TABLES: Mapping[str, tuple[str, Table]] = {
    FILE: ("schema", LISTING),
    EVENT_FILE: ("schema_of_events", EVENT),
    CONSULTATION_FILE: ("schema_of_events", CONSULTATION),
}
_NUMBER = "[0-9]+( [0-9]+)*"
_AGE = "(1?[0-9]|2[0-5])"  # a Local Offer ends at 25
_DATE = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
# What each form of text looks like from afar, by its name in the tables. None: nothing that a pattern could say.
PATTERNS: Mapping[str, str | None] = {
    "a phone number": _NUMBER,
    "a textphone number": _NUMBER,
    "a text number": f"([A-Za-z0-9]+ to )?{_NUMBER}",
    "an e-mail address": r"[^\s@]+@[^\s@]+\.[A-Za-z]+",
    "a web address": r"https?://[^\s<>]+",
    "a postcode": "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}",
    "a date": _DATE,
    "a day": "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    "ages": f"({_AGE} to {_AGE}|{_AGE} and over|up to {_AGE})",
    "the address of a listing": f"({'|'.join(FOLDERS)})/[a-z0-9]+(-[a-z0-9]+)*",
    "a time": r"(midday|(1[0-2]|[1-9])(\.[0-5][0-9])?(am|pm))",
    "the tag of a language": "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?",
    "a role": None,
    "a role at the service": None,
}
_MAY_BE_A_NUMBER = frozenset({"a phone number", "a textphone number", "a text number", "a date"})  # 999, 85258, 2024


def listing_schema(vocabulary: Vocabulary) -> str:
    """The schema of a listing as it is written to disk."""
    return schema_text(FILE, vocabulary)


def schema_files(vocabulary: Vocabulary) -> dict[str, str]:
    """Each schema by the name of its file."""
    return {file: schema_text(file, vocabulary) for file in TABLES}


def schema_text(file: str, vocabulary: Vocabulary) -> str:
    """One schema as it is written to disk."""
    module, table = TABLES[file]
    lists = closed_lists(getattr(vocabulary, name) for name in LISTS)
    about = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": f"Made from build_tools/reading/{module}.py by: local-offer schema --write",
        "title": table.name.capitalize(),
    }
    return json.dumps({**about, **_object(table, lists)}, indent=2, ensure_ascii=False) + "\n"


def _object(table: Table, lists: ClosedLists) -> dict[str, Any]:
    properties = {field.name: _property(field, lists) for field in table.fields}
    if table.more:
        properties |= {name: _shape(table.more.shape, lists) for name in lists[table.more.names]}
    found = {"type": "object", "additionalProperties": False, "properties": properties}
    required = [field.name for field in table.fields if field.required]
    return {**found, "required": required} if required else found


def _property(field: Field, lists: ClosedLists) -> dict[str, Any]:
    says = f"{field.says} Such as: {field.example}".strip()
    shape = _shape(field.shape, lists)
    if isinstance(field.shape, Words | Several) and not field.required:
        shape = {"anyOf": [shape, {"const": NOT_KNOWN}]}
    elif "pattern" in shape and not field.required:
        shape["pattern"] = f"^({NOT_KNOWN}|{shape['pattern'][1:-1]})$"
    return {"description": says, **shape}


def _shape(shape: Shape, lists: ClosedLists) -> dict[str, Any]:
    if isinstance(shape, Written):
        kinds = {"type": ["string", "integer"] if shape.what in _MAY_BE_A_NUMBER else "string"}
        pattern = PATTERNS[shape.what]
        return {**kinds, "pattern": f"^{pattern}$"} if pattern else kinds
    if isinstance(shape, Prose):
        return {"type": "string", "minLength": 1, "maxLength": shape.most}
    if isinstance(shape, Word):
        return {"enum": list(lists[shape.of])}
    return _several(shape, lists)


def _several(shape: Words | Several | Blocks | Block | WordByName, lists: ClosedLists) -> dict[str, Any]:
    several = {"type": "array", "minItems": 1, "uniqueItems": True}
    if isinstance(shape, Words):
        words = [*([shape.alone] if shape.alone else []), *lists[shape.of]]
        return {**several, "maxItems": shape.most, "items": {"enum": words}}
    if isinstance(shape, Several):
        return {**several, "items": _shape(shape.each, lists)}
    if isinstance(shape, Blocks):
        return {"type": "array", "minItems": 1, "items": _object(shape.table, lists)}
    if isinstance(shape, Block):
        return _object(shape.table, lists)
    return {"type": "object", "additionalProperties": _shape(shape.shape, lists)}
