"""The guides on paper: the same text as on the site, below a heading of its own, with links that paper has.

A link to a place in the book becomes a line with its page; one to any other page of the site keeps its words, since
nobody can follow it; one to the web keeps its words and shows its address.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from pathlib import Path

from markdown import Markdown
from markupsafe import Markup

from build_tools.errors import CannotGoOn
from build_tools.offer.guide import Guide
from build_tools.offer.model import Offer
from build_tools.publishing.issue_html import EXTENSIONS
from build_tools.publishing.print_edition.book import place_of
from build_tools.publishing.print_edition.web_codes import WebCode, code_of_page, short
from build_tools.reading.page_heads import text_below_head
from build_tools.site.guide_pages import GuideView, guide_page
from build_tools.site.short_codes import ShortCodes
from build_tools.site.written_pages import Written, clean, fill_in, fill_ins

_HEADING = re.compile(r"<(/?)h([2-5])\b[^>]*>")
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_LINK_OF_NOTHING = re.compile(r"<a(?![^>]*\bhref=)[^>]*>(.*?)</a>", re.DOTALL)
_IDS = re.compile(r'(<[a-z0-9]+\b[^>]*?) id="[^"]*"')
_PICTURE = re.compile(r"<img\b[^>]*>")


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """A guide as its template needs it."""

    place: str
    view: GuideView
    text: Markup
    goes_wrong: Markup
    code: WebCode | None


def guide_entries(
    offer: Offer, guides: tuple[Guide, ...], project: Path, within: Container[str], on: date
) -> Iterator[GuideEntry]:
    """Each guide with its text. `within`: the addresses that the book holds."""
    facts, codes = fill_ins(offer), ShortCodes(offer)
    for guide in guides:
        content = (project / guide.file).read_text(encoding="utf-8")
        text = text_below_head(content)
        written = Written(guide.address, guide.file, text, content.count("\n") - text.count("\n") + 1)
        markdown, problems = fill_in(written, facts, codes)
        if problems:
            raise CannotGoOn("\n".join(str(problem) for problem in problems))
        html = clean(Markdown(extensions=list(EXTENSIONS)).convert(markdown))
        view = guide_page(offer, guide, html, {}, on).context["view"]
        assert isinstance(view, GuideView)  # noqa: S101 -- a guide's page is given nothing else
        code = code_of_page(guide.address, offer.area)
        text_now, wrong = (on_paper(str(part), within) for part in (view.text, view.goes_wrong))
        yield GuideEntry(place_of(guide.address), view, text_now, wrong, code)


def on_paper(html: str, within: Container[str]) -> Markup:
    """The cleaned HTML of a guide with its headings one rank lower and its links as paper has them."""

    def link(match: re.Match[str]) -> str:
        target, words = unescape(match[1]), match[2]
        if target.startswith("/"):
            address = target.lstrip("/").partition("#")[0]
            return _to_page(address, words) if address in within else words
        if target.startswith(("http:", "https:")):
            shown = "" if short(target) in unescape(words) else f" ({escape(short(target))})"
            return f'<a href="{escape(target)}">{words}</a>{shown}'
        return f'<a href="{escape(target)}">{words}</a>' if target.startswith(("tel:", "mailto:")) else words

    lower = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}>", _IDS.sub(r"\1", html))
    plain = _LINK_OF_NOTHING.sub(r"\1", _PICTURE.sub(_words_of_picture, lower))
    return Markup(_LINK.sub(link, plain))  # noqa: S704 -- cleaned, and what is put in is escaped


def _to_page(address: str, words: str) -> str:
    place = escape(place_of(address))
    return f'<a href="#{place}">{words}</a><span class="page-of" data-to="#{place}"></span>'


def _words_of_picture(match: re.Match[str]) -> str:
    """A picture of a guide lies in the site's folder, not here: what it shows stands in its place."""
    found = re.search(r'\balt="([^"]*)"', match[0])
    return f"[{found[1]}]" if found and found[1] else ""
