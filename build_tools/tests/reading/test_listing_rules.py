"""Rules that tie the fields of one listing together, by the very line that its editor reads."""

import pytest

from build_tools.reading.values.contacts_in_text import contact_fault
from build_tools.tests.made_offer import LISTING, problems_in

FILE = "offer_data/services/talking.yml"
ASK = "Where did you see this?"


def found(added: str, listing: str = LISTING) -> list[str]:
    return [problem.removeprefix(f"{FILE}:") for problem in problems_in(listing + added)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phone", "01632 960 001"),
        ("textphone", "18001 01632 960 001"),
        ("text", "YM to 85258"),
        ("email", "info@talking.example"),
    ],
)
def test_a_contact_needs_a_source_of_its_own(name: str, value: str) -> None:
    assert found(f"contact:\n  {name}: {value}\n") == [
        f"12: contact.{name}: this has no source of its own. {ASK} Add, under sources, {name}: and below it page: "
        "https://www.service.example/contact"
    ]
    assert found(f"  {name}:\n    page: https://talking.example/\ncontact:\n  {name}: {value}\n") == []


def test_a_web_page_is_its_own_source() -> None:
    assert found("contact:\n  website: https://talking.example/\n") == []


def test_a_listing_with_no_source_at_all_is_refused() -> None:
    says = (
        f"1: sources: no page is named as a source. {ASK} Add sources:, below it summary:, and below that page: "
        "https://www.service.example/"
    )
    assert found("", LISTING[: LISTING.index("sources")]) == [says]
    assert found("sources: {}\n", LISTING[: LISTING.index("sources")]) == [says.replace("1:", "8:", 1)]
    assert found("more_sources:\n  - page: https://a.example/\n", LISTING[: LISTING.index("sources")]) == []


@pytest.mark.parametrize("name", ["phone", "hours", "who_for", "postcode", "access", "needs", "closed"])
def test_a_source_for_a_field_that_is_not_there_is_refused(name: str) -> None:
    assert found(f"  {name}:\n    page: https://a.example/\n") == [
        f"11: sources.{name}: {name} is not filled in, so nothing can be its source: fill in {name}, or take this "
        "source out"
    ]


@pytest.mark.parametrize(
    "added",
    [
        "  still_running:\n    page: https://a.example/\n",
        "  ages:\n    page: https://a.example/\n",
        "  access:\n    page: https://a.example/\nplace:\n  step_free: yes\n",
        "  access:\n    page: https://a.example/\nplace:\n  access_note: There is a slope.\n",
        "  how_to_get:\n    page: https://a.example/\nhow_to_get:\n  who_can_ask: anyone\n",
        "  address:\n    page: https://a.example/\nplace:\n  address: 1 Example Street\n",
        "  role:\n    page: https://a.example/\ncontact:\n  role: the front desk\n",
    ],
)
def test_a_source_for_a_field_that_is_there_is_right(added: str) -> None:
    assert found(added) == []


def test_a_fault_is_not_said_twice_over_its_source() -> None:
    added = "  phone:\n    page: https://a.example/\ncontact:\n  phone: 12\n"
    assert [line.split(":")[1] for line in found(added)] == [" contact.phone"]
    added = "  phone:\n    page: nowhere\ncontact:\n  phone: 01632 960 001\n"
    assert [line.split(":")[1] for line in found(added)] == [" sources.phone.page"]


@pytest.mark.parametrize(
    ("added", "says"),
    [
        (
            "cost: charge\n",
            "11: cost: there is a charge, and how_much is missing: add a line such as how_much: £5 a session",
        ),
        (
            "how_much: £5\n",
            "11: how_much: this needs the line cost: charge, and the cost is missing: change the cost, or take "
            "this line out",
        ),
        (
            "cost: free\nhow_much: £5\n",
            "12: how_much: this needs the line cost: charge, and the cost says free: change the cost, or take "
            "this line out",
        ),
        (
            "cost: not known\nhow_much: £5\n",
            "12: how_much: this needs the line cost: charge, and the cost says not known: change the cost, or "
            "take this line out",
        ),
    ],
)
def test_a_charge_and_its_size_go_together(added: str, says: str) -> None:
    assert found(added) == [says]
    assert found("cost: charge\nhow_much: £5 a session\n") == []


