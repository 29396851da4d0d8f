"""A word that has a plainer twin, a phrase of Latin, an idiom: three rules, because each says why in its own way."""

import re
from collections.abc import Iterator, Mapping

from build_tools.plain_words.finding import Finding
from build_tools.plain_words.study import Study
from build_tools.plain_words.twins import PlainerTwin
from build_tools.problems import Strength

RULE = "plainer word"
_RULE_OF_GROUP: Mapping[str, str] = {"latin": "Latin", "idiom": "idiom"}
_TRADES = frozenset({"council", "send", "health", "school", "money", "computer"})
_LOOK_AHEAD = 80  # characters
_EXPLAINED_BEHIND = re.compile(r" \((?:[\w'’-]{1,20}[ ,)]{1,2}){2,}")
RULE_NAMES = (RULE, *_RULE_OF_GROUP.values())
_WHAT: Mapping[str, str] = {
    RULE: "has plainer words",
    "Latin": "is short for Latin or comes from it",
    "idiom": "does not mean what its words say",
}


def plainer_twins(study: Study) -> Iterator[Finding]:
    """Each phrase of the table, with what to write in its place."""
    for start, end, twin in study.twins:
        found = " ".join(study.text[start:end].split())
        rule = _RULE_OF_GROUP.get(twin.group, RULE)
        strength = Strength.CONSIDER if _is_explained(study.text, start, end, twin) else twin.strength
        yield Finding(start, rule, found, f'"{found}" {_WHAT[rule]}: {_instead(twin, strength)}', strength)


def _is_explained(text: str, start: int, end: int, twin: PlainerTwin) -> bool:
    """A word of a trade that is explained where it stands: "continence (using the toilet)", or the other way round."""
    if twin.group not in _TRADES or twin.strength is not Strength.SHOULD:
        return False
    behind = text[end : end + _LOOK_AHEAD]
    return bool(_EXPLAINED_BEHIND.match(behind)) or (text[:start].endswith("(") and behind.startswith(")"))


def _instead(twin: PlainerTwin, strength: Strength) -> str:
    if "leave it out" in twin.say:
        return twin.say
    return f"try {twin.say}" if strength is Strength.CONSIDER else f"write {twin.say}"
