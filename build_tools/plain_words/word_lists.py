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
    ordinary: frozenset[str] = frozenset()  # words of our own texts, in small letters: in capitals, they shout


def word_lists(twins: Iterable[PlainerTwin], offer: Offer | None) -> WordLists:
    """`offer` gives names and glossary; without one, there are only the twins."""
    twins = tuple(twins)
    glossary = offer.glossary if offer else Glossary()
    return WordLists(
        book_of_twins(twins),
        abbreviations_of(glossary.terms),
        book_of_terms(glossary.terms),
        PhraseBook(((name, name) for name in (_names(offer) if offer else ())), exact=True),
        ordinary_words((*_texts(offer), *(twin.word for twin in twins), *(twin.say for twin in twins))),
    )


def abbreviations_of(terms: Iterable[Term]) -> dict[str, str]:
    """Each short form with how to write it out. The EHC of "EHC plan" counts too, after whole forms."""
    terms = tuple(terms)
    whole = {form: _written_out(term, form) for term in terms for form in term.forms if is_abbreviation(form)}
    longer = [(form, term) for term in terms for form in term.forms if " " in form]
    parts = {
        word: _written_out(term, form)
        for form, term in sorted(longer, key=lambda one: (-len(one[0]), one[0]))  # the shortest comes last, and stays
        for word in form.split()
        if is_abbreviation(word)
    }
    return {**parts, **whole}


def _written_out(term: Term, form: str) -> str:
    if term.stands_for:
        return f"{term.stands_for} ({form})"
    meaning = term.meaning.rstrip(".")
    return f"{form} ({meaning[:1].lower()}{meaning[1:]})"


def is_abbreviation(word: str) -> bool:
    """Two capitals or more in one word: NHS, SENCo, RDaSH, EHCPs."""
    return " " not in word and sum(letter.isupper() for letter in word) > 1


def book_of_terms(terms: Iterable[Term]) -> PhraseBook[bool]:
    """A long form explains its short form, so it is spared everywhere (True); other terms only where pages explain."""
    forms = [(form, term) for term in terms for form in term.forms]
    return PhraseBook((form, bool(term.stands_for)) for form, term in forms if not is_abbreviation(form))


def ordinary_words(texts: Iterable[str]) -> frozenset[str]:
    """Every word that stands in small letters in some text."""
    return frozenset(word for text in texts for word in text.split() if word.isalpha() and word.islower())


def _texts(offer: Offer | None) -> Iterable[str]:
    for listing in offer.listings if offer else ():
        yield listing.summary
        yield listing.who_for or ""
    yield from (term.meaning for term in (offer.glossary.terms if offer else ()))


def _names(offer: Offer) -> Iterable[str]:
    area = offer.area
    yield from (area.name, area.site_name, area.council, area.official_name)
    for listing in offer.listings:
        yield listing.name
        yield from (name for name in listing.also_known_as if not is_abbreviation(name))
        yield from ([listing.place.address] if listing.place.address else [])
    yield from (wanted.name for wanted in offer.wanted)
