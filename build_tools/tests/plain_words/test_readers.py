"""Markdown, web pages, data files and the program's own source as passages, with the right lines."""

import pytest

from build_tools.plain_words.code_text import code_document
from build_tools.plain_words.hypertext import page_document
from build_tools.plain_words.markdown_text import markdown_passages
from build_tools.plain_words.passages import STAND_IN, Document, Kind, Role
from build_tools.plain_words.script_text import script_document
from build_tools.plain_words.yaml_text import yaml_document
from build_tools.tests.made_guide import GUIDE

Row = tuple[int, str, str]


def rows(document: Document) -> list[Row]:
    return [(one.line, one.role.value, one.text) for one in document.passages]


MARKDOWN = """\
---
title: Getting help
description: "What to do first."
---
# Who can *ask*? {#who}

You can ask. Look at [the **list**](/list/ "List") or
<https://a.example/>. Type `local-offer words`.

- Bring a form,
  and a pen.
1. Ring us

| Day | Time |
| --- | --- |
| Monday | 9am |

> He said so.

```
code is left out
```
<!-- so are
comments -->
A [[slot]] and an ![open door](door.png) here.
[1]: https://a.example/
"""


def test_markdown_becomes_what_a_reader_sees_with_its_lines() -> None:
    found = [(one.line, one.role.value, one.text) for one in markdown_passages(MARKDOWN)]
    assert found == [
        (2, "label", "Getting help"),
        (3, "label", "What to do first."),
        (5, "heading", "Who can ask? "),
        (7, "text", f"You can ask. Look at the list or\nhttps://a.example/. Type {STAND_IN}."),
        (10, "item", "Bring a form,\nand a pen."),
        (12, "item", "Ring us"),
        (14, "item", "Day"),
        (14, "item", "Time"),
        (16, "item", "Monday"),
        (16, "item", "9am"),
        (18, "text", "He said so."),
        (25, "text", f"A {STAND_IN} and an open door here."),
    ]


def test_the_head_of_a_guide_is_read_for_what_families_read_of_it() -> None:
    head = [passage for passage in markdown_passages(GUIDE) if passage.line < 31]
    assert [(one.line, one.field, one.text) for one in head] == [
        (2, "title", "Asking for a trial"),
        (3, "description", "How to ask, and what happens next."),
        (7, "in_short.1", "You can ask."),
        (8, "in_short.2", "The answer comes in six weeks."),
        (9, "in_short.3", "You can ask again."),
        (22, "timeline.name", "From asking to the answer"),
        (24, "timeline.steps.1.when", "Week 0"),
        (25, "timeline.steps.1.what", "You ask."),
        (26, "timeline.steps.2.when", "By week 6"),
        (27, "timeline.steps.2.what", "They answer."),
    ]


def test_markdown_links_are_known_by_their_words() -> None:
    [passage] = markdown_passages("See [here](/a/), [the *list*][1] and <me@a.example>.")
    assert [passage.text[start:end] for start, end in passage.links] == ["here", "the list", "me@a.example"]


def test_a_finding_stands_on_the_line_of_its_word() -> None:
    [passage] = markdown_passages("One\ntwo\nthree")
    assert [passage.line_at(passage.text.index(word)) for word in ("One", "two", "three")] == [1, 2, 3]


@pytest.mark.parametrize("text", ["", "---\ntitle: x", "```\nnever closed", "<!-- never closed", "\n\n", "***"])
def test_markdown_that_breaks_off_is_read_to_its_end(text: str) -> None:
    last = text.count("\n") + 1
    assert all(1 <= passage.line <= last for passage in markdown_passages(text))


def test_a_web_page_is_read_in_its_main_part_alone() -> None:
    html = """<html><head><title>Not this</title></head>
<body><nav>Nor this</nav>
<main><h1>Help &amp; advice</h1>
<p>You can <a href="/a/">ask
us</a>.<script>not("this")</script></p><!-- nor this -->
<ul><li>One</li><li aria-label="Two things">Two</li></ul>
<button>Find help</button></main><footer>Nor that</footer></body></html>"""
    assert rows(page_document(html, "x.html")) == [
        (3, "heading", "Help & advice"),
        (4, "text", "You can ask\nus."),
        (6, "item", "One"),
        (6, "label", "Two things"),
        (6, "item", "Two"),
        (7, "label", "Find help"),
    ]
    [link] = [one for one in page_document(html, "x.html").passages if one.links]
    assert [link.text[start:end] for start, end in link.links] == ["ask\nus"]


