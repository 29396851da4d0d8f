"""Rules about the closed lists: the fixed ones are whole, and each word has a web address of its own."""

from collections.abc import Iterator
from enum import StrEnum

from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.listing import Area, Kind, WhoCanAsk
from build_tools.problems import Problem

ONE_SLUG_EACH = ("kinds", "topics", "needs", "age_groups", "owners")  # each word has a page or an id of its own
_ENUMS: tuple[tuple[str, type[StrEnum]], ...] = (("kinds", Kind), ("areas", Area), ("who_can_ask", WhoCanAsk))


def fixed_lists_are_whole(whole: WholeOffer) -> Iterator[Problem]:
    """The program reasons about these words: a list may change their labels, not the words."""
    for name, enum in _ENUMS:
        words = {word.value for word in enum}
        written = [word.key for word in getattr(whole.offer.vocabulary, name)]
        for number, key in enumerate(written, 1):
            if key not in words:
                says = f'the program does not know the word "{key}": take it out, or ask a developer to add it'
                yield whole.in_row(f"vocabulary/{name}.yml", number, "key", says)
        for missing in sorted(words.difference(written)):
            says = f'the word "{missing}" is missing, and the program needs it: add - key: {missing}'
            yield whole.problem(whole.file(f"vocabulary/{name}.yml"), "", says)


def no_word_is_taken(whole: WholeOffer) -> Iterator[Problem]:
    """The words "any" and "not known" have a meaning of their own in a listing's needs."""
    for number, word in enumerate(whole.offer.vocabulary.needs, 1):
        if word.key.lower() in ("any", "not known"):
            says = f'"{word.key}" has a meaning of its own under needs: choose another word'
            yield whole.in_row("vocabulary/needs.yml", number, "key", says)


def one_slug_each(whole: WholeOffer) -> Iterator[Problem]:
    """Two words that differ only in signs or capitals would have one page between them."""
    for name in ONE_SLUG_EACH:
        first: dict[str, str] = {}
        for number, word in enumerate(getattr(whole.offer.vocabulary, name), 1):
            other = first.setdefault(word.slug, word.key)
            if other != word.key:
                says = f'"{word.key}" and "{other}" would share one web address ({word.slug}): change one of them'
                yield whole.in_row(f"vocabulary/{name}.yml", number, "key", says)
