"""Walks a page with the Tab key, as a person without a mouse does.

A person who cannot see where the focus is cannot use the page at all; a menu that is closed and still takes the focus
is the same. So every stop has to be in view, marked, and not under something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser

MOST_STOPS = 400  # a page with more is walked no further: the walk must end

# Where the focus is, and what is wrong with it there. A stop is marked when its look differs from when it has no focus.
STOP = """
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
const box = e.getBoundingClientRect(), style = getComputedStyle(e), faults = [];
const shown = e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 1 && box.height > 1;
if (!shown) faults.push('cannot be seen');
else if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth)
  faults.push('is out of view');
else {
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const rects = [...e.getClientRects()].map(r => [r.left + r.width / 2, r.top + r.height / 2]);
  const hit = [[x, y], ...rects].some(([a, b]) => { const top = document.elementFromPoint(a, b);
    return top && (e.contains(top) || top.contains(e) || [...(e.labels || [])].some(l => l.contains(top))); });
  if (!hit) faults.push('is under something else');
}
const look = s => [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.backgroundColor,
  s.borderColor, s.textDecoration].join('|');
const focused = look(style);
const id = (window.walked = window.walked || []).indexOf(e) + 1 || window.walked.push(e);
e.blur();
const resting = look(getComputedStyle(e));
e.focus({focusVisible: true, preventScroll: true});
if (focused === resting) faults.push('is not marked');
const name = (e.getAttribute('aria-label') || e.innerText || e.getAttribute('name') || '').trim().slice(0, 40);
return [id, e.tagName.toLowerCase(), name, faults, e.getAttribute('href') || ''];
"""

IN_MAIN = "return document.querySelector('main')?.contains(document.activeElement) ?? false"


@dataclass(frozen=True, slots=True)
class Stop:
    """One element that Tab comes to."""

    number: int  # the same element has the same number
    tag: str
    name: str
    faults: tuple[str, ...]
    leads_to: str

    def __str__(self) -> str:
        """How a person would point at it."""
        return f"{self.tag} {self.name!r}"


def stops(browser: Browser) -> Iterator[Stop]:
    """Press Tab until the focus has been everywhere once."""
    met: set[int] = set()
    while len(met) < MOST_STOPS:
        browser.press(Keys.TAB)
        stop = current(browser)
        if stop is None or stop.number in met:
            return
        met.add(stop.number)
        yield stop


def current(browser: Browser) -> Stop | None:
    """Where the focus is now; None when it is on nothing in the page."""
    found = browser.ask(STOP)
    return Stop(found[0], found[1], found[2], tuple(found[3]), found[4]) if found else None


def faults_of_stops(browser: Browser) -> list[str]:
    """What is wrong with each stop. A page where Tab comes to nothing has a fault as well."""
    walked = list(stops(browser))
    return [f"{stop} {fault}" for stop in walked for fault in stop.faults] or ([] if walked else ["has no Tab stop"])


def faults_of_skip_link(browser: Browser) -> list[str]:
    """The first Tab stop is a link past the header, and Enter on it moves the focus to the main part."""
    browser.press(Keys.TAB)
    first = current(browser)
    if first is None or not first.leads_to.startswith("#") or "skip" not in first.name.lower():
        return [f"the first Tab stop is {first}, not a skip link"]
    browser.press(Keys.ENTER)
    if not browser.ask(IN_MAIN):
        return [f"{first} does not move the focus to the main part"]
    return []
