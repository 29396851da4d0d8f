"""The shell of every page: who runs the site, where one is, and whom to tell."""

from dataclasses import replace
from datetime import date

import pytest
from jinja2 import UndefinedError

from build_tools.contributing.forms import PUBLIC
from build_tools.offer.area import AreaInfo, Status
from build_tools.site.drawing import Drawing, make_environment
from build_tools.site.tell_us import COMPLAINTS
from build_tools.tests.made_model import AREA, listing, offer
from build_tools.tests.made_pages import draw, pages_of, read
from build_tools.tests.read_html import Html

OFFICIAL = replace(AREA, status=Status.OFFICIAL)
KNOWN = replace(AREA, site_address="https://offer.example/local-offer/")
PORTAGE = listing("Portage", was=("services/old",))


def page_of(area: AreaInfo, address: str = "services/portage/") -> Html:
    return read(offer(PORTAGE, area=area), address)


def robots(page: Html) -> list[str]:
    return [meta.get("content") for meta in page.all("meta", name="robots")]


@pytest.mark.parametrize("address", sorted(pages_of(offer(PORTAGE))))
def test_while_not_official_every_page_says_so_and_asks_not_to_be_indexed(address: str) -> None:
    page = page_of(AREA, address)
    notice = page.one("p", class_="notice").text
    assert notice.startswith("Not run by Rivelin Council.")
    assert notice.endswith("Rivelin Local Offer.")
    assert ("the council’s own site, Rivelin Local Offer", "https://official.example/") in page.links()
    assert robots(page) == ["noindex"]


@pytest.mark.parametrize("address", sorted(pages_of(offer(PORTAGE))))
def test_once_official_no_page_says_so_and_only_dead_ends_are_not_indexed(address: str) -> None:
    page = page_of(OFFICIAL, address)
    assert page.all("p", class_="notice") == []
    assert "Not run by" not in page.one("body").text
    assert robots(page) == (["noindex"] if address in ("404.html", "services/old/") else [])


@pytest.mark.parametrize("address", sorted(pages_of(offer(PORTAGE))))
def test_a_made_up_offer_says_so_on_every_page(address: str) -> None:
    page = page_of(replace(AREA, made_up=True), address)
    assert page.one("p", class_="notice notice-made-up").text.startswith("MADE UP. Nothing on this page is real.")


def test_a_real_offer_does_not_say_made_up() -> None:
    assert "MADE UP" not in page_of(AREA).one("body").text


def test_titles_name_the_page_its_part_and_the_site() -> None:
    assert page_of(AREA).one("title").text == "Portage – Services – Local Offer for Rivelin"
    assert page_of(AREA, "").one("title").text == "Local Offer for Rivelin"
    assert page_of(AREA, "browse/need/slcn/").one("title").text == "Talking – Needs – Local Offer for Rivelin"


def test_crumbs_lead_back_to_the_start() -> None:
    page = page_of(AREA, "browse/need/slcn/0-to-4/")
    crumbs = page.one("nav", class_="crumbs").text
    assert crumbs == "Home Choose from lists Talking Talking, under 5"


@pytest.mark.parametrize("address", ["", "404.html"])
def test_the_start_page_and_the_dead_end_have_no_crumbs(address: str) -> None:
    assert page_of(AREA, address).all("nav", class_="crumbs") == []


def test_a_known_site_address_is_the_canonical_one_of_listed_pages() -> None:
    assert (
        page_of(KNOWN).one("link", rel="canonical").get("href") == "https://offer.example/local-offer/services/portage/"
    )
    assert page_of(KNOWN, "404.html").all("link", rel="canonical") == []
    assert page_of(AREA).all("link", rel="canonical") == []


def test_the_dead_end_is_linked_from_the_top_because_it_is_shown_at_any_depth() -> None:
    page = page_of(KNOWN, "404.html")
    targets = [target for _, target in page.links() if not target.startswith(("#", "tel:", "https:"))]
    assert len(targets) > 10
    assert [target for target in targets if not target.startswith("/local-offer/")] == []
    assert page.one("link", rel="stylesheet").get("href") == "/local-offer/assets/offer.css"
    assert page.one("form").get("action") == "/local-offer/find/index.html"


