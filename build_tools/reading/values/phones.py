"""Phone numbers, textphone numbers and text-message numbers of the United Kingdom, kept as printed.

A number is read as text and never put into another form: what a parent dials is what the source showed. Lengths are
Ofcom's (National Telephone Numbering Plan: 0 and nine or ten digits); short numbers are the public services' own.
"""

import re

from build_tools.reading.faults import Fault, shown

SHORT_NUMBERS = frozenset(
    {"999", "111", "101", "105", "119", "112", "159"}
)  # emergency, NHS, police, power cuts, banks
CHILDLINE = "08001111"  # shorter than any other 0800 number
_HARMONISED = re.compile(r"116[0-9]{3}")  # 116 123 and others: services of social value (Ofcom, 116 range)
_DIGITS_AND_SPACES = re.compile(r"[0-9]+(?: [0-9]+)*")
_SHORT_CODE = re.compile(r"[4-8][0-9]{4,5}")  # text-message codes have five or six digits
_TEXT_NUMBER = re.compile(r"(?:[A-Za-z0-9]{1,15} to )?([0-9]+(?: [0-9]+)*)")
_TAKES_TEXTS = re.compile(r"[1-9][0-9]{4,5}|07[0-9]{9}")  # a short code, or a mobile number
_KEYWORD_TO = re.compile(r"[A-Za-z0-9]+ to [0-9 ]+", re.IGNORECASE)
_RELAY = re.compile(r"18001 ")  # Relay UK: dialled before the number by people who type
_ABROAD = re.compile(r"(?:\+|0\s?0)\s*4\s?4\s*(?:\(\s*0\s*\))?\s*")
_EXTENSION = re.compile(r"\b(?:ext|extn|extension|opt|option)\b|[\d\s]x\.?\s?\d", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"(?:\+?44|0)[0-9 ()./-]{8,}")
EMERGENCY_TEXTPHONE = "18000"  # 999 for people who type (Relay UK)
EMERGENCY_TEXT = "999"  # takes text messages from phones that were signed up for it
# After 0, these have nine digits or ten (Ofcom, National Telephone Numbering Plan); all others have ten, so that a
# digit lost from 01709 is seen.
_SHORTER_AREAS = frozenset(
    """
    1204 1208 1254 1276 1297 1298 1363 1364 1384 1386 1404 1420 1460 1461 1480 1488 1524 1527 1562 1566 1606 1629
    1635 1647 1659 1695 1697 1726 1744 1750 1768 1827 1837 1884 1900 1905 1935 1946 1949 1963 1995
    """.split()  # noqa: SIM905 - rows of numbers are easier to hold against the plan than a list
)
_LIKE = 'such as "01632 960 001"'


def read_phone(text: str) -> str | Fault:
    """A number to be dialled, digits and single spaces only."""
    if not _DIGITS_AND_SPACES.fullmatch(text):
        return _not_digits(text)
    digits = text.replace(" ", "")
    if digits in SHORT_NUMBERS or digits == CHILDLINE or _HARMONISED.fullmatch(digits):
        return text
    if _SHORT_CODE.fullmatch(digits):
        return Fault(f"{shown(text)} looks like a text number, which nobody can ring: put it under contact, text")
    return _long_number(text, digits)


def _long_number(text: str, digits: str) -> str | Fault:
    abroad = _ABROAD.match(text)
    if abroad:
        return _from_abroad(text, text[abroad.end() :])
    if digits.startswith("00"):
        return Fault(f"{shown(text)} begins with 00: write it as it is dialled in this country, {_LIKE}")
    if not digits.startswith("0"):
        return Fault(f"{shown(text)} does not begin with 0: write the whole number with its area code, {_LIKE}")
    if len(digits) < 10:
        return Fault(f"{shown(text)} is too short ({len(digits)} digits): a phone number has 10 or 11, {_LIKE}")
    if len(digits) == 10 and not _may_have_ten(digits):
        return Fault(f"{shown(text)} is too short (10 digits): numbers that begin like this have 11, {_LIKE}")
    if len(digits) > 11:
        if len(digits) >= 20:
            return _more_than_one(text)
        return Fault(f"{shown(text)} is too long ({len(digits)} digits): a phone number has 10 or 11, {_LIKE}")
    if digits.startswith("07"):
        return Fault(
            f"{shown(text)} is a mobile number, which may belong to a person: list a service number, {_LIKE}. A "
            "number only for text messages goes under contact, text"
        )
    if digits.startswith("09"):
        return Fault(f"{shown(text)} costs a lot to ring, and no public service has such a number: look at it again")
    if digits.startswith(("04", "06")):
        return Fault(f"{shown(text)} cannot be right: no phone number here begins with {digits[:2]}. Look at it again")
    return text


def _not_digits(text: str) -> Fault:
    if _KEYWORD_TO.fullmatch(text):
        return Fault(f"{shown(text)} looks like a text number, which nobody can ring: put it under contact, text")
    if len(_WHOLE_NUMBER.findall(text)) > 1 or sum(letter.isdigit() for letter in text) >= 20:
        return _more_than_one(text)
    abroad = _ABROAD.match(text)
    if abroad:
        return _from_abroad(text, text[abroad.end() :])
    if _EXTENSION.search(text):
        return Fault(
            f"{shown(text)} has an extension, which a phone cannot dial: write the number alone, {_LIKE}, and the "
            'extension under contact, role: "the front desk, extension 12"'
        )
    if any(letter.isalpha() for letter in text):
        return Fault(f"{shown(text)} has letters in it: write one number with digits and spaces only, {_LIKE}")
    if any(letter.isdigit() and not letter.isascii() for letter in text):
        return Fault(f"{shown(text)} has digits of another alphabet: type them again, {_LIKE}")
    if any(letter.isdigit() for letter in text):
        return Fault(f"{shown(text)} has other signs than digits and single spaces: {_write(_spaced(text))}")
    return Fault(f"{shown(text)} is not a phone number: write digits and spaces only, {_LIKE}")


def _may_have_ten(digits: str) -> bool:
    return digits[1:5] in _SHORTER_AREAS or digits.startswith(("0800", "0500"))


def _more_than_one(text: str) -> Fault:
    return Fault(f"{shown(text)} holds more than one number: write the one that families ring first, {_LIKE}")


def _from_abroad(text: str, rest: str) -> Fault:
    meant = _spaced(rest)
    return Fault(
        f"{shown(text)} is written for callers from abroad: {_write(meant if meant.startswith('0') else '0' + meant)}"
    )


def _write(meant: str) -> str:
    """What to write instead. Nothing is proposed that would be refused in its turn."""
    right = not isinstance(read_phone(meant), Fault) if _DIGITS_AND_SPACES.fullmatch(meant) else False
    return f"write {shown(meant)}" if right else f"write one number as it is dialled in this country, {_LIKE}"


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"[0-9]+", text))


def read_textphone(text: str) -> str | Fault:
    """A phone number, with or without the Relay UK prefix 18001."""
    if text == EMERGENCY_TEXTPHONE:
        return text
    after = read_phone(_RELAY.sub("", text, count=1))
    return after if isinstance(after, Fault) else text


def read_text_number(text: str) -> str | Fault:
    """`85258`, `YM to 85258` or a mobile number that takes messages."""
    found = _TEXT_NUMBER.fullmatch(text)
    if text == EMERGENCY_TEXT or (found and _TAKES_TEXTS.fullmatch(found[1].replace(" ", ""))):
        return text
    return Fault(
        f'{shown(text)} is not a text number: write it as "85258", or "YM to 85258" when the message has to begin '
        "with a word"
    )
