"""The newsletter as plain text: lines of at most 72 characters, headings underlined, addresses below their words."""

import textwrap
from html.parser import HTMLParser

from build_tools.publishing.issue_html import Letter

WIDTH = 72
_BLOCKS = {"p", "h2", "h3", "h4", "li", "dt", "dd", "td", "th", "blockquote", "figcaption"}
_UNDER = {"h2": "-", "h3": ""}


def letter_text(letter: Letter, unsubscribe: str | None = None) -> str:
    """The whole text. `unsubscribe`: the field that a bulk sender fills in."""
    area = letter.offer.area
    notices = [f"{' '.join(letter.notices)} Its own site: {area.official_site}"] if letter.notices else []
    parts = [
        _wrapped(letter.issue.title) + "\n" + "=" * min(len(letter.issue.title), WIDTH),
        _wrapped(f"{area.site_name}, {letter.issue.words}"),
        *(_wrapped(notice) for notice in notices),
        "On the web:\n" + letter.web_address,
        *_Text.of(letter.html),
        "-- \n" + _wrapped(f"You get this from the {area.site_name}. {area.in_one_sentence}"),
        *([f"To stop these e-mails:\n{unsubscribe}"] if unsubscribe else []),
    ]
    return "\n\n".join(parts) + "\n"


class _Text(HTMLParser):
    """Clean HTML to paragraphs of text."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._words: list[str] = []
        self._links: list[str] = []
        self._href = ""
        self._lists: list[int] = []  # of numbered lists the number so far, of others -1

    @classmethod
    def of(cls, html: str) -> list[str]:
        """The paragraphs in their order."""
        reader = cls()
        reader.feed(html)
        reader._end("p")
        return reader.parts

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag in ("ul", "ol"):
            self._end("p")
            self._lists.append(0 if tag == "ol" else -1)
        elif tag in _BLOCKS:
            self._end("p")
            if tag == "li" and self._lists and self._lists[-1] >= 0:
                self._lists[-1] += 1
        elif tag == "a":
            self._href = given.get("href") or ""
        elif tag == "img":
            self._words.append(f"[Picture: {given.get('alt') or ''}]")
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href.startswith("http"):
            self._links.append(self._href)
        if tag in _BLOCKS:
            self._end(tag)
        if tag in ("ul", "ol") and self._lists:
            self._end("li")
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def _end(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if not words:
            return
        if tag in _UNDER:
            line = _UNDER[tag] * min(len(words), WIDTH)
            self.parts.append(_wrapped(words) + (f"\n{line}" if line else ""))
        elif self._lists:
            sign = f"{self._lists[-1]}. " if self._lists[-1] >= 0 else "- "
            self.parts.append(self._with_links(_wrapped(words, sign), " " * len(sign)))
        else:
            self.parts.append(self._with_links(_wrapped(words), ""))
        self._links.clear()

    def _with_links(self, text: str, indent: str) -> str:
        return "\n".join([text, *(f"{indent}{link}" for link in dict.fromkeys(self._links))])


def _wrapped(words: str, sign: str = "") -> str:
    return textwrap.fill(
        words, WIDTH, initial_indent=sign, subsequent_indent=" " * len(sign), break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
