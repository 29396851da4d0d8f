"""The figures of the search bench: medians of several loads, and the weight of what the search is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from build_tools.benchmarks.search_answers import packed
from build_tools.benchmarks.search_in_browser import Load, Visits, middle
from build_tools.benchmarks.search_server import Fetch

SEARCH_FILES = "assets/search"


@dataclass(frozen=True, slots=True)
class Searched:
    """One search at one size: medians of its loads. None for what is not known."""

    name: str
    first_seconds: float | None
    wire_bytes: float
    requests: float
    again_ms: float | None
    alone_ms: float | None
    unanswered: int  # of all questions of all loads
    loads: int
    fetched: tuple[Fetch, ...] = ()  # what the first load fetched, for seeing where the time goes


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes after gzip of what our search fetches for the listings."""

    index: int  # with those words that mean the same as some in it
    texts: int


@dataclass(frozen=True, slots=True)
class AtSize:
    """All that was found at one size."""

    listings: int
    open_listings: int  # the closed ones are not in the index
    searched: tuple[Searched, ...]  # ours first
    weight: Weight
    visits: tuple[tuple[str, Visits], ...]  # whose listing pages, and their bytes; ours first


def searched(name: str, loads: Sequence[Load]) -> Searched:
    """Each figure's own median."""
    return Searched(
        name,
        middle([load.first_seconds for load in loads]),
        median(load.wire_bytes for load in loads),
        median(load.requests for load in loads),
        middle([load.again_ms for load in loads]),
        middle([load.alone_ms for load in loads]),
        sum(load.unanswered for load in loads),
        len(loads),
        loads[0].fetched,
    )


def weight(site: Path) -> Weight:
    """What the index and the texts of a built site weigh on the wire."""
    index, texts = (len(packed((site / SEARCH_FILES / name).read_bytes())) for name in ("index.js", "texts.js"))
    return Weight(index, texts)


def largest_two(site: Path, addresses: Sequence[str]) -> tuple[str, str]:
    """The two largest listing pages: the dearest first and second visit that there is."""
    by_size = sorted(addresses, key=lambda address: ((site / address / "index.html").stat().st_size, address))
    return by_size[-1], by_size[-2]
