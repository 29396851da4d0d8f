"""A guide's page and the list of all guides: what a reader is shown, and in which order.

The text is written by hand. Whatever stands elsewhere is drawn from there: phone numbers from the listings, names of
lists from their pages, what a word means from the glossary. Markup is in `theme/guide.html` and `theme/guides.html`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape

from markupsafe import Markup

from build_tools.offer.guide import FOLDER, Guide, GuideSource, Timeline
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.problems import Problem
from build_tools.reading.faults import did_you_mean
from build_tools.reading.guide_files import GOES_WRONG
from build_tools.site.contact_lines import ContactLine, contact_lines
from build_tools.site.ledger import Page
from build_tools.site.source_lines import TRUST_WORDS
from build_tools.site.source_sites import SourceSites, Trust
from build_tools.site.timeline_bar import TimelineBar, bar_of

GUIDES = FOLDER
PART = "Guides"
MOST_GUIDES = 6  # that a page names; one that nearly all guides lead to, such as free advice, names the list of guides
YOUNG_PEOPLE = "young-people"  # the guide that is written to them and not to their parents
HEADING = re.compile(r'<h2(?: id="([^"]*)")?>(.*?)</h2>', re.DOTALL)
TAGS = re.compile(r"<[^>]*>")
# As a guide calls pages that charities and services have about their own work.
SOURCE_WORDS = {**TRUST_WORDS, Trust.PROVIDER: "their own page"}


@dataclass(frozen=True, slots=True)
class Help:
    """One listing that helps: the facts that a reader needs to ring or write."""

    listing: Listing
    contacts: tuple[ContactLine, ...]


@dataclass(frozen=True, slots=True)
class GuideSourceLine:
    """One page behind the guide."""

    name: str
    what: str  # "the law"
    link: str | None  # None for a second-hand page
    dated: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide in words, as its template needs it."""

    guide: Guide
    text: Markup
    goes_wrong: Markup  # from its heading to the end of the text
    contents: tuple[tuple[str, str], ...]  # id of a part, its heading
    help: tuple[Help, ...]
    lists: tuple[tuple[str, str], ...]  # label, address
    words: tuple[tuple[str, str], ...]  # label, address
    sources: tuple[GuideSourceLine, ...]
    law_at: str
    law_is_old: bool
    bar: TimelineBar | None
    before: Guide | None
    after: Guide | None


def guide_page(offer: Offer, guide: Guide, html: str, titles: Mapping[str, str], on: date) -> Page:
    """The page of one guide; `html` is its text, cleaned and with its links joined."""
    sites = SourceSites(offer.trusted_sites)
    text, goes_wrong = _parted(html)
    before, after = offer.guides.beside[guide.slug]
    view = GuideView(
        guide=guide,
        text=Markup(text),  # noqa: S704 -- cleaned before it came here
        goes_wrong=Markup(goes_wrong),  # noqa: S704 -- the same
        contents=(*_headings(text), *_timeline_heading(guide.timeline), *_headings(goes_wrong)),
        help=tuple(Help(listing, contact_lines(listing, sites)) for listing in helpers(offer, guide)),
        lists=tuple((titles[f"{address}/"], f"{address}/") for address in guide.lists if f"{address}/" in titles),
        words=tuple(_words(offer, guide)),
        sources=tuple(_source_line(source, sites) for source in guide.sources),
        law_at=guide.law_at.words,
        law_is_old=guide.law_was_read_long_ago(on),
        bar=bar_of(guide.timeline),
        before=before,
        after=after,
    )
    return Page(
        address=guide.address,
        kind="guide",
        title=guide.title,
        description=guide.description,
        template="guide.html",
        source=guide.file,
        context={"view": view},
        part=PART,
        dated=guide.law_at.iso,
    )


def _parted(html: str) -> tuple[str, str]:
    """The text up to the heading "If it goes wrong", and from there on."""
    for heading in HEADING.finditer(html):
        if _bare(heading[2]) == GOES_WRONG:
            return html[: heading.start()], html[heading.start() :]
    return html, ""


def _headings(html: str) -> list[tuple[str, str]]:
    return [(heading[1], _bare(heading[2])) for heading in HEADING.finditer(html) if heading[1]]


def _bare(html: str) -> str:
    return unescape(TAGS.sub("", html)).strip()


def _timeline_heading(timeline: Timeline | None) -> list[tuple[str, str]]:
    return [("guide-timeline", timeline.name)] if timeline else []


def helpers(offer: Offer, guide: Guide) -> Iterator[Listing]:
    """The listings that a guide names, each once; in the place of one that has closed, the one to use instead."""
    shown: set[str] = set()
    for address in guide.listings:
        listing = offer.by_address.get(address)
        if listing and listing.closed:
            listing = offer.by_address.get(listing.closed.instead or "")
        if listing and listing.is_open and listing.address not in shown:
            shown.add(listing.address)
            yield listing


def _words(offer: Offer, guide: Guide) -> Iterator[tuple[str, str]]:
    shown: set[str] = set()
    for word in guide.words:
        for use in offer.glossary.uses(word):
            if use.term.slug not in shown:
                shown.add(use.term.slug)
                yield use.term.term, use.term.address


def _source_line(source: GuideSource, sites: SourceSites) -> GuideSourceLine:
    trust = sites.trust(source.page)
    dated = source.dated.words if source.dated else "date not known"
    link = None if trust is Trust.SECOND_HAND else source.page
    return GuideSourceLine(source.name, SOURCE_WORDS[trust], link, dated)


def guides_index(offer: Offer) -> Iterator[Page]:
    """The list of all guides, journey by journey; none when there are no guides."""
    if offer.guides.all:
        yield Page(
            address=GUIDES,
            kind="guides",
            title="Guides: step by step",
            description="What to do, what happens next, and what to do if the answer is no.",
            template="guides.html",
            source="docs/guides",
            context={"journeys": tuple(offer.guides.by_journey.items()), "young_people": young_people(offer)},
        )


def young_people(offer: Offer) -> Guide | None:
    """The guide that is written to young people."""
    return offer.guides.by_address.get(f"{FOLDER}{YOUNG_PEOPLE}/")


def missing_lists(offer: Offer, known: Mapping[str, str], lines: Mapping[str, Mapping[str, int]]) -> Iterator[Problem]:
    """Pages that a guide leads to and that are not there."""
    addresses = [address.rstrip("/") for address in known]
    for guide in offer.guides.all:
        for number, address in enumerate(guide.lists, 1):
            if f"{address}/" not in known:
                line = lines.get(guide.file, {}).get(f"lists.{number}", 0)
                says = f"there is no page {address}.{did_you_mean(address, addresses)} Name one that is here"
                yield Problem(guide.file, line, f"lists.{number}", says)
