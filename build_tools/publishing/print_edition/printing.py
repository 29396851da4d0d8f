"""`local-offer print`: the files of one book, written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.offer.model import Offer
from build_tools.publishing.out_folder import make_out_folder
from build_tools.publishing.print_edition.book import Book
from build_tools.publishing.print_edition.drawing import draw_book, foot
from build_tools.publishing.print_edition.fonts import Face, find_faces
from build_tools.publishing.print_edition.pdf import make_pdf
from build_tools.publishing.print_edition.side_by_side import side_by_side


class Size(StrEnum):
    """How large the letters are."""

    NORMAL = "normal"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that one PDF is made from."""

    html: str
    faces: tuple[Face, ...]
    large: bool
    foot: str


def print_book(
    book: Book, offer: Offer, on: date, project: Path, out: Path, sizes: Sequence[Size] = tuple(Size)
) -> Iterator[Path]:
    """Writes the book in each size, and yields each path as soon as its file is there."""
    make_out_folder(out)
    faces = find_faces()
    html = draw_book(book, offer, on, project)
    plans = [Plan(html, faces, size is Size.LARGE, foot(offer.area, on)) for size in sizes]
    for size, content in zip(sizes, side_by_side(content_of, plans), strict=True):
        ending = "-large-print" if size is Size.LARGE else ""
        yield write_whole(out / f"{book.file_name}{ending}.pdf", content)


def content_of(plan: Plan) -> bytes:
    """The PDF of one size; a function of its own, so that another process can be told to call it."""
    return make_pdf(plan.html, plan.faces, plan.large, plan.foot)


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
