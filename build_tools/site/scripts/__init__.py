"""The site's own scripts: small files that are read and tested one by one, and joined into one a page.

Joined, because on a slow line each further request costs its own round trip. They are plain scripts, since a page
opened from disk may load no modules; each adds its part to one global, `LocalOffer`.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import rjsmin

HERE = Path(__file__).parent
SHARED = "shared.js"
KEPT = "short_list/kept.js"
FILES: Mapping[str, Sequence[str]] = {
    "assets/search-box.js": ("search_box.js",),
    "assets/short-list.js": (SHARED, KEPT, "short_list/buttons.js"),
    "assets/short-list-page.js": (SHARED, "short_list/as_text.js", "short_list/page.js"),
    "assets/find.js": (
        SHARED,
        "find/filters.js",
        "find/distance.js",
        "find/asking.js",
        "find/answering.js",
        "find/wording.js",
        "find/drawing.js",
        "find/filter_panel.js",
        "find/near_me.js",
        "find/find_page.js",
    ),
}


def script_files() -> Mapping[str, str]:
    """Each script of the site by its path there, without comments and spare spaces."""
    return {name: "".join(f"{rjsmin.jsmin(source(part))}\n" for part in parts) for name, parts in FILES.items()}


def source(part: str) -> str:
    """One file as it is written."""
    return (HERE / part).read_text(encoding="utf-8")
