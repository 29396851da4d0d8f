"""Each check of what a page is made of finds its fault on a page made with it, and nothing on a good one.

The parts of pages stand in `made_pages/structure.yml`, because they are long lines of HTML.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from accessibility_tests.browser import Browser, View
from accessibility_tests.gate.checks import STRUCTURE
from accessibility_tests.gate.in_page import bundle
from accessibility_tests.serving import served

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Help with talking</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="own.css">
</head><body><header><a href="#main">Skip to the main part</a></header><main id="main">
<h1>Help with talking</h1><p>You can ask for help when your child finds it hard to talk.</p>
PART</main></body></html>"""
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
LONG = "We help young children who find it hard to talk, and we show their parents how to help them at home each day. "

Change = str | dict[str, str]  # a text for the main part, or what to change in the page

CASES: dict[str, dict[str, list[Change]]] = yaml.safe_load(
    (Path(__file__).parent / "made_pages" / "structure.yml").read_text(encoding="utf-8")
)
CSS = """body { font: 19px/1.5 sans-serif } .big { font-size: 28px }
.box, .square { width: 60px; height: 60px; display: block } .strip { width: 400px; height: 40px }
.new::before { content: "New: " } .arrow::before { content: "→" }
.counted::before { content: counter(a) } .even { text-align: justify } .tiny { font-size: 10px }
.close { line-height: 1 } .narrow { max-width: 38rem } .scrolls { width: 90px; height: 40px; overflow: auto }
.spread { letter-spacing: 0.5em } .wide { padding: 0 12px } .right { float: right; width: 40% }
.up { display: flex; flex-direction: column-reverse } .grid { display: grid } .first { grid-row: 1 }
.apart { display: flex } .apart label { width: 600px } .stuck { user-select: none }
.caps { text-transform: uppercase } .under { text-decoration: underline }
.ear { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }"""
KEYS = tuple(check.key for check in STRUCTURE)

Look = Callable[[Change, str], list[dict[str, str]]]


@pytest.fixture
def look(browser: Browser, tmp_path: Path) -> Iterator[Look]:
    """What one check says of the page with something put into it or changed."""
    (tmp_path / "own.css").write_text(CSS, encoding="utf-8")
    with served(tmp_path) as address:

        def looked(change: Change, key: str) -> list[dict[str, str]]:
            before, after = ("PART", change) if isinstance(change, str) else (change["change"], change["to"])
            assert before in PAGE, f"the page holds no {before}"
            page = PAGE.replace(before, after).replace("PART", "")
            page = page.replace("{PIXEL}", PIXEL).replace("{LONG}", LONG)
            (tmp_path / "index.html").write_text(page, encoding="utf-8")
            browser.show(address, View())
            found: list[dict[str, str]] = browser.ask(f"{bundle()}; return localOfferGate.look(arguments[0])", [key])
            return found

        yield looked


def cases(side: str) -> list[tuple[str, Change]]:
    return [(key, change) for key, sides in CASES.items() for change in sides[side]]


@pytest.mark.parametrize(("key", "change"), cases("bad"))
def test_the_fault_is_found(look: Look, key: str, change: Change) -> None:
    assert look(change, key), f"{key} finds nothing in {change}"


@pytest.mark.parametrize(("key", "change"), cases("good"))
def test_what_looks_alike_and_is_right_is_left_alone(look: Look, key: str, change: Change) -> None:
    assert look(change, key) == []


@pytest.mark.parametrize("key", KEYS)
def test_the_plain_page_has_no_fault(look: Look, key: str) -> None:
    assert look("", key) == []


def test_every_check_of_the_table_is_tried_both_ways() -> None:
    assert set(CASES) == set(KEYS)
    assert all(sides["bad"] and sides["good"] for sides in CASES.values())


def test_a_finding_names_one_place_and_says_what_was_found(look: Look) -> None:
    found = look('<p>Ask <a href="x.html">here</a></p>', "link-purpose")
    assert found == [
        {
            "check": "link-purpose",
            "place": "#main > p:nth-of-type(2) > a",
            "words": 'the name "here" does not say where it leads',
        }
    ]
