"""Feeds by the rules of their formats: RFC 4287 for Atom, jsonfeed.org 1.1 for JSON Feed."""

import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from build_tools.offer.area import AreaInfo, Status
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Cancelled, Event
from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.offer.when import Repeats, When
from build_tools.publishing.absolute_links import absolute
from build_tools.publishing.feeds import Entry, Feed, FeedName, feed_files
from build_tools.site.feed_entries import WHATS_ON, feed_names, feeds_of
from build_tools.tests.made_history import HISTORY
from build_tools.tests.made_model import AREA, listing, offer

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://offer.example/lo/"
NAME = FeedName("whats-new", "What’s new & more", "whats-new/")
ENTRIES = (
    Entry("whats-new/2026-11-23/", "First <day>", date(2026, 11, 23), "<p>A &amp; B</p>"),
    Entry("whats-new/2026-11-25/", "Second", date(2026, 11, 25), "<p>C ]]> D</p>"),
)


def area(**more: Any) -> AreaInfo:
    return replace(AREA, site_address=SITE, **more)


def atom(of: AreaInfo | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(feed_files([Feed.of(NAME, ENTRIES)], of or area())[NAME.atom])


def json_feed(of: AreaInfo | None = None) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(feed_files([Feed.of(NAME, ENTRIES)], of or area())[NAME.json])
    return loaded


def text(element: ElementTree.Element, name: str) -> str:
    found = element.find(ATOM + name)
    assert found is not None
    return found.text or ""


def test_an_atom_feed_has_all_that_the_format_asks_for() -> None:
    feed = atom()
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert [len(element.findall(ATOM + name)) for name in ("id", "title", "updated")] == [1, 1, 1]  # 4.1.1, 4.1.2
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", text(element, "id"))
        assert datetime.fromisoformat(text(element, "updated")).tzinfo  # RFC 3339
    assert text(feed, "updated") == "2026-11-25T12:00:00Z"
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE}feeds/whats-new.xml", "alternate": f"{SITE}whats-new/"}


def test_entries_stand_newest_first_with_their_whole_text() -> None:
    entries = atom().findall(f"{ATOM}entry")
    assert [text(entry, "title") for entry in entries] == ["Second", "First <day>"]
    content = entries[1].find(f"{ATOM}content")
    assert content is not None
    assert (content.get("type"), content.text) == ("html", "<p>A &amp; B</p>")


def test_a_json_feed_has_all_that_the_format_asks_for() -> None:
    feed = json_feed()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feeds/whats-new.json"
    assert feed["home_page_url"] == f"{SITE}whats-new/"
    assert [item["title"] for item in feed["items"]] == ["Second", "First <day>"]
    for item in feed["items"]:
        assert {"id", "url", "content_html", "date_published"} <= item.keys()
        assert all(item.values())
        assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_both_forms_know_an_entry_by_one_id_that_stays_when_the_site_moves() -> None:
    ids = [text(entry, "id") for entry in atom().findall(f"{ATOM}entry")]
    assert ids == [item["id"] for item in json_feed()["items"]]
    moved = area(status=Status.OFFICIAL)
    moved = replace(moved, site_address="https://elsewhere.example/")
    assert ids == [item["id"] for item in json_feed(moved)["items"]]
    assert len(set(ids)) == 2


def test_a_feed_says_who_does_not_run_the_site_until_the_council_does() -> None:
    assert text(atom(), "subtitle").startswith("Not run by Rivelin Council. Its own site: https://official.example/")
    assert json_feed()["description"].startswith("Not run by Rivelin Council.")
    assert "Not run by" not in json_feed(area(status=Status.OFFICIAL))["description"]
    assert "Made up." in json_feed(area(made_up=True))["description"]


def test_without_an_address_of_the_site_or_without_an_entry_there_is_no_feed() -> None:
    assert feed_files([Feed.of(NAME, ENTRIES)], AREA) == {}
    assert feed_files([Feed.of(NAME, ())], area()) == {}


ISSUE = Issue(date(2026, 11, 28), "docs/newsletters/2026-11-28.md", "Issue", "About it.")
EVENT = Event("open-day", "x", "Open day", "All are <welcome>.", When(PartialDate(2026, 12, 5)), ("short breaks",))
OFFER = offer(
    listing(), area=area(), history=HISTORY, events=(EVENT,), newsletters=Newsletters.of([ISSUE])
)  # fmt: skip
KNOWN = {"services/rivelin-talking-team/": "Rivelin Talking Team"}
TEXTS = {ISSUE.address: '<p><a href="/guides/">Guides</a></p>'}


