"""How plain the words have to be: every limit of the plain-words check, in one place.

From the request for the check: "median of all summaries at a reading age of 9 or less, each with no sentence over 15
words and no word that has a plainer twin; guides 11 or less as a page and no sentence over 25 words".
"""

from collections.abc import Mapping

from build_tools.offer.easier import MOST_WORDS
from build_tools.plain_words.passages import Kind

LEAST_TO_SCORE = 60  # words: the reading age of a shorter text is noise (request; DESIGN.md, section 4)

SUMMARIES_READING_AGE = 9.0  # the median over blocks of summaries
PAGE_READING_AGE = 11.0  # each guide, and whatever a person pastes
EASIER_READING_AGE = 8.0  # each text that is easier to read, as a whole: plainer than the summaries
MOST_READING_AGE: Mapping[Kind, float] = {
    Kind.GUIDE: PAGE_READING_AGE,
    Kind.DRAFT: PAGE_READING_AGE,
    Kind.EASIER: EASIER_READING_AGE,
}

SUMMARY = "summary"
SUMMARY_SENTENCE = 15  # words
SENTENCE = 25  # words; GOV.UK: "Do not use long sentences. Check sentences with more than 25 words"
COMFORTABLE_SENTENCE = 20  # words; longer ones are worth a second look (design: "short sentences")


def longest_sentence(kind: Kind, field: str) -> int:
    """Words that a sentence may have."""
    if kind is Kind.EASIER:
        return MOST_WORDS
    return SUMMARY_SENTENCE if kind is Kind.LISTING and field == SUMMARY else SENTENCE
