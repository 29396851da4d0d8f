"""Opens a page in one mode and makes sure that it is the page that was meant.

A check of a page that is not there finds nothing wrong with it. So before anything else is asked: was it answered, is
it still there (and has not sent people on), and is its main heading the one that stands in its file?
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from selenium.common.exceptions import UnexpectedAlertPresentException

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding, Mode

OPENS = "page-opens"
GOOD_STATUS = 200
ASK = """
const [entry] = performance.getEntriesByType('navigation');
return {
  status: entry ? entry.responseStatus : 0,
  address: entry ? entry.name : location.href,  // a script may give the page another address and let it stay
  headings: [...document.querySelectorAll('h1')].map((e) => e.textContent),
};
"""
# The files that were asked for, with when that was, and when the page had loaded.
LOADED = """
const [entry] = performance.getEntriesByType('navigation');
return [entry ? entry.loadEventEnd : 0, performance.getEntriesByType('resource').map((e) => [e.name, e.startTime])];
"""
NOT_SHOWN = ("noscript", "template", "script", "style", "svg")
MOST_NOTED = 250  # a browser notes no more files than this; of a page with more it is not known what it loads


def open_page(browser: Browser, base: str, site: Path, file: str, mode: Mode) -> list[Finding]:
    """Open `file` of the site that is served at `base`; why it is not the page that was meant, if it is not.

    AssertionError when the browser is not as the mode says.
    """
    address = base + quote(file)
    show(browser, address, mode)
    text = (site / file).read_text(encoding="utf-8", errors="replace")
    wrong = not_as_meant(browser.ask(ASK), address, first_h1(text))
    return [Finding(file, mode.name, OPENS, "", words) for words in wrong]


def loaded_by(browser: Browser, base: str, file: str, later: bool = False) -> tuple[str, ...] | None:
    """The site's own files that the open page asked for as it loaded, or `later` too, and itself. None: not known."""
    end, asked = browser.ask(LOADED)
    if len(asked) >= MOST_NOTED:
        return None
    ours = (name.removeprefix(base) for name, start in asked if name.startswith(base) and (later or start <= end))
    return tuple(sorted({file, *(unquote(urlsplit(name).path) for name in ours)}))


def show(browser: Browser, address: str, mode: Mode) -> None:
    """Open the page. One that asks something as it opens is answered, and is there all the same."""
    try:
        browser.show(address, mode.view)
    except UnexpectedAlertPresentException:
        browser.check(mode.view)


def not_as_meant(said: dict[str, object], address: str, heading: str | None) -> Iterator[str]:
    """Why what is shown is not the page that was meant, in sentences."""
    shown = str(said["address"]).partition("#")[0]
    if shown != address:
        yield f"the page does not stay: people who open it are sent on to {shown}"
        return
    if said["status"] != GOOD_STATUS:
        yield f"the page was answered with {said['status']} and not with {GOOD_STATUS}"
    headings = said["headings"]
    assert isinstance(headings, list)
    if heading and _letters(heading) not in [_letters(str(text)) for text in headings]:
        yield f"the main heading of the file, {heading!r}, is not in the page that is shown: {headings}"


def first_h1(html: str) -> str | None:
    """The text of the first main heading of a file; None where it has none, or an empty one."""
    reader = HeadingReader()
    reader.feed(html)
    return " ".join("".join(reader.text).split()) or None


class HeadingReader(HTMLParser):
    """Takes the text of the first h1."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.within = self.done = False
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The heading begins."""
        self.hidden += tag in NOT_SHOWN
        self.within = self.within or (tag == "h1" and not self.done and not self.hidden)

    def handle_endtag(self, tag: str) -> None:
        """The heading ends."""
        self.hidden = max(0, self.hidden - (tag in NOT_SHOWN))
        if tag == "h1" and self.within:
            self.within, self.done = False, True

    def handle_data(self, data: str) -> None:
        """Words of the heading."""
        if self.within and not self.hidden:
            self.text.append(data)


def _letters(text: str) -> str:
    """What is the same however a file's letters were written down."""
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())
