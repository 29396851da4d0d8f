"""The whole offer as a book: urgent help, every listing under its first kind of help, guides, indexes, hard words."""

from collections.abc import Iterable, Sequence

from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import Book, ListingChapter, Pointer, Word, place_of, pointer_to
from build_tools.publishing.print_edition.indexes import by_name, by_need
from build_tools.site.choices import of_topic
from build_tools.site.explaining import words_of
from build_tools.site.find_pages import named_listings

URGENT_TOPIC = "urgent help"


def whole_book(offer: Offer) -> Book:
    """Each listing stands in full once, under its first kind of help; its others point to it."""
    guides = offer.guides.all
    return Book(
        title=offer.area.site_name,
        subtitle=offer.area.in_one_sentence,
        file_name="local-offer",
        urgent=urgent_listings(offer),
        more_urgent=more_urgent(offer, offer.open_listings),
        chapters=tuple(_chapters(offer)),
        guides=guides,
        indexes=(by_need(offer, offer.open_listings), by_name(offer.open_listings)),
        words=hard_words(offer),
        addresses=frozenset([*(one.address for one in offer.open_listings), *(guide.address for guide in guides)]),
    )


def _chapters(offer: Offer) -> Iterable[ListingChapter]:
    for topic in offer.vocabulary.topics:
        here = of_topic(offer, topic)
        first = tuple(listing for listing in here if listing.topics[0] == topic.key)
        others = tuple(pointer_to(listing) for listing in here if listing.topics[0] != topic.key)
        if here:
            yield ListingChapter(f"help-{topic.slug}", topic.label, topic.meaning, first, others)


def urgent_listings(offer: Offer) -> tuple[Listing, ...]:
    """Whom to ring first: those that `area.yml` names and that are still there."""
    return tuple(listing for listing in named_listings(offer, offer.area.urgent) if listing.is_open)


def more_urgent(offer: Offer, within: Sequence[Listing]) -> tuple[Pointer, ...]:
    """Other help in a crisis, as far as it stands in the book."""
    first = urgent_listings(offer)
    return tuple(
        Pointer(listing.name, place_of(listing.address), _ways(listing), listing.language)
        for listing in within
        if URGENT_TOPIC in listing.topics and listing not in first
    )


def _ways(listing: Listing) -> str:
    contact = listing.contact
    ways = (("phone", contact.phone), ("text message", contact.text))
    return ", ".join(f"{way} {value}" for way, value in ways if value)


def hard_words(offer: Offer, texts: Iterable[str] | None = None) -> tuple[Word, ...]:
    """All words of the glossary, or those that these texts use."""
    used = None if texts is None else {use.term.slug for text in texts for use in offer.glossary.uses(text)}
    return tuple(Word(term.term, words_of(term)) for term in offer.glossary.terms if used is None or term.slug in used)
