"""A phone number, e-mail or web address inside a sentence, where it has no source of its own and no phone can dial it.

999 and NHS 111 may stand in a sentence; so may years, dates, times, ages and sums of money.
"""

import re

from build_tools.reading.faults import Fault, shown

FEWEST_DIGITS = 7  # a local number without its area code has six, but so have sums and page numbers; seven is a phone
_EMAIL = re.compile(
    r"[\w.+'-]+\s?(?:@|[\[(]\s?at\s?[\])])\s?[\w-]+\s?(?:\.|[\[(]\s?dot\s?[\])])\s?\w+"
    r"|\b[\w.+'-]+\s+at\s+[\w-]+\s+dot\s+\w+"  # info at service dot org
    r"|\w{2,}@\w{2,}",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"https?:\S*|\bwww[.\d]\S*|\b(?-i:www)\b|\b[\w-]+\.(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|ac\.uk|sch\.uk|org|com|net|uk|info)\b"
    r"|\b[\w-]+\.(?:charity|school|scot|wales|london)\b|\b[\w-]+(?:\.[a-z][a-z-]+)+/\w\S*"  # bit.ly/abc
    r"|\b[\w-]+\s+dot\s+(?:com|org|co|gov|nhs|net|uk|info)\b",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<!\S)[(\"'“‘]?@\w{2,}")  # a name on social media
_MAYBE_PHONE = re.compile(
    r"(?<![\w£$€.,])[+(]?[\doO][\doOlI\s()./_*\u2010-\u2015-]{4,}[\doO](?!\w)"  # o, O, l and I may stand for digits
)
_DIGIT_WORD = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|(?:double|treble)\s\w+)"
_MORE = rf"(?:[\s,-]+{_DIGIT_WORD}\b)"
_SPELT = re.compile(rf"\b(?:(?:oh|zero|nought)\b{_MORE}{{4,}}|{_DIGIT_WORD}{_MORE}{{6,}})", re.IGNORECASE)
# A number that names a charity or a company, and rings nobody.
_REGISTERED = re.compile(
    r"\b(?:charity|company)(?:\s+(?:registration\s+)?(?:number|no\.?))?:?\s+\d{6,8}\b", re.IGNORECASE
)
_NOT_PHONE = re.compile(
    r"\b\d{1,2}[.:]\d{2}\b"  # 9.30
    r"|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b"  # 09/03/2024
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b"  # 2024-03-09
    r"|\b(?:[01]\d|2[0-3])(?:00|15|30|45)\s?[-\u2013]\s?(?:[01]\d|2[0-3])(?:00|15|30|45)\b"  # 0900-1700
)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:/\d\d)?\b")
_SHORT = re.compile(
    r"(?<!\d)116\s?\d{3}(?!\d)"
    r"|\b(?:call|ring|phone|dial|tel|telephone)\b[:.]?\s+(?:us\s+)?(?:on\s+)?(?!999\b|111\b|116\b)\d{3,6}\b",
    re.IGNORECASE,
)
_TEXT_CODE = re.compile(r"\b(?:text|sms|message)\w*\b[^.;]{0,40}?\b\d{5,6}\b|\b[A-Z]{2,12} to \d{5,6}\b", re.IGNORECASE)
# A text without it can hold none.
_HAS_ONE = re.compile(
    r"\d[\d\s()./_*\u2010-\u2015-]+\d|@|at\s?[\])]|\w\.\w|https?:"
    r"|\b(?:www|dot|oh|zero|nought|double|treble|one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)


def contact_fault(text: str) -> Fault | None:
    """What stands in the sentence and where it belongs, or None."""
    if not _HAS_ONE.search(text):
        return None
    text = _REGISTERED.sub(" ", text)
    return _phone(text) or _found(_TEXT_CODE, text, "a text number", "text") or _email_or_web(text)


def _phone(text: str) -> Fault | None:
    for found in _MAYBE_PHONE.finditer(text):
        if _is_phone(found[0]):
            return _fault(found[0], "a phone number", "phone")
    return _found(_SHORT, text, "a phone number", "phone") or _found(_SPELT, text, "a phone number", "phone")


def _is_phone(found: str) -> bool:
    digits = _NOT_PHONE.sub(" ", found)
    if not found.startswith(("0", "+", "(")):
        digits = _YEARS.sub(" ", digits)
    return sum(letter.isdigit() for letter in digits) >= FEWEST_DIGITS


def _email_or_web(text: str) -> Fault | None:
    return (
        _found(_EMAIL, text, "an e-mail address", "email")
        or _found(_WEB, text, "a web address", "website")
        or _handle(text)
    )


def _handle(text: str) -> Fault | None:
    found = _HANDLE.search(text)
    if not found:
        return None
    says = f"a name on social media inside a sentence (found {shown(found[0].strip())}): take it out"
    return Fault(f"{says}, and put the web address of the page under contact, website")


def _found(pattern: re.Pattern[str], text: str, what: str, field: str) -> Fault | None:
    found = pattern.search(text)
    return _fault(found[0], what, field) if found else None


def _fault(found: str, what: str, field: str) -> Fault:
    return Fault(
        f"{what} inside a sentence (found {shown(found.strip())}): take it out of the sentence and put it under "
        f"contact, {field}, with its own source"
    )
