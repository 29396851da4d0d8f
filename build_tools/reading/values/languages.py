"""Languages: the tag that tells a screen reader which voice to take, and the name in its own letters."""

import re
import unicodedata

from build_tools.reading.faults import Fault, shown

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")  # BCP 47: language, letters, country
LONGEST_OWN_NAME = 40


def read_language_tag(text: str) -> str | Fault:
    """`ur`, `pa-Guru`, `en-GB`: language, then letters and country where they matter (BCP 47)."""
    if _TAG.fullmatch(text):
        return text
    return Fault(f"{shown(text)} is not the tag of a language: write it like ur, pl or pa-Guru")


def read_own_name(text: str) -> str | Fault:
    """A name in its own letters: letters and single spaces."""
    if len(text) <= LONGEST_OWN_NAME and all(part and all(map(_is_of_a_word, part)) for part in text.split(" ")):
        return text
    return Fault(f"{shown(text)} is not the name of a language: write letters and single spaces only")


def _is_of_a_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"  # letters, and the marks that some alphabets write on them
