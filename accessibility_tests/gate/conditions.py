"""The same page for people who change how pages look: high contrast, wide spacing, large text, paper, no scripts.

These looks take longer, and pages of one kind are drawn by one template, so some pages of each kind are looked at and
not all. Where nobody has said what kind a page is, no page stands for another, and all are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.focus_pictures import focus_compared
from accessibility_tests.gate.looking import MOVING, look_still
from accessibility_tests.gate.pages import UNKNOWN, SitePage
from accessibility_tests.gate.stirring import stirring
from accessibility_tests.gate.tab_walk import walk
from accessibility_tests.gate.trying import try_out
from accessibility_tests.gate.working import work_controls
from accessibility_tests.sample import ends, group_of

FEWEST = 3  # pages of each kind, where there are so many
PAPER = 688  # CSS pixels: A4 at 96 to the inch, less 14 mm on each side
LAYOUT = ("no-sideways-scroll", "sticks-out", "text-cut-off", "text-overlap", "text-covered")
PRINT = ("print-main", "print-clutter", "print-links", "text-contrast", *LAYOUT[:3])
COLOURS = ("text-contrast", "edge-contrast", "icon-contrast", "link-look", "state-look")

# WCAG 2.2, 1.4.12: exactly these four.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
TWICE = "html { font-size: 200% !important }"  # WCAG 2.2, 1.4.4
ADD = """const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
document.adoptedStyleSheets.push(sheet);"""
# The text that is as large without the rule that was put over the page: the first, for one rule sets them all.
GROWS = """
const rule = [...document.adoptedStyleSheets].find(sheet => sheet.cssRules[0]?.cssText.includes('font-size: 200%'));
const texts = localOfferGate.texts().map(({ element }) => [element, parseFloat(getComputedStyle(element).fontSize)]);
rule.disabled = true;
const same = texts.filter(([element, size]) => parseFloat(getComputedStyle(element).fontSize) === size);
rule.disabled = false;
return same.slice(0, 1).map(([e, size]) => [localOfferGate.place(e), `its text stays ${size} pixels high`]);
"""
SHOWN = "return [...document.querySelectorAll('main, main h1')].map(e => e.checkVisibility({visibilityProperty: true}))"

Look = Callable[[Browser], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Condition:
    """One way that a person changes how pages look."""

    name: str  # stands in findings in place of a mode
    view: View
    look: Look
    styles: str = ""  # put over the page's own
    media: str = ""  # "print"
    also: bool = False  # another view of the one before it: where time is short, that one comes first


def checked(*keys: str) -> Look:
    """Ask these checks."""
    return lambda browser: look_still(browser, keys)


def high_contrast(browser: Browser) -> Iterator[Finding]:
    """What is left when the device puts its own colours in place of the page's."""
    yield from look_still(browser, (*COLOURS, "forced-edge", "forced-sign"))
    yield from walk(browser)
    yield from focus_compared(browser)


def pictured(browser: Browser) -> Iterator[Finding]:
    """The mark of the focus, on pictures."""
    look_still(browser, ())
    yield from focus_compared(browser)


def worked(browser: Browser) -> Iterator[Finding]:
    """What opens and switches, worked by keys."""
    look_still(browser, ())
    yield from work_controls(browser)
    yield from try_out(browser)


def enlarged(browser: Browser) -> Iterator[Finding]:
    """What happens to a page whose reader has set the browser's text to twice its size."""
    yield from look_still(browser, LAYOUT)
    yield from (Finding("", "", "text-grows", place, words) for place, words in browser.ask(GROWS))


def with_motion(browser: Browser) -> Iterator[Finding]:
    """What moves by itself where the device does not ask for stillness, also by a script."""
    yield from look_still(browser, MOVING)
    yield from stirring(browser)


def without_scripts(browser: Browser) -> Iterator[Finding]:
    """The main part is there, nothing sticks out, and Tab leads everywhere."""
    shown = browser.ask(SHOWN)
    if not all(shown):
        yield Finding("", "", "without-scripts", "main", "without scripts the main part or its heading is not shown")
    yield from look_still(browser, LAYOUT)
    yield from walk(browser)


DARK_FORCED = View(scheme=Scheme.DARK, forced_colours=True)
CONDITIONS = (
    Condition("forced colours", View(forced_colours=True), high_contrast),
    Condition(
        "forced colours, dark",
        View(scheme=Scheme.DARK, forced_colours=True),
        checked(*COLOURS, "forced-edge"),
        also=True,
    ),
    Condition("text spacing", View(), checked(*LAYOUT), SPACING, also=True),
    Condition("text spacing, 320", View(320, 640), checked(*LAYOUT), SPACING),
    Condition("text twice as large", View(), enlarged, TWICE),
    Condition("text twice as large, 390", View(390, 844), checked("text-overlap", "text-covered"), TWICE, also=True),
    Condition("held sideways", View(844, 390), checked(*LAYOUT, "sticky-too-high"), also=True),
    Condition("motion allowed", View(still=False), with_motion),
    Condition("on paper", View(PAPER), checked(*PRINT), media="print"),
    Condition("focus on pictures", View(), pictured),
    Condition("focus on pictures, 320 dark", View(320, 640, Scheme.DARK), pictured, also=True),
    Condition("controls worked", View(), worked),
    Condition("controls worked, 320", View(320, 640), worked, also=True),
    Condition("without scripts", View(scripts=False), without_scripts),
    Condition("without scripts, 320", View(320, 640, scripts=False), without_scripts, also=True),
)
BY_NAME: Mapping[str, Condition] = {condition.name: condition for condition in CONDITIONS}


def look_under(browser: Browser, address: str, condition: Condition) -> list[Finding]:
    """What is wrong with the page at `address` under one condition; `page` is left for the caller to fill in."""
    browser.show(address, condition.view)
    if condition.media:
        set_media(browser, condition)
    if condition.styles:
        browser.ask(ADD, condition.styles)
    try:
        found = sorted({replace(one, mode=condition.name) for one in condition.look(browser)})
    finally:
        if condition.media:
            set_media(browser, replace(condition, media=""))
    return found


def set_media(browser: Browser, condition: Condition) -> None:
    """Show the page as it is printed, or no longer so."""
    features = [{"name": name, "value": value} for name, value in condition.view.features.items()]
    browser.command("Emulation.setEmulatedMedia", media=condition.media, features=features)
    wanted = condition.media or "screen"
    assert browser.ask("return matchMedia(arguments[0]).matches", wanted), (
        f"the browser does not show the page as {wanted}"
    )


def conditions_for(pages: Sequence[SitePage], sizes: Mapping[str, int]) -> tuple[SitePage, ...]:
    """The pages that are looked at under each condition: of each kind the first, the longest, the shortest, and more
    where these are fewer than three. `sizes`: file -> how long it is.
    """
    groups: dict[str, list[str]] = {}
    for page in sorted(pages):
        groups.setdefault(page.file if page.kind == UNKNOWN else group_of(page.file, page.kind), []).append(page.file)
    chosen = {file for group in groups.values() for file in some_of(group, sizes)}
    return tuple(page for page in sorted(pages) if page.file in chosen)


def some_of(group: Sequence[str], sizes: Mapping[str, int]) -> set[str]:
    """At least three of a group, if it has them."""
    chosen = ends(group, sizes)
    return chosen | set([file for file in group if file not in chosen][: max(0, FEWEST - len(chosen))])
