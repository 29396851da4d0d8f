"""A text as a person reads it, whatever signs it is made of: only for noticing personal data, never to be shown.

`０７７００`, `oh double seven` and a Greek letter in "my son" say to a reader what the plain signs say.
"""

import re
import unicodedata

_LOOKS_LIKE = str.maketrans(
    "АВЕКМНОРСТУХаеорсухіјѕԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρτυ’‘`´‐‑‒–—―−",
    "ABEKMHOPCTYXaeopcyxijsdABEZHIKMNOPTYXaoivptu''''-------",
)
_DIGIT_WORDS = {
    "zero": "0", "oh": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_DIGIT_WORD = re.compile(rf"(?<![a-z])(?:{'|'.join(_DIGIT_WORDS)})(?![a-z])", re.IGNORECASE)
_TEEN = re.compile(rf"\b(?:{'|'.join(_TEENS)})\b", re.IGNORECASE)
_TIMES = re.compile(r"\b(double|triple|treble)[\s-]*(\d)", re.IGNORECASE)


def as_read(text: str) -> str:
    """On one line, in plain letters, digits, quote marks and dashes, without signs that draw nothing."""
    plain = unicodedata.normalize("NFKC", text).translate(_LOOKS_LIKE)
    seen = "".join(_digit(letter) for letter in plain if unicodedata.category(letter) not in ("Cf", "Mn"))
    return " ".join(seen.split())


def _digit(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() else letter


def with_figures(text: str) -> str:
    """Number words up to nineteen as figures: `oh double seven` as `0 77`, `aged six` as `aged 6`."""
    figures = _DIGIT_WORD.sub(lambda found: _DIGIT_WORDS[found[0].lower()], text)
    figures = _TEEN.sub(lambda found: str(10 + _TEENS.index(found[0].lower())), figures)
    return _TIMES.sub(lambda found: found[2] * (2 if found[1].lower() == "double" else 3), figures)
