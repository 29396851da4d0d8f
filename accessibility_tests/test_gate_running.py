"""A run looks at every page in every mode, says what is wrong by name, and remembers what passed."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.gate import tasks
from accessibility_tests.gate.answers import read_answers
from accessibility_tests.gate.conditions import CONDITIONS
from accessibility_tests.gate.memory import Memory
from accessibility_tests.gate.modes import BY_NAME, MODES
from accessibility_tests.gate.outcome import Outcome, outcome_from
from accessibility_tests.gate.pages import pages_in
from accessibility_tests.gate.running import Run, run
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.workers import key_of
from accessibility_tests.made_sites import make_site
from build_tools.errors import CannotGoOn

NARROW = (BY_NAME["320 dark"],)
ENTRY = """- kind: axe
  rule: link-purpose
  file: schools.html
  found: "#main > p:nth-of-type(2) > a"
  reason: A made page whose link says nothing alone, for the test of this very thing.
  on: 2026-11-23
"""
SAYS_NOTHING = {"schools.html": ("</main>", '<p>Ask <a href="clubs.html">here</a> about it.</p></main>')}


@pytest.fixture(autouse=True)
def no_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Conditions have tests of their own, and made pages that are of no kind would all be looked at under each."""
    monkeypatch.setattr(tasks, "CONDITIONS", ())


@pytest.fixture
def runs(browser: Browser, tmp_path: Path) -> Callable[..., Outcome]:
    def running(site: Path = tmp_path, **settings: object) -> Outcome:
        asked = Run(site=site, opening=lambda: nullcontext(browser), browsers=1, modes=NARROW)
        return run(replace(asked, **settings))  # type: ignore[arg-type]

    return running


Runs = Callable[..., Outcome]


def test_a_good_site_passes_in_every_mode(tmp_path: Path, runs: Runs) -> None:
    outcome = runs(make_site(tmp_path), modes=MODES)
    assert outcome.findings == ()
    assert outcome.good
    assert (outcome.looks, outcome.remembered, len(outcome.pages)) == (12, 0, 3)
    assert outcome.modes == ("1280 light", "1280 dark", "390 light", "320 dark")
    assert {"heading-level", "axe: color-contrast", "page-opens"} <= set(outcome.checks)
    assert outcome.versions["axe-core"] == "4.14.1"


@pytest.mark.parametrize(
    ("change", "css", "check"),
    [
        (("</main>", "<h3>Too deep</h3><p>Words.</p></main>"), "", "heading-level"),
        (("", ""), "@media (prefers-color-scheme: dark) { p { color: #555 } }", "axe: color-contrast"),
        (("</main>", "<p><span></p></main>"), "", "html: close-order"),
        (("<title>Schools", "<title>Clubs"), "", "title-unique"),
        (("<h1>", '<div class="wide"></div><h1>'), ".wide { width: 900px; height: 9px }", "no-sideways-scroll"),
        (("<h1>", '<a href="clubs.html" tabindex="5">Clubs</a><h1>'), "", "axe: tabindex"),
    ],
)
def test_a_fault_is_found_by_the_check_that_is_for_it(
    tmp_path: Path, runs: Runs, change: tuple[str, str], css: str, check: str
) -> None:
    outcome = runs(make_site(tmp_path, {"schools.html": change} if any(change) else None, css))
    assert "schools.html" in {finding.page for finding in outcome.of(check)}
    assert not outcome.good


def test_findings_name_no_place_that_is_another_each_time(tmp_path: Path, runs: Runs) -> None:
    site = make_site(tmp_path, {"schools.html": ("</main>", '<p><a href="x.html">Clubs</a></p></main>')})
    assert "127.0.0.1" not in runs(site).to_text()


def test_an_outcome_is_the_same_after_it_was_kept(tmp_path: Path, runs: Runs) -> None:
    outcome = runs(make_site(tmp_path, SAYS_NOTHING), entries=read_answers(ENTRY.encode()))
    assert outcome_from(outcome.to_text()) == replace(outcome, versions=dict(outcome.versions))


def test_who_waits_is_told_of_the_first_findings_as_they_come(tmp_path: Path, browser: Browser) -> None:
    told: list[str] = []
    site = make_site(tmp_path, {"schools.html": ("</main>", "<h3>Too deep</h3><p>Words.</p></main>")})
    run(Run(site=site, opening=lambda: nullcontext(browser), browsers=1, modes=NARROW), told.append)
    assert any(said.startswith("found on schools.html (320 dark): heading-level: ") for said in told)


def test_a_folder_with_no_page_is_not_passed(tmp_path: Path, runs: Runs) -> None:
    with pytest.raises(CannotGoOn, match="nothing would be tested"):
        runs(tmp_path)


def test_what_passed_is_remembered_and_one_changed_rule_of_style_is_seen(tmp_path: Path, runs: Runs) -> None:
    make_site(tmp_path)
    memory = Memory(tmp_path, "judge")
    assert (runs(memory=memory).looks, len(memory.passes)) == (3, 6)
    again = runs(memory=Memory(tmp_path, "judge", memory.passes))
    assert (again.looks, again.remembered, again.good) == (0, 3, True)
    make_site(tmp_path, css="h1 { color: #555 }")
    changed = runs(memory=Memory(tmp_path, "judge", memory.passes))
    assert (changed.looks, changed.remembered) == (3, 0)
    assert changed.of("axe: color-contrast")


