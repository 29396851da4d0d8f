"""Pages that are easier to read, and the list of them: one idea a line, a picture beside it.

Facts are filled in from the data as in written pages. An idea whose fact is not known is left out and told to the
editors: a line that says "Ring not known" would stop a reader who takes each word as it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown import Markdown
from markupsafe import Markup, escape

from build_tools.offer.easier import EASIER, Easier, EasierPart, Idea
from build_tools.offer.model import Offer
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import Fault
from build_tools.reading.offer_folder import Lines
from build_tools.site.icons import has_icon
from build_tools.site.ledger import Page
from build_tools.site.short_codes import NOT_KNOWN, ShortCodes, link
from build_tools.site.tongues import kept_as_it_is, names_kept
from build_tools.site.written_pages import FILL_IN, clean, join_links

PART = "Easier to read"
# Short enough for a line. Whatever else a listing says is told in easier words or not at all.
SHORT_FACTS = ("phone", "textphone", "text", "email", "website", "address", "postcode")
KEPT_FACTS = ("text", "address", "postcode")  # facts without a link that no browser may put into another language
EASY_READ = ("easy read", "easy words")  # what people call such pages


@dataclass(frozen=True, slots=True)
class Line:
    """One idea as it is drawn."""

    picture: str
    words: Markup  # cleaned, with its links joined


@dataclass(frozen=True, slots=True)
class LinesPart:
    """Ideas under one heading."""

    id: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class EasierView:
    """One text in words, as its template needs it."""

    easier: Easier
    whole_address: str  # of the page that it tells again
    is_closed: bool  # a service that has ended
    parts: tuple[LinesPart, ...]


class EasierTold:
    """Draws the ideas of an offer, and gathers what is wrong with their codes and pictures."""

    def __init__(self, offer: Offer, lines: Lines) -> None:
        self.problems: list[Problem] = []
        self._offer = offer
        self._lines = lines
        self._codes = ShortCodes(offer)
        self._listing_names = {f"{address}/": listing.name for address, listing in offer.by_address.items()}
        of_services = (easier for easier in offer.easier.all if not easier.is_of_guide)
        easier_names = {one.address: self._listing_names.get(f"{one.about}/", "") for one in of_services}
        self._kept_names = {**self._listing_names, **easier_names}
        names = (*(guide.title for guide in offer.guides.all), *(listing.name for listing in offer.listings))
        self._taken = {name.casefold() for name in names}
        self._markdown = Markdown()

    def pages(self) -> Iterator[Page]:
        """The page of each text whose twin is here, and the list of them; none where there is no text."""
        found = [easier for easier in self._offer.easier.all if easier.now is not None]
        for easier in found:
            yield self._page(easier)
        if found:
            yield _list_of([(self._name(easier), easier) for easier in found])

    def _name(self, easier: Easier) -> str:
        """What links to it are called: two links of one name that lead apart are a trap (WCAG 2.4.4)."""
        return f"{easier.title}: easier to read" if easier.title.casefold() in self._taken else easier.title

    def _page(self, easier: Easier) -> Page:
        listing = self._offer.by_address.get(easier.about)
        guide = self._offer.guides.by_address.get(f"{easier.about}/")
        whole = listing.name if listing else guide.title if guide else easier.title
        closed = listing is not None and not listing.is_open
        parts = tuple(self._parts(easier))
        return Page(
            address=easier.address,
            kind="easier",
            title=easier.title,
            description=f"Easier to read: {whole}",
            template="easier.html",
            source=easier.file,
            context={"view": EasierView(easier, f"{easier.about}/", closed, () if closed else parts)},
            part=PART,
        )

    def _parts(self, easier: Easier) -> Iterator[LinesPart]:
        for number, part in enumerate(easier.parts, 1):
            lines = tuple(self._part_lines(easier, number, part))
            if lines:
                yield LinesPart(f"easier-{number}", part.heading, lines)

    def _part_lines(self, easier: Easier, number: int, part: EasierPart) -> Iterator[Line]:
        for place, idea in enumerate(part.ideas, 1):
            field = f"parts.{number}.ideas.{place}"
            self._look_at_picture(easier, f"{field}.picture", idea)
            words = self._words(easier, f"{field}.says", idea.says)
            if words is not None:
                yield Line(idea.picture, words)

    def _look_at_picture(self, easier: Easier, field: str, idea: Idea) -> None:
        if not has_icon(idea.picture):
            says = f"the set has no picture named {idea.picture}: write another name, such as phone"
            self._say(easier, field, says)

    def _words(self, easier: Easier, field: str, says: str) -> Markup | None:
        """The idea as HTML; None where a fact that it needs is not known."""
        parts: list[Markup] = []
        end = 0
        for code in FILL_IN.finditer(says):
            found = self._filled(easier, code[1])
            if isinstance(found, Fault):
                self._say(easier, field, f"we cannot fill in {code[0]}: {found.says}")
                found = ""
            gone = self._has_closed(easier, code[1])
            if found == NOT_KNOWN or gone:
                why = "this service has closed" if gone else "this fact is not known"
                words = f"{why}, so the line is left out: lead to another page, or take the line away"
                self._say(easier, field, f"we cannot fill in {code[0]}: {words}", Strength.SHOULD)
                return None
            parts += [escape(says[end : code.start()]), self._html(easier, code[1], found)]
            end = code.end()
        return Markup("").join([*parts, escape(says[end:])])

    def _filled(self, own: Easier, code: str) -> str | Fault:
        """What a code stands for, as Markdown; another page is led to by its easier version, where it has one."""
        address, fact = _pieces(code)
        easier = self._offer.easier.by_about.get(address)
        if easier and easier.now is not None and not fact and easier is not own:
            name = self._name(easier) if easier.is_of_guide else self._listing_names[f"{address}/"]
            return link(name, easier.address.rstrip("/"))
        if fact and fact.rpartition(".")[2] not in SHORT_FACTS:
            return Fault(f"a line has room for one of these only: {', '.join(SHORT_FACTS)}")
        return self._codes(code.strip()) or Fault("write a code such as [[services/portage: phone]]")

    def _has_closed(self, easier: Easier, code: str) -> bool:
        """True for a listing that has ended, but in its own text, whose page says so as a whole."""
        address, _ = _pieces(code)
        listing = self._offer.by_address.get(address)
        return listing is not None and not listing.is_open and address != easier.about

    def _html(self, easier: Easier, code: str, markdown: str) -> Markup:
        """What a code stands for as it is drawn: names, numbers and addresses stay as they are in any language."""
        html = self._markdown.reset().convert(markdown).removeprefix("<p>").removesuffix("</p>")
        joined = names_kept(join_links(clean(html), easier.address, _is_here, _never), self._kept_names)
        words = Markup(joined)  # noqa: S704 -- cleaned in the line above
        return kept_as_it_is(words) if _pieces(code)[1].rpartition(".")[2] in KEPT_FACTS else words

    def _say(self, easier: Easier, field: str, says: str, strength: Strength = Strength.MUST) -> None:
        line = self._lines.get(easier.file, {}).get(field, 0)
        self.problems.append(Problem(easier.file, line, field, says, strength))


def _pieces(code: str) -> tuple[str, str]:
    """`services/portage: phone` -> the address, and the fact; no fact: ""."""
    address, _, fact = (piece.strip() for piece in code.partition(":"))
    return address, fact


def _is_here(_: str) -> bool:
    """What a short code names was looked up a moment ago; the link check proves it once more."""
    return True


def _never(_: str) -> None:
    """No link can be missing."""


def _list_of(named: Iterable[tuple[str, Easier]]) -> Page:
    named = sorted(named, key=lambda one: one[0].casefold())
    return Page(
        address=EASIER,
        kind="easier list",
        title="Easier to read",
        description="Short sentences, with a picture beside each one.",
        template="easier_list.html",
        source="docs/guides/easier",
        context={
            "of_guides": [one for one in named if one[1].is_of_guide],
            "of_services": [one for one in named if not one[1].is_of_guide],
        },
    )
