"""Tries what a page does without saying so: buttons that open unsaid, letters that are commands, words for a mouse.

What a script does when it is called cannot be read off the page, only tried. Printing, asking and opening windows are
switched off before, and a page that went away is no fault of these checks.
"""

from collections.abc import Iterator
from typing import Any

from accessibility_tests.browser import WENT_AWAY, Browser
from accessibility_tests.gate.dialogs import dialogs
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.listeners import KEYS, ask_element, listeners
from accessibility_tests.gate.presses import barred, leaving, pressed_down

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789?"
HOVERS = frozenset({"mouseenter", "mouseover", "pointerenter", "pointerover"})
MOST = 12  # buttons of a page
SAME = "return 'localOfferGate' in window"

QUIET = "for (const name of ['print', 'open', 'alert', 'confirm', 'prompt']) window[name] = () => null;"
SHORT = 100  # letters: what is longer is no message but more of the page
# A button that shows something and takes it away again, with its own words and state the same all the while; and one
# that has a few words come up elsewhere, of which no live region speaks.
SILENT = """
const [most, short, answer] = arguments;
const live = () => [...document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live], output')]
  .map(e => e.textContent).join();
const soon = over => requestAnimationFrame(() => setTimeout(over));
const drawn = () => new Promise(over => { soon(over); setTimeout(over, 1000); }); // a page that is not drawn goes on
const say = e => [e.innerText, ...[...e.attributes].filter(a => a.name.startsWith('aria-')).map(a => a.value)].join();
const all = [...document.querySelectorAll('button, [role=button]')].filter(e =>
  localOfferGate.shown(e) && !e.matches(':disabled, [aria-expanded], [aria-pressed], [aria-haspopup], [role=tab]')
  && !localOfferGate.sends(e));
(async () => {
  const found = [];
  for (const e of all.slice(0, most)) {
    const seen = [], said = [], told = [];
    const at = document.activeElement;
    let moved = false;
    for (let times = 0; times < 3; times += 1) {
      if (times) { e.click(); await drawn(); }
      seen.push(document.body.innerText); said.push(say(e)); told.push(live());
      moved ||= document.activeElement !== at;
      const box = document.querySelector('dialog:modal');
      if (box) { box.close(); break; }
    }
    const toggles = seen.length === 3 && seen[0] !== seen[1] && seen[0] === seen[2];
    const more = seen.length > 1 ? seen[1].length - seen[0].length : 0;
    if (toggles && said[0] === said[1]) found.push(['control-silent', localOfferGate.place(e)]);
    else if (more > 0 && more < short && said[0] === said[1] && told[0] === told[1] && !moved)
      found.push(['announced', localOfferGate.place(e)]);
  }
  answer(found);
})();
"""
SILENT_WORDS = {
    "control-silent": "it shows and hides something and says neither (aria-expanded)",
    "announced": "words come up when it is pressed, and no screen reader is told (role=status)",
}
BEFORE = """
document.activeElement?.blur();
window.localOfferBefore = [location.href, document.querySelectorAll('dialog[open]').length];
"""
AFTER = """
const [href, boxes] = window.localOfferBefore;
const moved = document.activeElement && document.activeElement !== document.body ? document.activeElement : null;
return [moved && localOfferGate.place(moved), href !== location.href
  || boxes !== document.querySelectorAll('dialog[open]').length];
"""
# Words that come when a mouse comes, and do not come when the focus does.
HOVERED = """function () {
  const e = this;
  if (!(e instanceof Element) || e.matches('html, body, main') || !localOfferGate.shown(e)) return null;
  const stop = [e, ...e.querySelectorAll('a[href], button, input, [tabindex]')].find((one) => one.tabIndex >= 0);
  const lengths = [document.body.innerText.length];
  const told = (...names) => {  // a window behind others tells its page nothing of the focus
    for (const name of names) stop?.dispatchEvent(new FocusEvent(name, { bubbles: /in$|out$/.test(name) }));
  };
  stop?.focus();
  if (!document.hasFocus()) told('focus', 'focusin');
  lengths.push(document.body.innerText.length);
  stop?.blur();
  if (!document.hasFocus()) told('blur', 'focusout');
  for (const name of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter'])
    e.dispatchEvent(new MouseEvent(name, { bubbles: !name.endsWith('enter') }));
  return document.body.innerText.length > Math.max(...lengths) ? { place: localOfferGate.place(e) } : null;
}"""


def try_out(browser: Browser) -> Iterator[Finding]:
    """All of it, on a page that has been handed the gate's script."""
    try:
        browser.ask(QUIET)
        heard = listeners(browser)
        yield from leaving(browser)
        yield from barred(browser)
        yield from pressed_down(browser, heard)
        yield from dialogs(browser)
        yield from hovered(browser, heard)
        yield from letters(browser, heard)
        for check, place in browser.driver.execute_async_script(SILENT, MOST, SHORT):
            yield finding(check, place, SILENT_WORDS[check])
    except WENT_AWAY:
        if browser.ask(SAME):
            raise  # it is still here: the fault is in these checks


def hovered(browser: Browser, heard: list[dict[str, Any]]) -> Iterator[Finding]:
    """Words that a script shows to a mouse alone."""
    nodes = dict.fromkeys(one["backendNodeId"] for one in heard if one["type"] in HOVERS and "backendNodeId" in one)
    for node in nodes:
        if said := ask_element(browser, node, HOVERED):
            yield finding("hover-only", said["place"], "a mouse over it shows words that the focus does not show")


def letters(browser: Browser, heard: list[dict[str, Any]]) -> Iterator[Finding]:
    """A letter typed anywhere that does something: voice control and unsteady hands type letters unmeant."""
    if not any(one["type"] in KEYS for one in heard):
        return
    browser.ask(BEFORE)
    browser.press(*LETTERS)
    moved, changed = browser.ask(AFTER)
    if moved or changed:
        words = "a letter typed anywhere on the page does something, and cannot be switched off"
        yield finding("letter-command", moved or "", words)


def finding(check: str, place: str, words: str) -> Finding:
    """One finding on the open page."""
    return Finding("", "", check, place, words)
