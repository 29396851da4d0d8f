"""A small made-up offer on disk, for tests: valid as it stands, so that a test changes only what it is about."""

from collections.abc import Mapping
from pathlib import Path

from build_tools.offer.listing import Area, Kind, WhoCanAsk
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.listing_file import ListingFile, read_listing

# Ten lines stand before what a test adds, so an added line is line 11.
LISTING = """\
name: Rivelin Talking Team
kind: service
area: rotherham
owner: council
topics: [talking and understanding]
ages: 0 to 5
summary: Helps young children who find it hard to talk or understand.
sources:
  summary:
    page: https://talking.example/
"""

AREA = """\
name: Rotherham
site_name: Local Offer for Rotherham
in_one_sentence: Find help for children and young people, from birth to 25.
status: not official
council: Rotherham Council
official_name: Rotherham SEND Local Offer
official_site: https://official.example/
site_address: https://offer.example/
map_link: https://maps.example/?q={postcode}
urgent:
  - services/talking
owners:
  council: not known
"""

POSTCODES = """\
# Licence: Contains nothing real
S60 1: AE4425639266 AB4430039300
"""


def words(*keys: str) -> str:
    """A vocabulary file with these words."""
    return "".join(f"- key: {key}\n  label: {key.capitalize()}\n  meaning: All about {key}.\n" for key in keys)


WORDS: Mapping[str, tuple[str, ...]] = {
    "kinds": tuple(Kind),
    "areas": tuple(Area),
    "who_can_ask": tuple(WhoCanAsk),
    "topics": ("talking and understanding", "short breaks", "travel", "money", "health care"),
    "needs": ("autism", "adhd", "slcn", "hi"),
    "age_groups": ("0 to 4", "5 to 11", "16 and over"),
    "access": ("step_free", "hearing_loop"),
    "owners": ("council", "nhs", "charity"),
}
CLOSED_LISTS = {**WORDS, **FIXED}
VOCABULARY: Mapping[str, str] = {f"vocabulary/{name}.yml": words(*keys) for name, keys in WORDS.items()}

FILES: Mapping[str, str] = {
    **VOCABULARY,
    "area.yml": AREA,
    "postcodes/rotherham.txt": POSTCODES,
    "services/talking.yml": LISTING,
}


def write_offer(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Writes the offer into `folder` and gives it back.

    `files` adds to it, replaces a part of it, or (None) leaves a part out.
    """
    for name, text in {**FILES, **(files or {})}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def read_one(text: str | bytes, folder: str = "services") -> ListingFile:
    """One listing read by itself, as `offer_data/<folder>/talking.yml`, with the closed lists of this offer."""
    content = text if isinstance(text, bytes) else text.encode()
    return read_listing(content, f"offer_data/{folder}/talking.yml", folder, "talking", CLOSED_LISTS)


def problems_in(text: str | bytes, folder: str = "services") -> list[str]:
    """What is wrong with one listing, as a person sees it."""
    return [str(problem) for problem in read_one(text, folder).problems]
