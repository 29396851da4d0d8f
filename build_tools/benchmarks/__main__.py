"""`python -m build_tools.benchmarks`: builds made-up offers with ours and with stock Material, in turn, and compares.

Then it compares the searches of the sites in a real browser; with `--search` it does that alone. Everything lands in
`.cache/bench/`, the figures also as `last.json` and `search.json`. It ends well whatever the figures are: it measures
and does not judge.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree

from build_tools.benchmarks.comparing import Build, Pair
from build_tools.benchmarks.measuring import Run, in_turn, measure, page_sizes
from build_tools.benchmarks.sample_offer import write_sample
from build_tools.benchmarks.stock_site import write_stock_site
from build_tools.benchmarks.table import table
from build_tools.errors import CannotGoOn
from build_tools.reading.offer_folder import read_offer

HERE = Path(__file__).parents[2]
FOLDER = HERE / ".cache" / "bench"
SIZES = (200, 1_000, 5_000)
RUNS = 3
DAY = "2026-11-23"  # ages of facts hang on the day, so all runs have the same
NOTE = (
    "The peer is stock mkdocs-material with its own search and nothing else, and its listings are kept out of the\n"
    "navigation: the kinder case. Ours also checks every listing and makes the pages that families browse by."
)
NO_BROWSER = "The search was not measured: it needs a browser and Selenium. Run make test-setup, then this again."


def main(arguments: Sequence[str]) -> int:
    """Measure, print the tables, and keep the figures."""
    options = _options().parse_args(arguments)
    ordered = sorted(set(options.sizes))
    try:
        pairs = [compare(size, 1 if options.search else options.runs) for size in ordered]
        if not options.search:
            (FOLDER / "last.json").write_text(json.dumps(_record(pairs), indent=2) + "\n", "utf-8")
            print(f"{NOTE}\n\n{table(pairs)}\n", flush=True)
        print(search(ordered))
    except CannotGoOn as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def search(sizes: Sequence[int]) -> str:
    """The table of the searches, or why there is none. What drives the browser comes with the tests' own set-up."""
    if find_spec("selenium") is None:
        return NO_BROWSER
    from build_tools.benchmarks.search_bench import measure_search

    return measure_search(FOLDER, HERE, sizes)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_tools.benchmarks", description="Measure the build.")
    parser.add_argument("--sizes", type=sizes, default=SIZES, help="how many listings: 200,1000,5000")
    parser.add_argument("--runs", type=int, default=RUNS, choices=range(1, 10), help="builds whose median is shown")
    parser.add_argument("--search", action="store_true", help="the search alone")
    return parser


def sizes(text: str) -> tuple[int, ...]:
    """`200,1000` as numbers."""
    return tuple(int(size) for size in text.split(","))


def compare(size: int, runs: int) -> Pair:
    """Build one sample with both, in turn."""
    folder = FOLDER / str(size)
    rmtree(folder, ignore_errors=True)
    addresses = _prepare(size, folder)
    print(f"{size} listings: building...", file=sys.stderr, flush=True)
    ours, peer = in_turn([partial(build_ours, folder), partial(build_peer, folder)], runs)
    return Pair(
        Build(size, ours, page_sizes(folder / "ours", addresses)),
        Build(size, peer, page_sizes(folder / "peer", addresses)),
    )


def _prepare(size: int, folder: Path) -> list[str]:
    """The sample and the peer's pages, and the addresses that both have to build."""
    write_sample(size, folder / "offer", HERE / "offer_data" / "vocabulary")
    reading = read_offer(folder / "offer", "offer")
    if reading.offer is None or reading.problems:
        raise CannotGoOn(f"The sample is not right: {reading.problems[0]}")
    write_stock_site(reading.offer, folder / "stock")
    return [listing.address for listing in reading.offer.listings]


def build_ours(folder: Path) -> Run:
    """Check and build, as `make site` does."""
    data, out = str(folder / "offer"), str(folder / "ours")
    command = [sys.executable, "-m", "build_tools", "build", "--data", data, "--out", out, "--on", DAY]
    return measure(command, HERE, folder / "ours.log")


def build_peer(folder: Path) -> Run:
    """A whole build, as `mkdocs build` does."""
    settings, out = str(folder / "stock" / "mkdocs.yml"), str(folder / "peer")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings, "--site-dir", out]
    return measure(command, HERE, folder / "peer.log")


def _record(pairs: Sequence[Pair]) -> dict[str, object]:
    packages = {name: version(name) for name in ("mkdocs", "mkdocs-material")}
    return {"python": sys.version.split()[0], **packages, "pairs": [asdict(pair) for pair in pairs]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
