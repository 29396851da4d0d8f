"""Looks at the page that is open: all our own checks that run in a mode, in one go.

The order matters. What only reads comes first; then what switches something for a moment; the Tab walk, which leaves
the focus and the page elsewhere, comes last. Whoever needs the page untouched (axe) looks before.
"""

from dataclasses import replace

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding, Mode
from accessibility_tests.gate.in_page import bundle
from accessibility_tests.gate.listeners import pointer_only
from accessibility_tests.gate.measured import text_contrast
from accessibility_tests.gate.tab_walk import walk

LOOK = "return [localOfferGate.look(arguments[0]), localOfferGate.unsureTexts()]"
MOVING = ("motion-endless", "flashing")  # asked where the device allows motion


def look(browser: Browser, mode: Mode | None = None) -> list[Finding]:
    """All that our own checks find on the open page; `page` is left for the caller to fill in."""
    found = [*look_still(browser), *untouched(browser), *walk(browser)]
    return sorted({replace(one, mode=mode.name if mode else "") for one in found})


def look_still(browser: Browser, keys: tuple[str, ...] | None = None) -> list[Finding]:
    """What the checks in the page find (all, or those with these keys), with nothing pressed and nothing moved."""
    hand_over(browser)
    return in_page(browser, keys)


def untouched(browser: Browser) -> list[Finding]:
    """What else can be found without touching the page, which has been handed the gate's script."""
    return [*moving(browser), *pointer_only(browser)]


def in_page(browser: Browser, keys: tuple[str, ...] | None = None) -> list[Finding]:
    """What the checks find in a page that has been handed the gate's script."""
    found, unsure = browser.ask(LOOK, list(keys) if keys else None)
    said = [Finding("", "", one["check"], one["place"], one["words"]) for one in found]
    asked = keys is None or "text-contrast" in keys
    return [*said, *(text_contrast(browser, unsure) if asked else [])]


def look_by_keys(browser: Browser) -> list[Finding]:
    """What the Tab walk alone finds."""
    hand_over(browser)
    return walk(browser)


def hand_over(browser: Browser) -> None:
    """Give the page the gate's script."""
    browser.ask(bundle())


def moving(browser: Browser) -> list[Finding]:
    """What moves where the device does not ask for stillness; all else is looked at where it does."""
    before = browser.view
    if before is None or not before.still or not browser.ask("return localOfferGate.mayMove()"):
        return []
    browser.set(replace(before, still=False))
    found = look_again(browser, MOVING)
    browser.set(before)
    return found


def look_again(browser: Browser, keys: tuple[str, ...]) -> list[Finding]:
    """The same page, asked some things once more."""
    found = browser.ask("return localOfferGate.look(arguments[0])", list(keys))
    return [Finding("", "", one["check"], one["place"], one["words"]) for one in found]
