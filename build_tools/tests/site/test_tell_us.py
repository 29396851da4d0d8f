"""The ways to tell us, from each kind of page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from build_tools.contributing.form_text import END_LINE, Submission, read_form
from build_tools.contributing.forms import PUBLIC, Topic, forms
from build_tools.contributing.issue_forms import issue_templates
from build_tools.hosting.addresses import FORM_FILES, edit_link, form_link, known_host
from build_tools.offer.area import AreaInfo
from build_tools.site.ledger import Page
from build_tools.site.tell_us import COMPLAINTS, Ways, has_own_file, ways_to_tell
from build_tools.tests.made_model import AREA, VOCABULARY

FORMS = {form.topic: form for form in forms(VOCABULARY)}
FULL = replace(
    AREA, email="offer@rivelin.example", phone="01632 960 002", post="1 Example Street",
    repository="https://github.com/rivelin/offer", site_address="https://offer.example/",
)  # fmt: skip


def page(**changes: Any) -> Page:
    """A listing's page, unless `changes` make it another."""
    given = {
        "address": "services/portage/", "kind": "listing", "title": "Portage & more", "description": "",
        "template": "listing.html", "source": "offer_data/services/portage.yml", "context": {},
    }  # fmt: skip
    return Page(**{**given, **changes})


GUIDE = page(address="guides/travel/", kind="guide", title="Travel", source="docs/guides/travel.md")
LIST = page(address="browse/", kind="browse", title="Lists", source="offer_data/vocabulary/topics.yml")


def ways(on: Page, area: AreaInfo, pages: Sequence[str] = ()) -> Ways:
    """The ways from a page of a small made-up offer."""
    return ways_to_tell(on, area, FORMS, pages)


def mail(found: Ways, number: int) -> dict[str, str]:
    """The fields of one begun e-mail, as a mail program reads them."""
    parts = urlsplit(found.mails[number].address)
    assert parts.scheme == "mailto"
    fields = parse_qs(parts.query, strict_parsing=True)
    return {"to": parts.path, **{name: values[0] for name, values in fields.items()}}


def test_a_listing_has_an_e_mail_for_each_of_four_topics() -> None:
    assert [way.label for way in ways(page(), FULL).mails] == [
        "E-mail: something is wrong", "E-mail: this has closed", "E-mail: this is still right",
        "E-mail: something is missing",
    ]  # fmt: skip


def test_any_other_page_has_four_topics_of_its_own() -> None:
    assert [way.label for way in ways(GUIDE, FULL).mails] == [
        "E-mail: something on this page is wrong", "E-mail: something is missing", "E-mail: an event",
        "E-mail: this page is hard to use",
    ]  # fmt: skip


def test_an_e_mail_says_which_page_and_listing_and_asks_under_headings() -> None:
    begun = mail(ways(page(), FULL), 1)
    assert begun["to"] == "offer@rivelin.example"
    assert begun["subject"] == "This has closed: Portage & more"
    assert begun["body"].split("\r\n") == [
        *(PUBLIC, ""),
        *("You were on: https://offer.example/services/portage/", ""),
        *("Which page has closed?", "services/portage", "", ""),
        *("When did it close?", "", "", ""),
        *("What happened?", "", "", ""),
        *("What can people use now?", "", "", ""),
        *("Where did you see this?", "", "", ""),
        *("What date is on that page?", "", "", ""),
        *("Anything else?", "", "", ""),
        *(END_LINE, ""),
    ]


@pytest.mark.parametrize(
    ("number", "topic"), list(enumerate((Topic.CHANGE, Topic.CLOSED, Topic.STILL_RIGHT, Topic.ADD)))
)
def test_an_e_mail_that_comes_back_is_read_as_the_form_that_it_is(number: int, topic: Topic) -> None:
    body = mail(ways(page(), FULL), number)["body"]
    answered = body.replace("Where did you see this?\r\n", "Where did you see this?\r\nOn a poster\r\n")
    read = read_form(f"{answered}\r\nBest wishes\r\nA name".encode(), FORMS.values())
    assert isinstance(read, Submission)
    assert (read.form.topic, read.by_mail) == (topic, True)
    known = {} if topic is Topic.ADD else {"listing": "services/portage"}
    assert read.answers == {**known, "source": "On a poster"}


def test_an_e_mail_about_another_listing_does_not_name_this_one() -> None:
    assert "\r\nservices/portage\r\n" not in mail(ways(page(), FULL), 3)["body"]


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("on", [page(), GUIDE, LIST])
def test_each_e_mail_begins_with_what_not_to_say(on: Page, number: int) -> None:
    body = mail(ways(on, FULL), number)["body"]
    assert body.startswith(PUBLIC)
    assert "Do not name a child" in PUBLIC
    assert "999" in PUBLIC


