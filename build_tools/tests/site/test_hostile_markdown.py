"""Script-injection texts in a written page, rendered as MkDocs renders it: nothing live may remain.

What comes out is read with Python's own parser and held against the strict list of `hostile.py`.
"""

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.site.building import PROJECT
from build_tools.site.written_pages import clean
from build_tools.tests.hostile import HOSTILE, live_parts


def rendered(text: str) -> str:
    """The text as Python-Markdown makes it, with the extensions of mkdocs.yml and MkDocs' own."""
    settings_of_site = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    chosen = settings_of_site["markdown_extensions"]
    named = [next(iter(one)) if isinstance(one, dict) else one for one in chosen]
    own = {name: value for one in chosen if isinstance(one, dict) for name, value in one.items()}
    return str(markdown.markdown(text, extensions=[*named, "tables", "fenced_code"], extension_configs=own))


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_live_remains_of_a_hostile_text(text: str) -> None:
    html = clean(rendered(text))
    assert live_parts(html) == []
    assert clean(html) == html  # cleaning a clean page changes nothing: there is no second meaning left


def test_the_table_is_long_and_most_of_it_is_live_before_it_is_cleaned() -> None:
    assert len(HOSTILE) == len(set(HOSTILE)) >= 42
    live = [text for text in HOSTILE if live_parts(rendered(text))]
    assert len(live) >= 0.7 * len(HOSTILE)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>x</script>", ["<script>"]),
        ('<p onclick="x">x</p>', ["<p onclick='x'>"]),
        ('<a href="java\tscript:x">x</a>', ["<a href='java\\tscript:x'>"]),
        ('<a href="//evil.example/">x</a>', ["<a href='//evil.example/'>"]),
        ('<img src="data:x">', ["<img src='data:x'>"]),
        ('<p class="notice">x</p>', ["<p class='notice'>"]),
        ("<!-- x -->", ["not an element:  x "]),
        ('<a href="x/y.html">x</a><a href="#x">x</a><a href="../">x</a><img src="a/b.png">', []),
    ],
)
def test_the_list_finds_what_is_live(html: str, found: list[str]) -> None:
    assert live_parts(html) == found


PIECES = [
    "<",
    ">",
    '"',
    "'",
    "/",
    "\\",
    "=",
    " ",
    "\n",
    "\t",
    "&#9;",
    "&#x3a;",
    ":",
    "javascript",
    "script",
    "svg",
    "img",
]
PIECES += [
    "src",
    "href",
    "onerror",
    "style",
    "<!--",
    "-->",
    "a",
    "p",
    "math",
    "table",
    "`",
    "[",
    "](",
    ")",
    "{:",
    "}",
    "x",
]
PIECES += [
    "</",
    "<a href=",
    "<img src=",
    "//evil.example",
    "data:",
    "title",
    "textarea",
    "noscript",
    "template",
    "\x00",
    "#",
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_nothing_live_remains_of_texts_that_nobody_thought_of(text: str) -> None:
    assert live_parts(clean(rendered(text))) == []
    assert live_parts(clean(text)) == []
