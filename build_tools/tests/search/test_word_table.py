"""The table of words that mean the same is cut, and a browser with parts of it finds what one with all of it finds."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.search.documents import documents_of
from build_tools.search.word_table import PARTS, WordTable, pack_rest, part_of, word_table
from build_tools.tests.made_model import listing, offer
from build_tools.tests.search.in_node import Search
from build_tools.tests.search.promise_table import read_table

WORDS = SearchWords(
    (
        SameMeaning(("stutter", "stammer", "words get stuck", "sister cannot talk"), looks_for=("talking clubs",)),
        SameMeaning(("talking", "talking clubs", "not go out")),
    ),
    dropped=("get", "not", "wont", "cannot"),
    faint=("go", "out", "words", "brother"),
)
FEW = 4  # every fourth promise: each is answered by an engine of its own
KNOWN = [
    "stammer", "words stuck", "words get stuck", "not go out", "wont go out", "brother cannot talk", "talk", "club",
    "get", "talking club get stuck",
]  # fmt: skip
NOT_ENOUGH = ["stamer", "qqxzvw", "talking qqxzvw"]


@pytest.fixture
def table() -> WordTable:
    """Two lines for one listing, which is a club for talking."""
    made = offer(listing("Talking Club"), search_words=WORDS)
    return word_table(made, documents_of(made).all)


def test_a_line_keeps_its_name_what_a_page_holds_and_what_is_looked_for(table: WordTable) -> None:
    assert table.lines[0].startswith("stutter>talking clubs|")
    assert table.lines[1].startswith("talking,talking clubs>|")


def test_all_other_phrases_stand_once_in_the_rest(table: WordTable) -> None:
    assert table.rest == {0: ["stammer", "words get stuck", "sister cannot talk"], 1: ["not go out"]}


def test_a_phrase_is_in_the_part_of_each_word_that_says_something(table: WordTable) -> None:
    found = {part for part, rest in table.parts.items() if "sister cannot talk" in rest.get(0, ())}
    assert found == {part_of("sister"), part_of("talk")}


def test_a_phrase_of_quiet_words_is_in_one_part(table: WordTable) -> None:
    assert sum("not go out" in rest.get(1, ()) for rest in table.parts.values()) == 1


def test_there_is_a_file_for_each_part_even_where_it_is_empty(table: WordTable) -> None:
    assert list(table.parts) == list(range(PARTS))


def test_the_rest_is_a_row_for_each_line() -> None:
    assert pack_rest({12: ["wont talk", "no words"], 3: ["asd"]}) == "3>asd\n12>wont talk,no words"


def test_the_browser_names_parts_as_we_do(real: Search) -> None:
    words = ["a", "ab", "school", "16", "1", "zz", "0"]
    assert real.ask([{"show": "parts", "words": words}]) == [[part_of(word) for word in words]]


def in_parts(search: Search, texts: Sequence[str]) -> list[dict[str, object] | None]:
    return search.ask([{"show": "found in parts", "text": text} for text in texts])


def whole(search: Search, texts: Sequence[str]) -> list[dict[str, object]]:
    return [{key: value for key, value in answer.items() if key != "ms"} for answer in search.ask(texts)]


def test_parts_find_what_the_whole_table_finds(tmp_path: Path) -> None:
    search = Search(tmp_path, offer(listing("Talking Club"), listing("Choir"), search_words=WORDS))
    assert in_parts(search, KNOWN) == whole(search, KNOWN)


def test_a_word_that_nobody_knows_needs_the_whole_table(tmp_path: Path) -> None:
    search = Search(tmp_path, offer(listing("Talking Club"), listing("Choir"), search_words=WORDS))
    assert in_parts(search, NOT_ENOUGH) == [None] * len(NOT_ENOUGH)


def test_parts_are_enough_for_most_promises_and_find_the_same(real: Search) -> None:
    asked = [promise.query for promise in read_table("promises")][::FEW]
    found = in_parts(real, asked)
    enough = [(query, answer) for query, answer in zip(asked, found, strict=True) if answer is not None]
    assert len(enough) >= 0.8 * len(asked)
    assert [answer for _, answer in enough] == whole(real, [query for query, _ in enough])


def test_the_words_that_need_no_part_are_all_dropped_ones(real: Search) -> None:
    listed = (real.folder / "word_files.js").read_text(encoding="utf-8").split("new Set([")[1].split("]")[0]
    named = listed.replace('"', " ").replace(",", " ").split()
    assert named
    assert set(named) <= set(real.offer.search_words.dropped)
