"""An edit touches the lines of its own field, and no other byte."""

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.contributing.smallest_edit import CANNOT_EDIT, Edit, Value, edited, plain_values
from build_tools.reading.faults import Fault
from build_tools.site.building import OUR_DATA

LISTINGS = sorted(path for folder in ("services", "schools", "groups", "helplines", "money")
                  for path in (OUR_DATA / folder).glob("*.yml"))  # fmt: skip

ODD = """\
# Kept by the front desk.

kind:    service   # not a group
name: "Rivelin \\"Talking\\" Team"
area: rotherham
summary: >-  # short!
    Helps young children
    who find it hard to talk.

# Two kinds of help
topics:
- short breaks   # since 2024
# the old one
- 'travel'
needs: [ autism, adhd ]  # see the page
contact:   # ring first
  # the new number
  phone: 01632 960 001  # desk
  email:   'info@talking.example'
sources: {summary: {page: "https://talking.example/#a"}, phone: {page: https://talking.example/c, dated: 2026-03}}
owner: council
"""


def edit(text: str, *edits: Edit) -> str:
    """The edited text; fails where the edit is refused."""
    done = edited(text.encode(), edits)
    assert isinstance(done, bytes)
    return done.decode()


def changed_lines(before: str, after: str) -> list[str]:
    """What a person sees of it: lines out and lines in."""
    rows = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [row for row in rows if not row.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        ("contact.phone", "01632 960 777",
         ["-  phone: 01632 960 001  # desk", "+  phone: 01632 960 777  # desk"]),
        ("contact.email", "desk's@talking.example",
         ["-  email:   'info@talking.example'", "+  email:   'desk''s@talking.example'"]),
        ("name", 'The "new" team',
         ['-name: "Rivelin \\"Talking\\" Team"', '+name: "The \\"new\\" team"']),
        ("kind", "group", ["-kind:    service   # not a group", "+kind:    group   # not a group"]),
        ("summary", "Helps: a lot # really",
         ["-    Helps young children", "-    who find it hard to talk.", "+    Helps: a lot # really"]),
        ("topics", ("short breaks", "money: all"),
         ['+- "money: all"', "-- 'travel'"]),
        ("topics", ("travel",), ["-- short breaks   # since 2024"]),
        ("needs", ("autism",), ["-needs: [ autism, adhd ]  # see the page", "+needs: [ autism ]  # see the page"]),
        ("needs", ("autism", "adhd", "slcn"),
         ["-needs: [ autism, adhd ]  # see the page", "+needs: [ autism, adhd, slcn ]  # see the page"]),
        ("contact.role", "the desk", ["+  role: the desk"]),
        ("contact.text", "TALK to 80800", ["+  text: TALK to 80800"]),
        ("contact.website", "https://talking.example/", ["+  website: https://talking.example/"]),
        ("contact.phone", None, ["-  phone: 01632 960 001  # desk"]),
        ("cost", "free", ["+cost: free"]),
        ("place.postcode", "S60 1AE", ["+place:", "+  postcode: S60 1AE"]),
        ("needs", None, ["-needs: [ autism, adhd ]  # see the page"]),
        ("topics", None, ["-topics:", "-- short breaks   # since 2024", "-# the old one", "-- 'travel'"]),
        ("owner", "nhs", ["-owner: council", "+owner: nhs"]),
    ],
)  # fmt: skip
def test_an_edit_of_a_file_with_odd_comments_and_order_touches_its_field_only(
    path: str, value: Value, lines: list[str]
) -> None:
    assert changed_lines(ODD, edit(ODD, (path, value))) == lines


@pytest.mark.parametrize(
    ("path", "value", "row"),
    [
        ("sources.phone.page", "https://b.example/,x", 'phone: {page: "https://b.example/,x", dated: 2026-03}}'),
        ("sources.phone.dated", None, "phone: {page: https://talking.example/c}}"),
        ("sources.phone.page", None, "phone: {dated: 2026-03}}"),
        ("sources.phone.seen", "2026-11-23",
         "phone: {page: https://talking.example/c, dated: 2026-03, seen: 2026-11-23}}"),
        ("sources.phone", None, 'sources: {summary: {page: "https://talking.example/#a"}}'),
    ],
)  # fmt: skip
def test_fields_in_curly_brackets_are_edited_where_they_stand(path: str, value: Value, row: str) -> None:
    after = edit(ODD, (path, value))
    assert next(line for line in after.splitlines() if line.startswith("sources")).endswith(row)
    assert len(changed_lines(ODD, after)) == 2


def test_a_new_field_goes_where_the_schema_has_it_with_the_fields_that_are_there() -> None:
    after = edit(ODD, ("contact.role", "the desk")).splitlines()
    assert after.index("  role: the desk") == after.index("contact:   # ring first") + 1
    after = edit(ODD, ("contact.text", "80800")).splitlines()
    assert after.index("  text: 80800") == after.index("  phone: 01632 960 001  # desk") + 1


