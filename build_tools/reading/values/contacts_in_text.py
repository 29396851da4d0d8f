"""A phone number, e-mail or web address inside a sentence, where it has no source of its own and no phone can dial it.

999 and NHS 111 may stand in a sentence; so may years, dates, times, ages and sums of money.
"""

import re

from build_tools.reading.faults import Fault, shown

FEWEST_DIGITS = 7  # a local number without its area code has six, but so have sums and page numbers; seven is a phone
_EMAIL = re.compile(r"[\w.+'-]+\s?(?:@|[\[(]\s?at\s?[\])])\s?[\w-]+(?:\.|\s?[\[(]\s?dot\s?[\])])\s?\w+", re.IGNORECASE)
_WEB = re.compile(
    r"https?:\S*|www\.\w\S*|\b[\w-]+\.(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|ac\.uk|sch\.uk|org|com|net|uk|info)\b",
    re.IGNORECASE,
)
_MAYBE_PHONE = re.compile(r"(?<![\w£$€.,])[+(]?\d[\d\s()./\u2010-\u2015-]{4,}\d(?![\w])")
_NOT_PHONE = re.compile(
    r"\b\d{1,2}[.:]\d{2}\b"  # 9.30
    r"|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b"  # 09/03/2024
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b"  # 2024-03-09
)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:/\d\d)?\b")
_SHORT = re.compile(
    r"(?<!\d)116\s?\d{3}(?!\d)|\b(?:call|ring|phone|dial)\s+(?:on\s+)?(?!999\b|111\b|116\b)\d{3,6}\b", re.IGNORECASE
)
_TEXT_CODE = re.compile(r"\b(?:text|sms|message)\w*\b[^.;]{0,40}?\b\d{5,6}\b|\b[A-Z]{2,12} to \d{5,6}\b", re.IGNORECASE)
_HAS_ONE = re.compile(r"\d[\d\s()./\u2010-\u2015-]+\d|@|at\s?[\])]|\w\.\w|https?:")  # a text without it can hold none


def contact_fault(text: str) -> Fault | None:
    """What stands in the sentence and where it belongs, or None."""
    if not _HAS_ONE.search(text):
        return None
    return _phone(text) or _found(_TEXT_CODE, text, "a text number", "text") or _email_or_web(text)


def _phone(text: str) -> Fault | None:
    for found in _MAYBE_PHONE.finditer(text):
        if _is_phone(found[0]):
            return _fault(found[0], "a phone number", "phone")
    return _found(_SHORT, text, "a phone number", "phone")


def _is_phone(found: str) -> bool:
    digits = _NOT_PHONE.sub(" ", found)
    if not found.startswith(("0", "+", "(")):
        digits = _YEARS.sub(" ", digits)
    return sum(letter.isdigit() for letter in digits) >= FEWEST_DIGITS


def _email_or_web(text: str) -> Fault | None:
    return _found(_EMAIL, text, "an e-mail address", "email") or _found(_WEB, text, "a web address", "website")


def _found(pattern: re.Pattern[str], text: str, what: str, field: str) -> Fault | None:
    found = pattern.search(text)
    return _fault(found[0], what, field) if found else None


def _fault(found: str, what: str, field: str) -> Fault:
    return Fault(
        f"{what} inside a sentence (found {shown(found.strip())}): take it out of the sentence and put it under "
        f"contact, {field}, with its own source"
    )
