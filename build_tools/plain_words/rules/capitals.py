"""Words in capitals shout, and they are hard to read: people know words by their shape."""

import re
from collections.abc import Iterator, Sequence

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.plain_words.words import Word
from build_tools.problems import Strength

RULE = "capitals"
_RUN_THAT_SHOUTS = 3  # words in capitals side by side: no three short forms stand like that
_LONGEST_SHORT_FORM = 9  # letters
# Ordinary words that people write in capitals to make them weigh more.
OFTEN_SHOUTED = frozenset(
    "a all also always and any are ask attention be before beware both call cannot closed complete contact date deadline do "
    "does due each every everyone first form free from full has have here how if immediately important in is it key last "
    "late limited mandatory may more must need never new no not note now of on once only open optional or our out please "
    "read required safe see should stop that the these this time to today tomorrow update updated urgent very wait "
    "warning we what when where who why will with without you your yes "
    "child children parent parents carer carers school schools service services support help information apply".split()
)


def shouting(study: Study) -> Iterator[Finding]:
    """Ordinary words in capitals, alone or in a row."""
    for sentence in study.sentences:
        for row in _rows(sentence.words):
            start, end = row[0].start, row[-1].end
            if _shouts(row, study) and not study.certain.holds(start, end):
                found = short(study.text[start:end])
                says = f'"{found}" is in capitals, which is hard to read: write it in small letters'
                yield Finding(start, RULE, found, says, Strength.SHOULD)


def is_shouted(word: str) -> bool:
    """True for an ordinary word in capitals: it is no short form."""
    return word.isupper() and (word.lower() in OFTEN_SHOUTED or len(word) > _LONGEST_SHORT_FORM)


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words in capitals that stand side by side."""
    row: list[Word] = []
    for word in words:
        if _is_in_capitals(word):
            row.append(word)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _is_in_capitals(word: Word) -> bool:
    return not word.is_address and bool(re.fullmatch(r"[A-Z][A-Z'’-]*", word.text))


def _shouts(row: Sequence[Word], study: Study) -> bool:
    ordinary = [word for word in row if len(word.text) > 1 and word.text not in study.abbreviations]
    if any(is_shouted(word.text) for word in ordinary):
        return True
    return len(ordinary) >= _RUN_THAT_SHOUTS
