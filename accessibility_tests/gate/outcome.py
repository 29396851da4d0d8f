"""What a run of the gate found, as one value that can be kept, counted and printed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from accessibility_tests.gate import axe_engine, html_engine
from accessibility_tests.gate.answers import WHOLE_PAGE, Answered
from accessibility_tests.gate.checks import CHECKS, GOOD_PRACTICE
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pages import SitePage

HTML_STANDARD = "the HTML standard"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run."""

    pages: tuple[SitePage, ...]
    modes: tuple[str, ...]
    checks: tuple[str, ...]  # all that were asked: ours, and the rules of axe
    findings: tuple[Finding, ...]
    answered: tuple[Answered, ...]  # found, and answered in the list of exemptions
    problems: tuple[str, ...]  # what is wrong that is no finding on a page: an exemption that nothing needs
    not_tested: tuple[str, ...]  # sentences: a state whose page is absent, an exemption on part of a site
    seconds: float
    looks: int  # one page in one mode, or in one state: what was really looked at
    remembered: int  # looks that an earlier pass stands for
    versions: Mapping[str, str]  # axe, html-validate, browser

    @property
    def good(self) -> bool:
        """True when nothing shuts a person out, as far as a machine can tell."""
        return not self.findings and not self.problems

    @property
    def looks_a_minute(self) -> float:
        """How fast it went; 0 when everything was remembered."""
        return self.looks / self.seconds * 60 if self.looks and self.seconds else 0.0

    @property
    def pages_a_minute(self) -> float:
        """The same in whole pages: those whose looks were all made count whole, and others for their share."""
        share = self.looks / (self.looks + self.remembered) if self.looks else 0.0
        return len(self.pages) * share / self.seconds * 60 if self.seconds else 0.0

    def of(self, check: str) -> tuple[Finding, ...]:
        """The findings of one check."""
        return tuple(finding for finding in self.findings if finding.check == check)

    def to_text(self) -> str:
        """As JSON."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False)


def outcome_from(text: str) -> Outcome:
    """The other way."""
    kept: dict[str, Any] = json.loads(text)
    kept = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    kept["pages"] = tuple(SitePage(**page) for page in kept["pages"])
    kept["findings"] = tuple(Finding(**finding) for finding in kept["findings"])
    kept["answered"] = tuple(Answered(**{**one, "finding": Finding(**one["finding"])}) for one in kept["answered"])
    return Outcome(**kept)


def rule_of(check: str) -> str:
    """The rule behind a check: "WCAG 1.4.3", "good practice" or "the HTML standard"."""
    if check in CHECKS:
        return CHECKS[check].rule
    if check.startswith(html_engine.PREFIX):
        return HTML_STANDARD
    tags = html_engine.rules_of_axe(axe_engine.TAGS).get(check.removeprefix(axe_engine.PREFIX), ())
    numbers = axe_engine.wcag_numbers(tags)
    return f"WCAG {', '.join(numbers)}" if numbers else GOOD_PRACTICE


def line(finding: Finding) -> str:
    """One finding: `services/portage/index.html (320 dark): link-purpose [WCAG 2.4.4] at main > p > a: ...`."""
    page = f"{finding.page} ({finding.mode})" if finding.mode else finding.page
    place = finding.place or WHOLE_PAGE
    return f"{page}: {finding.check} [{rule_of(finding.check)}] at {place}: {finding.words}"


def by_check(outcome: Outcome) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """The checks that found something, by name, each with what it found."""
    for check in sorted({finding.check for finding in outcome.findings}):
        yield check, tuple(sorted(outcome.of(check)))
