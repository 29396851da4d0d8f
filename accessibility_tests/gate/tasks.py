"""Which looks a site needs: each page in each mode, some under other conditions, and the states of our own site."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote

from accessibility_tests.browser import Browser
from accessibility_tests.gate import axe_engine, looking
from accessibility_tests.gate.conditions import CONDITIONS, FEWEST, Condition, conditions_for, look_under
from accessibility_tests.gate.finding import Mode
from accessibility_tests.gate.in_modes import look_in_modes
from accessibility_tests.gate.opening import loaded_by
from accessibility_tests.gate.pages import sizes_of
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.states import StateLook, bring_about, listings, looks_of
from accessibility_tests.gate.workers import Looked, Task

Names = tuple[str, ...]


def tasks_for(site: ServedSite, modes: Sequence[Mode], time_is_short: bool = False) -> Iterator[Task]:
    """All looks that need a browser.

    `time_is_short`: the rest is spare once each page has been looked at in one mode, by turns in each of them; the
    pages that stand for their kind in two that differ in width and scheme; each kind under each condition at one page.
    """
    for_kind = conditions_for(site.pages, sizes_of(site.folder, site.pages))
    spare: list[Task] = []
    for turn, page in enumerate(site.pages):
        share = halves if page in for_kind else by_turns
        first, rest = share(modes, turn) if time_is_short else (modes, ())
        yield mode_task(site, page.file, first)
        if rest:
            spare.append(replace(mode_task(site, page.file, rest), spare=True))
    turns: Counter[str] = Counter()
    for page in for_kind:
        for number, condition in enumerate(CONDITIONS):
            task = condition_task(site, page.file, condition)
            if time_is_short and (condition.also or (turns[page.kind] - number) % FEWEST):
                spare.append(replace(task, spare=True))
            else:
                yield task
        turns[page.kind] += 1
    for state in looks_of(site.folder, site.pages)[0]:
        yield state_task(site, state)
    yield from spare


def by_turns(modes: Sequence[Mode], turn: int) -> tuple[Sequence[Mode], Sequence[Mode]]:
    """One mode, each of them in its turn, and the others."""
    one = modes[turn % len(modes)]
    return [one], [mode for mode in modes if mode is not one]


def halves(modes: Sequence[Mode], turn: int) -> tuple[Sequence[Mode], Sequence[Mode]]:
    """Two modes of other widths and schemes, and the others; each pair is the first one every second turn."""
    pairs = (modes[0::3], modes[1:3])  # of four: wide light and narrow dark, wide dark and phone light
    return pairs if turn % 2 == 0 or not pairs[1] else (pairs[1], pairs[0])


def mode_task(site: ServedSite, file: str, modes: Sequence[Mode]) -> Task:
    """Everything that is asked of one page in each of these modes."""
    by_name = {mode.name: mode for mode in modes}

    def work(browser: Browser, names: Names) -> list[Looked]:
        return look_in_modes(site, file, [by_name[name] for name in names], browser)

    return Task(file, tuple(by_name), work)


def condition_task(site: ServedSite, file: str, condition: Condition) -> Task:
    """What is asked of a page under a condition."""
    return Task(file, (condition.name,), lambda browser, names: [look_under_condition(site, file, condition, browser)])


def state_task(site: ServedSite, state: StateLook) -> Task:
    """What is asked of a page in a state."""
    return Task(state.page, (state.name,), lambda browser, names: [look_at_state(site, state, browser)])


def look_under_condition(site: ServedSite, file: str, condition: Condition, browser: Browser) -> Looked:
    """Open a page under a condition and look at it."""
    found = look_under(browser, site.base + quote(file), condition)
    return site.looked(file, condition.name, found, loaded_by(browser, site.base, file))


def look_at_state(site: ServedSite, state: StateLook, browser: Browser) -> Looked:
    """Bring a page into a state and look at it as at any page."""
    wrong = bring_about(browser, site.base, state, listings(site.pages))
    # What the page fetched on the way counts too: a search is only as good as its index.
    loaded = loaded_by(browser, site.base, state.page, later=True)
    found = [*wrong, *axe_engine.look(browser), *looking.look(browser, state.mode)]
    return site.looked(state.page, state.name, found, loaded)
