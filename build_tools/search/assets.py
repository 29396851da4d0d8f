"""The files that search adds to a site: index, words that mean the same, texts of results, and the engine.

Each is a plain script, because a page opened from disk may load nothing else. They are apart because they are wanted at
different times: index and a part or two of the words before the first result, texts once it stands there, all words
when one was typed that nobody knows.
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
from build_tools.search.word_table import pack_rest, word_table

FOLDER = "assets/search"
LUNR_IN_MKDOCS = "contrib/search/templates/search/lunr.js"
BROWSER = Path(__file__).parent / "browser"
# Each needs those before it.
PARTS = (
    *("folding", "unpacking", "book", "ages", "phrases", "spelling", "ideas", "ranking", "knowledge", "parts"),
    "engine",
)
LUNR_LICENCE = (
    "/* The stemmer is from lunr 2.3.9, https://lunrjs.com, copyright 2020 Oliver Nightingale, MIT licence */\n"
)
OWN = "window.LocalOffer=window.LocalOffer||{};"
STEMMER_BEGINS, STEMMER_ENDS = "lunr.stemmer = (function(){", "\n})();"


def search_files(offer: Offer, pages: Iterable[OtherPage]) -> Mapping[str, str]:
    """Each file's path on the site, and its text."""
    documents = documents_of(offer, pages)
    table = word_table(offer, documents.all)
    return {
        f"{FOLDER}/index.js": script_setting("searchIndex", packed_index(offer, documents, table.lines)),
        f"{FOLDER}/words.js": script_setting("searchWords", pack_rest(table.rest)),
        **{f"{FOLDER}/words/{part}.js": part_script(part, pack_rest(rest)) for part, rest in table.parts.items()},
        f"{FOLDER}/texts.js": script_setting("searchTexts", search_texts(offer, documents)),
        f"{FOLDER}/engine.js": engine_script(),
    }


def script_setting(name: str, value: Any) -> str:
    """`LocalOffer.<name> = <value>`."""
    return f"{OWN}LocalOffer.{name}={_as_script(value)};\n"


def part_script(part: int, rest: str) -> str:
    """`LocalOffer.searchParts[<part>] = <rest>`: parts come in any order."""
    return f"{OWN}(LocalOffer.searchParts=LocalOffer.searchParts||{{}})[{part}]={_as_script(rest)};\n"


def _as_script(value: Any) -> str:
    """In signs that mean the same in every encoding and cannot end the script."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")


def engine_script() -> str:
    """The stemmer of lunr and the parts of the engine as one script, without their comments."""
    parts = ((BROWSER / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    return LUNR_LICENCE + "".join(f"{rjsmin.jsmin(part)}\n" for part in (stemmer_script(), *parts))


def stemmer_script() -> str:
    """The one part of lunr.js that a device needs: a tenth of it, on a line where every kilobyte is waited for."""
    source = lunr_source()
    begins = source.index(STEMMER_BEGINS)
    stemmer = source[begins : source.index(STEMMER_ENDS, begins)] + STEMMER_ENDS
    own = f"{OWN}LocalOffer.search=LocalOffer.search||{{}};"
    return f"{own}(function(){{var lunr=LocalOffer.search;{stemmer}}})();"


def lunr_source() -> str:
    """lunr.js as the mkdocs package ships it; found without running any of MkDocs."""
    found = importlib.util.find_spec("mkdocs")
    if found is None or found.origin is None:
        raise FileNotFoundError(LUNR_IN_MKDOCS)
    return (Path(found.origin).parent / LUNR_IN_MKDOCS).read_text(encoding="utf-8")
