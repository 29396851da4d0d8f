"""Sees what moves by itself, whatever moves it: pictures of a page that nobody touches have to be equal.

A stylesheet's motion is in the page to be read; what a script or a moving picture does is not. Motion that ends within
five seconds is allowed (WCAG 2.2, 2.2.2), so a page that moves is looked at again after that time.
"""

from base64 import b64decode

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pixels import Picture, change, pixels, read

# Milliseconds between pictures: uneven, or what goes round would be caught at one place each time.
GAPS = (130, 170, 200)
ALLOWED = 5000  # milliseconds
MOST_VIEWS = 8  # of a page, from its top
WAIT = "const answer = arguments[1]; document.activeElement?.blur(); setTimeout(answer, arguments[0])"
AT = "const e = document.elementFromPoint(arguments[0], arguments[1]); return localOfferGate.place(e)"
STOPPABLE = "return localOfferGate.stoppable()"
# How far down the views lie in which something may move that is no text: a browser rests what is out of view.
VIEWS = """
const able = 'img, canvas, video, object, embed, iframe, svg:has(animate, animateTransform, animateMotion, set)';
const tops = [...document.querySelectorAll(able)].filter(localOfferGate.shown).map(e => e.getBoundingClientRect().top);
const views = tops.map(top => Math.max(0, Math.floor((top + scrollY) / innerHeight)));
return [...new Set([0, ...views])].sort((a, b) => a - b).slice(0, arguments[0]).map(view => view * innerHeight);
"""
SCROLL = "scrollTo({ left: 0, top: arguments[0], behavior: 'instant' })"
# Words that a script changes are noted wherever they stand.
WATCH = """
const changed = window.localOfferChanged = [];
new MutationObserver((records) => {
  for (const { target } of records) changed.push(target instanceof Element ? target : target.parentElement);
}).observe(document.body, { subtree: true, childList: true, characterData: true });
"""
CHANGED = """
const changed = window.localOfferChanged.splice(0).find(e => e?.isConnected && localOfferGate.shown(e));
return changed ? localOfferGate.place(changed) : null;
"""


def stirring(browser: Browser) -> list[Finding]:
    """One finding where the page goes on moving. The page has been handed the gate's script."""
    if browser.ask(STOPPABLE):
        return []
    browser.ask(WATCH)
    for top in browser.ask(VIEWS, MOST_VIEWS):
        browser.ask(SCROLL, top)
        if moved(browser) is None:
            continue
        wait(browser, ALLOWED)
        browser.ask(CHANGED)  # what changed until now may have come to its end
        place = moved(browser)
        if place is not None:
            words = "it goes on moving or changing by itself after five seconds"
            return [Finding("", "", "motion-endless", place, words)]
    return []


def moved(browser: Browser) -> str | None:
    """A place that moves, in view, or where words change, anywhere; None where there is none."""
    wait(browser, 0)
    before = in_view(browser)
    for gap in GAPS:
        wait(browser, gap)
        after = in_view(browser)
        at = None if after == before else first_change(read(before), read(after))
        if at:
            return str(browser.ask(AT, *at))
    changed: str | None = browser.ask(CHANGED)
    return changed


def wait(browser: Browser, milliseconds: int) -> None:
    """Let time pass for the page."""
    browser.driver.execute_async_script(WAIT, milliseconds)


def in_view(browser: Browser) -> bytes:
    """What is in view, packed quickly."""
    return b64decode(browser.command("Page.captureScreenshot", format="png", optimizeForSpeed=True)["data"])


def first_change(before: Picture, after: Picture) -> tuple[int, int] | None:
    """A place, in pixels, in the first row that is not the same in both; None where all are."""
    box = change(before, after)
    if box is None:
        return None
    left, top, right, _ = box
    row = (left, top, right, top + 1)
    both = zip(pixels(before.crop(row)), pixels(after.crop(row)), strict=True)
    return next((left + x, top) for x, (one, other) in enumerate(both) if one != other)
