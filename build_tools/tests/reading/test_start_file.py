"""The file of Start here is read whole, or told what is wrong with it."""

from pathlib import Path

import pytest

from build_tools.offer.start_here import Answer, Choice, StartHere
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_offer import write_offer
from build_tools.tests.made_start import START


def read(folder: Path, text: str | None) -> tuple[StartHere | None, list[str]]:
    reading = read_offer(write_offer(folder, {"start.yml": text}))
    assert reading.offer is not None
    return reading.offer.start, [str(problem) for problem in reading.problems]


def test_the_questions_and_answers_are_read(tmp_path: Path) -> None:
    start, problems = read(tmp_path, START)
    assert problems == []
    assert start is not None
    assert [question.name for question in start.questions] == ["who", "age", "what"]
    assert start.questions[0].choices == (Choice("My child", "my-child", "age", "A grandchild too."),)
    assert start.questions[2].choices[0] == Choice("Talking", "talking", "talk", None, "Learning", None, ("0 to 4",))
    assert start.questions[2].not_sure_hint == "We will say who can help."
    assert start.answers == (
        Answer(
            "talk",
            "Help with talking",
            ("Ask the nursery.",),
            ("guides/talking",),
            ("services/talking",),
            ("talking and understanding", "travel", "money", "health care"),
            ("slcn",),
            ("schools",),
        ),
        Answer("rest", "A rest for you", ("Ask the council.",), topics=("short breaks",)),
    )


def test_an_offer_without_the_file_has_no_questions(tmp_path: Path) -> None:
    assert read(tmp_path, None) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "then: age",
            "then: aeg",
            '7: questions.1.choices.1.then: no question and no answer has the name "aeg". Did you '
            "mean age? Name one, or add it",
        ),
        (
            "    not_sure: talk\n  - name: age",
            "    not_sure: tlak\n  - name: age",
            "9: questions.1.not_sure: no question "
            'and no answer has the name "tlak". Did you mean talk? Name one, or add it',
        ),
        (
            "  - name: age",
            "  - name: who",
            '10: questions.2.name: "who" stands on line 2 too: give one of them another name',
        ),
        (
            "slug: a-rest",
            "slug: talking",
            '27: questions.3.choices.2.slug: "talking" stands on line 22 too: give one of them another name',
        ),
        (
            "slug: a-rest",
            "slug: not-sure",
            '27: questions.3.choices.2.slug: "not-sure" belongs to "I am not sure", which '
            "each question has by itself: write another",
        ),
        (
            "slug: under-5",
            "slug: Under 5",
            '14: questions.2.choices.1.slug: "Under 5" has to be small letters, digits and '
            "single hyphens: write under-5",
        ),
        ("age: 0 to 4", "age: 0 to 3", "15: questions.2.choices.1.age: "),
        ("topics: [short breaks]", "topics: [short brakes]", "43: answers.2.topics: "),
        (
            "guides: [guides/talking]",
            "guides: [/guides/talking/]",
            '35: answers.1.guides: "/guides/talking/" is not '
            "written as the address of a page here: write guides/talking",
        ),
        ("    not_sure: talk\n    not_sure_hint", "    not_sure_hint", "18: questions.3.not_sure: "),
        ("    first: [Ask the council.]\n", "", "40: answers.2.first: "),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert START.count(old) == 1 or old == "then: age"
    start, problems = read(tmp_path, START.replace(old, new, 1))
    assert start is None
    assert any(problem.startswith(f"offer_data/start.yml:{says}") for problem in problems), problems


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words\n", "questions: x\nanswers: y\n", "questions: []\n"])
def test_a_file_of_another_shape_is_a_problem(tmp_path: Path, text: str) -> None:
    start, problems = read(tmp_path, text)
    assert start is None
    assert problems
