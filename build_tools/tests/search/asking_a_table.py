"""How the search does on a table of queries, in the code that ships.

`python -m build_tools.tests.search.asking_a_table FILE`

A table is a YAML list of rows: `query`, and under `want` the addresses of the listings that would do. The promises have
the same shape with a few more fields, so their file can be asked too.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from build_tools.offer.listing import Listing
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA
from build_tools.tests.search.in_node import Search
from build_tools.tests.search.promise_table import FIRST, Promise, Score, place_of, promise_of, score_of

SHOWN = 5  # results shown for a query that is not met


def read_queries(file: Path) -> list[Promise]:
    """The rows of a table, or those under `promises`."""
    rows = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    rows = rows["promises"] if isinstance(rows, dict) else rows
    return [replace(promise_of(row), wants=_wants(row)) for row in rows]


def _wants(row: dict[str, Any]) -> tuple[str, ...]:
    wants = row.get("want", row.get("wants", []))
    return tuple([wants] if isinstance(wants, str) else wants)


def unknown_addresses(promises: Sequence[Promise], listings: Sequence[Listing]) -> Iterator[str]:
    """A wanted address that no open listing has can never be found: the table is wrong, not the search."""
    known = {f"{listing.folder}/{listing.slug}" for listing in listings}
    for promise in promises:
        for address in promise.wants:
            if address not in known:
                yield f"{promise.query}: there is no open listing {address}"


def report(promises: Sequence[Promise], results: Sequence[Sequence[Listing]], *, quiet: bool = False) -> Iterator[str]:
    """A line for each query that is not met, then the figures."""
    if not quiet:
        for promise, found in zip(promises, results, strict=True):
            place = place_of(promise, found)
            if place is None or place > FIRST:
                first = ", ".join(f"{listing.folder}/{listing.slug}" for listing in found[:SHOWN]) or "nothing"
                yield f"{place or '-'}  {promise.query}\n     wanted {', '.join(promise.wants)}\n     found  {first}"
    yield figures(score_of(promises, results), len(promises))


def figures(score: Score, queries: int) -> str:
    """Both figures in one line."""
    return f"{queries} queries: recall@{FIRST} {score.recall:.3f}, MRR {score.reciprocal:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask the table and print how it went; 0 whatever the figures are, because they are for reading."""
    parser = argparse.ArgumentParser(description="Ask a table of queries of the search of the real offer.")
    parser.add_argument("file", type=Path, help="a YAML list with query and want")
    parser.add_argument("--quiet", action="store_true", help="the figures only")
    options = parser.parse_args(arguments)
    promises = read_queries(options.file)
    offer = read_offer(OUR_DATA).offer
    assert offer is not None, "the offer cannot be read"
    with tempfile.TemporaryDirectory() as folder:
        search = Search(Path(folder), offer)
        answers = search.ask([promise.query for promise in promises])
        listings = search.documents.listings
    for line in unknown_addresses(promises, listings):
        print(line, file=sys.stderr)
    results = [[listings[number] for number in answer["listings"]] for answer in answers]
    print(*report(promises, results, quiet=options.quiet), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
