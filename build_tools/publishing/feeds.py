"""Feeds: newsletters, what is new and what is on, each as Atom (RFC 4287) and as JSON Feed 1.1.

A feed needs whole addresses, so there are none while `area.yml` has no `site_address`. The id of an entry is worked
out from what it is and not from where it stands: a site that moves shows nobody the same news twice.
"""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from build_tools.offer.area import AreaInfo

FOLDER = "feeds/"
_NOON = "T12:00:00Z"  # news has a day and no hour


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news."""

    address: str  # of its page: "newsletters/2026-11-28/"
    title: str
    on: date
    html: str  # its full text, every link by its whole address
    changed: date | None = None  # when its news was last another

    @property
    def updated(self) -> date:
        """The day that a reader of feeds shows it anew for."""
        return self.changed or self.on


@dataclass(frozen=True, slots=True)
class FeedName:
    """Which feed, and where it stands."""

    slug: str
    title: str
    page: str  # the page that shows the same

    @property
    def atom(self) -> str:
        return f"{FOLDER}{self.slug}.xml"

    @property
    def json(self) -> str:
        return f"{FOLDER}{self.slug}.json"


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed with what is in it, the newest first."""

    name: FeedName
    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, name: FeedName, entries: Iterable[Entry]) -> "Feed":
        """In the order of their days."""
        return cls(name, tuple(sorted(entries, key=lambda entry: (entry.on, entry.address), reverse=True)))


def feed_files(feeds: Iterable[Feed], area: AreaInfo) -> Mapping[str, str]:
    """Each file's path on the site and its text; none while the site has no address, and none for an empty feed."""
    site = area.site_address
    if not site:
        return {}
    files = {}
    for feed in feeds:
        if feed.entries:
            files[feed.name.atom] = atom(feed, area, site)
            files[feed.name.json] = json_feed(feed, area, site)
    return files


def id_of(area: AreaInfo, address: str) -> str:
    """`urn:uuid:...`, the same wherever the site stands."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{area.official_site}#{area.name}/{address}')}"


def atom(feed: Feed, area: AreaInfo, site: str) -> str:
    """The feed as Atom."""
    name = feed.name
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<id>{id_of(area, name.atom)}</id>",
        f"<title>{escape(_title(name, area))}</title>",
        f"<subtitle>{escape(_subtitle(area))}</subtitle>",
        f"<updated>{max(entry.updated for entry in feed.entries).isoformat()}{_NOON}</updated>",
        f"<author><name>{escape(area.site_name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site + name.atom)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(site + name.page)}/>',
        *(line for entry in feed.entries for line in _atom_entry(entry, area, site)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _atom_entry(entry: Entry, area: AreaInfo, site: str) -> list[str]:
    return [
        "<entry>",
        f"<id>{id_of(area, entry.address)}</id>",
        f"<title>{escape(entry.title)}</title>",
        f"<published>{entry.on.isoformat()}{_NOON}</published>",
        f"<updated>{entry.updated.isoformat()}{_NOON}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(site + entry.address)}/>',
        f'<content type="html">{escape(entry.html)}</content>',
        "</entry>",
    ]


def json_feed(feed: Feed, area: AreaInfo, site: str) -> str:
    """The feed as JSON Feed 1.1."""
    name = feed.name
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(name, area),
        "home_page_url": site + name.page,
        "feed_url": site + name.json,
        "description": _subtitle(area),
        "language": "en-GB",
        "authors": [{"name": area.site_name, "url": site}],
        "items": [
            {
                "id": id_of(area, entry.address),
                "url": site + entry.address,
                "title": entry.title,
                "content_html": entry.html,
                "date_published": f"{entry.on.isoformat()}{_NOON}",
                **({"date_modified": f"{entry.changed.isoformat()}{_NOON}"} if entry.changed else {}),
            }
            for entry in feed.entries
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _title(name: FeedName, area: AreaInfo) -> str:
    return f"{name.title}: {area.site_name}"


def _subtitle(area: AreaInfo) -> str:
    """While the council does not run the site, a feed says so as every page does."""
    words = [] if area.is_official else [f"Not run by {area.council}. Its own site: {area.official_site}"]
    return " ".join([*words, *(["Made up. Nothing here is real."] if area.made_up else []), area.in_one_sentence])
