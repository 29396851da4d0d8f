"""The newsletter on paper: two sides of A4 with a QR code and the written address for each page it names.

It is one file with all in it. A browser prints it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import segno
from markupsafe import Markup

from build_tools.publishing.environment import templates
from build_tools.publishing.issue_html import Letter

MOST_CODES = 6  # beside the one of the issue: more would fill a third side
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_SCHEME = re.compile(r"^https?://")


@dataclass(frozen=True, slots=True)
class Code:
    """One page to go to."""

    name: str
    shown: Markup  # the address as people type it
    drawing: Markup  # a QR code as SVG


def print_page(letter: Letter) -> str:
    """The whole document."""
    codes = [_code(letter.issue.title, letter.web_address), *_codes(letter)]
    content = _LINK.sub(r"<strong>\2</strong>", letter.html)
    return (
        templates()
        .get_template("print.html")
        .render(
            letter=letter,
            area=letter.offer.area,
            content=Markup(content),  # noqa: S704 -- cleaned
            codes=codes,
        )
    )


def _codes(letter: Letter) -> Iterator[Code]:
    """One for each page of ours that the text names, in its order."""
    seen: dict[str, str] = {}
    for href, name in _LINK.findall(letter.html):
        if href.startswith(letter.site_address):
            seen.setdefault(unescape(href), unescape(_TAGS.sub("", name)))
    for address, name in list(seen.items())[:MOST_CODES]:
        yield _code(name, address)


def _code(name: str, address: str) -> Code:
    """Level M: still read when a tenth of it is dirty."""
    drawing = segno.make_qr(address, error="m").svg_inline(scale=3, border=4, dark="#000", light="#fff", omitsize=True)
    shape = drawing.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    shown = Markup("/<wbr>").join(_SCHEME.sub("", address).split("/"))  # a long address breaks behind a slash
    return Code(name, shown, Markup(shape))  # noqa: S704 -- shapes from our own address
