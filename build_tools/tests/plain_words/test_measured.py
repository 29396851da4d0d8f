"""How often the check is wrong: alarms over plain sentences, and jargon that it misses.

The sets were written by somebody else than the rules, and a third of each was held out while the rules were made. At
the first look, 0 of 89 plain sentences set off an alarm and 4 of 37 faults were missed; the rules were mended for
those, so the figures here are no longer those of unseen text. The fresh sets were written later, by the author of the
rules. Run with `-s` to see the figures.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from build_tools.plain_words.judging import judge
from build_tools.plain_words.markdown_text import markdown_document
from build_tools.plain_words.passages import Kind
from build_tools.plain_words.twins_file import NAME, read_twins
from build_tools.plain_words.word_lists import WordLists, word_lists
from build_tools.problems import Strength
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import LONG_LIST, Fields, Items, Text
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA

HERE = Path(__file__).parent
MOST_FALSE_ALARMS = 0.05  # of plain sentences
MOST_MISSED = 0.10  # of named kinds of jargon
RULE_OF_KIND: Mapping[str, str] = {
    "plainer word": "plainer word",
    "latin": "Latin",
    "idiom": "idiom",
    "abbreviation": "abbreviation",
    "passive": "passive",
    "link text": "link words",
    "double negative": "double negative",
    "date": "dates and times",
    "time": "dates and times",
    "capitals": "capitals",
    "and/or": "stroke between words",
    "ampersand": "ampersand",
    "long sentence": "sentence length",
}


@pytest.fixture(scope="module")
def lists() -> WordLists:
    """What the check of the real offer looks words up in."""
    twins = read_twins((OUR_DATA / NAME).read_bytes(), FileReading(NAME, FIXED))
    return word_lists(twins, read_offer(OUR_DATA).offer)


def weighty(text: str, kind: Kind, lists: WordLists) -> set[str]:
    """The rules that say must or should."""
    found = judge(markdown_document(text, "-", kind), lists).findings
    return {one.rule for one in found if one.strength is not Strength.CONSIDER}


def jargon(name: str) -> Iterator[tuple[str, str]]:
    """Each sentence with each kind of jargon in it."""
    root = read_marked((HERE / name).read_bytes(), name, LONG_LIST).root
    assert isinstance(root, Items)
    for row in root.items:
        assert isinstance(row, Fields)
        text, kinds = row.values["text"], row.values["kinds"]
        assert isinstance(text, Text)
        assert isinstance(kinds, Items)
        yield from ((text.value, kind.value) for kind in kinds.items if isinstance(kind, Text))


@pytest.mark.parametrize(
    ("name", "least"), [("plain_sentences.txt", 100), ("plain_held_out.txt", 50), ("plain_fresh.txt", 50)]
)
def test_plain_sentences_set_off_few_alarms(name: str, least: int, lists: WordLists) -> None:
    sentences = [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    alarms = [(one, found) for one in sentences if (found := weighty(one, Kind.GUIDE, lists))]
    print(f"\n{name}: {len(alarms)} false alarms in {len(sentences)} sentences")
    assert len(sentences) >= least
    assert len(alarms) / len(sentences) < MOST_FALSE_ALARMS, alarms


@pytest.mark.parametrize(
    ("name", "least"), [("jargon_sentences.yml", 60), ("jargon_held_out.yml", 30), ("jargon_fresh.yml", 30)]
)
def test_little_jargon_is_missed(name: str, least: int, lists: WordLists) -> None:
    rows = list(jargon(name))
    missed = [(text, kind) for text, kind in rows if RULE_OF_KIND[kind] not in weighty(text, Kind.DRAFT, lists)]
    print(f"\n{name}: {len(missed)} missed of {len(rows)}")
    assert len(rows) >= least
    assert len(missed) / len(rows) < MOST_MISSED, missed


def test_every_kind_of_jargon_is_measured() -> None:
    assert {kind for _, kind in jargon("jargon_sentences.yml")} == set(RULE_OF_KIND)
