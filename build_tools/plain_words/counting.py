"""The words and syllables that count towards a sentence's length and a text's reading age.

A name, a quotation or the title of a law counts as one word, however long it is: nobody can put it more plainly.
"""

from build_tools.plain_words.sentences import Sentence
from build_tools.plain_words.sparing import Span, Spared
from build_tools.plain_words.syllables import syllables

SYLLABLES_OF_A_NAME = 2


def counted_words(sentence: Sentence, spared: Spared) -> list[int]:
    """The syllables of each word that counts."""
    counts: list[int] = []
    inside: Span | None = None
    for word in sentence.words:
        span = spared.at(word.start, word.end)
        if span is None:
            counts.append(syllables(word.text))
        elif span != inside:
            counts.append(SYLLABLES_OF_A_NAME)
        inside = span
    return counts