def test_a_template_is_read_without_its_orders() -> None:
    html = """{#- not this -#}
{% if area.email %}
<p>Write to {{ area.email }}.{% else %}No address.{% endif %}</p>
<p>{{ listing.who_for or "We do not know yet." }} <img alt="A map" src="{{ to('x') }}"></p>"""
    assert rows(page_document(html, "x.html", Kind.TEMPLATE)) == [
        (3, "text", f"Write to {STAND_IN}. No address. "),
        (4, "text", "We do not know yet."),
        (4, "label", "A map"),
    ]


def test_a_page_that_never_closes_its_parts_is_read_to_its_end() -> None:
    assert rows(page_document("<main><p>Help<script>for", "x.html")) == [(1, "text", "Helpfor")]


LISTING = """\
name: Rivelin Talking Team
also_known_as: [Talking Team]
summary: >-
  Helps young
  children.
who_for: not known
how_to_get:
  steps: Ring us.
contact:
  phone: 01632 960 001
"""


def test_a_data_file_gives_the_words_that_families_read() -> None:
    document = yaml_document(LISTING.encode(), "offer_data/services/talking.yml", Kind.LISTING)
    assert [(one.line, one.field, one.text) for one in document.passages] == [
        (3, "summary", "Helps young children."),
        (8, "how_to_get.steps", "Ring us."),
    ]
    assert document.names == ("Rivelin Talking Team", "Talking Team")


def test_a_list_of_words_gives_each_row() -> None:
    document = yaml_document(b"- key: a\n  label: Help\n  meaning: All help.\n", "vocabulary/topics.yml", Kind.DATA)
    assert [(one.line, one.field, one.role) for one in document.passages] == [
        (2, "1.label", Role.LABEL),
        (3, "1.meaning", Role.TEXT),
    ]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"&a [*a]", b"a: b: c", b"just words"])
def test_a_data_file_that_cannot_be_read_gives_nothing(content: bytes) -> None:
    assert yaml_document(content, "x.yml", Kind.DATA).passages == ()


SOURCE = '''
"""A docstring that nobody but us reads here."""
import re
PATTERN = re.compile(r"never a phrase for readers")
WORDS = "not these words either".split()
TABLE = Field("name", SHAPE, "What a parent sees of it.", "an example that is data")

def fault(found, name):
    """Another docstring that is not for readers."""
    yield f"{found} is not one of the words: write " \\\\
          f"another, or take how_much out"
    yield "short", "a-key", "snake_case_name"
    return "to build them, run: local-offer build --out FOLDER"
'''


def test_messages_are_read_from_the_source_and_what_is_filled_in_is_blank() -> None:
    found = rows(code_document(SOURCE.replace("\\\\", "\\"), "x.py", Kind.MESSAGE))
    assert found == [
        (6, "text", "What a parent sees of it."),
        (10, "text", f"{STAND_IN} is not one of the words: write another, or take {STAND_IN} out"),
        (13, "text", f"to build them, run: local-offer build {STAND_IN}"),
    ]


@pytest.mark.parametrize("source", ["def (", "x = '\\0", "(" * 5_000, "\0"])
def test_source_that_python_cannot_read_gives_nothing(source: str) -> None:
    assert code_document(source, "x.py", Kind.MESSAGE).passages == ()


def test_the_words_of_a_script_are_read_without_its_remarks() -> None:
    source = """// not a phrase for anybody
const shown = `We looked for ${words}.`; /* nor "one of these words" */
say(on ? "The list did not load." : 'short', "a-key", "input[name=age] and more words");
"""
    assert rows(script_document(source, "x.js", Kind.TEMPLATE)) == [
        (2, "text", f"We looked for {STAND_IN}."),
        (3, "text", "The list did not load."),
        (3, "text", "input[name=age] and more words"),
    ]
