"""Every internal link and fragment leads somewhere, and every title is its own.

Read from our own pages, whose attributes are always in double quotes; what other people's HTML looks like does not
matter here, since written pages are cleaned and written out anew before they come this way.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from html import unescape

from build_tools.problems import Problem

TAG = re.compile(r'<[a-zA-Z](?:[^>"]|"[^"]*")*>')  # words of a page may look like an attribute: only tags count
LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')
TITLE = re.compile(r"<title\b[^>]*>([^<]*)</title>")
OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page links to, and what can be linked in it."""

    file: str  # "services/portage/index.html"
    source: str  # the file that an editor changes
    title: str
    ids: frozenset[str]
    links: frozenset[str]


def links_in(html: str, file: str, source: str) -> PageLinks:
    """Read one page."""
    title = TITLE.search(html)
    tags = "".join(TAG.findall(html))
    return PageLinks(
        file,
        source,
        unescape(title[1]) if title else "",
        frozenset(ID.findall(tags)),
        frozenset(unescape(link) for link in LINK.findall(tags) if not OUTSIDE.match(link)),
    )


def broken_links(pages: Iterable[PageLinks], files: Set[str], site_path: str = "/") -> Iterator[Problem]:
    """A link to a page, file or fragment that is not there. `files`: everything in the built folder."""
    pages = list(pages)
    ids_of = {page.file: page.ids for page in pages}
    targets: dict[tuple[str, str], tuple[str, str]] = {}  # the same links stand on page after page of a folder's depth
    for page in pages:
        root = "../" * page.file.count("/")
        for link in sorted(page.links):
            from_root = link.startswith(root) and not link.startswith("#")
            key = (root, link) if from_root else (page.file, link)
            target, fragment = targets.get(key) or targets.setdefault(key, target_of(page.file, link, site_path))
            if target not in files:
                yield Problem(page.source, 0, "", f"its page links {link}, and there is no such page on the site.")
            elif fragment and target in ids_of and fragment not in ids_of[target]:
                yield Problem(page.source, 0, "", f"its page links {link}, and that page has no part named {fragment}.")


def target_of(file: str, link: str, site_path: str = "/") -> tuple[str, str]:
    """The file and the fragment that a link in a file means."""
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    if not path:
        return file, fragment
    if path.startswith("/"):
        return path.removeprefix(site_path), fragment  # one that forgets the prefix keeps its slash: no file has that
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path)), fragment


def shared_titles(pages: Iterable[PageLinks]) -> Iterator[Problem]:
    """WCAG 2.4.2: a title tells pages apart, so no two pages have the same."""
    by_title: dict[str, list[PageLinks]] = defaultdict(list)
    for page in pages:
        by_title[page.title].append(page)
    for title, sharing in sorted(by_title.items()):
        for page in sharing[1:]:
            first = sharing[0]
            says = f"two pages have the title “{title}”: {first.file} and {page.file}. Give one another name."
            yield Problem(page.source, 0, "name", says)
