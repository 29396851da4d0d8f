"""The whole site as one ZIP file: for a support worker's laptop, or a ward with no signal.

The same pages give the same bytes: names stand in order, and each carries the day that the site was made for. The file
is written beside its place and then renamed, so nobody ever finds half of one.
"""

import os
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.publishing.environment import templates

READ_ME = "READ-ME-FIRST.txt"
START_HERE = "Start-here.html"
OURS = b"local-offer offline"  # the remark of the file, by which we know our own
OF_NO_USE = frozenset({"404.html", "ledger.json", "sitemap.xml"})  # a web server and our own checks read them
_FIRST_YEAR, _LAST_YEAR = 1980, 2107  # what a ZIP file can date: APPNOTE.TXT, 4.4.6
_MODE = 0o100644 << 16  # a plain file that everybody may read


def write_zip(site: Path, area: AreaInfo, pages: int, on: date, out: Path) -> tuple[int, int]:
    """Pack the pages in `site`; the bytes of the file, and of what is in it. CannotGoOn where it cannot be written."""
    refuse_strangers(out)
    packed = pack_of(site, area, pages, on)
    try:
        size = _write(packed, on, out)
    except OSError as error:
        says = f"{out} cannot be written ({error.strerror}). Nothing half-made is left there."
        raise CannotGoOn(f"{says} Make room, or choose another place with --out.") from error
    return size, sum(map(len, packed.values()))


def refuse_strangers(out: Path) -> None:
    """Only a new name, or a file that we made, may be written: CannotGoOn for all else, before any work is done."""
    if out.suffix.lower() != ".zip":
        raise CannotGoOn(f"{out} does not end in .zip. Choose another name with --out.")
    if out.is_symlink() or (out.exists() and not out.is_file()):
        raise CannotGoOn(f"{out} is in the way and is not a file. Choose another name with --out.")
    if out.exists() and not _made_by_us(out):
        raise CannotGoOn(f"{out} is there already, and we did not make it. Choose another name with --out.")


def pack_of(site: Path, area: AreaInfo, pages: int, on: date) -> Mapping[str, bytes]:
    """Every file by its name in the ZIP, the read-me first, all under one folder."""
    folder = folder_name(area.site_name)
    files = {f"{folder}/{name}": path.read_bytes() for name, path in files_of(site)}
    text = read_me(area, folder, pages, sum(map(len, files.values())), on)
    first = {READ_ME: text.encode("utf-8-sig"), START_HERE: start_here(area, on).encode()}
    return {**{f"{folder}/{name}": content for name, content in first.items()}, **files}


def files_of(site: Path) -> Iterator[tuple[str, Path]]:
    """Plain files below the folder by their names, in order. A link could lead out of it, so none is followed."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*")}
    for name in sorted(found):
        path = found[name]
        if path.is_file() and not path.is_symlink() and name not in OF_NO_USE:
            yield name, path


def folder_name(site_name: str) -> str:
    """`Local Offer for Rotherham` -> `local-offer-for-rotherham`: a name that any computer takes."""
    return "-".join(re.findall(r"[a-z0-9]+", site_name.lower())) or "local-offer"


def read_me(area: AreaInfo, folder: str, pages: int, size: int, on: date) -> str:
    """What stands beside the pages, with the line ends that every editor of texts knows."""
    return "\r\n".join(_read_me(area, folder, pages, size, PartialDate.of(on).words)) + "\r\n"


def _read_me(area: AreaInfo, folder: str, pages: int, size: int, day: str) -> Iterator[str]:
    yield from (f"{area.site_name}: a copy to use with no internet", "")
    if area.made_up:
        yield from ("Made up. Nothing in it is real.", "")
    if not area.is_official:
        yield from (f"Not run by {area.council}. The council’s own site: {area.official_site}", "")
    yield from (
        "How to open it",
        "1. Unpack the file first. In Windows, right-click it and choose “Extract All”. On a Mac, double-click it.",
        f"2. Open the folder {folder}.",
        f"3. Double-click the file {START_HERE}. Some computers only call it Start-here. It opens in your web browser.",
        "",
        "Search, filters and lists all work. Links to other websites need the internet. So do forms.",
        "",
        f"This copy was made on {day}. Facts may have changed since. Ask the service before you set out.",
        _newest(area),
        "",
        f"It holds {pages:,} pages and takes {megabytes(size)}.",
        "",
        "In danger now? Call 999. Need medical advice fast? Call NHS 111.",
    )


def start_here(area: AreaInfo, on: date) -> str:
    """A page whose name says what to double-click. It needs no other file, so it helps before anything is unpacked."""
    return templates().get_template("start_here.html").render(area=area, made_on=PartialDate.of(on).words)


def _newest(area: AreaInfo) -> str:
    return f"The newest pages are at {area.site_address}" if area.site_address else "The site has no web address yet."


def megabytes(size: int) -> str:
    """Bytes as people say them: `4.2 MB`, and never nothing."""
    return f"{max(size / 1_000_000, 0.1):,.1f} MB"


def _write(packed: Mapping[str, bytes], on: date, out: Path) -> int:
    out.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{out.name}-being-made-", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _write_all(packed, on, file)
            file.flush()
            os.fsync(file.fileno())  # a full disk says so here, and not after the renaming
        os.chmod(beside, 0o644)  # mkstemp makes it private
        size = os.path.getsize(beside)
        os.replace(beside, out)
    finally:
        Path(beside).unlink(missing_ok=True)
    return size


def _write_all(packed: Mapping[str, bytes], on: date, file) -> None:  # type: ignore[no-untyped-def]
    day = (min(max(on.year, _FIRST_YEAR), _LAST_YEAR), on.month, on.day, 0, 0, 0)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.comment = OURS
        for name, content in packed.items():
            entry = zipfile.ZipInfo(name, day)
            entry.create_system, entry.external_attr, entry.compress_type = 3, _MODE, zipfile.ZIP_DEFLATED
            made.writestr(entry, content)


def _made_by_us(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as found:
            return found.comment == OURS
    except (zipfile.BadZipFile, OSError):
        return False
