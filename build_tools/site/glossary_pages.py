"""The glossary: one page A to Z, and one page a term with the listings and written pages that use it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.offer.glossary import Term
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.site.explaining import words_of
from build_tools.site.ledger import Page
from build_tools.site.letters import letter_of
from build_tools.site.source_sites import SourceSites, Trust, host_of

GLOSSARY = "glossary/"


@dataclass(frozen=True, slots=True)
class Behind:
    """The law or the page behind a meaning, linked only where it may be trusted."""

    words: str
    link: str | None


def glossary_pages(offer: Offer, sites: SourceSites) -> Iterator[Page]:
    """None when the offer has no glossary."""
    if not offer.glossary.terms:
        return
    yield _a_to_z(offer.glossary.terms)
    used_by = uses_in_listings(offer)
    for term in offer.glossary.terms:
        yield _term_page(offer, term, used_by.get(term.slug, ()), sites)


def uses_in_listings(offer: Offer) -> Mapping[str, Sequence[Listing]]:
    """The open listings that use each term in their words, by the term's slug."""
    used_by: dict[str, list[Listing]] = {}
    for listing in offer.open_listings:
        texts = (listing.name, listing.summary, listing.who_for, listing.how_to_get.steps)
        terms = {use.term.slug for text in texts if text for use in offer.glossary.uses(text)}
        for slug in sorted(terms):
            used_by.setdefault(slug, []).append(listing)
    return used_by


def _a_to_z(terms: Sequence[Term]) -> Page:
    letters: dict[str, list[tuple[Term, str]]] = {}
    for term in terms:
        letters.setdefault(letter_of(term.term), []).append((term, words_of(term)))
    return Page(
        address=GLOSSARY,
        kind="glossary",
        title="Words explained",
        description="Words and short forms that schools, councils and the NHS use, in plain words.",
        template="glossary.html",
        source="offer_data/glossary",
        context={"letters": {letter: tuple(letters[letter]) for letter in sorted(letters)}},
    )


def _term_page(offer: Offer, term: Term, listings: Sequence[Listing], sites: SourceSites) -> Page:
    topics = [offer.vocabulary.topics[key] for key in term.topics]
    return Page(
        address=term.address,
        kind="term",
        title=term.term,
        description=words_of(term),
        template="term.html",
        source=term.file,
        part="Words explained",
        context={
            "term": term,
            "behind": _behind(term, sites),
            "others": [form for form in term.also if form.casefold() != (term.stands_for or "").casefold()],
            "listings": tuple(listings),
            "topics": [(word.label, f"browse/help/{word.slug}/") for word in topics],
        },
        searched=True,
    )


def _behind(term: Term, sites: SourceSites) -> Behind | None:
    if term.law_name:
        return Behind(term.law_name, term.law_page)
    if term.source is None:
        return None
    if sites.trust(term.source.page) is Trust.SECOND_HAND:
        return Behind("a second-hand page", None)
    return Behind(f"a page on {host_of(term.source.page)}", term.source.page)
