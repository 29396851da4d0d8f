"""Words in another language say so, and names, numbers and addresses are left as they are by a browser."""

from dataclasses import replace

import pytest

from build_tools.offer.listing import Contact, Place
from build_tools.site.tongues import in_tongue, names_kept
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import draw, read
from build_tools.tests.read_html import Html

NAMES = {"services/portage/": "Portage & Play"}
URDU = listing(
    "باتیں",
    slug="batein",
    language="ur",
    summary="بچوں کی مدد",
    who_for="ماں باپ",
    contact=Contact(phone="01632 960 001", email="info@batein.example"),
    place=Place(address="1 Example Street", postcode="S60 1AE"),
)


@pytest.mark.parametrize(
    ("language", "text", "attributes"),
    [
        ("ur", "بچوں", ' lang="ur" dir="rtl"'),
        ("pl", "dzieci", ' lang="pl" dir="ltr"'),
        ("ur", None, ""),
        (None, "Children", ""),
    ],
)
def test_words_of_a_listing_in_another_language_say_so(language: str | None, text: str | None, attributes: str) -> None:
    assert str(in_tongue(language, text)) == attributes


def page_of(address: str = "services/batein/") -> Html:
    return read(offer(URDU, listing("Portage")), address)


def test_its_page_gives_each_part_its_voice_and_direction_and_keeps_ours_in_english() -> None:
    page = page_of()
    assert page.one("h1", lang="ur", dir="rtl", translate="no").text == "باتیں"
    assert {one.text for one in page.all("p", lang="ur", dir="rtl")} == {"بچوں کی مدد", "ماں باپ"}
    assert page.one("title", lang="ur", dir="rtl")
    assert page.one("li", **{"aria-current": "page"}).text == page.one("span", lang="ur", dir="rtl").text == "باتیں"
    assert page.one("html").get("lang") == "en-GB"
    assert "lang" not in page.one("h2", id="what").attributes


def test_where_it_stands_in_a_list_its_name_and_summary_do_too() -> None:
    page = page_of("browse/help/talking-and-understanding/")
    assert page.one("a", lang="ur", dir="rtl", translate="no").text == "باتیں"
    assert page.one("p", lang="ur", dir="rtl").text == "بچوں کی مدد"


def test_numbers_run_from_left_to_right_in_any_language() -> None:
    page = page_of()
    assert page.one("a", href="tel:01632960001").get("dir") == "ltr"
    assert page.one("a", href="mailto:info@batein.example").get("dir") == "ltr"


def test_a_browser_translates_a_listing_but_its_names_numbers_and_addresses() -> None:
    page = page_of("services/portage/")
    assert page.one("title").get("translate") == "no"
    assert page.one("h1").get("translate") == "no"
    assert page.one("a", class_="site-name").get("translate") == "no"
    assert [one.text for one in page_of().all("p", translate="no")] == ["1 Example Street, S60 1AE"]
    assert not any(one.get("translate") for one in page.all("h2"))


@pytest.mark.parametrize("address", ["", "urgent-help/", "another-way/", "browse/", "about/still-to-find/"])
def test_the_titles_of_our_own_pages_are_translated(address: str) -> None:
    page = page_of(address)
    assert not page.one("title").get("translate")
    assert not page.one("h1").get("translate")


def test_a_listing_in_english_has_no_language_of_its_own() -> None:
    assert 'lang="' not in draw(offer(replace(URDU, language=None)), "services/batein/").split("<body", 1)[1]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../services/portage/index.html">Portage &amp; Play</a>',
        '<a href="services/portage/index.html#get">Portage &amp; Play</a>',
        '<a href="tel:01632960001">01632 960 001</a>',
        '<a href="mailto:info@a.example">info@a.example</a>',
    ],
)
def test_in_a_written_page_names_and_numbers_are_kept(link: str) -> None:
    assert 'translate="no"' in names_kept(f"<p>See {link}.</p>", NAMES)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../services/portage/index.html">this team</a>',
        '<a href="../guides/travel/index.html">Getting to school</a>',
        '<a href="mailto:info@a.example">Write to us</a>',
        '<a href="https://a.example/">Portage &amp; Play</a>',
        '<a href="../services/portage/index.html" translate="no">Portage &amp; Play</a>',
    ],
)
def test_other_links_stay_as_they_are(link: str) -> None:
    assert names_kept(link, NAMES) == link
