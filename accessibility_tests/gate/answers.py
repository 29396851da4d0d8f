"""What the list of exemptions answers: findings that may stay, each at one place, with a reason and a date.

An entry that answers nothing is an error on a whole site: what it was for has been mended, or never was. On part of a
site nobody can tell, so there it is only said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pages import SitePage
from build_tools.errors import CannotGoOn
from build_tools.reading.exemption_file import NAME, Exemption, ExemptionKind, read_exemptions
from build_tools.reading.file_reading import FileReading

LISTED_IN = f"offer_data/{NAME}"
WHOLE_PAGE = "the page"  # what stands for a place in a finding about the page as a whole


@dataclass(frozen=True, slots=True)
class Answered:
    """A finding that may stay."""

    finding: Finding
    reason: str
    on: str
    line: int  # of the list


def exemptions_bytes(root: Path = ROOT) -> bytes:
    """The list as it stands; empty where there is none."""
    path = root / LISTED_IN
    return path.read_bytes() if path.is_file() else b""


def read_answers(content: bytes) -> tuple[Exemption, ...]:
    """The entries that are the gate's. CannotGoOn with everything that is wrong with the list."""
    if not content.strip():
        return ()
    reading = FileReading(LISTED_IN, {})
    entries = read_exemptions(content, reading)
    if reading.problems:
        raise CannotGoOn("\n".join(str(problem) for problem in reading.problems))
    return tuple(entry for entry in entries if entry.kind is ExemptionKind.AXE)


def rule_name(check: str) -> str:
    """As the list names a check: "axe color-contrast" for "axe: color-contrast", since a colon means much in YAML."""
    return check.replace(":", "")


def fits(entry: Exemption, finding: Finding, kind: str) -> bool:
    """True when this entry is about this finding on a page of this kind."""
    return (
        entry.rule == rule_name(finding.check)
        and entry.file in (finding.page, kind)
        and entry.found == (finding.place or WHOLE_PAGE)
    )


def answer(
    findings: Iterable[Finding], entries: Sequence[Exemption], pages: Iterable[SitePage]
) -> tuple[tuple[Finding, ...], tuple[Answered, ...]]:
    """The findings that stand, and those that the list answers."""
    kinds = {page.file: page.kind for page in pages}
    open_ones: list[Finding] = []
    answered: list[Answered] = []
    for finding in findings:
        entry = next((e for e in entries if fits(e, finding, kinds.get(finding.page, ""))), None)
        if entry is None:
            open_ones.append(finding)
        else:
            answered.append(Answered(finding, entry.reason, entry.on.words, entry.line))
    return tuple(open_ones), tuple(answered)


def unused(entries: Iterable[Exemption], answered: Iterable[Answered]) -> Iterator[str]:
    """A sentence for each entry that answered nothing."""
    used = {answer.line for answer in answered}
    for entry in entries:
        if entry.line not in used:
            yield (
                f"{LISTED_IN}:{entry.line}: nothing needs this: {entry.rule} finds nothing at {entry.found} "
                f"on {entry.file}. Take it out"
            )
