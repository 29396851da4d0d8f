"""Is a page the same however it is opened? Then one load of it can be looked at in all modes, one after another.

A browser that is made narrower or darker draws the page anew by its stylesheets, just as if it had been opened so. Only
a script can tell the difference: one that asked, as the page opened, how wide or how dark it is. So the scripts that a
page loads are read for that, and a page with one that may have asked is opened afresh for each mode.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

# What a script asks to learn how the page is seen, or to be told when that changes.
ASKS = re.compile(
    r"matchMedia|(?:inner|outer|client|offset|scroll)(?:Width|Height)|ClientRect|getComputedStyle|[Rr]esize"
    r"|visualViewport|\bscreen\s*\.|devicePixelRatio|[Oo]rientation|IntersectionObserver|\b(?:eval|Function|Worker)\b"
)
# What loads other things at another width, or pages within the page, whose scripts nobody has read.
HOLDS = re.compile(
    r"<(?:iframe|frame|object|embed|picture|portal)\b|\bsrcset\s*=|\bloading\s*=|\bon[a-z]+\s*=", re.IGNORECASE
)
INLINE = re.compile(r"<script(?![^>]*\ssrc\s*=)[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL)
OTHER_HOST = re.compile(r"<(?:script|link)\b[^>]*\s(?:src|href)\s*=\s*[\"']?\s*(?:[a-z]+:)?//", re.IGNORECASE)
REORDERS = re.compile(r"reading-flow|reading-order")  # a stylesheet's own order of the Tab key


def is_steady(site: Path, page: str, loaded: Iterable[str] | None) -> bool:
    """True when nothing that the page loads can have asked how it is seen.

    `loaded`: the files of the site that it has asked for; None when that is not known.
    """
    if loaded is None:
        return False
    html = text_of(site / page)
    if HOLDS.search(html) or OTHER_HOST.search(html) or any(ASKS.search(part) for part in INLINE.findall(html)):
        return False
    return not any(turns(file, text_of(site / file)) for file in loaded)


@lru_cache(maxsize=256)  # pages of a site load the same few files
def turns(file: str, text: str) -> bool:
    """True for a script that asks, or a stylesheet that gives the Tab key another order."""
    if file.endswith((".js", ".mjs")):
        return bool(ASKS.search(text))
    return file.endswith(".css") and bool(REORDERS.search(text))


def text_of(path: Path) -> str:
    """What stands in a file; nothing where there is none: then nothing was loaded from it either."""
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
