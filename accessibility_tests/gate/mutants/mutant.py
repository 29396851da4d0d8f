"""What a mutant is: one page of ours with one fault, and the check that has to find it.

A page's security policy lets no style and no script inside a page work, so a fault in these stands in a file of its
own beside the page, as it would on a real site.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

Change = Callable[[str], str]  # the text of a page -> the text with the fault; the same text where it does not fit

WIDE, DARK, PHONE, NARROW = "1280 light", "1280 dark", "390 light", "320 dark"
MARKUP = "markup"  # the look of html-validate
WHOLE_SITE = "whole site"  # the look over all pages together


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault in one page."""

    name: str  # what a person would say is wrong
    kind: str  # of the page, as the ledger has it
    caught_by: str  # the check that has to find it: a key of CHECKS, "axe: …" or "html: …"
    look: str = WIDE  # a mode, a condition, a state in a mode, MARKUP or WHOLE_SITE
    change: Change = str  # of the page's text; `str` leaves it as it is
    css: str = ""  # rules that come after the page's own
    script: str = ""  # a script that runs after the page's own


def swap(before: str, after: str = "") -> Change:
    """Put other text in the place of the first `before`."""
    return lambda html: html.replace(before, after, 1)


def sub(pattern: str, after: str) -> Change:
    """Put other text in the place of the first match."""
    found = re.compile(pattern, re.DOTALL)
    return lambda html: found.sub(after, html, count=1)


def every(pattern: str, after: str) -> Change:
    """Put other text in the place of each match."""
    found = re.compile(pattern, re.DOTALL)
    return lambda html: found.sub(after, html)


def under_h1(part: str) -> Change:
    """Put a part under the main heading."""
    return lambda html: html.replace("</h1>", f"</h1>\n{part}", 1)


def in_head(part: str) -> Change:
    """Put a part at the end of the head."""
    return lambda html: html.replace("</head>", f"{part}\n</head>", 1)


def both(first: Change, second: Change) -> Change:
    """One change and then another."""
    return lambda html: second(first(html))