def test_other_pages_have_links_that_work_anywhere() -> None:
    targets = [target for _, target in page_of(KNOWN).links()]
    assert [target for target in targets if target.startswith("/")] == []


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("find/", [("Find help", "page")]),
        ("find/words/", [("Find help", "true")]),
        ("browse/", [("Find help", "true")]),
        ("browse/need/slcn/", [("Find help", "true")]),
        ("services/portage/", [("Find help", "true")]),
        ("schools/", [("Schools", "page")]),
        ("urgent-help/", [("Urgent help", "page")]),
        ("about/still-to-find/", [("About", "true")]),
        ("404.html", []),
    ],
)
def test_the_menu_marks_where_one_is(address: str, current: list[tuple[str, str]]) -> None:
    page = page_of(AREA, address)
    marked = [
        (link.text, link.get("aria-current"))
        for link in page.all("a")
        if "header" in link.parents and link.get("aria-current")
    ]
    assert marked == current * 2  # the wide menu and the narrow one


# Tell us


def test_while_nobody_can_be_reached_the_page_says_whom_to_tell() -> None:
    part = page_of(AREA).under("tell-us-heading")
    assert "This site has no e-mail, phone or postal address yet." in part
    assert "its own website, the Rivelin Local Offer" in part


def test_each_known_way_to_tell_us_is_given_in_its_order() -> None:
    page = page_of(
        replace(
            AREA, email="offer@rivelin.example", phone="01632 960 002", post="1 Example Street",
            repository="https://github.com/rivelin/offer",
        )
    )  # fmt: skip
    part = page.under("tell-us-heading")
    ways = [item.text for item in page.all("li") if "section" in item.parents and item.text in part]
    assert ways[-11:] == [
        "E-mail: something is wrong", "E-mail: this has closed", "E-mail: this is still right",
        "E-mail: something is missing",
        "Our e-mail address: offer@rivelin.example", "Phone: 01632 960 002", "Post: 1 Example Street",
        "Form: something is wrong", "Form: this has closed", "Form: this is still right",
        "Form: something is missing",
    ]  # fmt: skip
    headings = [heading.text for heading in page.all("h3") if heading.text in part]
    assert headings == ["Write or ring", "Fill in a form on GitHub", "Change it yourself"]
    targets = dict(page.links())
    assert targets["01632 960 002"] == "tel:01632960002"
    assert targets["Open the file behind this page"].endswith("/edit/main/offer_data/services/portage.yml")


@pytest.mark.parametrize("area", [AREA, replace(AREA, email="offer@rivelin.example")])
def test_every_way_stands_below_what_not_to_say(area: AreaInfo) -> None:
    part = page_of(area).under("tell-us-heading")
    assert part.index(PUBLIC) < part.index("website" if area is AREA else "E-mail:")


def test_the_guide_on_complaints_is_named_where_there_is_one() -> None:
    made = offer(PORTAGE)
    drawn = Drawing(made, date(2026, 11, 23), {COMPLAINTS: "How to complain"}).draw(pages_of(made)["services/portage/"])
    assert '<a href="../../guides/complaints/index.html">How to complain</a>' in drawn
    assert "To complain about a service" not in page_of(AREA).under("tell-us-heading")


def test_without_a_repository_nothing_speaks_of_one() -> None:
    assert "GitHub" not in page_of(replace(AREA, email="offer@rivelin.example")).under("tell-us-heading")


def test_the_page_says_when_it_was_made() -> None:
    assert "This page was made on 23 November 2026." in page_of(AREA).one("footer").text


def test_a_misspelt_name_in_a_template_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(UndefinedError, match="'page_titel' is undefined"):
        make_environment().from_string("{{ page_titel }}").render()


def test_drawing_the_same_page_twice_gives_the_same_page() -> None:
    made = offer(PORTAGE, listing("Other"))
    assert draw(made, "browse/a-to-z/") == draw(made, "browse/a-to-z/")
