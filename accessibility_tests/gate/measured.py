"""Measures on pictures what stylesheets do not tell: text over pictures and gradients, and the mark of the focus.

Two pictures of one place are compared, with the text and without it, or with the focus and without it. What differs
is the text or the mark; how far it differs is its contrast.
"""

from base64 import b64decode
from collections.abc import Mapping, Sequence
from typing import Any

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pixels import Picture, change, contrast, pairs, read

CELL = 14  # pixels: about a letter; text is judged at its worst letter
INKED = 4  # pixels that differ: fewer is the tip of a letter whose middle lies in the next cell
LARGEST = (640, 120)  # pixels of a place that are looked at
DIFFERS = 1.05  # contrast under which two pixels are the same to any eye

HIDE = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { color: transparent !important; -webkit-text-fill-color: transparent !important;
  text-shadow: none !important; text-decoration-color: transparent !important; transition: none !important }`);
window.localOfferHidden = sheet;
document.adoptedStyleSheets.push(sheet);
"""
SHOW = "document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window.localOfferHidden)"


def text_contrast(browser: Browser, unsure: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Those of the texts that are too faint: [{place, box, needed}], boxes in pixels of the page."""
    if not unsure:
        return []
    with_text = [picture(browser, text["box"]) for text in unsure]
    browser.ask(HIDE)
    without = [picture(browser, text["box"]) for text in unsure]
    browser.ask(SHOW)
    found = []
    for text, one, other in zip(unsure, with_text, without, strict=True):
        ratio = worst_letter(one, other)
        if ratio is not None and ratio < text["needed"]:
            words = f"its words have a contrast of {ratio:.2f}, measured on a picture; {text['needed']} is needed"
            found.append(Finding("", "", "text-contrast", text["place"], words))
    return found


def picture(browser: Browser, box: Mapping[str, float], in_view: bool = False) -> Picture:
    """One place of the page; quicker for one that is in view."""
    clip = {
        "x": max(0.0, box["left"]),
        "y": max(0.0, box["top"]),
        "width": max(1.0, min(box["width"], LARGEST[0])),
        "height": max(1.0, min(box["height"], LARGEST[1])),
        "scale": 1,
    }
    settings = {"clip": clip, "captureBeyondViewport": not in_view}
    answer = browser.command("Page.captureScreenshot", format="png", optimizeForSpeed=True, **settings)
    return read(b64decode(answer["data"]))


def picture_of_view(browser: Browser) -> Picture:
    """All that is in view."""
    return read(b64decode(browser.command("Page.captureScreenshot", format="png", optimizeForSpeed=True)["data"]))


def worst_letter(one: Picture, other: Picture) -> float | None:
    """The contrast of the faintest letter; None where there is no ink at all."""
    box = change(one, other)
    if box is None:
        return None
    left, top, right, bottom = box
    letters = []
    for start in range(left - left % CELL, right, CELL):
        cell = (max(start, left), top, min(start + CELL, right), bottom)
        ratios = [(contrast(*pair), times) for pair, times in pairs(one, other, cell).items()]
        ink = [(ratio, times) for ratio, times in ratios if ratio > DIFFERS]
        if sum(times for _, times in ink) >= INKED:
            letters.append(max(ratio for ratio, _ in ink))
    return min(letters, default=None)


def changed_pixels(one: Picture, other: Picture, least: float) -> int:
    """How many pixels differ by at least that contrast."""
    box = change(one, other)
    return sum(times for pair, times in pairs(one, other, box).items() if contrast(*pair) >= least) if box else 0
