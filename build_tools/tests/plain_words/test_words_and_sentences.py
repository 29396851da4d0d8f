"""Words and sentences of a text, with the traps that signs set."""

import pytest

from build_tools.plain_words.markdown_text import markdown_passages
from build_tools.plain_words.sentences import sentences_in
from build_tools.plain_words.words import words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One-to-one help, for free.", ["One-to-one", "help", "for", "free"]),
        ("Don’t wait: it’s £5.50!", ["Don’t", "wait", "it’s", "5.50"]),
        ("Ring 01632 960 001 now", ["Ring", "01632 960 001", "now"]),
        ("ages 5 to 11", ["ages", "5", "to", "11"]),
        ("and/or", ["and", "or"]),
        ("See https://a.example/b?c=d. Now", ["See", "https://a.example/b?c=d", "Now"]),
        ("Write to info@service.example.", ["Write", "to", "info@service.example"]),
        ("A&E, Q&A", ["A&E", "Q&A"]),
        ("e.g. this", ["e.g", "this"]),
        ("9.30am–5pm", ["9.30am", "5pm"]),
        ("non‑break", ["non‑break"]),
        ("", []),
        ("… – & ()", []),
    ],
)
def test_a_word_is_what_a_reader_takes_in_at_one_glance(text: str, words: list[str]) -> None:
    assert [word.text for word in words_in(text)] == words


def test_every_word_knows_where_it_stands() -> None:
    text = "Call (01632 960 001), or www.a.example!"
    assert [text[word.start : word.end] for word in words_in(text)] == ["Call", "01632 960 001", "or", "www.a.example"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four", 4),
        ("It costs 5.50 an hour.", 1),
        ("It is at No. 5 in the street.", 1),
        ("No. It is not.", 2),
        ("See e.g. Portage. Then ring.", 2),
        ("Ask Dr. Smith at St. Ann’s.", 1),
        ("J. Smith runs it.", 1),
        ("We have blocks, paint, etc. Come in.", 2),
        ("We have blocks, paint, etc. and more.", 1),
        ("Come at 9 a.m. on Monday.", 1),
        ("Look at www.a.example. Then ring.", 2),
        ("“Is it free?” Yes.", 2),
        ("She said “Yes.” It is (mostly) free. Good.", 3),
        ("Wait… Then ring.", 2),
        ("Wait … then ring.", 1),
        ("Please see the form. then ring us.", 2),
        ("I am 4. Are you?", 2),
        ("A heading without a full stop", 1),
        ("Ring us:\nwe can help.", 1),
        ("...", 0),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, count: int) -> None:
    assert len(sentences_in(text)) == count


def test_each_bullet_counts_as_a_sentence_of_its_own() -> None:
    text = "It covers:\n\n- health care\n- social care,\n  at home\n- travel"
    assert [len(sentences_in(one.text)) for one in markdown_passages(text)] == [1, 1, 1, 1]
