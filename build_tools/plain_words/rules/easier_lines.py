"""A text that is easier to read: one short sentence an idea, short headings or questions, no short form at all.

It is for people who read word by word. So what may stand elsewhere, because it is explained there, may not stand here.
"""

import re
from collections.abc import Iterator

from build_tools.offer.easier import MOST_HEADING_WORDS, MOST_SECOND_WORDS, MOST_WORDS
from build_tools.plain_words.counting import counted_words
from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.passages import Kind, Role
from build_tools.plain_words.rules.abbreviations import bare, is_short_form
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

ONE_IDEA, HEADING, SHORT_FORM = "one idea", "easier heading", "short form"
KNOWN_BY_ALL = frozenset({"NHS"})  # its own name, on every door and letter; nobody says the long one
HARDER_THAN_THEY_LOOK = frozenset({"CV", "FAQ", "GB", "KB", "MB", "PDF", "VAT"})  # everyday for many, not for all
_ENDS = re.compile(r"[.!?][”’)\"]?$")


def easier_ideas(study: Study) -> Iterator[Finding]:
    """One sentence, or one and a few words more; not too long together, and ended."""
    if study.kind is not Kind.EASIER or study.passage.role is not Role.ITEM:
        return
    lengths = [len(counted_words(sentence, study.likely)) for sentence in study.sentences]
    found = short(study.text)
    if len(lengths) > 2:
        yield _must(found, ONE_IDEA, f"{len(lengths)} sentences in one idea: make each a line of its own")
    elif len(lengths) == 2 and lengths[1] > MOST_SECOND_WORDS:
        most = f"{MOST_SECOND_WORDS} is the most: make it a line of its own"
        says = f"the second sentence has {lengths[1]} words, and {most}"
        yield _must(found, ONE_IDEA, says)
    if len(lengths) > 1 and sum(lengths) > MOST_WORDS:
        says = f"this idea has {sum(lengths)} words, and {MOST_WORDS} is the most: say it in fewer, or make two of it"
        yield _must(found, ONE_IDEA, says)
    if not _ENDS.search(study.text):
        yield _must(found, ONE_IDEA, "this has no full stop at its end: write a whole sentence")


def easier_headings(study: Study) -> Iterator[Finding]:
    """A question tells what the part answers; anything else is short."""
    if study.kind is not Kind.EASIER or study.passage.role is not Role.HEADING or study.text.endswith("?"):
        return
    words = sum(len(sentence.words) for sentence in study.sentences)
    if words > MOST_HEADING_WORDS:
        says = f"this heading has {words} words: write a question, or {MOST_HEADING_WORDS} words at most"
        yield _must(short(study.text), HEADING, says)


def easier_short_forms(study: Study) -> Iterator[Finding]:
    """EHC, SENCO, GP: each is written out, or said in an everyday word, even where it is explained elsewhere."""
    if study.kind is not Kind.EASIER:
        return
    for word in study.words():
        form = bare(word.text)
        known = study.abbreviations.get(form) or study.abbreviations.get(form.removesuffix("s"))
        if form not in KNOWN_BY_ALL and (form in HARDER_THAN_THEY_LOOK or is_short_form(form, known)):
            says = f'"{form}" is a short form, and an easier text holds none: write an everyday word, or the long form'
            yield Finding(word.start, SHORT_FORM, form, says, Strength.MUST)


def _must(found: str, rule: str, says: str) -> Finding:
    return Finding(0, rule, found, says, Strength.MUST)
