"""What the area file says of other ways to get help, and of the languages that people speak."""

from pathlib import Path

import pytest

from build_tools.offer.another_way import Language, Way, WayFact
from build_tools.offer.dates import PartialDate
from build_tools.reading.area_file import read_area
from build_tools.reading.faults import Fault
from build_tools.reading.file_reading import FileReading
from build_tools.reading.values.languages import read_language_tag, read_own_name
from build_tools.tests.made_offer import AREA, CLOSED_LISTS, problems_in, read_one, write_offer
from build_tools.tests.made_offer import LISTING as ONE
from build_tools.tests.reading.test_lists_and_settings import said

ONE_WAY = "way: large print\n    says: Ask at any library.\n    page: https://a.example/print\n    dated: 2026-03\n"
WAY = f"ways:\n  - {ONE_WAY}"
LANGUAGE = "languages:\n  - name: Urdu\n    own_name: اردو\n    tag: ur\n"
LINES = AREA.count("\n")


def test_the_area_holds_who_helps_another_way_and_what_families_can_do_now() -> None:
    more = "large_print: Ask us.\nsign_language: not known\n" + WAY + LANGUAGE
    area = read_area((AREA + more).encode(), FileReading("area.yml", CLOSED_LISTS))
    assert area is not None
    assert (area.large_print, area.sign_language, area.text_relay) == ("Ask us.", None, None)
    assert area.ways == (
        WayFact(Way.LARGE_PRINT, "Ask at any library.", "https://a.example/print", PartialDate(2026, 3)),
    )
    assert area.languages == (Language("Urdu", "اردو", "ur"),)


@pytest.mark.parametrize(
    ("more", "was", "now", "says"),
    [
        (
            WAY,
            "way: large print",
            "way: larg print",
            '2: ways.1.way: "larg print" is not one of the words used here. Did you mean large print? Write one of: '
            "in danger, no internet, large print, easier to read, another language, sign language, text relay, the law",
        ),
        (
            WAY,
            "    page: https://a.example/print\n",
            "",
            "2: ways.1.page: this field is missing: add a line such as page: "
            "https://www.service.example/large-print",
        ),
        (
            WAY,
            "Ask at any library.",
            "Dial 18001 first.",
            '3: ways.1.says: a phone number inside a sentence (found "Dial 18001"): take it out of the sentence '
            "and put it under contact, phone, with its own source",
        ),
        (WAY, ONE_WAY, "large print\n", "2: ways.1: this entry has no fields: write each as - way: large print"),
        (LANGUAGE, "tag: ur", "tag: Urdu",
         '4: languages.1.tag: "Urdu" is not the tag of a language: write it like ur, pl or pa-Guru'),
        (LANGUAGE, "own_name: اردو", "own_name: <b>",
         '3: languages.1.own_name: "<b>" is not the name of a language: write letters and single spaces only'),
    ],
)  # fmt: skip
def test_a_fault_in_them_names_its_line(tmp_path: Path, more: str, was: str, now: str, says: str) -> None:
    assert was in more
    write_offer(tmp_path, {"area.yml": AREA + more.replace(was, now)})
    line, rest = says.split(":", 1)
    (found,) = said(tmp_path)
    assert found == f"offer_data/area.yml:{LINES + int(line)}:{rest}"


@pytest.mark.parametrize("tag", ["ur", "pl", "pa-Guru", "en-GB", "pnb", "zh-Hant-TW"])
def test_a_tag_of_a_language_is_taken(tag: str) -> None:
    assert read_language_tag(tag) == tag


@pytest.mark.parametrize("tag", ["", "Urdu", "UR", "u", "ur_PK", "ur-", 'ur" onload="x', "ur-pk", "x-klingon"])
def test_what_is_no_tag_is_refused(tag: str) -> None:
    assert isinstance(read_language_tag(tag), Fault)


@pytest.mark.parametrize("name", ["اردو", "ਪੰਜਾਬੀ", "slovenčina", "Bahasa Melayu"])
def test_a_name_in_its_own_letters_is_taken(name: str) -> None:
    assert read_own_name(name) == name


@pytest.mark.parametrize("name", ["", " polski", "polski  jezyk", "polski!", "12", "x" * 41])
def test_what_is_no_name_of_a_language_is_refused(name: str) -> None:
    assert isinstance(read_own_name(name), Fault)


def test_a_listing_may_say_which_language_its_words_are_in() -> None:
    listing = read_one(ONE + "language: ur\n").listing
    assert listing is not None
    assert listing.language == "ur"
    assert problems_in(ONE + "language: Urdu\n") == [
        'offer_data/services/talking.yml:11: language: "Urdu" is not the tag of a language: write it like ur, pl or '
        "pa-Guru"
    ]
