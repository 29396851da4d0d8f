"""The figures of the search bench as plain text: each search at each size, ratios, then our aims beside what was met.

They are for reading, as those of the build are: whether an aim is met is said here, and no test and no check fails on
it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.benchmarks.search_contenders import OURS
from build_tools.benchmarks.search_figures import AtSize, Searched
from build_tools.benchmarks.search_in_browser import SLOWER
from build_tools.benchmarks.search_line import SLOW

# As the request for this site asks, at so many listings.
AIM_LISTINGS = 1_000
AIM_FIRST_SECONDS = 2.5
AIM_INDEX_BYTES = 60.0  # a listing
AIM_ALONE_MS = 20.0
AIM_FIRST_VISIT = 60_000
AIM_SECOND_VISIT = 15_000

NOTE = (
    f"Search, in a real browser: {SLOW.bits_a_second / 1000:.0f} kbit/s down, {SLOW.round_trip * 1000:.0f} ms round"
    f" trip, gzip, processor {SLOWER} times slower, nothing kept from before.\n"
    "The peers' cases are the kinder ones. The slow processor does not reach a worker, and Material searches in one.\n"
    "Pagefind has its worker off and a bare page. Neither has our filters, and Material's web font is not fetched.\n"
    '"first s": from opening the page with a query to the first result in it. "KB", "requests": all that it fetched.\n'
    '"again ms": from asking a further question to its first result in the page, with what has to be fetched for it.\n'
    '"alone ms": what the search itself takes for the same question. Both are medians of the further questions.'
)
HEAD = ("listings", "", "first s", "KB", "requests", "again ms", "alone ms", "loads")
NOT_KNOWN = "not known"


def search_table(sizes: Sequence[AtSize], left_out: Sequence[str] = ()) -> str:
    """Everything, for people. `sizes` from the smallest; `left_out` says which peer is missing and why."""
    rows: list[tuple[str, ...]] = [HEAD]
    for size in sizes:
        rows += (_row(size.listings, one) for one in size.searched)
        rows += (_ratios(size.searched[0], peer) for peer in size.searched[1:])
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    notes = (*_unanswered(sizes), *_weights(sizes), *_visits(sizes), *_aims(sizes))
    return "\n".join((NOTE, *left_out, "", *lines, "", *notes))


def _row(listings: int, one: Searched) -> tuple[str, ...]:
    figures = (_figure(one.first_seconds, 2), _figure(one.wire_bytes / 1000, 1), _figure(one.requests, 0))
    return (str(listings), one.name, *figures, _figure(one.again_ms, 1), _figure(one.alone_ms, 1), str(one.loads))


def _ratios(ours: Searched, peer: Searched) -> tuple[str, ...]:
    return (
        "",
        f"{OURS} / {peer.name}",
        over(ours.first_seconds, peer.first_seconds),
        over(ours.wire_bytes, peer.wire_bytes),
        over(ours.requests, peer.requests),
        over(ours.again_ms, peer.again_ms),
        over(ours.alone_ms, peer.alone_ms),
        "",
    )


def _figure(figure: float | None, places: int) -> str:
    return NOT_KNOWN if figure is None else f"{figure:.{places}f}"


def over(ours: float | None, peer: float | None) -> str:
    """Ours as a share of the peer's: under 1 is less than theirs."""
    return f"{ours / peer:.2f}" if ours is not None and peer else NOT_KNOWN


def index_bytes(size: AtSize) -> float:
    """Of the index, a listing that is in it."""
    return size.weight.index / size.open_listings


def _unanswered(sizes: Sequence[AtSize]) -> Iterator[str]:
    """A question without an answer is in no median, so it is told."""
    for size in sizes:
        for one in size.searched:
            if one.unanswered:
                yield f"{one.name} at {size.listings}: {one.unanswered} questions brought no result in time."


def _weights(sizes: Sequence[AtSize]) -> Iterator[str]:
    for size in sizes:
        texts = size.weight.texts / size.open_listings
        yield f"After gzip, a listing of {size.listings}: index {index_bytes(size):.1f} bytes, texts {texts:.1f} bytes."
    for few, many in pairwise(sizes):
        further = many.open_listings - few.open_listings
        index = (many.weight.index - few.weight.index) / further
        texts = (many.weight.texts - few.weight.texts) / further
        steps = f"from {few.listings} to {many.listings}"
        yield f"Each further listing, {steps}: index {index:.1f} bytes, texts {texts:.1f} bytes."


def _visits(sizes: Sequence[AtSize]) -> Iterator[str]:
    for size in sizes:
        whose = (f"{name} {visits.first} and {visits.second} bytes" for name, visits in size.visits)
        yield f"First and second listing page (the two largest) of {size.listings}: {', '.join(whose)}."


def _aims(sizes: Sequence[AtSize]) -> Iterator[str]:
    yield from _search_aims(next((size for size in sizes if size.listings == AIM_LISTINGS), None))
    visits = [size.visits[0][1] for size in sizes]
    first, second = max(visit.first for visit in visits), max(visit.second for visit in visits)
    yield f"Aim: a first listing page of at most {AIM_FIRST_VISIT} bytes, {_met(first, AIM_FIRST_VISIT)}."
    yield f"Aim: a second listing page of at most {AIM_SECOND_VISIT} bytes, {_met(second, AIM_SECOND_VISIT)}."


def _search_aims(size: AtSize | None) -> Iterator[str]:
    if size is None:
        yield f"The aims of the search are for {AIM_LISTINGS} listings, which were not measured."
        return
    ours, at = size.searched[0], f"Aim at {AIM_LISTINGS} listings"
    yield f"{at}: a first result in at most {AIM_FIRST_SECONDS} s, {_met(ours.first_seconds, AIM_FIRST_SECONDS)}."
    yield f"{at}: an index of at most {AIM_INDEX_BYTES:.0f} bytes each, {_met(index_bytes(size), AIM_INDEX_BYTES)}."
    under = ours.alone_ms is not None and ours.alone_ms < AIM_ALONE_MS
    yield f"{at}: a search alone in under {AIM_ALONE_MS:.0f} ms, {'met' if under else 'NOT met'}."


def _met(figure: float | None, at_most: float) -> str:
    return "met" if figure is not None and figure <= at_most else "NOT met"
