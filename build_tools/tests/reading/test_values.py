"""Values that are right, kept as written; and the small helpers of messages."""

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.reading.faults import Fault, did_you_mean, nearest, shown
from build_tools.reading.values.addresses import read_listing_address, read_postcode
from build_tools.reading.values.dates_and_ages import read_ages, read_date
from build_tools.reading.values.emails import read_email
from build_tools.reading.values.phones import read_phone, read_text_number, read_textphone
from build_tools.reading.values.plain_text import read_prose, read_role, read_who_checked
from build_tools.reading.values.site_settings import read_map_link, read_site_address, read_word_key
from build_tools.reading.values.web_addresses import read_host, read_web_address


@pytest.mark.parametrize(
    "number",
    ["01632 960 001", "01632960001", "0114 496 0001", "020 7946 0001", "01204 96001", "03330 062 835", "0300 303 5857",
     "0800 731 0297", "0808 157 0001", "0800 1111", "08001111", "999", "111", "101", "105", "119", "116 123", "116123",
     "116 000", "056 0000 0000"],
)  # fmt: skip
def test_a_right_phone_number_stays_as_printed(number: str) -> None:
    assert read_phone(number) == number


@pytest.mark.parametrize(
    "number", ["85258", "YM to 85258", "YM to 85 258", "SHOUT to 85258", "116 000", "07700 900123", "07700900123"]
)
def test_a_right_text_number_stays_as_printed(number: str) -> None:
    assert read_text_number(number) == number


@pytest.mark.parametrize("number", ["18001 01632 960 001", "01632 960 001"])
def test_a_right_textphone_stays_as_printed(number: str) -> None:
    assert read_textphone(number) == number


@pytest.mark.parametrize(
    "address",
    ["info@talking.example", "send@justice.gov.example", "helpline@cbituk.example",
     "education.transport@rotherham.example",
     "SEN@globalmediation.example", "early.help@council.example", "rotherham.portage@council.example",
     "bluebell.wood@bluebellwood.example", "healthy.start@nhs.example", "talking@rivelin.example",
     "grace@hospice.example",
     "jane.office@school.example", "fis@council.example", "contact-us@service.example", "a1@service.example"],
)  # fmt: skip
def test_a_shared_mailbox_stays_as_printed(address: str) -> None:
    assert read_email(address) == address


@pytest.mark.parametrize(
    "address",
    ["jane@service.example", "jane.doe@service.example", "j.doe@service.example", "jane-doe@service.example",
     "jane_doe@service.example",
     "k.o'neill@service.example", "doe.jane3@service.example", "david@david.example", "chris.p.bacon@service.example"],
)  # fmt: skip
def test_a_persons_mailbox_is_refused(address: str) -> None:
    fault = read_email(address)
    assert isinstance(fault, Fault)
    assert fault.says.startswith("this looks like a named person's e-mail")


@pytest.mark.parametrize(
    "address",
    ["https://talking.example/", "http://www.talking.example", "https://talking.example/a/b-c.aspx?x=1&y=2#part",
     "https://moderngov.rotherham.gov.uk/mgAi.aspx?ID=93266", "https://Talking.example/Caf%C3%A9", "https://talking.example/@team",
     "https://talking.example/ca\u00e9"],
)  # fmt: skip
def test_a_right_web_address_stays_as_written(address: str) -> None:
    assert read_web_address(address) == address


@pytest.mark.parametrize(
    ("text", "ages"),
    [("0 to 5", Ages(0, 5)), ("0 to 25", Ages(0, 25)), ("5 to 5", Ages(5, 5)), ("16 and over", Ages(16, None)),
     ("25 and over", Ages(25, None)), ("up to 17", Ages(None, 17)), ("up to 25", Ages(None, 25))],
)  # fmt: skip
def test_right_ages_are_read_and_written_again_the_same(text: str, ages: Ages) -> None:
    assert read_ages(text) == ages
    assert ages.words == text


@pytest.mark.parametrize(
    ("text", "day"),
    [("2024", PartialDate(2024)), ("2024-03", PartialDate(2024, 3)), ("2024-03-09", PartialDate(2024, 3, 9)),
     ("2024-02-29", PartialDate(2024, 2, 29)), ("1990-01-01", PartialDate(1990, 1, 1)), ("2100", PartialDate(2100))],
)  # fmt: skip
def test_a_date_keeps_only_the_parts_that_were_given(text: str, day: PartialDate) -> None:
    assert read_date(text) == day
    assert day.iso == text


@pytest.mark.parametrize(
    "text", ["2024-00", "2024-01-00", "2024-01-32", "2024-1", "20240309", "２０２４", "2024-03-09T10:00"]
)
def test_a_date_that_is_almost_right_is_a_fault(text: str) -> None:
    assert isinstance(read_date(text), Fault)


