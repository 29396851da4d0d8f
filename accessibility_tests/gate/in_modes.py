"""Looks at a page in one mode after another.

One load of a page serves all modes where that comes to the same (`steady.py`): the browser is made narrower, or darker,
and the page is asked again. The order lets no look disturb the next: axe and our checks look without touching anything;
then comes the walk by Tab, which moves the focus and may open what it comes to. The page is then put at rest; one that
is not made of the same as before the walk is opened again for the next mode.
"""

from collections.abc import Iterator, Sequence

from accessibility_tests.browser import Browser
from accessibility_tests.gate import axe_engine, looking
from accessibility_tests.gate.finding import Finding, Mode
from accessibility_tests.gate.opening import loaded_by, open_page
from accessibility_tests.gate.served_site import ServedSite
from accessibility_tests.gate.steady import is_steady
from accessibility_tests.gate.tab_walk import walk
from accessibility_tests.gate.workers import Looked

# As a page is that has just been opened: nothing has the focus, Tab begins at its top, and nothing is on its way.
AT_REST = """
document.activeElement?.blur();
if (location.hash) {
  location.hash = '';
  history.replaceState(history.state, '', location.pathname + location.search);
}
const had = document.body.getAttribute('tabindex');
document.body.tabIndex = -1;
document.body.focus({ preventScroll: true }); // Tab goes on from where the focus was last
document.body.blur();
if (had === null) document.body.removeAttribute('tabindex');
else document.body.setAttribute('tabindex', had);
scrollTo({ left: 0, top: 0, behavior: 'instant' });
for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
"""
# All that the page is made of, but for what it only fetches beforehand, which changes nothing that is seen.
MADE_OF = """
const made = [document.documentElement.cloneNode(false), document.body, ...document.head.children];
const parts = made.filter((part) => !part.matches('[rel~=preload], [rel~=prefetch]'));
const now = parts.map((part) => part.outerHTML).join();
"""
KEEP = f"{MADE_OF} localOfferGate.before = now"
THE_SAME = f"{MADE_OF} return window.localOfferGate?.before === now"


def look_in_modes(site: ServedSite, file: str, modes: Sequence[Mode], browser: Browser) -> list[Looked]:
    """Everything that is asked of one page in these modes: one value for each, in their order."""
    first, *others = modes
    wrong = open_page(browser, site.base, site.folder, file, first)
    loaded = loaded_by(browser, site.base, file)
    if wrong:  # where it is not the page that was meant, to judge what is there instead would mislead
        return [site.looked(file, first.name, wrong, loaded), *one_by_one(site, file, others, browser)]
    if others and is_steady(site.folder, file, loaded_by(browser, site.base, file, later=True)):
        found = look_in_turn(site, file, modes, browser)
        return [site.looked(file, mode.name, found[mode], loaded) for mode in modes]
    seen = sorted(set(look_fresh(browser)))
    return [site.looked(file, first.name, seen, loaded), *one_by_one(site, file, others, browser)]


def one_by_one(site: ServedSite, file: str, modes: Sequence[Mode], browser: Browser) -> Iterator[Looked]:
    """Each mode with a load of its own."""
    for mode in modes:
        yield from look_in_modes(site, file, [mode], browser)


def look_in_turn(site: ServedSite, file: str, modes: Sequence[Mode], browser: Browser) -> dict[Mode, list[Finding]]:
    """What is found in each mode, on the page that is open in the first of them."""
    found = {modes[0]: look_fresh(browser)}
    for mode in modes[1:]:
        if browser.ask(THE_SAME):
            see_in(browser, mode)
            still = [*axe_engine.look(browser), *looking.in_page(browser), *looking.untouched(browser)]
            found[mode] = [*still, *walk(browser, again=True)]
        else:
            found[mode] = open_page(browser, site.base, site.folder, file, mode) or look_fresh(browser)
    return {mode: sorted(set(found[mode])) for mode in modes}


def look_fresh(browser: Browser) -> list[Finding]:
    """Everything that is asked of a page that has just been opened: axe first, which is handed nothing of ours."""
    still = [*axe_engine.look(browser), *looking.look_still(browser), *looking.untouched(browser)]
    browser.ask(KEEP)
    return [*still, *walk(browser)]


def see_in(browser: Browser, mode: Mode) -> None:
    """Have the open page seen in another mode. AssertionError when a setting did not take."""
    browser.set(mode.view)
    browser.check(mode.view)
    browser.ask(AT_REST)
