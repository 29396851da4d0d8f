"""Sentences and names: plain words on one line, with no mark-up and no contact inside."""

import re
import unicodedata

from build_tools.reading.faults import Fault, shown
from build_tools.reading.values.contacts_in_text import contact_fault
from build_tools.reading.values.emails import ROLE_WORDS
from build_tools.reading.values.given_names import GIVEN_NAMES

NOT_KNOWN = "not known"
_SAYS_NOTHING = frozenset(
    {"", "~", "null", "none", "n/a", "na", "unknown", "tbc", "tba", "tbd", "?", "-", "--", "...", "…"}
)
_MARK_UP = re.compile(r"<[A-Za-z/!?]|\]\s*\(|!\[|&#?\w{2,8};|\{\{|\{%|\*\*|__\w")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.?\s+[A-Z][a-z]", re.IGNORECASE)
_AFTER_A_NAME = re.compile(r"\s*(?:$|[,()/]|[-\u2013]\s)")  # nothing that a first name could be part of
_A_PLACE = re.compile(  # Claire House, Sarah Nelson Centre
    r"(?:\s+[A-Z][\w'’]*)*\s+(?:House|Centre|Hospice|School|College|Academy|Nursery|Hospital|Clinic|Trust|Foundation|"
    r"Court|Lodge|Place|Unit|Ward|Library|Church|Hall|Project)\b"
)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_NOBODY_AT_THE_SERVICE = frozenset(
    {
        "visitor website visitor",
        "parent carer",
        "mum",
        "dad",
        "mother",
        "father",
        "friend",
        "volunteer",
        "web site",
        "wikipedia",
        "bing",
        "facebook",
        "chatgpt",
        "chatbot",
        "parent",
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
        "family",
        "familie",  # what is left of families
        "google",
        "search engine",
        "artificial intelligence",
        "ai",
    }
)


def read_prose(text: str, most: int) -> str | Fault:
    """One paragraph. The line end that `summary: >` leaves behind is layout, not text, and goes."""
    note = read_note(text, most)
    return note if isinstance(note, Fault) else contact_fault(note) or note


def read_note(text: str, most: int = 800) -> str | Fault:
    """The same, and it may hold the name of a site or a number: the name of a page, a word to editors."""
    text = text[:-1] if text.endswith("\n") else text
    return _says_nothing(text) or _layout_fault(text, most) or _mark_up_fault(text) or _look_alike_fault(text) or text


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


def _look_alike_fault(text: str) -> Fault | None:
    """A word with letters of two alphabets reads like another word, and no search finds it (Unicode, UTS 39, 5.1)."""
    if text.isascii():
        return None
    for word in _WORD.findall(text):
        letters = {letter: _alphabet(letter) for letter in word}
        if "LATIN" in letters.values() and len(set(letters.values())) > 1:
            odd = next(letter for letter, alphabet in letters.items() if alphabet != "LATIN")
            return Fault(
                f"{shown(word)} has a letter of another alphabet in it ({shown(odd)}, U+{ord(odd):04X}): type the word "
                "again by hand"
            )
    return None


def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "?").removeprefix("FULLWIDTH ")
    return "LATIN" if name.startswith(("MODIFIER", "FEMININE", "MASCULINE")) else name.partition(" ")[0]


def read_role(text: str, most: int = 90) -> str | Fault:
    """Who answers or who said so: a role such as "the front desk", never a person's name."""
    if _TITLED.search(text) or any(_is_a_name(found, text) for found in re.finditer(r"[A-Za-z']+", text)):
        return Fault(f'{shown(text)} looks like the name of a person: write a role, such as "the front desk"')
    return read_prose(text, most)


def _is_a_name(found: re.Match[str], text: str) -> bool:
    """True for a first name with another name behind it, or with nothing that it could be part of."""
    before, after = text[: found.start()], text[found.end() :]
    if found[0].lower() not in GIVEN_NAMES or re.search(r"\bst\.?\s$", before, re.IGNORECASE):
        return False
    if not before and re.fullmatch(r"\s?[a-z]*", after) and after.strip() not in ROLE_WORDS:
        return True  # "jane" or "jane smith" alone
    if not found[0][0].isupper() or _A_PLACE.match(after):
        return False
    return bool(re.match(r"\s+[A-Z]", after) or _AFTER_A_NAME.match(after))


def read_who_checked(text: str) -> str | Fault:
    """A role at the service itself: only its own word counts as a check."""
    plain = " ".join(re.findall(r"[a-z'’]+", text.lower()))
    who = re.sub(r"^(?:a|an|the|our|my|one|some|two) ", "", plain)
    if {who, who.removesuffix("s")} & _NOBODY_AT_THE_SERVICE or who.endswith((" website", " web site", " web page")):
        return Fault(
            f"{shown(text)} is nobody at the service: a listing is checked only when somebody there says that it "
            'is right. Write their role, such as "the service" or "the school office", or take "checked" out'
        )
    return read_role(text)


def read_as_found(text: str, most: int = 400) -> str | Fault:
    """What a check has found, word for word: a phrase, a selector, an address."""
    return _layout_fault(text, most) or text
