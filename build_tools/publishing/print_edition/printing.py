"""`local-offer print`: the files of one book, written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import Book
from build_tools.publishing.print_edition.drawing import draw_book, foot
from build_tools.publishing.print_edition.fonts import find_faces
from build_tools.publishing.print_edition.pdf import make_pdf


class Size(StrEnum):
    """How large the letters are."""

    NORMAL = "normal"
    LARGE = "large"


def print_book(
    book: Book, offer: Offer, on: date, project: Path, out: Path, sizes: Sequence[Size] = tuple(Size)
) -> Iterator[Path]:
    """Writes the book in each size, and yields each path as soon as its file is there."""
    make_folder(out)
    faces = find_faces()
    html = draw_book(book, offer, on, project)
    for size in sizes:
        content = make_pdf(html, faces, size is Size.LARGE, foot(offer.area, on))
        ending = "-large-print" if size is Size.LARGE else ""
        yield write_whole(out / f"{book.file_name}{ending}.pdf", content)


def make_folder(out: Path) -> None:
    """Raises CannotGoOn where a file of that name is in the way."""
    if out.exists() and not out.is_dir():
        raise CannotGoOn(f"{out} is a file, and --out needs a folder. Choose another place.")
    out.mkdir(parents=True, exist_ok=True)


def write_whole(path: Path, content: bytes) -> Path:
    """All of the file or nothing of it: a full disk leaves the old one as it was."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path
