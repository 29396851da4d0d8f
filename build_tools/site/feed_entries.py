"""What stands in each feed: made from the same lines as the pages, with whole addresses."""

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from build_tools.offer.event import EVENTS, Event
from build_tools.offer.history import WHATS_NEW, Record
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import NEWSLETTERS
from build_tools.offer.time_words import when_words, without_and_also
from build_tools.publishing.absolute_links import absolute
from build_tools.publishing.feeds import Entry, Feed, FeedName
from build_tools.site.event_view import where_short
from build_tools.site.news_lines import LinkTo, parts_of

LETTERS = FeedName("newsletters", "Newsletters", NEWSLETTERS)
NEWS = FeedName("whats-new", "What’s new", WHATS_NEW)
WHATS_ON = FeedName("events", "What’s on", EVENTS)
_MOST_DAYS = 30  # records in the feed: nobody's reader asks for more


def feed_names(offer: Offer) -> tuple[FeedName, ...]:
    """The feeds that there are; none while the site has no address."""
    held = ((LETTERS, offer.newsletters.all), (NEWS, offer.history.records), (WHATS_ON, offer.events))
    return tuple(name for name, entries in held if entries) if offer.area.site_address else ()


def feeds_of(offer: Offer, texts: Mapping[str, str], known: Mapping[str, str], on: date) -> tuple[Feed, ...]:
    """All feeds. `texts`: the cleaned HTML of each issue by its address; `known`: titles of pages by address."""
    site = offer.area.site_address
    if not site:
        return ()
    link = _links(site, known)
    letters = (
        Entry(issue.address, issue.title, issue.on, absolute(texts[issue.address], site, issue.address))
        for issue in offer.newsletters.all
        if issue.address in texts
    )
    records = offer.history.records[-_MOST_DAYS:]
    days = (Entry(one.address, f"What was new on {one.words}", one.on, _day(offer, one, link)) for one in records)
    recorded = {page.page: record.on for record in offer.history.records for page in record.pages}
    changed = {change.page: record.on for record in offer.history.records for change in record.pages_changed}
    events = (
        Entry(event.address, _title(event), recorded.get(key, on), _event(event), changed.get(key))
        for event in offer.events
        for key in [event.address.rstrip("/")]
    )
    return Feed.of(LETTERS, letters), Feed.of(NEWS, days), Feed.of(WHATS_ON, events)


def _day(offer: Offer, record: Record, link: LinkTo) -> str:
    html = Markup()
    for part in parts_of(offer, record, offer.history.before(record), link):
        lines = Markup().join(Markup("<li>{}</li>").format(line) for line in part.lines)
        html += Markup("<h2>{}</h2><ul>{}</ul>").format(part.heading, lines)
    return str(html)


def _title(event: Event) -> str:
    return f"Cancelled: {event.name}" if event.is_cancelled else event.name


def _event(event: Event) -> str:
    cancelled = Markup("<p><strong>It will not take place.</strong> {}</p>")
    lines = (when_words(event.when), *without_and_also(event.when), where_short(event), event.summary, event.when.note)
    facts = Markup().join(Markup("<p>{}</p>").format(line) for line in lines if line)
    return str((cancelled.format(event.cancelled.why) if event.cancelled else Markup()) + facts)


def _links(site: str, known: Mapping[str, str]) -> LinkTo:
    def link(target: str, name: str) -> Markup:
        found = target in known
        return Markup('<a href="{}">{}</a>').format(site + target, name) if found else Markup("{}").format(name)

    return link
