"""Ages are read out of what people type."""

import pytest

from build_tools.tests.search.in_node import Search

AGES = [
    ("my son is 17 and leaving school what next", 17, 17),
    ("3 year old not talking", 3, 3),
    ("15yr old", 15, 15),
    ("4yo", 4, 4),
    ("two year old", 2, 2),
    ("2 and a half years", 2, 2),
    ("18 months", 1, 1),
    ("6 month old baby", 0, 0),
    ("year 9 options", 13, 14),
    ("y11", 15, 16),
    ("key stage 4", 14, 16),
    ("ks2", 7, 11),
    ("starting reception", 4, 5),
    ("turning 18", 17, 18),
    ("under 5s", 0, 4),
    ("over 18s", 18, 25),
    ("post 16", 16, 25),
    ("16+", 16, 25),
    ("5 to 11", 5, 11),
    ("between 14 and 25", 14, 25),
    ("hes 8", 8, 8),
    ("autism 17", 17, 17),
    ("toddler", 1, 3),
    ("teenage son", 13, 19),
    ("primary school", 4, 11),
]
NOT_AGES = [
    "nhs 111", "999", "one to one support", "1:1", "section 17", "30 hours", "20 weeks", "s60 1ae", "£10", "22q",
    "24/7", "element 3", "autism", "2024", "one day a week", "",
]  # fmt: skip


def test_ages_are_read(real: Search) -> None:
    answers = real.ask([{"show": "ages", "text": text} for text, _, _ in AGES])
    found = [
        (text, ages and ages["first"], ages and ages["last"]) for (text, _, _), ages in zip(AGES, answers, strict=True)
    ]
    assert found == AGES


def test_other_numbers_are_no_ages(real: Search) -> None:
    answers = real.ask([{"show": "ages", "text": text} for text in NOT_AGES])
    assert [text for text, ages in zip(NOT_AGES, answers, strict=True) if ages] == []


@pytest.mark.parametrize("text", ["17", "18 to 25", "under 5"])
def test_an_age_alone_finds_listings_for_it(real: Search, text: str) -> None:
    (answer,) = real.ask([text])
    best = real.documents.listings[answer["listings"][0]]
    assert answer["ages"]
    assert best.ages is not None
