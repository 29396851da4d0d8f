"""Pages become HTML here: the one place that holds the templates.

Everything is escaped unless it says otherwise, and a name that a template misspells is an error, not an empty place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from build_tools.contributing.forms import forms
from build_tools.offer.another_way import ANOTHER_WAY
from build_tools.offer.consultation import CONSULTATIONS
from build_tools.offer.dates import PartialDate
from build_tools.offer.easier import EASIER
from build_tools.offer.event import EVENTS
from build_tools.offer.freshness import CheckAge, check_age
from build_tools.offer.happened import HAPPENED_PAGE
from build_tools.offer.history import WHATS_NEW
from build_tools.offer.improvement import IMPROVEMENT
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import NEWSLETTERS
from build_tools.offer.start_here import START
from build_tools.site.address import Links, parent_of, root_from
from build_tools.site.cards import card_of
from build_tools.site.explaining import explain
from build_tools.site.feed_entries import feed_names
from build_tools.site.glossary_pages import GLOSSARY
from build_tools.site.guide_pages import GUIDES, MOST_GUIDES
from build_tools.site.icons import icon
from build_tools.site.ledger import Page
from build_tools.site.source_sites import host_of
from build_tools.site.statement_page import STATEMENT
from build_tools.site.tell_us import ways_to_tell
from build_tools.site.tongues import in_tongue

THEME = Path(__file__).parent / "theme"
ASSETS = THEME / "assets"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A link of the header or footer."""

    label: str
    address: str


MENU = (
    MenuItem("Start here", START),
    MenuItem("Find help", "find/"),
    MenuItem("Guides", GUIDES),
    MenuItem("Schools", "schools/"),
    MenuItem("Urgent help", "urgent-help/"),
    MenuItem("About", "about/"),
)
FOOTER_LINKS = (
    MenuItem("Start here", START),
    MenuItem("Find help", "find/"),
    MenuItem("Choose from lists", "browse/"),
    MenuItem("A to Z of help", "browse/a-to-z/"),
    MenuItem("Guides: step by step", GUIDES),
    MenuItem("Easier to read", EASIER),
    MenuItem("What’s on", EVENTS),
    MenuItem("Consultations", CONSULTATIONS),
    MenuItem("What’s new", WHATS_NEW),
    MenuItem("Newsletters", NEWSLETTERS),
    MenuItem("Your short list", "short-list/"),
    MenuItem("About this site", "about/"),
    MenuItem("What a Local Offer is", "about/what-is-a-local-offer/"),
    MenuItem("What inspectors found", IMPROVEMENT),
    MenuItem("What has happened", HAPPENED_PAGE),
    MenuItem("How we check facts", "about/how-we-check/"),
    MenuItem("What we still need to find out", "about/still-to-find/"),
    MenuItem("Words explained", "glossary/"),
    MenuItem("Accessibility statement", STATEMENT),
    MenuItem("Privacy", "about/privacy/"),
    MenuItem("Licences", "about/licences/"),
)

ADVICE = "browse/help/advice-and-rights/"  # where an empty list sends people, if the offer has that kind of help


def make_environment() -> Environment:
    """The templates, with escaping on."""
    environment = Environment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["host"] = host_of
    environment.filters["ended"] = ended
    environment.globals["in_tongue"] = in_tongue
    return environment


