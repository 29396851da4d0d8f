"""A word that has a plainer twin, a phrase of Latin, an idiom: three rules, because each says why in its own way."""

from collections.abc import Iterator, Mapping

from build_tools.plain_words.finding import Finding
from build_tools.plain_words.study import Study
from build_tools.plain_words.twins import PlainerTwin
from build_tools.problems import Strength

RULE = "plainer word"
_RULE_OF_GROUP: Mapping[str, str] = {"latin": "Latin", "idiom": "idiom"}
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
        yield Finding(start, rule, found, f'"{found}" {_WHAT[rule]}: {_instead(twin)}', twin.strength)


def _instead(twin: PlainerTwin) -> str:
    if "leave it out" in twin.say:
        return twin.say
    return f"try {twin.say}" if twin.strength is Strength.CONSIDER else f"write {twin.say}"
