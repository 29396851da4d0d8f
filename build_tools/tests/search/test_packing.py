"""What is packed in Python comes out whole in the browser."""

import pytest

from build_tools.search.packing import DIGITS, MORE, pack_number, pack_places, pack_postings, pack_words
from build_tools.tests.search.in_node import Search

WORDS = ["a", "able", "ables", "abler", "b", "bc", "c" * 40, "c" * 41]
PLACES = [
    {},
    {0: 1},
    {0: 3, 1: 1, 2: 2},
    {84: 1, 85: 1, 86: 1},
    {5000: 1, 5001: 4, 60_000: 1},
    {len(DIGITS) ** 2 - 1: 1, 2 * len(DIGITS) ** 2: 2},
]


def test_a_small_number_is_one_sign_and_a_larger_one_three() -> None:
    base = len(DIGITS)
    assert pack_number(0) == "0"
    assert pack_number(base - 1) == DIGITS[-1]
    assert pack_number(base) == f"{MORE}10"
    assert pack_number(base**2) == f"{MORE}{MORE}0100"


def test_the_signs_are_all_different_and_mean_nothing_else() -> None:
    assert len(set(DIGITS)) == len(DIGITS)
    assert not set(DIGITS) & set("`' \\\"<")


def test_words_share_their_beginnings() -> None:
    assert pack_words(["able", "ables", "b"]) == "AableEsAb"


def test_the_browser_reads_the_words(real: Search) -> None:
    assert real.ask([{"show": "words", "text": pack_words(WORDS)}]) == [WORDS]


@pytest.mark.parametrize("places", PLACES, ids=str)
def test_the_browser_reads_the_places(real: Search, places: dict[int, int]) -> None:
    assert real.ask([{"show": "places", "text": pack_places(places)}]) == [[list(row) for row in places.items()]]


def test_each_word_has_its_own_piece() -> None:
    assert pack_postings([{0: 1}, {}, {1: 2}]) == "0  1' "