def ended(words: str) -> str:
    """An editor's words with one full stop at their end, whether they wrote one or not."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


class Drawing:
    """Draws the pages of one offer.

    Items of lists are drawn once and kept: the same item stands on many pages, at only four depths.
    """

    def __init__(self, offer: Offer, on: date, titles: Mapping[str, str], *, offline: bool = False) -> None:
        self.offline = offline  # a copy to unpack says so on each page
        self.offer = offer
        self.on = on
        self.titles = titles
        self.environment = make_environment()
        self.environment.filters["explained"] = self._explained
        self._written_using: dict[str, dict[str, Page]] = {}
        absent = {
            EASIER: EASIER not in titles,
            GLOSSARY: not offer.glossary.terms,
            GUIDES: not offer.guides.all,
            START: not offer.start,
            IMPROVEMENT: not offer.improvement,
            WHATS_NEW: not offer.history.records,
            NEWSLETTERS: not offer.newsletters.all,
            HAPPENED_PAGE: not offer.happened,
        }
        self._menu = tuple(item for item in MENU if not absent.get(item.address))
        self._footer_links = tuple(item for item in FOOTER_LINKS if not absent.get(item.address))
        self._feeds = feed_names(offer)
        self._forms = {form.topic: form for form in forms(offer.vocabulary)}
        self._drawn_items: dict[tuple[str, str], dict[int, str]] = {}

    def draw(self, page: Page) -> str:
        """The whole page as HTML."""
        return self.environment.get_template(page.template).render(self.context_of(page))

    def context_of(self, page: Page) -> dict[str, object]:
        """All that a template may name."""
        links = Links(self._root(page))
        return {
            **page.context,
            "page": page,
            "area": self.offer.area,
            "to": links,
            "menu": self._menu,
            "footer_links": self._footer_links,
            "section": _section(page.address),
            "crumbs": tuple(self._crumbs(page)),
            "tab_title": self._tab_title(page),
            "canonical": self._canonical(page),
            "advice": ADVICE if ADVICE in self.titles else None,
            "titles": self.titles,
            "confirmed_long_ago": lambda listing: check_age(listing, self.on) is CheckAge.A_YEAR,
            "tell_us": ways_to_tell(page, self.offer.area, self._forms, self.titles),
            "has_start": self.offer.start is not None,
            "guides": self.offer.guides.naming.get(page.address.rstrip("/"), ()),
            "most_guides": MOST_GUIDES,
            "easier": self.offer.easier.by_about.get(page.address.rstrip("/")),
            "easier_list": EASIER if EASIER in self.titles else None,
            "made_on": PartialDate.of(self.on).words,
            "another_way": ANOTHER_WAY,
            "offline": self.offline,
            "cards": lambda listings: self._items("card.html", listings, links),
            "briefs": lambda listings: self._items("brief.html", listings, links),
            "icon": icon,
            "feeds": self._feeds,
            "written_using": lambda slug: tuple(self._written_using.get(slug, {}).values()),
        }

    @pass_context
    def _explained(self, context: Context, html: str) -> Markup:
        """The main part of a page with its hard words explained, and a note of the written pages that use them."""
        page, glossary = context["page"], self.offer.glossary
        if page.kind in ("glossary", "easier"):  # each explains its own words
            return Markup(html)  # noqa: S704 -- it came out of our own template
        if page.kind in ("written", "guide"):
            words = Markup(html).striptags()  # noqa: S704 -- only its words are kept
            for use in glossary.uses(words):
                self._written_using.setdefault(use.term.slug, {})[page.address] = page
        seen = {page.context["term"].slug} if page.kind == "term" else set()
        return Markup(explain(html, glossary, context["to"], seen))  # noqa: S704 -- the same, with escaped lines added

    def _items(self, template: str, listings: Iterable[Listing], links: Links) -> Markup:
        items = [self._item(template, listing, links) for listing in listings]
        return Markup("".join(items))  # noqa: S704 -- the template escaped them

    def _item(self, template: str, listing: Listing, links: Links) -> str:
        key = id(listing)  # quick, and safe: the offer keeps every listing as long as this lives
        kept = self._drawn_items.setdefault((template, links.root), {})
        drawn = kept.get(key)
        if drawn is None:
            card = card_of(listing, self.offer.vocabulary)
            drawn = self.environment.get_template(template).render(card=card, to=links)
            kept[key] = drawn
        return drawn

    def _root(self, page: Page) -> str:
        """A "not found" page is shown at any depth, so its links start from the site's own address where we know it."""
        if page.kind == "not found" and self.offer.area.site_address:
            return urlsplit(self.offer.area.site_address).path
        return root_from(page.address)

    def _crumbs(self, page: Page) -> Iterable[MenuItem]:
        if page.kind in ("home", "not found"):
            return []
        trail = []
        address = parent_of(page.address)
        while address is not None:
            if address == "":
                trail.append(MenuItem("Home", ""))
            elif address in self.titles:
                trail.append(MenuItem(self.titles[address], address))
            address = parent_of(address)
        return reversed(trail)

    def _tab_title(self, page: Page) -> str:
        site = self.offer.area.site_name
        if page.kind == "home":
            return site
        return " – ".join(part for part in (page.title, page.part, site) if part)

    def _canonical(self, page: Page) -> str | None:
        known = self.offer.area.site_address
        return known + page.address if known and page.listed else None


def _section(address: str) -> str:
    """The part of the menu that a page stands in."""
    top = address.partition("/")[0]
    if top in ("browse", "services", "groups", "helplines", "money"):
        return "find/"
    return f"{top}/"
