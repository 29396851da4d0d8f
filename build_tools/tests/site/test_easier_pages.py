"""Pages that are easier to read, as they are drawn, and what is told of their codes and pictures."""

from dataclasses import replace
from datetime import date

import pytest

from build_tools.offer.easier import Easier, EasierPart, EasierTexts, Idea
from build_tools.offer.guide import Guides
from build_tools.offer.listing import Closed, Contact, Listing
from build_tools.offer.model import Offer
from build_tools.site.drawing import Drawing
from build_tools.site.easier_pages import EasierTold
from build_tools.site.guide_pages import guide_page
from build_tools.site.ledger import Page
from build_tools.site.making import Making
from build_tools.tests.hostile import HOSTILE, live_parts
from build_tools.tests.made_easier import easier
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import COMPILED
from build_tools.tests.read_html import Html

ON = date(2026, 11, 28)
FILE = "docs/guides/easier/trial.yml"
LINES = {FILE: {"parts.1.ideas.1.says": 8, "parts.1.ideas.1.picture": 7}}
PORTAGE = listing("Portage", contact=Contact(phone="01632 960 001", website="https://www.portage.example/x"))


def an_offer(*texts: Easier, listings: tuple[Listing, ...] = (PORTAGE,)) -> Offer:
    guides = Guides.of((guide(), guide("other", place=2)))
    return offer(*listings, guides=guides, easier=EasierTexts(texts))


def told(made: Offer) -> tuple[dict[str, Page], list[str]]:
    telling = EasierTold(made, LINES)
    pages = {page.address: page for page in telling.pages()}
    return pages, [str(problem) for problem in telling.problems]


def drawn(made: Offer, page: Page) -> Html:
    return Html(html_of(made, page))


def html_of(made: Offer, page: Page) -> str:
    titles = {one.address: one.title for one in told(made)[0].values()}
    drawing = Drawing(made, ON, {**titles, "guides/": "Guides"})
    drawing.environment.bytecode_cache = COMPILED
    return drawing.draw(page)


def lines_of(page: Html) -> list[str]:
    return [one.text for one in page.all("li") if "main" in one.parents]


def test_each_idea_is_a_line_with_its_picture_hidden_from_screen_readers() -> None:
    ideas = (Idea("phone", "You can ring."), Idea("email-outline", "You can write."))
    made = an_offer(easier("guides/trial", *ideas))
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    assert lines_of(page) == ["You can ring.", "You can write."]
    pictures = [one for one in page.all("svg") if "li" in one.parents]
    assert [(one.get("aria-hidden"), one.get("focusable")) for one in pictures] == [("true", "false")] * 2
    assert [one.text for one in page.all("h2") if "main" in one.parents] == ["What is it?"]


def test_the_page_says_at_its_top_that_nobody_has_checked_it_and_leads_to_the_whole_guide() -> None:
    made = an_offer(easier())
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    words = " ".join(page.one("article", **{"class": "easier"}).text.split())
    assert words.startswith(
        "Trial in short Easier to read. Not yet checked by people with a learning disability. What this means Read the "
        "whole guide What is it?"
    )
    links = [one.get("href") for one in page.all("a") if "article" in one.parents]
    assert links == ["../../../guides/easier/index.html#not-checked", "../../../guides/trial/index.html"]


def test_facts_come_from_the_data_and_codes_of_guides_lead_to_their_easier_version() -> None:
    says = (
        "Ring [[services/portage: phone]].",
        "Look at [[services/portage: website]].",
        "Read [[guides/other]] & ask.",
    )
    made = an_offer(easier("guides/trial", *says), easier("guides/other"))
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    assert lines_of(page) == ["Ring 01632 960 001.", "Look at portage.example.", "Read Other in short & ask."]
    links = [one.get("href") for one in page.all("a") if "li" in one.parents and "main" in one.parents]
    assert links == ["tel:01632960001", "https://www.portage.example/x", "../../../guides/easier/other/index.html"]


