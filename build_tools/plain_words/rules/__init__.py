"""One module a rule: each yields the findings of one passage. `RULES` holds them all."""

from collections.abc import Callable, Iterator

from build_tools.plain_words.finding import Finding
from build_tools.plain_words.rules.abbreviations import unexplained_abbreviations
from build_tools.plain_words.rules.ampersands import ampersands
from build_tools.plain_words.rules.capitals import shouting
from build_tools.plain_words.rules.dates_and_times import dates_and_times
from build_tools.plain_words.rules.double_negatives import double_negatives
from build_tools.plain_words.rules.easier_lines import easier_headings, easier_ideas, easier_short_forms
from build_tools.plain_words.rules.link_words import empty_links
from build_tools.plain_words.rules.passives import passives
from build_tools.plain_words.rules.plainer_twins import plainer_twins
from build_tools.plain_words.rules.sentence_length import long_sentences
from build_tools.plain_words.rules.slashes import slashes
from build_tools.plain_words.study import Study

RULES: tuple[Callable[[Study], Iterator[Finding]], ...] = (
    long_sentences,
    plainer_twins,
    unexplained_abbreviations,
    passives,
    empty_links,
    ampersands,
    shouting,
    double_negatives,
    slashes,
    dates_and_times,
    easier_ideas,
    easier_headings,
    easier_short_forms,
)
READING_AGE = "reading age"  # a rule over a whole document: judging.py
