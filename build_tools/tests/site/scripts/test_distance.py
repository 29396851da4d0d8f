"""Distances on the device: the packed postcodes, what a person may type, and what is said of each listing."""

from pathlib import Path
from typing import Any

import pytest

from build_tools.offer.model import Postcodes
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA
from build_tools.site.postcode_asset import ENOUGH, HIGH, LOW, STEP, postcode_script
from build_tools.tests.in_node import in_node

DISTANCE = "find/distance.js"
LICENCE = ("Contains nothing real",)
LABELS = {"comes_to_you": "Comes to you", "online_or_phone": "Online or by phone"}
POINTS = {"S60 1AE": (442560, 392660), "S60 1AB": (443000, 393000), "S65 9ZZ": (450000, 393000)}
UNPACK = "return [...own.distance.unpack(own.postcodes)];"


def unpacked(postcodes: Postcodes) -> dict[str, list[int]]:
    return dict(in_node([DISTANCE], UNPACK, extra=[postcode_script(postcodes)]))


def look(typed: str, points: dict[str, tuple[int, int]] | None = None) -> dict[str, Any]:
    ask = "return own.distance.postcodeBook(own.postcodes).look(given.typed);"
    script = postcode_script(Postcodes(points or POINTS, LICENCE))
    found: dict[str, Any] = in_node([DISTANCE], ask, {"typed": typed}, extra=[script])
    return found


def crowd(first: str, count: int) -> dict[str, tuple[int, int]]:
    """Postcodes of one first part, in a row from west to east."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    units = [f"{a}{b}" for a in letters for b in letters][:count]
    return {f"{first} 1{unit}": (440000 + STEP * n, 390000) for n, unit in enumerate(units)}


def test_every_real_postcode_comes_back_within_half_a_step() -> None:
    offer = read_offer(OUR_DATA, "offer_data").offer
    assert offer is not None
    assert len(offer.postcodes.points) > 9_000
    back = unpacked(offer.postcodes)
    assert set(back) == {postcode.replace(" ", "") for postcode in offer.postcodes.points}
    for postcode, (east, north) in offer.postcodes.points.items():
        x, y = back[postcode.replace(" ", "")]
        assert max(abs(x - east), abs(y - north)) <= STEP / 2


def test_a_sector_wider_than_the_signs_reach_is_packed_in_parts() -> None:
    far = {
        "S60 1AA": (440000, 390000),
        "S60 1AB": (440000 + STEP * 3 * (HIGH - LOW), 390000),
        "S60 1AD": (440000, 480000),
    }
    assert unpacked(Postcodes(far, LICENCE)) == {"S601" + key[-2:]: list(point) for key, point in far.items()}


def test_the_licence_stands_in_the_file() -> None:
    script = postcode_script(Postcodes(POINTS, LICENCE))
    assert script.startswith("// Contains nothing real\n")
    assert '"licence":["Contains nothing real"]' in script


def test_no_postcodes_at_all_still_make_a_file() -> None:
    assert unpacked(Postcodes()) == {}


@pytest.mark.parametrize("typed", ["S60 1AE", "s6O 1ae", "S60 IAE", "s601ae", " s60  1ae ", "S60-1AE", "s60\t1ae."])
def test_a_postcode_is_found_however_it_is_typed(typed: str) -> None:
    assert look(typed) == {"point": [442600, 392700], "name": "S60 1AE", "rough": False}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("SW1A 1AA", "We only hold Rotherham postcodes, and this is not one of them."),
        ("S60 1ZZ", "We only hold Rotherham postcodes, and this is not one of them."),
        ("S60", "We only hold Rotherham postcodes. Type all of yours, like S60 1AE."),
        ("DN4", "We only hold Rotherham postcodes. Type all of yours, like S60 1AE."),
        ("Rotherham", "That does not look like a postcode. Write it like S60 1AE."),
        ("", "That does not look like a postcode. Write it like S60 1AE."),
        ("__proto__", "That does not look like a postcode. Write it like S60 1AE."),
    ],
)
def test_what_is_no_postcode_of_ours_is_said_in_words(typed: str, says: str) -> None:
    assert look(typed) == {"says": says}


def test_a_first_part_stands_for_its_middle_only_where_the_file_holds_enough_of_it() -> None:
    points = {**crowd("S60", ENOUGH), **crowd("S1", ENOUGH - 1)}
    assert look("s60", points) == {"point": [440000 + STEP * (ENOUGH - 1) / 2, 390000], "name": "S60", "rough": True}
    assert look("S1", points)["says"].startswith("We only hold Rotherham postcodes.")


def test_miles_are_straight_lines() -> None:
    ask = "return own.distance.milesBetween([0, 0], [1609.344 * 3, 1609.344 * 4]);"
    assert in_node([DISTANCE], ask) == pytest.approx(5)


@pytest.mark.parametrize(
    ("miles", "words"),
    [
        (0.04, "0 miles"),
        (0.44, "0.4 miles"),
        (1.02, "1 mile"),
        (2.25, "2.3 miles"),
        (9.96, "10 miles"),
        (14.6, "15 miles"),
    ],
)
def test_miles_are_said_to_a_tenth_when_near(miles: float, words: str) -> None:
    assert in_node([DISTANCE], "return own.distance.milesInWords(given.miles)", {"miles": miles}) == words


@pytest.mark.parametrize(
    ("row", "near", "fit", "says"),
    [
        ({"p": [44256, 39266]}, {}, "this", ["1 mile away"]),
        ({"p": [44256, 39266]}, {"radius": 1}, "this", ["1 mile away"]),
        ({"p": [44256, 39266]}, {"radius": 0.5}, "no", ["1 mile away"]),
        ({"p": [44256, 39266]}, {"rough": True}, "this", ["About 1 mile away"]),
        # what has no known place is never dropped
        ({}, {}, "this", ["Distance not known"]),
        ({}, {"radius": 1}, "not known", ["Distance not known"]),
        # one need not go there
        ({"x": {"comes_to_you": "yes"}}, {"radius": 1}, "this", ["Comes to you"]),
        ({"x": {"online_or_phone": "yes"}}, {"radius": 1}, "this", ["Online or by phone"]),
        ({"x": {"online_or_phone": "partly"}}, {"radius": 1}, "not known", ["Distance not known"]),
        (
            {"p": [44256, 39266], "x": {"online_or_phone": "yes"}}, {"radius": 0.5}, "this",
            ["1 mile away", "Online or by phone"],
        ),
    ],
)  # fmt: skip
def test_each_listing_says_how_far_it_is(row: dict[str, Any], near: dict[str, Any], fit: str, says: list[str]) -> None:
    ask = "const n = own.distance.nearness(given.row, given.near, given.labels); return [n.fit, n.says];"
    start = {"point": [442560 + 1609, 392660], "rough": False, "radius": None}
    assert in_node([DISTANCE], ask, {"row": row, "near": {**start, **near}, "labels": LABELS}) == [fit, says]


def test_the_file_is_small_enough_for_a_phone(tmp_path: Path) -> None:
    offer = read_offer(OUR_DATA, "offer_data").offer
    assert offer is not None
    assert len(postcode_script(offer.postcodes)) < 50_000
