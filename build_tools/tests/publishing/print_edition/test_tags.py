"""The printed edition read back as a screen reader reads it; and each check on a PDF that it must fail."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
import weasyprint
from pypdf.generic import NameObject

from build_tools.offer.listing import Place
from build_tools.publishing.print_edition import pdf as making
from build_tools.publishing.print_edition.drawing import draw_book, whole_numbers
from build_tools.publishing.print_edition.whole_book import whole_book
from build_tools.tests.made_model import listing, offer
from build_tools.tests.publishing.print_edition import pdf_checks
from build_tools.tests.publishing.print_edition.made_book import HOSTILE, LONG_NAME, LONG_WORD, ON, made_offer, printed
from build_tools.tests.publishing.print_edition.pdf_checks import CHECKS, faults
from build_tools.tests.publishing.print_edition.read_pdf import HEADINGS, ReadPdf

Check = Callable[[ReadPdf], Iterator[str]]
BARE = "<html lang=en><title>A title</title><h1>One</h1><p>Words <a href='https://a.example/'>there</a></p>"


def raw(html: str, **options: object) -> ReadPdf:
    """A PDF as WeasyPrint makes it by itself."""
    return ReadPdf(weasyprint.HTML(string=html).write_pdf(**options))


def test_nothing_is_wrong_with_the_book(pdf: ReadPdf) -> None:
    assert faults(pdf) == []


def test_nothing_is_wrong_in_large_print(large: ReadPdf) -> None:
    assert faults(large) == []


CASES: list[tuple[Check, str, dict[str, object], str]] = [
    (pdf_checks.not_marked, BARE, {}, "no tree of tags"),
    (pdf_checks.not_marked, BARE, {"pdf_tags": True}, "does not say that it is PDF/UA-1"),
    (pdf_checks.not_marked, "<h1>One</h1>", {"pdf_variant": "pdf/ua-1"}, "no title"),
    (pdf_checks.not_marked, "<h1>One</h1>", {"pdf_variant": "pdf/ua-1"}, "no language"),
    (pdf_checks.wrong_headings, "<h2>Two</h2>", {"pdf_tags": True}, "not of rank 1"),
    (pdf_checks.wrong_headings, "<h1>One</h1><h3>Three</h3>", {"pdf_tags": True}, "rank 3 after rank 1"),
    (
        pdf_checks.wrong_bookmarks,
        "<h1>One</h1><h2 style='bookmark-level: none'>Two</h2>",
        {"pdf_tags": True},
        "2 headings, 1 bookmarks",
    ),
    (pdf_checks.pictures_without_words, "<svg width=9 height=9></svg>", {"pdf_tags": True}, "without words"),
    (pdf_checks.headers_without_scope, "<table><tr><th>Head<td>1</table>", {"pdf_tags": True}, "Head has no scope"),
    (pdf_checks.wrong_links, "<a href='#x'>there</a><p id=x>x</p>", {"pdf_tags": True}, "without words (x)"),
    (pdf_checks.wrong_links, BARE, {}, "not in the tree"),
    (pdf_checks.outside_the_tree, BARE, {}, "not in the tree and no artifact"),
    (
        pdf_checks.outside_the_tree,
        "<style>@page { @bottom-left { content: 'foot' } }</style><p>x</p>",
        {"pdf_tags": True},
        "hangs in no tree",
    ),
    (pdf_checks.wrong_page_numbers, "<ul><li><a href='#x'>x</a>, page 7</ul><h1 id=x>x", {"pdf_tags": True}, "page 1"),
    (pdf_checks.wrong_page_numbers, "<p>none</p>", {"pdf_tags": True}, "no line with the number"),
    (pdf_checks.cut_by_a_page, f"<ul>{'<li>one</li>' * 99}</ul>", {"pdf_tags": True}, "page 2: a list is cut"),
    (pdf_checks.cut_by_a_page, f"<section><h2>One</h2>{'<p>one</p>' * 99}</section>", {"pdf_tags": True},
     "page 2: a part without a heading"),
    (pdf_checks.lists_without_signs, "<ol><li>one</ol>", {"pdf_tags": True}, "page 1: a list does not say its signs"),
    (pdf_checks.fonts_left_out, "<html>", {"pdf_tags": True}, "no fonts"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "html", "options", "says"), CASES)
def test_each_check_finds_its_fault(check: Check, html: str, options: dict[str, object], says: str) -> None:
    found = list(check(raw(html, **options)))
    assert any(says in fault for fault in found), found


def test_a_font_that_is_not_in_the_file_is_found(content: bytes) -> None:
    pdf = ReadPdf(content)
    font = pdf.pages[0]["/Resources"]["/Font"]
    first = next(iter(font.values())).get_object()
    inner = first["/DescendantFonts"][0]
    descriptor = inner["/FontDescriptor"]
    for name in [name for name in descriptor if name.startswith("/FontFile")]:
        del descriptor[NameObject(name)]
    assert any("is not in the file" in fault for fault in pdf_checks.fonts_left_out(pdf))


def test_every_check_is_tested_on_a_pdf_that_fails_it() -> None:
    assert {check for check, *_ in CASES} == set(CHECKS)


def bare(text: str) -> str:
    """Without spaces: the end of a line has none in the file."""
    return re.sub(r"\s+", "", text)


def test_the_words_stand_in_the_order_in_which_they_are_read(pdf: ReadPdf) -> None:
    assert pdf.tree is not None
    text = bare(pdf.tree.text)
    order = [
        "Local Offer for Rivelin", "Not run by Rivelin Council.", "Urgent help", "Crisis line", "01632 960 002",
        "How to use this book", "Contents", "Kinds of help", "To look things up",
        "A Talking Team", "Also called: Talkers.", "Helps young children", "Who it is for: Young children.",
        "Ages: 0 to 5.", "Who can ask:", "How to get it: Ring them.", "Cost:", "Ask for: the front desk.",
        "Phone: 01632 960 001", "Where: 1 Example Street, S60 1AE.", "Open:", "Getting in:", "How we know: Checked on",
        "Short breaks", "Another line", LONG_NAME, "Longer than a page", "Hostile", "See also", "A Talking Team, page",
        "In short", "Who gets it?", "Free", "From asking to the answer", "If it goes wrong", "Write to them.",
        "Who can help", "Where this comes from", "Find help by need", "Find help by name", "Words explained",
        "A rest for you.",
    ]  # fmt: skip
    start = text.index(bare("Kinds of help"))  # the contents name the chapters before they come
    at = 0
    for words in order:
        found = text.find(bare(words), at)
        assert found >= 0, words
        at = found + 1
        if words == "To look things up":
            assert at > start
            at = text.index(bare("Words explained"), at) + 1


def test_nothing_of_a_hostile_text_is_lost_or_breaks_out(pdf: ReadPdf) -> None:
    assert pdf.tree is not None
    text = bare(pdf.tree.text)
    before, _, after = HOSTILE.partition("שלום عربي")
    assert bare(before) in text
    assert bare(after.replace("🦽", "[manual wheelchair]")) in text
    assert LONG_WORD in text
    # Letters that run from right to left lie in the file as they are drawn, from left to right.
    assert "שלום" in text or "םולש" in text


def test_no_sign_comes_out_as_an_empty_box(pdf: ReadPdf) -> None:
    assert pdf.tree is not None
    assert "\N{REPLACEMENT CHARACTER}" not in pdf.tree.text


def test_nothing_runs_over_the_edge_of_a_page(pdf: ReadPdf, large: ReadPdf) -> None:
    for read in (pdf, large):
        for page in read.pages:
            width = float(page.mediabox.width)
            for reference in page.get("/Annots", []):
                left, _, right, _ = (float(one) for one in reference.get_object()["/Rect"])
                assert 0 <= left <= right <= width


def test_each_listing_stands_on_one_page_unless_it_is_longer(pdf: ReadPdf) -> None:
    over = [
        next(tag.text for tag in one.all() if tag.kind in HEADINGS)
        for one in pdf.of("/Art")
        if len({tag.page for tag in one.all() if tag.kind == "content"}) > 1
    ]
    assert over == ["Longer than a page"]


def test_a_long_listing_starts_at_the_top_of_a_page(pdf: ReadPdf) -> None:
    page = next(tag.page for tag in pdf.of("/H3") if tag.text == "Longer than a page")
    first = next(tag for tag in pdf.tags if tag.page == page and tag.kind in HEADINGS)
    assert first.text == "Longer than a page"


@pytest.mark.parametrize(("size", "smallest"), [("pdf", 12), ("large", 18)])
def test_no_letter_is_too_small_at_the_head_and_foot_of_a_page_too(
    size: str, smallest: int, request: pytest.FixtureRequest
) -> None:
    assert min(sizes_of(request.getfixturevalue(size))) >= smallest - 0.1


def test_a_letter_that_is_too_small_is_seen() -> None:
    assert min(sizes_of(raw("<p>Large <small style='font-size: 9pt'>small</small></p>"))) == 9


def sizes_of(pdf: ReadPdf) -> set[float]:
    """The heights of all letters, in points."""
    sizes: set[float] = set()
    for page in pdf.pages:
        page.extract_text(visitor_text=partial(_note_size, sizes))
    return sizes


def _note_size(sizes: set[float], text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
    if text.strip():
        sizes.add(round(abs(cm[3] * tm[3] * size), 1))


def test_only_black_is_painted_on_white(pdf: ReadPdf) -> None:
    assert pdf.colours
    assert {shade for colour in pdf.colours for shade in colour} <= {0, 1}
    assert all(len(set(colour)) == 1 for colour in pdf.colours)


def test_a_colour_is_seen() -> None:
    assert (1, 0, 0) in raw("<p style='color: #f00'>red</p>").colours


def test_a_square_stands_once_beside_its_listing_and_nowhere_else(pdf: ReadPdf) -> None:
    assert pdf.tree is not None
    pictures = pdf.of("/Figure")
    assert [str(one.element["/Alt"]) for one in pictures] == [
        "Square code for a phone’s camera. It opens talking.example"
    ]
    assert pdf.tree.text.count("Their website") == 1


def test_two_runs_are_byte_equal(html: str, content: bytes) -> None:
    assert printed(html) == content


def boxes_of(html: str, large: bool) -> Iterator[Any]:
    """Every box of every page, as WeasyPrint lays a book out."""
    styles = [weasyprint.CSS(string=text) for text in making._style_sheets(large)]
    for page in weasyprint.HTML(string=html).render(stylesheets=styles).pages:
        yield from page._page_box.descendants()


@pytest.mark.parametrize("large", [False, True])
def test_the_words_below_a_square_do_not_run_into_the_words_beside_it(html: str, large: bool) -> None:
    boxes = list(boxes_of(html, large))
    heads = [box for box in boxes if box.element_tag == "div" and "beside" in box.element.get("class", "").split()]
    assert heads
    for head in heads:
        code = next(box for box in head.descendants() if box.element_tag == "p" and box.element.get("class") == "code")
        assert code.position_x >= head.content_box_x() + head.width
        assert code.position_y + code.margin_height() <= head.position_y + head.margin_height()


def test_no_line_ends_inside_a_number_of_a_phone_or_of_a_page() -> None:
    words = '<span class="whole">01632 960 001</span><span class="page-of" data-to="#x"></span>'
    narrow = f"<style>@page {{ size: 90mm 200mm }}</style><h1 id=x>x</h1><p>{'Some words ' * 3}{words}</p>"
    lines = ["".join(text.text for text in box.descendants() if hasattr(text, "text"))
             for box in boxes_of(narrow, True) if type(box).__name__ == "LineBox"]  # fmt: skip
    assert any("01632 960 001" in line for line in lines)
    assert any("page\N{NO-BREAK SPACE}1" in line for line in lines)


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("phone 01632 960 001.", 'phone <span class="whole">01632 960 001</span>.'),
        ("Main Street, S60 1AE.", 'Main Street, <span class="whole">S60 1AE</span>.'),
        ("HELP to 85258 & <b>", "HELP to 85258 &amp; &lt;b&gt;"),
        ("0 to 25", "0 to 25"),
    ],
)
def test_what_stays_in_one_piece(words: str, drawn: str) -> None:
    assert whole_numbers(words) == drawn


def test_the_place_of_a_square_is_counted_from_the_foot_of_the_page(pdf: ReadPdf) -> None:
    """It stands beside the name of its listing, so the name is no higher than its top and no lower than its middle."""
    square = pdf.of("/Figure")[0]
    _, bottom, _, top = (float(side) for side in square.element["/A"]["/BBox"])
    heights: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if "Talking" in text and size > 12:
            heights.append(cm[5] + cm[3] * tm[5])

    pdf.pages[square.page - 1].extract_text(visitor_text=note)
    assert any((bottom + top) / 2 < height < top for height in heights), (bottom, top, heights)


URDU = replace(
    listing("Madad", slug="madad", topics=("short breaks",), summary="مدد کے لیے", who_for="بچوں کے لیے",
            also_known_as=("مدد",), place=Place(access_note="سیڑھیاں")), language="ur")  # fmt: skip


@pytest.fixture(scope="module")
def in_urdu(tmp_path_factory: pytest.TempPathFactory) -> ReadPdf:
    of = offer(URDU, listing("Crisis line"), area=made_offer().area)
    return ReadPdf(printed(draw_book(whole_book(of), of, ON, tmp_path_factory.mktemp("urdu"))))


def test_words_in_another_language_say_so(in_urdu: ReadPdf) -> None:
    said = [
        (tag.element["/Lang"], tag.text) for tag in in_urdu.tags if tag.kind != "content" and "/Lang" in tag.element
    ]
    assert {language for language, _ in said} == {"ur"}
    assert sum(text == "Madad" for _, text in said) == 3  # its heading, and the two indexes
    arabic = {tag.text for tag in in_urdu.tags if tag.kind == "content" and re.search(r"[\u0600-\u06ff]", tag.words)}
    assert len(arabic) >= 4
    assert arabic <= {text for _, text in said}


def test_words_in_english_do_not_say_another_language(pdf: ReadPdf) -> None:
    assert not [tag for tag in pdf.tags if tag.kind != "content" and "/Lang" in tag.element]


def test_what_goes_on_over_pages_is_one_tag_and_keeps_its_order() -> None:
    long = (
        "<section><h1>One</h1><ol>" + "".join(f"<li>line {at} " + "words " * 900 for at in range(3)) + "</ol></section>"
    )
    read = ReadPdf(printed(f"<html lang=en><title>x</title>{long}"))
    assert len(read.pages) > 3
    assert [len(read.of(kind)) for kind in ("/Sect", "/L", "/LI", "/LBody", "/Lbl")] == [1, 1, 3, 3, 3]
    words = [word for word in read.tree.text.split() if word != "words"] if read.tree else []
    assert [word for word in words if word.isdigit()] == ["0", "1", "2"]
    assert list(pdf_checks.outside_the_tree(read)) == []
    assert all(kid["/P"] == tag.element for tag in read.of("/LBody") for kid in (k.element for k in tag.kids))
