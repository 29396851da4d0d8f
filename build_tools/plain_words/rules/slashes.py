"""A stroke between words leaves it to the reader to guess: and, or, or both."""

import re
from collections.abc import Iterator, Mapping

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.passages import SHOW_WHAT_TO_TYPE
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "stroke between words"
_STROKE = re.compile(r"[^\W\d_](?:[^\W_]|[-'’]){0,30}(?:(?:/| / )[^\W\d_](?:[^\W_]|[-'’]){0,30}){1,4}")
_KNOWN: Mapping[str, str] = {
    "and/or": 'write "or", and "or both" where that matters',
    "he/she": 'write "they"',
    "she/he": 'write "they"',
    "s/he": 'write "they"',
    "him/her": 'write "them"',
    "her/him": 'write "them"',
    "his/her": 'write "their"',
    "her/his": 'write "their"',
    "his/hers": 'write "theirs"',
    "him/herself": 'write "themselves"',
    "himself/herself": 'write "themselves"',
    "n/a": 'write "does not apply" or "not known"',
    "w/c": 'write "the week that begins on"',
    "w/e": 'write "the week that ends on"',
    "c/o": 'write "care of"',
    "w/o": 'write "without"',
    "y/n": 'write "yes or no"',
    "a/c": 'write "account"',
}
_AND_OR = re.compile(r"\band[ -]or\b", re.IGNORECASE)


def slashes(study: Study) -> Iterator[Finding]:
    """Words joined by a stroke, outside names, quotations and web addresses."""
    for found in _STROKE.finditer(study.text):
        before = study.text[found.start() - 1 : found.start()]
        if before in ("/", "_", "@", "<", "\\") or study.certain.holds(found.start(), found.end()):
            continue
        words, known = short(found[0]), _KNOWN.get(found[0].lower().replace(" ", ""))
        if known is None and study.kind in SHOW_WHAT_TO_TYPE:
            continue
        instead = known or 'write "and" or "or"'
        yield Finding(found.start(), RULE, words, f'"{words}" leaves the reader to guess: {instead}', Strength.MUST)
    for found in _AND_OR.finditer(study.text):
        if not study.certain.holds(*found.span()):
            says = f'"{found[0]}" leaves the reader to guess: {_KNOWN["and/or"]}'
            yield Finding(found.start(), RULE, found[0], says, Strength.MUST)
