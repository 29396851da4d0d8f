"""A text as search sees it: small letters and digits, one space between words.

The browser folds what a person types by the same rules (`fold` in engine.js), and a test holds the two together. An
apostrophe joins ("children's", "childrens"); every other sign parts ("pre-school", "pre school").
"""

import re
import unicodedata

APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u0060\u00b4]")  # straight, curly, and what phones type in their place
AND = "&"  # "A&E" is "a and e"
NOT_A_WORD = re.compile(r"[^a-z0-9]+")
ACCENTS = re.compile("[\u0300-\u036f]")


def fold(text: str) -> list[str]:
    """The words of a text."""
    bare = ACCENTS.sub("", unicodedata.normalize("NFKD", text.lower())).replace(AND, " and ")
    return NOT_A_WORD.sub(" ", APOSTROPHES.sub("", bare)).split()
