"""Sentences and names: plain words on one line, with no mark-up and no contact inside."""

import re
from itertools import pairwise

from build_tools.reading.faults import Fault, shown
from build_tools.reading.values.contacts_in_text import contact_fault
from build_tools.reading.values.given_names import GIVEN_NAMES

NOT_KNOWN = "not known"
_SAYS_NOTHING = frozenset(
    {"", "~", "null", "none", "n/a", "na", "unknown", "tbc", "tba", "tbd", "?", "-", "--", "...", "…"}
)
_MARK_UP = re.compile(r"<[A-Za-z/!?]|\]\s*\(|!\[|&#?\w{2,8};|\{\{|\{%|\*\*|__\w")
_NOBODY_AT_THE_SERVICE = frozenset(
    {
        "visitor website visitor",
        "a parent",
        "parent",
        "a carer",
        "carer",
        "member of the public",
        "editor",
        "website",
        "web page",
        "internet",
        "nobody",
        "someone",
        "me",
        "us",
        "we",
        "visitor",
        "a family",
        "family",
        "google",
        "search engine",
        "artificial intelligence",
        "ai",
    }
)


def read_prose(text: str, most: int) -> str | Fault:
    """One paragraph. The line end that `summary: >` leaves behind is layout, not text, and goes."""
    text = text[:-1] if text.endswith("\n") else text
    return _says_nothing(text) or _layout_fault(text, most) or _mark_up_fault(text) or contact_fault(text) or text


def _says_nothing(text: str) -> Fault | None:
    if text.strip().lower() not in _SAYS_NOTHING:
        return None
    found = f" (found {shown(text)})" if text.strip() else ""
    return Fault(f'nothing is said here{found}: write the words, or "not known", or leave the line out')


def _layout_fault(text: str, most: int) -> Fault | None:
    if "\n" in text:
        return Fault(
            "a line break inside the text: write it as one paragraph. Begin a long one with >- and go on below, "
            "two spaces in"
        )
    if text != text.strip():
        return Fault(f"a space at the start or end of {shown(text)}: take it out")
    if len(text) > most:
        return Fault(f"the text is too long ({len(text)} characters, at most {most}): say it in fewer words")
    return None


def _mark_up_fault(text: str) -> Fault | None:
    found = _MARK_UP.search(text)
    if not found:
        return None
    return Fault(
        f"a code for web pages in the text (found {shown(text[found.start() : found.start() + 20])}): write plain "
        "words only. A link goes under contact, website"
    )


def read_role(text: str, most: int = 90) -> str | Fault:
    """Who answers or who said so: a role such as "the front desk", never a person's name."""
    words = re.findall(r"[A-Za-z']+", text)
    for word, after in pairwise(words):
        if word[0].isupper() and word.lower() in GIVEN_NAMES and after[0].isupper():
            return Fault(f'{shown(text)} looks like the name of a person: write a role, such as "the front desk"')
    return read_prose(text, most)


def read_who_checked(text: str) -> str | Fault:
    """A role at the service itself: only its own word counts as a check."""
    if re.sub(r"^(?:a|an|the) ", "", text.strip().lower()) in _NOBODY_AT_THE_SERVICE:
        return Fault(
            f"{shown(text)} is nobody at the service: a listing is checked only when somebody there says that it "
            'is right. Write their role, such as "the service" or "the school office", or take "checked" out'
        )
    return read_role(text)
