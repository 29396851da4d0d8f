"""Every page that is made from the data: what it is, before it is drawn."""

from collections.abc import Iterator
from datetime import date

from build_tools.offer.another_way import Way
from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.related import related_listings
from build_tools.site.another_way_page import anchor_of, another_way_pages, relay_line
from build_tools.site.browse_pages import FOLDER_TITLES, browse_pages
from build_tools.site.choices import age_choices, need_choices, topic_choices
from build_tools.site.consultation_pages import consultation_pages, open_consultations
from build_tools.site.find_pages import find_pages
from build_tools.site.glossary_pages import glossary_pages
from build_tools.site.guide_pages import guides_index, young_people
from build_tools.site.happened_page import happened_pages
from build_tools.site.improvement_pages import improvement_pages
from build_tools.site.ledger import Page
from build_tools.site.listing_page import view_of
from build_tools.site.news_pages import newsletters_index
from build_tools.site.schools_page import schools_page
from build_tools.site.source_sites import SourceSites
from build_tools.site.start_pages import start_pages
from build_tools.site.statement_page import statement_page
from build_tools.site.whats_on_pages import events_of_listings, next_events, whats_on_pages
from build_tools.site.word_pages import word_pages

URGENT = "urgent-help/"
WANTED = "about/still-to-find/"


def data_pages(offer: Offer, on: date) -> Iterator[Page]:
    """All of them, listings last: there are most of those. `on` is the day that the pages are true for."""
    yield _home(offer, on)
    yield _urgent(offer)
    yield _wanted(offer)
    yield statement_page(offer)
    yield schools_page(offer)
    yield from start_pages(offer)
    yield from guides_index(offer)
    yield from find_pages(offer)
    yield from word_pages(offer)
    yield from browse_pages(offer)
    sites = SourceSites(offer.trusted_sites)
    yield from another_way_pages(offer, sites)
    yield from glossary_pages(offer, sites)
    yield from improvement_pages(offer, sites)
    yield from whats_on_pages(offer, on, sites)
    yield from consultation_pages(offer, on, sites)
    yield from happened_pages(offer, sites)
    yield from newsletters_index(offer)
    yield _not_found(offer)
    yield from _listing_pages(offer, on, sites)
    yield from _moved_pages(offer)


def _home(offer: Offer, on: date) -> Page:
    return Page(
        address="",
        kind="home",
        title=offer.area.site_name,
        description=offer.area.in_one_sentence,
        template="home.html",
        source="offer_data/area.yml",
        context={
            "topics": [choice for choice in topic_choices(offer) if choice.common],
            "needs": [choice for choice in need_choices(offer) if choice.common],
            "ages": age_choices(offer),
            "count": len(offer.open_listings),
            "urgent": _urgent_listings(offer),
            "journeys": tuple(offer.guides.by_journey),
            "young_people": young_people(offer),
            "next_events": next_events(offer, on),
            "open_consultations": open_consultations(offer, on),
        },
    )


def _urgent(offer: Offer) -> Page:
    return Page(
        address=URGENT,
        kind="urgent",
        title="Urgent help",
        description="Who to turn to now, if someone is in danger or cannot cope.",
        template="urgent.html",
        source="offer_data/area.yml",
        context={
            "urgent": _urgent_listings(offer),
            "danger": anchor_of(Way.DANGER) if offer.area.ways_of(Way.DANGER) else None,
            "more": [x for x in offer.open_listings if "urgent help" in x.topics and x not in _urgent_listings(offer)],
        },
    )


def _urgent_listings(offer: Offer) -> tuple[Listing, ...]:
    known = offer.by_address
    return tuple(known[address] for address in offer.area.urgent if address in known)


def _wanted(offer: Offer) -> Page:
    known = offer.by_address
    return Page(
        address=WANTED,
        kind="wanted",
        title="What we still need to find out",
        description="Help that families look for, and that we have not found the facts for yet.",
        template="wanted.html",
        source="offer_data/wanted.yml",
        context={"wanted": [(item, known.get(item.listing or "")) for item in offer.wanted]},
    )


def _not_found(offer: Offer) -> Page:
    return Page(
        address="404.html",
        kind="not found",
        title="We cannot find that page",
        description="The page is not here. Here is how to find what you need.",
        template="not_found.html",
        source="offer_data/area.yml",
        context={},
        listed=False,
    )


def _listing_pages(offer: Offer, on: date, sites: SourceSites) -> Iterator[Page]:
    related = related_listings(offer.listings)
    known = offer.by_address
    events = events_of_listings(offer, on)
    for listing in offer.listings:
        newest = newest_source(listing)
        instead = known.get(listing.closed.instead or "") if listing.closed else None
        yield Page(
            address=listing.address,
            kind="listing",
            title=listing.name,
            description=listing.summary,
            template="listing.html",
            source=listing.file,
            context={
                "view": view_of(listing, offer.area, offer.vocabulary, sites),
                "related": related.get(listing.address, ()),
                "instead": instead,
                "events": events.get(f"{listing.folder}/{listing.slug}", ()),
                "relay": relay_line(offer.area) if listing.contact.phone else None,
            },
            part=FOLDER_TITLES[listing.folder],
            dated=newest.iso if newest else None,
            searched=listing.is_open,
        )


def _moved_pages(offer: Offer) -> Iterator[Page]:
    """A page at each former address that leads on to the new one."""
    for listing in offer.listings:
        for former in listing.was:
            yield Page(
                address=f"{former}/",
                kind="moved",
                title=f"{listing.name} has moved (from {former})",
                description="This page has a new address.",
                template="moved.html",
                source=listing.file,
                context={"listing": listing},
                listed=False,
            )