def test_while_the_site_has_no_address_the_page_is_named_by_its_place() -> None:
    here = replace(AREA, email="offer@rivelin.example")
    assert "You were on: services/portage/" in mail(ways(page(), here), 0)["body"]
    home = page(address="", kind="home", title="Local Offer")
    assert "You were on: Local Offer" in mail(ways(home, here), 0)["body"]


@pytest.mark.parametrize("title", ["A & B? #1 = 100%", "Ünïcode 🙂 ’", '"><script>', "a\r\nBcc: x@y.example", "+ + +"])
def test_no_title_can_break_out_of_the_e_mail(title: str) -> None:
    address = ways(page(title=title), FULL).mails[0].address
    assert not set(address) & set("\"'<> \r\n#")
    assert address.count("?") == address.count("&") == 1
    assert unquote(address.partition("subject=")[2].partition("&body=")[0]) == f"Something is wrong: {title}"


def test_the_forms_of_a_listing_are_filled_in_with_it() -> None:
    assert [(way.label, way.address) for way in ways(page(), FULL).forms] == [
        ("Form: something is wrong", _new(Topic.CHANGE, "&listing=services%2Fportage")),
        ("Form: this has closed", _new(Topic.CLOSED, "&listing=services%2Fportage")),
        ("Form: this is still right", _new(Topic.STILL_RIGHT, "&listing=services%2Fportage")),
        ("Form: something is missing", _new(Topic.ADD)),
    ]


def test_the_forms_of_any_other_page_leave_the_listing_open() -> None:
    assert [way.address for way in ways(GUIDE, FULL).forms] == [
        _new(Topic.CHANGE), _new(Topic.ADD), _new(Topic.EVENT),
    ]  # fmt: skip


def test_the_links_name_the_forms_that_are_there_and_fill_in_a_field_that_they_have() -> None:
    written = issue_templates(VOCABULARY)
    assert set(FORM_FILES.values()) == set(written) - {"config.yml"}
    for topic in (Topic.CHANGE, Topic.CLOSED, Topic.STILL_RIGHT):
        assert "\n    id: listing\n" in written[FORM_FILES[topic]]


def _new(topic: Topic, rest: str = "") -> str:
    return f"https://github.com/rivelin/offer/issues/new?template={FORM_FILES[topic]}{rest}"


@pytest.mark.parametrize(
    ("on", "link"),
    [
        (page(), "https://github.com/rivelin/offer/edit/main/offer_data/services/portage.yml"),
        (GUIDE, "https://github.com/rivelin/offer/edit/main/docs/guides/travel.md"),
        (LIST, None),
        (page(kind="guides", source="docs/guides"), None),
        (page(source="/somebody/else/services/portage.yml"), None),
    ],
)
def test_the_very_file_is_opened_for_editing_where_a_page_has_one(on: Page, link: str | None) -> None:
    assert ways(on, FULL).edit == link
    assert has_own_file(on) is (link is not None)


@pytest.mark.parametrize("repository", [None, "https://code.example/rivelin/offer"])
def test_without_a_host_that_we_know_there_is_no_form_and_no_editing(repository: str | None) -> None:
    found = ways(page(), replace(FULL, repository=repository))
    assert (found.forms, found.edit) == ((), None)
    assert found.needs_no_account


def test_with_nothing_but_a_repository_people_without_an_account_need_another_way() -> None:
    found = ways(page(), replace(AREA, repository=FULL.repository))
    assert found.forms
    assert not found.needs_no_account


def test_a_number_can_be_rung() -> None:
    phone = ways(page(), FULL).phone
    assert phone
    assert (phone.label, phone.address) == ("01632 960 002", "tel:01632960002")


def test_complaints_go_to_the_guide_where_there_is_one() -> None:
    assert ways(page(), FULL, [COMPLAINTS]).complaints == COMPLAINTS
    assert ways(page(), FULL).complaints is None


# The addresses at the host


@pytest.mark.parametrize(
    ("repository", "known"),
    [
        ("https://github.com/rivelin/offer", "https://github.com/rivelin/offer"),
        ("https://github.com/rivelin/offer/", "https://github.com/rivelin/offer"),
        ("https://github.com/rivelin/offer.git", "https://github.com/rivelin/offer"),
        ("https://github.com/rivelin", None),
        ("https://github.com/rivelin/offer/tree/main", None),
        ("https://github.com.evil.example/rivelin/offer", None),
        ("http://github.com/rivelin/offer", None),
        ("https://gitlab.com/rivelin/offer", None),
        ("", None),
        (None, None),
    ],
)
def test_which_repositories_have_forms(repository: str | None, known: str | None) -> None:
    assert known_host(repository) == known


def test_signs_that_mean_something_in_an_address_are_written_as_numbers() -> None:
    assert edit_link("https://h", "docs/a b?#.md") == "https://h/edit/main/docs/a%20b%3F%23.md"
    assert form_link("https://h", Topic.ADD, "a&b=c") == "https://h/issues/new?template=2-add.yml&listing=a%26b%3Dc"
