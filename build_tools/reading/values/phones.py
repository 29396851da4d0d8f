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
_ABROAD = re.compile(r"\+\s*44\s*(?:\(0\))?\s*")
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
    if digits.startswith("0044"):
        return _from_abroad(text, digits.removeprefix("0044"))
    if digits.startswith("00"):
        return Fault(f"{shown(text)} begins with 00: write it as it is dialled in this country, {_LIKE}")
    if not digits.startswith("0"):
        return Fault(f"{shown(text)} does not begin with 0: write the whole number with its area code, {_LIKE}")
    if len(digits) < 10:
        return Fault(f"{shown(text)} is too short ({len(digits)} digits): a phone number has 10 or 11, {_LIKE}")
    if len(digits) > 11:
        return Fault(f"{shown(text)} is too long ({len(digits)} digits): a phone number has 10 or 11, {_LIKE}")
    if digits.startswith("07"):
        return Fault(
            f"{shown(text)} is a mobile number, which may belong to a person: list a service number, {_LIKE}. A "
            "number only for text messages goes under contact, text"
        )
    if digits.startswith(("04", "06")):
        return Fault(f"{shown(text)} cannot be right: no phone number here begins with {digits[:2]}. Look at it again")
    return text


def _not_digits(text: str) -> Fault:
    if _KEYWORD_TO.fullmatch(text):
        return Fault(f"{shown(text)} looks like a text number, which nobody can ring: put it under contact, text")
    abroad = _ABROAD.match(text)
    if abroad:
        return _from_abroad(text, text[abroad.end() :])
    if re.search(r"\b(?:ext|extension|x)\b\.? ?[0-9]*", text, re.IGNORECASE):
        return Fault(
            f"{shown(text)} has an extension, which a phone cannot dial: write the number alone, {_LIKE}, and the "
            'extension under contact, role: "the front desk, extension 12"'
        )
    if any(letter.isalpha() for letter in text):
        return Fault(f"{shown(text)} has letters in it: write one number with digits and spaces only, {_LIKE}")
    if any(letter.isascii() and letter.isdigit() for letter in text):
        return Fault(f"{shown(text)} has other signs than digits and single spaces: write {shown(_spaced(text))}")
    return Fault(f"{shown(text)} is not a phone number: write digits and spaces only, {_LIKE}")


def _from_abroad(text: str, rest: str) -> Fault:
    return Fault(f"{shown(text)} is written for callers from abroad: write {shown(_spaced('0' + rest))}")


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"[0-9]+", text))


def read_textphone(text: str) -> str | Fault:
    """A phone number, with or without the Relay UK prefix 18001."""
    after = read_phone(_RELAY.sub("", text, count=1))
    return after if isinstance(after, Fault) else text


def read_text_number(text: str) -> str | Fault:
    """`85258`, `YM to 85258` or a mobile number that takes messages."""
    found = _TEXT_NUMBER.fullmatch(text)
    if found and _TAKES_TEXTS.fullmatch(found[1].replace(" ", "")):
        return text
    return Fault(
        f'{shown(text)} is not a text number: write it as "85258", or "YM to 85258" when the message has to begin '
        "with a word"
    )
