"""Compares each Tab stop by picture: with the focus, and without it.

What a stylesheet says and what is drawn can differ: a ring may lie under its neighbour or be cut off by the box around
it. A picture shows what a person sees. It takes a twentieth of a second a stop, so it is done on some pages only.

Without the focus the whole view is pictured once, for all stops until the page is scrolled or changed.
"""

from typing import Any

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.in_modes import AT_REST
from accessibility_tests.gate.measured import LARGEST, changed_pixels, picture, picture_of_view
from accessibility_tests.gate.pixels import Picture

MOST_STOPS = 60  # of a longer page the first ones: lists only repeat their stops
ROOM = 8  # pixels around a stop in which its mark may lie
TELLS = 3.0  # contrast of a pixel with the focus to the same without it (WCAG 2.2, 1.4.11 and 2.4.13)
SHARE = 0.5  # of the length around the stop, one pixel wide: a line on two sides is enough

START = """
const walk = window.localOfferPictured = { been: new Set(), scrolled: new Set(), changes: 0 };
const changed = records => { walk.changes += records.length; };
const observer = new MutationObserver(changed);
const what = { subtree: true, childList: true, characterData: true, attributes: true };
observer.observe(document, what);
walk.changed = () => { changed(observer.takeRecords()); return walk.changes; };
"""
# `box` is in pixels of the view, whole ones, and inside it; `state` tells whether the rest of the view is the same.
STOP = """
const [room, widest, tallest] = arguments;
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
for (const moving of e.getAnimations()) if (moving.effect.getComputedTiming().endTime < Infinity) moving.finish();
const large = box => box.width > 1 && box.height > 1;
const boxesOf = shown => shown.flatMap(one => [...one.getClientRects()]).filter(large);
let boxes = boxesOf([e, ...e.children]);
const drawn = boxes.length && !localOfferGate.away(e) && getComputedStyle(e).opacity !== '0';
// A field that cannot be seen stands where its stand-in is drawn, often before its label and not in it.
const own = drawn ? undefined : boxesOf([e])[0];
if (!drawn) boxes = boxesOf([...(e.labels || []), e]);
if (!boxes.length) boxes = [e.getBoundingClientRect()];
const [left, top] = [Math.min(...boxes.map(b => b.left)), Math.min(...boxes.map(b => b.top))];
const [right, bottom] = [Math.max(...boxes.map(b => b.right)), Math.max(...boxes.map(b => b.bottom))];
const walk = window.localOfferPictured;
const known = walk.been.has(e);
walk.been.add(e);
const same = walk.last === e; // a field of several parts, or a frame, has several stops
walk.last = e;
for (let at = e.parentElement; at; at = at.parentElement) if (at.scrollTop || at.scrollLeft) walk.scrolled.add(at);
const offsets = [...walk.scrolled].map(one => [one.scrollLeft, one.scrollTop]);
const [x, y] = [Math.max(0, Math.floor(left - room)), Math.max(0, Math.floor(top - room))];
const box = {
  left: x,
  top: y,
  right: Math.min(innerWidth, Math.ceil(right + room), x + widest),
  bottom: Math.min(innerHeight, Math.ceil(bottom + room), y + tallest),
};
return {
  known, same, box,
  first: walk.been.values().next().value === e,
  frame: e.matches('iframe, frame, object'),
  place: localOfferGate.place(e),
  scrolled: [scrollX, scrollY],
  state: JSON.stringify([scrollX, scrollY, offsets, walk.changed()]),
  size: [right - left, bottom - top],
  edge: own ? own.width + own.height : null,
};
"""
AWAY = "window.localOfferStop = document.activeElement; document.activeElement.blur()"
BACK = "window.localOfferStop.focus({ focusVisible: true, preventScroll: true })"
# A box over the page may keep the focus in it.
KEEPS_FOCUS = "return Boolean(document.activeElement.closest('dialog:modal, [aria-modal=true]'))"


def focus_compared(browser: Browser) -> list[Finding]:
    """Each stop whose look hardly changes under the focus. The page has been handed the gate's script."""
    found = []
    browser.ask(AT_REST)
    browser.ask(START)
    without: tuple[str, Picture] | None = None  # the view with the focus on nothing, and the state that it shows
    for _ in range(MOST_STOPS):
        browser.press(Keys.TAB)
        stop = browser.ask(STOP, ROOM, *LARGEST)
        if stop is None:
            break
        if stop["frame"] or stop["same"]:
            continue  # of a frame: the focus is in it, and its mark too
        if stop["known"]:
            if not stop["first"] and not browser.ask(KEEPS_FOCUS):  # from the last the focus may go round to the first
                words = "some time after the focus has left it, the focus is on it again"
                found.append(Finding("", "", "tab-trap", stop["place"], words))
            break
        with_focus = picture_of_stop(browser, stop)
        if without is None or without[0] != stop["state"]:
            without = (stop["state"], without_focus(browser))
        words = unmarked(stop, with_focus, without[1])
        if words:
            found.append(Finding("", "", "focus-picture", stop["place"], words))
    return found


def picture_of_stop(browser: Browser, stop: dict[str, Any]) -> Picture | None:
    """What is drawn there now; None of a stop that is out of view."""
    box, (x, y) = stop["box"], stop["scrolled"]
    width, height = box["right"] - box["left"], box["bottom"] - box["top"]
    if width <= 0 or height <= 0:
        return None
    place = {"left": box["left"] + x, "top": box["top"] + y, "width": width, "height": height}
    return picture(browser, place, in_view=True)


def without_focus(browser: Browser) -> Picture:
    """The whole view while the focus is on nothing."""
    browser.ask(AWAY)
    seen = picture_of_view(browser)
    browser.ask(BACK)
    return seen


def unmarked(stop: dict[str, Any], with_focus: Picture | None, view: Picture) -> str:
    """Why the focus cannot be seen there; nothing where it can."""
    if with_focus is None:
        return "it is out of view when the focus is on it"
    box = stop["box"]
    without = view.crop((box["left"], box["top"], box["right"], box["bottom"]))
    changed = changed_pixels(with_focus, without, TELLS)
    width, height = stop["size"]
    drawn = min(width, without.width) + min(height, without.height)
    wanted = SHARE * 2 * min(drawn, stop["edge"] or drawn)
    if changed >= wanted:
        return ""
    return f"on a picture {changed} pixels show that the focus is on it; at least {wanted:.0f} should"
