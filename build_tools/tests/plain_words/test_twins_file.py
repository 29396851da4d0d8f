"""`plain_words.yml`: words that have a plainer twin."""

from build_tools.plain_words.phrases import PhraseBook
from build_tools.plain_words.twins import RIGHT, PlainerTwin, book_of_twins
from build_tools.plain_words.twins_file import NAME, read_twins
from build_tools.plain_words.words import words_in
from build_tools.problems import Strength
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.file_reading import FileReading
from build_tools.site.building import OUR_DATA

ENTRY = """\
- word: acquire
  also: [acquired]
  say: get
  strength: should
  group: general
  unless: [acquired taste]
"""


def read(text: str) -> tuple[tuple[PlainerTwin, ...], list[str]]:
    reading = FileReading(NAME, FIXED)
    twins = read_twins(text.encode(), reading)
    return twins, [str(problem) for problem in reading.problems]


def found(book: PhraseBook[PlainerTwin], text: str) -> list[str]:
    return [match.entry.word or "right" for match in book.matches(words_in(text), text)]


def test_an_entry_is_read_whole() -> None:
    assert read(ENTRY) == (
        (PlainerTwin("acquire", "get", Strength.SHOULD, "general", ("acquired",), ("acquired taste",)),),
        [],
    )


def test_a_faulty_entry_is_told_and_left_out() -> None:
    twins, problems = read(ENTRY.replace("should", "perhaps").replace("  say: get\n", ""))
    assert twins == ()
    assert problems == [
        f'{NAME}:3: 1.strength: "perhaps" is not one of the words used here. Write one of: must, should, consider',
        f"{NAME}:1: 1.say: this field is missing: add a line such as say: use",
    ]


def test_a_form_stands_in_one_entry_only() -> None:
    _, problems = read(ENTRY + ENTRY.replace("word: acquire", "word: obtain"))
    assert problems == [f'{NAME}:7: 2.word: "acquired" stands on line 1 too: keep it in one entry']


def test_the_longest_phrase_wins_and_signs_keep_words_apart() -> None:
    book = book_of_twins(read(ENTRY)[0])
    assert found(book, "We acquire, and ACQUIRED.") == ["acquire", "acquire"]
    assert found(book, "An acquired taste.") == ["right"]
    assert found(book, "It is acquired. Taste it.") == ["acquire"]
    assert RIGHT.word == ""


def test_names_keep_their_capitals() -> None:
    book = PhraseBook([("Contact", 1), ("Mind the Gap", 2)], exact=True)
    text = "Ask Contact. Contact us. contact us. Mind the Gap, mind the gap."
    assert [match.entry for match in book.matches(words_in(text), text)] == [1, 1, 2]


def test_the_real_list_is_right_and_long_enough() -> None:
    reading = FileReading(NAME, FIXED)
    twins = read_twins((OUR_DATA / NAME).read_bytes(), reading)
    assert reading.problems == []
    assert len(twins) >= 200
    assert {twin.group for twin in twins} >= {"send", "council", "latin", "idiom"}
