"""The page of a guide and the list of guides, as they are drawn."""

from dataclasses import replace
from datetime import date

import pytest

from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.guide import Guide, Guides, GuideSource, Step, Timeline
from build_tools.offer.listing import Closed, Contact, HowToGet
from build_tools.offer.model import Offer
from build_tools.site.drawing import Drawing
from build_tools.site.guide_pages import MOST_GUIDES, guide_page, missing_lists
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import AREA, listing, offer
from build_tools.tests.made_pages import COMPILED, read
from build_tools.tests.read_html import Html

ON = date(2026, 11, 23)
TEXT = (
    '<p>Begin.</p>\n<h2 id="who">Who can <em>ask</em> &amp; when?</h2><p>Anyone.</p>\n'
    '<h2 id="if-it-goes-wrong">If it goes wrong</h2>\n<p>Ask again.</p>'
)
LISTS = {"browse/help/travel/": "Travel"}
PORTAGE = listing("Portage", contact=Contact(phone="01632 960 001", website="https://www.portage.example/x"))


def an_offer(*guides: Guide, area: AreaInfo = AREA, glossary: Glossary | None = None) -> Offer:
    ended = listing("Ended", closed=Closed(None, "It ended.", "services/portage"))
    gone = listing("Gone", closed=Closed(None, "It ended."))
    listings = (PORTAGE, listing("Quiet"), ended, gone)
    return offer(*listings, area=area, guides=Guides.of(guides), glossary=glossary or Glossary())


def drawn(about: Guide, text: str = TEXT, on: date = ON, **more: object) -> Html:
    made = an_offer(about, guide("before", place=0), guide("after", place=9), **more)  # type: ignore[arg-type]
    titles = {**LISTS, "guides/": "Guides: step by step"}
    drawing = Drawing(made, on, titles)
    drawing.environment.bytecode_cache = COMPILED
    return Html(drawing.draw(guide_page(made, about, text, titles, on)))


def headings(page: Html) -> list[str]:
    return [one.text for one in page.elements if one.tag in ("h1", "h2") and "main" in one.parents]


def test_the_parts_of_a_guide_stand_in_their_order() -> None:
    timeline = Timeline("From asking to the answer", (Step("Week 0", "You ask.", None),))
    page = drawn(guide(timeline=timeline, listings=("services/portage",), lists=("browse/help/travel",)))
    assert headings(page) == [
        "Trial", "In short", "On this page", "Who can ask & when?", "From asking to the answer", "If it goes wrong",
        "Who can help", "What to look at next", "Get this another way", "Where this comes from",
        "More guides: help with learning",
    ]  # fmt: skip


def test_the_contents_list_leads_to_every_part_by_its_heading() -> None:
    timeline = Timeline("From asking to the answer", (Step("Week 0", "You ask.", None),))
    page = drawn(guide(timeline=timeline, listings=("services/portage",), lists=("browse/help/travel",)))
    contents = [(one.text, one.get("href")) for one in page.all("a") if one.get("href").startswith("#")]
    assert contents[1:] == [
        ("Who can ask & when?", "#who"),
        ("From asking to the answer", "#guide-timeline"),
        ("If it goes wrong", "#if-it-goes-wrong"),
        ("Who can help", "#guide-help"),
        ("What to look at next", "#guide-next"),
        ("Where this comes from", "#guide-sources"),
    ]
    ids = {one.get("id") for one in page.elements}
    assert {target.removeprefix("#") for _, target in contents} <= ids


def test_the_short_version_is_a_list_of_its_sentences() -> None:
    assert drawn(guide()).under("guide-short") == "In short You can ask. They answer. You can ask again."


def test_who_can_help_is_drawn_from_the_listings() -> None:
    page = drawn(guide(listings=("services/portage", "services/quiet")))
    words = page.under("guide-help")
    assert "Phone: 01632 960 001 (Portage)" in words
    assert "Website: portage.example (Portage)" in words
    assert words.count("Phone number: not known.") == 1
    assert page.one("a", href="tel:01632960001")
    assert page.one("a", href="../../services/portage/index.html").text == "Portage"


def test_where_no_phone_is_known_the_card_says_what_to_do_instead() -> None:
    hub = listing("Hub", how_to_get=HowToGet(steps="Look on its website."))
    about = guide(listings=("services/hub",))
    made = offer(hub, guides=Guides.of((about,)))
    drawing = Drawing(made, ON, {})
    drawing.environment.bytecode_cache = COMPILED
    page = Html(drawing.draw(guide_page(made, about, TEXT, {}, ON)))
    assert "Phone number: not known. Look on its website." in page.under("guide-help")


def test_in_the_place_of_a_closed_listing_stands_the_one_to_use_instead_and_each_once() -> None:
    page = drawn(guide(listings=("services/ended", "services/portage", "services/gone", "services/nowhere")))
    names = [one.text for one in page.all("h3") if "section" in one.parents]
    assert names == ["Portage"]


def test_a_guide_with_nobody_to_help_has_no_empty_part() -> None:
    page = drawn(guide(listings=("services/gone",)))
    assert "Who can help" not in headings(page)
    assert not page.all("a", href="#guide-help")


