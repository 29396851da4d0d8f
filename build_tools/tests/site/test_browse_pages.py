"""The lists: by kind of help, need, age, need and age, area, folder, and A to Z."""

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.listing import Area, Closed, Kind
from build_tools.tests.made_model import VOCABULARY, listing, offer
from build_tools.tests.made_pages import pages_of, read
from build_tools.tests.read_html import Html

NEED_AND_AGE = "browse/need/slcn/0-to-4/"


def counts(page: Html) -> dict[str, str]:
    """The heading of each group with its count."""
    return {heading.get("id"): heading.text for heading in page.all("h2") if heading.get("id")}


def test_every_choice_has_a_page_even_when_it_is_empty() -> None:
    addresses = set(pages_of(offer()))
    slugs = {
        name: [word.slug for word in getattr(VOCABULARY, name)] for name in ("topics", "needs", "age_groups", "areas")
    }
    expected = {
        "browse/",
        "browse/a-to-z/",
        "services/",
        "groups/",
        "helplines/",
        "money/",
        *(f"browse/help/{topic}/" for topic in slugs["topics"]),
        *(f"browse/need/{need}/" for need in slugs["needs"]),
        *(f"browse/age/{age}/" for age in slugs["age_groups"]),
        *(f"browse/area/{area}/" for area in slugs["areas"]),
        *(f"browse/need/{need}/{age}/" for need in slugs["needs"] for age in slugs["age_groups"]),
    }
    lists = {address for address in addresses if address.startswith("browse/")}
    assert lists == {address for address in expected if address.startswith("browse/")}
    assert expected <= addresses


@pytest.mark.parametrize(
    "address",
    [
        "browse/help/short-breaks/",
        "browse/need/hi/",
        NEED_AND_AGE,
        "browse/age/5-to-11/",
        "browse/area/nearby/",
        "money/",
    ],
)
def test_an_empty_list_is_honest_and_leads_on(address: str) -> None:
    page = read(offer(), address)
    assert "We have found nothing here yet" in [heading.text for heading in page.all("h2")]
    assert "That does not mean that there is no help." in page.one("main").text
    assert ("tell us", "#tell-us-heading") in page.links()


def test_the_three_groups_are_counted_apart() -> None:
    young = Ages(0, 5)
    page = read(
        offer(
            listing("This one", needs=("slcn",), ages=young),
            listing("That one", needs=("slcn", "hi"), ages=young),
            listing("Any one", needs=("any",), ages=young),
            listing("Unknown needs", ages=young),
            listing("Unknown ages", needs=("slcn",)),
            listing("Unknown both"),
            listing("Wrong age", ages=Ages(16, 25)),
            listing("Wrong need", needs=("hi",), ages=young),
        ),
        NEED_AND_AGE,
    )
    assert counts(page) == {
        "narrower-heading": "Choose another age",
        "for-this": "For this need and this age (2)",
        "for-any-need": "For any need (1)",
        "not-known": "These may help (3)",
        "tell-us-heading": "Something wrong or missing? Tell us",
    }
    assert "We do not know which needs or ages these are for. Ask them." in page.under("not-known")
    main = page.one("main").text
    assert "Wrong" not in main
    assert [link for link, target in page.links() if target.startswith("#") and "(" in link] == [
        "For this need and this age (2)",
        "For any need (1)",
        "These may help (3)",
    ]


def test_a_list_of_an_age_alone_has_no_group_for_any_need() -> None:
    page = read(offer(listing("Any one", needs=("any",), ages=Ages(0, 5)), listing("Unknown")), "browse/age/0-to-4/")
    assert "for-any-need" not in counts(page)
    assert counts(page)["for-this"] == "For this age (1)"
    assert "We do not know which ages these are for." in page.under("not-known")


def test_what_is_near_comes_first_in_each_group() -> None:
    listings = [
        listing("A national", area=Area.NATIONAL, needs=("slcn",)),
        listing("B nearby", area=Area.NEARBY, needs=("slcn",)),
        listing("C local", needs=("slcn",)),
        listing("D local", needs=("slcn",)),
    ]
    page = read(offer(*listings), "browse/need/slcn/")
    assert [heading.text for heading in page.all("h3")] == ["C local", "D local", "B nearby", "A national"]


def test_a_list_of_help_is_grouped_by_area() -> None:
    listings = (listing("Far", area=Area.NATIONAL), listing("Near"))
    found = counts(read(offer(*listings), "browse/help/talking-and-understanding/"))
    groups = {key: words for key, words in found.items() if key != "tell-us-heading"}
    assert groups == {"rotherham": "In Rotherham (1)", "national": "All of England (1)"}


def test_a_list_of_an_area_is_grouped_by_kind() -> None:
    page = read(offer(listing("Oak Wood", kind=Kind.RESOURCE_BASE), listing("Portage")), "browse/area/rotherham/")
    assert [words for words in counts(page).values() if "(" in words] == ["Services (1)", "Resource bases (1)"]


def test_a_folder_lists_only_its_own() -> None:
    page = read(offer(listing("A helpline", kind=Kind.HELPLINE), listing("A service")), "helplines/")
    assert [heading.text for heading in page.all("h3")] == ["A helpline"]


def test_a_closed_listing_is_in_no_list() -> None:
    closed = listing("Ended", needs=("slcn",), ages=Ages(0, 5), closed=Closed(None, "It has ended."))
    made = offer(closed, listing("Open"))
    pages = pages_of(made)
    named = [address for address in pages if "Ended" in read(made, address).one("main").text]
    assert named == ["services/ended/"]


def test_choices_say_how_many_are_known_to_fit() -> None:
    made = offer(
        listing("One", needs=("slcn",), ages=Ages(0, 5)),
        listing("Two", needs=("any",), ages=Ages(0, 5)),
        listing("Three"),
    )
    hub = read(made, "browse/")
    found = {item.text for item in hub.all("li")}
    assert "Talking (2)All about slcn." in found
    assert "Deaf (1)All about hi." in found
    assert "Under 5 (2)All about 0 to 4." in found
    assert "In Rotherham (3)All about rotherham." in found
    need = read(made, "browse/need/slcn/")
    assert ("Under 5 (2)", "../../../browse/need/slcn/0-to-4/index.html") in need.links()


def test_the_age_that_is_shown_is_marked_as_the_current_one() -> None:
    page = read(offer(), NEED_AND_AGE)
    narrower = page.one("nav", class_="narrower")
    assert "Choose another age" in narrower.text
    marked = [one.text for one in page.all("a", **{"aria-current": "page"})]
    assert marked == ["Under 5 (0)"]


def test_the_a_to_z_has_a_letter_for_every_name() -> None:
    names = ["Zebra", "apple", "Éclair", "1st Scouts", "Apricot"]
    page = read(offer(*(listing(name) for name in names)), "browse/a-to-z/")
    letters = {
        heading.text: page.under(heading.get("id"))
        for heading in page.all("h2")
        if heading.get("id") != "tell-us-heading"
    }
    assert list(letters) == ["0 to 9", "A", "E", "Z"]
    assert "apple" in letters["A"]
    assert "Apricot" in letters["A"]
    assert "Éclair" in letters["E"]
    assert "1st Scouts" in letters["0 to 9"]
