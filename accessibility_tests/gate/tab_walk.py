"""Walks a page with the Tab key, as a person without a mouse does.

The keys are real ones and are all pressed in one call: each call to a browser costs more than a key. What happens at
each stop is noted in the page (`in_page/focus_look.js`), in the very moment; what only keys can tell (a trap, a page
that goes away under the focus, a skip link that does nothing) is judged here.
"""

from typing import Any

from selenium.common.exceptions import ElementNotInteractableException, UnexpectedAlertPresentException
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from accessibility_tests.browser import WENT_AWAY, Browser
from accessibility_tests.gate.finding import Finding

MOST_PRESSES = 3000  # a page with more stops is walked no further: the walk must end
ROUNDS = 4  # a page that makes stops as one comes to them is followed so many times
SPARE = 20  # presses more in each further round
FEW = 3  # stops before the main part that need no link past them

START = "return [localOfferGate.walk.start(), document.body]"
STEP = "localOfferGate.walk.step()"
END = "return localOfferGate.walk.end(arguments[0])"
AGAIN = "return localOfferGate.walk.again() ? localOfferGate.walk.end(true) : null"
WITHOUT = "return localOfferGate.walk.without()"
AT_END = "return localOfferGate.walk.atEnd()"
IS_OUT = "return localOfferGate.walk.isOut()"
NOT_AGAIN = "localOfferGate.walk.notAgain()"
SKIPPED = "return localOfferGate.walk.skipped(arguments[0])"
NOT_NOTED = Finding("", "", "tab-not-reached", "", "the Tab key was pressed, and the page heard nothing of it")
GONE = Finding("", "", "focus-moves", "", "another page opens, or a message, as soon as the focus comes to something")


def walk(browser: Browser, again: bool = False) -> list[Finding]:
    """What is wrong with where the Tab key leads; the page has been handed the gate's script.

    `again`: where keys have led on this page before, seen in another way, go there without pressing them all once more.
    Only where all was well then, the skip link too: what is wrong is found anew in each way of seeing the page.
    """
    try:
        known = browser.ask(AGAIN) if again or goes_through(browser) else None
        noted = known or noted_stops(browser)
        seen = [*(finding(**one) for one in noted["found"]), *trap(noted)]
        if again and known:
            return seen
        skip = skip_link(browser, noted["skip"])
        if skip:
            browser.ask(NOT_AGAIN)
        return [*seen, *skip]
    except (*WENT_AWAY, UnexpectedAlertPresentException):
        # The gate's script went with the page that it was in: only a page that goes away under the focus does that.
        return [GONE]


def goes_through(browser: Browser) -> bool:
    """True where no script runs and the Tab key leads through as many stops as there are, to the last one and out.

    No script can then lead it elsewhere, so what is drawn at each stop need not be asked key by key.
    """
    if hears_keys(browser):
        return False
    asked = browser.ask(WITHOUT)
    if asked is None:
        return False
    stops, body = asked
    press(browser, body, stops)
    if not browser.ask(AT_END):
        return False
    browser.press(Keys.TAB)
    out = browser.ask(IS_OUT)
    browser.press(Keys.TAB)  # in again: a page that has not the focus shows none
    return bool(out)


def noted_stops(browser: Browser) -> dict[str, Any]:
    """Press Tab until the focus has been everywhere once."""
    presses, body = browser.ask(START)
    noted: dict[str, Any] | None = None
    pressed = 0
    for turn in range(ROUNDS):
        more = min(presses + turn * SPARE, MOST_PRESSES - pressed)
        if hears_keys(browser):
            # Keys handed to the body begin by taking the focus there: right at the start, a way out of a trap later.
            press(browser, body if turn == 0 else None, more)
        else:
            press_and_ask(browser, more)
        pressed += more
        noted = browser.ask(END, turn == ROUNDS - 1 or pressed >= MOST_PRESSES)
        if noted:
            break
    assert noted is not None, "the last round always ends"
    return noted


def hears_keys(browser: Browser) -> bool:
    """False where no script runs: nothing in the page notes the keys then."""
    return browser.view is None or browser.view.scripts


def press(browser: Browser, body: WebElement | None, times: int) -> None:
    """Press Tab so often. Keys handed to the body go to where the focus is, and cost a third of the other way."""
    try:
        if body is not None:
            body.send_keys(Keys.TAB * times)
            return
    except ElementNotInteractableException:
        pass  # a body that is not drawn takes no keys
    browser.press(*(Keys.TAB * times))


def press_and_ask(browser: Browser, times: int) -> None:
    """Press Tab so often, and have the page note where it is each time."""
    for _ in range(times):
        browser.press(Keys.TAB)
        browser.ask(STEP)


def finding(check: str, place: str, words: str) -> Finding:
    """One of the page's own notes."""
    return Finding("", "", check, place, words)


def trap(noted: dict[str, Any]) -> list[Finding]:
    """The focus goes round and round and never leaves the page (WCAG 2.2, 2.1.2)."""
    if not noted["presses"]:
        return [NOT_NOTED]
    if noted["left"]:
        return []
    places = ", ".join(place for place in noted["circle"] if place)
    return [finding("tab-trap", noted["circle"][-1], f"the Tab key does not get out of: {places}")]


def skip_link(browser: Browser, first: dict[str, Any]) -> list[Finding]:
    """The first stop leads past the header, and Enter on it does (WCAG 2.2, 2.4.1)."""
    if first["element"] is None or first["before"] <= FEW:
        return []
    if not first["leads"]:
        words = f"there are {first['before']} stops before the main part, and the first is no link past them"
        return [finding("skip-link", first["place"], words)]
    if not first["there"]:
        return [finding("skip-link", first["place"], f"it leads to #{first['leads']}, which is not on the page")]
    browser.ask("arguments[0].focus()", first["element"])
    browser.press(Keys.ENTER, Keys.TAB)
    if browser.ask(SKIPPED, first["leads"]):
        return []
    return [finding("skip-link", first["place"], f"it does not move the focus to #{first['leads']}")]
