"""What only the whole site tells: two pages with one title, a menu in another order, one thing under two names.

The files are read, and of each only its title, its header and its footer: no browser is needed, and a thousand pages
take a second.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from accessibility_tests.gate.finding import ANY_MODE, Finding

TITLE, ORDER, NAMES = "title-unique", "menu-order", "same-thing-same-name"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.DOTALL | re.IGNORECASE)
# The page's own header is the first, its footer the last: others belong to parts of a page.
_HEADERS = re.compile(r"<header\b.*?</header", re.DOTALL | re.IGNORECASE)
_FOOTERS = re.compile(r"<footer\b.*?</footer", re.DOTALL | re.IGNORECASE)
FEWEST_ALIKE = 3  # pages that share a header: fewer make no site whose order could be kept
HOST = "http://site.example/"


@dataclass(frozen=True, slots=True)
class Told:
    """What one page says of itself and of the site."""

    file: str
    title: str
    links: Mapping[str, tuple[tuple[str, str], ...]]  # part -> (where it leads, its name), in order


def look_across(site: Path, files: Iterable[str]) -> list[Finding]:
    """All that is wrong between the pages."""
    told = [tell(file, (site / file).read_text(encoding="utf-8", errors="replace")) for file in files]
    return [*doubled_titles(told), *(found for part in ("header", "footer") for found in unlike(told, part))]


def tell(file: str, html: str) -> Told:
    """What a page says."""
    html = _COMMENT.sub("", html)
    title = _TITLE.search(html)
    headers, footers = _HEADERS.findall(html), _FOOTERS.findall(html)
    parts = {"header": "".join(headers[:1]), "footer": "".join(footers[-1:])}
    links = {part: tuple(links_of(file, text)) for part, text in parts.items()}
    return Told(file, " ".join(unescape(title.group(1)).split()) if title else "", links)


def doubled_titles(told: Iterable[Told]) -> Iterator[Finding]:
    """Of two tabs or two search results with one title, nobody knows which is which."""
    by_title: dict[str, list[str]] = {}
    for page in told:
        by_title.setdefault(page.title.casefold(), []).append(page.file)
    for page in told:
        others = [file for file in by_title[page.title.casefold()] if file != page.file]
        if page.title and others:
            more = f" and {len(others) - 1} more" if len(others) > 1 else ""
            words = f'the title "{page.title}" is also the title of {others[0]}{more}'
            yield Finding(page.file, ANY_MODE, TITLE, "title", words)


def unlike(told: Sequence[Told], part: str) -> Iterator[Finding]:
    """Pages whose header or footer has its links in another order, or under other names, than most pages have."""
    pages = [page for page in told if page.links[part]]
    if not pages:
        return
    usual, times = Counter(page.links[part] for page in pages).most_common(1)[0]
    if times < FEWEST_ALIKE:
        return
    for page in pages:
        yield from _order(page, part, _targets(usual))
        yield from _names(page, part, usual)


def _order(page: Told, part: str, usual: list[str]) -> Iterator[Finding]:
    here = [target for target in _targets(page.links[part]) if target in usual]
    there = [target for target in usual if target in here]
    if here != there:
        names = dict(page.links[part])
        at = next(number for number, target in enumerate(here) if target != there[number])
        words = f'"{names[here[at]]}" stands where most pages have "{names[there[at]]}"'
        yield Finding(page.file, ANY_MODE, ORDER, part, words)


def _names(page: Told, part: str, usual: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    known: dict[str, set[str]] = {}
    for target, name in usual:
        known.setdefault(target, set()).add(name)
    for target, name in dict.fromkeys(page.links[part]):
        if target in known and name not in known[target]:
            words = f'the link "{name}" is called "{min(known[target])}" on most pages'
            yield Finding(page.file, ANY_MODE, NAMES, part, words)


def _targets(links: Iterable[tuple[str, str]]) -> list[str]:
    """Each once: a wide and a narrow menu may both be in the page."""
    return list(dict.fromkeys(target for target, _ in links))


def links_of(file: str, html: str) -> Iterator[tuple[str, str]]:
    """Where the links of a part lead, and what they are called."""
    reader = LinkReader()
    reader.feed(html)
    for address, name in reader.links:
        yield urljoin(HOST + file, address), " ".join(name.split())


class LinkReader(HTMLParser):
    """Collects links with their words."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.address: str | None = None
        self.name = ""
        self.labelled = False  # its label is its whole name, whatever stands in it

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins, or a picture in it has a text."""
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.address, self.name = given["href"], given.get("aria-label") or ""
            self.labelled = bool(self.name)
        elif tag == "img" and not self.labelled:
            self.name += f" {given.get('alt') or ''}"

    def handle_endtag(self, tag: str) -> None:
        """A link ends."""
        if tag == "a" and self.address is not None:
            self.links.append((self.address, self.name))
            self.address, self.labelled = None, False

    def handle_data(self, data: str) -> None:
        """Its words."""
        if not self.labelled:
            self.name += data
