"""Compares each Tab stop by picture: with the focus, and without it.

What a stylesheet says and what is drawn can differ: a ring may lie under its neighbour or be cut off by the box around
it. A picture shows what a person sees. It takes a tenth of a second a stop, so it is done on some pages only.
"""

from typing import Any

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.measured import changed_pixels, picture

MOST_STOPS = 60  # of a longer page the first ones: lists only repeat their stops
ROOM = 8  # pixels around a stop in which its mark may lie
TELLS = 3.0  # contrast of a pixel with the focus to the same without it (WCAG 2.2, 1.4.11 and 2.4.13)
SHARE = 0.5  # of the length around the stop, one pixel wide: a line on two sides is enough

STOP = """
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
const walked = window.localOfferWalked = window.localOfferWalked || new Set();
const known = walked.has(e);
walked.add(e);
const size = { width: right - left, height: bottom - top, edge: own ? own.width + own.height : null };
return { known, place: localOfferGate.place(e), left: left + scrollX, top: top + scrollY, ...size };
"""
AWAY = "window.localOfferStop = document.activeElement; document.activeElement.blur()"
BACK = "window.localOfferStop.focus({ focusVisible: true, preventScroll: true })"


def focus_compared(browser: Browser) -> list[Finding]:
    """Each stop whose look hardly changes under the focus. The page has been handed the gate's script."""
    found = []
    browser.ask("window.localOfferWalked = null; document.activeElement?.blur(); scrollTo(0, 0)")
    for _ in range(MOST_STOPS):
        browser.press(Keys.TAB)
        stop = browser.ask(STOP)
        if stop is None or stop["known"]:
            break
        words = unmarked(browser, stop)
        if words:
            found.append(Finding("", "", "focus-picture", stop["place"], words))
    return found


def unmarked(browser: Browser, stop: dict[str, Any]) -> str:
    """Why the focus cannot be seen there; nothing where it can."""
    around = {
        "left": stop["left"] - ROOM,
        "top": stop["top"] - ROOM,
        "width": stop["width"] + 2 * ROOM,
        "height": stop["height"] + 2 * ROOM,
    }
    with_focus = picture(browser, around, in_view=True)
    browser.ask(AWAY)
    without = picture(browser, around, in_view=True)
    browser.ask(BACK)
    changed = changed_pixels(with_focus, without, TELLS)
    drawn = min(stop["width"], with_focus.width) + min(stop["height"], with_focus.height)
    wanted = SHARE * 2 * min(drawn, stop["edge"] or drawn)
    if changed >= wanted:
        return ""
    return f"on a picture {changed} pixels show that the focus is on it; at least {wanted:.0f} should"
