"""Opens the boxes that a page shows over itself, and leaves them by keys: name, focus, Esc, and the way back."""

from collections.abc import Iterator

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding

MOST = 6  # buttons that open a box, on one page

OPENERS = """
const boxes = 'dialog, [role=dialog], [role=alertdialog]';
if (!document.querySelector(boxes)) return [];
const buttons = [...document.querySelectorAll('button, [role=button], a[href^="#"]')];
return buttons.filter(e => localOfferGate.shown(e) && !e.matches(':disabled, [aria-expanded]')
  && !localOfferGate.sends(e) && !e.closest(boxes)).slice(0, arguments[0]).map(e => [e, localOfferGate.place(e)]);
"""
OPEN = """
const shown = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')];
const box = shown.find(e => localOfferGate.shown(e) && localOfferGate.told(e));
return box && { place: localOfferGate.place(box), name: localOfferGate.name(box),
  inside: box.contains(document.activeElement), modal: box.matches(':modal, [aria-modal=true]') };
"""
AWAY = """
for (const box of document.querySelectorAll('dialog[open]')) box.close();
for (const box of document.querySelectorAll('[role=dialog], [role=alertdialog]')) box.hidden = true;
"""
HERE = "return document.activeElement === arguments[0]"


def dialogs(browser: Browser) -> Iterator[Finding]:
    """What is wrong with each box that a button opens."""
    for button, place in browser.ask(OPENERS, MOST):
        if browser.ask(OPEN):
            return  # it was there before anybody pressed a button
        button.send_keys(Keys.ENTER)
        box = browser.ask(OPEN)
        if not box:
            continue
        if not box["name"]:
            yield Finding("", "", "dialog-name", box["place"], "the box that opens over the page has no name")
        if not box["inside"]:
            yield Finding("", "", "dialog-keys", box["place"], f"it opens, and the focus stays at {place}")
        browser.press(Keys.ESCAPE)
        if browser.ask(OPEN):
            yield Finding("", "", "dialog-keys", box["place"], "the Esc key does not close it")
            browser.ask(AWAY)
        elif not browser.ask(HERE, button):
            yield Finding("", "", "dialog-keys", box["place"], f"it closes, and the focus does not go back to {place}")
