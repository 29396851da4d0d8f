"""Notices numbers that belong to a person: mobiles, NHS and other record numbers, dates of birth. Text in, kinds out.

People write numbers with any sign in between, with O for 0, and in words; so a number is what is left of them.
"""

import re
from collections.abc import Iterator

MOBILE, NHS, RECORD, BORN = (
    "a mobile number, which may belong to a person",
    "an NHS number",
    "a number from a person’s records",
    "a date of birth",
)
_GAP = r"[^\w\n\"]{0,4}"  # spaces, dots, dashes, brackets, commas ...
_DIGIT = r"[\doOlI]"
_STRETCH = re.compile(rf"(?<![\d])[+(]?[\doO](?:{_GAP}{_DIGIT}){{8,17}}(?!\d)")
_LIKE_DIGITS = str.maketrans("oOlI", "0011")
_MOBILE = re.compile(r"(?:0|44|0044|440|00440)?7\d{9}")
_MOBILE_INSIDE = re.compile(
    rf"(?<!\d)(?:(?:(?:\+|[0oO]{_GAP}[0oO]){_GAP})?4{_GAP}4{_GAP}(?:[0oO]{_GAP})?|[0oO]{_GAP})7(?:{_GAP}{_DIGIT}){{9}}(?!\d)"
)
_WEB = re.compile(r"https?://\S+")
_NHS_WORDS = re.compile(r"\bNHS\s?(?:no\b|num|#|id\b)", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?i:uln|upn|unique (?:learner|pupil)(?: (?:no|num(?:ber)?|ref\w*))?|national insurance|ni (?:no|num(?:ber)?)|"
    r"(?:case|ehcp?|plan|file|client|patient|pupil|hospital|passport|dla|pip)\.? (?:ref\w*|no|num(?:ber)?|id))\b"
    r"[^.\n]{0,20}?[A-Z]{0,4}\d{3,}"
)
_NATIONAL_INSURANCE = re.compile(r"\b[A-Z]{2}[ -]?(?:\d\d[ -]?){3}[A-D]\b", re.IGNORECASE)
_PUPIL = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b")  # unique pupil number: a letter, twelve more
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_BORN = re.compile(
    rf"\bd\.?\s?o\.?\s?b\b|\bdate of birth|\bwas born\b|\bborn:?\s+(?:(?:on|in)\s+)?(?:the\s+)?(?:\d|{_MONTH}\b)"
    rf"|\bb\.\s?\d|\bbirth ?day\W+(?:is|was|on|\d|{_MONTH}\b)",
    re.IGNORECASE,
)


def private_numbers(text: str, may_text: str = "") -> Iterator[str]:
    """The kinds that stand in a text on one line; `may_text` are the digits of a mobile that may stand."""
    inside = [digits_of(found[0]) for found in _MOBILE_INSIDE.finditer(text)]
    outside = _WEB.sub(" ", text)
    stretches = [digits_of(found[0]) for found in _STRETCH.finditer(outside)]
    if any(number[-10:] != may_text[-10:] for number in [*inside, *filter(is_mobile, stretches)]):
        yield MOBILE
    if _NHS_WORDS.search(text) or any(is_nhs_number(number) for number in stretches):
        yield NHS
    if any(pattern.search(outside) for pattern in (_RECORD, _NATIONAL_INSURANCE, _PUPIL)):
        yield RECORD
    if _BORN.search(text):
        yield BORN


def digits_of(text: str) -> str:
    """`07700 9OO 123` as `07700900123`."""
    return re.sub(r"\D", "", text.translate(_LIKE_DIGITS))


def is_mobile(digits: str) -> bool:
    """True for a mobile number, written for callers from here or from abroad, or without its 0."""
    return _MOBILE.fullmatch(digits) is not None


def is_nhs_number(digits: str) -> bool:
    """Ten digits of which the last checks the others (NHS Data Dictionary, NHS NUMBER: modulus 11).

    Phone numbers of ten digits begin with 0; what begins so is not taken for an NHS number.
    """
    if len(digits) != 10 or digits.startswith("0"):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])
