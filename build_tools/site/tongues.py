"""Which words of a page are in another language, and which no browser should translate.

A screen reader takes its voice from `lang`, and a line its direction from `dir`. Names of services, addresses and
numbers carry `translate="no"`: a family has to find them on a door and on a phone as they are.
"""

import re
from collections.abc import Mapping
from html import unescape

from markupsafe import Markup

from build_tools.offer.another_way import direction_of

_LINK = re.compile(r'<a\b([^>]*)\bhref="([^"]*)"([^>]*)>([^<]*)</a>')
_BACK = re.compile(r"^(?:\.\./)*")


def in_tongue(language: str | None, text: str | None) -> Markup:
    """The attributes of an element that holds these words of a listing; none where the listing is in English."""
    if not language or not text:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(language, direction_of(text))


def names_kept(html: str, names: Mapping[str, str]) -> str:
    """Links of a written page whose words are a name, a number or an address, kept as they are by a browser.

    `names`: what each listing is called, by its address. A link that says something else is translated as usual.
    """

    def mark(match: re.Match[str]) -> str:
        before, href, after, words = match.groups()
        if "translate=" in before + after or not _is_kept(href, unescape(words).strip(), names):
            return match[0]
        turned = ' dir="ltr"' if href.startswith(("tel:", "mailto:")) else ""
        return f'<a{before}href="{href}"{after} translate="no"{turned}>{words}</a>'

    return _LINK.sub(mark, html)


def kept_as_it_is(words: Markup) -> Markup:
    """Words without a link that have to be found, or sent, as they are: an address, what to write in a message."""
    return Markup('<span translate="no" dir="auto">{}</span>').format(words)


def _is_kept(href: str, words: str, names: Mapping[str, str]) -> bool:
    if href.startswith("tel:"):
        return True
    if href.startswith("mailto:"):
        return "@" in words
    address = _BACK.sub("", unescape(href)).partition("#")[0].removesuffix("index.html")
    return names.get(address) == words
