"""Tries what a page does too soon, or does not let a person do: acts while the finger is still down, bars pasting and
zooming, goes away after a time.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.listeners import ask_element

DOWN = frozenset({"mousedown", "pointerdown", "touchstart"})

# True where the down-event by itself changes the words of the page, a state or the address (WCAG 2.2, 2.5.2).
PRESSED_DOWN = """function () {
  const e = this;
  if (!(e instanceof Element) || !localOfferGate.shown(e)) return null;
  const on = e.matches('a[href], button, [role=button], li, div, span') ? e : e.querySelector('a[href], button');
  if (!on) return null;
  const states = '[aria-expanded], [aria-pressed], [aria-checked], [aria-selected]';
  const seen = () => [location.href, document.body.innerText,
    ...[...document.querySelectorAll(states)].map(s => s.outerHTML.length + s.ariaExpanded + s.ariaPressed)].join();
  const before = seen();
  for (const name of ['pointerdown', 'mousedown', 'touchstart'])
    on.dispatchEvent(new (name === 'touchstart' ? UIEvent : MouseEvent)(name, { bubbles: true, cancelable: true }));
  return seen() === before ? null : { place: localOfferGate.place(on) };
}"""

# What a person does to paste, and to make a page larger: [check, place, words] of what is barred.
BARRED = """
const found = [];
const barred = (on, event) => !on.dispatchEvent(event);
const typed = 'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), textarea';
for (const field of [...document.querySelectorAll(typed)].filter(localOfferGate.shown).slice(0, 12)) {
  if (barred(field, new ClipboardEvent('paste', { bubbles: true, cancelable: true })))
    found.push(['paste-barred', localOfferGate.place(field), 'nothing can be pasted into it']);
}
const wheel = new WheelEvent('wheel', { ctrlKey: true, deltaY: -50, bubbles: true, cancelable: true });
const key = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
if (barred(document.body, wheel) || barred(document.body, key))
  found.push(['zoom-locked', '', 'a script stops people from making the page larger']);
const fingers = new UIEvent('touchmove', { bubbles: true, cancelable: true });
Object.defineProperty(fingers, 'touches', { value: [{}, {}] });
if (barred(document.body, fingers))
  found.push(['zoom-locked', '', 'a script stops people from making the page larger with two fingers']);
return found;
"""
SCRIPTS = "return [...document.scripts].map(script => script.src).filter(Boolean)"
LEAVES = re.compile(
    r"\bset(?:Timeout|Interval)\s*\((?:(?!\bset(?:Timeout|Interval)\b).){0,160}?"
    r"\blocation(?:\.(?:assign|replace|reload)\s*\(|(?:\.href)?\s*=[^=])",
    re.DOTALL,
)


def pressed_down(browser: Browser, heard: Iterable[dict[str, Any]]) -> Iterator[Finding]:
    """Controls that act as soon as they are touched, so that nobody can slide off them again."""
    nodes = dict.fromkeys(one["backendNodeId"] for one in heard if one["type"] in DOWN and "backendNodeId" in one)
    for node in nodes:
        if said := ask_element(browser, node, PRESSED_DOWN):
            yield Finding("", "", "acts-on-press", said["place"], "it acts before the finger is lifted")


def barred(browser: Browser) -> Iterator[Finding]:
    """Pasting and zooming that the page does not let through."""
    for check, place, words in browser.ask(BARRED):
        yield Finding("", "", check, place, words)


def leaving(browser: Browser) -> Iterator[Finding]:
    """Scripts that take the page away after a time: read, since nobody can wait that long (WCAG 2.2, 2.2.1)."""
    frame = browser.command("Page.getFrameTree")["frameTree"]["frame"]["id"]
    for address in dict.fromkeys(browser.ask(SCRIPTS)):
        if LEAVES.search(script_of(browser, frame, address)):
            name = address.rsplit("/", 1)[-1]
            yield Finding("", "", "page-refresh", "", f"the script {name} takes the page away after a time")


def script_of(browser: Browser, frame: str, address: str) -> str:
    """The text of a script as the browser holds it; a page's security policy lets the page itself not ask for it."""
    answer = browser.command("Page.getResourceContent", frameId=frame, url=address)
    return "" if answer.get("base64Encoded") else str(answer.get("content", ""))
