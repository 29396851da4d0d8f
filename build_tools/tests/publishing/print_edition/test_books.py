"""What stands in a book, in a booklet, and in their indexes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.offer.listing import Closed, Contact
from build_tools.publishing.print_edition.asked import asked_book
from build_tools.publishing.print_edition.book import Book
from build_tools.publishing.print_edition.entries import entry_of
from build_tools.publishing.print_edition.guide_text import on_paper
from build_tools.publishing.print_edition.indexes import by_name, by_need
from build_tools.publishing.print_edition.web_codes import code_of, code_of_page
from build_tools.publishing.print_edition.whole_book import whole_book
from build_tools.site.source_sites import SourceSites
from build_tools.tests.made_model import AREA, listing, offer
from build_tools.tests.publishing.print_edition.made_book import made_offer

OFFER = made_offer()
CLOSED = Closed(None, "It ended.", "services/crisis-line")


def names(book: Book) -> list[list[str]]:
    return [[one.name for one in chapter.listings] for chapter in book.chapters]


def booklet(*listed: str, page: str | None = None, **chosen: list[str]) -> Book:
    return asked_book(OFFER, listed, page, chosen)


def test_each_open_listing_stands_once_and_is_pointed_to_from_its_other_kinds_of_help() -> None:
    book = whole_book(offer(*OFFER.listings, listing("Over", closed=CLOSED), area=OFFER.area))
    stands = [one.address for chapter in book.chapters for one in chapter.listings]
    assert sorted(stands) == sorted(one.address for one in OFFER.listings)
    pointed = {(chapter.title, one.words) for chapter in book.chapters for one in chapter.see_also}
    assert pointed == {("Urgent help", "Another line"), ("Short breaks", "A Talking Team")}


def test_urgent_help_comes_first_and_names_each_once() -> None:
    book = whole_book(OFFER)
    assert [one.name for one in book.urgent] == ["Crisis line"]
    assert [(one.words, one.note) for one in book.more_urgent] == [("Another line", "text message HELP to 85258")]


def test_the_index_by_need_has_three_groups() -> None:
    parts = {part.title: [one.words for one in part.pointers] for part in by_need(OFFER, OFFER.listings).parts}
    assert parts["Talking"] == ["A Talking Team"]
    assert parts["For any need"] == ["Crisis line"]
    assert "Another line" in parts["These may help"]
    assert "Deaf" not in parts  # nothing to show


def test_the_index_by_name_has_other_names_too() -> None:
    parts = {part.title: part.pointers for part in by_name(OFFER.listings).parts}
    assert [(one.words, one.place, one.note) for one in parts["A"]] == [
        ("A Talking Team", "services-a-talking-team", ""),
        ("Another line", "services-another-line", ""),
    ]
    assert ("Talkers", "see A Talking Team") in [(one.words, one.note) for one in parts["T"]]


@pytest.mark.parametrize(
    "listed",
    [
        ("services/crisis-line", "services/a-talking-team"),
        ("https://offer.example/short-list/#services/crisis-line,services/a-talking-team,services/crisis-line",),
        ("#services/crisis-line,services/a-talking-team",),
        ("A short list\n\n1. Crisis line\n   Helps.\n\n2. A Talking Team\n   Phone: 01632 960 001\n",),
        ("1. x\n   https://o.example/services/crisis-line/\n\n2. y\n   https://o.example/services/a-talking-team/",),
    ],
)  # fmt: skip
def test_a_short_list_is_taken_as_its_page_gives_it(listed: tuple[str, ...]) -> None:
    assert names(booklet(*listed)) == [["Crisis line", "A Talking Team"]]


def test_a_short_list_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("1. Crisis line\n   Helps.\n", encoding="utf-8")
    assert names(booklet(str(path))) == [["Crisis line"]]


def test_in_the_place_of_what_has_closed_stands_what_to_use_instead() -> None:
    of = offer(*OFFER.listings, listing("Over", closed=CLOSED))
    assert names(asked_book(of, ["services/over"], None, {})) == [["Crisis line"]]


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        (("services/crisis-lin",), "There is no listing services/crisis-lin. Did you mean services/crisis-line?"),
        (("nonsense",), "nonsense is neither a listing such as `services/portage` nor a file that can be read."),
        (("1. Nobody\n",), "There is no listing named Nobody."),
        (("",), "The short list names no listing. Write one such as `services/portage`."),
        (("\n",), "The short list names no listing. Write one such as `services/portage`."),
    ],
)
def test_a_wrong_short_list_is_told_in_words(listed: tuple[str, ...], says: str) -> None:
    with pytest.raises(CannotGoOn) as told:
        booklet(*listed)
    assert str(told.value) == says


@pytest.mark.parametrize(
    ("page", "chosen", "first"),
    [
        (None, {"need": ["slcn"]}, ["A Talking Team"]),
        (None, {"need": ["Talking"], "age": ["0 to 4"]}, ["A Talking Team"]),
        ("browse/need/slcn/", {}, ["A Talking Team"]),
        ("https://offer.example/browse/need/slcn/0-to-4/index.html", {}, ["A Talking Team"]),
        ("browse/help/urgent-help/", {}, ["Another line", "Crisis line"]),
        (None, {"topic": ["talking-and-understanding"], "area": ["rotherham"]}, ["A Talking Team"]),
    ],
)
def test_a_booklet_holds_what_a_list_page_shows(
    page: str | None, chosen: dict[str, list[str]], first: list[str]
) -> None:
    assert sorted(names(booklet(page=page, **chosen))[0]) == first


def test_the_three_groups_of_a_booklet_are_chapters() -> None:
    book = booklet(need=["slcn"])
    assert [chapter.title for chapter in book.chapters] == ["For what you chose", "For any need", "These may help"]
    assert (book.title, book.file_name) == ("Help: Talking", "booklet-slcn")


def test_a_booklet_explains_only_the_words_that_it_uses() -> None:
    of = replace(OFFER, listings=(*OFFER.listings, listing("Stays", summary="A short break at night.")))
    assert asked_book(of, ["services/crisis-line"], None, {}).words == ()
    assert [word.term for word in asked_book(of, ["services/stays"], None, {}).words] == ["short break"]


@pytest.mark.parametrize(
    ("listed", "page", "chosen", "says"),
    [
        ([], None, {"need": ["autsm"]}, "--need autsm is not in the list. Did you mean autism? Write one of: slcn, "),
        ([], None, {"cost": ["cheap"]}, "--cost cheap is not in the list. Write one of: free, charge."),
        ([], "browse/a-to-z/", {}, "browse/a-to-z/ is not a list that can be printed."),
        ([], "about/", {}, "about/ is not a list that can be printed."),
        ([], "browse/need/slcn/0-to-4/more/", {}, "is not a list that can be printed."),
        ([], None, {"cost": ["charge"], "topic": ["advice and rights"]}, "Nothing fits Advice and your"),
        (["services/crisis-line"], None, {"need": ["slcn"]}, "Ask for one booklet at a time"),
    ],
)  # fmt: skip
def test_a_wrong_choice_is_told_in_words(
    listed: list[str], page: str | None, chosen: dict[str, list[str]], says: str
) -> None:
    with pytest.raises(CannotGoOn) as told:
        asked_book(OFFER, listed, page, chosen)
    assert says in str(told.value)


SITE = replace(AREA, site_address="https://offer.example/lo/")
TEAM = listing(contact=Contact(website="https://www.talking.example/here/"))


def test_with_an_address_the_square_opens_the_page_of_the_listing() -> None:
    code = code_of(TEAM, SITE)
    assert code is not None
    assert (code.label, code.shown) == ("This page on the web", "offer.example/lo/services/rivelin-talking-team")
    assert code.alt.endswith("It opens offer.example/lo/services/rivelin-talking-team")


def test_without_an_address_no_square_leads_to_a_page_that_is_not_there() -> None:
    code = code_of(TEAM, AREA)
    assert code is not None
    assert (code.label, code.shown, code.alt.split("It opens ")[1]) == (
        "Their website", "talking.example", "talking.example/here"
    )  # fmt: skip
    assert code_of(listing(), AREA) is None
    assert code_of_page("", AREA) is None


def test_the_square_says_the_address_that_stands_beside_it() -> None:
    import segno

    code = code_of(TEAM, SITE)
    wanted = segno.make_qr("https://offer.example/lo/services/rivelin-talking-team/", error="m")
    from base64 import b64decode

    assert code is not None
    drawing = b64decode(code.picture.partition("base64,")[2]).decode()
    path = wanted.svg_inline(border=4, dark="#000", light="#fff", omitsize=True).partition("<path")[2]
    assert drawing.endswith(path)


def test_an_entry_says_what_is_not_known() -> None:
    entry = entry_of(listing(), OFFER, SourceSites({}), date(2026, 11, 23))
    facts = {fact.label: fact.words for line in entry.lines for fact in line}
    assert facts["Not known"] == "phone number, e-mail, website."
    assert facts["Where"] == "Address not known."
    assert facts["Needs"] == "Not known."
    assert facts["How we know"].startswith("Nobody at the service has told us yet that this is right.")


def test_an_old_check_is_called_old() -> None:
    entry = entry_of(OFFER.listings[0], OFFER, SourceSites({}), date(2026, 11, 23))
    facts = {fact.label: fact.words for line in entry.lines for fact in line}
    assert facts["How we know"].endswith("Please ask them before you set out.")


@pytest.mark.parametrize(
    ("html", "paper"),
    [
        ('<h2 id="x">A</h2><h3>B</h3>', "<h3>A</h3><h4>B</h4>"),
        (
            '<a href="/services/a/">the team</a>',
            '<a href="#services-a">the team</a><span class="page-of" data-to="#services-a"></span>',
        ),
        ('<a href="/about/">a page</a>', "a page"),
        (
            '<a href="https://www.law.example/1/" rel="noopener">the law</a>',
            '<a href="https://www.law.example/1/">the law</a> (law.example/1)',
        ),
        ('<a href="tel:999" rel="noopener">999</a>', '<a href="tel:999">999</a>'),
        ('<a href="../other.md">other</a>', "other"),
        ('<img src="x.png" alt="a map">', "[a map]"),
    ],
)
def test_the_text_of_a_guide_keeps_what_works_on_paper(html: str, paper: str) -> None:
    assert on_paper(html, {"services/a/"}) == paper
