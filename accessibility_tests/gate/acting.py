"""What a state of a page is, and the little steps by which one comes to it: keys pressed, things seen to be there."""

from collections.abc import Callable
from dataclasses import dataclass

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Mode
from accessibility_tests.gate.modes import BY_NAME

WIDE, NARROW = BY_NAME["1280 light"], BY_NAME["320 dark"]
Act = Callable[[Browser], bool]  # False where what it needs is not there


@dataclass(frozen=True, slots=True)
class State:
    """One state of one kind of page."""

    name: str  # "menu open"
    kind: str  # of the page, as the ledger has it
    act: Act  # by keys
    reached: str  # a script's expression: true when the state is there
    says: str = ""  # the live region that has to speak; "" where the focus itself goes to what is new
    focus: str = ""  # a script's expression: true while the focus is where a person looks for it
    before: Act | None = None  # what has to be done first, by keys
    address: str = ""  # after the page's own address
    stored: bool = False  # the device holds a short list
    modes: tuple[Mode, ...] = (WIDE, NARROW)
    holds: str = ""  # text that a page of this kind must hold to show this state


def pressed(selector: str, *keys: str) -> Act:
    """Press keys on the one shown element that fits."""

    def act(browser: Browser) -> bool:
        element = shown(browser, selector)
        if element is None:
            return False
        element.send_keys(*keys)
        return True

    return act


def shown(browser: Browser, selector: str) -> WebElement | None:
    """The first shown element that fits."""
    found: WebElement | None = browser.ask(
        "return [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility({visibilityProperty: true}))",
        selector,
    )
    return found


def nothing(browser: Browser) -> bool:
    """The page comes to this state by itself."""
    return True


def many(*acts: Act) -> Act:
    """One after another."""
    return lambda browser: all(act(browser) for act in acts)


def there(selector: str) -> str:
    """A script's expression: one that fits can be seen."""
    return f"[...document.querySelectorAll({selector!r})].some(e => e.checkVisibility({{visibilityProperty: true}}))"


def is_focused(selector: str) -> str:
    """A script's expression: the focus is there."""
    return f"!!document.activeElement && document.activeElement.matches({selector!r})"


def opened(part: str, by: str) -> Act:
    """Open a part of the page that is behind a button on a narrow screen, and open by itself on a wide one."""
    return lambda browser: bool(browser.ask(f"return {there(part)}")) or pressed(by, Keys.ENTER)(browser)
