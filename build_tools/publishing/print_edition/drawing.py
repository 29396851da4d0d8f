"""A book as one HTML page. It is the same for normal and for large print: only the style sheet differs."""

import re
from datetime import date
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.offer.model import Offer
from build_tools.publishing.environment import templates
from build_tools.publishing.print_edition.book import Book, place_of
from build_tools.publishing.print_edition.entries import entry_of
from build_tools.publishing.print_edition.guide_text import guide_entries
from build_tools.publishing.print_edition.web_codes import code_of_page
from build_tools.site.drawing import ended
from build_tools.site.source_sites import SourceSites
from build_tools.site.tongues import in_tongue

TEMPLATES = Path(__file__).parent / "templates"
# A phone number with its spaces, or a postcode: half of one at the end of a line is misread.
_IN_ONE_PIECE = re.compile(r"\+?\b\d+(?: \d+){1,5}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
NOON = "T12:00:00Z"  # a book has a day and no hour


def draw_book(book: Book, offer: Offer, on: date, project: Path) -> str:
    """The whole document, without its style."""
    sites = SourceSites(offer.trusted_sites)
    chapters = [
        (chapter, [entry_of(listing, offer, sites, on) for listing in chapter.listings]) for chapter in book.chapters
    ]
    template = _environment().get_template("book.html")
    return template.render(
        book=book,
        area=offer.area,
        made_on=PartialDate.of(on).words,
        made_at=f"{on.isoformat()}{NOON}",
        chapters=chapters,
        guides=list(guide_entries(offer, book.guides, project, book.addresses, on)),
        home=code_of_page("", offer.area),
        notices=notices(offer.area),
    )


def notices(area: AreaInfo) -> tuple[str, ...]:
    """What every copy has to say of itself."""
    made_up = ("Made up. Nothing here is real.",) if area.made_up else ()
    return (*made_up, *(() if area.is_official else (f"Not run by {area.council}.",)))


def foot(area: AreaInfo, on: date) -> str:
    """What stands at the foot of each page, beside its number."""
    return " ".join([*notices(area), f"Made on {PartialDate.of(on).words}."])


def whole_numbers(words: str) -> Markup:
    """Words in which no line ends inside a phone number or a postcode."""
    return Markup(_IN_ONE_PIECE.sub(r'<span class="whole">\g<0></span>', str(escape(words))))  # noqa: S704 -- escaped


def _environment() -> Environment:
    environment = templates(TEMPLATES)
    environment.globals["in_tongue"] = in_tongue
    environment.filters.update({"ended": ended, "place": place_of, "whole_numbers": whole_numbers})
    return environment
