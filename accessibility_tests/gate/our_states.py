"""The states that pages of our site come to only when somebody does something: a menu, results, a problem, a list.

The one module of the gate that knows our templates. Pages are found by their kind, as the site's ledger has it.
"""

from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Scheme
from accessibility_tests.gate.acting import NARROW, State, is_focused, many, nothing, opened, pressed, there
from accessibility_tests.gate.finding import Mode

PHONE = Mode(390, 844, Scheme.LIGHT)
LISTED = 5  # listings on a list that is called full
NO_SUCH_POSTCODE = "ZZ99 9ZZ"
FILTERS = opened("#filters", "#filters-button")
AGE = opened("#age-in-years", "details.filter > summary")


def on_list(count: int) -> str:
    """A script's expression: so many are on the short list."""
    return f"document.querySelectorAll('#list > li').length === {count}"


WORDS = "#find-words"
STATES = (
    State(
        "menu open",
        "home",
        pressed("header details > summary", Keys.ENTER),
        there("header details[open] nav a"),
        focus=is_focused("header details > summary"),
        modes=(PHONE, NARROW),
    ),
    State(
        "menu open, Esc pressed",
        "home",
        many(pressed("header details > summary", Keys.ENTER), pressed("header details a", Keys.ESCAPE)),
        there("header details > summary"),
        focus=is_focused("header details > summary, header details[open] a"),
        modes=(PHONE, NARROW),
    ),
    State(
        "search with results",
        "find",
        pressed(WORDS, "speech therapy", Keys.ENTER),
        there("#results > li"),
        "#how-many",
        is_focused(WORDS),
    ),
    State(
        "search with no results",
        "find",
        pressed(WORDS, "qqzzxxjj", Keys.ENTER),
        there("#nothing"),
        "#how-many",
        is_focused(WORDS),
    ),
    State(
        "filters open",
        "find",
        FILTERS,
        there("#filters input[type=checkbox], #filters summary"),
        address="?q=autism",
    ),
    State(
        "filter chosen",
        "find",
        pressed("#age-in-years", "7", Keys.TAB),
        "location.search.includes('age=7')",
        "#how-many",
        before=many(FILTERS, AGE),
        address="?q=autism",
    ),
    State(
        "postcode not held",
        "find",
        pressed("#postcode", NO_SUCH_POSTCODE, Keys.ENTER),
        there("#postcode[aria-invalid=true]"),
        "#postcode-says",
        is_focused("#postcode"),
        before=FILTERS,
    ),
    State("short list empty", "short list", nothing, there("#list-empty")),
    State(
        "short list full",
        "short list",
        nothing,
        on_list(LISTED),
        stored=True,
    ),
    State(
        "taken off the short list",
        "short list",
        pressed("#list > li button", Keys.ENTER),
        on_list(LISTED - 1),
        "#short-list-says",
        "document.activeElement !== document.body",
        stored=True,
    ),
    State(
        "kept on the short list",
        "listing",
        pressed("button[data-keep]", Keys.ENTER),
        there("button[data-keep][aria-pressed=true]"),
        "#short-list-says",
        is_focused("button[data-keep]"),
    ),
    State(
        "word explained",
        "listing",
        pressed("details.word > summary", Keys.ENTER),
        there("details.word[open] p"),
        focus=is_focused("summary"),
        holds='class="word"',
    ),
)
