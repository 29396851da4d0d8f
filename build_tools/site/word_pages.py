"""The words that families use, each with its listings: search for people whose browser runs no scripts.

A page a letter leads to one page a meaning ("stammer, stutter"). A word that one list or one listing answers leads
straight there, and words of the closed lists and of the glossary to the pages that they have already.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.search_words import SameMeaning
from build_tools.search.documents import listing_text
from build_tools.search.folding import fold
from build_tools.site.choices import need_choices, topic_choices
from build_tools.site.find_pages import WORDS
from build_tools.site.ledger import Page
from build_tools.site.listing_page import need_address, topic_address

SOURCE = "offer_data/vocabulary/search_words.yml"
MOST_CARDS = 12  # a page; its lists hold the rest
MOST_SAID = 12  # other ways to say it: nobody reads eighty, and the pages of the letters have them all
TITLE = "Words that families use"
Entry = tuple[str, str]  # a word, and the address it leads to


@dataclass(frozen=True, slots=True)
class Meaning:
    """One page: ways to say one thing."""

    address: str
    title: str
    same: SameMeaning


def word_pages(offer: Offer) -> Iterator[Page]:
    """The way in, a page a letter, and a page for each meaning that no other page answers."""
    spoken, terms = SpokenOf(offer.open_listings), terms_by_word(offer.glossary)
    helps = {one: help_for(offer, one.same, spoken, terms) for one in meanings_of(offer.search_words.same)}
    letters = _by_letter(offer, {one: straight_to(one.same, found) or one.address for one, found in helps.items()})
    yield _way_in(offer, letters)
    for letter, words in letters.items():
        yield _letter_page(letter, words)
    for meaning, found in helps.items():
        if not straight_to(meaning.same, found):
            yield _meaning_page(offer, meaning, found)


def meanings_of(same: Sequence[SameMeaning]) -> tuple[Meaning, ...]:
    """Each meaning with an address of its own: two may begin with the same word."""
    taken: set[str] = set()
    made = []
    for one in same:
        slug = next(slug for slug in _slugs(one.words[0]) if slug not in taken)
        taken.add(slug)
        said = f"“{one.words[0]}”" if slug == _slug(one.words[0]) else f"“{one.words[0]}” ({slug.rpartition('-')[2]})"
        made.append(Meaning(f"{WORDS}{slug}/", f"Help with {said}", one))
    return tuple(made)


def _slugs(word: str) -> Iterator[str]:
    yield _slug(word)
    yield from (f"{_slug(word)}-{number}" for number in count(2))


def _slug(word: str) -> str:
    return "-".join(fold(word)) or "word"


@dataclass(frozen=True, slots=True)
class Help:
    """What there is for one meaning."""

    using: tuple[Listing, ...]  # listings that use one of the words, or what is looked for with them
    lists: tuple[Entry, ...]
    explained_as: tuple[Entry, ...]  # terms of the glossary


def help_for(offer: Offer, same: SameMeaning, spoken: "SpokenOf", terms: Mapping[str, Sequence[Term]]) -> Help:
    """All that a word leads to."""
    using = spoken.by_any((*same.words, *same.looks_for))
    return Help(using, list_links(offer, same), tuple(_explained_as(same, terms)))


def straight_to(same: SameMeaning, found: Help) -> str | None:
    """Where words lead when a page of their own would only stand in the way: to the one list or the one listing."""
    if not found.using and not found.explained_as and len(found.lists) == 1:
        return found.lists[0][1]
    said = {tuple(fold(word)) for word in same.words}
    named = [one for one in found.using if any(tuple(fold(name)) in said for name in (one.name, *one.also_known_as))]
    return named[0].address if len(found.using) == len(named) == 1 else None


class SpokenOf:
    """Which listings use a phrase in their own words."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self._listings = listings
        self._texts = [f" {' '.join(fold(_words_of(listing)))} " for listing in listings]
        self._by_word: dict[str, set[int]] = {}
        for place, text in enumerate(self._texts):
            for word in text.split():
                self._by_word.setdefault(word, set()).add(place)

    def by_any(self, phrases: Sequence[str]) -> tuple[Listing, ...]:
        """Those that use one of the phrases, in their own order."""
        found = {place for phrase in phrases for place in self._by(phrase)}
        return tuple(self._listings[place] for place in sorted(found))

    def _by(self, phrase: str) -> Iterator[int]:
        words = fold(phrase)
        if not words:
            return
        places = set.intersection(*(self._by_word.get(word, set()) for word in words))
        yield from (place for place in places if f" {' '.join(words)} " in self._texts[place])


