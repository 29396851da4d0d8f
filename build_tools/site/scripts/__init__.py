"""The site's own scripts: small files that are read and tested one by one, and joined into one a page.

Joined, because on a slow line each further request costs its own round trip. They are plain scripts, since a page
opened from disk may load no modules; each adds its part to one global, `LocalOffer`.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).parent
SHARED = "shared.js"
KEPT = "short_list/kept.js"
WORD_FILES = "word_files.js"
COMMENT = re.compile(r"^\s*/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
END_COMMENT = re.compile(r"\s+// [^'\"`]*$")  # behind code, and with no quote in it: it cannot be the end of a text
FILES: Mapping[str, Sequence[str]] = {
    "assets/search-box.js": (WORD_FILES, "search_box.js"),
    "assets/short-list.js": (SHARED, KEPT, "short_list/buttons.js"),
    "assets/short-list-page.js": (SHARED, "short_list/as_text.js", "short_list/page.js"),
    "assets/read-aloud.js": (SHARED, "read_aloud/voice.js", "read_aloud/button.js"),
    "assets/distance.js": ("find/distance.js",),  # comes with the postcodes, when somebody goes to their field
    "assets/find.js": (
        SHARED,
        WORD_FILES,
        "find/filters.js",
        "find/asking.js",
        "find/answering.js",
        "find/wording.js",
        "find/drawing.js",
        "find/filter_panel.js",
        "find/near_me.js",
        "find/answer_view.js",
        "find/find_page.js",
    ),
}


def script_files() -> Mapping[str, str]:
    """Each script of the site by its path there, without comments and spare spaces."""
    return {name: "".join(bare(source(part)) for part in parts) for name, parts in FILES.items()}


def bare(text: str) -> str:
    """A script without its comments, indents and empty lines; a test holds that no line begins inside a text.

    No minifier in Python reads templates within templates (rjsmin takes spaces out of them), and over gzip one would
    win no more than another tenth.
    """
    kept = COMMENT.sub("", text)
    lines = (END_COMMENT.sub("", line).strip() for line in kept.split("\n"))
    return "".join(f"{line}\n" for line in lines if line)


def source(part: str) -> str:
    """One file as it is written."""
    return (HERE / part).read_text(encoding="utf-8")
