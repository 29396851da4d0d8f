"""One field of each real listing is changed, in odd ways of writing too: every byte outside that field stays."""

import re
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

import pytest

from build_tools.contributing.smallest_edit import CANNOT_EDIT, Value, edited, plain_values
from build_tools.contributing.yaml_spans import Spans
from build_tools.offer.listing import FOLDERS
from build_tools.reading.faults import Fault
from build_tools.site.building import OUR_DATA

_KEY = re.compile(r"^( *)([a-z_]+):(?=[ \n])", re.MULTILINE)
_PLAIN = re.compile(r"^( *[a-z_]+: )([A-Z][^\"'\[#:>|\n]{30,})$", re.MULTILINE)
_FLOW = re.compile(r"^( *[a-z_]+: \[)([^\]\n]+)\]$", re.MULTILINE)
EACH = 7  # every so many edits of all that could be made: a few seconds


def _remarks_behind(text: str) -> str:
    return re.sub(r"^([^\n]*\S)$", r"\1  # “as it stood”: [x], {y}", text, flags=re.MULTILINE)


def _remarks_between(text: str) -> str:
    return re.sub(r"^( *)(?=[a-z_]+:)", r"\n\1# what follows: 'a' \"b\"\n\1", text, flags=re.MULTILINE)


def _folded(sign: str) -> Callable[[str], str]:
    def written(found: re.Match[str]) -> str:
        indent = " " * (len(found[1]) - len(found[1].lstrip()) + 4)
        return f"{found[1]}{sign}  # long\n{indent}{found[2]}"

    return lambda text: _PLAIN.sub(written, text)


def _over_lines(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        indent = " " * (len(found[1]) - len(found[1].lstrip()) + 2)
        words, half = found[2].split(" "), len(found[2].split(" ")) // 2
        return f"{found[1]}{' '.join(words[:half])}\n{indent}{' '.join(words[half:])}"

    return _PLAIN.sub(written, text)


def _block_lists(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        indent = " " * (len(found[1]) - len(found[1].lstrip()) + 2)
        return found[1][:-2] + "".join(f"\n{indent}- {word}  # why" for word in found[2].split(", "))

    return _FLOW.sub(written, text)


def _lists_over_lines(text: str) -> str:
    return _FLOW.sub(lambda found: f"{found[1]}\n      " + found[2].replace(", ", ",\n      ") + ",\n    ]", text)


WAYS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "no end": lambda text: text.rstrip("\n"),
    "CRLF, no end": lambda text: text.rstrip("\n").replace("\n", "\r\n"),
    "remarks behind": _remarks_behind,
    "remarks between": _remarks_between,
    "remarks, CRLF": lambda text: _remarks_between(_remarks_behind(text)).replace("\n", "\r\n"),
    "quoted keys": lambda text: _KEY.sub(r'\1"\2":', text),
    "folded": _folded(">-"),
    "literal": _folded("|-"),
    "folded, CRLF, no end": lambda text: _folded(">")(text).rstrip("\n").replace("\n", "\r\n"),
    "over two lines": _over_lines,
    "in quotes": lambda text: _PLAIN.sub(r'\1"\2"', text),
    "in single quotes": lambda text: _PLAIN.sub(lambda m: f"{m[1]}'{m[2]}'", text),
    "lists one a line": _block_lists,
    "lists over lines": _lists_over_lines,
    "a mark at the start": lambda text: f"\ufeff{text}",
    "tabs and spaces at the ends": lambda text: re.sub(r"(?m)(?<=\S)$", "  ", text),
}


def _paths(values: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _paths(value, f"{above}{name}.")
        elif not (isinstance(value, list) and any(isinstance(one, dict) for one in value)):
            yield f"{above}{name}", value


def _another(value: Any, number: int) -> Value:
    if isinstance(value, list):
        return (("another one",), (*value, "another one"), tuple(value[1:]) or ("x",), None)[number % 4]
    return ("Another text", "It’s “new”: yes # no", None, "01709 382121")[number % 4]


def _all_edits() -> Iterator[tuple[str, str, str, Value]]:
    """Name of the file, way of writing, field, new value; ways and values go round, so that all meet all."""
    number, ways = 0, cycle(WAYS)
    files = [path for folder in FOLDERS for path in sorted((OUR_DATA / folder).glob("*.yml"))]
    for path in files:
        values = plain_values(path.read_text(encoding="utf-8"))
        assert values is not None
        for field, value in _paths(values):
            number += 1
            yield f"{path.parent.name}/{path.name}", next(ways), field, _another(value, number // len(WAYS) + number)


def problem_of(name: str, way: str, field: str, value: Value) -> str | None:
    """What is wrong with one edit; None where nothing is."""
    text = WAYS[way]((OUR_DATA / name).read_text(encoding="utf-8"))
    bare = text.removeprefix("\ufeff")
    spans = Spans.of(bare)
    if spans is None or plain_values(bare) is None:
        return "cannot be read"
    done = edited(text.encode(), [(field, value)])
    if isinstance(done, Fault):
        return "refused"
    after = done.decode()
    pair = spans.pair(tuple(field.split(".")))
    assert pair
    shift = len(text) - len(bare)
    start, end = (at + shift for at in spans.lines(pair))
    if value is None and len(spans.pairs(tuple(field.split("."))[:-1])) == 1:
        return None if after.startswith(text[: spans.line_start(start - 1)][:20]) else "a block went with more"
    at_end = end == len(text) and not text.endswith("\n") and value is None
    if not after.startswith(text[:start].rstrip("\r\n") if at_end else text[:start]) or not after.endswith(text[end:]):
        return "bytes outside the field changed"
    mine = after[start : len(after) - len(text[end:])]
    if value is not None and "#" in text[start:end] and not isinstance(value, tuple) and "#" not in mine:
        return "a remark is lost"
    if ("\r\n" in text) != ("\r\n" in after) or (re.search(r"(?<!\r)\n", after) and "\r\n" in text):
        return "other line ends"
    return "an end of the file that was not there" if text.endswith("\n") != after.endswith("\n") else None


def test_an_edit_of_any_real_listing_leaves_every_other_byte_as_it_was() -> None:
    edits = list(islice(_all_edits(), 0, None, EACH))
    assert {edit[1] for edit in edits} == set(WAYS)
    assert len({edit[0] for edit in edits}) == len({edit[0] for edit in _all_edits()})
    assert [(edit, wrong) for edit in edits if (wrong := problem_of(*edit))] == []


@pytest.mark.parametrize("way", ["no end", "CRLF, no end", "folded, CRLF, no end"])
def test_the_last_field_is_taken_out_and_the_new_last_line_has_no_end_either(way: str) -> None:
    for name in ("services/brookfield-family-hub.yml", "groups/grimm-and-co.yml"):
        values = plain_values((OUR_DATA / name).read_text(encoding="utf-8")) or {}
        last = list(_paths(values))[-1][0]
        assert problem_of(name, way, last, None) is None


def test_a_list_with_a_remark_between_its_brackets_is_left_to_a_person() -> None:
    text = "name: A\nneeds: [autism,  # why\n  adhd]\nages: 0 to 5\n"
    assert edited(text.encode(), [("needs", ("autism",))]) == CANNOT_EDIT
    assert edited(text.encode(), [("ages", "5 to 9")]) == text.replace("0 to 5", "5 to 9").encode()
