"""Wrong contacts, links, dates, ages and postcodes of a listing, by the very line that its editor reads."""

import pytest

from build_tools.tests.made_offer import LISTING, problems_in

FILE = "offer_data/services/talking.yml"
LIKE_A_PHONE = 'such as "01632 960 001"'
LIKE_A_LINK = "such as https://www.service.example/contact"


def found(added: str, listing: str = LISTING) -> list[str]:
    """What is wrong when these lines are added; the first of them is line 11."""
    return [problem.removeprefix(f"{FILE}:") for problem in problems_in(listing + added)]


def sourced(name: str, value: str) -> str:
    """A contact in line 14, with a source of its own."""
    return f"  {name}:\n    page: https://talking.example/\ncontact:\n  {name}: {value}\n"


def test_the_listing_as_it_stands_is_right() -> None:
    assert problems_in(LISTING) == []


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("01632 96", f'"01632 96" is too short (7 digits): a phone number has 10 or 11, {LIKE_A_PHONE}'),
        ("01632 960 0012", f'"01632 960 0012" is too long (12 digits): a phone number has 10 or 11, {LIKE_A_PHONE}'),
        (
            "01632 96O 001",
            f'"01632 96O 001" has letters in it: write one number with digits and spaces only, {LIKE_A_PHONE}',
        ),
        (
            "01632 960 001 or 960 002",
            '"01632 960 001 or 960 002" has letters in it: write one number with digits and spaces only, '
            f"{LIKE_A_PHONE}",
        ),
        ("+44 1632 960001", '"+44 1632 960001" is written for callers from abroad: write "01632 960001"'),
        ("+44 (0)1632 960001", '"+44 (0)1632 960001" is written for callers from abroad: write "01632 960001"'),
        ("0044 1632 960001", '"0044 1632 960001" is written for callers from abroad: write "01632 960001"'),
        (
            "00353 1 234 5678",
            f'"00353 1 234 5678" begins with 00: write it as it is dialled in this country, {LIKE_A_PHONE}',
        ),
        ("(01632) 960 001", '"(01632) 960 001" has other signs than digits and single spaces: write "01632 960 001"'),
        ("01632-960-001", '"01632-960-001" has other signs than digits and single spaces: write "01632 960 001"'),
        (
            "01632 960 001 ext 12",
            '"01632 960 001 ext 12" has an extension, which a phone cannot dial: write the number alone, '
            f'{LIKE_A_PHONE}, and the extension under contact, role: "the front desk, extension 12"',
        ),
        ("YM to 85258", '"YM to 85258" looks like a text number, which nobody can ring: put it under contact, text'),
        ("85258", '"85258" looks like a text number, which nobody can ring: put it under contact, text'),
        (
            "07700 900123",
            '"07700 900123" is a mobile number, which may belong to a person: list a service number, '
            f"{LIKE_A_PHONE}. A number only for text messages goes under contact, text",
        ),
        (
            "632 960 001",
            f'"632 960 001" does not begin with 0: write the whole number with its area code, {LIKE_A_PHONE}',
        ),
        ("04123 456 789", '"04123 456 789" cannot be right: no phone number here begins with 04. Look at it again'),
        ("٠١٦٣٢ ٩٦٠ ٠٠١", f'"٠١٦٣٢ ٩٦٠ ٠٠١" has digits of another alphabet: type them again, {LIKE_A_PHONE}'),
        ("[1, 2]", "a list stands here, where one text is due: write it on one line, such as phone: 01632 960 001"),
        (
            "",
            'nothing is written here: write it out, such as phone: 01632 960 001, or "not known", or leave the '
            "line out",
        ),
    ],
)
def test_a_wrong_phone_number_says_what_to_write(value: str, says: str) -> None:
    assert found(sourced("phone", value)) == [f"14: contact.phone: {says}"]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "text",
            "01632 960 001",
            '"01632 960 001" is not a text number: write it as "85258", or "YM to 85258" when the message has to '
            "begin with a word",
        ),
        ("textphone", "01632", f'"01632" is too short (5 digits): a phone number has 10 or 11, {LIKE_A_PHONE}'),
        ("email", "talking", '"talking" is not an e-mail address: write one, such as info@service.example'),
        (
            "email",
            "a..b@talking.example",
            '"a..b@talking.example" is not an e-mail address: write one, such as info@service.example',
        ),
        (
            "email",
            "jane.smith@nhs.example",
            "this looks like a named person's e-mail (found "
            '"jane.smith@nhs.example"): list a shared mailbox, such as info@service.example',
        ),
        (
            "email",
            "j.smith@nhs.example",
            'this looks like a named person\'s e-mail (found "j.smith@nhs.example"): '
            "list a shared mailbox, such as info@service.example",
        ),
        (
            "email",
            "kwame_osei2@nhs.example",
            "this looks like a named person's e-mail (found "
            '"kwame_osei2@nhs.example"): list a shared mailbox, such as info@service.example',
        ),
        (
            "email",
            "Jane@nhs.example",
            'this looks like a named person\'s e-mail (found "Jane@nhs.example"): '
            "list a shared mailbox, such as info@service.example",
        ),
        (
            "email",
            "jane.a.smith@nhs.example",
            "this looks like a named person's e-mail (found "
            '"jane.a.smith@nhs.example"): list a shared mailbox, such as info@service.example',
        ),
    ],
)
def test_a_wrong_text_number_textphone_or_e_mail_says_what_to_write(name: str, value: str, says: str) -> None:
    assert found(sourced(name, value)) == [f"14: contact.{name}: {says}"]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (
            "ftp://a.example/",
            f'"ftp://a.example/" does not begin with https:// or http://: copy the whole web address, {LIKE_A_LINK}',
        ),
        (
            "www.a.example",
            f'"www.a.example" does not begin with https:// or http://: copy the whole web address, {LIKE_A_LINK}',
        ),
        (
            "javascript:alert(1)",
            f'"javascript:alert(1)" does not begin with https:// or http://: copy the whole web address, {LIKE_A_LINK}',
        ),
        (
            "//a.example",
            f'"//a.example" does not begin with https:// or http://: copy the whole web address, {LIKE_A_LINK}',
        ),
        (
            "https://gov.uk@a.example/",
            'the web address "https://gov.uk@a.example/" hides a user name before its @, so it leads elsewhere '
            f"than it seems: write the address of the page, {LIKE_A_LINK}",
        ),
        (
            "https://me:secret@a.example/",
            'the web address "https://me:secret@a.example/" hides a user name before its @, so it leads elsewhere '
            f"than it seems: write the address of the page, {LIKE_A_LINK}",
        ),
        (
            "https://localhost/",
            'the web address "https://localhost/" leads to one machine, not to a public site: use an address with '
            f"a name, {LIKE_A_LINK}",
        ),
        (
            "https://127.0.0.1/",
            'the web address "https://127.0.0.1/" leads to one machine, not to a public site: use an address with '
            f"a name, {LIKE_A_LINK}",
        ),
        (
            "http://[::1]/",
            'the web address "http://[::1]/" leads to one machine, not to a public site: use an address with a '
            f"name, {LIKE_A_LINK}",
        ),
        (
            "https://a.example:8080/",
            f'the web address "https://a.example:8080/" has a number after its host: write it without, {LIKE_A_LINK}',
        ),
        (
            "https://\u0430pple.example/",
            'the web address "https://\u0430pple.example/" has letters in its host that look like others: use an '
            f"address in plain letters, {LIKE_A_LINK}",
        ),
        (
            "https://xn--pple-43d.example/",
            'the web address "https://xn--pple-43d.example/" has letters in its host that look like others: use '
            f"an address in plain letters, {LIKE_A_LINK}",
        ),
        (
            "https://talking/",
            f'the web address "https://talking/" has no right host: a host has a dot in it, {LIKE_A_LINK}',
        ),
        (
            "https://a.example/a b",
            'the web address "https://a.example/a b" has a space or a sign in it that no web address has: copy it '
            f"again, {LIKE_A_LINK}",
        ),
        (
            "https://a.example\\@b.example/",
            'the web address "https://a.example\\@b.example/" has a space or a sign in it that no web address '
            f"has: copy it again, {LIKE_A_LINK}",
        ),
        ("https://[a.example/", f'"https://[a.example/" is not a web address: copy it from the browser, {LIKE_A_LINK}'),
        (
            "https://a.example/" + "x" * 500,
            "the web address is too long (518 characters, at most 500): use a shorter link",
        ),
    ],
)
def test_a_web_address_that_may_mislead_is_refused(value: str, says: str) -> None:
    assert found(f"contact:\n  website: '{value}'\n") == [f"12: contact.website: {says}"]


