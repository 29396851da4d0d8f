"""Personal data is noticed and never repeated; the words of services are let through."""

from pathlib import Path
from typing import Any

import pytest

from build_tools.contributing.private_text import (
    BORN,
    CHILD,
    MAIL,
    MOBILE,
    NHS,
    PERSON,
    held_back,
    is_nhs_number,
)
from build_tools.contributing.smallest_edit import plain_values
from build_tools.tests.contributing.test_smallest_edit import LISTINGS, paths_of

HEADING = "Who is it for?"


def said(text: str, **allowed: Any) -> str:
    """What is said of one answer; empty where nothing is."""
    return " ".join(fault.says for fault in held_back({HEADING: text}, **allowed))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("07700 900123", MOBILE),
        ("Ring Sam on 07700-900-123.", MOBILE),
        ("+44 7700 900 123", MOBILE),
        ("0044 (0)7700 900123", MOBILE),
        ("(07700) 900123", MOBILE),
        ("O77OO 9OO123", MOBILE),
        ("07700\n900123", MOBILE),
        ("0 7 7 0 0 9 0 0 1 2 3", MOBILE),
        ("jane.smith@rotherham.gov.uk", MAIL),
        ("Mail sarah.jones at the desk: sarah.jones@nhs.net", MAIL),
        ("jane.smith [at] rotherham [dot] gov.uk", MAIL),
        ("mummyof3@gmail.com", MAIL),
        ("NHS number 943 476 5919", NHS),
        ("943 476 5919", NHS),
        ("9434765919", NHS),
        ("My NHS no is somewhere", NHS),
        ("DOB 3/4/2016", BORN),
        ("d.o.b. 2016", BORN),
        ("She was born in 2016.", BORN),
        ("His date of birth is known", BORN),
        ("My son Arlo has autism.", CHILD),
        ("my autistic daughter, Zephyrine, needs it", CHILD),
        ("My son jack is autistic", CHILD),
        ("Arlo (7) has autism", CHILD),
        ("Kayleigh-Mae was diagnosed with ADHD", CHILD),
        ("Oliver, 7, likes it", CHILD),
        ("Oliver is 7", CHILD),
        ("Noah attends Hilltop", CHILD),
        ("My 7 year old goes to Hilltop School", CHILD),
        ("She is 9 and attends Kelford", CHILD),
        ("our boy, aged 11, is at Newman School", CHILD),
        ("Zephyr is my little boy", CHILD),
        ("Ask for Mrs Barnes.", PERSON),
        ("Ask for Helen Barnes.", PERSON),
        ("Dr Okafor runs it", PERSON),
    ],
)
def test_personal_data_is_held_back_and_not_repeated(text: str, kind: str) -> None:
    says = said(text)
    assert kind in says
    assert says.startswith(f'under "{HEADING}" there seems to be ')
    words = {word.strip(".,()").lower() for word in text.split() if len(word) > 3}
    assert words & set(says.lower().replace(",", "").split()) <= {"number", "date", "birth"}


@pytest.mark.parametrize(
    "text",
    [
        "01709 382121",
        "info@rotherham.gov.uk",
        "rotherham.toddlers@gmail.com",
        "send.team@nhs.net",
        "For autistic children aged 5 to 11, at Hilltop School.",
        "Rotherham has an autism team.",
        "Children who have ADHD and their parents.",
        "Kelford is a special school for children aged 2 to 19.",
        "Your child is 2 or older and goes to nursery.",
        "Charity number 1234567",
        "Ring between 9am and 5pm. Call 999 in danger.",
        "Meet at the Sarah Nelson Centre, 1 Victoria Road.",
        "Opened on 4 March 2016, free until 2027.",
        "116 123",
        "0800 1111",
        "This is for children whose brother or sister has a disability.",
    ],
)
def test_the_words_of_services_are_let_through(text: str) -> None:
    assert said(text) == ""


def test_the_name_of_a_service_may_look_like_the_name_of_a_person() -> None:
    assert said("Helen Barnes", may_name=frozenset({HEADING})) == ""
    assert PERSON in said("Helen Barnes", may_name=frozenset({"Its name"}))


def test_a_number_that_the_service_published_may_stand_and_no_other() -> None:
    assert said("07700 900123", may_text="07700900123") == ""
    assert MOBILE in said("07700 900123 or 07700 900124", may_text="07700900123")


def test_two_kinds_in_one_answer_are_both_said() -> None:
    assert said("07700 900123, DOB 2016") == f'under "{HEADING}" there seems to be {MOBILE} and {BORN}'


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [("9434765919", True), ("9434765918", False), ("943476591", False), ("0000000000", False), ("9876543210", True)],
)
def test_the_last_digit_of_an_nhs_number_checks_the_others(digits: str, is_one: bool) -> None:
    assert is_nhs_number(digits) is is_one


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_real_listing_is_held_back(path: Path) -> None:
    values = plain_values(path.read_text(encoding="utf-8")) or {}
    names = frozenset({"name", "also_known_as"})
    for field in paths_of(values):
        found: Any = values
        for name in field.split("."):
            found = found[name]
        texts = [found] if isinstance(found, str) else [text for text in found if isinstance(text, str)]
        if not field.startswith(("sources.", "more_sources")):
            assert held_back({field: "\n".join(texts)}, may_name=names) == []
