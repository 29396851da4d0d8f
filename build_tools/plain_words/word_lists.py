"""What the rules look words up in: phrases with a plainer twin, terms of the glossary, and names.

Made once for an offer; the rules get it and hold no words of the offer themselves.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.model import Offer
from build_tools.plain_words.phrases import PhraseBook
from build_tools.plain_words.twins import PlainerTwin, book_of_twins


@dataclass(frozen=True, slots=True)
class WordLists:
    """All that the rules look up."""

    twins: PhraseBook[PlainerTwin] = field(default_factory=lambda: PhraseBook(()))
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # MASH -> how to write it out
    terms: PhraseBook[bool] = field(default_factory=lambda: PhraseBook(()))  # True: spare it everywhere
    names: PhraseBook[str] = field(default_factory=lambda: PhraseBook((), exact=True))


def word_lists(twins: Iterable[PlainerTwin], offer: Offer | None) -> WordLists:
    """`offer` gives names and glossary; without one, there are only the twins."""
    glossary = offer.glossary if offer else Glossary()
    return WordLists(
        book_of_twins(twins),
        abbreviations_of(glossary.terms),
        PhraseBook(_terms(glossary.terms)),
        PhraseBook(((name, name) for name in (_names(offer) if offer else ())), exact=True),
    )


def abbreviations_of(terms: Iterable[Term]) -> dict[str, str]:
    """Each short form with how to write it out. The EHC of "EHC plan" counts too, after whole forms."""
    terms = tuple(terms)
    whole = {form: _written_out(term, form) for term in terms for form in term.forms if is_abbreviation(form)}
    parts = {
        word: _written_out(term, form)
        for term in reversed(terms)
        for form in reversed(term.forms)
        for word in form.split()
        if " " in form and is_abbreviation(word)
    }
    return {**parts, **whole}


def _written_out(term: Term, form: str) -> str:
    return f"{term.stands_for} ({form})" if term.stands_for else f"{form} ({term.meaning.rstrip('.')})"


def is_abbreviation(word: str) -> bool:
    """Two capitals or more in one word: NHS, SENCo, RDaSH, EHCPs."""
    return " " not in word and sum(letter.isupper() for letter in word) > 1


def _terms(terms: Iterable[Term]) -> Iterable[tuple[str, bool]]:
    """A long form is the explanation of its short form, so it is spared everywhere; other terms where pages explain."""
    for term in terms:
        for form in term.forms:
            if not is_abbreviation(form):
                yield form, bool(term.stands_for)


def _names(offer: Offer) -> Iterable[str]:
    area = offer.area
    yield from (area.name, area.site_name, area.council, area.official_name)
    for listing in offer.listings:
        yield listing.name
        yield from (name for name in listing.also_known_as if not is_abbreviation(name))
        yield from ([listing.place.address] if listing.place.address else [])
    yield from (wanted.name for wanted in offer.wanted)
