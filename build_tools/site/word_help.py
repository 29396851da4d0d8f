"""What each way of saying a thing leads to: listings, lists and words that are explained."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.listing import Listing
from build_tools.offer.matching import Fit, need_fit
from build_tools.offer.model import Offer
from build_tools.offer.search_words import SameMeaning
from build_tools.search.folding import fold
from build_tools.site.listing_page import need_address, topic_address
from build_tools.site.spoken_of import SpokenOf

ALL_LISTS = ("All lists", "browse/")
A_TO_Z = ("A to Z of help", "browse/a-to-z/")
MOST_SHOWN = 5  # listings of one meaning: its lists hold the rest
Entry = tuple[str, str]  # a word or a label, and the address it leads to


@dataclass(frozen=True, slots=True)
class Meaning:
    """Ways to say one thing, and what there is for it."""

    slug: str  # its own: two may begin with the same word
    title: str
    words: tuple[str, ...]
    using: tuple[Listing, ...]  # listings that use one of the words, or what is looked for with them; the best first
    known: tuple[Listing, ...]  # where there are none: those of the nearest kind of help, or else for the need
    lists: tuple[Entry, ...]  # they hold all of those above
    explained_as: tuple[Entry, ...]  # terms of the glossary
    straight_to: str | None  # where the words lead when a section of their own would only stand in the way


def meanings_of(offer: Offer) -> tuple[Meaning, ...]:
    """All that the table of words holds, in its order."""
    spoken, terms = SpokenOf(offer.open_listings), _terms_by_word(offer.glossary)
    same = offer.search_words.same
    return tuple(_meaning(offer, one, slug, spoken, terms) for one, slug in zip(same, _slugs(same), strict=True))


def _meaning(
    offer: Offer, same: SameMeaning, slug: str, spoken: SpokenOf, terms: Mapping[str, Sequence[Term]]
) -> Meaning:
    found = spoken.by_any((*same.words, *same.looks_for))
    using = tuple(sorted(found, key=lambda listing: _place(listing, same)))
    lists, explained = _lists(offer, same), tuple(_explained_as(same, terms))
    word = same.words[0]
    number = "" if slug == slug_of(word) else f" ({slug.rpartition('-')[2]})"
    return Meaning(
        slug,
        f"Help with “{word}”{number}",
        same.words,
        using,
        () if using else tuple(_of_lists(offer, same)),
        lists if all(_in_a_list(one, same) for one in using[MOST_SHOWN:]) else (*lists, A_TO_Z),
        explained,
        _straight_to(same, using, lists, explained),
    )


def _slugs(same: Sequence[SameMeaning]) -> Iterator[str]:
    taken: set[str] = set()
    for one in same:
        first = slug_of(one.words[0])
        tries = (f"{first}-{number}" if number > 1 else first for number in count(1))
        slug = next(slug for slug in tries if slug not in taken)
        taken.add(slug)
        yield slug


def slug_of(word: str) -> str:
    """A word as a part of an address."""
    return "-".join(fold(word)) or "word"


def _place(listing: Listing, same: SameMeaning) -> int:
    """The one that bears the name first, then those with a word of it in their names, then all others."""
    if _bears_name(listing, same):
        return 0
    said = [f" {' '.join(fold(word))} " for word in same.words]
    names = [f" {' '.join(fold(name))} " for name in (listing.name, *listing.also_known_as)]
    return 1 if any(word in name for word in said for name in names) else 2


def _bears_name(listing: Listing, same: SameMeaning) -> bool:
    said = {tuple(fold(word)) for word in same.words}
    return any(tuple(fold(name)) in said for name in (listing.name, *listing.also_known_as))


def _straight_to(
    same: SameMeaning, using: Sequence[Listing], lists: Sequence[Entry], explained: Sequence[Entry]
) -> str | None:
    """The one list, or the one listing."""
    if not using and not explained and len(lists) == 1:
        return lists[0][1]
    return using[0].address if len(using) == 1 and _bears_name(using[0], same) else None


def _of_lists(offer: Offer, same: SameMeaning) -> list[Listing]:
    if same.topics:
        found = [listing for listing in offer.open_listings if same.topics[0] in listing.topics]
    else:
        found = list(offer.matches.groups(need=same.needs[0]).this) if same.needs else []
    return sorted(found, key=lambda listing: -_shared(listing, same))


def _shared(listing: Listing, same: SameMeaning) -> int:
    """How much of what the word speaks of a listing is known to be for."""
    needs = sum(need_fit(listing.needs, need) is Fit.THIS for need in same.needs)
    return needs + len(set(same.topics) & set(listing.topics))


def _lists(offer: Offer, same: SameMeaning) -> tuple[Entry, ...]:
    """Label and address of each list that fits; of all lists where nobody named one."""
    words = offer.vocabulary
    named = [words.topics[key] for key in same.topics if key in words.topics]
    topics = [(f"Help: {word.label}", topic_address(words, word.key)) for word in named]
    needs = [(f"Need: {words.needs[key].label}", need_address(words, key)) for key in same.needs if key in words.needs]
    return tuple(dict.fromkeys((*topics, *needs))) or (ALL_LISTS,)


def _in_a_list(listing: Listing, same: SameMeaning) -> bool:
    return bool(set(same.topics) & set(listing.topics) or set(same.needs) & set(listing.needs or ()))


def _terms_by_word(glossary: Glossary) -> Mapping[str, Sequence[Term]]:
    """The glossary's terms by every way to say them, in small letters."""
    found: dict[str, list[Term]] = {}
    for term in glossary.terms:
        for way in dict.fromkeys(way.casefold() for way in (*term.forms, *term.parents_say)):
            found.setdefault(way, []).append(term)
    return found


def _explained_as(same: SameMeaning, terms: Mapping[str, Sequence[Term]]) -> list[Entry]:
    found = {term.address: term.term for word in same.words for term in terms.get(word.casefold(), ())}
    return [(term, address) for address, term in found.items()]
