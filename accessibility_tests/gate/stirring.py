"""Sees what moves by itself, whatever moves it: two pictures of a page that nobody touches have to be equal.

A stylesheet's motion is in the page to be read; what a script or a moving picture does is not. Motion that ends within
five seconds is allowed (WCAG 2.2, 2.2.2), so a page that moves is looked at again after that time.
"""

from base64 import b64decode

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pixels import Picture, change, pixels, read

BETWEEN = 500  # milliseconds between two pictures
ALLOWED = 5000  # milliseconds
WAIT = "const answer = arguments[1]; document.activeElement?.blur(); setTimeout(answer, arguments[0])"
AT = "const e = document.elementFromPoint(arguments[0], arguments[1]); return localOfferGate.place(e)"


def stirring(browser: Browser) -> list[Finding]:
    """One finding where the page goes on moving. The page has been handed the gate's script."""
    if not moved(browser):
        return []
    browser.driver.execute_async_script(WAIT, ALLOWED)
    place = moved(browser)
    if not place:
        return []
    words = "on pictures it goes on moving by itself after five seconds"
    return [Finding("", "", "motion-endless", browser.ask(AT, *place), words)]


def moved(browser: Browser) -> tuple[int, int] | None:
    """Where two pictures of what is in view differ; None where they do not."""
    browser.driver.execute_async_script(WAIT, 0)
    before = in_view(browser)
    browser.driver.execute_async_script(WAIT, BETWEEN)
    after = in_view(browser)
    return None if before == after else first_change(read(before), read(after))


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
