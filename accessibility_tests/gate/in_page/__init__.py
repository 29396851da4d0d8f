"""The checks that run inside a page, joined into one script.

They are small files so that each can be read by itself; a page is handed one text, because each further call to a
browser costs more than most checks do.
"""

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BASE = "base.js"


@cache
def bundle() -> str:
    """One script that makes `window.localOfferGate`; it gives no value and leaves no other name behind."""
    parts = [path for path in sorted(HERE.glob("*.js")) if path.name != BASE]
    return "\n".join(
        [
            "(() => {",
            '"use strict";',
            (HERE / BASE).read_text(encoding="utf-8"),
            *(f"{{\n{path.read_text(encoding='utf-8')}\n}}" for path in parts),
            "})();",
        ]
    )
