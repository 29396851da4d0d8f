"""Odd ways to write a fact that people really use: each is refused with what to write instead, or let through."""

import pytest

from build_tools.offer.ages import Ages
from build_tools.reading.faults import Fault
from build_tools.reading.values.addresses import read_postcode
from build_tools.reading.values.contacts_in_text import contact_fault
from build_tools.reading.values.dates_and_ages import read_ages
from build_tools.reading.values.emails import read_email
from build_tools.reading.values.phones import read_phone, read_text_number, read_textphone
from build_tools.reading.values.plain_text import read_prose, read_role, read_who_checked
from build_tools.reading.values.site_settings import read_map_link, read_site_address
from build_tools.reading.values.web_addresses import read_web_address
from build_tools.tests.made_offer import LISTING, problems_in

LIKE_A_PHONE = 'such as "01632 960 001"'
LIKE_A_LINK = "such as https://www.service.example/contact"
MORE_THAN_ONE = f"holds more than one number: write the one that families ring first, {LIKE_A_PHONE}"
AS_DIALLED = f"write one number as it is dialled in this country, {LIKE_A_PHONE}"
EXTENSION = (
    f"has an extension, which a phone cannot dial: write the number alone, {LIKE_A_PHONE}, and the extension under "
    'contact, role: "the front desk, extension 12"'
)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("01709 82258", f"is too short (10 digits): numbers that begin like this have 11, {LIKE_A_PHONE}"),
        ("020 7946 000", f"is too short (10 digits): numbers that begin like this have 11, {LIKE_A_PHONE}"),
        ("0906 123 4567", "costs a lot to ring, and no public service has such a number: look at it again"),
        ("00 44 1632 960001", 'is written for callers from abroad: write "01632 960001"'),
        ("+44 01632 960001", 'is written for callers from abroad: write "01632 960001"'),
        ("0044 (0)1632 960001", 'is written for callers from abroad: write "01632 960001"'),
        ("+44", f"is written for callers from abroad: {AS_DIALLED}"),
        ("+1 212 555 0100", f"has other signs than digits and single spaces: {AS_DIALLED}"),
        ("01632 960 001-3", f"has other signs than digits and single spaces: {AS_DIALLED}"),
        ("01632 960 001 / 01632 960 002", MORE_THAN_ONE),
        ("01632 960 001, 01632 960 002", MORE_THAN_ONE),
        ("01632 960 001 01632 960 002", MORE_THAN_ONE),
        ("01632 960 001 x12", EXTENSION),
        ("01632 960 001x12", EXTENSION),
        ("01632 960 001 (option 2)", EXTENSION),
        ("０１６３２ ９６０００１", f"has digits of another alphabet: type them again, {LIKE_A_PHONE}"),
    ],
)  # fmt: skip
def test_a_phone_number_in_an_odd_form_says_what_to_write(number: str, says: str) -> None:
    assert read_phone(number) == Fault(f'"{number}" {says}')


def test_the_emergency_numbers_of_people_who_type_are_right() -> None:
    assert read_textphone("18000") == "18000"
    assert read_text_number("999") == "999"


@pytest.mark.parametrize(
    ("text", "what", "found"),
    [
        ("Ring us on oh one seven oh nine.", "a phone number", "oh one seven oh nine"),
        ("Ring zero one, double seven, eight nine.", "a phone number", "zero one, double seven, eight nine"),
        ("Phone: 822580", "a phone number", "Phone: 822580"),
        ("Call us on 822580", "a phone number", "Call us on 822580"),
        ("Ask on O1632 960001", "a phone number", "O1632 960001"),
        ("Ask on 0l632 960001", "a phone number", "0l632 960001"),
        ("Ask on 01632_960001", "a phone number", "01632_960001"),
    ],
)
def test_a_phone_number_in_disguise_is_found(text: str, what: str, found: str) -> None:
    says = f'{what} inside a sentence (found "{found}"): take it out of the sentence and put it under contact, phone'
    assert contact_fault(text) == Fault(f"{says}, with its own source")


@pytest.mark.parametrize(
    ("text", "what", "found", "field"),
    [
        ("Write to help at service dot org.", "an e-mail address", "help at service dot org", "email"),
        ("Write to help@service.", "an e-mail address", "help@service", "email"),
        ("Write to info @ service . org", "an e-mail address", "info @ service . org", "email"),
        ("See www service org", "a web address", "www", "website"),
        ("See service dot org", "a web address", "service dot org", "website"),
        ("See bit.ly/abc", "a web address", "bit.ly/abc", "website"),
        ("See service.charity", "a web address", "service.charity", "website"),
    ],
)
def test_an_address_in_disguise_is_found(text: str, what: str, found: str, field: str) -> None:
    says = f'{what} inside a sentence (found "{found}"): take it out of the sentence and put it under contact, {field}'
    assert contact_fault(text) == Fault(f"{says}, with its own source")


