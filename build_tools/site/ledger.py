"""The list of every page of the site: sitemap, checks, search and newsletters read it and nothing else.

It is also written beside the pages (`ledger.json`), where it marks a folder as one that we made.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from xml.sax.saxutils import escape

LEDGER_FILE = "ledger.json"


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is drawn: what it is, and what its template is given."""

    address: str  # "services/portage/"
    kind: str  # home, listing, browse, schools, guide, guides, written, urgent, wanted, start, moved, not found …
    title: str  # the heading; the browser tab adds the part and the site, and is unique
    description: str  # one sentence, for search engines and shared links
    template: str
    source: str  # the file an editor changes: "offer_data/services/portage.yml"
    context: Mapping[str, Any]
    part: str | None = None  # the part of the site, where a title alone may stand twice: "Needs"
    dated: str | None = None  # of its facts: "2024-03"
    searched: bool = False  # found by the site's own search
    listed: bool = True  # in the sitemap


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as it was drawn."""

    address: str
    kind: str
    title: str
    source: str
    dated: str | None
    digest: str  # SHA-256 of the page's bytes, first 16 hex digits
    searched: bool
    listed: bool


def entry_of(page: Page, html: str) -> Entry:
    """The ledger's line for a drawn page."""
    digest = hashlib.sha256(html.encode()).hexdigest()[:16]
    return Entry(page.address, page.kind, page.title, page.source, page.dated, digest, page.searched, page.listed)


def ledger_json(entries: Iterable[Entry]) -> str:
    """All lines in the order of their addresses."""
    rows = [asdict(entry) for entry in sorted(entries, key=lambda entry: entry.address)]
    return json.dumps({"pages": rows}, ensure_ascii=False, indent=1) + "\n"


def sitemap_xml(entries: Iterable[Entry], site_address: str) -> str:
    """The sitemap of sitemaps.org; it wants whole addresses. No dates: a fact's date is not the page's."""
    rows = [
        f"  <url><loc>{escape(site_address + entry.address)}</loc></url>\n"
        for entry in sorted(entries, key=lambda entry: entry.address)
        if entry.listed
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{''.join(rows)}</urlset>\n"