def entries(of: str) -> tuple[Entry, ...]:
    feeds = feeds_of(OFFER, TEXTS, KNOWN, date(2026, 11, 30))
    return next(feed.entries for feed in feeds if feed.name.slug == of)


def test_a_newsletter_stands_in_its_feed_with_whole_links() -> None:
    (entry,) = entries("newsletters")
    assert (entry.title, entry.on, entry.html) == ("Issue", ISSUE.on, f'<p><a href="{SITE}guides/">Guides</a></p>')


def test_each_day_of_changes_is_an_entry_with_all_its_lines() -> None:
    second, first = entries("whats-new")
    assert first.title == "What was new on 23 November 2026"
    assert "<h2>New listings</h2><ul><li>Old name</li><li><a href=" in first.html
    team = f'<a href="{SITE}services/rivelin-talking-team/">Rivelin Talking Team</a>'
    assert f"<li>The phone number for {team} is now 01632 960 002.</li>" in second.html
    assert "<li>Old name has closed. It has ended.</li>" in second.html
    assert "<h2>Guides that we wrote again</h2><ul><li>Travel to school</li>" in second.html
    assert "<script" not in second.html


def test_an_event_is_dated_by_the_day_it_was_recorded() -> None:
    (entry,) = entries("events")
    assert entry.on == date(2026, 11, 25)
    assert entry.html.startswith("<p>Saturday 5 December 2026")
    assert "All are &lt;welcome&gt;." in entry.html


def test_an_event_that_is_off_says_so_first_and_is_dated_anew() -> None:
    off = replace(EVENT, slug="club", name="Club", cancelled=Cancelled(None, "The room is <wet>."))
    feeds = feeds_of(replace(OFFER, events=(off,)), TEXTS, KNOWN, date(2026, 11, 30))
    (entry,) = next(feed.entries for feed in feeds if feed.name is WHATS_ON)
    assert (entry.title, entry.on, entry.updated) == ("Cancelled: Club", date(2026, 11, 23), date(2026, 11, 25))
    assert entry.html.startswith("<p><strong>It will not take place.</strong> The room is &lt;wet&gt;.</p>")
    files = feed_files([Feed.of(WHATS_ON, [entry])], area())
    assert files["feeds/events.xml"].count("<updated>2026-11-25T12:00:00Z</updated>") == 2
    assert '"date_modified": "2026-11-25T12:00:00Z"' in files["feeds/events.json"]


def test_news_tells_of_an_event_that_is_off_or_has_moved() -> None:
    second, _ = entries("whats-new")
    assert "<h2>Changes to events and questions</h2>" in second.html
    assert "<li>Club &lt;b&gt; has a new day or time: Tuesday 8 December 2026, all day.</li>" in second.html
    assert "<li>Club &lt;b&gt; will not take place. The {room} is &lt;wet&gt;.</li>" in second.html


def test_the_days_that_are_left_out_stand_in_the_feed() -> None:
    weekly = When(
        PartialDate(2026, 12, 5), repeats=Repeats.WEEK, until=date(2027, 1, 2), not_on=(date(2026, 12, 26),),
        also_on=(date(2027, 1, 9),), note="Bring a coat.",
    )  # fmt: skip
    feeds = feeds_of(replace(OFFER, events=(replace(EVENT, when=weekly),)), TEXTS, KNOWN, date(2026, 11, 30))
    (entry,) = next(feed.entries for feed in feeds if feed.name is WHATS_ON)
    assert "<p>Not on 26 December 2026</p><p>Also on 9 January 2027</p>" in entry.html
    assert "<p>Bring a coat.</p>" in entry.html


def test_pages_name_the_feeds_that_there_are() -> None:
    assert [name.slug for name in feed_names(OFFER)] == ["newsletters", "whats-new", "events"]
    assert [name.slug for name in feed_names(replace(OFFER, events=()))] == ["newsletters", "whats-new"]
    assert feed_names(replace(OFFER, area=AREA)) == ()


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("/guides/", f"{SITE}guides/"),
        ("map.png", f"{SITE}newsletters/x/map.png"),
        ("../y/", f"{SITE}newsletters/y/"),
        ("#part", f"{SITE}newsletters/x/#part"),
        ("tel:999", "tel:999"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://www.elsewhere.example/", "https://www.elsewhere.example/"),
    ],
)
def test_every_link_becomes_whole(link: str, whole: str) -> None:
    assert absolute(f'<a href="{link}">x</a>', SITE, "newsletters/x/") == f'<a href="{whole}">x</a>'
