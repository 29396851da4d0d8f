"""A short form that nobody explains shuts out whoever does not know it already.

On our own pages, a term of the glossary is explained where it stands (`site/explaining.py`). Anywhere else the words
have to say it themselves.
"""

import re
from collections.abc import Iterable, Iterator

from build_tools.plain_words.everyday import EVERYDAY
from build_tools.plain_words.finding import Finding
from build_tools.plain_words.passages import EXPLAINS_TERMS, Kind
from build_tools.plain_words.rules.capitals import shouted
from build_tools.plain_words.study import Study
from build_tools.plain_words.words import Word
from build_tools.problems import Strength

RULE = "abbreviation"
LONGEST = 12  # letters: a longer word with capitals inside is a product's name
_SHORT_FORM = re.compile(r"(?:[A-Za-z]{0,4}[A-Z]){2}[A-Za-z]{0,6}s?|[A-Z]{1,3}&[A-Z]{1,3}")
_NAME = re.compile(r"(?:Mc|Mac|O|[A-Z][a-z]{2,})[A-Z][a-z]{2,}")  # McDonald, YouTube
_ROMAN = re.compile(r"[IVX]{1,4}")
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9]")
_EXPLAINS = re.compile(r"\s?(?:\(|,? (?:which )?(?:stands? for|means?|is short for|is the short form)\b|\s?[-–:] )")
_EXPLAINS_AFTER_WORDS = re.compile(r"(?: [a-z]{1,15}){1,2} \((?:for |the |an? )?([A-Za-z])")
_IN_BRACKETS = re.compile(
    r"\(\s?(?:the |or |also |known as |called )?[\"“‘]?([A-Z][A-Za-z&]{1,11})[\"”’]?(?:\)|,| for short| or )"
)


def unexplained_abbreviations(study: Study) -> Iterator[Finding]:
    """The first use in a passage of each short form that neither the text nor, on our pages, the glossary explains."""
    if study.kind is Kind.EASIER:
        return  # holds none at all, explained or not: `easier_lines.py`
    seen: set[str] = set()
    loud = shouted(study)
    for word in study.words():
        form = bare(word.text)
        known = study.abbreviations.get(form) or study.abbreviations.get(form.removesuffix("s"))
        if not is_short_form(form, known) or form in seen or study.certain.holds(word.start, word.end):
            continue
        if loud.holds(word.start, word.end):
            continue
        seen.add(form)
        explained = form in study.explained or form.removesuffix("s") in study.explained
        if not explained and not (known and study.kind in EXPLAINS_TERMS):
            yield _finding(word, form, known)


def explained_in(texts: Iterable[str]) -> frozenset[str]:
    """The short forms that these texts explain: "EHC (education ...)", "education ... (EHC)", "EHC stands for"."""
    found: set[str] = set()
    for text in texts:
        found.update(match[1] for match in _IN_BRACKETS.finditer(text))
        for match in re.finditer(r"(?<![\w&])[A-Z](?:[A-Za-z]|&(?=[A-Z])){1,11}(?![\w&])", text):
            if _SHORT_FORM.fullmatch(match[0]) and _is_explained_behind(text, match):
                found.add(match[0])
    return frozenset(found)


def _is_explained_behind(text: str, form: re.Match[str]) -> bool:
    """`GP (family doctor)`; `EHC plan (education, ...)`, where the words in brackets begin like the short form."""
    if _EXPLAINS.match(text, form.end()):
        return True
    further = _EXPLAINS_AFTER_WORDS.match(text, form.end())
    return bool(further) and further[1].lower() == form[0][0].lower()  # type: ignore[index]


def bare(word: str) -> str:
    """The word without an apostrophe's ending, and without a second part that is an ordinary word: "DBS-checked"."""
    bare = re.sub(r"['’]s?$", "", word)
    first, hyphen, rest = bare.partition("-")
    return first if hyphen and rest.islower() else bare


def is_short_form(form: str, known: str | None) -> bool:
    """True for letters that stand for words; `known` is what the glossary says of them."""
    if known:
        return True
    return (
        2 <= len(form) <= LONGEST
        and bool(_SHORT_FORM.fullmatch(form))
        and form not in EVERYDAY
        and not _ROMAN.fullmatch(form)
        and not _POSTCODE.match(form)
        and not _NAME.fullmatch(form)
    )


def _finding(word: Word, form: str, known: str | None) -> Finding:
    if known:
        says = f'"{form}" has to be explained here: write {known}'
        return Finding(word.start, RULE, form, says, Strength.SHOULD)
    says = (
        f'"{form}" is explained nowhere: write it out, or put what it stands for in brackets behind it, or add it to '
        "the glossary"
    )
    return Finding(word.start, RULE, form, says, Strength.MUST)
