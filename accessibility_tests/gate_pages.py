# ruff: noqa: E501 - a made page, as it stands in its file
"""A good page for the tests of the gate, into which each puts one fault, or something good that looks odd."""

from collections.abc import Callable
from pathlib import Path

from accessibility_tests.browser import Browser, View

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A good page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style><style>{css}</style></head><body>
<a class="skip" href="#main">Skip to the main part</a>
<header><nav aria-label="Main menu"><a href="one.html" aria-current="page">One</a> <a href="two.html">Two</a> <a href="three.html">Three</a>
<a href="four.html">Four</a></nav></header>
<main id="main" tabindex="-1"><h1>Good</h1><p>All of it is well, and <a href="#more">there is more of it here</a> to read.</p>
{body}
<form action="#" role="search"><label for="q">Words</label> <input id="q" name="q"> <button>Find</button></form></main>
<footer><p id="more">The end.</p></footer></body></html>
"""
STYLE = """
body { margin: 8px; font: 1.1875rem/1.5 sans-serif; color: #1d2b2a; background: #fffdf8 }
a { color: #0b5563 } header a { display: inline-block; padding: 10px; min-width: 44px; min-height: 44px; box-sizing: border-box }
header a[aria-current] { font-weight: bold }
input, button, select, textarea { font: inherit; min-height: 44px; min-width: 44px; border: 2px solid #6b7d7b; background: #fff; color: #1d2b2a }
summary { min-height: 44px }
:focus-visible { outline: 3px solid #1d2b2a; outline-offset: 2px } main:focus { outline: 0 }
.skip { position: absolute; left: 8px; transform: translateY(-200%); background: #fff }
.skip:focus { transform: none }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
"""

Show = Callable[..., Browser]


def show_in(browser: Browser, folder: Path) -> Show:
    """A way to show the good page with something in its main part, and rules after its own."""

    def show(body: str = "", css: str = "", view: View | None = None, page: str = PAGE) -> Browser:
        path = folder / "page.html"
        path.write_text(page.replace("{style}", STYLE).replace("{css}", css).replace("{body}", body), encoding="utf-8")
        browser.show(path.as_uri(), view or View())
        return browser

    return show
