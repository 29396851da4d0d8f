"""What a PDF has to be for a reader who listens. Each check yields what is wrong, in words; none when all is well."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from build_tools.tests.publishing.print_edition.read_pdf import HEADINGS, ReadPdf, Tag


def not_marked(pdf: ReadPdf) -> Iterator[str]:
    """PDF/UA-1, 7.1 and 7.2: marked, with a tree, a shown title and a language."""
    if not pdf.root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if pdf.tree is None:
        yield "no tree of tags"
    xmp = pdf.root["/Metadata"].get_data().decode() if "/Metadata" in pdf.root else ""
    if not re.search(r'pdfuaid:part(?:="|>)1', xmp):
        yield "does not say that it is PDF/UA-1"
    if not pdf.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its title is not shown"
    if not (pdf.reader.metadata and pdf.reader.metadata.title):
        yield "no title"
    if not pdf.root.get("/Lang"):
        yield "no language"


def wrong_headings(pdf: ReadPdf) -> Iterator[str]:
    """Headings start with rank 1 and skip no rank."""
    ranks = [(int(tag.kind[2:]), tag.text) for tag in pdf.of(*HEADINGS)]
    if not ranks or ranks[0][0] != 1:
        yield "the first heading is not of rank 1"
    for (before, _), (rank, text) in pairwise(ranks):
        if rank > before + 1:
            yield f"{text}: rank {rank} after rank {before}"


def wrong_bookmarks(pdf: ReadPdf) -> Iterator[str]:
    """The bookmarks are the headings: the same words, ranks and pages, in the same order."""
    headings = [(int(tag.kind[2:]), _bare(tag.text), tag.page) for tag in pdf.of(*HEADINGS)]
    marks = list(_bookmarks(pdf, pdf.reader.outline, 1))
    if headings != marks:
        missing = [found for found in headings if found not in marks] or [f for f in marks if f not in headings]
        yield f"{len(headings)} headings, {len(marks)} bookmarks: {missing[:3]}"


def _bookmarks(pdf: ReadPdf, outline: Any, rank: int) -> Iterator[tuple[int, str, int]]:
    for item in outline:
        if isinstance(item, list):
            yield from _bookmarks(pdf, item, rank + 1)
        else:
            page = pdf.reader.get_destination_page_number(item)
            yield rank, _bare(str(item.title)), (page or 0) + 1


def _bare(text: str) -> str:
    """Without spaces: at the end of a line the file has none, and readers go by the line."""
    return "".join(text.split())


def pictures_without_words(pdf: ReadPdf) -> Iterator[str]:
    """Every picture has an alternative."""
    for tag in pdf.of("/Figure"):
        if not str(tag.element.get("/Alt", "")).strip():
            yield f"page {tag.page}: a picture without words"


def headers_without_scope(pdf: ReadPdf) -> Iterator[str]:
    """Every header of a table says what it heads."""
    for tag in pdf.of("/TH"):
        if tag.element.get("/A", {}).get("/Scope") not in ("/Column", "/Row"):
            yield f"page {tag.page}: the header {tag.text} has no scope"


def wrong_links(pdf: ReadPdf) -> Iterator[str]:
    """Every link stands in the tree as a link, and its description is its words and no address of a place."""
    in_tree = {id(note): tag for tag in pdf.of("/Link") for note in tag.annotations}
    in_tree_numbers = {note.indirect_reference.idnum for tag in pdf.of("/Link") for note in tag.annotations}
    for number, page in enumerate(pdf.pages, 1):
        for reference in page.get("/Annots", []):
            note = reference.get_object()
            if reference.idnum not in in_tree_numbers:
                yield f"page {number}: a link that is not in the tree"
            words = str(note.get("/Contents", ""))
            if not words.strip() or words == str(note.get("/Dest", "")):
                yield f"page {number}: a link without words ({words})"
    if not in_tree:
        yield "no link at all"


def outside_the_tree(pdf: ReadPdf) -> Iterator[str]:
    """All that is painted hangs in the tree or is an artifact, and the tree names nothing that is not there."""
    yield from pdf.untagged
    named = {tag.element for tag in pdf.tags if tag.kind == "content"}
    for page, mcid in sorted(pdf.marked - named):
        yield f"page {page}: content {mcid} hangs in no tree"
    for page, mcid in sorted(named - pdf.marked):
        yield f"page {page}: the tree names content {mcid}, which is not there"


def fonts_left_out(pdf: ReadPdf) -> Iterator[str]:
    """Every font lies in the file and says which letters its signs stand for."""
    fonts = {str(font["/BaseFont"]): font for page in pdf.pages for font in _fonts(page)}
    if not fonts:
        yield "no fonts"
    for name, font in sorted(fonts.items()):
        inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", {})
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
            yield f"{name} is not in the file"
        if "/ToUnicode" not in font:
            yield f"{name} does not say what its signs mean"


def _fonts(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"].get("/Font", {}).values()]


def wrong_page_numbers(pdf: ReadPdf) -> Iterator[str]:
    """Each line "Name, page 12" leads to a page that has the heading: asked for every such line in the book."""
    headings: dict[int, set[str]] = {}
    for tag in pdf.of(*HEADINGS):
        headings.setdefault(tag.page, set()).add(tag.text)
    lines = [tag for tag in pdf.of("/LI") if ", page " in tag.text]
    if not lines:
        yield "no line with the number of a page"
    for line in lines:
        for link, number in _numbered(line):
            target = pdf.reader.named_destinations.get(str(link.annotations[0].get("/Dest", "")))
            page = (pdf.reader.get_destination_page_number(target) or 0) + 1 if target else 0
            if page != number or not headings.get(number):
                yield f"{line.text}: it stands on page {page}"


def _numbered(line: Tag) -> list[tuple[Tag, int]]:
    links = [tag for tag in line.all() if tag.kind == "/Link" and tag.annotations and "/Dest" in tag.annotations[0]]
    found = re.search(r", page (\d+)\.?$", line.text)
    return [(links[0], int(found[1]))] if links and found else []


def cut_by_a_page(pdf: ReadPdf) -> Iterator[str]:
    """What goes on over a page is one tag: no list follows a list, and each part and listing starts with a heading."""
    for tag in pdf.tags:
        for before, after in pairwise(tag.kids):
            alike = before.kind == after.kind == "/L" and before.element.get("/A") == after.element.get("/A")
            if alike and before.page < after.page:
                yield f"page {after.page}: a list is cut"
        inner = [kid.kind for kid in tag.all()]
        if tag.kind in ("/Sect", "/Art") and not set(inner) & set(HEADINGS):
            yield f"page {tag.page}: a part without a heading"


def lists_without_signs(pdf: ReadPdf) -> Iterator[str]:
    """A list whose lines have a dot or a number says which."""
    for tag in pdf.of("/L"):
        signs = [kid for line in tag.kids for kid in line.kids if kid.kind == "/Lbl"]
        if signs and tag.element.get("/A", {}).get("/ListNumbering") not in ("/Disc", "/Decimal"):
            yield f"page {tag.page}: a list does not say its signs"


CHECKS = (
    not_marked,
    wrong_headings,
    wrong_bookmarks,
    pictures_without_words,
    headers_without_scope,
    wrong_links,
    outside_the_tree,
    fonts_left_out,
    wrong_page_numbers,
    cut_by_a_page,
    lists_without_signs,
)


def faults(pdf: ReadPdf) -> list[str]:
    """All of them."""
    return [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(pdf)]
