"""Which tag each piece of a page got: a piece is a run of words, or a picture.

WeasyPrint makes one tree of tags for each page, in the order of its boxes, and keeps no link from one to the other. So
both are read in that order and laid side by side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Number = int


@dataclass(frozen=True, slots=True)
class Piece:
    """One of them."""

    box: Any  # of WeasyPrint
    tags: tuple[Number, ...]  # from the one below the document down to its own

    @property
    def language(self) -> str | None:
        """Of the words, as the page of HTML has it."""
        found: str | None = self.box.style["lang"]
        return found


def pieces_of_pages(document: Any, pdf: Any) -> list[list[Piece]]:
    """The pieces of each page, in the order in which they are read."""
    by_page: dict[Any, list[tuple[Number, ...]]] = {reference: [] for reference in pdf.page_references}
    root = by_number(pdf, pdf.catalog["StructTreeRoot"])
    for whole in root["K"]:
        for kid in by_number(pdf, whole)["K"]:
            for tags in _owners(pdf, (number_of(kid),)):
                by_page[pdf.objects[tags[-1]]["Pg"]].append(tags)
    pages = zip(document.pages, by_page.values(), strict=False)
    return [
        [Piece(box, tags) for box, tags in zip(_painted(page._page_box), owners, strict=True)] for page, owners in pages
    ]


def _owners(pdf: Any, tags: tuple[Number, ...]) -> Iterator[tuple[Number, ...]]:
    """The way down to each piece of content."""
    for kid in pdf.objects[tags[-1]].get("K", ()):
        if isinstance(kid, int):
            yield tags
        else:
            yield from _owners(pdf, (*tags, number_of(kid)))


def _painted(box: Any) -> Iterator[Any]:
    """Boxes with words or a picture, without the head and foot of the page."""
    from weasyprint.formatting_structure import boxes

    box = getattr(box, "_box", box)  # what is placed by itself stands behind a placeholder
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        yield box
    elif not isinstance(box, boxes.MarginBox):
        for child in getattr(box, "children", ()):
            yield from _painted(child)


def by_number(pdf: Any, reference: Any) -> Any:
    """The thing that a reference names."""
    return pdf.objects[number_of(reference)]


def number_of(reference: Any) -> Number:
    """12 of `12 0 R`."""
    text = reference.decode() if isinstance(reference, bytes) else str(reference)
    return int(text.split(" ", 1)[0])
