"""The gate finds each fault that is put into our own pages, by the check that is for it.

In the same pages as they are it finds nothing. How many of the mutants it has killed is printed.
"""

from collections import Counter
from pathlib import Path

import pytest

from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.conditions import BY_NAME as CONDITIONS
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.modes import BY_NAME as MODES
from accessibility_tests.gate.mutants.__main__ import run, said
from accessibility_tests.gate.mutants.all_mutants import MUTANTS
from accessibility_tests.gate.mutants.judging import IN_STATE, NO_BROWSER, Trial, Verdict
from accessibility_tests.gate.mutants.making import Made, make
from accessibility_tests.gate.mutants.mutant import Mutant, swap
from accessibility_tests.gate.pages import SitePage, is_whole
from build_tools.errors import CannotGoOn

FEWEST = 60  # kinds of fault
ENGINES = ("axe: ", "html: ")
CLOSED = Mutant("an end is left out", "page", "html: close-order", change=swap("</b>"))


@pytest.fixture(scope="module")
def trial(built_site: Path, pytestconfig: pytest.Config) -> Trial:
    """What becomes of them all."""
    try:
        tried = run(built_site)
    except CannotGoOn as stop:
        pytest.fail(str(stop), pytrace=False)
    pytestconfig.get_terminal_writer().line(f"\n{list(said(tried))[-1]} mutants")
    return tried


def test_every_mutant_is_killed_by_the_check_that_is_for_it(trial: Trial) -> None:
    survivors = [line for line in said(trial) if line.startswith("Survived")]
    if survivors:
        pytest.fail("\n".join(survivors), pytrace=False)


def test_the_untouched_pages_pass_the_same_looks(trial: Trial) -> None:
    assert trial.untouched == ()


def test_every_mutant_can_be_made_from_a_whole_site(trial: Trial, built_site: Path) -> None:
    if not is_whole(built_site):
        pytest.skip("this is a part of a site: " + "; ".join(mutant.name for mutant in trial.not_made))
    assert [mutant.name for mutant in trial.not_made] == []


def test_every_check_of_ours_has_a_mutant() -> None:
    assert set(CHECKS) - {mutant.caught_by for mutant in MUTANTS} == set()


def test_there_are_enough_of_them_and_no_name_stands_twice() -> None:
    names = Counter(mutant.name for mutant in MUTANTS)
    assert len(names) >= FEWEST
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_names_a_check_and_a_look_that_there_are(mutant: Mutant) -> None:
    assert mutant.caught_by in CHECKS or mutant.caught_by.startswith(ENGINES)
    assert mutant.look in {*MODES, *CONDITIONS, *IN_STATE, *NO_BROWSER}


def test_a_mutant_stands_beside_its_page_with_its_fault_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<head></head><body><b>x</b></body>", encoding="utf-8")
    wanted = Mutant("faint", "page", "text-contrast", css="b { color: #eee }", script="void 0")
    (made,) = make(tmp_path, [wanted], [SitePage("a/index.html", "page")])
    assert made == Made(wanted, "a/index.html", "a/mutant-1.html")
    assert (tmp_path / made.file).read_text(encoding="utf-8") == (
        '<head><link rel="stylesheet" href="mutant-1.css">\n</head><body><b>x</b>'
        '<script src="mutant-1.js" defer></script>\n</body>'
    )
    assert (tmp_path / "a" / "mutant-1.css").read_text(encoding="utf-8") == "b { color: #eee }"


def test_a_mutant_is_made_from_the_first_page_that_holds_what_it_changes(tmp_path: Path) -> None:
    for name, text in (("a.html", "no"), ("b.html", "<b>yes</b>"), ("c.html", "<b>yes</b>")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    pages = [SitePage(name, "page") for name in ("a.html", "b.html", "c.html")]
    assert [made.page for made in make(tmp_path, [CLOSED], pages)] == ["b.html"]
    assert make(tmp_path, [CLOSED], pages[:1]) == ()


def test_only_the_named_check_kills() -> None:
    made = Made(CLOSED, "b.html", "mutant-1.html")
    other = Finding("mutant-1.html", "", "heading-level", "", "x")
    survivor, dead = Verdict(made, (other,)), Verdict(made, (other, Finding("", "", CLOSED.caught_by, "", "x")))
    assert (survivor.killed, dead.killed) == (False, True)
    assert list(said(Trial((survivor, dead), (), ()))) == [
        "Survived: an end is left out (b.html, 1280 light): not found by html: close-order; found by heading-level",
        "killed 1 of 2",
    ]
