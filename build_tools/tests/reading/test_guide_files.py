"""The head of a guide: read by its table, and every fault with its file and line."""

from pathlib import Path

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.guide import GuideSource, Journey, Step, Timeline
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.file_reading import FileReading
from build_tools.reading.guide_files import guides_beside, read_guide, read_guides
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.page_heads import page_problems
from build_tools.reading.schema_of_guides import GUIDE_HEAD
from build_tools.tests.made_guide import GUIDE
from build_tools.tests.made_offer import write_offer

FILE = "docs/guides/trial.md"


def said_of(text: str, slug: str = "trial") -> list[str]:
    reading = FileReading(FILE, FIXED)
    read_guide(text.encode(), slug, reading)
    return [str(problem) for problem in reading.problems]


def docs_with(folder: Path, **guides: str) -> Path:
    (folder / "guides").mkdir(parents=True)
    for name, text in guides.items():
        (folder / "guides" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_a_good_guide_is_read_whole() -> None:
    reading = FileReading(FILE, FIXED)
    guide = read_guide(GUIDE.encode(), "trial", reading)
    assert reading.problems == []
    assert guide is not None
    assert (guide.address, guide.title, guide.journey, guide.place) == (
        "guides/trial/", "Asking for a trial", Journey.LEARNING, 2,
    )  # fmt: skip
    assert guide.law_at == PartialDate(2026, 11, 23)
    assert guide.sources == (
        GuideSource("Rivelin Act 2014, section 36", "https://www.legislation.gov.uk/rivelin/36", PartialDate(2014, 6)),
        GuideSource("A page on SENDIASS.example, about asking", "https://advice.example/asking", None),
    )
    assert guide.timeline == Timeline(
        "From asking to the answer",
        (Step("Week 0", "You ask.", None), Step("By week 6", "They answer.", "Rivelin Act 2014, section 36")),
    )
    assert guide.to_check == ("Whether there is a form on GOV.UK.",)
    assert (reading.lines["listings.1"], reading.lines["sources.2.page"]) == (18, 16)


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("place: 2", "place: 0", '5: place: "0" is not a place in an order: write a number from 1 to 99, such as 3'),
        ("place: 2", "place: 2nd",
         '5: place: "2nd" is not a place in an order: write a number from 1 to 99, such as 3'),
        ("law_at: 2026-11-23", "law_at: 2026-11",
         '10: law_at: "2026-11" leaves the day open: write the whole date, such as 2026-03-09'),
        ("law_at: 2026-11-23", "law_at: 2026-11-31",
         "10: law_at: 31 November 2026 is not in the calendar: write it as 2026-03-09, or 2026-03 or 2026 where the "
         "day is not known"),
        ("journey: help with learning", "journey: learning",
         '4: journey: "learning" is not one of the words used here. Did you mean help with learning? Write one of: '
         "early years, help with learning, "
         "health and care, money and travel, growing up, putting things right"),
        ("  - services/talking", "  - services/talking.yml",
         '18: listings: "services/talking.yml" is not written as the address of a listing: write services/talking'),
        ("  - browse/help/travel", "  - /browse/help/travel/",
         '20: lists: "/browse/help/travel/" is not written as the address of a page here: write browse/help/travel'),
        ("  - browse/help/travel", "  - https://x.example/",
         '20: lists: "https://x.example/" is not the address of a page here: write one such as browse/help/travel'),
        ("  - You can ask again.\n", "", "6: in_short: 2 sentences: write 3 to 5, the most needed first"),
        ("  - You can ask again.", "  - You can ask 01632 960 001.",
         '9: in_short: a phone number inside a sentence (found "01632 960 001"): take it out of the sentence and put '
         "it under contact, phone, with its own source"),
        ("    dated: 2014-06", "    date: 2014-06",
         '14: sources.1.date: "date" is not a field here. Did you mean dated?'),
        ("      what: They answer.", "      why: They answer.",
         '27: timeline.steps.2.why: "why" is not a field here. The fields here are: when, what, source'),
        ("listings:\n  - services/talking\n", "",
         "2: listings: this field is missing: add a line listings: and on the next line, two spaces in: "
         "- services/portage"),
        ("to_check:", "to_do:", '29: to_do: "to_do" is not a field here. The fields here are: '
         + ", ".join(field.name for field in GUIDE_HEAD.fields)),
        ("## If it goes wrong", "## What else?", "38: the last heading of a guide has to be: ## If it goes wrong"),
        ("Ask again.\n", "Ask again.\n\n## And then?\n",
         "42: the last heading of a guide has to be: ## If it goes wrong"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line(right: str, wrong: str, message: str) -> None:
    assert GUIDE.count(right) == 1
    said = said_of(GUIDE.replace(right, wrong))
    assert f"{FILE}:{message}" in said


def test_a_step_that_lacks_its_words_is_told_and_left_out() -> None:
    reading = FileReading(FILE, FIXED)
    guide = read_guide(GUIDE.replace("      what: You ask.\n", "").encode(), "trial", reading)
    assert [str(problem) for problem in reading.problems] == [
        f"{FILE}:24: timeline.steps.1.what: this field is missing: add a line such as what: The council tells you yes "
        "or no."
    ]
    assert guide is not None
    assert guide.timeline is not None
    assert [step.when for step in guide.timeline.steps] == ["By week 6"]


@pytest.mark.parametrize("text", ["", "# No head\n", "---\n- a list\n---\n", "---\ntitle: [\n---\n"])
def test_a_page_with_no_head_is_no_guide(text: str) -> None:
    reading = FileReading(FILE, FIXED)
    assert read_guide(text.encode(), "trial", reading) is None
    assert reading.problems != []


def test_a_name_that_makes_no_good_address_is_told() -> None:
    assert said_of(GUIDE, "My Trial") == [
        f'{FILE}: the name of a file has small letters a to z, digits and single hyphens only (found "My Trial"): '
        "name it my-trial.md"
    ]


def test_line_ends_of_windows_change_nothing() -> None:
    assert said_of(GUIDE.replace("\n", "\r\n")) == []


def test_a_folder_of_guides_is_read_and_a_faulty_one_is_left_out(tmp_path: Path) -> None:
    docs = docs_with(tmp_path, good=GUIDE, bad=GUIDE.replace("place: 2", "place: two"))
    (docs / "guides" / "inner").mkdir()
    (docs / "guides" / "inner" / "deep.md").write_text(GUIDE, encoding="utf-8")
    read = read_guides(docs)
    assert [guide.slug for guide in read.guides.all] == ["deep", "good"]
    assert [str(problem) for problem in read.problems] == [
        'docs/guides/bad.md:5: place: "two" is not a place in an order: write a number from 1 to 99, such as 3',
        "docs/guides/inner/deep.md: a guide inside a folder of its own: move the file up, to docs/guides",
    ]
    assert read.lines["docs/guides/good.md"]["place"] == 5


def test_the_heads_of_guides_are_read_once(tmp_path: Path) -> None:
    assert list(page_problems(docs_with(tmp_path, bad="# No head\n"))) == []


def test_without_guides_there_are_none(tmp_path: Path) -> None:
    assert read_guides(tmp_path).guides.all == ()


def test_the_offer_holds_the_guides_beside_it(tmp_path: Path) -> None:
    docs = docs_with(tmp_path / "docs", trial=GUIDE, faulty="# No head\n")
    data = read_offer(write_offer(tmp_path / "offer_data"), "offer_data")
    both = guides_beside(data, docs, ours=True)
    assert both.offer is not None
    assert [guide.slug for guide in both.offer.guides.all] == ["trial"]
    assert [problem.file for problem in both.problems] == ["docs/guides/faulty.md"]
    assert both.lines[FILE]["title"] == 2
    assert both.lines["offer_data/services/talking.yml"]["name"] == 1


def test_beside_other_data_a_guide_names_only_what_is_there(tmp_path: Path) -> None:
    docs = docs_with(tmp_path / "docs", trial=GUIDE.replace("services/talking", "services/ours"))
    both = guides_beside(read_offer(write_offer(tmp_path / "offer_data")), docs, ours=False)
    assert both.offer is not None
    assert both.offer.guides.all[0].listings == ()
