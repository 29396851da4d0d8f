"""A new listing: from what is known, field by field, to the text of its file and the address it gets."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from build_tools.contributing.planning import Seen
from build_tools.contributing.scalar_text import scalar_text
from build_tools.contributing.smallest_edit import Edit, Value, edited
from build_tools.offer.listing import FOLDER_OF_KIND, Kind
from build_tools.offer.model import Offer
from build_tools.reading.faults import Fault
from build_tools.reading.schema import NEED_OWN_SOURCE
from build_tools.reading.values.addresses import SLUG_LONGEST

# Names of devices on Windows, where no file can be called so (Microsoft Learn, "Naming Files, Paths, and Namespaces").
_NO_FILE_NAME = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
WHOLE = "summary"  # the source of the words as a whole


def new_listing_text(edits: Sequence[Edit], sources: Mapping[str, Seen]) -> bytes | Fault:
    """The file, fields in the order of the schema. `sources`: where each fact was seen, by its name there."""
    values = dict(edits)
    name = values.pop("name", None)
    if not isinstance(name, str) or not name:
        return Fault("a listing needs a name")
    rest: list[tuple[str, Value]] = [(path, value) for path, value in values.items() if value is not None]
    return edited(f"name: {scalar_text(name)}\n".encode(), [*rest, *sources_as_edits(sources)])


def sources_as_edits(sources: Mapping[str, Seen]) -> list[Edit]:
    """What stands under `sources`."""
    found: list[Edit] = []
    for source, seen in sources.items():
        found.append((f"sources.{source}.page", seen.page))
        found += [(f"sources.{source}.dated", seen.dated)] if seen.dated else []
    return found


def one_page_for_all(edits: Sequence[Edit], seen: Seen) -> dict[str, Seen]:
    """The page that a form names stands for the words as a whole, and for each number and mailbox by itself."""
    given = {path.rpartition(".")[2] for path, value in edits if path.startswith("contact.") and value is not None}
    return {name: seen for name in (WHOLE, *NEED_OWN_SOURCE) if name == WHOLE or name in given}


def new_address(kind: str, name: str, offer: Offer) -> str | Fault:
    """`services/rivelin-talking-team`: never one that is taken, and never anything but a folder and a plain name."""
    if kind not in list(Kind):
        return Fault("a listing needs a kind")
    slug = good_slug(name)
    if isinstance(slug, Fault):
        return slug
    address = f"{FOLDER_OF_KIND[Kind(kind)]}/{slug}"
    if address in offer.by_address or any(address in listing.was for listing in offer.listings):
        return Fault(f"there is a page with this name already, {address}: use the form to change it, or add the town")
    return address


def good_slug(name: str, ends_with: str = "") -> str | Fault:
    """A plain name for a file. `ends_with`: what must stand at its end, such as a day, however long the name is."""
    whole = _slug(name)
    if ends_with and not whole.endswith(ends_with):
        whole = f"{_slug(name, SLUG_LONGEST - len(ends_with) - 1)}-{ends_with}"
    if whole in _NO_FILE_NAME:
        return Fault("some computers cannot hold a file with this name: add the town or the kind to the name")
    return whole or Fault("the name has no letters that a web address can hold: write it in English letters too")


def _slug(name: str, longest: int = SLUG_LONGEST) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("&", " and ").replace("’", "").replace("'", ""))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:longest]
        if len(longer) > longest:
            break
        slug = longer
    return slug
