"""Stems of words, as lunr.js makes them.

The two lunrs differ in one rule: lunr.js keeps the y of "day" and "play", where lunr.py writes an i. What is built here
is read there, so here the rule of lunr.js holds; a test compares them on every word of the offer.
"""

from functools import cache

from lunr.pipeline import Pipeline
from lunr.stemmer import PorterStemmer
from lunr.token import Token

VOWELS = "aeiou"
SHORTEST = 2  # letters before the y


class _Stemmer(PorterStemmer):  # type: ignore[misc]
    b: str  # the word as far as it is stemmed
    k: int  # the place of its last letter

    def step1c(self) -> None:
        """A final y becomes i only behind two letters, the second no vowel: "cry", but not "say" or "by"."""
        end = self.k
        if self.b[end] == "y" and end >= SHORTEST and self.b[end - 1] not in VOWELS:
            self.b = f"{self.b[:end]}i{self.b[end + 1 :]}"


_STEMMER = _Stemmer()


@cache
def stem(word: str) -> str:
    """The stem of a folded word. A text has the same few thousand words again and again."""
    return str(_STEMMER.stem(word))


def stem_token(token: Token, place: int | None = None, tokens: list[Token] | None = None) -> Token:
    """The same as a step of lunr's pipeline."""
    return token.update(lambda word, _: stem(word))


Pipeline.register_function(stem_token, "local-offer-stemmer")
