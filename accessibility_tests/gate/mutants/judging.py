"""Has mutants looked at, each by the one look in which its fault shows, and their untouched pages by the same looks.

These are the looks of a real run, not parts of them: what is proved here is that the gate as it is finds the fault.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility_tests.gate import across, html_engine
from accessibility_tests.gate.conditions import BY_NAME as CONDITIONS
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.modes import BY_NAME as MODES
from accessibility_tests.gate.mutants.making import Made, make
from accessibility_tests.gate.mutants.mutant import MARKUP, WHOLE_SITE, Mutant
from accessibility_tests.gate.our_states import STATES
from accessibility_tests.gate.pages import pages_in
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.states import StateLook
from accessibility_tests.gate.tasks import condition_task, mode_task, state_task
from accessibility_tests.gate.workers import Opening, Task, work_through
from accessibility_tests.serving import served

IN_STATE = {f"{mode.name}, {state.name}": (state, mode) for state in STATES for mode in state.modes}
NO_BROWSER = (MARKUP, WHOLE_SITE)
Seen = dict[tuple[str, str], list[Finding]]  # (file, look) -> what was found


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one mutant."""

    made: Made
    found: tuple[Finding, ...]

    @property
    def killed(self) -> bool:
        """True when the check that it is for has found it."""
        return any(one.check == self.made.mutant.caught_by for one in self.found)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of all of them."""

    verdicts: tuple[Verdict, ...]
    untouched: tuple[Finding, ...]  # what the same looks find on the pages as they are
    not_made: tuple[Mutant, ...]  # this site has no page for them

    @property
    def killed(self) -> int:
        """How many have been found."""
        return sum(verdict.killed for verdict in self.verdicts)


def try_all(site: Path, folder: Path, mutants: Sequence[Mutant], opening: Opening, browsers: int) -> Trial:
    """Copy the built `site` into `folder`, put the mutants there, and look."""
    shutil.copytree(site, folder, dirs_exist_ok=True)
    pages = pages_in(folder)
    made = make(folder, mutants, pages)
    asked = {(file, one.mutant.look) for one in made for file in (one.page, one.file)}
    with served(folder) as base:
        here = ServedSite(folder, base, pages)
        tasks = [task_of(here, file, look) for file, look in sorted(asked) if look not in NO_BROWSER]
        done = work_through(tasks, opening, browsers)
        seen: Seen = {(one.page, one.name): list(one.looked.findings) for one in done}
    seen |= seen_in_markup(folder, [file for file, look in sorted(asked) if look == MARKUP])
    seen |= {(one.file, WHOLE_SITE): found for one, found in seen_across(here, made)}
    verdicts = tuple(Verdict(one, tuple(seen[one.file, one.mutant.look])) for one in made)
    plain = {(one.page, one.mutant.look) for one in made if one.mutant.look != WHOLE_SITE}
    whole = across.look_across(folder, one_of_each(here))
    there = {one.mutant for one in made}
    return Trial(
        verdicts,
        tuple(sorted([*whole, *(finding for key in plain for finding in seen[key])])),
        tuple(mutant for mutant in mutants if mutant not in there),
    )


def task_of(site: ServedSite, file: str, look: str) -> Task:
    """The look of this name at one page."""
    if look in MODES:
        return mode_task(site, file, [MODES[look]])
    if look in CONDITIONS:
        return condition_task(site, file, CONDITIONS[look])
    state, mode = IN_STATE[look]
    return state_task(site, StateLook(state, file, mode))


def seen_in_markup(folder: Path, files: Sequence[str]) -> Seen:
    """What html-validate finds."""
    seen: Seen = {(file, MARKUP): [] for file in files}
    for finding in html_engine.look_over(folder, files):
        seen[finding.page, MARKUP].append(finding)
    return seen


def seen_across(site: ServedSite, made: Sequence[Made]) -> Iterator[tuple[Made, list[Finding]]]:
    """What the pages together tell, with a mutant in the place of its page."""
    for one in made:
        if one.mutant.look == WHOLE_SITE:
            files = [one.file if file == one.page else file for file in {*one_of_each(site), one.page}]
            found = across.look_across(site.folder, sorted(files))
            yield one, [finding for finding in found if finding.page == one.file]


def one_of_each(site: ServedSite) -> list[str]:
    """The first page of each kind."""
    first: dict[str, str] = {}
    for page in site.pages:
        first.setdefault(page.kind, page.file)
    return sorted(first.values())
