"""Two negatives have to be worked out like a sum: say what is so, not what is not un-so."""

import re
from collections.abc import Iterator

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "double negative"
_NOT = r"(?:not|never|cannot|[a-z]{2,7}n['’]t|no|nobody|nothing|none)"
_UN = (
    r"(?:un(?:able|acceptable|aware|certain|clear|common|familiar|fair|happy|helpful|important|intentional|kind|known"
    r"|like|likely|limited|necessary|reasonable|related|reliable|safe|successful|suitable|true|usual|wanted|welcome"
    r"|willing|wise)|in(?:accurate|adequate|appropriate|capable|complete|consistent|convenient|correct|effective|eligible"
    r"|frequent|significant|sufficient|valid|visible)|im(?:mature|material|possible|practical|probable|proper)"
    r"|dis(?:allowed|counted|satisfied|similar)|ir(?:relevant|regular|responsible)|il(?:legal|legible|logical)"
    r"|non-[a-z]{3,12}|without)"
)
_PATTERNS = (
    (re.compile(rf"\b{_NOT} (?:be |at all |always |yet |too |so |an? )?{_UN}\b", re.IGNORECASE), Strength.MUST),
    (re.compile(rf"\bnor (?:is|are|was|were|will|would|can) (?:[\w'’-]{{1,20}} ){{1,3}}{_UN}\b", re.IGNORECASE),
     Strength.MUST),
    (re.compile(r"\b(?:not|never|cannot|[a-z]{2,7}n['’]t) (?:[\w'’-]{1,20} ){0,7}(?:unless|except|without)\b", re.I),
     Strength.SHOULD),
    (re.compile(r"\b(?:nobody|no one|nothing|none|never|no) (?:[\w'’-]{1,20} ){0,4}(?:not|never|cannot)\b", re.I),
     Strength.SHOULD),
    (re.compile(r"\b(?:fail|fails|failing|failure|refuse|forget|hesitate|neglect) (?:not )?to (?:not|never)\b", re.I),
     Strength.SHOULD),
    (re.compile(r"\b(?:not|never|n['’]t) (?:fail|hesitate|neglect|omit) to\b", re.IGNORECASE), Strength.SHOULD),
)  # fmt: skip


def double_negatives(study: Study) -> Iterator[Finding]:
    """Two negatives in one breath."""
    seen: list[tuple[int, int]] = []
    for pattern, strength in _PATTERNS:
        for found in pattern.finditer(study.text):
            start, end = found.span()
            if study.certain.holds(start, end) or any(one < end and start < other for one, other in seen):
                continue
            seen.append((start, end))
            words = short(found[0])
            yield Finding(start, RULE, words, f'"{words}" says no twice: say what is so, or what to do', strength)
