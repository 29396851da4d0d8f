"""Which listings use a word or a phrase in their own words."""

from collections.abc import Iterator, Sequence

from build_tools.offer.listing import Listing
from build_tools.search.documents import listing_text
from build_tools.search.folding import fold


class SpokenOf:
    """The words of all listings, folded once."""

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
