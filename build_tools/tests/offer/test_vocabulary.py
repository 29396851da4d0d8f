"""Closed lists, and words as a part of a web address."""

import pytest

from build_tools.offer.vocabulary import LISTS, Vocabulary
from build_tools.tests.made_model import VOCABULARY, word, word_list


@pytest.mark.parametrize(
    ("key", "slug"),
    [
        ("slcn", "slcn"),
        ("moving and daily skills", "moving-and-daily-skills"),
        ("16 and over", "16-and-over"),
        ("only with an EHC plan", "only-with-an-ehc-plan"),
        ("school/college", "school-college"),
        ("  money!  ", "money"),
        ("what's on?", "what-s-on"),
        ("a -- b", "a-b"),
        ("../../etc", "etc"),
    ],
)
def test_a_slug_has_small_letters_digits_and_single_hyphens(key: str, slug: str) -> None:
    assert word(key).slug == slug


def test_a_list_keeps_the_editors_order_and_finds_words_by_key() -> None:
    found = word_list("needs", word("b"), word("a"))
    assert [one.key for one in found] == ["b", "a"]
    assert "a" in found
    assert "c" not in found
    assert found["a"].label == "A"


def test_the_vocabulary_has_a_place_for_every_list() -> None:
    assert tuple(Vocabulary.__dataclass_fields__) == LISTS
    assert [getattr(VOCABULARY, name).name for name in LISTS] == list(LISTS)
