"""A form as GitHub writes it, or a pasted e-mail, becomes answers by question."""

from collections.abc import Callable

import pytest

from build_tools.contributing.answer_values import as_meant, is_empty, ticked, value_of
from build_tools.contributing.form_text import END_LINE, Submission, read_form
from build_tools.contributing.forms import Topic, forms
from build_tools.contributing.questions import Choice, Look, Question
from build_tools.reading.faults import Fault
from build_tools.reading.values.addresses import read_postcode
from build_tools.reading.values.dates_and_ages import read_ages, read_date
from build_tools.reading.values.emails import read_email
from build_tools.reading.values.phones import read_phone, read_text_number
from build_tools.tests.made_model import VOCABULARY

FORMS = forms(VOCABULARY)


def answers_in(text: str | bytes) -> dict[str, str]:
    """The answers of a text that is a form."""
    found = read_form(text if isinstance(text, bytes) else text.encode(), FORMS)
    assert isinstance(found, Submission), found
    return dict(found.answers)


@pytest.mark.parametrize(
    "text",
    [
        "### Which page is wrong?\n\nPortage\n\n### Phone number\n\n01709 382121\n\n### Postcode\n\n_No response_\n",
        "### Which page is wrong?\r\n\r\nPortage\r\n\r\n### Phone number\r\n\r\n01709 382121",
        "\ufeff### Which page is wrong?\nPortage\n### Phone number ###\n  01709 382121  \n### Postcode\nNone",
        "Hello!\n\n### Something else\n\nx\n\n### Which page is wrong?\n\nPortage\n\n### Phone number\n\n01709 382121",
        "Which page is wrong? Portage\n\nWhich page is wrong?: Portage\nPhone number:\n\n01709 382121\n-- \nHelen",
        "> > Which page is wrong?\n> > Portage\n> > Phone number: 01709 382121\n" + END_LINE + "\nHelen",
        "**Which page is wrong?**\nPortage\n**Phone number:** 01709 382121",
        "which page is wrong\nPortage\nPHONE NUMBER\n01709 382121\n\nPostcode\n\n",
    ],
)
def test_answers_stand_below_their_headings(text: str) -> None:
    assert {key: answer for key, answer in answers_in(text).items() if answer} == {
        "listing": "Portage",
        "contact-phone": "01709 382121",
    }


def test_an_answer_may_have_several_lines_and_headings_that_are_nobodys() -> None:
    found = answers_in("### Which page is wrong?\n\nPortage\n\n### What is it?\n\nOne.\n\n### Two\nthree")
    assert found["summary"] == "One.\n\n### Two\nthree"


def test_a_heading_of_another_form_is_a_part_of_the_answer_or_of_nothing() -> None:
    found = read_form(b"### Which page is still right?\n\nPortage\n\n### Phone number\n\n01709", FORMS)
    assert isinstance(found, Submission)
    assert found.form.topic is Topic.STILL_RIGHT
    assert found.answers == {"listing": "Portage"}


def test_it_is_known_which_way_a_form_came() -> None:
    by_github, by_mail = (read_form(text.encode(), FORMS) for text in ("### Which page is wrong?\n\nx", MAIL))
    assert isinstance(by_github, Submission)
    assert isinstance(by_mail, Submission)
    assert (by_github.by_mail, by_mail.by_mail) == (False, True)


MAIL = "Which page is wrong?\nx"


@pytest.mark.parametrize("text", ["", "\n\n", "### \n", "###", "Phone number: 01709 382121", "#" * 1000, "\x00"])
def test_a_text_without_a_form_is_said_to_be_none(text: str) -> None:
    found = read_form(text.encode(), FORMS)
    assert isinstance(found, Fault)
    assert "no form was found" in found.says


LINE = Question("x", "X", Look.LINE)
WORDS = Question("x", "X", Look.WORDS)
ONE = Question("x", "X", Look.ONE_OF, choices=(Choice("Yes, always", "yes"), Choice("No", "no")))
SOME = Question("x", "X", Look.SOME_OF, choices=(Choice("Clubs, sport", "clubs"), Choice("Travel", "travel")))


@pytest.mark.parametrize(
    ("question", "answer", "value"),
    [
        (LINE, "01709 382121", "01709 382121"),
        (LINE, "NOT KNOWN.", None),
        (WORDS, "One\ntwo.", "One two."),
        (WORDS, "1. Ask us\n2) Then wait!", "Ask us. Then wait!"),
        (ONE, "yes, ALWAYS", "yes"),
        (ONE, "no", "no"),
        (SOME, "- [x] Clubs, sport\n- [ ] Travel", ("clubs",)),
        (SOME, "Travel, Clubs, sport", ("clubs", "travel")),
        (SOME, "travel", ("travel",)),
        (SOME, "- Travel\n- Clubs, sport", ("clubs", "travel")),
    ],
)
def test_an_answer_becomes_a_value(question: Question, answer: str, value: object) -> None:
    assert value_of(question, answer) == value


@pytest.mark.parametrize(
    ("question", "answer"),
    [(LINE, "a\nb"), (WORDS, "a\n> b"), (WORDS, "```\na"), (WORDS, "| a |"), (ONE, "maybe"), (ONE, "yes"[:2]),
     (SOME, "Trave"), (SOME, "Club"), (SOME, "- [x] Travel\n- [x] Evil"), (SOME, "Travel and more")],
)  # fmt: skip
def test_an_answer_that_fits_nothing_is_a_fault(question: Question, answer: str) -> None:
    assert isinstance(value_of(question, answer), Fault)


@pytest.mark.parametrize("read", [read_phone, read_text_number, read_email, read_postcode, read_ages, read_date])
@pytest.mark.parametrize(
    "text", ["x", "", "01709", "5", "a b c", "ring us", "2026-13", "7-", "@", "01709 382121 ext 5"]
)
def test_an_example_in_a_message_is_never_taken_for_what_was_meant(read: Callable[[str], object], text: str) -> None:
    taken = as_meant(read, text)
    assert taken == text or set(taken) <= set(f"{text} to")


def test_boxes_are_empty_when_none_is_ticked() -> None:
    assert is_empty(SOME, "- [ ] Clubs, sport\n- [ ] Travel")
    assert not is_empty(SOME, "- [X] Travel")
    assert not is_empty(SOME, "Travel")
    assert not is_empty(LINE, "- [ ] Travel")
    assert ticked("- [X] I agree")
    assert not ticked("- [ ] I agree")
    assert not ticked("I agree [x]")
