"""The first use of a glossary word on a page, explained where it stands.

A line that opens follows the paragraph: it works by keyboard, by touch and in a screen reader, and needs no script.
Those who know the word pass it by. Words that the paragraph explains itself are left alone. Several words of one place
share one line, and a list or a letter is not torn apart: the line comes behind it.
"""

import re
from collections.abc import Iterator
from html import escape, unescape

from build_tools.offer.glossary import Glossary, Term, unexplained
from build_tools.site.address import Links

TOKEN = re.compile(r"<[^>]+>|[^<]+")
TAG = re.compile(r"<(/?)([a-z0-9]+)")
AFTER = {"p"}  # the line comes behind these
INSIDE = {"li", "dd"}  # or at the end of these
HEADS = {"h1", "h2", "h3", "h4", "summary", "dt", "th", "label", "caption"}  # a title is not the place to explain
PASSED_OVER = {"nav", "form", "table", "aside", "details"}
# Lists of links, names of sources and ways to say a word are passed over. Lists of the text, which bear no class, and
# a letter stay whole: the line comes behind them, with the words of the sentence that leads to it ("You need:").
TEXT_LISTS = {"ul", "ol"}
KEPT_WHOLE = {"blockquote"}
PARTS = {"li", "p", *TEXT_LISTS}  # of what stays whole
LISTS = re.compile(
    r'class="(?:(?P<whole>in-short-list|timeline)'
    r"|tiles|chips|choices|facts|brief|contacts|urgent-list|big-number|glance|letters|journey|news-lines|said"
    r'|quiet from)"'
)
WHOLE, IN_WHOLE = "whole list", "part of a whole list"  # stand in the stack where a tag would
EXPLAINED = AFTER | INSIDE | {WHOLE}
VOID = {"br", "hr", "img", "input", "meta", "link"}


def explain(html: str, glossary: Glossary, links: Links, seen: set[str]) -> str:
    """The HTML with a line behind each first use. `seen` holds the words that this page need not explain."""
    if not glossary.terms:
        return html
    return "".join(_with_lines(html, glossary, links, seen))


def _with_lines(html: str, glossary: Glossary, links: Links, seen: set[str]) -> Iterator[str]:
    stack: list[tuple[str, bool, list[str]]] = [("", False, [])]  # tag, passed over, its own words
    tokens = TOKEN.findall(html)
    lead: list[str] = []  # words of a sentence that leads to a list
    for number, token in enumerate(tokens):
        tag = TAG.match(token)
        if tag is None or tag[2] in VOID:
            _keep_words(stack, token if tag is None else " ")
            yield token
        elif not tag[1]:
            if tag[2] in PARTS:
                _keep_words(stack, " ")  # else the last word of one item and the first of the next are one
            stack.append(_opened(token, tag[2], stack[-1]))
            stack[-1][2].extend(lead)
            lead = []
            yield token
        else:
            name, passed_over, words = stack.pop() if len(stack) > 1 else stack[0]
            line = ""
            if not passed_over and name == "p" and _leads_on(words, tokens[number + 1 : number + 3]):
                lead = [*words, " "]
            elif not passed_over and name in EXPLAINED:
                line = _lines(unescape("".join(words)), glossary, links, seen)
            yield line + token if name in INSIDE else token + line


def _opened(token: str, tag: str, parent: tuple[str, bool, list[str]]) -> tuple[str, bool, list[str]]:
    """What goes on the stack for an opening tag: its name, whether it is passed over, room for its words."""
    found = LISTS.search(token)
    whole = _stays_whole(token, tag)
    passed_over = parent[1] or tag in PASSED_OVER or (found is not None and not whole)
    name = IN_WHOLE if parent[0] in (WHOLE, IN_WHOLE) else WHOLE if whole else tag
    return name, passed_over, []


def _stays_whole(token: str, tag: str) -> bool:
    found = LISTS.search(token)
    return tag in KEPT_WHOLE or (tag in TEXT_LISTS and "class=" not in token) or bool(found and found["whole"])


def _leads_on(words: list[str], following: list[str]) -> bool:
    """Whether a sentence ends in a colon and what stays whole follows."""
    after = next((token for token in following if token.strip()), "")
    tag = TAG.match(after)
    return "".join(words).rstrip().endswith(":") and tag is not None and not tag[1] and _stays_whole(after, tag[2])


def _keep_words(stack: list[tuple[str, bool, list[str]]], words: str) -> None:
    """Words belong to the nearest part that can be explained; those of a title to none."""
    for name, passed_over, own in reversed(stack):
        if passed_over:
            return
        if name in EXPLAINED:
            own.append(words)
            return
        if name in HEADS:
            return


def _lines(text: str, glossary: Glossary, links: Links, seen: set[str]) -> str:
    """One line for all the words of one place."""
    uses = unexplained(glossary, [text], seen)
    if not uses:
        return ""
    names = [f"“{escape(words)}”" for _, words in uses]
    asked = f"What does {names[0]} mean?" if len(names) == 1 else f"What do {_all_of(names)} mean?"
    meanings = "".join(_meaning(term, words, links, alone=len(uses) == 1) for term, words in uses)
    return f'<details class="word"><summary>{asked}</summary>{meanings}</details>'


def _meaning(term: Term, words: str, links: Links, *, alone: bool) -> str:
    name, address = escape(words), links(term.address)
    head = "" if alone else f"<strong>{name}:</strong> "
    return f'<p>{head}{escape(words_of(term))} <a href="{address}">More about “{name}”</a></p>'


def _all_of(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def words_of(term: Term) -> str:
    """What a term means, with its letters written out first."""
    return f"It stands for {term.stands_for}. {term.meaning}" if term.stands_for else term.meaning