def test_names_numbers_and_addresses_stay_as_they_are_in_another_language() -> None:
    shout = listing("Rivelin Listeners", contact=Contact(text="RIVELIN to 85258"))
    ideas = (
        Idea("phone", "Ring [[services/portage: phone]]."),
        Idea("account", "Ask [[services/portage]]."),
        Idea("cellphone", "Text [[services/rivelin-listeners: text]]."),
        Idea("book", "Read [[guides/other]]."),
    )
    made = an_offer(easier("guides/trial", *ideas), listings=(PORTAGE, shout))
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    kept = (*page.all("a", translate="no"), *page.all("span", translate="no"))
    in_lines = [one for one in kept if {"main", "li"} <= set(one.parents)]
    assert [(one.text, one.get("dir")) for one in in_lines] == [
        ("01632 960 001", "ltr"),
        ("Portage", ""),
        ("RIVELIN to 85258", "auto"),
    ]


def test_another_service_is_led_to_by_its_easier_version_and_its_own_whole_page_by_its_name() -> None:
    ask = Idea("account", "Ask [[services/portage]].")
    made = an_offer(easier("guides/trial", ask), easier("services/portage", ask))
    pages = told(made)[0]
    from_guide = drawn(made, pages["guides/easier/trial/"])
    from_itself = drawn(made, pages["guides/easier/services/portage/"])
    assert ("Portage", "../../../guides/easier/services/portage/index.html") in list(from_guide.links())
    assert ("Portage", "../../../../services/portage/index.html") in list(from_itself.links())
    assert from_guide.one("a", href="../../../guides/easier/services/portage/index.html").get("translate") == "no"


def test_a_guide_without_an_easier_version_is_led_to_as_it_is() -> None:
    made = an_offer(easier("guides/trial", "Read [[guides/other]]."))
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    assert [one.get("href") for one in page.all("a") if "li" in one.parents and "main" in one.parents] == [
        "../../../guides/other/index.html"
    ]


