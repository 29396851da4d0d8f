"""The filters in the browser: the same rules as in Python, on every pair of choices."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.filtering import Asked, fit
from build_tools.offer.listing import Cost, HowToGet, Known, Place, Price, WhoCanAsk
from build_tools.offer.matching import Fit
from build_tools.offer.model import Offer
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.values.dates_and_ages import read_ages
from build_tools.search.documents import documents_of
from build_tools.search.texts import search_texts
from build_tools.site.building import OUR_DATA
from build_tools.site.find_pages import filters
from build_tools.tests.in_node import in_node
from build_tools.tests.made_model import listing, offer

FILTERS = "find/filters.js"
SINGLE_AGES = ("0", "4", "5", "16", "17", "18", "25")
SIGN = {Fit.THIS: "t", Fit.ANY: "a", Fit.NOT_KNOWN: "?", Fit.NO: "n"}
# One sign a listing and one line a pair: small enough to compare thousands of pairs at once.
ALL_PAIRS = """
const sign = {"this": "t", "any": "a", "not known": "?", "no": "n"};
return given.pairs.map((asked) => given.rows.map((row) => sign[own.filters.fit(row, asked)]).join(""));
"""
Choice = tuple[str, str]
WORDS = {"need": "needs", "help": "topics"}


def choices_of(made: Offer) -> list[Choice]:
    """Every box of the page, and some single ages."""
    boxes = [(group.key, choice.value) for group in filters(made) for choice in group.choices]
    return boxes + [("age", age) for age in SINGLE_AGES]


def pairs_of(choices: Iterable[Choice]) -> Iterator[dict[str, list[str]]]:
    for one, other in combinations(list(choices), 2):
        asked: dict[str, list[str]] = {}
        for group, value in (one, other):
            asked.setdefault(group, []).append(value)
        yield asked


def asked_of(pair: dict[str, list[str]]) -> Asked:
    ages = tuple(ages for words in pair.get("age", ()) if isinstance(ages := ages_of(words), Ages))
    return Asked(age=ages, **{group: tuple(values) for group, values in pair.items() if group != "age"})


def ages_of(words: str) -> Any:
    return Ages(int(words), int(words)) if words.isdigit() else read_ages(words)


def assert_both_agree(made: Offer) -> None:
    documents = documents_of(made)
    rows = search_texts(made, documents)["listings"]
    pairs = list(pairs_of(choices_of(made)))
    assert rows
    assert len(pairs) > 100
    python = ["".join(SIGN[fit(one, asked_of(pair))] for one in documents.listings) for pair in pairs]
    browser = in_node([FILTERS], ALL_PAIRS, {"pairs": pairs, "rows": rows})
    assert [(pair, one, other) for pair, one, other in zip(pairs, python, browser, strict=True) if one != other] == []
    assert {sign for line in python for sign in line} == set("ta?n"), "a fit that no pair comes to is not held together"


def test_both_agree_on_every_pair_of_choices_over_the_real_offer() -> None:
    made = read_offer(OUR_DATA, "offer_data").offer
    assert made is not None
    assert_both_agree(made)


def test_both_agree_where_every_answer_is_given() -> None:
    answers = [
        listing(f"{who} {price} {known} {needs} {ages}", needs=needs, ages=ages, how_to_get=HowToGet(who),
                cost=Cost(price), place=Place(access={"step_free": known}))
        for who, price in zip(WhoCanAsk, [*Price, *Price], strict=False)
        for known in Known
        for needs in (None, ("any",), ("slcn",), ("hi", "autism"))
        for ages in (None, Ages(0, 4), Ages(16, None), Ages(None, 17))
    ]  # fmt: skip
    assert_both_agree(offer(*answers))


def test_a_rule_that_is_not_the_same_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    made = offer(*(replace(listing(str(n)), needs=needs) for n, needs in enumerate([None, ("any",), ("slcn",)])))
    monkeypatch.setitem(SIGN, Fit.ANY, "t")
    with pytest.raises(AssertionError):
        assert_both_agree(made)


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("7", [7, 7]), (" 17 ", [17, 17]), ("5 to 11", [5, 11]), ("16 and over", [16, 200]), ("up to 17", [0, 17]),
        ("99", [99, 99]), ("100", None), ("999", None), ("5 to 999", None),
        ("", None), ("seven", None), ("5-11", None), ("1e3", None), ("-1", None), ("5 to", None), ("__proto__", None),
    ],
)  # fmt: skip
def test_ages_are_read_from_words(words: str, ages: list[int] | None) -> None:
    assert in_node([FILTERS], "return own.filters.agesOf(given.words)", {"words": words}) == ages


def test_a_count_is_of_what_surely_fits_with_that_choice_alone_in_its_group() -> None:
    rows = [{"d": ["slcn"], "f": 0, "l": 4}, {"d": ["any"], "f": 0, "l": 4}, {}, {"d": ["hi"], "f": 0, "l": 25}]
    count = "return own.filters.counts(given.rows, given.asked, {need: ['hi', 'slcn']}).need.get('slcn')"
    for asked, expected in (
        ({}, 2),
        ({"need": ["hi"]}, 2),
        ({"age": ["2"]}, 2),
        ({"age": ["9"]}, 0),
        ({"who": ["anyone"]}, 0),
    ):
        assert in_node([FILTERS], count, {"rows": rows, "asked": asked}) == expected


@pytest.mark.parametrize("hostile", ["__proto__", "constructor", "toString", "hasOwnProperty"])
def test_words_that_every_object_has_are_nobodys_answer(hostile: str) -> None:
    ask = "return Object.keys({need: 1, who: 1, access: 1}).map((g) => own.filters.fit(given.row, {[g]: [given.word]}))"
    row = {"d": ["slcn"], "w": "anyone", "x": {"step_free": "yes"}}
    assert in_node([FILTERS], ask, {"row": row, "word": hostile}) == ["no", "no", "not known"]


def test_the_file_can_be_read_alone(tmp_path: Path) -> None:
    assert in_node([FILTERS], "return Object.keys(own)") == ["filters"]
