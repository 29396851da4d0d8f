"""The value of `LocalOffer.searchIndex`: what ranking, titles and ages need, and nothing that only a result shows."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from build_tools.offer.listing import FOLDERS, Area, Listing
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import WordList
from build_tools.search.documents import FIELDS, Documents, access_of
from build_tools.search.folding import fold
from build_tools.search.index import filled_builder
from build_tools.search.packing import DIGITS, pack_keys, pack_postings, pack_words
from build_tools.search.stemming import stem

TEXT = "text"  # the one field whose words are packed: the others follow from names and labels
NOT_KNOWN = " "  # for an age


def packed_index(offer: Offer, documents: Documents, same: Sequence[str]) -> dict[str, Any]:
    """Numbers and names by the short keys that engine.js unpacks; `same` are the lines of words that mean the same."""
    words, postings = text_postings(documents)
    vocabulary, listings = offer.vocabulary, documents.listings
    lists = (vocabulary.topics, vocabulary.needs, vocabulary.kinds, vocabulary.access)
    topics, needs, kinds, access = (tuple(words.by_key) for words in lists)
    return {
        "fields": list(FIELDS.items()),
        "names": "\n".join(_one_line(listing.name) for listing in listings),
        "also": "\n".join(" ".join(fold(" ".join(listing.also_known_as))) for listing in listings),
        "addresses": "\n".join(_short_address(listing) for listing in listings),
        "ages": "".join(_age(age) for listing in listings for age in _ages(listing)),
        "areas": pack_keys((listing.area for listing in listings), tuple(Area)),
        "kinds": pack_keys((listing.kind for listing in listings), kinds),
        "topics": " ".join(pack_keys(listing.topics, topics) for listing in listings),
        "needs": " ".join(_needs(listing, needs) for listing in listings),
        "access": " ".join(pack_keys(access_of(listing), access) for listing in listings),
        "folders": list(FOLDERS),
        "words": pack_words(words),
        "postings": pack_postings(postings),
        "others": [
            [page.title, " ; ".join(page.also), pack_keys(page.topics, topics), page.sort] for page in documents.others
        ],
        "labels": [_labels(words) for words in lists],
        "same": "\n".join(same),
        "dropped": " ".join(offer.search_words.dropped),
        "faint": " ".join((*offer.search_words.faint, *fold(offer.area.name))),
    }


def text_postings(documents: Documents) -> tuple[list[str], list[Mapping[int, int]]]:
    """The words of the sentences, each in the form that families would read, and where they stand.

    lunr keeps stems ("languag"). A word that has that stem takes its place here, and the browser stems it again; so the
    browser can offer a spelling, too.
    """
    builder = filled_builder(documents.all, {TEXT: FIELDS[TEXT]})
    counts: dict[str, dict[int, int]] = {}
    for number in range(len(documents.all)):
        for term, count in builder.field_term_frequencies[f"{TEXT}/{number}"].items():
            counts.setdefault(term, {})[number] = count
    words = _words_of_stems(documents)
    in_order = sorted((words[term], term) for term in counts)
    return [word for word, _ in in_order], [counts[term] for _, term in in_order]


def _words_of_stems(documents: Documents) -> dict[str, str]:
    """Of all words with one stem the most frequent; of those the shortest, then the first."""
    times: dict[str, int] = {}
    for document in documents.all:
        for word in document.text:
            times[word] = times.get(word, 0) + 1
    best: dict[str, str] = {}
    for word in sorted(times, key=lambda word: (-times[word], len(word), word)):
        best.setdefault(stem(word), word)
    return best


def _short_address(listing: Listing) -> str:
    """The number of its folder, then its file's name where that does not follow from its own name."""
    slug = "" if listing.slug == slug_of(listing.name) else listing.slug
    return f"{FOLDERS.index(listing.folder)}{slug}"


def slug_of(name: str) -> str:
    """The address that a name suggests; engine.js has the same rule."""
    return "-".join(fold(name))


def _ages(listing: Listing) -> Sequence[int | None]:
    return (listing.ages.first, listing.ages.last) if listing.ages else (None, None)


def _age(age: int | None) -> str:
    return NOT_KNOWN if age is None else DIGITS[age]


def _needs(listing: Listing, order: Sequence[str]) -> str:
    """`-` where no need is known, `*` where a source says all."""
    if listing.needs is None:
        return "-"
    return "".join("*" if key not in order else DIGITS[order.index(key)] for key in listing.needs)


def _labels(words: WordList) -> list[list[str]]:
    return [[word.key, word.label, word.meaning] for word in words]


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