@pytest.mark.parametrize(
    ("kind", "folder"),
    [
        ("service", "services"),
        ("resource base", "schools"),
        ("group", "groups"),
        ("helpline", "helplines"),
        ("benefit", "money"),
    ],
)
def test_each_kind_has_its_folder(kind: str, folder: str) -> None:
    text = LISTING.replace("kind: service", f"kind: {kind}")
    assert problems_in(text, folder) == []
    other = "money" if folder != "money" else "groups"
    assert problems_in(text, other) == [
        f"offer_data/{other}/talking.yml:2: kind: a {kind} belongs in the folder {folder}, and this file is in "
        f"{other}: move it, or change the kind"
    ]


@pytest.mark.parametrize(
    ("steps", "to_do", "word", "thing", "field"),
    [
        ("Phone the front desk.", "to phone", "Phone", "phone number", "phone"),
        ("Please ring us first.", "to phone", "ring", "phone number", "phone"),
        ("Call us.", "to phone", "Call", "phone number", "phone"),
        ("Book by telephone.", "to phone", "telephone", "phone number", "phone"),
        ("In danger, call 999. Or call the team.", "to phone", "call", "phone number", "phone"),
        ("E-mail the team.", "to e-mail", "E-mail", "e-mail address", "email"),
        ("Send an email.", "to e-mail", "email", "e-mail address", "email"),
        ("Text us.", "to send a text message", "Text us", "text number", "text"),
    ],
)
def test_words_that_promise_a_contact_need_one(steps: str, to_do: str, word: str, thing: str, field: str) -> None:
    says = (
        f'this tells people {to_do} (found "{word}"), and the listing has no {thing}: add {field} under contact '
        "with its source, or say another way to get in touch"
    )
    assert found(f"how_to_get:\n  steps: {steps}\n") == [f"12: how_to_get.steps: {says}"]
    assert found(f"who_for: {steps}\n") == [f"11: who_for: {says}"]


@pytest.mark.parametrize(
    "steps",
    [
        "In danger, call 999.",
        "Call 999 or NHS 111.",
        "Dial NHS 111 and choose option 2.",
        "Ring your GP (family doctor).",
        "Phone your child’s school.",
        "They will phone you back.",
        "Someone will call you.",
        "A phone line for people in a crisis.",
        "Schools call this a base.",
        "Read the text on the page.",
        "There is a call centre.",
        "You do not need a mobile phone.",
        "Call the council.",
        "Email your school.",
    ],
)
def test_words_that_promise_no_contact_of_its_own_are_right(steps: str) -> None:
    assert found(f"how_to_get:\n  steps: {steps}\n") == []


def test_a_promise_is_kept_by_a_contact_even_a_faulty_one() -> None:
    kept = "  phone:\n    page: https://a.example/\ncontact:\n  phone: 01632 960 001\nhow_to_get:\n  steps: Phone us.\n"
    assert found(kept) == []
    assert [line.split(":")[1] for line in found(kept.replace("960 001", "9"))] == [" contact.phone"]