def test_a_name_on_social_media_is_found() -> None:
    assert contact_fault("Follow @RotherhamHelp now.") == Fault(
        'a name on social media inside a sentence (found "@RotherhamHelp"): take it out, and put the web address of '
        "the page under contact, website"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Registered charity 1234567.", "Charity number: 1098765", "Company number 01234567",
        "Monday to Friday, 0900-1700", "Open 0930 – 1500", "Years one, two, three, four, five and six.",
        "Ages five, six, seven, eight and nine.", "One to one help.", "The children meet at the dot.", "a@b",
        "A café and/or a club.", "Ask the head and the deputy.", "Open 9am to 5pm a.m./p.m.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_contact_may_stand(text: str) -> None:
    assert contact_fault(text) is None


@pytest.mark.parametrize(
    "address",
    ["sarah.jones.send@council.example", "jane.smith-send@council.example", "emma_jones.team@service.example",
     "jane.smith@janesmith.example", "priya@service.example", "mohammed.khan@council.example"],
)  # fmt: skip
def test_a_person_behind_a_role_is_still_a_person(address: str) -> None:
    assert read_email(address) == Fault(
        f'this looks like a named person\'s e-mail (found "{address}"): list a shared mailbox, such as '
        "info@service.example"
    )


@pytest.mark.parametrize(
    "address",
    ["rdash.rotherhamcamhs@nhs.example", "bright.futures@group.example", "little.stars@nursery.example",
     "st.john.school@council.example", "jane.office@school.example", "parents+forum@service.example"],
)  # fmt: skip
def test_the_mailbox_of_a_group_is_right(address: str) -> None:
    assert read_email(address) == address


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("mailto:info@talking.example", "info@talking.example"),
        ("Front desk <info@talking.example>", "info@talking.example"),
        ("info@talking.example.", "info@talking.example"),
        ("info@talking.example, send@talking.example", "one, such as info@service.example"),
        ("jane@talking.example.", "one, such as info@service.example"),
        ("info@xn--bcher-kva.example", "one, such as info@service.example"),
    ],
)
def test_an_address_with_something_around_it_is_shown_alone(text: str, write: str) -> None:
    assert read_email(text) == Fault(f'"{text}" is not an e-mail address: write {write}')


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("05 to 11", "write 5 to 11"), ("5 To 11", "write 5 to 11"), ("ages 5 to 11", "write 5 to 11"),
        ("5 to 11 years", "write 5 to 11"), ("birth to 5", "write 0 to 5"), ("from 5", "write 5 and over"),
        ("under-5s", "write up to 4"), ("5", "write 5 to 5"),
        ("3 months to 4", "write whole years, such as 0 to 4. What is said of months goes under who_for"),
        ("30-40", "write ages as 5 to 11, 16 and over, or up to 17"),
        ("-1 to 3", "write ages as 5 to 11, 16 and over, or up to 17"),
    ],
)  # fmt: skip
def test_ages_in_an_odd_form_say_what_to_write(text: str, write: str) -> None:
    assert read_ages(text) == Fault(f'"{text}" is not a range of ages this site can read: {write}')


def test_what_is_proposed_for_ages_is_right() -> None:
    assert read_ages("0 to 0") == Ages(0, 0)


@pytest.mark.parametrize("text", ["S6O 1AE", "S6O1AE", "S60 IAE", "S60-1AE", "s60 1ae."])
def test_a_letter_where_a_postcode_has_a_digit_is_seen(text: str) -> None:
    assert read_postcode(text) == Fault(f'"{text}" is not written as a postcode is: write S60 1AE')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("https://https://talking.example/", f'the web address "https://https://talking.example/" begins with http '
         f"twice: take one of the two out, {LIKE_A_LINK}"),
        ("Https://talking.example/", '"Https://talking.example/" has capital letters in its beginning: write it in '
         f"small letters, {LIKE_A_LINK}"),
        ("https://printer.local/", 'the web address "https://printer.local/" leads to one machine, not to a public '
         f"site: use an address with a name, {LIKE_A_LINK}"),
        ("https://x.google.internal", 'the web address "https://x.google.internal" leads to one machine, not to a '
         f"public site: use an address with a name, {LIKE_A_LINK}"),
        (f"https://{'a' * 64}.example/", f'the web address "https://{"a" * 51}…" has no right host: a host has a dot '
         f"in it, {LIKE_A_LINK}"),
    ],
)  # fmt: skip
def test_a_web_address_that_leads_nowhere_is_refused(text: str, says: str) -> None:
    assert read_web_address(text) == Fault(says)


