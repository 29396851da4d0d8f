"""The editors' schema takes every right listing, and refuses what it can tell to be wrong."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from build_tools.contributing.schema_file import CONSULTATION_FILE, EVENT_FILE, PATTERNS, listing_schema, schema_text
from build_tools.contributing.smallest_edit import plain_values
from build_tools.reading.schema import LISTING
from build_tools.reading.schema_of_events import CONSULTATION, EVENT
from build_tools.reading.shapes import Block, Blocks, Several, Table, Written
from build_tools.tests.contributing.test_made_files import VOCABULARY
from build_tools.tests.contributing.test_smallest_edit import LISTINGS
from build_tools.tests.made_events import FILES
from build_tools.tests.made_offer import LISTING as WITH_AGES
from build_tools.tests.reading.test_contributing import BLOCKS

MADE_UP = WITH_AGES.replace("ages: 0 to 5\n", "")
SCHEMA: dict[str, Any] = json.loads(listing_schema(VOCABULARY))
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], path: str = "") -> list[str]:
    """What a schema of this kind refuses: the few words of JSON Schema that ours is made of, and no others."""
    known = {"$schema", "$comment", "title", "description", "type", "additionalProperties", "properties", "required",
             "pattern", "minLength", "maxLength", "enum", "const", "anyOf", "minItems", "maxItems", "uniqueItems",
             "items"}  # fmt: skip
    assert set(schema) <= known
    if "anyOf" in schema:
        tries = [faults(value, one, path) for one in schema["anyOf"]]
        return [] if [] in tries else tries[0]
    if "const" in schema or "enum" in schema:
        return [] if value in schema.get("enum", [schema.get("const")]) else [f"{path}: {value}"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not isinstance(value, tuple(kind for name in kinds for kind in TYPES[name])):
        return [f"{path}: type"]
    return [*_in_object(value, schema, path), *_in_array(value, schema, path), *_in_text(value, schema, path)]


def _in_object(value: Any, schema: dict[str, Any], path: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    found = [f"{path}.{name}: missing" for name in schema.get("required", []) if name not in value]
    for name, inner in value.items():
        if name in schema["properties"]:
            found += faults(inner, schema["properties"][name], f"{path}.{name}")
        else:
            found.append(f"{path}.{name}: unknown")
    return found


def _in_array(value: Any, schema: dict[str, Any], path: str) -> list[str]:
    if not isinstance(value, list):
        return []
    right = schema["minItems"] <= len(value) <= schema.get("maxItems", 1000)
    unique = not schema.get("uniqueItems") or len({json.dumps(one) for one in value}) == len(value)
    found = [] if right and unique else [f"{path}: items"]
    return found + [fault for one in value for fault in faults(one, schema["items"], path)]


def _in_text(value: Any, schema: dict[str, Any], path: str) -> list[str]:
    if not isinstance(value, str):
        return []
    fits = re.search(schema.get("pattern", ""), value)
    return [] if fits and schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10_000) else [path]


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_real_listing_fits_the_schema(path: Path) -> None:
    assert faults(plain_values(path.read_text(encoding="utf-8")), SCHEMA) == []


def test_the_template_that_editors_copy_fits_with_all_that_may_be_added() -> None:
    assert faults(plain_values("".join(BLOCKS)), SCHEMA) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("phnoe: 01709 382121", ".phnoe: unknown"),
        ("cost: cheap", ".cost: cheap"),
        ("contact:\n  phone: ring us", ".contact.phone"),
        ("contact:\n  email: talking.example", ".contact.email"),
        ("contact:\n  website: talking.example", ".contact.website"),
        ("place:\n  postcode: s60 1ae", ".place.postcode"),
        ("place:\n  step_free: maybe", ".place.step_free: maybe"),
        ("place:\n  lift: yes", ".place.lift: unknown"),
        ("needs: [autism, autism]", ".needs: items"),
        ("needs: [autsm]", ".needs: autsm"),
        ("needs: autism", ".needs: type"),
        ("ages: 5-11", ".ages"),
        ("newest_source: March 2024", ".newest_source"),
        ("checked:\n  by: the service", ".checked.on: missing"),
        ("seen_right:\n  on: 2026-11\n  by: a visitor", ".seen_right.on"),
        ("seen_right:\n  on: 2026-11-23\n  by: the service", ".seen_right.by: the service"),
        ("was: [portage]", ".was"),
        ("more_sources:\n  - dated: 2024", ".more_sources.page: missing"),
    ],
)
def test_what_an_editor_would_mark_as_wrong(line: str, fault: str) -> None:
    values = plain_values(f"{MADE_UP}{line}\n")
    assert fault in faults(values, SCHEMA)


def test_a_field_that_has_to_be_there_is_missed() -> None:
    assert faults({}, SCHEMA) == [f".{field.name}: missing" for field in LISTING.fields if field.required]


@pytest.mark.parametrize("line", ["ages: not known", "needs: not known", "contact:\n  phone: not known",
                                  "hours: not known", "cost: not known", "also_known_as: not known"])  # fmt: skip
def test_not_known_fits_wherever_the_reader_takes_it(line: str) -> None:
    assert faults(plain_values(f"{MADE_UP}{line}\n"), SCHEMA) == []


def forms_of_text(table: Table) -> set[str]:
    """The name of every form of text in a table and in the tables below it."""
    found: set[str] = set()
    for field in table.fields:
        shape = field.shape.each if isinstance(field.shape, Several) else field.shape
        if isinstance(shape, Written):
            found.add(shape.what)
        if isinstance(shape, Block | Blocks):
            found |= forms_of_text(shape.table)
    return found


def test_every_form_of_text_has_a_pattern_or_is_said_to_have_none() -> None:
    tables = (LISTING, EVENT, CONSULTATION)
    assert {form for table in tables for form in forms_of_text(table)} == set(PATTERNS)


@pytest.mark.parametrize(
    ("file", "texts"),
    [
        (EVENT_FILE, [text for name, text in FILES.items() if name.startswith("events/")]),
        (CONSULTATION_FILE, [text for name, text in FILES.items() if name.startswith("consultations/")]),
    ],
)
def test_events_and_consultations_have_a_schema_that_takes_every_right_one(file: str, texts: list[str]) -> None:
    schema = json.loads(schema_text(file, VOCABULARY))
    assert texts
    for text in texts:
        text = text.replace("[short breaks, travel]", "[short breaks]").replace("[travel]", "[short breaks]")
        assert faults(plain_values(text), schema) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("starts: 10am", "starts: 10:00", [".when.starts"]),
        ("weekday: Saturday", "weekday: Sat", [".when.weekday: Sat"]),
        ("repeats: every week", "repeats: weekly", [".when.repeats: weekly"]),
        ("until: 2027-03-27", "until: 2027-03", [".when.until"]),
        ("organiser:", "organizer:", [".organizer: unknown"]),
    ],
)
def test_the_schema_of_an_event_marks_what_it_can_tell(old: str, new: str, found: list[str]) -> None:
    schema = json.loads(schema_text(EVENT_FILE, VOCABULARY))
    assert old in FILES["events/play-morning.yml"]
    assert faults(plain_values(FILES["events/play-morning.yml"].replace(old, new)), schema) == found
