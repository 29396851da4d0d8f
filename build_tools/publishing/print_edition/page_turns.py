"""What goes on over the turn of a page becomes one tag again.

WeasyPrint ends every tag at the foot of a page, and starts new ones on the next: a listener would hear a list end in
its middle, and half a sentence as a paragraph.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

from build_tools.publishing.print_edition.pieces import Number, Piece, number_of

# element of HTML: its tags, from the outer to the inner. Words inside a line keep theirs, and so does a table, since
# its headers stand again on the next page.
GOES_ON: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("ul", "ol"), ("/L",)),
    **{f"h{rank}": (f"/H{rank}",) for rank in range(1, 7)},
    "section": ("/Sect",),
    "article": ("/Art",),
    "div": ("/Div",),
    "blockquote": ("/BlockQuote",),
    "p": ("/P",),
    "li": ("/LI", "/LBody"),
}


def join_over_pages(pages: Sequence[Sequence[Piece]], above: Mapping[Any, Any], pdf: Any) -> None:
    """Puts what the second tag holds into the first, and takes the second out of the tree. `above`: parents in HTML."""
    went_into: dict[Number, Number] = {}

    def now(number: Number) -> Number:
        while number in went_into:
            number = went_into[number]
        return number

    for before, after in pairwise([pieces for pieces in pages if pieces]):
        last, first = before[-1], after[0]
        for kind, old, new in zip(_shared(last, first, above), last.tags, first.tags, strict=False):
            here, there = pdf.objects[now(old)], pdf.objects[now(new)]
            if not here["S"] == there["S"] == kind:
                break
            _join(here, there, pdf)
            went_into[there.number] = here.number


def _join(here: Any, there: Any, pdf: Any) -> None:
    for kid in there["K"]:
        pdf.objects[number_of(kid)]["P"] = here.reference
    here["K"].extend(there["K"])
    pdf.objects[number_of(there["P"])]["K"].remove(there.reference)
    there.free = "f"


def _shared(last: Piece, first: Piece, above: Mapping[Any, Any]) -> Iterator[str]:
    """The tags of the elements in which both pieces stand, from the outer to the inner."""
    both = zip(_way_to(last.box.element, above), _way_to(first.box.element, above), strict=False)
    for element, _ in takewhile(lambda pair: pair[0] is pair[1], both):
        if element.tag not in ("html", "body"):
            yield from GOES_ON.get(element.tag, ("",))


def _way_to(element: Any, above: Mapping[Any, Any]) -> list[Any]:
    way = [element]
    while way[-1] in above:
        way.append(above[way[-1]])
    return way[::-1]
