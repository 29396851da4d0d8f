"""`exemptions.yml`: each entry names one place, with a reason and a day."""

import pytest

from build_tools.reading.closed_lists import FIXED
from build_tools.reading.exemption_file import Exemption, read_exemptions
from build_tools.reading.file_reading import FileReading

ENTRY = """\
- kind: words
  rule: plainer word
  file: offer_data/services/talking.yml
  found: provision
  reason: It is the name of a form.
  on: 2026-11-23
"""


def read(text: str) -> tuple[tuple[Exemption, ...], list[str]]:
    reading = FileReading("offer_data/exemptions.yml", FIXED)
    entries = read_exemptions(text.encode(), reading)
    return entries, [str(problem) for problem in reading.problems]


def test_a_whole_entry_is_read_with_its_line() -> None:
    [entry], problems = read("# a remark\n" + ENTRY)
    assert problems == []
    assert (entry.kind, entry.rule, entry.found, entry.field, entry.line) == (
        "words", "plainer word", "provision", None, 2,
    )  # fmt: skip
    assert (entry.file, entry.on.iso) == ("offer_data/services/talking.yml", "2026-11-23")


def test_entries_for_other_checks_stand_in_the_same_list() -> None:
    axe = ENTRY.replace("words", "axe").replace("plainer word", "color-contrast").replace("provision", ".note > a")
    link = ENTRY.replace("words", "link").replace("provision", "https://a.example/gone")
    entries, problems = read(ENTRY + axe + link)
    assert [entry.kind for entry in entries] == ["words", "axe", "link"]
    assert problems == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: words", "kind: word",
         ':1: 1.kind: "word" is not one of the words used here. Did you mean words? Write one of: words, axe, link'),
        ("found: provision", "found: '*'",
         ':4: 1.found: "*" would cover more than one place: name the one that is meant, without *'),
        ("talking.yml", "*.yml",
         ':3: 1.file: "offer_data/services/*.yml" would cover more than one place: name the one that is meant, '
         "without *"),
        ("  reason: It is the name of a form.\n", "",
         ":1: 1.reason: this field is missing: add a line such as reason: It is the name of a form."),
        ("on: 2026-11-23", "on: 2026-11",
         ':6: 1.on: "November 2026" is no day: write the day on which it was decided, like 2026-11-23'),
        ("on: 2026-11-23", "on: soon",
         ':6: 1.on: "soon" is not a date this site can read: write it as 2026-03-09, or 2026-03 or 2026 where the day '
         "is not known"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(old: str, new: str, says: str) -> None:
    entries, problems = read(ENTRY.replace(old, new))
    assert problems == [f"offer_data/exemptions.yml{says}"]
    assert entries == ()


def test_one_place_stands_in_one_entry() -> None:
    entries, problems = read(ENTRY + ENTRY)
    assert len(entries) == 1
    assert problems == ["offer_data/exemptions.yml:7: 2: this place stands on line 1 too: keep one of them"]


def test_an_empty_list_is_written_as_such() -> None:
    assert read("[]\n") == ((), [])
