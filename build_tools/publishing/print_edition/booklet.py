"""A booklet: a short list, or the listings that fit what was chosen, in the three groups of every list of the site."""

from collections.abc import Sequence

from build_tools.errors import CannotGoOn
from build_tools.offer.filtering import filtered
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import Book, ListingChapter
from build_tools.publishing.print_edition.choosing import Choices
from build_tools.publishing.print_edition.indexes import by_name
from build_tools.publishing.print_edition.whole_book import hard_words, more_urgent, urgent_listings

ENOUGH_FOR_AN_INDEX = 12  # listings: fewer are found in the contents at a glance
LONGEST_NAME = 80  # letters of a file's name


def booklet_of_list(offer: Offer, listings: Sequence[Listing]) -> Book:
    """A short list, in its own order."""
    chapter = ListingChapter("list", "Your short list", "In the order of the list.", tuple(listings))
    return _booklet(offer, "Your short list", "Places to go to that somebody chose.", "short-list", (chapter,))


def booklet_of_choices(offer: Offer, choices: Choices) -> Book:
    """What fits. Raises CannotGoOn when nothing does."""
    found = filtered(offer.open_listings, choices.asked)
    if found.is_empty:
        raise CannotGoOn(f"Nothing fits {', '.join(choices.labels)}. Choose less.")
    groups = (
        ("for-this", "For what you chose", "Their pages say that they are for this.", found.this),
        ("for-any-need", "For any need", "Their pages say that they are for all needs.", found.any),
        ("not-known", "These may help", "We do not know if they are for this. Ask them.", found.not_known),
    )
    chapters = tuple(
        ListingChapter(place, title, lead, listings) for place, title, lead, listings in groups if listings
    )
    name = "-".join(choices.slugs)[:LONGEST_NAME].rstrip("-")
    return _booklet(
        offer,
        f"Help: {', '.join(choices.labels)}",
        "The places to go to that fit this, or may fit it.",
        f"booklet-{name}",
        chapters,
    )


def _booklet(offer: Offer, title: str, subtitle: str, name: str, chapters: tuple[ListingChapter, ...]) -> Book:
    listings = [listing for chapter in chapters for listing in chapter.listings]
    return Book(
        title=title,
        subtitle=subtitle,
        file_name=name,
        urgent=urgent_listings(offer),
        more_urgent=more_urgent(offer, listings),
        chapters=chapters,
        indexes=(by_name(listings),) if len(listings) > ENOUGH_FOR_AN_INDEX else (),
        words=hard_words(offer, (text for listing in listings for text in _texts(listing))),
        is_whole=False,
        addresses=frozenset(listing.address for listing in listings),
    )


def _texts(listing: Listing) -> list[str]:
    words = (listing.name, listing.summary, listing.who_for, listing.how_to_get.steps)
    return [text for text in words if text]
