"""Which pages stand for the rest: a browser looks at a page in a third of a second, and a site has hundreds.

Pages of one kind are drawn by one template, so the first, the longest and the shortest of each kind show what it does.
Links are another matter: those are followed on every page.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

LEDGER = "ledger.json"


def pages_of(site: Path) -> dict[str, str]:
    """Address -> kind of every page that the site's own ledger lists."""
    rows = json.loads((site / LEDGER).read_text(encoding="utf-8"))["pages"]
    return {row["address"]: row["kind"] for row in rows}


def file_of(address: str) -> str:
    """The file that holds a page."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def group_of(address: str, kind: str) -> str:
    """Pages of one kind in one folder are alike."""
    return f"{kind} {address.partition('/')[0] if kind == 'listing' else ''}"


def sample(pages: Mapping[str, str], sizes: Mapping[str, int]) -> list[str]:
    """The first, the longest and the shortest page of each group, in order of address."""
    groups: dict[str, list[str]] = {}
    for address in sorted(pages):
        groups.setdefault(group_of(address, pages[address]), []).append(address)
    return sorted({address for group in groups.values() for address in ends(group, sizes)})


def ends(group: Iterable[str], sizes: Mapping[str, int]) -> set[str]:
    """The first, the longest and the shortest."""
    ordered = list(group)
    by_size = sorted(ordered, key=lambda address: (sizes[address], address))
    return {ordered[0], by_size[0], by_size[-1]}


def sample_of(site: Path) -> list[str]:
    """The sample of a built site."""
    pages = pages_of(site)
    return sample(pages, {address: (site / file_of(address)).stat().st_size for address in pages})
