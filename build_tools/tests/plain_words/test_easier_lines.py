"""The words of an easier text: each rule broken once, in its exact words, and what it lets be."""

from pathlib import Path

import pytest

from build_tools.plain_words.judging import judge
from build_tools.plain_words.opening import document
from build_tools.plain_words.passages import Kind
from build_tools.plain_words.whole_project import data_documents, page_documents
from build_tools.tests.made_easier import EASIER_GUIDE, EASIER_LISTING
from build_tools.tests.plain_words.made_words import LISTS

FILE = "docs/guides/easier/trial.yml"
TEN = "one two three four five six seven eight nine ten"
NO_SHORT_FORM = "is a short form, and an easier text holds none: write an everyday word, or the long form"


def said_of(text: str) -> list[str]:
    found = judge(document(text.encode(), FILE), LISTS).findings
    return [f"{one.strength}, line {one.line}: {one.says}" for one in found if one.strength != "consider"]


def idea(says: str) -> str:
    return EASIER_GUIDE.replace("You can try it.", says)


@pytest.mark.parametrize(
    ("says", "found"),
    [
        (f"{TEN} a b c d e f.", [
            "this sentence has 16 words, and 15 is the most here: make two of it. It begins "
            '"one two three four five six seven eight nine ten a b c d e …"',
        ]),
        ("Ring them. Then you can say what it is now.", [
            "the second sentence has 8 words, and 6 is the most: make it a line of its own",
        ]),
        (f"{TEN}. You can ask a friend too.", [
            "this idea has 16 words, and 15 is the most: say it in fewer, or make two of it",
        ]),
        ("Ring. Write. Ask.", ["3 sentences in one idea: make each a line of its own"]),
        ("Ring them", ["this has no full stop at its end: write a whole sentence"]),
        ("Ask for an EHC plan.", [f'"EHC" {NO_SHORT_FORM}']),
        ("MASH (multi-agency safeguarding hub) can help.", [f'"MASH" {NO_SHORT_FORM}']),
        ("Ask your GP.", [f'"GP" {NO_SHORT_FORM}']),
        ("Ask the XYZ team.", [f'"XYZ" {NO_SHORT_FORM}']),
        ("Save it as a PDF.", [f'"PDF" {NO_SHORT_FORM}']),
        ("You can get some provision.", ['"provision" has plainer words: write help or places']),
    ],
)  # fmt: skip
def test_every_rule_on_an_idea(says: str, found: list[str]) -> None:
    assert sorted(said_of(idea(says))) == sorted(f"must, line 8: {one}" for one in found)


@pytest.mark.parametrize(
    "says",
    [
        f"{TEN} a b c d e.",
        "Ask the council. It says yes or no.",
        "Is it late? You can complain.",
        "Ring the NHS.",
        "Watch it on TV.",
        '"Ring [[helplines/contact: phone]]."',
        '"Ask [[services/rotherham-sendiass]]."',
    ],
)
def test_a_plain_idea_is_let_be(says: str) -> None:
    assert said_of(idea(says)) == []


def test_a_heading_is_a_question_or_short() -> None:
    long = EASIER_GUIDE.replace("What is it?", "All that you may want to know")
    assert said_of(long) == [
        "must, line 5: this heading has 7 words: write a question, or 5 words at most"
    ]  # fmt: skip
    assert said_of(EASIER_GUIDE.replace("What is it?", "What can I do if it goes wrong?")) == []
    assert said_of(EASIER_GUIDE.replace("What is it?", "Who can help you now")) == []
    assert said_of(EASIER_GUIDE.replace("What is it?", "About EHC plans")) == [
        f'must, line 5: "EHC" {NO_SHORT_FORM}'
    ]  # fmt: skip
    assert said_of(EASIER_GUIDE.replace("Asking for a trial", "How you can ask for a trial of it")) == []


def test_a_text_is_not_too_hard_as_a_whole() -> None:
    says = "Professional organisations continually investigate complicated situations."
    hard = f"      - picture: phone\n        says: {says}\n"
    (found,) = said_of(EASIER_GUIDE + hard * 12)
    assert "and 8 is the most here: shorten the sentences and use everyday words" in found


def test_easier_texts_are_read_with_all_others(tmp_path: Path) -> None:
    for folder, text in (("docs/guides", EASIER_GUIDE), ("offer_data", EASIER_LISTING)):
        (tmp_path / folder / "easier").mkdir(parents=True)
        (tmp_path / folder / "easier" / "trial.yml").write_text(text, encoding="utf-8")
    found = [*data_documents(tmp_path / "offer_data", "offer_data"), *page_documents(tmp_path)]
    ours = [(one.file, len(one.passages)) for one in found if one.kind is Kind.EASIER]
    assert ours == [("offer_data/easier/trial.yml", 4), (FILE, 4)]
