"""Says what a run of the gate found, to a person at a terminal.

A fault of a template stands on a thousand pages: all of them would bury the next fault. So each check says how many
pages it is about and shows the first few places; the report has them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.faults import faults_of
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.outcome import Outcome, by_check, line

FIRST_FEW = 5
MINUTE = 60


def lines_of(outcome: Outcome, every: bool = False) -> Iterator[str]:
    """The whole of what is said, line by line."""
    for check, findings in by_check(outcome):
        yield from about(check, findings, every)
    yield from (f"not tested: {said}" for said in outcome.not_tested)
    yield from outcome.problems
    yield figures(outcome)
    yield verdict(outcome)


def about(check: str, findings: Sequence[Finding], every: bool) -> Iterator[str]:
    """One check: its question, how many pages, and places."""
    asks = f" {CHECKS[check].asks}" if check in CHECKS else ""
    pages = len({finding.page for finding in findings})
    yield f"{check}: {counted(len(findings), 'finding')} on {counted(pages, 'page')}.{asks}"
    shown = list(in_every_mode(findings) if every else one_a_fault(findings))
    yield from (f"  {said}" for said in (shown if every else shown[:FIRST_FEW]))
    if not every and len(shown) > FIRST_FEW:
        yield f"  and {len(shown) - FIRST_FEW:,} more"


def one_a_fault(findings: Iterable[Finding]) -> Iterator[str]:
    """The same words at one place of many pages are one fault of a template: its first page, and how many more."""
    for fault in faults_of(findings):
        more = f" (and on {counted(fault.others, 'more page')})" if fault.others else ""
        yield line(replace(fault.first, mode=", ".join(fault.modes))) + more


def in_every_mode(findings: Iterable[Finding]) -> Iterator[str]:
    """What is found in several modes is said once, with the modes."""
    modes: dict[Finding, list[str]] = {}
    for finding in findings:
        modes.setdefault(replace(finding, mode=""), []).append(finding.mode)
    for finding, seen_in in modes.items():
        yield line(replace(finding, mode=", ".join(filter(None, seen_in))))


def figures(outcome: Outcome) -> str:
    """What was done, and how fast."""
    remembered = f" {outcome.remembered:,} looks are remembered from earlier runs." if outcome.remembered else ""
    speed = (
        f": {outcome.pages_a_minute:.0f} pages, {outcome.looks_a_minute:.0f} looks a minute" if outcome.looks else ""
    )
    took = f"{counted(outcome.looks, 'look')} in {outcome.seconds / MINUTE:.1f} minutes{speed}"
    return f"{counted(len(outcome.pages), 'page')} in {counted(len(outcome.modes), 'mode')}: {took}.{remembered}"


def verdict(outcome: Outcome) -> str:
    """The last line."""
    checks = {finding.check for finding in outcome.findings}
    answered = f" {counted(len(outcome.answered), 'finding')} answered in the list." if outcome.answered else ""
    if outcome.good:
        return f"{counted(len(outcome.checks), 'check')}, and nothing found.{answered}"
    found = f"{counted(len(outcome.findings), 'finding')} by {counted(len(checks), 'check')}"
    more = f", {counted(len(outcome.problems), 'problem')} with the list of exemptions" if outcome.problems else ""
    return f"{found}{more}.{answered}"


def counted(number: int, thing: str) -> str:
    """A number with its word: "1 page", "1,200 pages"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
