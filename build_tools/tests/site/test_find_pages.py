"""The find page and the short list before any script runs, and the files that their scripts load."""

import json
import re
from dataclasses import replace

import pytest

from build_tools.offer.area import Status
from build_tools.offer.filtering import Asked
from build_tools.offer.listing import Closed, Contact, Kind
from build_tools.offer.model import Postcodes
from build_tools.site.device_files import device_files
from build_tools.site.find_pages import filters
from build_tools.tests.made_model import AREA, VOCABULARY, listing, offer
from build_tools.tests.made_pages import read
from build_tools.tests.read_html import Html

CONTACT = listing("Contact", kind=Kind.HELPLINE, contact=Contact(phone="0808 808 3555"))
SENDIASS = listing("SENDIASS")
ADVICE = replace(AREA, advice=("services/sendiass", "helplines/contact", "services/gone"))


@pytest.fixture(scope="module")
def find() -> Html:
    return read(offer(CONTACT, SENDIASS, area=ADVICE, postcodes=Postcodes({}, ("Contains nothing real",))), "find/")


@pytest.mark.parametrize("address", ["", "find/", "browse/", "helplines/contact/", "404.html", "short-list/"])
def test_every_search_box_leads_to_the_find_page(address: str) -> None:
    (form,) = [form for form in read(offer(CONTACT), address).all("form") if form.get("role") == "search"]
    assert form.get("method") == "get"
    assert re.fullmatch(r"(\.\./)*find/index\.html", form.get("action"))


def test_all_that_a_form_sends_has_a_name_and_the_postcode_has_none(find: Html) -> None:
    named = {field.get("name") for field in find.all("input") if field.get("name")}
    assert named == {"q", *Asked.__dataclass_fields__}
    near = [field for field in find.elements if "near" in field.get("id") or field.get("id") in ("postcode", "radius")]
    assert len(near) >= 4
    assert not any(field.get("name") for field in near)


def test_each_filter_can_be_named_by_its_words(find: Html) -> None:
    labels = {label.get("for"): label.text for label in find.all("label")}
    boxes = find.all("input", type="checkbox")
    assert len(boxes) == sum(len(group.choices) for group in filters(offer()))
    assert all(labels[box.get("id")] and box.get("form") == "find-form" for box in boxes)
    assert len({box.get("id") for box in boxes}) == len(boxes)


def test_the_filters_hold_every_choice_of_the_closed_lists() -> None:
    values = {group.key: [choice.value for choice in group.choices] for group in filters(offer())}
    for key, words in (("need", VOCABULARY.needs), ("help", VOCABULARY.topics), ("age", VOCABULARY.age_groups)):
        assert values[key] == [word.key for word in words]
    assert values["cost"] == ["free", "charge"]
    assert values["who"] == ["anyone", "a professional", "only with an EHC plan"]
    assert list(values) != sorted(values)
    assert set(values) == set(Asked.__dataclass_fields__)


def test_what_needs_a_script_waits_hidden_and_the_rest_is_there(find: Html) -> None:
    (side,) = [part for part in find.all("div") if "data-needs-script" in part.attributes]
    assert "hidden" in side.attributes
    assert "JavaScript" in next(part for part in find.all("p") if "data-without-script" in part.attributes).text
    targets = [target for _, target in find.links()]
    for address in ("../browse/index.html", "../browse/a-to-z/index.html", "words/index.html", "../schools/index.html"):
        assert any(target.endswith(address) for target in targets), address


def test_the_licence_of_the_postcodes_stands_on_the_page(find: Html) -> None:
    assert "Contains nothing real" in find.one("form", id="near-form").text


def test_whom_to_ask_comes_from_the_data_in_its_order(find: Html) -> None:
    nothing = find.one("section", id="nothing").text
    assert nothing.index("SENDIASS") < nothing.index("Contact")
    assert ("0808 808 3555 to phone Contact", "tel:08088083555") in find.links()
    assert "999" in nothing


def test_the_nearest_lists_are_known_by_kind_of_help(find: Html) -> None:
    pages = json.loads(find.one("section", id="nothing").get("data-topics"))
    assert pages["short breaks"] == "browse/help/short-breaks/"
    assert list(pages) == [word.key for word in VOCABULARY.topics]


def test_only_pages_that_need_it_load_more_than_two_small_scripts() -> None:
    made = offer(CONTACT)
    scripts = {address: [one.get("src").rpartition("/")[2] for one in read(made, address).all("script")]
               for address in ("", "helplines/contact/", "find/", "short-list/")}  # fmt: skip
    assert scripts == {
        "": ["search-box.js", "short-list.js"],
        "helplines/contact/": ["search-box.js", "short-list.js"],
        "find/": ["search-box.js", "short-list.js", "engine.js", "find.js"],
        "short-list/": ["search-box.js", "short-list.js", "short-list-page.js"],
    }


def test_only_an_open_listing_can_be_kept() -> None:
    made = offer(CONTACT, listing("Ended", closed=Closed(None, "It has ended.")))
    (place,) = [part for part in read(made, "helplines/contact/").elements if "data-listing" in part.attributes]
    assert (place.get("data-listing"), place.get("data-name")) == ("helplines/contact", "Contact")
    assert not [part for part in read(made, "services/ended/").elements if "data-listing" in part.attributes]


def test_a_list_that_is_passed_on_says_who_does_not_run_the_site() -> None:
    says = "Not run by Rivelin Council. The council’s own Rivelin Local Offer: https://official.example/"
    assert read(offer(), "short-list/").one("div", id="short-list").get("data-notice") == says
    official = offer(area=replace(AREA, status=Status.OFFICIAL))
    assert read(official, "short-list/").one("div", id="short-list").get("data-notice") == ""


def test_phone_numbers_for_the_short_list_are_those_of_open_listings() -> None:
    ended = listing("Ended", contact=Contact(phone="01632 960 001"), closed=Closed(None, "It has ended."))
    script = device_files(offer(CONTACT, SENDIASS, ended))["assets/phones.js"]
    assert json.loads(script.partition("phones=")[2].rstrip(";\n")) == {"helplines/contact": "0808 808 3555"}


def test_a_text_of_a_listing_cannot_end_the_script() -> None:
    hostile = listing("X", contact=Contact(phone="</script><script>alert(1)</script>\u2028"))
    script = device_files(offer(hostile))["assets/phones.js"]
    assert "<" not in script
    assert "\u2028" not in script
