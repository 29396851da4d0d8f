"""Nothing that anybody types or writes can break the search, or run."""

import json
import re
from pathlib import Path

from build_tools.search.assets import script_setting, search_files
from build_tools.search.word_table import PARTS
from build_tools.tests.made_model import listing, offer
from build_tools.tests.search.in_node import Search

HOSTILE = [
    "", " ", "+", "-autism", "+autism -speech", "autism^10", "autism~9", "aut*", "*", "*:*", "name:autism", ":", "^",
    "~", "nosuchfield:x", "(((((", "[a-z]+.*\\", "\\", "'\"`", "</script><script>alert(1)</script>", "${7*7}", "%00",
    "\u0000", "\u2028\u2029", "🙂🙂🙂", "👩\u200d👩\u200d👧", "الآن", "日本語", "\ud800", "__proto__", "constructor",
    "toString", "hasOwnProperty", "valueOf", "__proto__ constructor prototype", "undefined null NaN", "a" * 10_000,
    "autism " * 2_000, "é" * 5_000, "a b " * 3_000, "1 " * 5_000, "17 year old " * 900, "&" * 10_000, "won't " * 2_000,
]  # fmt: skip
TEXT = "</script><!-- <script> \u2028\u2029 \" ' ` ${x} \\ \n \x7f <b>"


def test_hostile_queries_never_throw_and_are_answered_whole(real: Search) -> None:
    for query, answer in zip(HOSTILE, real.ask(HOSTILE), strict=True):
        assert isinstance(answer["listings"], list), query[:40]
        assert answer["topics"], query[:40]
        assert len(answer["searched"]) <= 60, query[:40]


def test_a_query_of_ten_thousand_letters_is_read_no_further_than_its_beginning(real: Search) -> None:
    long, short = real.ask(["autism " * 80 + "epilepsy " * 2000, "autism " * 80])
    assert long["listings"] == short["listings"]


def test_words_of_javascript_are_words_like_any_other(real: Search) -> None:
    for answer in real.ask(["__proto__", "constructor", "toString"]):
        assert answer["listings"] == real.ask(["qqxzvw"])[0]["listings"] or answer["instead"]


def test_a_listing_cannot_break_out_of_the_scripts(tmp_path: Path) -> None:
    hostile = listing(f"Club {TEXT}", slug="club", summary=TEXT, also_known_as=(TEXT,))
    search = Search(tmp_path, offer(hostile))
    for name in ("index.js", "words.js", "texts.js"):
        script = (tmp_path / name).read_text(encoding="utf-8")
        assert not re.search("[<\u2028\u2029]", script), name
        assert script.isascii(), name
    (texts,) = search.ask([{"show": "texts"}])
    assert texts["listings"][0]["s"] == TEXT
    assert search.ask(["club"])[0]["listings"] == [0]


def test_a_value_comes_back_as_it_was_set() -> None:
    script = script_setting("thing", {"text": TEXT})
    _, _, value = script.partition("LocalOffer.thing=")
    assert json.loads(value.rstrip(";\n")) == {"text": TEXT}


def test_the_scripts_use_nothing_that_the_security_policy_forbids() -> None:
    files = search_files(offer(listing()), ())
    parts = [f"words/{part}" for part in range(PARTS)]
    assert set(files) == {f"assets/search/{name}.js" for name in ("engine", "index", "texts", "words", *parts)}
    for name, text in files.items():
        assert not re.search(r"\beval\(|new Function|document\.write|\bimport\b|\bfetch\(|Worker", text), name


def test_the_engine_adds_one_name_to_the_page(real: Search) -> None:
    (names,) = real.ask([{"show": "globals"}])
    assert names == ["LocalOffer", "console", "window"]
