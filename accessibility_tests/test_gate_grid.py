"""The gate runs through a Selenium Grid, whose browsers may be on other machines."""

from functools import partial
from pathlib import Path

import pytest

from accessibility_tests.gate import tasks
from accessibility_tests.gate.modes import BY_NAME
from accessibility_tests.gate.running import Run, run
from accessibility_tests.grid_server import BROWSERS, grid, why_not
from accessibility_tests.made_sites import make_site
from accessibility_tests.starting import open_on_grid
from build_tools.errors import CannotGoOn

FAULT = {"schools.html": ("</main>", "<h4>Too deep</h4><p>Words.</p></main>")}


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_small_site_is_looked_at_through_a_grid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "CONDITIONS", ())
    site = tmp_path / "site"
    site.mkdir()
    make_site(site, FAULT)
    with grid(tmp_path / "grid.log") as address:
        modes = (BY_NAME["390 light"], BY_NAME["320 dark"])
        outcome = run(Run(site=site, opening=partial(open_on_grid, address), browsers=BROWSERS, modes=modes))
    assert outcome.looks == 6
    assert {(one.page, one.check, one.mode) for one in outcome.findings} == {
        ("schools.html", check, mode.name) for check in ("heading-level", "axe: heading-order") for mode in modes
    } | {("schools.html", "html: heading-level", "")}


def test_a_grid_that_is_not_there_is_said_in_one_sentence() -> None:
    with (
        pytest.raises(CannotGoOn, match=r"^The Grid at http://127\.0\.0\.1:1 gives no browser: "),
        open_on_grid("http://127.0.0.1:1"),
    ):
        raise AssertionError("there is none")
