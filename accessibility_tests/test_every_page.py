"""The gate over the real site, one test a check, so that a failure names the check and its pages.

The site is looked at once, when the first of these tests asks. What axe finds is one test, and so is the markup: their
rules are named in the message.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from accessibility_tests.gate import axe_engine, html_engine
from accessibility_tests.gate.__main__ import asked_run, options
from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.outcome import Outcome, by_check
from accessibility_tests.gate.running import run
from accessibility_tests.gate.saying import about, figures
from build_tools.errors import CannotGoOn

# On a slow machine a change would else not be checked in the time that there is for it. What is left out is said. Each
# page has been looked at in one mode, and each kind of page in several; `make a11y` takes the time for all of them.
MINUTES = 30


@pytest.fixture(scope="session")
def outcome(built_site: Path, pytestconfig: pytest.Config) -> Outcome:
    """What the gate finds. Pages on which nothing has changed since they passed are remembered, but not in CI."""

    def tell(said: str) -> None:
        """Past pytest's own keeping of what is printed: a person waits for this, and its figures are wanted."""
        with pytestconfig.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(f"\n{said}", flush=True)

    try:
        planned = replace(asked_run(options(["--changed"]), built_site), minutes=MINUTES)
        found = run(planned, tell)
    except CannotGoOn as stop:
        pytest.fail(str(stop), pytrace=False)
    if planned.memory:
        planned.memory.write()
    tell("\n".join([*(f"not tested: {said}" for said in found.not_tested), figures(found)]))
    return found


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_is_found_by(outcome: Outcome, check: str) -> None:
    said = said_by(outcome, check)
    assert not said, "\n".join(said)


def test_axe_finds_nothing(outcome: Outcome) -> None:
    said = said_by(outcome, axe_engine.PREFIX)
    assert not said, "\n".join(said)


def test_the_markup_keeps_to_the_standard(outcome: Outcome) -> None:
    said = said_by(outcome, html_engine.PREFIX)
    assert not said, "\n".join(said)


def test_the_list_of_exemptions_is_as_short_as_it_can_be(outcome: Outcome) -> None:
    assert not outcome.problems, "\n".join(outcome.problems)


def said_by(outcome: Outcome, name: str) -> list[str]:
    """All that is found by the check of this name, or by all that begin so, in lines."""
    found = [(check, findings) for check, findings in by_check(outcome) if is_called(check, name)]
    return [line for check, findings in found for line in about(check, findings, every=False)]


def is_called(check: str, name: str) -> bool:
    """True for the check itself, and for the rules of an engine."""
    return check == name or (name.endswith(": ") and check.startswith(name))
