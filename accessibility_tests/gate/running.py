"""Leads a run of the gate: lets the looks be made that are not remembered, and gathers what comes of it all."""

import json
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility_tests.browser import ROOT
from accessibility_tests.gate import across, axe_engine, html_engine
from accessibility_tests.gate.answers import Answered, answer, unused
from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.conditions import conditions_for
from accessibility_tests.gate.finding import Finding, Mode
from accessibility_tests.gate.memory import Memory
from accessibility_tests.gate.modes import MODES
from accessibility_tests.gate.outcome import Outcome
from accessibility_tests.gate.pages import SitePage, is_whole, pages_in, sizes_of
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.states import looks_of
from accessibility_tests.gate.tasks import tasks_for
from accessibility_tests.gate.workers import Done, Looked, Opening, Task, key_of, work_through
from accessibility_tests.serving import ONLY_THIS_MACHINE, served
from accessibility_tests.starting import FOUND
from build_tools.reading.exemption_file import Exemption
from build_tools.set_up.node_parts import GATE

MARKUP = "markup"  # the name of the look that needs no browser
MINUTE = 60
TOLD_EVERY = 200  # looks
TOLD_AT_ONCE = 30  # findings: who waits can begin to mend, and has them if the run is broken off
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is to do."""

    site: Path
    opening: Opening  # how a browser is started
    browsers: int
    entries: tuple[Exemption, ...] = ()
    memory: Memory | None = None  # None: look at everything, and remember nothing
    modes: tuple[Mode, ...] = MODES
    host: str = ONLY_THIS_MACHINE  # how the browsers call this machine
    minutes: float = math.inf  # once they are over, what is spare is left out and told of
    few: bool = False  # for a quick answer: of what is due each kind of page once in each mode


def run(asked: Run, tell: Tell = lambda said: None) -> Outcome:
    """Look at every page in every mode. CannotGoOn when there is nothing to test, or nothing to test with."""
    start = time.monotonic()
    pages = pages_in(asked.site)
    with served(asked.site, host=asked.host) as base:
        tasks = list(
            tasks_for(ServedSite(asked.site, base, pages), asked.modes, time_is_short=asked.minutes < math.inf)
        )
        due = [task.only(lambda key: not recalled(asked.memory, key)) for task in tasks]
        waiting = [task for task in (few_of(due, pages, asked) if asked.few else due) if task.names]
        end = start + asked.minutes * MINUTE
        done = list(told(work_through(waiting, asked.opening, asked.browsers, end), how_many(waiting), start, tell))
    looks, late = len(done), how_many(waiting) - len(done)
    done += markup_looks(asked.site, [page.file for page in pages], asked.memory)
    found = [finding for look in done for finding in look.looked.findings]
    found += across.look_across(asked.site, [page.file for page in pages])
    keys = [key_of(task.page, name) for task in tasks for name in task.names]
    kept = [finding for key in keys for finding in remembered_findings(asked.memory, key)]
    standing, answered = answer([*found, *kept], asked.entries, pages)
    remember(asked.memory, done, standing)
    problems, notes = needless(asked, answered, every_look=not (asked.few or late))
    return Outcome(
        pages=pages,
        modes=tuple(mode.name for mode in asked.modes),
        checks=(*CHECKS, *(axe_engine.PREFIX + rule for rule in html_engine.rules_of_axe(axe_engine.TAGS))),
        findings=tuple(sorted(standing)),
        answered=answered,
        problems=problems,
        not_tested=(
            *looks_of(asked.site, pages)[1],
            *put_off(how_many(due) - how_many(waiting)),
            *left_out(late),
            *notes,
        ),
        seconds=time.monotonic() - start,
        looks=looks,
        remembered=how_many(tasks) - how_many(due),
        versions=versions(),
    )


def few_of(due: Sequence[Task], pages: Sequence[SitePage], asked: Run) -> list[Task]:
    """Of the looks that are due each mode once for each kind, by turns at its first, longest and shortest page."""
    names = {mode.name for mode in asked.modes}
    in_modes = [task for task in due if task.names and names.issuperset(task.names)]
    by_page = {task.page: task for task in in_modes}
    due_pages = [page for page in pages if page.file in by_page]
    kinds: dict[str, list[Task]] = {}
    for page in conditions_for(due_pages, sizes_of(asked.site, due_pages)):
        kinds.setdefault(page.kind, []).append(by_page[page.file])
    chosen = {key for of_kind in kinds.values() for key in each_mode_once(of_kind, len(asked.modes))}
    return [task.only(chosen.__contains__) for task in in_modes]


def each_mode_once(tasks: Sequence[Task], modes: int) -> Iterator[str]:
    """What the looks are remembered by: each mode by turns where all are due, and each page once at least."""
    for turn in range(max(modes, len(tasks))):
        task = tasks[turn % len(tasks)]
        yield key_of(task.page, task.names[turn % len(task.names)])


def how_many(tasks: Sequence[Task]) -> int:
    """Looks."""
    return sum(len(task.names) for task in tasks)


def put_off(looks: int) -> Iterator[str]:
    """A sentence for the looks that a quick answer leaves out."""
    if looks:
        yield f"{looks:,} more looks are due, at pages like those that were looked at: `make a11y` makes them all."


def left_out(looks: int) -> Iterator[str]:
    """A sentence for the looks that there was no time for."""
    if looks:
        yield (
            f"{looks:,} looks were left out when the time was up, "
            "each at a page that was looked at in one mode at least: `make a11y` makes them all."
        )


def told(looks: Iterator[Done], all_of_them: int, start: float, tell: Tell) -> Iterator[Done]:
    """The same looks, with a word now and then for a person who waits, and the first findings as they come."""
    left = TOLD_AT_ONCE
    for number, done in enumerate(looks, 1):
        for one in done.looked.findings[:left]:
            tell(f"found on {one.page} ({one.mode}): {one.check}: {one.place}: {one.words}")
            left -= 1
        if number % TOLD_EVERY == 0:
            tell(f"{number} of {all_of_them} looks in {time.monotonic() - start:.0f} seconds")
        yield done


def markup_looks(site: Path, files: Sequence[str], memory: Memory | None) -> list[Done]:
    """The markup of the pages of which it is not remembered that it was right."""
    asked = [file for file in files if not recalled(memory, key_of(file, MARKUP))]
    found: dict[str, list[Finding]] = {file: [] for file in asked}
    for finding in html_engine.look_over(site, asked):
        found[finding.page].append(finding)
    return [Done(file, MARKUP, Looked(tuple(found[file]), (file,))) for file in asked]


def recalled(memory: Memory | None, key: str) -> bool:
    """True when an earlier pass stands for this look."""
    return memory is not None and memory.recall(key) is not None


def remembered_findings(memory: Memory | None, key: str) -> tuple[Finding, ...]:
    """What an earlier pass found, all of it answered in the list."""
    kept = memory.recall(key) if memory else None
    return kept.answered if kept else ()


def remember(memory: Memory | None, done: Sequence[Done], standing: Sequence[Finding]) -> None:
    """Keep the looks that found nothing, or nothing that is not answered."""
    if memory is None:
        return
    bad = set(standing)
    for look in done:
        if look.looked.loaded is None or bad & set(look.looked.findings):
            memory.forget(look.key)
        else:
            memory.keep(look.key, look.looked.loaded, look.looked.findings)


def needless(asked: Run, answered: Sequence[Answered], every_look: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Exemptions that nothing needs: problems on a whole site, and only told on part of one."""
    said = tuple(unused(asked.entries, answered)) if every_look else ()  # what was not looked at may need them
    return (said, ()) if is_whole(asked.site) else ((), said)


def versions() -> dict[str, str]:
    """What judged."""
    listed = json.loads((ROOT / GATE.listed_in / "package.json").read_text(encoding="utf-8"))["dependencies"]
    browser = {"browser": str(json.loads(FOUND.read_text(encoding="utf-8"))["major"])} if FOUND.is_file() else {}
    return {**listed, **browser}
