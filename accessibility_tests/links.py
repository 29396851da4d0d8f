"""Follows every link of a built site without a browser, the way each kind of host would.

A link that works on one host can fail on another: `/about/` breaks under a prefix, and a link to a folder opens a bare
list of files when the site is opened from disk. So each link is followed three ways, to the very file and to the very
place in it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

PREFIX = "/local-offer/"
# What holds an address, and in which attribute.
ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href")
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
LEADS_AWAY = ("http", "https", "mailto", "tel", "sms")
HELD_INSIDE = ("data",)


class Way(StrEnum):
    """How a person comes to the site."""

    ROOT = "at /"
    PREFIX = f"under {PREFIX}"
    DISK = "from disk"


# What stands before a page's own path, each way. From disk the site lies in some folder with a name of its own.
BASES = {Way.ROOT: "/", Way.PREFIX: PREFIX, Way.DISK: "/some/folder/site/"}
# A host shows this page for whatever is not there, however deep, so its links start at the top of the site's own host.
# Nobody meets it anywhere else.
NOT_FOUND = "404.html"
HOST = "http://host.example"  # without a host, a link above the top is not joined as a browser joins it


@dataclass(frozen=True, slots=True)
class Page:
    """What counts of one page: where it leads, and the places in it that can be led to."""

    path: str  # "services/portage/index.html"
    links: tuple[str, ...]
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere."""

    page: str
    link: str
    way: Way
    why: str

    def __str__(self) -> str:
        """One line, for a person who has to mend it."""
        return f"{self.page}: the link {self.link!r} {self.why} ({self.way})"


class Reader(HTMLParser):
    """Collects a page's links and places."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this element leads to and what it can be called by."""
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.places.add(value or "")
            elif name == "srcset":
                self.links += [part.split()[0] for part in (value or "").split(",") if part.strip()]
            elif name in ADDRESSES and value is not None:
                self.links.append(value.strip())
        if tag == "meta" and dict(attrs).get("http-equiv", "") == "refresh":
            self.links += re.findall(r"url=(\S+)", dict(attrs).get("content") or "", re.IGNORECASE)


def read_page(path: str, text: str) -> Page:
    """A page from its HTML."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    return Page(path, tuple(dict.fromkeys(reader.links)), frozenset(reader.places))


def read_style(path: str, text: str) -> Page:
    """A stylesheet leads to pictures and type."""
    return Page(path, tuple(dict.fromkeys(STYLE_ADDRESS.findall(text))), frozenset())


def read_site(site: Path) -> tuple[list[Page], frozenset[str]]:
    """Every page and stylesheet of a built site, and every file in it, in order of name."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    names = frozenset(path.relative_to(site).as_posix() for path in files)
    readers = {".html": read_page, ".css": read_style}
    chosen = [path for path in files if path.suffix in readers]
    pages = [
        readers[path.suffix](path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")) for path in chosen
    ]
    return pages, names


def broken_links(pages: Iterable[Page], files: frozenset[str]) -> Iterator[Broken]:
    """Each link that leads nowhere, in each way that it does."""
    pages = list(pages)
    places = {page.path: page.places for page in pages}
    for page in pages:
        for link in page.links:
            for way in ways_to(page.path):
                why = fault(page.path, link, way, files, places)
                if why:
                    yield Broken(page.path, link, way, why)


def ways_to(path: str) -> tuple[Way, ...]:
    """The ways in which a person can come to the page at `path`."""
    return (Way.ROOT,) if path == NOT_FOUND else tuple(Way)


def fault(path: str, link: str, way: Way, files: frozenset[str], places: dict[str, frozenset[str]]) -> str | None:
    """What is wrong with one link on the page at `path`; None when it leads to a file, and to a place in it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return fault_of_leading_away(parts)
    target = urlsplit(urljoin(HOST + own_address(path, way), link))
    if not target.path.startswith(BASES[way]):
        return "leads out of the site"
    file = file_at(unquote(target.path.removeprefix(BASES[way])), way)
    if file not in files:
        return (
            "leads to a folder, which opens no page" if way is Way.DISK and is_folder(file, files) else "leads nowhere"
        )
    place = unquote(target.fragment)
    if place and place != "top" and file in places and place not in places[file]:
        return f"leads to a page with no place called {place!r}"
    return None


def fault_of_leading_away(parts: SplitResult) -> str | None:
    """What is wrong with a link that leads to another site; whether that site is there is not asked here."""
    if not parts.scheme:
        return "starts with // and so changes with the host"
    return (
        None if parts.scheme in (*LEADS_AWAY, *HELD_INSIDE) else f"is of a kind that no page may hold: {parts.scheme}"
    )


def own_address(path: str, way: Way) -> str:
    """The address at which a page is met."""
    if way is not Way.DISK and path.rpartition("/")[2] == "index.html":
        path = path.removesuffix("index.html")
    return BASES[way] + path


def file_at(path: str, way: Way) -> str:
    """The file that answers for a path: a host adds index.html to a folder, a disk does not."""
    return f"{path}index.html" if way is not Way.DISK and (path == "" or path.endswith("/")) else path


def is_folder(path: str, files: frozenset[str]) -> bool:
    """True when files lie under `path`."""
    folder = path.rstrip("/") + "/" if path.strip("/") else ""
    return any(file.startswith(folder) for file in files)
