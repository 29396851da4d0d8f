"""The sign & is read out in different ways, and some people do not know it: write "and"."""

import re
from collections.abc import Iterator

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "ampersand"
_BETWEEN_WORDS = re.compile(r"([^\W_]{2,30})? ?& ?([^\W_]{1,30})?")
_SHORT_FORM = re.compile(r"[A-Z]{1,3}&[A-Z]{1,3}s?")  # A&E: the rule for abbreviations sees to it


def ampersands(study: Study) -> Iterator[Finding]:
    """Every & outside names."""
    for found in _BETWEEN_WORDS.finditer(study.text):
        at = study.text.index("&", found.start())
        if not _SHORT_FORM.search(study.text, max(0, at - 3), at + 5) and not study.likely.holds(at, at + 1):
            words = short(found[0].strip())
            says = f'"{words}": write "and" in place of the sign &'
            yield Finding(found.start(), RULE, words, says, Strength.MUST)
