"""The gate leaves good pages alone that are made quite unlike ours: parts that public services use, all on one page.

A notice before the header, radio buttons drawn anew, a date in three fields, tabs, an accordion, a summary of problems,
pages of results: people know these and can use them, so to cry at them would be as bad as to miss a fault.
"""

from functools import partial
from pathlib import Path

from accessibility_tests.gate.running import Run, run
from accessibility_tests.gate.saying import lines_of
from accessibility_tests.starting import open_browser

PATTERNS = Path(__file__).parent / "made_pages" / "patterns"


def test_parts_that_public_services_use_pass_in_all_modes_and_conditions() -> None:
    outcome = run(Run(PATTERNS, partial(open_browser, watching=False), 2))
    assert outcome.findings == (), "\n".join(lines_of(outcome, every=True))