def test_one_changed_page_alone_is_looked_at_and_one_that_failed_is_looked_at_again(tmp_path: Path, runs: Runs) -> None:
    memory = Memory(make_site(tmp_path), "judge")
    runs(memory=memory)
    make_site(tmp_path, SAYS_NOTHING)
    for _ in range(2):
        outcome = runs(memory=Memory(tmp_path, "judge", memory.passes))
        assert (outcome.looks, outcome.remembered, len(outcome.of("link-purpose"))) == (1, 2, 1)


def test_a_quick_answer_looks_at_three_pages_of_a_kind_and_says_what_is_still_due(tmp_path: Path, runs: Runs) -> None:
    site = make_site(tmp_path)
    for number in range(4):
        text = (site / "index.html").read_text(encoding="utf-8").replace("<title>Home", f"<title>Page {number}")
        (site / f"more{number}.html").write_text(text, encoding="utf-8")
    rows = [{"address": page.name, "kind": "word"} for page in site.glob("*.html")]
    (site / "ledger.json").write_text(json.dumps({"pages": rows}), encoding="utf-8")
    memory = Memory(site, "judge")
    quick = runs(memory=memory, few=True)
    assert (quick.looks, quick.remembered) == (3, 0)
    assert (
        "4 more looks are due, at pages like those that were looked at: `make a11y` makes them all." in quick.not_tested
    )
    rest = runs(memory=Memory(site, "judge", memory.passes))
    assert (rest.looks, rest.remembered) == (4, 3)


def test_a_quick_answer_sees_each_kind_in_each_mode_by_turns_and_the_rest_later(tmp_path: Path, runs: Runs) -> None:
    site = make_site(tmp_path)  # three pages
    rows = [{"address": page.name, "kind": "word"} for page in site.glob("*.html")]
    (site / "ledger.json").write_text(json.dumps({"pages": rows}), encoding="utf-8")
    memory = Memory(site, "judge")
    looks = [runs(memory=memory, modes=MODES, few=True).looks for _ in range(4)]
    assert looks[0] == len(MODES)
    assert sum(looks) == 3 * len(MODES)
    assert {key_of(row["address"], mode.name) for row in rows for mode in MODES} <= memory.passes.keys()


def test_without_the_time_for_all_each_page_is_seen_and_what_is_left_out_is_said(tmp_path: Path, runs: Runs) -> None:
    site = make_site(tmp_path)
    short = runs(site, modes=MODES, minutes=0)
    assert (short.looks, short.good) == (6, True)
    assert short.not_tested[-1] == (
        "6 looks were left out when the time was up, each at a page that was looked at in one mode at least: "
        "`make a11y` makes them all."
    )
    whole = runs(site, modes=MODES, minutes=60)
    assert (whole.looks, whole.good, [said for said in whole.not_tested if "left out" in said]) == (12, True, [])


def test_when_time_is_short_each_kind_is_looked_at_under_each_condition_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "CONDITIONS", CONDITIONS)
    for number in range(3):
        (tmp_path / f"{number}.html").write_text("<h1>Page</h1>", encoding="utf-8")
    rows = [{"address": f"{number}.html", "kind": "guide"} for number in range(3)]
    (tmp_path / "ledger.json").write_text(json.dumps({"pages": rows}), encoding="utf-8")
    asked = list(tasks.tasks_for(ServedSite(tmp_path, "", pages_in(tmp_path)), MODES, time_is_short=True))
    under = {condition.name for condition in CONDITIONS}
    needed = [name for task in asked for name in task.names if not task.spare and name in under]
    assert sorted(needed) == sorted(condition.name for condition in CONDITIONS if not condition.also)
    assert len([name for task in asked for name in task.names]) == 3 * (len(MODES) + len(under))


def test_halves_are_of_other_widths_and_schemes_and_take_turns() -> None:
    names = [[[mode.name for mode in half] for half in tasks.halves(MODES, turn)] for turn in range(2)]
    assert names[0] == [["1280 light", "320 dark"], ["1280 dark", "390 light"]]
    assert names[1] == names[0][::-1]
    assert [len(half) for half in tasks.halves(NARROW, 1)] == [1, 0]


def test_by_turns_each_mode_comes_first_and_none_is_lost() -> None:
    shares = [tasks.by_turns(MODES, turn) for turn in range(8)]
    assert [first for (first,), _ in shares] == [*MODES, *MODES]
    assert all({*first, *rest} == set(MODES) for first, rest in shares)


def test_an_exemption_that_a_remembered_pass_needs_is_still_needed(tmp_path: Path, runs: Runs) -> None:
    memory, entries = Memory(make_site(tmp_path, SAYS_NOTHING), "judge"), read_answers(ENTRY.encode())
    for looks in (3, 0):
        outcome = runs(memory=Memory(tmp_path, "judge", memory.passes), entries=entries)
        assert (outcome.looks, len(outcome.answered)) == (looks, 1)
        assert not outcome.of("link-purpose")


@pytest.mark.parametrize("whole", [True, False])
def test_an_exemption_that_nothing_needs_is_an_error_on_a_whole_site_and_told_on_a_part(
    tmp_path: Path, runs: Runs, whole: bool
) -> None:
    site = make_site(tmp_path)
    if whole:
        (site / "ledger.json").write_text('{"pages": [{"address": "", "kind": "home"}]}', encoding="utf-8")
    outcome = runs(site, entries=read_answers(ENTRY.encode()))
    assert any("nothing needs this" in said for said in (outcome.problems if whole else outcome.not_tested))
    assert outcome.good is not whole