@pytest.mark.parametrize(
    ("idea", "says"),
    [
        (Idea("no-such-picture", "Ask."),
         "7: parts.1.ideas.1.picture: the set has no picture named no-such-picture: write another name, such as phone"),
        (Idea("phone", "Ask [[services/portrage]]."),
         "8: parts.1.ideas.1.says: we cannot fill in [[services/portrage]]: there is no page services/portrage. Did "
         "you mean services/portage? Name one that is here"),
        (Idea("phone", "Ask [[council]]."),
         "8: parts.1.ideas.1.says: we cannot fill in [[council]]: write a code such as "
         "[[services/portage: phone]]"),
        (Idea("phone", "It is [[services/portage: summary]]."),
         "8: parts.1.ideas.1.says: we cannot fill in [[services/portage: summary]]: a line has room for one of these "
         "only: phone, textphone, text, email, website, address, postcode"),
        (Idea("phone", "Ask [[services/ended]]."),
         "8: parts.1.ideas.1.says: we cannot fill in [[services/ended]]: this service has closed, so the line is left "
         "out: lead to another page, or take the line away (a warning)"),
        (Idea("phone", "Write to [[services/portage: email]]."),
         "8: parts.1.ideas.1.says: we cannot fill in [[services/portage: email]]: this fact is not known, so the line "
         "is left out: lead to another page, or take the line away (a warning)"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_code_or_a_picture_is_told(idea: Idea, says: str) -> None:
    ended = listing("Ended", closed=Closed(None, "It ended."))
    assert told(an_offer(easier("guides/trial", idea), listings=(PORTAGE, ended)))[1] == [f"{FILE}:{says}"]


def test_a_line_whose_fact_is_not_known_is_left_out_and_an_empty_part_with_it() -> None:
    parts = (
        EasierPart("By post?", (Idea("email", "Write to [[services/portage: email]]."),)),
        EasierPart("By phone?", (Idea("phone", "Ring [[services/portage: phone]]."),)),
    )
    made = an_offer(easier("guides/trial", parts=parts))
    page = drawn(made, told(made)[0]["guides/easier/trial/"])
    assert [one.text for one in page.all("h2") if "main" in one.parents] == ["By phone?"]
    assert "not known" not in page.one("article", **{"class": "easier"}).text


def test_a_service_that_has_closed_keeps_its_page_without_its_lines() -> None:
    ended = replace(PORTAGE, closed=Closed(None, "It ended."))
    made = an_offer(easier("services/portage", "Ring [[services/portage: phone]]."), listings=(ended,))
    page = drawn(made, told(made)[0]["guides/easier/services/portage/"])
    assert lines_of(page) == []
    assert "This has closed." in page.one("article", **{"class": "easier"}).text


def test_the_list_names_guides_and_services_apart() -> None:
    made = an_offer(easier(), easier("guides/other"), easier("services/portage"))
    pages, _ = told(made)
    assert [(page.kind, page.part) for page in pages.values()] == [("easier", "Easier to read")] * 3 + [
        ("easier list", None)
    ]
    page = drawn(made, pages["guides/easier/"])
    assert lines_of(page) == ["Other in short", "Trial in short", "Portage in short"]
    assert "Nobody has done that here yet." in page.under("not-checked")


def test_links_of_one_name_never_lead_to_a_whole_page_and_to_its_easier_version() -> None:
    texts = (easier("guides/trial", "Read [[guides/other]]."), easier("guides/other", title="OTHER"))
    made = an_offer(*texts, easier("services/portage", title="Portage"))
    pages, _ = told(made)
    assert lines_of(drawn(made, pages["guides/easier/"])) == [
        "OTHER: easier to read", "Trial in short", "Portage: easier to read",
    ]  # fmt: skip
    assert lines_of(drawn(made, pages["guides/easier/trial/"])) == ["Read OTHER: easier to read."]


def test_there_is_no_list_without_a_text_and_no_page_without_its_twin() -> None:
    assert told(an_offer())[0] == {}
    assert told(an_offer(easier("guides/gone", now=None)))[0] == {}


def test_a_guide_and_a_listing_lead_to_their_easier_versions() -> None:
    made = an_offer(easier(), easier("services/portage"))
    about = made.guides.by_address["guides/trial/"]
    page = drawn(made, guide_page(made, about, '<h2 id="x">If it goes wrong</h2>', {}, ON))
    assert ("Easier to read: Trial in short", "../../guides/easier/trial/index.html") in set(page.links())
    making = Making(made, ON)
    pages = {one.address: one for one in making.pages}
    shown = Html(making.drawing.draw(pages["services/portage/"]))
    assert ("Easier to read: Portage in short", "../../guides/easier/services/portage/index.html") in set(shown.links())
    statement = Html(making.drawing.draw(pages["about/accessibility/"]))
    assert ("easier to read", "../../guides/easier/index.html") in set(statement.links())
    footer = [one.text for one in shown.all("a") if "footer" in one.parents]
    assert "Easier to read" in footer


def test_where_there_are_none_nothing_leads_to_them() -> None:
    making = Making(an_offer(), ON)
    for page in making.pages:
        assert "guides/easier" not in making.drawing.draw(page).lower(), page.address


def test_search_finds_the_list_and_not_each_text_beside_its_guide() -> None:
    making = Making(an_offer(easier(), easier("services/portage")), ON)
    found = {address: page for address, page in making.guides.items() if "easier" in address}
    assert list(found) == ["guides/easier/"]
    assert "easy read" in found["guides/easier/"].also


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_live_remains_of_a_hostile_idea(text: str) -> None:
    made = an_offer(easier("guides/trial", " ".join(text.split())))
    pages, _ = told(made)
    view = pages["guides/easier/trial/"].context["view"]
    words = [line.words for part in view.parts for line in part.lines]
    assert [live_parts(one) for one in words] == [[]] * len(words)
