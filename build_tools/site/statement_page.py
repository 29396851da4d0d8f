"""The accessibility statement: what was tested, how and when, what is wrong, what is still owed, and what the law asks.

It says what the last report holds and no more. Its legal part stands only where the council runs the site: regulation 8
of SI 2018/952 says what has to be in it, and since 2022 (SI 2022/1097) the model comes from the Minister for the
Cabinet Office and the measure is WCAG, A and AA, in its newest version.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.offer.accessibility import KnownProblem, LastReport
from build_tools.offer.area import AreaInfo
from build_tools.offer.model import Offer
from build_tools.site.ledger import Page

STATEMENT = "about/accessibility/"
TITLE = "Accessibility statement"
TOOLS = {"axe-core": "axe-core", "html-validate": "html-validate", "browser": "Chromium"}


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A known problem as a family reads it."""

    where: str
    reason: str
    since: str


@dataclass(frozen=True, slots=True)
class TestedLines:
    """The last report in words."""

    on: str
    how_much: str
    seen_as: tuple[str, ...]
    found: str
    by_check: tuple[str, ...]
    tools: str
    mutants: str | None
    left_out: tuple[str, ...]


def statement_page(offer: Offer) -> Page:
    """The page, whatever is known."""
    known = offer.accessibility
    return Page(
        address=STATEMENT,
        kind="accessibility",
        title=TITLE,
        description="How we test that everyone can use this site, what is wrong, and how to tell us.",
        template="accessibility.html",
        source="accessibility_tests/last_report.json",
        context={
            "standing": known.standing.value,
            "tested": tested_lines(known.report) if known.report else None,
            "problems": tuple(problem_line(problem) for problem in known.known),
            "owed": known.owed,
            "done": known.done,
            "compliance": known.compliance.value,
            "why": tuple(why_no_better(offer)),
            "ways": tuple(ways_to_reach(offer.area)),
        },
        dated=known.report.on.iso if known.report else None,
    )


def tested_lines(report: LastReport) -> TestedLines:
    """Its figures, in sentences."""
    found = number_of(report.found, "place")
    good = "It found nothing wrong." if not report.found else f"It found {found} where something is wrong."
    return TestedLines(
        on=report.on.words,
        how_much=f"{number_of(report.pages, 'page')}, each seen in {number_of(len(report.modes), 'way')}, "
        f"with {number_of(len(report.checks), 'check')}",
        seen_as=tuple(seen_as(mode) for mode in report.modes),
        found=good,
        by_check=tuple(f"{check}: {number_of(places, 'place')}" for check, places in report.finding.items()),
        tools=", ".join(f"{TOOLS[tool]} {report.versions[tool]}" for tool in TOOLS if tool in report.versions),
        mutants=caught(report),
        left_out=report.not_tested,
    )


def seen_as(mode: str) -> str:
    """A way in which pages were seen, such as "1280 light", for people."""
    width, _, scheme = mode.partition(" ")
    return f"{width} pixels wide, in {scheme} colours"


def caught(report: LastReport) -> str | None:
    """How good the tests themselves are, where that was tried."""
    if not report.faults_made or report.faults_caught is None:
        return None
    return f"To test the tests, we made {report.faults_made} faults of our own. They found {report.faults_caught}."


def problem_line(problem: KnownProblem) -> ProblemLine:
    """Where it is, why it stays, since when it is known."""
    is_page = problem.where.endswith(".html")
    where = problem.where.removesuffix("index.html") or "the home page"
    on = f"On {where}" if is_page else f"On pages of the kind “{problem.where}”"
    return ProblemLine(on, problem.reason, problem.on.words)


def why_no_better(offer: Offer) -> Iterator[str]:
    """The reasons why the site is not called fully compliant; none where it may be."""
    known = offer.accessibility
    if known.report is None:
        yield "it has not been tested yet"
        return
    if known.report.theme != known.theme:
        yield "it has changed since it was last tested"
    if known.report.found:
        yield "the tests found something wrong"
    if known.known:
        yield "there are known problems"
    if known.owed or not known.manual:
        yield "people still have to try it"


def ways_to_reach(area: AreaInfo) -> Iterator[tuple[str, str | None]]:
    """Each way to reach the people who run the site, with None where it is not known."""
    yield "E-mail", area.email
    yield "Phone", area.phone
    yield "Post", area.post


def number_of(number: int, thing: str) -> str:
    """A number with its word: "1 page", "1,200 pages"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
