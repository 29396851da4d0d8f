"""Hostile words in every field of a listing, the lists and the area: they stay words, wherever they are shown.

The reader refuses many of them. Here the model holds them all the same, because pages must not rely on that.
"""

import json
import xml.etree.ElementTree as ET
from dataclasses import fields, replace
from functools import cache

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import (
    Checked,
    Closed,
    Contact,
    Cost,
    HowToGet,
    Kind,
    Known,
    Listing,
    Place,
    Price,
    Source,
    WhoCanAsk,
)
from build_tools.offer.model import Offer, Wanted
from build_tools.offer.vocabulary import LISTS, WordList
from build_tools.site.ledger import entry_of, ledger_json, sitemap_xml
from build_tools.tests.made_model import AREA, VOCABULARY, listing, offer
from build_tools.tests.made_pages import draw_all, pages_of
from build_tools.tests.read_html import Html

TEXTS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onmouseover='alert(1)' x='",
    "</title></head><body onload=alert(1)>",
    "--><script>alert(1)</script><!--",
    "]]></p><iframe src=//evil.example>",
    "{{ 7*7 }}{% raw %}{# x #}${7*7}",
    "{{ ''.__class__.__mro__ }}",
    "&lt;script&gt; &amp;amp; &#60;b&#62;",
    "`${alert(1)}`\\u003cscript\\u003e",
    "[x](javascript:alert(1)) [[area]] <b>",
    "\u202e\u200b\u2028\u2029 \x07 \x7f",
]
HARMLESS = "word"
# A text that is the start of a name decides the letter in the A to Z: the same for the hostile and the harmless.
BEFORE = "Z"


def hostile_listing(text: str, **more: object) -> Listing:
    """A listing of which every free text is the hostile one."""
    words = BEFORE + text
    facts: dict[str, object] = {
        "also_known_as": (words,),
        "language": words,
        "summary": words,
        "who_for": words,
        "how_to_get": HowToGet(WhoCanAsk.ANYONE, words),
        "cost": Cost(Price.CHARGE, words),
        "contact": Contact(words, words, words, words, words, f"https://talking.example/{words}"),
        "place": Place(words, words, {"step_free": Known.YES}, words),
        "hours": words,
        "size": words,
        "sources": {
            "phone": Source("https://www.rivelin.gov.uk/" + words, PartialDate(2024)),
            "email": Source("https://second-hand.example/" + words),
            words: Source("https://www.rivelin.gov.uk/x" + words),
        },
        "checked": Checked(PartialDate(2026), words, words),
    }
    return listing(words, **{"slug": "talking", **facts, **more})


def hostile_offer(text: str) -> Offer:
    """An offer with the text in every place that holds words."""
    words = BEFORE + text
    area = replace(
        AREA,
        name=words,
        site_name=words,
        in_one_sentence=words,
        council=words,
        official_name=words,
        official_site="https://official.example/" + words,
        map_link="https://maps.example/" + words + "{postcode}",
        urgent=("services/talking",),
        email=words,
        phone=words,
        post=words,
        made_up=True,
    )
    vocabulary = replace(VOCABULARY, **{name: hostile_list(getattr(VOCABULARY, name), words) for name in LISTS})
    closed = Closed(PartialDate(2026), words, "services/talking")
    listings = (
        hostile_listing(text),
        hostile_listing(text, slug="other"),
        hostile_listing(text, slug="closed", closed=closed, was=("services/old",)),
        replace(hostile_listing(text), kind=Kind.SCHOOL, folder="schools", needs=("slcn",)),
    )
    wanted = (Wanted(words, words, "https://wanted.example/" + words), Wanted(words, words, None, "services/talking"))
    return offer(*listings, area=area, vocabulary=vocabulary, wanted=wanted)


def hostile_list(words: WordList, text: str) -> WordList:
    """The same list with hostile labels."""
    return WordList.of(
        words.name,
        tuple(replace(word, label=text, meaning=text, plural=text if word.plural else None) for word in words),
    )


def shape(html: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """A page without its words: elements, where they stand and the names of their attributes."""
    return [(one.tag, tuple(one.attributes), one.parents) for one in Html(html).elements]


@cache
def drawn(text: str) -> dict[str, str]:
    """All pages of the offer that has this text everywhere."""
    return draw_all(hostile_offer(text))


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_words_change_no_page(text: str) -> None:
    harmless, hostile = drawn(HARMLESS), drawn(text)
    assert list(harmless) == list(hostile)
    assert [address for address in hostile if shape(hostile[address]) != shape(harmless[address])] == []


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_words_are_shown_as_they_are(text: str) -> None:
    page = Html(drawn(text)["services/talking/"])
    words = " ".join((BEFORE + text).split())
    assert page.one("h1").text == words
    assert page.one("title").text == f"{words} – Services – {words}"
    assert page.one("meta", name="description").get("content") == BEFORE + text
    assert page.under("what").count(words) == 2  # the summary and the size
    assert words in page.under("know")
    assert "49" not in page.one("main").text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "address", ["browse/a-to-z/", "services/", "schools/", "urgent-help/", "about/still-to-find/", ""]
)
def test_hostile_words_are_shown_as_they_are_in_lists(text: str, address: str) -> None:
    page = Html(drawn(text)[address])
    words = " ".join((BEFORE + text).split())
    assert words in page.one("main").text
    assert "49" not in page.one("main").text


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_words_stay_words_in_the_ledger_and_leave_the_sitemap_whole(text: str) -> None:
    made = hostile_offer(text)
    entries = [entry_of(page, "") for page in pages_of(made).values()]
    titles = {row["address"]: row["title"] for row in json.loads(ledger_json(entries))["pages"]}
    assert titles["services/talking/"] == BEFORE + text
    sitemap = ET.fromstring(sitemap_xml(entries, "https://offer.example/"))
    assert len(sitemap) == sum(1 for entry in entries if entry.listed)


def test_every_free_text_of_a_listing_is_tried() -> None:
    one = hostile_listing("x", closed=Closed(None, BEFORE + "x"))
    closed_words = {
        "slug",
        "folder",
        "file",
        "kind",
        "area",
        "owner",
        "topics",
        "needs",
        "ages",
        "newest_source",
        "seen_right",
        "was",
    }
    untried = [
        field.name
        for field in fields(one)
        if field.name not in closed_words | {"more_sources"} and BEFORE + "x" not in repr(getattr(one, field.name))
    ]
    assert untried == []


def test_a_page_that_does_not_escape_would_be_found() -> None:
    page = drawn(HARMLESS)["services/talking/"]
    assert shape(page.replace("Zword</h1>", "<b>Zword</b></h1>")) != shape(page)
    assert shape(page.replace('content="Zword"', 'content="Zword" onload=""')) != shape(page)