def _words_of(listing: Listing) -> str:
    return " ".join((listing.name, *listing.also_known_as, listing_text(listing)))


def _meaning_page(offer: Offer, meaning: Meaning, found: Help) -> Page:
    same = meaning.same
    known = [] if found.using else _of_lists(offer, same)
    return Page(
        address=meaning.address,
        kind="word",
        title=meaning.title,
        description=f"Listings for people who say {_quoted(same.words[:3])}.",
        template="find_word.html",
        source=SOURCE,
        part=TITLE,
        context={
            "others": _quoted(same.words[1 : 1 + MOST_SAID]),
            "others_more": len(same.words) - 1 > MOST_SAID,
            "using": found.using[:MOST_CARDS],
            "using_more": len(found.using) - MOST_CARDS,
            "known": known[:MOST_CARDS],
            "lists": found.lists,
            "explained_as": found.explained_as,
        },
    )


def _of_lists(offer: Offer, same: SameMeaning) -> list[Listing]:
    """Where no listing uses the words: those of the nearest kind of help, or else known to be for the need."""
    if same.topics:
        return [listing for listing in offer.open_listings if same.topics[0] in listing.topics]
    return list(offer.matches.groups(need=same.needs[0]).this) if same.needs else []


def list_links(offer: Offer, same: SameMeaning) -> tuple[Entry, ...]:
    """Label and address of each list that fits; of all lists where nobody named one."""
    words = offer.vocabulary
    named = [words.topics[key] for key in same.topics if key in words.topics]
    topics = [(f"Help: {word.label}", topic_address(words, word.key)) for word in named]
    needs = [(f"Need: {words.needs[key].label}", need_address(words, key)) for key in same.needs if key in words.needs]
    return tuple(dict.fromkeys((*topics, *needs))) or (("All lists", "browse/"),)


def terms_by_word(glossary: Glossary) -> Mapping[str, Sequence[Term]]:
    """The glossary's terms by every way to say them, in small letters."""
    found: dict[str, list[Term]] = {}
    for term in glossary.terms:
        for way in dict.fromkeys(way.casefold() for way in (*term.forms, *term.parents_say)):
            found.setdefault(way, []).append(term)
    return found


def _explained_as(same: SameMeaning, terms: Mapping[str, Sequence[Term]]) -> list[Entry]:
    found = {term.address: term.term for word in same.words for term in terms.get(word.casefold(), ())}
    return [(term, address) for address, term in found.items()]


def _by_letter(offer: Offer, meanings: Mapping[Meaning, str]) -> Mapping[str, Sequence[Entry]]:
    """Each word once, whatever its capitals: of two pages for it, the one named first."""
    pages: dict[str, Entry] = {}
    for word, address in _entries(offer, meanings):
        pages.setdefault(word.casefold(), (word, address))
    letters: dict[str, list[Entry]] = {}
    for key in sorted(pages):
        letters.setdefault(_letter(key), []).append(pages[key])
    return {letter: letters[letter] for letter in sorted(letters)}


def _letter_address(letter: str) -> str:
    return f"{WORDS}letter-{_slug(letter)}/"


def _way_in(offer: Offer, letters: Mapping[str, Sequence[Entry]]) -> Page:
    return Page(
        address=WORDS,
        kind="words",
        title=TITLE,
        description="Look up your own word, and see the help for it.",
        template="find_words.html",
        source=SOURCE,
        context={
            "letters": [(letter, _letter_address(letter)) for letter in letters],
            "topics": topic_choices(offer),
            "needs": need_choices(offer),
        },
    )


def _letter_page(letter: str, words: Sequence[Entry]) -> Page:
    return Page(
        address=_letter_address(letter),
        kind="letter",
        title=f"Words that begin with {letter}",
        description=f"From “{words[0][0]}” to “{words[-1][0]}”.",
        template="find_letter.html",
        source=SOURCE,
        part=TITLE,
        context={"words": words},
    )


def _entries(offer: Offer, meanings: Mapping[Meaning, str]) -> Iterator[Entry]:
    words = offer.vocabulary
    for meaning, address in meanings.items():
        yield from ((word, address) for word in meaning.same.words)
    yield from ((word.label, topic_address(words, word.key)) for word in words.topics)
    yield from ((word.label, need_address(words, word.key)) for word in words.needs)
    for term in offer.glossary.terms:
        yield from ((word, term.address) for word in (term.term, *term.parents_say))


def _letter(word: str) -> str:
    first = next(iter(fold(word)), "0")[0].upper()
    return first if "A" <= first <= "Z" else "0 to 9"


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
