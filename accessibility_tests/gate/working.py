"""Works the controls of a page by keys: what opens, opens and says so; what is chosen does not take the page away.

Whether a button says that it is open can be read off the page; whether it still says so after it was pressed cannot.
"""

from collections.abc import Iterator
from typing import Any

from selenium.common.exceptions import ElementNotInteractableException
from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import WENT_AWAY, Browser
from accessibility_tests.gate.finding import Finding

MOST = 8  # controls of each sort on a page: the rest are made the same way

# One of each sort: controls of one tag, class and state are drawn and heard alike.
SWITCHES = """
const sorts = new Map();
const all = [...document.querySelectorAll('summary, [aria-expanded], [aria-pressed], [role=switch], [role=checkbox]')];
for (const e of all.filter(e => localOfferGate.shown(e) && !e.matches(':disabled, a[href]:not([href^="#"])'))) {
  const sort = [e.localName, e.className, e.parentElement.className, e.getAttribute('role')].join('/');
  if (!sorts.has(sort)) sorts.set(sort, e);
}
return [...sorts.values()].slice(0, arguments[0]).map(e => [e, localOfferGate.place(e)]);
"""
STATE = """
const e = arguments[0];
if (e.matches('summary')) return String(e.parentElement.open);
if (e.matches('input')) return String(e.checked);
return [e.getAttribute('aria-expanded'), e.getAttribute('aria-pressed'), e.getAttribute('aria-checked')].join();
"""
TICKED = "return arguments[0].matches('[role=switch], [role=checkbox]')"
FOCUSED = "return document.activeElement === arguments[0]"
FIELDS = """
const typed = ['text', 'search', 'tel', 'email', 'url', 'number', 'password'].map(type => `input[type=${type}]`);
const all = [...document.querySelectorAll(
  ['select', 'input[type=checkbox]', 'input[type=radio]', 'input:not([type])', 'textarea', ...typed].join())];
const sorts = new Map();
for (const e of all.filter(e => localOfferGate.shown(e) && !e.disabled && !e.readOnly)) {
  const sort = [e.localName, e.type, e.name].join('/');
  if (!sorts.has(sort)) sorts.set(sort, e);
}
return [...sorts.values()].slice(0, arguments[0]).map(e => [e, localOfferGate.place(e)]);
"""
# A short field is filled up: a full one may send the focus on.
CHOOSE = """
const e = arguments[0];
if (e.localName === 'select') e.selectedIndex = (e.selectedIndex + 1) % e.options.length;
else if (/^(checkbox|radio)$/.test(e.type)) e.checked = !e.checked;
else { e.focus(); e.value = '1'.repeat(e.maxLength > 0 && e.maxLength <= 4 ? e.maxLength : 2); }
window.localOfferFocus = document.activeElement;
for (const name of ['input', 'change']) e.dispatchEvent(new Event(name, { bubbles: true }));
"""
# A driver answers once the page has come to rest: if another page came, what was noted here is gone.
STAYED = "return 'localOfferFocus' in window && document.activeElement === window.localOfferFocus"


def work_controls(browser: Browser) -> Iterator[Finding]:
    """What is wrong with how the page's controls work. The page has been handed the gate's script."""
    try:
        for control, place in browser.ask(SWITCHES, MOST):
            yield from switched(browser, control, place)
        for field, place in browser.ask(FIELDS, MOST):
            browser.ask(CHOOSE, field)
            if not browser.ask(STAYED):
                yield Finding(
                    "", "", "field-changes-page", place, "choosing something there takes the page or the focus away"
                )
    except WENT_AWAY:
        words = "the page went away while its controls were worked"
        yield Finding("", "", "field-changes-page", "", words)


def switched(browser: Browser, control: Any, place: str) -> Iterator[Finding]:
    """Press it, and press it again: each time it has to say another state."""
    said = [browser.ask(STATE, control)]
    try:
        for _ in range(2):
            key = Keys.SPACE if browser.ask(TICKED, control) else Keys.ENTER
            control.send_keys(key)
            said.append(browser.ask(STATE, control))
    except ElementNotInteractableException:
        yield Finding("", "", "control-works", place, "it takes no keys")
        return
    if said[0] == said[1]:
        words = f"pressed by keys it goes on saying {said[0]!r}"
        yield Finding("", "", "control-works", place, words)
    elif not browser.ask(FOCUSED, control) and browser.ask("return localOfferGate.shown(arguments[0])", control):
        yield Finding("", "", "control-works", place, "pressing it takes the focus away from it")
