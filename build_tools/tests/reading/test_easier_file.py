"""Texts that are easier to read: every fault with its file and line, and the mark of what they were made from."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.offer.easier import EasierPart, Idea
from build_tools.offer.listing import Closed, Contact, HowToGet
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.easier_beside import read_easier_guides
from build_tools.reading.easier_file import read_easier_guide, read_easier_listing
from build_tools.reading.easier_marks import listing_mark
from build_tools.reading.file_reading import FileReading
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.page_heads import page_problems
from build_tools.reading.schema_of_easier import MOST_IDEAS, MOST_PARTS
from build_tools.reading.written_beside import written_beside
from build_tools.tests.made_easier import EASIER_GUIDE, EASIER_LISTING, MARK
from build_tools.tests.made_guide import GUIDE
from build_tools.tests.made_model import VOCABULARY, listing
from build_tools.tests.made_offer import write_offer

FILE = "docs/guides/easier/trial.yml"
IDEA = "      - picture: phone\n        says: You can try it.\n"
PART = f"  - heading: What is it?\n    ideas:\n{IDEA}"


def said_of(text: str) -> list[str]:
    reading = FileReading(FILE, FIXED)
    easier = read_easier_guide(text.encode(), reading)
    assert (easier is None) == bool(reading.problems)
    return [str(problem) for problem in reading.problems]


def test_a_good_text_is_read_whole() -> None:
    reading = FileReading(FILE, FIXED)
    easier = read_easier_guide(EASIER_GUIDE.encode(), reading)
    assert easier is not None
    assert (easier.title, easier.about, easier.made_from) == ("Asking for a trial", "guides/trial", MARK)
    ideas = (Idea("phone", "You can try it."), Idea("email", "You can write too."))
    assert easier.parts == (EasierPart("What is it?", ideas),)
    assert reading.lines["parts.1.ideas.2.says"] == 10


def test_a_text_about_a_listing_names_it_whole() -> None:
    easier = read_easier_listing(EASIER_LISTING.encode(), FileReading("offer_data/easier/portage.yml", FIXED))
    assert easier is not None
    assert (easier.about, easier.is_of_guide) == ("services/portage", False)


CODE = "let it come from its listing, such as [[helplines/contact: phone]]"


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("title: Asking for a trial", "title: Ab",
         ':1: title: "Ab" is too short: write at least 3 letters, such as: Asking for a plan'),
        ("title: Asking for a trial", f"title: {'Ask ' * 16}now",
         ":1: title: the text is too long (67 characters, at most 60): say it in fewer words"),
        ("title: Asking for a trial\n", "",
         ":1: title: this field is missing: add a line such as title: Asking for a plan"),
        ("guide: trial\n", "", ": guide: this is missing: name the guide that it tells again, such as guide: travel"),
        ("guide: trial", "guide: travel",
         ":2: guide: the file has to have the same name as its guide: call it travel.yml"),
        ("guide: trial", "guide: A trial",
         ':2: guide: "A trial" has to be small letters, digits and single hyphens: write a-trial'),
        ("guide: trial", "guide: trial\nlisting: services/portage",
         ":3: listing: a text about a listing lies in offer_data/easier: move the file there, or name a guide here"),
        (MARK, "abc",
         ':3: made_from: "abc" is not a mark: it has 16 letters and figures. To see it, run: local-offer easier '
         "--digest NAME"),
        ("heading: What is it?", "heading: Ring 01632 960 001",
         f':5: parts.1.heading: a phone number inside a sentence (found "01632 960 001"): {CODE}'),
        ("heading: What is it?", "title: What is it?", None),
        ("picture: phone", "picture: Phone.svg",
         ':7: parts.1.ideas.1.picture: "Phone.svg" is not the name of a picture: write small letters, figures and '
         "hyphens, such as phone"),
        ("picture: phone", "picture: ../phone",
         ':7: parts.1.ideas.1.picture: "../phone" is not the name of a picture: write small letters, figures and '
         "hyphens, such as phone"),
        ("      - picture: phone\n        says", "      - says",
         ":7: parts.1.ideas.1.picture: this field is missing: add a line such as picture: file-document-outline"),
        ("You can try it.", "Ring 01632 960 001.",
         f':8: parts.1.ideas.1.says: a phone number inside a sentence (found "01632 960 001"): {CODE}'),
        ("You can try it.", "Write to ask@advice.example.",
         f':8: parts.1.ideas.1.says: an e-mail address inside a sentence (found "ask@advice.example"): {CODE}'),
        ("You can try it.", "Look at advice.org.uk now.",
         f':8: parts.1.ideas.1.says: a web address inside a sentence (found "advice.org.uk"): {CODE}'),
        ("You can try it.", "Go to S60 1AE.",
         ':8: parts.1.ideas.1.says: a postcode inside a sentence (found "S60 1AE"): let it come from its listing, such '
         "as [[services/portage: postcode]]"),
        ("You can try it.", "You can <b>try</b> it.",
         ':8: parts.1.ideas.1.says: a code for web pages in the text (found "<b>try</b> it."): write plain words only. '
         "A link goes under contact, website"),
        ("You can try it.", "You " + "really " * 29 + "can.", None),
        (EASIER_GUIDE[EASIER_GUIDE.index("  - heading"):], PART * (MOST_PARTS + 1),
         ":4: parts: 13 parts are too many: keep the 12 that help most"),
        (EASIER_GUIDE[EASIER_GUIDE.index("      - picture"):], IDEA * (MOST_IDEAS + 1),
         ":6: parts.1.ideas: 9 ideas in one part: 8 is the most, so make two"),
        (EASIER_GUIDE[EASIER_GUIDE.index("parts:"):], "parts: []\n",
         ":4: parts: the list is empty: write at least one, or leave the line out"),
        (EASIER_GUIDE, "",
         ': the file is empty: write its fields, such as "title: Asking for a plan", or delete the file'),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_line(right: str, wrong: str, message: str | None) -> None:
    assert right in EASIER_GUIDE
    found = said_of(EASIER_GUIDE.replace(right, wrong, 1))
    assert found != []
    if message:
        assert found == [f"{FILE}{message}"]


@pytest.mark.parametrize(
    "says",
    [
        '"Ring [[services/portage: phone]]."',
        '"[[services/portage: email]] is where to write."',
        "Ring 999 at once.",
        "You can be 16 to 25.",
        "Some people say “wait”.",
    ],
)
def test_short_codes_and_numbers_that_ring_nobody_may_stand(says: str) -> None:
    assert said_of(EASIER_GUIDE.replace("You can try it.", says)) == []


# --- beside the guides ------------------------------------------------------------------------------


def docs_with(folder: Path, **texts: str) -> Path:
    (folder / "guides" / "easier").mkdir(parents=True)
    (folder / "guides" / "trial.md").write_text(GUIDE, encoding="utf-8")
    for name, text in texts.items():
        (folder / "guides" / "easier" / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_folder_beside_the_guides_holds_no_pages(tmp_path: Path) -> None:
    docs = docs_with(tmp_path / "docs", trial=EASIER_GUIDE)
    assert [str(problem) for problem in page_problems(docs)] == []
    (docs / "guides" / "easier" / "Trial Two.yml").write_text(EASIER_GUIDE, encoding="utf-8")
    (docs / "guides" / "easier" / "notes.txt").write_text("x", encoding="utf-8")
    found = [str(problem) for problem in read_easier_guides(docs).problems]
    assert found == [
        'docs/guides/easier/notes.txt: nothing reads a file with this ending: name a listing with small letters and '
        '".yml", such as portage.yml, or delete it',
        'docs/guides/easier/Trial Two.yml: the name of a file has small letters a to z, digits and single hyphens only '
        '(found "Trial Two"): name it trial-two.yml',
        "docs/guides/easier/Trial Two.yml:2: guide: the file has to have the same name as its guide: call it trial.yml",
    ]  # fmt: skip


def test_there_are_none_where_nobody_wrote_any(tmp_path: Path) -> None:
    assert read_easier_guides(tmp_path).texts == ()


def test_each_text_gets_the_mark_of_its_twin_as_it_is_now(tmp_path: Path) -> None:
    data, docs = tmp_path / "offer_data", docs_with(tmp_path / "docs", trial=EASIER_GUIDE)
    write_offer(data)
    before = marks(data, docs)
    assert before["guides/trial"] is not None
    guide = docs / "guides" / "trial.md"
    guide.write_text(GUIDE.replace("to_check:", "to_check:\n  - One more note."), encoding="utf-8")
    assert marks(data, docs) == before  # a note to editors is no news
    guide.write_text(GUIDE.replace("Anyone.", "Only you."), encoding="utf-8")
    assert marks(data, docs) != before
    guide.unlink()
    assert marks(data, docs) == {"guides/trial": None}


def test_beside_somebody_elses_data_nothing_is_named_that_it_lacks(tmp_path: Path) -> None:
    more = """\
      - picture: web
        says: Read [[guides/trial]].
  - heading: Who can help?
    ideas:
      - picture: hand-heart
        says: "Ring [[services/not-here: phone]]."
