"""Pictures of the places that a report tells of, each with a frame around what is meant.

A selector tells a program where to look; a picture tells a person. Only some places of each check get one: a browser
has to open the page again for it.
"""

from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from selenium.common.exceptions import WebDriverException

from accessibility_tests.browser import Browser
from accessibility_tests.gate.conditions import ADD, set_media
from accessibility_tests.gate.conditions import BY_NAME as CONDITIONS
from accessibility_tests.gate.faults import Fault
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.modes import BY_NAME as MODES
from accessibility_tests.gate.report.rows import Problem
from accessibility_tests.gate.workers import Opening
from accessibility_tests.serving import ONLY_THIS_MACHINE, served

EACH = 3  # pictures of each check
AROUND = 48  # pixels of the page on each side of the place
LOWEST = 1 / 3  # of its width
WIDEST, HIGHEST = 960, 640  # pixels: what does not fit is cut off at the right or below
# Frames the place and says where it is on the page; nothing when there is none, or when it cannot be seen.
FRAME = """
let element;
try { element = document.querySelector(arguments[0]); } catch { return null; }
if (!element) return null;
element.scrollIntoView({ block: 'center', behavior: 'instant' });
const box = element.getBoundingClientRect();
if (box.width < 1 || box.height < 1) return null;
const frame = document.createElement('div');
const [left, top] = [box.left + scrollX - 5, box.top + scrollY - 5];
const place = { left, top, width: box.width + 10, height: box.height + 10 };
for (const [name, value] of Object.entries(place)) frame.style[name] = `${value}px`;
Object.assign(frame.style, { position: 'absolute', boxSizing: 'border-box', border: '3px solid #d6006c',
  outline: '2px solid #fff', zIndex: 2147483647, pointerEvents: 'none', forcedColorAdjust: 'none', margin: 0 });
document.documentElement.append(frame);
const whole = document.documentElement;
return [place.left, place.top, place.width, place.height,
  Math.max(whole.scrollWidth, innerWidth), Math.max(whole.scrollHeight, innerHeight)];
"""


@dataclass(frozen=True, slots=True)
class Camera:
    """What pictures are taken with."""

    site: Path
    opening: Opening
    host: str = ONLY_THIS_MACHINE


def pictures_of(problems: Iterable[Problem], camera: Camera) -> dict[Finding, bytes]:
    """A PNG for the first places of each check, as far as they can be seen."""
    wanted = [fault for problem in problems for fault in first_seen(problem.faults, camera.site)]
    if not wanted:
        return {}
    taken: dict[Finding, bytes] = {}
    with served(camera.site, host=camera.host) as base, camera.opening() as browser:
        for fault in wanted:
            # A page that cannot stand a second look has told its fault already.
            with suppress(WebDriverException, AssertionError):
                picture = picture_of(browser, base, fault)
                taken.update({fault.first: picture} if picture else {})
    return taken


def first_seen(faults: Iterable[Fault], site: Path) -> list[Fault]:
    """The first of these that have a place on a page and a way of looking at it."""
    seen = (fault for fault in faults if fault.first.place and fault.modes and (site / fault.first.page).is_file())
    return list(islice(seen, EACH))


def picture_of(browser: Browser, base: str, fault: Fault) -> bytes | None:
    """One place; None where there is nothing to see."""
    with shown_as(browser, base + quote(fault.first.page), fault.modes[0]):
        box = browser.ask(FRAME, fault.first.place)
        if not box:
            return None
        settings = {"format": "png", "captureBeyondViewport": True, "clip": crop(*box)}
        return b64decode(browser.command("Page.captureScreenshot", **settings)["data"])


@contextmanager
def shown_as(browser: Browser, address: str, mode: str) -> Iterator[None]:
    """Open the page as it was looked at. Of a state ("320 dark, menu open") only the mode comes back."""
    condition = CONDITIONS.get(mode)
    if condition is None:
        browser.show(address, MODES[mode.partition(",")[0]].view)
        yield
        return
    browser.show(address, condition.view)
    if condition.media:
        set_media(browser, condition)
    if condition.styles:
        browser.ask(ADD, condition.styles)
    try:
        yield
    finally:
        if condition.media:
            set_media(browser, replace(condition, media=""))


def crop(left: float, top: float, width: float, height: float, whole: float, high: float) -> dict[str, float]:
    """What of the page is in the picture: the place and some of what is around it, within the page.

    A narrow strip would tell nobody where on the page it is, so the picture is at least a third as high as wide.
    """
    wide, high_enough = min(width + 2 * AROUND, WIDEST, whole), height + 2 * AROUND
    tall = min(max(high_enough, wide * LOWEST), HIGHEST, high)
    above = AROUND + max(0.0, tall - high_enough) / 2
    x, y = min(max(0.0, left - AROUND), whole - wide), min(max(0.0, top - above), high - tall)
    return {"x": x, "y": y, "width": wide, "height": tall, "scale": 1}