def test_line_ends_of_windows_the_mark_at_the_start_and_a_missing_last_line_end_stay() -> None:
    text = b"\xef\xbb\xbf" + ODD.rstrip("\n").replace("\n", "\r\n").encode()
    done = edited(text, [("contact.website", "https://talking.example/"), ("owner", "nhs"), ("was", ("services/x",))])
    assert isinstance(done, bytes)
    assert done.startswith(b"\xef\xbb\xbf#")
    assert done.count(b"\n") == done.count(b"\r\n") == text.count(b"\n") + 2
    assert done.endswith(b"\r\nowner: nhs")
    assert b"\r\nwas: [services/x]\r\n" in done


def test_a_field_behind_the_last_line_that_has_no_line_end_gets_a_line_of_its_own() -> None:
    assert edited(b"name: A\nkind: service", [("cost", "free")]) == b"name: A\nkind: service\ncost: free"
    assert edited(b"name: A\r\nkind: service", [("cost", "free")]) == b"name: A\r\nkind: service\r\ncost: free"


def test_what_stands_there_already_changes_nothing() -> None:
    assert edit(ODD, ("contact.phone", "01632 960 001"), ("needs", ("autism", "adhd")), ("hours", None)) == ODD


def test_the_last_field_of_a_block_takes_the_block_with_it() -> None:
    text = "name: A\nplace:  # where\n  postcode: S60 1AE\nhours: All day\n"
    assert edit(text, ("place.postcode", None)) == "name: A\nhours: All day\n"


@pytest.mark.parametrize("value", ["a: b", "# no", "[x", "{y}", "*z", "&a b", "- x", "? x", "!t", "|", ">", "'q", '"q',
                                   "a #b", "%x", "@x", "`x`", "x:", "back\\slash", "= 1", "<<", "a, b", "yes", "01709",
                                   "2026-11-23", "🙂 emoji", "“smart”", "---", "..."])  # fmt: skip
def test_text_that_looks_like_yaml_is_written_so_that_it_reads_back(value: str) -> None:
    for text in (ODD, ODD.replace("contact:", "hours: >\n  All day.\ncontact:"), "{name: A, hours: x}", "name: A"):
        after = edit(text, ("hours", value))
        found = plain_values(after)
        assert found is not None
        assert found["hours"] == value


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("name: A\nneeds: [autism,  # first\n  adhd]\n", "needs", ("autism",)),
        ("name: &a A\n", "name", "B"),
        ("name: A\nname: B\n", "name", "C"),
        ("- name: A\n", "name", "B"),
        ("name: A\ncontact: none\n", "contact.phone", "01632 960 001"),
        ("name: A\ncontact: {}\n", "contact.phone", "01632 960 001"),
        ("? name\n: A\n? hours\n: B\n", "hours", None),
        ("name: A\n", "name", None),
        ("name: [\n", "name", "B"),
        ("", "name", "B"),
    ],
)
def test_a_way_of_writing_that_no_cut_fits_is_refused_in_plain_words(text: str, path: str, value: Value) -> None:
    assert edited(text.encode(), [(path, value)]) == CANNOT_EDIT
    assert "only a person can change" in CANNOT_EDIT.says


def paths_of(values: dict[str, Any], before: str = "") -> list[str]:
    """Every field with one text, by path."""
    found = []
    for name, value in values.items():
        found += paths_of(value, f"{before}{name}.") if isinstance(value, dict) else [f"{before}{name}"]
    return found


WORDS = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=150)
@given(data=st.data(), path=st.sampled_from(LISTINGS), value=WORDS.filter(bool))
def test_every_field_of_every_real_listing_can_be_edited_by_itself(data: st.DataObject, path: Path, value: str) -> None:
    before = path.read_text(encoding="utf-8")
    values = plain_values(before)
    assert values is not None
    field = data.draw(st.sampled_from(sorted(paths_of(values))))
    old: Any = values
    for name in field.split("."):
        old = old[name]
    new: Value = (value, *old[1:]) if isinstance(old, list) else value
    if isinstance(old, list) and (value in old or not isinstance(old[0], str) or "  - " in before):
        return
    done = edited(before.encode(), [(field, new)])
    if isinstance(done, Fault):
        assert not plain_values(f'x: "{value}"')  # a sign that no listing may hold
        return
    after = done.decode()
    rows = changed_lines(before, after)
    name = field.rpartition(".")[2]
    assert len(rows) in (0, 2)
    assert all(row[1:].strip().startswith(f"{name}:") for row in rows)
    expected: Any = plain_values(after)
    for part in field.split("."):
        expected = expected[part]
    assert expected == (list(new) if isinstance(new, tuple) else new)


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_field_of_every_real_listing_can_be_taken_out_and_put_back(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    values = plain_values(before)
    assert values is not None
    for field in ("contact.phone", "hours", "who_for", "how_to_get.steps", "needs", "contact.email"):
        old: Any = values
        for name in field.split("."):
            old = old.get(name) if isinstance(old, dict) else None
        if old is None:
            continue
        without = edit(before, (field, None))
        assert all(row.startswith("-") for row in changed_lines(before, without))
        assert plain_values(edit(without, (field, tuple(old) if isinstance(old, list) else old))) == values
