"""Personal data is noticed and never repeated; the words of services are let through."""

from pathlib import Path
from typing import Any

import pytest

from build_tools.contributing.private_mail import MAIL
from build_tools.contributing.private_numbers import BORN, MOBILE, NHS, RECORD, is_nhs_number
from build_tools.contributing.private_people import CHILD, PERSON, REACH
from build_tools.contributing.private_text import held_back
from build_tools.contributing.smallest_edit import plain_values
from build_tools.tests.contributing.test_smallest_edit import LISTINGS, paths_of
from build_tools.tests.ending import must_end

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
        # As strangers write them
        ("07700,900,123", MOBILE),
        ("07700:900:123", MOBILE),
        ("0·7·7·0·0·9·0·0·1·2·3", MOBILE),
        ("tel07700900123", MOBILE),
        ("7700 900123", MOBILE),
        ("+44 (0) 7700 - 900 - 123", MOBILE),
        ("０７７００ ９００１２３", MOBILE),
        ("oh seven seven double oh nine double oh one two three", MOBILE),
        ("07seven00 900123", MOBILE),
        ("07700 900one23", MOBILE),
        ("jsmith@rotherham.gov.uk", MAIL),
        ("jane.smith AT rotherham DOT gov DOT uk", MAIL),
        ("jane.smith at rotherham.gov.uk", MAIL),
        ("jane.smith{at}rotherham.gov.uk", MAIL),
        ("jane.smith＠rotherham.gov.uk", MAIL),
        ("born 3/4/2016", BORN),
        ("b. 03/04/2016", BORN),
        ("his birthday is 3 April", BORN),
        ("ULN 1234567890", RECORD),
        ("unique pupil number A123456789012", RECORD),
        ("UPN A801200001001", RECORD),
        ("QQ 12 34 56 C", RECORD),
        ("Case reference EHC12345", RECORD),
        ("our Jayden has ADHD", CHILD),
        ("jayden has adhd", CHILD),
        ("Jayden's autism", CHILD),
        ("our Jayden hasn't got a place", CHILD),
        ("Our Zyx goes on Mondays, he has adhd", CHILD),
        ("Tariq is six", CHILD),
        ("Our Amina is non verbal", CHILD),
        ("ADHD (Adam)", CHILD),
        ("Adam: autism", CHILD),
        ("I have a son with autism, Adam", CHILD),
        ("J. has ADHD and is at Newman", CHILD),
        ("I am the mum of Wiktor", CHILD),
        ("I'm Wiktor's mum", CHILD),
        ("my son has ADHD", CHILD),
        ("my autistic son", CHILD),
        ("My daughter was excluded last week", CHILD),
        ("He's 7 years old and in Year 2 at Wickersley", CHILD),
        ("Ｊａｙｄｅｎ has ADHD", CHILD),
        ("my sοn Arlo", CHILD),
        ("mrs barnes", PERSON),
        ("Ms O'Neill runs it", PERSON),
        ("Miss T. Green", PERSON),
        ("Ask for Sarah", PERSON),
        ("sarah barnes is the senco", PERSON),
        ("The head, Przemek Kowalski", PERSON),
        ("The manager is called Zainab", PERSON),
        ("Cllr Brown", PERSON),
        ("my wife Emma", PERSON),
        ("Thanks, Claire", PERSON),
        ("Claire (mum)", PERSON),
        ("Her surname is Pickering", PERSON),
        ("https://www.facebook.com/jane.smith.77", PERSON),
        ("I live at 12 Acacia Avenue", REACH),
        ("my house is 12 Acacia Avenue", REACH),
        ("Home address: 4 Elm Grove", REACH),
        ("My phone is 01709 555 123", REACH),
        ("ring me at home 01709 123456", REACH),
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
        # What looks like the name or the number of a person
        "rgh-tr.pals@nhs.net",
        "sendiass@rotherham.gov.uk",
        "cdc@nhs.net",
        "admin@kelford.rotherham.sch.uk",
        "look at rotherham.gov.uk",
        "Look at www.rotherham.gov.uk for more",
        "The children's centre at Rawmarsh. St Ann's Junior and Infant School.",
        "St Ann's",
        "Thomas Rotherham College",
        "Maltby Lilly Hall Academy",
        "Ask at St Mary's Catholic Primary School.",
        "The Robert Ogden School for autistic pupils",
        "Sarah Nelson Centre has autism sessions",
        "It is at the James Montgomery Trust.",
        "Charlie Waller Trust",
        "Until their 25th birthday",
        "up to your 19th birthday",
        "Soft play and birthday parties",
        "children born early",
        "Children born between 1 September 2020 and 31 August 2021",
        "01709 382121 or 01709 334567",
        "01709 382121, 0114 273 4567",
        "Text 60066",
        "Charity number 1234567, company 12345678",
        "Ring between 9am and 5pm",
        "The MS nurse",
        "Your school nurse team",
        "Ask your doctor or nurse. Ask your health visitor.",
        "They will ring you back. Tell us if it is wrong.",
        "Contact Family Action on 0808 802 6666.",
        "Contact the Head of the Early Help Team",
        "Ask the SENCO at your school",
        "Speak to Rotherham Parent Carers Forum",
        "Monday 9.30 to 11.30, Tuesday 12.30 to 2.00, 7 days",
        "£7.00 for an adult, £4.50 for a child",
        "7 September 2026 to 23 October 2026",
        "2026-2027: 07-12-2026, 21-12-2026",
        "Year 7 to Year 11",
        "Children in Year 1 at a mainstream school",
        "The phone number is wrong. It should be 01709 382121.",
        "The address is 12 Main Street, Rotherham, S60 1AE",
        "It has moved to Wellgate Court, 2nd floor",
        "My school is not on the list",
        "He or she needs a plan",
        "Your child's teacher can ask",
        "parents of children with autism",
        "Parent of the year awards",
        "Autism Support by Sheffield Children's Hospital",
        "the Christopher Centre for Deaf children",
        "If your child has ADHD, ask your GP.",
        "Young people with a learning disability",
        "The National Autistic Society",
        "Victoria Hall, Victoria Park",
        "Jordan's Corner is a group for deaf children",
        "One to one help for two hours, ten to twelve families",
        "Two pools, one with a hoist; seven sessions",
        "Call 999. Ring NHS 111",
        "NHS England, 0300 311 22 33",
        "+44 1709 382121",
        "Funded by the Alan Sugar Foundation",
        "our Family Hub is for autistic children",
        "Our Autism Team is here",
        "I take my child here every week and the door is now at the back.",
        "Mr Men club",
        "Wath Victoria Primary School has a base for autism",
        "the ASD Alex Fund",
        "The lead is Rotherham Council",
        "The manager at Kelford School can help",
        "It is called Kids United",
        "Email the team. E-mail us.",
        "Mills Ruby Street",
        "www.facebook.com/rotherhamparentcarersforum",
        "https://www.rotherham.gov.uk/send/1234567890/page",
        "Company 07123456",
        "Add to this: they see families within ten days",
    ],
)
def test_the_words_of_services_are_let_through(text: str) -> None:
    assert said(text) == ""


def test_the_name_of_a_service_may_look_like_the_name_of_a_person() -> None:
    assert said("Helen Barnes", may_name=frozenset({HEADING})) == ""
    assert PERSON in said("Helen Barnes", may_name=frozenset({"Its name"}))


def test_a_service_that_is_here_may_be_named_after_a_person() -> None:
    assert PERSON in said("Helen Barnes is wrong")
    assert said("Helen Barnes is wrong", known="the helen barnes school") == ""
    assert MAIL in said("kelford@rotherham.sch.uk")
    assert said("kelford@rotherham.sch.uk", known="kelford school") == ""
    assert MAIL in said("thomas@rotherham.sch.uk", known="thomas rotherham college")


def test_a_long_text_made_to_be_slow_is_judged() -> None:
    for part in ("0 ", "Sam A", "my a b c ", "a.a.", "a @ a . ", "A-", "autism a", "our x son ", " of the", "a"):
        text = (part * 2_000)[:2_000]
        with must_end():
            answer = said(text)
        assert text.strip() not in answer, part


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