SENTENCES_WITH_A_CONTACT = [
    ("Phone 01632 960 001 now.", "a phone number", "01632 960 001", "phone"),
    ("Ring 0800 1111.", "a phone number", "0800 1111", "phone"),
    ("Call +44 1632 960001.", "a phone number", "+44 1632 960001", "phone"),
    ("Call (01632) 960001.", "a phone number", "(01632) 960001", "phone"),
    ("Ask on 01632-960-001", "a phone number", "01632-960-001", "phone"),
    ("Ask on 01632.960.001", "a phone number", "01632.960.001", "phone"),
    ("Ask on 01632/960001", "a phone number", "01632/960001", "phone"),
    ("In Sheffield 272 2757", "a phone number", "272 2757", "phone"),
    ("Ask on ٠١٦٣٢ ٩٦٠٠٠١", "a phone number", "٠١٦٣٢ ٩٦٠٠٠١", "phone"),
    ("Call 116 123.", "a phone number", "116 123", "phone"),
    ("Dial 101 for the police.", "a phone number", "Dial 101", "phone"),
    ("Text YM to 85258.", "a text number", "Text YM to 85258", "text"),
    ("Send SHOUT to 85258.", "a text number", "SHOUT to 85258", "text"),
    ("Text us on 85258.", "a text number", "Text us on 85258", "text"),
    ("Write to info@talking.example.", "an e-mail address", "info@talking.example", "email"),
    ("Write to info (at) talking.example", "an e-mail address", "info (at) talking.example", "email"),
    ("See https://talking.example/x", "a web address", "https://talking.example/x", "website"),
    ("See www.talking.example", "a web address", "www.talking.example", "website"),
    ("See talking.org.uk", "a web address", "talking.org.uk", "website"),
]


@pytest.mark.parametrize(("sentence", "what", "shown", "field"), SENTENCES_WITH_A_CONTACT)
def test_a_contact_inside_a_sentence_is_refused(sentence: str, what: str, shown: str, field: str) -> None:
    says = (
        f'{what} inside a sentence (found "{shown}"): take it out of the sentence and put it under contact, '
        f"{field}, with its own source"
    )
    assert f"11: who_for: {says}" in found(f'who_for: "{sentence}"\n')


@pytest.mark.parametrize(
    ("added", "path"),
    [
        ("hours: Ring 0800 1111\n", "11: hours"),
        ("size: Ring 0800 1111\n", "11: size"),
        ("also_known_as: [Ring 0800 1111]\n", "11: also_known_as"),
        ("how_to_get:\n  steps: Ring 0800 1111\n", "12: how_to_get.steps"),
        ("place:\n  access_note: Ring 0800 1111\n", "12: place.access_note"),
        ("place:\n  address: Ring 0800 1111\n", "12: place.address"),
        ("contact:\n  role: Ring 0800 1111\n", "12: contact.role"),
        ("cost: charge\nhow_much: Ring 0800 1111\n", "12: how_much"),
        ("closed:\n  why: Ring 0800 1111\n", "12: closed.why"),
        ("checked:\n  on: 2026\n  by: the service\n  how: Ring 0800 1111\n", "14: checked.how"),
    ],
)
def test_no_text_field_may_hold_a_contact(added: str, path: str) -> None:
    assert found(added)[0].startswith(f'{path}: a phone number inside a sentence (found "0800 1111")')


@pytest.mark.parametrize(
    "sentence",
    [
        "Call 999 or NHS 111 and choose option 2.",
        "From 2018-2021, and 2018 to 2021.",
        "On 2024-03-09 and 09/03/2024.",
        "In 2021/22 and 2022/23.",
        "Opened in 1998, 2004, 2019 and 2020.",
        "Ages 5 to 11, in 4 to 8 weeks, 24 hours a day.",
        "£3,500,000 was agreed. It costs £1 000 000.",
        "From 10.30-12.30 and 13:00 - 15:30.",
        "Room 12, 3rd floor, 18 Ship Hill.",
        "10 places, agreed in June 2023.",
        "e.g. this",
        "St. Bede’s Road",
        "under-10, under-12 and under-14 teams",
        "0 to 19",
        "116 places",
        "It has about 160 pupils. A new block should bring it to 195.",
        "9am to 5pm",
        "a@b",
        "Papyrus HOPELINE247",
        "Monday to Friday 6.30am to 10pm, Saturday and Sunday 7.30am to 8pm",
        "1,234,567 people",
    ],
)
def test_numbers_that_are_no_contact_may_stand_in_a_sentence(sentence: str) -> None:
    assert contact_fault(sentence) is None
