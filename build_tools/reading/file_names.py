"""What is wrong with the name or the nature of one file or folder of the data folder.

A listing's file name is the last part of its web address, so it is plain: small letters, digits, single hyphens.
"""

import os
import unicodedata
from pathlib import Path

from build_tools.reading.faults import shown
from build_tools.reading.values.addresses import SLUG, SLUG_LONGEST

ENDING = ".yml"
NOT_A_FILE = "this is not an ordinary file: delete it"
CANNOT_OPEN = "this folder cannot be opened: check that you may read it"
LET_BE = frozenset({".gitkeep", ".DS_Store", "README.md"})  # hold no data


def fault_of_entry(entry: os.DirEntry[str], root: Path) -> str | None:
    """Why this cannot be a listing, whatever is in it."""
    if entry.is_symlink():
        return fault_of_link(Path(entry.path), root)
    if entry.is_dir():
        return "a folder inside a folder of listings: move its files up, and delete it"
    if not entry.is_file():
        return NOT_A_FILE
    if not entry.name.endswith(ENDING):
        says = "nothing reads a file with this ending: name a listing with small letters and"
        return f'{says} "{ENDING}", such as portage{ENDING}, or delete it'
    return None


def fault_of_link(path: Path, root: Path) -> str:
    """No link is followed: one that leads out could show any file of the computer, a link inside makes two pages."""
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
        return "this is a link that leads nowhere: put the thing itself here"
    if not inside:
        return "this is a link that leads out of the data folder: put the thing itself here"
    return "this is a link to another place, so one listing would have two addresses: use was: in the listing itself"


def is_good_slug(slug: str) -> bool:
    """True when a listing may have this name."""
    return SLUG.fullmatch(slug) is not None and len(slug) <= SLUG_LONGEST


def fault_of_slug(slug: str, ending: str = ENDING) -> str:
    """What to say of a name that is not good, and which name would be."""
    if len(slug) > SLUG_LONGEST:
        return f"the name of the file is too long ({len(slug)} letters, at most {SLUG_LONGEST}): shorten it"
    says = "the name of a file has small letters a to z, digits and single hyphens only"
    return f"{says} (found {shown(slug)}): name it {_good_slug(slug)}{ending}"


def _good_slug(slug: str) -> str:
    plain = unicodedata.normalize("NFKD", slug.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(letter if letter.isalnum() else " " for letter in plain).split()) or "portage"
