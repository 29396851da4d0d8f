"""The questions in a terminal: asked again until the answer will do, and a file at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools.contributing.apply_form import Desk
from build_tools.contributing.new_listing import NewListing, ask_for_listing
from build_tools.errors import CannotGoOn
from build_tools.tests.contributing.made_forms import PAGE, desk

GOOD = {
    "Its name": "Maltby Play",
    "What sort of thing is it?": "group",
    "Where is it for?": "1",
    "Who runs it?": "Charity",
    "Kinds of help it gives": "2, 3",
    "What is it?": "A group for small children.",
    "Where did you see this?": PAGE,
}


@pytest.fixture
def at(tmp_path: Path) -> Desk:
    return desk(tmp_path)


class Person:
    """Answers each question by its heading, the second time with the second answer; else presses Enter."""

    def __init__(self, answers: dict[str, str | list[str]]) -> None:
        self.heard: list[str] = []
        self._answers: dict[str, Iterator[str]] = {
            heading: iter([given] if isinstance(given, str) else given) for heading, given in answers.items()
        }
        self._asked = ""

    def say(self, text: str) -> None:
        self.heard.append(text)
        heading = text.strip("\n").replace(" (may be left out)", "")
        found = next((one for one in self._answers if heading.startswith(one)), None)
        if text.startswith("\n") or text.startswith("What date"):
            self._asked = found or ""

    def ask(self, prompt: str) -> str:
        return next(self._answers.get(self._asked, iter(())), "")


def talk(at: Desk, **more: str | list[str]) -> tuple[NewListing, Person]:
    """A whole conversation."""
    person = Person({**GOOD, **{key.replace("_", " "): answer for key, answer in more.items()}})
    return ask_for_listing(at, person.ask, person.say), person


def test_the_answers_become_a_file_with_its_fields_in_order(at: Desk) -> None:
    made, _ = talk(at, Phone_number="01709 382121", **{"Which page shows 01709 382121?": "https://talking.example/tel"})
    assert made.address == "groups/maltby-play"
    assert made.content.decode() == (
        "name: Maltby Play\nkind: group\narea: rotherham\nowner: charity\ntopics: [short breaks, travel]\n"
        "summary: A group for small children.\ncontact:\n  phone: 01709 382121\n"
        f"sources:\n  summary:\n    page: {PAGE}\n  phone:\n    page: https://talking.example/tel\n"
    )


def test_an_answer_that_will_not_do_is_asked_for_again_with_the_reason(at: Desk) -> None:
    made, person = talk(
        at,
        Phone_number=["ring us", "07700 900123", "01709 382121"],
        Its_name=["", "Maltby Play"],
        **{"Where did you see this?": ["nowhere", PAGE], "Ages it is for": ["small", "5-11"]},
    )
    said = "\n".join(person.heard)
    assert '"ring us" has letters in it' in said
    assert "a mobile number, which may belong to a person" in said
    assert "This has to be known" in said
    assert '"small" is not a range of ages' in said
    assert '"nowhere" does not begin with https' in said
    assert b"phone: 01709 382121" in made.content
    assert b"ages: 5 to 11" in made.content


def test_a_price_is_asked_for_only_where_there_is_a_charge(at: Desk) -> None:
    assert "How much is it? (may be left out)" not in "".join(talk(at)[1].heard)
    made, _ = talk(at, **{"What does it cost?": "charge", "How much is it?": "£5 a session"})
    assert b"cost: charge\nhow_much: " in made.content


def test_a_rule_that_ties_fields_together_is_said_and_its_field_asked_for_again(at: Desk) -> None:
    made, person = talk(at, **{"How do you get it?": ["Phone the desk.", "Go there."]})
    assert "the listing has no phone number" in "\n".join(person.heard)
    assert b"steps: Go there." in made.content


def test_a_name_that_is_taken_is_asked_for_again(at: Desk) -> None:
    made, person = talk(at, **{"What sort of thing is it?": ["service"], "Its name": ["Talking", "Maltby Play"]})
    assert "There is a page with this name already" in "\n".join(person.heard)
    assert made.address == "services/maltby-play"


@pytest.mark.parametrize("heading", ["Its name", "Where did you see this?", "What is it?"])
def test_answers_that_never_fit_come_to_an_end(at: Desk, heading: str) -> None:
    with pytest.raises(CannotGoOn, match="Nothing was written"):
        talk(at, **{heading: ["\u202e"] * 30})


def test_the_end_of_the_answers_is_no_fault_of_ours(at: Desk) -> None:
    def ended(prompt: str) -> str:
        raise EOFError

    say: Callable[[str], None] = lambda text: None  # noqa: E731
    with pytest.raises(EOFError):
        ask_for_listing(at, ended, say)
