"""Pages of newsletters and of what is new."""

from dataclasses import replace
from datetime import date

from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.site.drawing import Drawing
from build_tools.site.news_pages import issue_page, newsletters_index, whats_new_pages
from build_tools.tests.made_history import HISTORY
from build_tools.tests.made_model import AREA, listing, offer

ON = date(2026, 11, 30)
OLD, NEW = (
    Issue(date(2026, 11, day), f"docs/newsletters/2026-11-{day}.md", f"Issue {day}", "About it.", ("secret",))
    for day in (26, 28)
)
OFFER = offer(listing(), history=HISTORY, newsletters=Newsletters.of([OLD, NEW]))
KNOWN = {"services/rivelin-talking-team/": "Rivelin Talking Team"}
PAGES = {page.address: page for page in (*newsletters_index(OFFER), *whats_new_pages(OFFER, KNOWN))}


def test_newsletters_are_listed_newest_first() -> None:
    html = Drawing(OFFER, ON, {}).draw(PAGES["newsletters/"])
    assert html.index("Issue 28") < html.index("Issue 26")
    assert 'href="../newsletters/2026-11-28/index.html"' in html
    assert "secret" not in html


def test_an_issue_leads_to_the_one_before_and_the_one_after() -> None:
    drawing = Drawing(OFFER, ON, {})
    newest, oldest = (drawing.draw(issue_page(OFFER, issue, "<p>Words.</p>")) for issue in (NEW, OLD))
    assert ">Issue 26</a>" in newest
    assert 'rel="prev"' in newest
    assert 'rel="next"' not in newest
    assert 'rel="next">Issue 28</a>' in oldest
    assert newest.count("<h1>") == 1
    assert "<p>Words.</p>" in newest
    assert "secret" not in newest


def test_each_day_of_changes_has_a_page_and_the_newest_stands_first() -> None:
    assert [address for address in PAGES if address.startswith("whats-new/")] == [
        "whats-new/", "whats-new/2026-11-25/", "whats-new/2026-11-23/"
    ]  # fmt: skip
    html = Drawing(OFFER, ON, {}).draw(PAGES["whats-new/"])
    assert "1 new listing, 2 listings changed, 1 new or changed guide, 1 new event or question to you" in html


def test_a_day_tells_what_changed_and_links_only_pages_that_are_there() -> None:
    html = Drawing(OFFER, ON, {}).draw(PAGES["whats-new/2026-11-25/"])
    team = '<a href="../../services/rivelin-talking-team/index.html">Rivelin Talking Team</a>'
    assert f"<li>The phone number for {team} is now 01632 960 002.</li>" in html
    assert "<li>Old name has closed. It has ended.</li>" in html
    assert 'rel="prev">23 November 2026</a>' in html


def test_without_a_history_and_without_issues_there_is_no_page_and_no_link_to_one() -> None:
    none = offer(listing())
    assert [*newsletters_index(none), *whats_new_pages(none, {})] == []


def test_feeds_are_named_on_every_page_once_the_site_has_an_address() -> None:
    known = replace(OFFER, area=replace(AREA, site_address="https://offer.example/"))
    html = Drawing(known, ON, {}).draw(PAGES["newsletters/"])
    assert 'type="application/atom+xml" title="Newsletters" href="../feeds/newsletters.xml">' in html
    assert 'type="application/feed+json" title="What’s new" href="../feeds/whats-new.json"' in html
    without = Drawing(OFFER, ON, {}).draw(PAGES["newsletters/"])
    assert 'rel="alternate"' not in without
    assert "They need the web address of this site, and it has none yet." in without


def test_the_link_to_sign_up_stands_there_only_where_there_is_one() -> None:
    known = replace(OFFER, area=replace(AREA, sign_up="https://sender.example/join"))
    assert "https://sender.example/join" in Drawing(known, ON, {}).draw(PAGES["newsletters/"])
    assert "Get our newsletter by e-mail" not in Drawing(OFFER, ON, {}).draw(PAGES["newsletters/"])
