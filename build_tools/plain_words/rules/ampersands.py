"""The sign & is read out in different ways, and some people do not know it: write "and"."""

import re
from collections.abc import Iterator

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.plain_words.word_set import word_set
from build_tools.problems import Strength

RULE = "ampersand"
_BETWEEN_WORDS = re.compile(r"([^\W_]{2,30})? ?& ?([^\W_]{1,30})?")
# A run of capitals with such words on both sides of the sign is a department, which can write "and" as well.
_OF_DEPARTMENTS = word_set(
    """
    adult adults advice behaviour care carers child children communication community communities council disabilities
    disability education employment families family guidance health housing inclusion information language learning
    mental needs parents people placements planning policy primary psychology pupils school schools secondary send
    services skills social special speech support therapy training transport travel wellbeing work young youth years
    """
)
_SHORT_FORM = re.compile(r"[A-Z]{1,3}&[A-Z]{1,3}s?")  # A&E: the rule for abbreviations sees to it


def ampersands(study: Study) -> Iterator[Finding]:
    """Every & outside names."""
    for found in _BETWEEN_WORDS.finditer(study.text):
        at = study.text.index("&", found.start())
        if not _SHORT_FORM.search(study.text, max(0, at - 3), at + 5) and not _in_a_name(study, at, found):
            words = short(found[0].strip())
            says = f'"{words}": write "and" in place of the sign "&"'
            yield Finding(found.start(), RULE, words, says, Strength.MUST)


def _in_a_name(study: Study, at: int, found: re.Match[str]) -> bool:
    """True for a name that is known, and for one like `Brown & Sons`."""
    sides = {(word or "").lower() for word in found.groups()}
    return study.certain.holds(at, at + 1) or (study.likely.holds(at, at + 1) and not sides <= _OF_DEPARTMENTS)
