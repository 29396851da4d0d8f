"""Writes the file of one listing or event, whole or not at all. Nothing else in this package changes a file."""

import os
import tempfile
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.listing import FOLDERS
from build_tools.reading.event_files import FOLDER as EVENTS
from build_tools.reading.file_names import ENDING, is_good_slug


def write_listing(data: Path, address: str, content: bytes, is_new: bool) -> Path:
    """`address` is "services/portage". Refuses every other form of it, links, and a new file where one is."""
    folder, _, slug = address.partition("/")
    if folder not in (*FOLDERS, EVENTS) or (folder == EVENTS and not is_new) or not is_good_slug(slug):
        raise CannotGoOn("This is not the address of a listing or of a new event. Nothing was written.")
    place = data / folder
    path = place / f"{slug}{ENDING}"
    if place.is_symlink() or path.is_symlink() or path.exists() == is_new:
        raise CannotGoOn(f"{folder}/{slug}{ENDING} cannot be written: it is a link, or not what it was. Start again.")
    place.mkdir(exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{slug}-", dir=place)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path
