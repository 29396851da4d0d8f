"""The packed postcodes: what is packed comes back, and our own file is whole."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.reading.file_reading import FileReading
from build_tools.reading.postcode_file import LICENCE, pack_postcodes, read_postcodes

OURS = Path(__file__).parents[3] / "offer_data" / "postcodes" / "rotherham.txt"
HEAD = "# Licence: Contains nothing real\n"


def read(text: str) -> tuple[dict[str, tuple[int, int]], list[str]]:
    reading = FileReading("postcodes/x.txt", {})
    found = read_postcodes(text.encode(), reading)
    return dict(found.points), [str(problem) for problem in reading.problems]


POSTCODE = st.from_regex(r"[A-Z]{1,2}[0-9][A-HJKMNPR-Y0-9]? [0-9][ABD-HJLNP-UW-Z]{2}", fullmatch=True)
METRES = st.integers(0, 99_999).map(lambda steps: steps * 10)


@settings(max_examples=100)
@given(st.dictionaries(POSTCODE, st.tuples(METRES, METRES), max_size=30))
def test_what_is_packed_comes_back(points: dict[str, tuple[int, int]]) -> None:
    rows = [(postcode, east, north) for postcode, (east, north) in points.items()]
    assert read("\n".join(pack_postcodes(rows, "Nowhere", "May 2027"))) == (points, [])


def test_packing_rounds_to_ten_metres_and_sorts() -> None:
    lines = list(
        pack_postcodes([("S60 1AE", 442907, 392873), ("DN1 1AA", 1, 2), ("S60 1AB", 4, 5)], "Nowhere", "May 2027")
    )
    assert lines[-2:] == ["DN1 1: AA0000000000", "S60 1: AB0000000001 AE4429139287"]


def test_the_header_says_what_it_is_and_carries_the_licence_word_for_word() -> None:
    lines = list(pack_postcodes([], "Nowhere", "May 2027"))
    assert (
        lines[0] == "# The postcodes of Nowhere and where they are, ended ones too (ONS Postcode Directory, May 2027)."
    )
    reading = FileReading("x", {})
    assert read_postcodes("\n".join(lines).encode(), reading).licence == LICENCE
    assert LICENCE == (
        "Contains OS data (c) Crown copyright and database right",
        "Contains Royal Mail data (c) Royal Mail copyright and database right",
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
    )


@pytest.mark.parametrize("row", [("S60", 1, 2), ("S60 1AE", -10, 2), ("S60 1AE", 1_000_000, 2), ("s60 1ae", 1, 2)])
def test_a_row_that_does_not_fit_stops_the_packing(row: tuple[str, int, int]) -> None:
    with pytest.raises(ValueError, match="does not fit the file"):
        list(pack_postcodes([row], "Nowhere", "May 2027"))


AGAIN = "is not a line of postcodes: make the file again with the command at its top"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEAD + "S60 1: AE442913928\n", [f'postcodes/x.txt:2: "S60 1: AE442913928" {AGAIN}']),
        (HEAD + "S60 1AE 1 2\n", [f'postcodes/x.txt:2: "S60 1AE 1 2" {AGAIN}']),
        (
            "S60 1: AE4429139287\n",
            ["postcodes/x.txt: the licence lines are missing: make the file again with the command at its top"],
        ),
        (
            "\u202e",
            [
                "postcodes/x.txt:1: a hidden character that turns the direction of the text (U+202E) at the start "
                "of the line: delete these words and type them again by hand"
            ],
        ),
    ],
)
def test_a_broken_file_names_its_line(text: str, says: list[str]) -> None:
    assert read(text)[1] == says


def test_our_own_file_holds_every_postcode_of_the_borough() -> None:
    content = OURS.read_bytes()
    reading = FileReading("x", {})
    found = read_postcodes(content, reading)
    assert reading.problems == []
    assert len(found.points) == 9_623
    assert found.licence == LICENCE
    assert found.points["S60 1AE"] == (442560, 392660)
