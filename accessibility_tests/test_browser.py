"""The browser really is what a test asks it to be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.serving import served
from accessibility_tests.starting import short_name

PAGE = """<!doctype html><title>without scripts</title><meta name="viewport" content="width=device-width">
<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText } p { color: rgb(1, 2, 3) }</style>
<noscript><p id="none">no scripts here</p></noscript><p id="words">words</p><script src="change.js"></script>
"""
BACKGROUND = "return getComputedStyle(document.documentElement).backgroundColor"
COLOUR = "return getComputedStyle(document.getElementById('words')).color"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "change.js").write_text("document.title = 'with scripts'", encoding="utf-8")
    with served(tmp_path) as address:
        yield address


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_is_as_wide_as_asked(browser: Browser, page: str, width: int) -> None:
    browser.show(page, View(width=width))
    assert browser.ask("return [innerWidth, document.documentElement.clientWidth]") == [width, width]


def test_dark_and_light_are_really_on(browser: Browser, page: str) -> None:
    colours = []
    for scheme in Scheme:
        browser.show(page, View(scheme=scheme))
        colours.append(browser.ask(BACKGROUND))
    assert len(set(colours)) == 2, colours


def test_forced_colours_really_take_the_pages_own_colours_away(browser: Browser, page: str) -> None:
    browser.show(page, View())
    own = browser.ask(COLOUR)
    browser.show(page, View(forced_colours=True))
    assert own == "rgb(1, 2, 3)"
    assert browser.ask(COLOUR) != own


def test_scripts_are_really_off_and_really_on_again(browser: Browser, page: str) -> None:
    seen = []
    for scripts in (True, False, True):
        browser.show(page, View(scripts=scripts))
        seen.append((browser.driver.title, browser.ask("return document.getElementById('none') !== null")))
    assert seen == [("with scripts", False), ("without scripts", True), ("with scripts", False)]


def test_a_picture_is_as_wide_as_the_view_and_a_full_one_as_long_as_the_page(browser: Browser, page: str) -> None:
    browser.show(page, View(width=390, height=200))
    browser.ask("document.body.style.height = '1000px'")
    sizes = [png_size(browser.picture(full)) for full in (False, True)]
    assert sizes[0] == (390, 200)
    assert sizes[1][0] == 390
    assert sizes[1][1] >= 1000


def png_size(picture: bytes) -> tuple[int, int]:
    """Width and height, from the head of a PNG."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def test_a_folder_deeper_than_a_socket_allows_has_a_short_name(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    with short_name(deep) as short:
        (short / "note").write_text("here", encoding="utf-8")
        assert len(str(short)) < 60
    assert (deep / "note").read_text(encoding="utf-8") == "here"