"""
    data, docs = tmp_path / "offer_data", docs_with(tmp_path / "docs", trial=EASIER_GUIDE + more)
    write_offer(data)
    reading = written_beside(read_offer(data), docs, ours=False)
    assert reading.offer is not None
    (easier,) = reading.offer.easier.all
    assert [idea.says for part in easier.parts for idea in part.ideas] == [
        "You can try it.", "You can write too.", "Read [[guides/trial]].",
    ]  # fmt: skip
    assert len(easier.parts) == 1


def marks(data: Path, docs: Path) -> dict[str, str | None]:
    reading = written_beside(read_offer(data), docs, ours=True)
    assert reading.offer is not None
    return {easier.about: easier.now for easier in reading.offer.easier.all}


def test_a_new_number_leaves_the_mark_and_the_first_one_changes_it() -> None:
    quiet = listing("Portage", how_to_get=HowToGet(steps="Ring them."))
    one, other = (replace(quiet, contact=Contact(phone=phone)) for phone in ("01632 960 001", "01632 960 002"))
    assert listing_mark(one, VOCABULARY) == listing_mark(other, VOCABULARY) != listing_mark(quiet, VOCABULARY)


@pytest.mark.parametrize(
    "change",
    [
        {"summary": "It has changed."},
        {"who_for": "Everybody."},
        {"how_to_get": HowToGet(steps="Write to them.")},
        {"closed": Closed(None, "It ended.")},
        {"hours": "Monday"},
    ],
)
def test_whatever_else_is_told_of_getting_it_changes_the_mark(change: dict[str, object]) -> None:
    was = listing("Portage", how_to_get=HowToGet(steps="Ring them."))
    assert listing_mark(was, VOCABULARY) != listing_mark(replace(was, **change), VOCABULARY)  # type: ignore[arg-type]
