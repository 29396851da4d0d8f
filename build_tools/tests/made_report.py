"""A made-up report of the gate and a made-up test by a person, for tests of what is said of them."""

from build_tools.offer.accessibility import Accessibility, KnownProblem, LastReport, ManualTest
from build_tools.offer.dates import PartialDate

THEME = "0123456789abcdef"
REPORT = LastReport(
    on=PartialDate(2026, 11, 20),
    theme=THEME,
    commit="abc",
    pages=1202,
    modes=("1280 light", "320 dark"),
    checks={"link-purpose": 0, "tab-trap": 0, "axe: region": 0},
    answered=0,
    not_tested=(),
    looks=4900,
    seconds=1200,
    versions={"axe-core": "4.14.1", "html-validate": "11.5.0", "browser": "140"},
)
OWED = ManualTest("Screen reader", "Only a listener can tell.", ("Listen.",))
DONE = ManualTest(
    "Printing", "Paper has no links.", ("Print.",), PartialDate(2026, 11, 2), "a parent", "All was there."
)
KNOWN = KnownProblem(
    "axe color-contrast", "services/portage/index.html", "The map is theirs.", PartialDate(2026, 11, 1)
)


def known(report: LastReport | None = REPORT, theme: str = THEME, *more: KnownProblem | ManualTest) -> Accessibility:
    """What is known: of this report, with these problems and tests."""
    problems = tuple(one for one in more if isinstance(one, KnownProblem))
    return Accessibility(report, theme, problems, tuple(one for one in more if isinstance(one, ManualTest)))
