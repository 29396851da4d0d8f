"""Findings and exemptions meet: what may stay goes, and an exemption that fits nothing, or too much, is told."""

from collections.abc import Iterable, Iterator
from datetime import date

from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.rules import READING_AGE
from build_tools.plain_words.rules.plainer_twins import RULE_NAMES as TWINS
from build_tools.problems import Problem
from build_tools.reading.exemption_file import Exemption
from build_tools.reading.faults import did_you_mean, shown

RULE_NAMES = (
    READING_AGE, "sentence length", *TWINS, "abbreviation", "passive", "link words", "ampersand", "capitals",
    "double negative", "stroke between words", "dates and times",
)  # fmt: skip


def exempted(finding: PlacedFinding, exemptions: Iterable[Exemption]) -> bool:
    """True when one of them fits."""
    return any(_fits(exemption, finding) for exemption in exemptions)


def exemption_problems(
    exemptions: Iterable[Exemption], findings: Iterable[PlacedFinding], files: Iterable[str], listed_in: str, on: date
) -> Iterator[Problem]:
    """What is wrong with exemptions of words. `files`: all that were read; `listed_in`: the file of the exemptions."""
    findings, files = list(findings), frozenset(files)
    for exemption in exemptions:
        says = _fault(exemption, findings, files, on)
        if says:
            yield Problem(listed_in, exemption.line, "", says)


def _fault(exemption: Exemption, findings: list[PlacedFinding], files: frozenset[str], on: date) -> str | None:
    if exemption.rule not in RULE_NAMES:
        near = did_you_mean(exemption.rule, RULE_NAMES)
        return f"{shown(exemption.rule)} is not a rule.{near} Write one of: {', '.join(RULE_NAMES)}"
    if exemption.on.first_day > on:
        return f"{exemption.on.words} is still to come: write the day on which it was decided"
    if exemption.file not in files:
        near = did_you_mean(exemption.file, files)
        return f"no file {shown(exemption.file)} was read.{near} Name the file as the check names it, or take this out"
    fitting = [finding for finding in findings if _fits(exemption, finding)]
    if not fitting:
        return f"nothing needs this: {shown(exemption.found)} is not found in {exemption.file} any more. Take it out"
    if len(fitting) > 1:
        places = ", ".join(_place(finding) for finding in fitting)
        return f"this covers {len(fitting)} places ({places}): add the field or more of the words, so that one is meant"
    return None


def _fits(exemption: Exemption, finding: PlacedFinding) -> bool:
    return (
        exemption.rule == finding.rule
        and exemption.file == finding.file
        and _folded(exemption.found) == _folded(finding.found)
        and exemption.field in (None, finding.field)
    )


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").split())


def _place(finding: PlacedFinding) -> str:
    return f"line {finding.line}" + (f" {finding.field}" if finding.field else "")
