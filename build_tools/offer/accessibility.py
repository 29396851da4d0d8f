"""What is known of how well everybody can use the site: the last test, known problems, and what no person has tried.

A statement may say no more than somebody has seen. So a test of pages that have changed since is no test, and as long
as a person still has to try the site, the best that it can say is "partially".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.offer.dates import PartialDate


class Standing(StrEnum):
    """How far the last test tells of the site as it is now."""

    NOT_TESTED = "not yet tested"
    CHANGED = "not yet tested as it is now"
    TESTED = "tested"


class Compliance(StrEnum):
    """The three words that the model statement of the 2018 regulations knows."""

    FULLY = "fully compliant"
    PARTIALLY = "partially compliant"
    NOT = "not compliant"


@dataclass(frozen=True, slots=True)
class LastReport:
    """What the gate found when a person last kept its report."""

    on: PartialDate
    theme: str  # digest of the templates, the stylesheet and the scripts that were tested
    commit: str | None
    pages: int
    modes: tuple[str, ...]  # "1280 light"
    checks: Mapping[str, int]  # each check that was asked, with how many places it found
    answered: int  # found, and answered in the list of exemptions
    not_tested: tuple[str, ...]
    looks: int  # one page in one mode, or in one state
    seconds: float
    versions: Mapping[str, str]
    faults_made: int | None = None  # faults that were put into our own pages to test the tests
    faults_caught: int | None = None

    @property
    def found(self) -> int:
        """Places where something was wrong."""
        return sum(self.checks.values())

    @property
    def finding(self) -> Mapping[str, int]:
        """The checks that found something."""
        return {check: number for check, number in self.checks.items() if number}


@dataclass(frozen=True, slots=True)
class KnownProblem:
    """Something wrong that stays for now."""

    rule: str  # "axe color-contrast"
    where: str  # a page's file, or a kind of page
    reason: str
    on: PartialDate


@dataclass(frozen=True, slots=True)
class ManualTest:
    """What only a person can tell."""

    name: str
    why: str  # what it shows that no machine can
    steps: tuple[str, ...]
    done: PartialDate | None = None  # None = still owed
    by: str | None = None  # a role, never a person's name
    found: str | None = None  # what came of it


@dataclass(frozen=True, slots=True)
class Accessibility:
    """All of it, and the digest of the theme as it is now."""

    report: LastReport | None = None
    theme: str = ""
    known: tuple[KnownProblem, ...] = ()
    manual: tuple[ManualTest, ...] = field(default=())

    @property
    def standing(self) -> Standing:
        """Whether there is a test, and whether it was of these pages."""
        if self.report is None:
            return Standing.NOT_TESTED
        return Standing.TESTED if self.report.theme == self.theme else Standing.CHANGED

    @property
    def owed(self) -> tuple[ManualTest, ...]:
        """What a person still has to try."""
        return tuple(test for test in self.manual if test.done is None)

    @property
    def done(self) -> tuple[ManualTest, ...]:
        """What a person has tried."""
        return tuple(test for test in self.manual if test.done is not None)

    @property
    def compliance(self) -> Compliance:
        """No better than known: an untested site counts as one that does not comply."""
        if self.report is None or self.standing is not Standing.TESTED:
            return Compliance.NOT
        wanting = self.report.found or self.known or self.owed or not self.manual
        return Compliance.PARTIALLY if wanting else Compliance.FULLY
