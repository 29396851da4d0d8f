"""Text from strangers is shown as it is, and can do nothing where it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.contributing.inert_words import capital, ended, inert, inert_sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "`plain`"),
        ("@everyone", "`@everyone`"),
        ("a `b` c", "``a `b` c``"),
        ("`b`", "`` `b` ``"),
        ("two\nlines\x07", "`two lines`"),
        ("", ""),
        ("x" * 400, f"`{'x' * 299}…`"),
    ],
)
def test_a_text_stands_on_one_line_in_a_code_span(text: str, shown: str) -> None:
    assert inert(text) == shown


@given(st.text())
def test_no_text_gets_out_of_its_code_span(text: str) -> None:
    shown = inert(text)
    assert "\n" not in shown
    if shown:
        fence = shown[: len(shown) - len(shown.lstrip("`"))]
        inside = shown[len(fence) : -len(fence)]
        assert all(len(run) != len(fence) for run in inside.replace(" ", "x").split("x") if set(run) == {"`"})


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        ('"a" is wrong', "`a` is wrong"),
        ("write [a] or *b*", "write \\[a\\] or \\*b\\*"),
        ("such as https://a.example/", "such as `https://a.example/`"),
        ('found "a" @user "b"', "found `a` `@user` `b`"),
        ('found "a" b" c', '`found "a" b" c`'),
    ],
)
def test_a_sentence_of_ours_quotes_what_was_found_in_code_spans(says: str, shown: str) -> None:
    assert inert_sentence(says) == shown


def test_a_sentence_begins_and_ends_as_one_does() -> None:
    assert capital("write it") == "Write it"
    assert [ended("a"), ended("a."), ended("a?")] == ["a.", "a.", "a?"]


def test_a_comma_behind_an_address_is_no_part_of_it() -> None:
    assert inert_sentence("write https://x.example, or mail@x.example: both") == (
        "write `https://x.example`, or `mail@x.example`: both"
    )
