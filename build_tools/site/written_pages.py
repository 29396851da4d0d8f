"""Pages written by hand in `docs/`, made safe and joined to the rest of the site.

MkDocs does not clean Markdown: a script in a page would run. So its HTML goes through a strict list here. Editors link
to any page by its address (`[Portage](/services/portage/)`), and pull in facts that stand elsewhere by name
(`[[official site]]`), so that no fact is typed twice.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import nh3

from build_tools.offer.model import Offer
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import Fault
from build_tools.site.address import Links, root_from

TAGS = {
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "strong", "em", "blockquote", "br", "hr",
    "table", "thead", "tbody", "tr", "th", "td", "caption", "details", "summary", "div", "span", "img", "figure",
    "figcaption", "cite", "q", "time",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href"},
    "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"},
    "th": {"scope"},
    "ol": {"start"},
    "img": {"src", "alt", "width", "height"},
    "time": {"datetime"},
    "div": {"class"},
    "p": {"class"},
}  # fmt: skip
SCHEMES = {"http", "https", "mailto", "tel"}
CLASSES = {"note", "lead", "panel"}
OUR_IDS = {  # a heading of the same name would break our own
    "page-main", "tell-us-heading", "site-search-words", "guide", "guide-short", "guide-contents", "guide-timeline",
    "guide-help", "guide-next", "guide-sources", "guide-law", "guide-way", "guide-journey", "guide-read-aloud",
    "read-aloud-how",
}  # fmt: skip
PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\xa0]")  # browsers take some of these out of an address before they read it
PICTURE = re.compile(r"<img\b[^>]*>")
FILL_IN = re.compile(r"\[\[([^\[\]\n]{1,120})\]\]")
NOT_YET = "not known yet"
Codes = Callable[[str], str | Fault | None]


@dataclass(frozen=True, slots=True)
class Written:
    """The text of one page in `docs/`."""

    address: str  # "about/privacy/"
    file: str  # "docs/about/privacy.md"
    markdown: str  # without the block of settings at the head of the file
    first_line: int  # the line of the file that the text starts at

    def line_of(self, place: int) -> int:
        """The line of the file that holds this place in the text; 0 for a place that was not found."""
        return self.first_line + self.markdown.count("\n", 0, place) if place >= 0 else 0


def clean(html: str) -> str:
    """HTML with nothing in it that could run, load from outside or imitate our own parts."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        attribute_filter=_attribute,
        link_rel="noopener",
        strip_comments=True,
    )


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name in ("href", "src"):
        seen = PASSED_OVER.sub("", value)
        if re.match(r"[/\\]{2}", seen):
            return None  # //host/ and \\host leave the site without naming a scheme
        if name == "src" and re.match(r"[a-z][a-z0-9+.-]*:", seen, re.IGNORECASE):
            return None  # pictures come from this site only
    if name == "id" and (value in OUR_IDS or not re.fullmatch(r"[a-z0-9_-]{1,80}", value)):
        return None
    if name == "class" and value not in CLASSES:
        return None
    return value


def heading_id(slug: str) -> str:
    """The id of a heading, from its words as a slug. One that starts with a number gets a word before it."""
    return slug if slug[:1].isalpha() else f"part-{slug}"


def fill_ins(offer: Offer) -> Mapping[str, str]:
    """The facts that a written page may pull in, as Markdown."""
    area = offer.area
    return {
        "area": area.name,
        "site name": area.site_name,
        "council": area.council,
        "official site": f"[{area.official_name} website]({area.official_site})",
        "run by": area.run_by or NOT_YET,
        "e-mail": f"[{area.email}](mailto:{area.email})" if area.email else NOT_YET,
        "phone": area.phone or NOT_YET,
        "post": area.post or NOT_YET,
        "copies": area.copies or NOT_YET,
        "comment": area.comment or NOT_YET,
        "repository": f"[{area.repository}]({area.repository})" if area.repository else NOT_YET,
        "number of listings": f"{len(offer.open_listings):,}",
        "number wanted": f"{len(offer.wanted):,}",
        "checked so far": _checked_so_far(offer),
        "postcode licence": "\n".join(f"- {line}" for line in offer.postcodes.licence) or "- none used",
    }


def _checked_so_far(offer: Offer) -> str:
    checked = sum(1 for listing in offer.open_listings if listing.checked)
    if not checked:
        return "So far, nobody at any of these services has told us that their listing is right."
    total = len(offer.open_listings)
    return f"So far, people at {checked:,} of the {total:,} services have told us that their listing is right."


def no_codes(_: str) -> None:
    """For pages beside data that has none."""


def fill_in(written: Written, facts: Mapping[str, str], codes: Codes = no_codes) -> tuple[str, list[Problem]]:
    """The text with each `[[name]]` replaced by its fact, and each short code by what the data says."""
    problems: list[Problem] = []

    def replace(match: re.Match[str]) -> str:
        found = facts.get(match[1].strip().lower()) or codes(match[1].strip())
        if isinstance(found, str):
            return found
        says = f"we cannot fill in {match[0]}: {found.says}" if found else _unknown_fill_in(match[0], facts)
        problems.append(Problem(written.file, written.line_of(match.start()), "", says))
        return match[0]

    return FILL_IN.sub(replace, written.markdown), problems


def _unknown_fill_in(found: str, facts: Mapping[str, str]) -> str:
    return f"we cannot fill in {found}. Write one of: {', '.join(f'[[{name}]]' for name in sorted(facts))}."


OUR_LINK = re.compile(r'<a\b[^>]*?\bhref="(/[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def join_links(html: str, address: str, known: Callable[[str], bool], on_missing: Callable[[str], None]) -> str:
    """Links written as `/services/portage/` made relative; where the page is missing, only its words stay."""
    links = Links(root_from(address))

    def replace(match: re.Match[str]) -> str:
        target = match[1].lstrip("/")
        if not known(target.partition("#")[0]):
            on_missing(match[1])
            return match[2]
        return f'<a href="{links(target)}">{match[2]}</a>'

    return OUR_LINK.sub(replace, html)


def faults_of(file: str, html: str, headings: int = 1) -> Iterator[Problem]:
    """What a reader who listens, or who jumps by headings, would miss (WCAG 1.3.1, 2.4.6, 1.1.1).

    `headings`: how many of the first rank the text should hold; a guide's is drawn from its title.
    """
    found = html.count("<h1")
    if found != headings and headings:
        says = f"the page needs one line that begins with # and a space, its heading (found {found}). Use ## below it."
        yield Problem(file, 0, "", says)
    elif found != headings:
        says = f"the heading of this page is its title, so no line may begin with one # (found {found}). Use ##."
        yield Problem(file, 0, "", says)
    for picture in PICTURE.findall(html):
        if not re.search(r'\salt="[^"]+"', picture):
            yield Problem(
                file, 0, "", "a picture has no words beside it: write ![what the picture shows](picture.png)."
            )


def missing_link(written: Written, link: str, *, ours: bool) -> Problem:
    """A written page links a page that is not there; only a warning where somebody else's data is shown."""
    line = written.line_of(written.markdown.find(f"({link})"))
    strength = Strength.MUST if ours else Strength.SHOULD
    says = f"this page links {link}, and there is no such page. Check the address, or take the link out."
    return Problem(written.file, line, "", says, strength)
