"""What the gate says: one thing that is wrong, at one place, on one page, seen in one mode.

A Finding is a plain value, so that checks in the browser, axe, html-validate and Python all say the same kind of thing,
and one place sorts, counts and prints. Where its WCAG number comes from is not its matter: `checks` knows.
"""

from dataclasses import dataclass, replace

from accessibility_tests.browser import Scheme, View

ANY_MODE = ""  # of a finding that does not depend on how the page is looked at


@dataclass(frozen=True, slots=True)
class Mode:
    """One way that people see pages."""

    width: int  # CSS pixels; 320 is a screen of 1280 at 400% zoom (WCAG 2.2, 1.4.10)
    height: int
    scheme: Scheme

    @property
    def name(self) -> str:
        """As findings name it: "320 dark"."""
        return f"{self.width} {self.scheme.value}"

    @property
    def view(self) -> View:
        """What the browser is told."""
        return View(self.width, self.height, self.scheme)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong."""

    page: str  # the file within the folder: "services/portage/index.html"
    mode: str  # the name of a Mode: "1280 light"; "" where it makes no difference
    check: str  # a key of CHECKS, or "axe: color-contrast", or "html: no-dup-id"
    place: str  # one CSS selector; "" = the whole page
    words: str  # what is wrong, plainly, with what was found

    def on(self, page: str, mode: str | None = None) -> "Finding":
        """The same, said of a page (and a mode): checks of one open page do not know its name."""
        return replace(self, page=page, mode=self.mode if mode is None else mode)
