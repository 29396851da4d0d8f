"""What the report says, worked out of an Outcome: counts, checks and problems. Pure; the template only sets it out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accessibility_tests.gate.axe_engine import PREFIX as AXE
from accessibility_tests.gate.checks import CHECKS, Where
from accessibility_tests.gate.faults import Fault, faults_of
from accessibility_tests.gate.outcome import Outcome, by_check, rule_of
from accessibility_tests.gate.saying import counted

MOST_FAULTS = 25  # of each check in the report; outcome.json holds every finding
AXE_GROUP = "Rules of axe"
GROUPS: Mapping[Where, str] = {
    Where.IN_PAGE: "On every page, in every mode",
    Where.KEYS: "By keyboard, on every page, in every mode",
    Where.SERVED: "As each page is opened",
    Where.CONDITIONS: "On some pages of each kind, under other conditions",
    Where.STATES: "When something on the page has changed",
    Where.WHOLE_SITE: "Over the whole site",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A check that found something."""

    check: str
    rule: str  # "WCAG 1.4.3"
    asks: str  # its question; "" for a rule of axe or of the HTML standard
    says: str  # "5 findings on 3 pages"
    faults: tuple[Fault, ...]
    more: int  # faults that the report leaves out


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check, whatever it found."""

    name: str
    asks: str
    rule: str
    found: str  # "nothing found", "5 findings"


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Checks that are asked in the same way."""

    name: str
    rows: tuple[CheckRow, ...]


def problems_of(outcome: Outcome) -> Iterator[Problem]:
    """The checks that found something: those about most pages first."""
    found = sorted(by_check(outcome), key=lambda one: (-len({finding.page for finding in one[1]}), one[0]))
    for check, findings in found:
        faults = faults_of(findings)
        pages = len({finding.page for finding in findings})
        asks = CHECKS[check].asks if check in CHECKS else ""
        says = f"{counted(len(findings), 'finding')} on {counted(pages, 'page')}"
        shown = faults[:MOST_FAULTS]
        yield Problem(check, rule_of(check), asks, says, shown, len(faults) - len(shown))


def groups_of(outcome: Outcome) -> Iterator[CheckGroup]:
    """Every check that was asked, in groups."""
    numbers = Counter(finding.check for finding in outcome.findings)
    for where, name in GROUPS.items():
        keys = [key for key in outcome.checks if key in CHECKS and CHECKS[key].where is where]
        if keys:
            yield CheckGroup(name, tuple(_row(key, numbers[key]) for key in keys))
    rules = [key for key in outcome.checks if key.startswith(AXE)]
    if rules:
        yield CheckGroup(AXE_GROUP, tuple(_row(key, numbers[key]) for key in rules))


def kinds_of(outcome: Outcome) -> tuple[tuple[str, int], ...]:
    """How many pages there are of each kind."""
    return tuple(sorted(Counter(page.kind for page in outcome.pages).items()))


def _row(key: str, number: int) -> CheckRow:
    found = counted(number, "finding") if number else "nothing found"
    name = key.removeprefix(AXE)
    return CheckRow(name, CHECKS[key].asks if key in CHECKS else "", rule_of(key), found)
