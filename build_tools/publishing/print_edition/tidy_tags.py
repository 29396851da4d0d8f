"""What WeasyPrint leaves to be done in the tags, mended before the file is written.

1. It gives a link its target as its description: a listener would hear "#services-portage". Ours says the words.
2. It marks the words at the head and foot of a page as content, in a part that hangs in no tree. They are no content:
   they are page furniture (an "artifact"), which a screen reader passes over.
3. It writes no `Scope` for the headers of a table.
"""

from collections.abc import Iterator
from typing import Any

Number = int


def tidy_tags(document: Any, pdf: Any) -> None:
    """Called by WeasyPrint with its document and the PDF in the making (pydyf)."""
    _describe_links(document)
    _scope_headers(pdf)
    _furniture_to_artifacts(document, pdf)


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


def _furniture_to_artifacts(document: Any, pdf: Any) -> None:
    """Marked content whose element hangs in no tree becomes an artifact, and its element is taken out."""
    in_tree = set(_numbers_in_tree(pdf))
    nums = _by_number(pdf, _by_number(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    for page_number, reference in enumerate(pdf.page_references[: len(document.pages)]):
        page = _by_number(pdf, reference)
        stream = _by_number(pdf, page["Contents"]).stream
        owners = nums[page_number * 2 + 1]
        orphans = {mcid for mcid, owner in enumerate(owners) if _number(owner) not in in_tree}
        for mcid in orphans:
            pdf.objects[_number(owners[mcid])].free = "f"
            owners[mcid] = "null"
        _unmark(stream, orphans)


def _unmark(stream: list[Any], orphans: set[int]) -> None:
    for at, item in enumerate(stream):
        if isinstance(item, dict) and item.get("MCID") in orphans and stream[at + 1] == b"BDC":
            stream[at - 1] = "/Artifact"
            item.clear()
            item["Type"] = "/Pagination"


def _numbers_in_tree(pdf: Any) -> Iterator[Number]:
    waiting = [_by_number(pdf, pdf.catalog["StructTreeRoot"])]
    while waiting:
        for kid in waiting.pop().get("K", ()):
            if not isinstance(kid, int):
                yield _number(kid)
                waiting.append(pdf.objects[_number(kid)])


def _by_number(pdf: Any, reference: Any) -> Any:
    return pdf.objects[_number(reference)]


def _number(reference: Any) -> Number:
    """12 of `12 0 R`."""
    text = reference.decode() if isinstance(reference, bytes) else str(reference)
    return int(text.split(" ", 1)[0])
