"""The files that search adds to a site: the index, the texts of results, and lunr itself.

Each is a plain script that sets one value, because a page opened from disk may load nothing else.
"""

import importlib.util
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import rjsmin

from build_tools.offer.model import Offer
from build_tools.search.documents import OtherPage, documents_of
from build_tools.search.packed_index import packed_index
from build_tools.search.texts import search_texts

FOLDER = "assets/search"
LUNR_IN_MKDOCS = "contrib/search/templates/search/lunr.js"
BROWSER = Path(__file__).parent / "browser"
# Each needs those before it.
PARTS = ("folding", "unpacking", "ages", "phrases", "spelling", "ideas", "ranking", "knowledge", "engine")
LUNR_LICENCE = "/* lunr 2.3.9, https://lunrjs.com, copyright 2020 Oliver Nightingale, MIT licence */\n"


def search_files(offer: Offer, pages: Iterable[OtherPage]) -> Mapping[str, str]:
    """Each file's path on the site, and its text."""
    documents = documents_of(offer, pages)
    return {
        f"{FOLDER}/index.js": script_setting("searchIndex", packed_index(offer, documents)),
        f"{FOLDER}/texts.js": script_setting("searchTexts", search_texts(offer, documents)),
        f"{FOLDER}/engine.js": engine_script(),
        f"{FOLDER}/lunr.js": LUNR_LICENCE + rjsmin.jsmin(lunr_source()) + "\n",
    }


def script_setting(name: str, value: Any) -> str:
    """`LocalOffer.<name> = <value>`, in signs that mean the same in every encoding and cannot end the script."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.LocalOffer=window.LocalOffer||{{}};LocalOffer.{name}={text};\n"


def engine_script() -> str:
    """The parts of the engine as one script, without their comments."""
    parts = ((BROWSER / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    return "".join(f"{rjsmin.jsmin(part)}\n" for part in parts)


def lunr_source() -> str:
    """lunr.js as the mkdocs package ships it; found without running any of MkDocs."""
    found = importlib.util.find_spec("mkdocs")
    if found is None or found.origin is None:
        raise FileNotFoundError(LUNR_IN_MKDOCS)
    return (Path(found.origin).parent / LUNR_IN_MKDOCS).read_text(encoding="utf-8")
