"""What WeasyPrint leaves to be done in the tags, mended before the file is written.

1. It gives a link its target as its description: a listener would hear "#services-portage". Ours says the words.
2. It marks the words at the head and foot of a page as content, in a part that hangs in no tree. They are no content:
   they are page furniture (an "artifact"), which a screen reader passes over.
3. It writes no `Scope` for the headers of a table, and none of the signs of a list.
4. It does not say which words are in another language: a screen reader would read Urdu with an English voice.
5. It counts the place of a picture from the top of the page, and PDF counts from the foot.
6. It ends every tag at the foot of a page: see `page_turns`.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from build_tools.publishing.print_edition.page_turns import join_over_pages
from build_tools.publishing.print_edition.pieces import Number, Piece, by_number, number_of, pieces_of_pages

POINTS_OF_A_PIXEL = 0.75
SIGNS = {"ul": "/Disc", "ol": "/Decimal"}  # ISO 14289-1, 7.6: a list whose lines have signs says which


def tidy_tags(document: Any, pdf: Any) -> None:
    """Called by WeasyPrint with its document and the PDF in the making (pydyf)."""
    _describe_links(document)
    _scope_headers(pdf)
    _furniture_to_artifacts(document, pdf)
    html = next(child.element for child in document.pages[0]._page_box.children if child.element_tag == "html")
    pages = pieces_of_pages(document, pdf)
    above = {child: element for element in html.iter() for child in element}
    for piece in chain.from_iterable(pages):
        _say_language(piece, html.get("lang"), pdf)
        _say_signs(piece, above, pdf)
        _place_picture(piece, pdf)
    join_over_pages(pages, above, pdf)


def _describe_links(document: Any) -> None:
    import pydyf

    for page in document.pages:
        for box in page._page_box.descendants():
            if getattr(box, "link_annotation", None) and box.element is not None:
                words = " ".join("".join(box.element.itertext()).split())
                if words:
                    box.link_annotation["Contents"] = pydyf.String(words)


def _scope_headers(pdf: Any) -> None:
    for thing in pdf.objects:
        if isinstance(thing, dict) and thing.get("S") == "/TH":
            thing["A"].setdefault("Scope", "/Column")


def _say_language(piece: Piece, of_the_book: str | None, pdf: Any) -> None:
    import pydyf

    if piece.language and piece.language != of_the_book:
        pdf.objects[piece.tags[-1]]["Lang"] = pydyf.String(piece.language)


def _say_signs(piece: Piece, above: Mapping[Any, Any], pdf: Any) -> None:
    import pydyf

    tags = [pdf.objects[number] for number in piece.tags]
    if piece.box.element_tag == "li::marker" and tags[-2]["S"] == "/Lbl":
        whole = by_number(pdf, by_number(pdf, tags[-2]["P"])["P"])
        sign = SIGNS[above[piece.box.element].tag]
        whole["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": sign})


def _place_picture(piece: Piece, pdf: Any) -> None:
    import pydyf

    tag = pdf.objects[piece.tags[-1]]
    if tag["S"] == "/Figure":
        height = by_number(pdf, tag["Pg"])["MediaBox"][3]
        left, top, right, bottom = (POINTS_OF_A_PIXEL * side for side in tag["A"]["BBox"])
        tag["A"]["BBox"] = pydyf.Array((left, height - bottom, right, height - top))


def _furniture_to_artifacts(document: Any, pdf: Any) -> None:
    """Marked content whose element hangs in no tree becomes an artifact, and its element is taken out."""
    in_tree = set(_numbers_in_tree(pdf))
    nums = by_number(pdf, by_number(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    for page_number, reference in enumerate(pdf.page_references[: len(document.pages)]):
        page = by_number(pdf, reference)
        stream = by_number(pdf, page["Contents"]).stream
        owners = nums[page_number * 2 + 1]
        orphans = {mcid for mcid, owner in enumerate(owners) if number_of(owner) not in in_tree}
        for mcid in orphans:
            pdf.objects[number_of(owners[mcid])].free = "f"
            owners[mcid] = "null"
        _unmark(stream, orphans)


def _unmark(stream: list[Any], orphans: set[int]) -> None:
    for at, item in enumerate(stream):
        if isinstance(item, dict) and item.get("MCID") in orphans and stream[at + 1] == b"BDC":
            stream[at - 1] = "/Artifact"
            item.clear()
            item["Type"] = "/Pagination"


def _numbers_in_tree(pdf: Any) -> Iterator[Number]:
    waiting = [by_number(pdf, pdf.catalog["StructTreeRoot"])]
    while waiting:
        for kid in waiting.pop().get("K", ()):
            if not isinstance(kid, int):
                yield number_of(kid)
                waiting.append(pdf.objects[number_of(kid)])