def test_only_pages_that_may_be_trusted_are_linked_and_all_are_dated() -> None:
    sources = (
        GuideSource("The Act", "https://www.gov.uk/act", PartialDate(2014, 6)),
        GuideSource("Somebody’s blog", "https://blog.example/act", None),
    )
    page = drawn(guide(sources=sources))
    words = page.under("guide-sources")
    assert "We last read these pages on 23 November 2026." in words
    assert "The Act (an official page, June 2014)" in words
    assert "Somebody’s blog (a second-hand page, date not known)" in words
    assert page.one("a", href="https://www.gov.uk/act").text == "The Act"
    assert not [target for _, target in page.links() if "blog.example" in target]


@pytest.mark.parametrize(("on", "warned"), [(ON, False), (date(2027, 5, 23), False), (date(2027, 5, 24), True)])
def test_law_that_was_read_long_ago_is_said_on_the_page(on: date, warned: bool) -> None:
    notes = [one.text for one in drawn(guide(), on=on).all("p", class_="note law-is-old")]
    assert notes == ["Take care. We last read the law on 23 November 2026. It may have changed since. Ask for advice "
                     "before you rely on this page."] * warned  # fmt: skip


def test_what_editors_should_check_is_never_shown() -> None:
    page = drawn(guide(to_check=("Whether the moon is full.",)))
    assert "moon" not in page.one("html").text


def test_a_timeline_is_an_ordered_list_and_its_picture_holds_no_words() -> None:
    steps = tuple(Step(when, f"Thing {when}.", "The Act") for when in ("Week 0", "By week 6", "By week 20"))
    page = drawn(guide(timeline=Timeline("All of it", steps)))
    items = [one.text for one in page.all("li") if one.parents[-1] == "ol" and "section" in one.parents]
    assert items[0] == "Week 0: Thing Week 0. From: The Act."
    assert len(items) == 3
    picture = page.one("svg", class_="timeline-bar")
    assert (picture.text, picture.get("aria-hidden")) == ("", "true")
    assert len(page.all("circle")) == 3


def test_the_guides_around_it_are_linked() -> None:
    page = drawn(guide(place=5))
    assert page.one("a", rel="prev").get("href") == "../../guides/before/index.html"
    assert page.one("a", rel="next").get("href") == "../../guides/after/index.html"


@pytest.mark.parametrize(
    ("copies", "says"),
    [
        (None, "We do not know yet who can send it to you"),
        ("ring the council", "or in another language: ring the council."),
    ],
)
def test_it_says_how_to_get_it_another_way(copies: str | None, says: str) -> None:
    assert says in drawn(guide(), area=replace(AREA, copies=copies)).under("guide-way")


def test_words_of_the_short_version_are_explained_behind_the_whole_of_it() -> None:
    glossary = Glossary((Term("plan", "f", "plan", "A legal paper."),))
    page = drawn(guide(in_short=("A plan.", "Another.", "More."), words=("plan",)), glossary=glossary)
    assert [one.text for one in page.all("li") if "section" in one.parents][:3] == ["A plan.", "Another.", "More."]
    assert page.under("guide-short").endswith("What does “plan” mean?A legal paper. More about “plan”")
    assert "What these words mean plan: what it means" in page.under("guide-next")


def test_a_heading_of_the_text_that_cannot_be_a_target_is_left_out_of_the_contents() -> None:
    page = drawn(guide(), text="<h2>Bare</h2><p>x</p>" + TEXT)
    assert not [one for one in page.all("a") if one.text == "Bare"]


def test_the_list_of_guides_stands_journey_by_journey() -> None:
    made = an_offer(guide("one", place=1, title="First"), guide("young-people", place=2, title="For you"))
    page = read(made, "guides/")
    assert headings(page) == ["Guides: step by step", "Are you a young person?", "Help with learning"]
    items = [one.text for one in page.all("li") if one.parents[-1] == "ol"]
    assert "First All about one." in items


def test_without_guides_there_is_no_list_of_them_and_no_way_to_it() -> None:
    page = read(an_offer(), "")
    assert not [target for _, target in page.links() if "guides" in target]


def test_the_start_page_leads_to_the_journeys_and_to_the_page_for_young_people() -> None:
    targets = [target for _, target in read(an_offer(guide("one"), guide("young-people", place=2)), "").links()]
    assert "guides/index.html#help-with-learning" in targets
    assert "guides/young-people/index.html" in targets


@pytest.mark.parametrize("address", ["services/portage/", "browse/help/short-breaks/"])
def test_pages_that_a_guide_names_lead_to_it(address: str) -> None:
    named = guide("one", listings=("services/portage",), lists=("browse/help/short-breaks",), title="First")
    page = read(an_offer(named), address)
    assert page.under("to-guides") == "Step by step This guide walks you through it. First"
    assert "to-guides" not in str(read(an_offer(named), "browse/help/urgent-help/").all("section"))


def test_a_page_that_very_many_guides_name_leads_to_the_list_of_them() -> None:
    many = [guide(f"g{n}", place=n, listings=("services/portage",)) for n in range(1, MOST_GUIDES + 2)]
    words = read(an_offer(*many), "services/portage/").under("to-guides")
    assert words == "Step by step Many of our guides lead here. See all guides."


def test_a_list_that_is_not_there_is_told_with_its_line() -> None:
    made = an_offer(guide(lists=("browse/help/travel", "browse/help/travle")))
    lines = {"docs/guides/trial.md": {"lists.2": 21}}
    assert [str(problem) for problem in missing_lists(made, LISTS, lines)] == [
        "docs/guides/trial.md:21: lists.2: there is no page browse/help/travle. Did you mean browse/help/travel? Name "
        "one that is here"
    ]
