"""Our search beside Pagefind's and Material's own, over the same made-up listings, in one run.

Loads take turns, so that a slow minute of the machine meets all three alike. The sites are those that the build bench
made, or are made here.
"""

import json
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from selenium.common.exceptions import WebDriverException

from accessibility_tests.browser import Browser
from accessibility_tests.starting import open_browser
from build_tools.benchmarks.search_answers import Site
from build_tools.benchmarks.search_contenders import (
    CONTENDERS,
    FIRST_QUERY,
    FURTHER_QUERIES,
    MATERIAL,
    OURS,
    PAGEFIND,
    Contender,
)
from build_tools.benchmarks.search_figures import AtSize, largest_two, searched, weight
from build_tools.benchmarks.search_in_browser import Load, load, visits
from build_tools.benchmarks.search_line import SLOW
from build_tools.benchmarks.search_pagefind import VERSION, get_pagefind, write_pagefind_site
from build_tools.benchmarks.search_table import search_table
from build_tools.errors import CannotGoOn
from build_tools.reading.offer_folder import read_offer

LOADS = 3
LOADS_OF_MANY = 1  # Material alone needs a minute for each
MANY = 5_000
FIGURES = "search.json"


def measure_search(folder: Path, root: Path, sizes: Sequence[int]) -> str:
    """The table, with the figures left in `folder`. The sites lie in it, `1000/ours` and `1000/peer`, built.

    Raises CannotGoOn where there is no browser, or where it breaks off.
    """
    left_out = get_pagefind(folder / "pagefind", root)
    reasons = {} if left_out is None else {left_out: None}  # each said once, in the order of coming
    found: list[AtSize] = []
    try:
        with open_browser(root) as browser:
            for size in sizes:
                why = left_out or _pagefind_site(folder, root, size)
                reasons |= {why: None} if why else {}
                found.append(at_size(browser, folder / str(size), size, with_pagefind=not why))
    except WebDriverException as fault:
        raise CannotGoOn(f"The browser broke off while the search was measured: {fault.msg}") from None
    _keep(folder / FIGURES, found, tuple(reasons))
    return search_table(found, tuple(reasons))


def _pagefind_site(folder: Path, root: Path, size: int) -> str | None:
    return write_pagefind_site(folder / str(size) / "peer", folder / str(size) / "pagefind", folder / "pagefind", root)


def at_size(browser: Browser, folder: Path, size: int, *, with_pagefind: bool) -> AtSize:
    """Everything at one size."""
    reading = read_offer(folder / "offer", "offer")
    if reading.offer is None:
        raise CannotGoOn(f"The sample is not right: {reading.problems[0]}")
    sites = {OURS: Site(folder / "ours"), PAGEFIND: Site(folder / "pagefind"), MATERIAL: Site(folder / "peer")}
    taking_part = [one for one in CONTENDERS if with_pagefind or one.name != PAGEFIND]
    loads = in_turns(browser, taking_part, sites, loads_at(size))
    pages = [listing.address for listing in reading.offer.listings]
    return AtSize(
        size,
        sum(not listing.closed for listing in reading.offer.listings),
        tuple(searched(name, rounds) for name, rounds in loads.items()),
        weight(folder / "ours"),
        tuple(
            (name, visits(browser, sites[name], largest_two(sites[name].folder, pages))) for name in (OURS, MATERIAL)
        ),
    )


def loads_at(size: int) -> int:
    """Loads whose median is shown."""
    return LOADS if size < MANY else LOADS_OF_MANY


def in_turns(
    browser: Browser, contenders: Sequence[Contender], sites: Mapping[str, Site], times: int
) -> dict[str, list[Load]]:
    """Name -> its loads; everyone's first, then everyone's second."""
    loads: dict[str, list[Load]] = {one.name: [] for one in contenders}
    for turn in range(times):
        for one in contenders:
            print(f"search, {one.name}: load {turn + 1} of {times}...", file=sys.stderr, flush=True)
            loads[one.name].append(load(browser, one, sites[one.name], FIRST_QUERY, FURTHER_QUERIES))
    return loads


def _keep(file: Path, found: Sequence[AtSize], left_out: Sequence[str]) -> None:
    """The figures for programs, with what they were measured with."""
    tools = {
        "python": platform.python_version(),
        "mkdocs-material": version("mkdocs-material"),
        "pagefind": None if left_out else VERSION,
    }
    figures = {**tools, "line": asdict(SLOW), "left_out": list(left_out), "sizes": [asdict(one) for one in found]}
    file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
