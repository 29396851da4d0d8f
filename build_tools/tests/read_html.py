"""Reads a page's HTML with Python's own parser, for tests that look at what is really there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(slots=True)
class Element:
    """One element with the words inside it."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words inside, with single spaces."""
        return " ".join("".join(self.words).split())

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")


class Html(HTMLParser):
    """A page: its elements in order, its comments and whatever else is not an element."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.others: list[str] = []  # comments, declarations, processing instructions
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of one name that have these attributes; `class_` stands for class."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [one for one in self.elements if one.tag == tag and wanted.items() <= one.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only element of its sort."""
        (found,) = self.all(tag, **attributes)
        return found

    def under(self, heading_id: str) -> str:
        """The words of the part of the page that a heading names."""
        return self.one("section", **{"aria-labelledby": heading_id}).text

    def links(self) -> Iterator[tuple[str, str]]:
        """The words and the target of each link."""
        return ((one.text, one.get("href")) for one in self.all("a"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(one.tag for one in self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in (one.tag for one in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)
