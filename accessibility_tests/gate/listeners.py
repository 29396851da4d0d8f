"""Finds what only a mouse or a finger can press, by asking the browser what listens for a press.

Looks alone do not tell: a plain box with a listener looks like any other. The browser's own debugger knows every
listener, also those that a script has put there (WCAG 2.2, 2.1.1).
"""

from typing import Any

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding

PRESSES = frozenset({"click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"})
KEYS = frozenset({"keydown", "keyup", "keypress"})

# A listener far up hears for what lies in it; it is only of interest where it lies on a thing that can be pressed.
PRESSED = """function (keyed) {
  const e = this;
  const native = 'a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe';
  const led = 'tablist, listbox, menu, radiogroup, grid, tree'.split(', ').map((role) => `[role=${role}]`).join();
  if (!(e instanceof Element) || e.matches('html, body, main, form, dialog') || !localOfferGate.shown(e)) return null;
  if (e.closest(`${native}, ${led}, [contenteditable], [aria-hidden=true]`)) return null;
  if (e.querySelector(`${native}, [tabindex]:not([tabindex^="-"])`) || (e.tabIndex >= 0 && keyed)) return null;
  const reached = e.tabIndex >= 0;
  const words = reached ? 'keys can reach it, and no key can press it' : 'it hears a press, and no key can reach it';
  return { place: localOfferGate.place(e), words };
}"""


def pointer_only(browser: Browser) -> list[Finding]:
    """Each element that hears a press and no key."""
    heard = listeners(browser)
    keyed = any(one["type"] in KEYS for one in heard)
    nodes = dict.fromkeys(one["backendNodeId"] for one in heard if one["type"] in PRESSES and "backendNodeId" in one)
    found = [ask_element(browser, node, PRESSED, keyed) for node in nodes]
    return [Finding("", "", "pointer-only", one["place"], one["words"]) for one in found if one]


def listeners(browser: Browser) -> list[dict[str, Any]]:
    """All listeners of the page."""
    page = browser.command("Runtime.evaluate", expression="document")["result"]["objectId"]
    found: list[dict[str, Any]] = browser.command("DOMDebugger.getEventListeners", objectId=page, depth=-1)["listeners"]
    return found


def ask_element(browser: Browser, node: int, function: str, *given: object) -> dict[str, str] | None:
    """What a function says of one element of the page: {place, words}, or nothing."""
    handle = browser.command("DOM.resolveNode", backendNodeId=node)["object"]["objectId"]
    arguments = [{"value": value} for value in given]
    call = {"objectId": handle, "functionDeclaration": function, "arguments": arguments, "returnByValue": True}
    said: dict[str, str] | None = browser.command("Runtime.callFunctionOn", **call)["result"].get("value")
    return said
