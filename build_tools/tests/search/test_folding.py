"""Texts become the same words in Python and in the browser, and the same stems."""

import pytest

from build_tools.search.folding import fold
from build_tools.search.stemming import stem
from build_tools.tests.search.in_node import Search

FOLDED = [
    ("Children’s Disability Team", ["childrens", "disability", "team"]),
    ("won't  GO to-school!", ["wont", "go", "to", "school"]),
    ("A&E", ["a", "and", "e"]),
    ("Café Élan", ["cafe", "elan"]),
    ("0-19 (nursing)", ["0", "19", "nursing"]),
    ("ﬁne", ["fine"]),
    ("İstanbul ß", ["istanbul"]),
    ("日本 +-^~*:", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), FOLDED, ids=repr)
def test_a_text_is_folded(text: str, words: list[str]) -> None:
    assert fold(text) == words


def test_the_browser_folds_alike(real: Search) -> None:
    texts = [text for text, _ in FOLDED] + [f"{x.name} {x.summary} {x.who_for}" for x in real.documents.listings]
    assert real.ask([{"show": "fold", "text": text} for text in texts]) == [fold(text) for text in texts]


def test_the_browser_stems_every_word_of_the_offer_alike(real: Search) -> None:
    written = {word for document in real.documents.all for word in (*document.name, *document.also, *document.text)}
    typed = {word for group in real.offer.search_words.same for phrase in group.words for word in fold(phrase)}
    words = sorted(written | typed)
    assert len(words) > 2000
    stems = [stem(word) for word in words]
    assert real.ask([{"show": "stems", "words": words}, {"show": "lunr stems", "words": words}]) == [stems, stems]