@pytest.mark.parametrize("address", ["https://a.example/?q=/", "https://a.example/#/", "https://a.example/../"])
def test_the_address_of_the_site_is_that_alone(address: str) -> None:
    assert read_site_address(address) == Fault(
        f'"{address}" is more than the address of a site: write it without ?, #, dots between slashes or two slashes '
        "together, such as https://example.org/local-offer/"
    )


def test_a_map_link_is_shown_as_it_was_written() -> None:
    assert read_map_link("javascript:{postcode}") == Fault(
        f'"javascript:{{postcode}}" does not begin with https:// or http://: copy the whole web address, {LIKE_A_LINK}'
    )
    assert read_map_link("https://{postcode}.example/") == Fault(
        '"https://{postcode}.example/" has {postcode} in the name of the site: put it behind the name, such as '
        "https://maps.example/?q={postcode}"
    )


@pytest.mark.parametrize(
    "role",
    ["Sarah", "sarah jones", "Mrs Jones", "Dr Patel", "Jane, front desk", "SMITH, Jane", "the team leader (Jane)"],
)
def test_the_name_of_a_person_is_seen_wherever_it_stands(role: str) -> None:
    says = f'"{role}" looks like the name of a person: write a role, such as "the front desk"'
    assert read_role(role) == Fault(says)


@pytest.mark.parametrize(
    "role", ["Claire House office", "Sarah Nelson Centre desk", "St Thomas, the office", "Ross nursery", "Jack desk"]
)
def test_a_place_with_a_first_name_in_it_is_no_person(role: str) -> None:
    assert read_role(role) == role


@pytest.mark.parametrize("who", ["the parents", "a Parent.", "my mum", "me!", "ChatGPT", "the council's website"])
def test_nobody_at_the_service_in_other_words(who: str) -> None:
    fault = read_who_checked(who)
    assert isinstance(fault, Fault)
    assert fault.says.startswith(f'"{who}" is nobody at the service')


def test_a_word_of_two_alphabets_is_refused_and_a_whole_word_of_another_is_not() -> None:
    assert read_prose("Helps B\u0430rnsley.", 100) == Fault(
        '"B\u0430rnsley" has a letter of another alphabet in it ("\u0430", U+0430): type the word again by hand'
    )
    for text in ("Château Łódź, naïve, e\u0301te", "We say مرحبا and Привет.", "Nº 5 and 1ª", "ａｂｃ"):
        assert read_prose(text, 100) == text


@pytest.mark.parametrize(
    ("added", "says"),
    [
        ("cost:free\n", '11: no space after the colon: write "name: text", with a space between'),
        ("cost :free\n", '11: a space before the colon and none after it: write "name: text"'),
        ("contact:\n  website:https://a.example/\n", '11: contact: no space after the colon below it (found '
         '"website:https://a.example/"): write a space there'),
        ("<<<<<<< HEAD\ncost: free\n=======\ncost: charge\n>>>>>>> other\n", "11: two versions of this file stand in "
         "one another: keep the right lines, and take out those with <<<<<<< and their like"),
        ("who_for: Meet at\n  unit #4 there.\n", "12: all that follows # on this line is left out: put the whole text "
         "in double quotes, or write a space after #"),
        ("who_for: [Free] help\n", "11: something stands after the closing bracket: put the whole text in double "
         "quotes, if it begins with a bracket"),
        ("who_for: [\n", "11: a bracket opens here and nothing follows it: write the list out, or put a text that "
         "begins with [ or { in double quotes"),
    ],
)  # fmt: skip
def test_a_slip_of_the_keyboard_is_named_for_what_it_is(added: str, says: str) -> None:
    assert problems_in(LISTING + added) == [f"offer_data/services/talking.yml:{says}"]


def test_a_number_sign_inside_quotes_or_a_block_of_text_stays() -> None:
    assert problems_in(LISTING + 'who_for: "Unit #4 there."\n') == []
    assert problems_in(LISTING + "who_for: >-\n  Unit\n  at #4 there.\n") == []
    assert problems_in(LISTING + "cost: free # as of 2026\n") == []


def test_a_source_one_step_too_far_left_is_told_where_it_belongs() -> None:
    listing = LISTING.replace("  summary:\n    page:", "  summary:\n  page:")
    assert problems_in(listing)[-1] == (
        "offer_data/services/talking.yml:10: sources.page: page stands too far left: put two more spaces before it, so "
        "that it is under the fact that it backs"
    )
