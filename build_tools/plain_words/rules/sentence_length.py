"""A long sentence has to be held in mind until its end: make two of it."""

from collections.abc import Iterator

from build_tools.plain_words.budgets import COMFORTABLE_SENTENCE, longest_sentence
from build_tools.plain_words.counting import counted_words
from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "sentence length"


def long_sentences(study: Study) -> Iterator[Finding]:
    """Sentences with more words than their budget. A name or a quotation counts as one word."""
    most = longest_sentence(study.kind, study.passage.field)
    for sentence in study.sentences:
        count = len(counted_words(sentence, study.likely))
        if count > min(most, COMFORTABLE_SENTENCE):
            strength = Strength.MUST if count > most else Strength.CONSIDER
            found = short(study.text[sentence.words[0].start : sentence.end])
            limit = f"{most} is the most here" if count > most else f"up to {COMFORTABLE_SENTENCE} is easier to read"
            says = f'this sentence has {count} words, and {limit}: make two of it. It begins "{found}"'
            yield Finding(sentence.words[0].start, RULE, found, says, strength)