@pytest.mark.parametrize("postcode", ["S60 1AE", "S6 1AE", "DN12 4AB", "EC1A 1BB", "W1A 0AX", "M1 1AE", "GIR 0AA"])
def test_right_postcodes_are_kept_and_the_bank_of_long_ago_is_none(postcode: str) -> None:
    assert (read_postcode(postcode) == postcode) is (postcode != "GIR 0AA")


def test_addresses_of_listings_are_folder_and_name() -> None:
    assert read_listing_address("services/0-19-nursing") == "services/0-19-nursing"
    says = '"offer_data/services/Portage.yml" is not written as the address of a listing: write services/portage'
    assert read_listing_address("offer_data/services/Portage.yml") == Fault(says)
    for wrong in (
        "services/",
        "portage",
        "shops/x",
        "services/a/b",
        "services/../x",
        "services/a--b",
        "services/" + "x" * 61,
    ):
        assert isinstance(read_listing_address(wrong), Fault)


@pytest.mark.parametrize(
    "role", ["the front desk", "St Helen’s Hospital desk", "Jack and Jill nursery office", "the school office"]
)
def test_a_role_is_kept_as_written(role: str) -> None:
    assert read_role(role) == role


@pytest.mark.parametrize("role", ["Sarah Jones", "Ask for David Brown", "Emma O'Neill, manager"])
def test_a_name_is_no_role(role: str) -> None:
    says = f'"{role}" looks like the name of a person: write a role, such as "the front desk"'
    assert read_role(role) == Fault(says)


@pytest.mark.parametrize("who", ["visitor", "A parent", "the website", "an editor", "Google"])
def test_only_the_service_itself_checks_a_listing(who: str) -> None:
    fault = read_who_checked(who)
    assert isinstance(fault, Fault)
    assert fault.says.startswith(f'"{who}" is nobody at the service')


def test_the_line_end_of_a_folded_text_goes_and_nothing_else() -> None:
    assert read_prose("One. Two.\n", 100) == "One. Two."
    assert isinstance(read_prose("One.\n\n", 100), Fault)


@pytest.mark.parametrize("address", ["https://example.org/", "https://example.org/local-offer/"])
def test_a_site_address_ends_in_a_slash(address: str) -> None:
    assert read_site_address(address) == address
    without = address.rstrip("/")
    says = f'"{without}" does not end in a slash: write it as https://example.org/local-offer/'
    assert read_site_address(without) == Fault(says)


def test_a_map_link_holds_the_place_for_a_postcode() -> None:
    assert read_map_link("https://maps.example/?q={postcode}") == "https://maps.example/?q={postcode}"
    says = '"https://maps.example/" has no {postcode} in it: write a link such as https://maps.example/?q={postcode}'
    assert read_map_link("https://maps.example/") == Fault(says)
    assert isinstance(read_map_link("javascript:{postcode}"), Fault)


def test_a_word_of_a_list_is_plain() -> None:
    assert read_word_key("only with an EHC plan") == "only with an EHC plan"
    says = '"short/breaks" cannot be a word of a list: use letters, digits and single spaces, at most 40 characters, '
    assert read_word_key("short/breaks") == Fault(says + "such as short breaks")


def test_a_host_stands_alone_in_small_letters() -> None:
    assert read_host("autism.org.uk") == "autism.org.uk"
    assert read_host("www.autism.org.uk") == Fault(
        '"www.autism.org.uk" counts with and without www.: write autism.org.uk'
    )
    says = " is not the name of a web host: write it in small letters with no slash, such as "
    assert read_host("https://www.gov.uk/") == Fault(f'"https://www.gov.uk/"{says}"autism.org.uk"')
    assert read_host("WWW.gov.uk") == Fault(f'"WWW.gov.uk"{says}"autism.org.uk"')
    assert isinstance(read_host("localhost"), Fault)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Portage", '"Portage"'), ("x" * 60, f'"{"x" * 60}"'), ("x" * 61, f'"{"x" * 59}…"'), ("a\u202eb\x1b\n", '"a?b??"'),
     ("a\u3164b", '"a?b"'), ("\ud800", '"?"')],
)  # fmt: skip
def test_what_was_found_is_shown_short_and_clean(text: str, words: str) -> None:
    assert shown(text) == words


def test_the_nearest_word_is_found_by_look_or_by_its_start() -> None:
    assert nearest("autsim", ("adhd", "autism")) == "autism"
    assert nearest("AUTISM", ("adhd", "autism")) == "autism"
    assert nearest("talking", ("money", "talking and understanding")) == "talking and understanding"
    assert nearest("x" * 100_000, ("money",)) is None
    assert did_you_mean("qqq", ("money",)) == ""
