"""Opens the boxes that a page shows over itself, and leaves them by keys: name, focus, Esc, and the way back."""

from collections.abc import Iterator
from typing import Any

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.listeners import pointer_only

MOST = 6  # buttons that open a box, on one page
MOST_STOPS = 30  # in a box
SAID = "dialog, [role=dialog], [role=alertdialog]"

# Only where the page has a box, or a rule that lays something over the page.
OPENERS = f"""
const boxes = '{SAID}';
const laid = () => localOfferGate.rules().some(({{ rule }}) => rule.style.position === 'fixed');
if (!document.querySelector(boxes) && !laid()) return [];
const buttons = [...document.querySelectorAll('button, [role=button], a[href^="#"]')];
return buttons.filter(e => localOfferGate.shown(e) && !e.matches(':disabled, [aria-expanded]')
  && !localOfferGate.sends(e) && !e.closest(boxes)).slice(0, arguments[0]).map(e => [e, localOfferGate.place(e)]);
"""
# What lies over the page and holds something to press, and is no part that may do so without being a box.
OVER = """
const roles = 'status alert log menu listbox tree grid tooltip'.split(' ');
const others = ['nav', '[popover]', ...roles.map(role => `[role=${role}]`)].join();
const lying = () => [...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).position === 'fixed'
  && localOfferGate.shown(e) && !e.closest(others) && e.querySelector('a[href], button, input, select, textarea'));
"""
BEFORE = f"{OVER} window.localOfferLying = new Set(lying())"
OPEN = f"""
{OVER}
const said = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')];
const box = said.find(e => localOfferGate.shown(e) && localOfferGate.told(e))
  || lying().find(e => !window.localOfferLying?.has(e));
return box && {{ box, place: localOfferGate.place(box), name: localOfferGate.name(box),
  said: box.matches('{SAID}') || Boolean(box.querySelector('{SAID}')),
  inside: box.contains(document.activeElement), alone: box.matches('[aria-modal=true]:not(:modal)'),
  stops: box.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]').length }};
"""
AWAY = """
for (const box of document.querySelectorAll('dialog[open]')) box.close();
for (const box of document.querySelectorAll('[role=dialog], [role=alertdialog]')) box.hidden = true;
arguments[0].hidden = true;
arguments[0].style.display = 'none'; // a rule of the page's own may be stronger
"""
HERE = "return document.activeElement === arguments[0]"
OUT = """
const at = document.activeElement;
return Boolean(at) && at !== document.body && !arguments[0].contains(at);
"""


def dialogs(browser: Browser) -> Iterator[Finding]:
    """What is wrong with each box that a button opens."""
    for button, place in browser.ask(OPENERS, MOST):
        browser.ask(BEFORE)
        if browser.ask(OPEN):
            return  # it was there before anybody pressed a button
        button.send_keys(Keys.ENTER)
        box = browser.ask(OPEN)
        if not box:
            continue
        yield from pointer_only(browser)
        if not box["said"]:
            yield found("dialog-name", box, "a box opens over the page and does not say that it is one (role=dialog)")
        elif not box["name"]:
            yield found("dialog-name", box, "the box that opens over the page has no name")
        if not box["inside"]:
            yield found("dialog-keys", box, f"it opens, and the focus stays at {place}")
        elif box["alone"] and leads_out(browser, box):
            yield found("dialog-keys", box, "it says that nothing else can be worked, and the Tab key leads out of it")
        browser.press(Keys.ESCAPE)
        if browser.ask(OPEN):
            yield found("dialog-keys", box, "the Esc key does not close it")
            browser.ask(AWAY, box["box"])
        elif not browser.ask(HERE, button):
            yield found("dialog-keys", box, f"it closes, and the focus does not go back to {place}")


def leads_out(browser: Browser, box: dict[str, Any]) -> bool:
    """True when the focus comes to the page behind an open box; it is then put back."""
    for _ in range(min(box["stops"], MOST_STOPS) + 1):
        browser.press(Keys.TAB)
        if browser.ask(OUT, box["box"]):
            browser.ask("arguments[0].querySelector('a[href], button, input, [tabindex]')?.focus()", box["box"])
            return True
    return False


def found(check: str, box: dict[str, Any], words: str) -> Finding:
    """One finding at the box."""
    return Finding("", "", check, box["place"], words)
