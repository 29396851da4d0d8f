"""The words that families type are read, and what is wrong with them is said."""

from pathlib import Path

import pytest

from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_offer import write_offer

SAME = """\
- words: [respite, short breaks]
  topics: [short breaks]
- typed: [need a rest]
  finds: [respite]
  needs: [autism]
"""
QUIET = """\
- kind: drop
  words: [my, please]
  why: They name nothing.
- kind: faint
  words: [school]
  why: It is nearly everywhere.
"""


def read(folder: Path, same: str | None = SAME, quiet: str | None = QUIET) -> tuple[SearchWords, list[str]]:
    files = {"vocabulary/search_words.yml": same, "vocabulary/quiet_words.yml": quiet}
    reading = read_offer(write_offer(folder, files), "offer_data")
    assert reading.offer is not None
    return reading.offer.search_words, [str(problem) for problem in reading.problems]


def test_the_two_files_are_read(tmp_path: Path) -> None:
    words, problems = read(tmp_path)
    assert problems == []
    assert words == SearchWords(
        (
            SameMeaning(("respite", "short breaks"), topics=("short breaks",)),
            SameMeaning(("need a rest",), looks_for=("respite",), needs=("autism",)),
        ),
        ("my", "please"),
        ("school",),
    )


def test_an_offer_without_them_has_no_such_words(tmp_path: Path) -> None:
    assert read(tmp_path, None, None) == (SearchWords(), [])


@pytest.mark.parametrize(
    ("added", "says"),
    [
        ("- topics: [money]\n", ":6: 3: write words or typed, and not both: words: [respite, short breaks]"),
        (
            "- words: [a]\n  typed: [b]\n",
            ":6: 3: write words or typed, and not both: words: [respite, short breaks]",
        ),
        ("- typed: [tired]\n", ":6: 3: these words lead nowhere: write what they find, such as finds: [short breaks]"),
        ("- words: [Respite]\n", ':6: 3: "Respite" stands on line 1 too: keep it in one entry'),
        (
            '- words: ["日本"]\n',
            ':6: 3: "日本" holds no letter from a to z and no figure: write a word that somebody may type',
        ),
    ],
    ids=["neither", "both", "leads nowhere", "twice", "no letter"],
)
def test_what_is_wrong_with_words_that_mean_the_same_is_said(tmp_path: Path, added: str, says: str) -> None:
    _, problems = read(tmp_path, SAME + added)
    assert problems == [f"offer_data/vocabulary/search_words.yml{says}"]


def test_a_kind_of_help_that_there_is_not_is_said(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "- words: [respite]\n  topics: [shortbreaks]\n")
    assert len(problems) == 1
    assert problems[0].startswith("offer_data/vocabulary/search_words.yml:2: 1.topics: ")


def test_a_quiet_word_that_stands_twice_is_said(tmp_path: Path) -> None:
    _, problems = read(tmp_path, quiet=f"{QUIET}- kind: faint\n  words: [my]\n  why: Again.\n")
    assert problems == ['offer_data/vocabulary/quiet_words.yml:7: 3: "my" stands on line 1 too: keep it in one entry']


def test_a_kind_of_quiet_word_that_there_is_not_is_said(tmp_path: Path) -> None:
    _, problems = read(tmp_path, quiet="- kind: silent\n  words: [my]\n  why: It names nothing.\n")
    assert len(problems) == 1
    assert problems[0].startswith("offer_data/vocabulary/quiet_words.yml:1: 1.kind: ")
