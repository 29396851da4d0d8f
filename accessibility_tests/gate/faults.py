"""Findings that are one fault: the same words at the same place, in several modes or on many pages.

A template's fault stands on a thousand pages. Whoever mends it wants to read it once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from accessibility_tests.gate.finding import Finding


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend."""

    first: Finding  # on the first page that has it
    modes: tuple[str, ...]  # in which it shows there; empty where modes make no difference
    pages: int  # that have it, the first among them

    @property
    def others(self) -> int:
        """How many more pages have it."""
        return self.pages - 1


def faults_of(findings: Iterable[Finding]) -> tuple[Fault, ...]:
    """The faults behind findings, in the order in which they come."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.check, finding.place, finding.words), []).append(finding)
    return tuple(_fault(group) for group in alike.values())


def _fault(group: list[Finding]) -> Fault:
    first = group[0]
    modes = dict.fromkeys(finding.mode for finding in group if finding.page == first.page and finding.mode)
    return Fault(first, tuple(modes), len({finding.page for finding in group}))
