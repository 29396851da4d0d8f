"""What search looks through: a document for each open listing, and one for each glossary word or written page.

A document has few, short fields, because a phone fetches all of them before its first result. Words that stand on
every listing of a kind of help are written once, with the kind of help.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.offer.listing import ANY_NEED, Known, Listing
from build_tools.offer.model import Offer
from build_tools.search.folding import fold

# A match in a name says most, one in a sentence least. Measured with the search promises.
FIELDS: Mapping[str, float] = {"name": 3, "also": 3, "labels": 2, "text": 1.5, "details": 0.6}


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A glossary word or a written page: found too, and shown apart from listings."""

    title: str
    address: str
    description: str
    sort: str  # "word" or "page"
    also: tuple[str, ...] = ()  # other ways to say it
    topics: tuple[str, ...] = ()  # kinds of help where listings about it are found


@dataclass(frozen=True, slots=True)
class Document:
    """The words of each field, folded."""

    name: tuple[str, ...]
    also: tuple[str, ...]
    labels: tuple[str, ...]  # of its kinds of help, its needs and its kind
    text: tuple[str, ...]
    details: tuple[str, ...]  # the line behind each label, and what helps people get in


@dataclass(frozen=True, slots=True)
class Documents:
    """All of them: the number of a document is its place in `listings`, or behind them in `others`."""

    listings: tuple[Listing, ...]
    others: tuple[OtherPage, ...]
    all: tuple[Document, ...]


def documents_of(offer: Offer, pages: Iterable[OtherPage] = ()) -> Documents:
    """The documents of an offer; `pages` are the written ones."""
    others = (*glossary_others(offer), *pages)
    listings = offer.open_listings
    return Documents(
        listings,
        others,
        (*(_of_listing(offer, listing) for listing in listings), *(_of_other(page) for page in others)),
    )


def glossary_others(offer: Offer) -> tuple[OtherPage, ...]:
    """Each word of the glossary."""
    return tuple(
        OtherPage(
            term.term,
            term.address,
            f"{term.stands_for}. {term.meaning}" if term.stands_for else term.meaning,
            "word",
            tuple(dict.fromkeys((*term.forms[1:], *term.parents_say))),
            term.topics,
        )
        for term in offer.glossary.terms
    )


def listing_text(listing: Listing) -> str:
    """The sentences of a listing that search reads, and where it is."""
    return " ".join(text for text in (listing.summary, listing.who_for, listing.place.address) if text)


def _of_listing(offer: Offer, listing: Listing) -> Document:
    vocabulary = offer.vocabulary
    needs = [vocabulary.needs[key] for key in listing.needs or () if key != ANY_NEED]
    words = [*(vocabulary.topics[key] for key in listing.topics), *needs, vocabulary.kinds[listing.kind]]
    return Document(
        tuple(fold(listing.name)),
        tuple(fold(" ".join(listing.also_known_as))),
        tuple(fold(" ".join(word.label for word in words))),
        tuple(fold(listing_text(listing))),
        tuple(fold(" ".join((*(word.meaning for word in words), *access_labels(offer, listing))))),
    )


def access_of(listing: Listing) -> tuple[str, ...]:
    """What is known to help people get in, in part at least."""
    return tuple(key for key, known in listing.place.access.items() if known in (Known.YES, Known.PARTLY))


def access_labels(offer: Offer, listing: Listing) -> list[str]:
    """The same in a parent's words."""
    return [offer.vocabulary.access[key].label for key in access_of(listing)]


def _of_other(page: OtherPage) -> Document:
    return Document(tuple(fold(page.title)), tuple(fold(" ".join(page.also))), (), tuple(fold(page.description)), ())
