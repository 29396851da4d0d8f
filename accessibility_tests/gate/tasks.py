"""Which looks a site needs: each page in each mode, some pages under other conditions, and the states of our own site.

One load of a page serves every check of a mode, in an order that lets none disturb the next: axe and our checks look
without touching anything, and the walk by Tab, which moves the focus and opens what it comes to, is last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import quote

from accessibility_tests.browser import Browser
from accessibility_tests.gate import axe_engine, looking
from accessibility_tests.gate.conditions import CONDITIONS, Condition, conditions_for, look_under
from accessibility_tests.gate.finding import Finding, Mode
from accessibility_tests.gate.opening import loaded_by, open_page
from accessibility_tests.gate.pages import SitePage, sizes_of
from accessibility_tests.gate.states import StateLook, bring_about, listings, looks_of
from accessibility_tests.gate.workers import Looked, Task


@dataclass(frozen=True, slots=True)
class ServedSite:
    """A folder of pages and where it is served just now."""

    folder: Path
    base: str
    pages: tuple[SitePage, ...]

    def looked(self, page: str, name: str, found: Sequence[Finding], loaded: tuple[str, ...] | None) -> Looked:
        """What was found, with addresses as the site has them: where it is served is another place each time."""
        clean = (replace(one, words=one.words.replace(self.base, "/")) for one in found)
        return Looked(tuple(one.on(page, name) for one in clean), loaded)


def tasks_for(site: ServedSite, modes: Sequence[Mode]) -> Iterator[Task]:
    """All looks that need a browser. Mode by mode: to change how a browser sees draws the page before anew."""
    for mode in modes:
        for page in site.pages:
            yield Task(page.file, mode.name, partial(look_in_mode, site, page.file, mode))
    for page in conditions_for(site.pages, sizes_of(site.folder, site.pages)):
        for condition in CONDITIONS:
            yield Task(page.file, condition.name, partial(look_under_condition, site, page.file, condition))
    for state in looks_of(site.folder, site.pages)[0]:
        yield Task(state.page, state.name, partial(look_at_state, site, state))


def look_in_mode(site: ServedSite, file: str, mode: Mode, browser: Browser) -> Looked:
    """Everything that is asked of one page in one mode."""
    wrong = open_page(browser, site.base, site.folder, file, mode)
    # Where it is not the page that was meant, to judge what is there instead would mislead.
    found = wrong or [*axe_engine.look(browser), *looking.look(browser, mode)]
    return site.looked(file, mode.name, found, loaded_by(browser, site.base, file))


def look_under_condition(site: ServedSite, file: str, condition: Condition, browser: Browser) -> Looked:
    """What is asked of a page under a condition."""
    found = look_under(browser, site.base + quote(file), condition)
    return site.looked(file, condition.name, found, loaded_by(browser, site.base, file))


def look_at_state(site: ServedSite, state: StateLook, browser: Browser) -> Looked:
    """Bring a page into a state and look at it as at any page."""
    wrong = bring_about(browser, site.base, state, listings(site.pages))
    # What the page fetched on the way counts too: a search is only as good as its index.
    loaded = loaded_by(browser, site.base, state.page, later=True)
    found = [*wrong, *axe_engine.look(browser), *looking.look(browser, state.mode)]
    return site.looked(state.page, state.name, found, loaded)