LIKE_A_DATE = "write it as 2026-03-09, or 2026-03 or 2026 where the day is not known"


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("2024-02-30", f"30 February 2024 is not in the calendar: {LIKE_A_DATE}"),
        ("2023-02-29", f"29 February 2023 is not in the calendar: {LIKE_A_DATE}"),
        ("2024-13", f'"2024-13" has no such month: {LIKE_A_DATE}, with the month in the middle, 01 to 12'),
        ("1989", "the year 1989 cannot be right: it must lie from 1990 to 2100, such as 2026-03-09"),
        ("2101-01", "the year 2101 cannot be right: it must lie from 1990 to 2100, such as 2026-03-09"),
        ("0000", "the year 0000 cannot be right: it must lie from 1990 to 2100, such as 2026-03-09"),
        ("09/03/2024", '"09/03/2024" is not a date this site can read: write it as 2024-03-09'),
        ("9 March 2024", '"9 March 2024" is not a date this site can read: write it as 2024-03-09'),
        ("March 2024", '"March 2024" is not a date this site can read: write it as 2024-03'),
        ("2024-3-9", '"2024-3-9" is not a date this site can read: write it as 2024-03-09'),
        ("31/02/2024", f'"31/02/2024" is not a date this site can read: {LIKE_A_DATE}'),
        ("Autumn 2024", f'"Autumn 2024" is not a date this site can read: {LIKE_A_DATE}'),
    ],
)
def test_a_date_that_cannot_be_says_how_to_write_it(value: str, says: str) -> None:
    assert found(f"newest_source: {value}\n") == [f"11: newest_source: {says}"]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("11 to 5", "the ages 11 to 5 are upside down: write 5 to 11"),
        ("16 to 99", "16 to 99 goes beyond 25, where a Local Offer ends: write 16 and over"),
        (
            "26 to 30",
            "the age 30 lies beyond 25, where a Local Offer ends: write ages as 5 to 11, 16 and over, or up to 17",
        ),
        (
            "30 and over",
            "the age 30 lies beyond 25, where a Local Offer ends: write ages as 5 to 11, 16 and over, or up to 17",
        ),
        ("5-11", '"5-11" is not a range of ages this site can read: write 5 to 11'),
        ("5 – 11", '"5 – 11" is not a range of ages this site can read: write 5 to 11'),
        ("16+", '"16+" is not a range of ages this site can read: write 16 and over'),
        (
            "under 5",
            '"under 5" is not a range of ages this site can read: write up to 4',
        ),
    ],
)
def test_wrong_ages_say_what_to_write(value: str, says: str) -> None:
    assert found("", LISTING.replace("0 to 5", value)) == [f"6: ages: {says}"]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("s60 1ae", '"s60 1ae" is not written as a postcode is: write S60 1AE'),
        ("S601AE", '"S601AE" is not written as a postcode is: write S60 1AE'),
        ("S60 1A", '"S60 1A" is not a postcode: write one such as "S60 1AE", or "not known"'),
        ("S60 1CC", '"S60 1CC" is not a postcode: write one such as "S60 1AE", or "not known"'),
        ("Rotherham", '"Rotherham" is not a postcode: write one such as "S60 1AE", or "not known"'),
    ],
)
def test_a_postcode_that_is_none_says_how_to_write_one(value: str, says: str) -> None:
    assert found(f"place:\n  postcode: {value}\n") == [f"12: place.postcode: {says}"]
