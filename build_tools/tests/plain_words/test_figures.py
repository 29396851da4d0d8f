"""Counts, the reading age and the budgets."""

import pytest

from build_tools.plain_words.figures import figures
from build_tools.plain_words.judging import judge
from build_tools.plain_words.markdown_text import markdown_document
from build_tools.plain_words.passages import Document, Kind, Passage
from build_tools.plain_words.reading_age import median_age, reading_age
from build_tools.plain_words.summaries import blocks, median_of, over_budget
from build_tools.tests.plain_words.made_words import LISTS, findings

EASY = "The cat sat on the mat and was glad. " * 12  # 9 words a sentence, all of one syllable
HARD = "Understanding educational responsibilities necessitates considerable communication and determination. " * 12


def figures_of(text: str, kind: Kind = Kind.DRAFT):  # type: ignore[no-untyped-def]
    return judge(markdown_document(text, "-", kind), LISTS).figures


@pytest.mark.parametrize(
    ("sentences", "words", "syllables", "age"),
    [
        (10, 100, 131, 8.8),  # 0.39 * 10 + 11.8 * 1.31 - 15.59 + 5
        (5, 100, 150, 14.9),
        (1, 10, 10, 5.1),
        (10, 10, 10, 5.0),  # never below the age at which reading begins
    ],
)
def test_reading_age_is_the_flesch_kincaid_grade_and_five_years(
    sentences: int, words: int, syllables: int, age: float
) -> None:
    assert reading_age(sentences, words, syllables) == age


def test_a_text_of_under_60_words_has_no_reading_age() -> None:
    short, long = (
        figures_of("A cat sat on a mat. " * 9 + "One two three four five."),
        figures_of("A cat sat on it. " * 12),
    )
    assert (short.words, short.reading_age) == (59, None)
    assert (long.words, long.reading_age) == (60, 5.0)


def test_headings_and_labels_do_not_make_a_text_look_easier() -> None:
    assert figures_of(EASY) == figures_of("# One\n\n## Two\n\n" + EASY)


def test_the_longest_sentence_is_shown() -> None:
    found = figures_of("One two. Three four five six. Seven.")
    assert (found.words, found.sentences, found.longest, found.longest_begins) == (7, 3, 4, "Three four five six.")


def test_nothing_to_read_has_figures_too() -> None:
    assert (figures([]).words, figures([]).reading_age, median_age([])) == (0, None, None)


def test_a_page_over_a_reading_age_of_11_must_change() -> None:
    says = (
        "must: the reading age is 44.2, and 11 is the most here: shorten the sentences and use everyday words. The "
        'longest sentence has 8 words. It begins "Understanding educational responsibilities necessitates con…"'
    )
    assert findings(HARD, Kind.GUIDE, "reading age") == [says]
    assert findings(HARD, Kind.DRAFT, "reading age") == [says]
    assert findings(EASY, Kind.GUIDE, "reading age") == []


def listings(*summaries: str, folder: str = "services"):  # type: ignore[no-untyped-def]
    return [
        judge(Document(f"offer_data/{folder}/{number}.yml", Kind.LISTING, (Passage(text, 7, "summary"),)), LISTS)
        for number, text in enumerate(summaries, 1)
    ]


def test_summaries_are_scored_in_blocks_of_at_least_60_words() -> None:
    thirty = "The cat sat on the mat. " * 5
    found = blocks([*listings(*[thirty] * 5), *listings(thirty, folder="money")])
    assert [(block.first, block.last, block.figures.words) for block in found] == [
        ("offer_data/services/1.yml", "offer_data/services/2.yml", 60),
        ("offer_data/services/3.yml", "offer_data/services/5.yml", 90),
        ("offer_data/money/1.yml", "offer_data/money/1.yml", 30),
    ]
    assert [block.figures.reading_age for block in found] == [5.0, 5.0, None]
    assert median_of(found) == 5.0


def test_summaries_that_are_too_hard_as_a_whole_must_change() -> None:
    [finding] = over_budget(blocks(listings(HARD)), "offer_data")
    assert (finding.file, finding.line, finding.strength, finding.found) == ("offer_data", 0, "must", "all summaries")
    assert finding.says == (
        "the summaries have a reading age of 44.2 (the median), and 9 is the most: shorten their sentences and use "
        "everyday words. To see the hardest, run: local-offer words"
    )
    assert list(over_budget(blocks(listings(EASY)), "offer_data")) == []
    assert list(over_budget((), "offer_data")) == []
