"""The words that families use, each with its help: search for people whose browser runs no scripts.

The words stand under their letters. Each leads to the one list or listing that answers it, to the page that a word of
the closed lists or of the glossary has already, or to its section of a page of help. The sections stand under the
letter of the first word of their meaning. What is too long for one page is cut into several.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.offer.model import Offer
from build_tools.site.choices import need_choices, topic_choices
from build_tools.site.find_pages import WORDS
from build_tools.site.ledger import Page
from build_tools.site.listing_page import need_address, topic_address
from build_tools.site.word_help import MOST_SHOWN, Entry, Meaning, meanings_of
from build_tools.site.word_letters import Parts, by_letter, letter_of_word

SOURCE = "offer_data/vocabulary/search_words.yml"
MOST_WORDS = 250  # links of a page of words
MOST_HELP = 220  # links of a page of help: up to 60 KB
MOST_SAID = 12  # other ways to say it: nobody reads eighty, and the pages of the letters have them all
TITLE = "Words that families use"


def word_pages(offer: Offer) -> Iterator[Page]:
    """The way in, the words by letter, and the help by letter."""
    meanings = meanings_of(offer)
    own = [one for one in meanings if not one.straight_to]
    helps = by_letter("help", own, lambda one: one.words[0], MOST_HELP, _links)
    sections = {one.slug: f"{address}#{_id(one)}" for address, (_, part) in helps.items() for one in part}
    entries = _entries(offer, [(one.words, one.straight_to or sections[one.slug]) for one in meanings])
    words = by_letter("letter", _once(entries), lambda entry: entry[0], MOST_WORDS, lambda _: 1)
    yield _way_in(offer, words)
    for address in words:
        yield _words_page(address, words)
    for address, (letters, part) in helps.items():
        yield _help_page(address, letters, part)


def _entries(offer: Offer, meanings: Iterable[tuple[Sequence[str], str]]) -> Iterator[Entry]:
    words = offer.vocabulary
    for said, address in meanings:
        yield from ((word, address) for word in said)
    yield from ((word.label, topic_address(words, word.key)) for word in words.topics)
    yield from ((word.label, need_address(words, word.key)) for word in words.needs)
    for term in offer.glossary.terms:
        yield from ((word, term.address) for word in (term.term, *term.parents_say))


def _once(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Each word once, whatever its capitals: of two addresses for it, the one named first."""
    once: dict[str, Entry] = {}
    for word, address in entries:
        once.setdefault(word.casefold(), (word, address))
    return once.values()


def _way_in(offer: Offer, parts: Parts[Entry]) -> Page:
    return Page(
        address=WORDS,
        kind="words",
        title=TITLE,
        description="Look up your own word, and see the help for it.",
        template="find_words.html",
        source=SOURCE,
        context={
            "letters": [(letters, address) for address, (letters, _) in parts.items()],
            "topics": topic_choices(offer),
            "needs": need_choices(offer),
        },
    )


def _words_page(address: str, parts: Parts[Entry]) -> Page:
    letters, words = parts[address]
    letter = letter_of_word(words[0][0])
    same_letter = [(label, other) for other, (label, part) in parts.items() if letter_of_word(part[0][0]) == letter]
    return Page(
        address=address,
        kind="letter",
        title=f"Words that begin with {letters}",
        description=f"From “{words[0][0]}” to “{words[-1][0]}”.",
        template="find_letter.html",
        source=SOURCE,
        part=TITLE,
        context={"words": words, "letter": letter, "parts": same_letter if len(same_letter) > 1 else ()},
    )


def _links(meaning: Meaning) -> int:
    shown = len((meaning.using or meaning.known)[:MOST_SHOWN])
    return shown + len(meaning.lists) + len(meaning.explained_as) + 2  # one leads here, one leads on


def _help_page(address: str, letters: str, meanings: Sequence[Meaning]) -> Page:
    return Page(
        address=address,
        kind="help",
        title=f"Help for words that begin with {letters}",
        description=f"From “{meanings[0].words[0]}” to “{meanings[-1].words[0]}”.",
        template="find_help.html",
        source=SOURCE,
        part=TITLE,
        context={"sections": [_section(one) for one in meanings]},
    )


def _section(meaning: Meaning) -> Mapping[str, object]:
    return {
        "id": _id(meaning),
        "word": meaning.title.removeprefix("Help with "),
        "title": meaning.title,
        "others": ", ".join(f"“{word}”" for word in meaning.words[1 : 1 + MOST_SAID]),
        "others_more": len(meaning.words) - 1 > MOST_SAID,
        "explained_as": meaning.explained_as,
        "listings": (meaning.using or meaning.known)[:MOST_SHOWN],
        "this_word": "this word" if len(meaning.words) == 1 else "these words",
        "uses": bool(meaning.using),
        "more": len(meaning.using) - MOST_SHOWN,
        "lists": meaning.lists,
    }


def _id(meaning: Meaning) -> str:
    return f"word-{meaning.slug}"  # else a word could be an id that the page has already: "menu"
