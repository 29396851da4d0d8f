"""Words in capitals shout, and they are hard to read: people know words by their shape."""

import re
from collections.abc import Iterator, Sequence

from build_tools.plain_words.everyday import EVERYDAY
from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.sparing import Spared
from build_tools.plain_words.study import Study
from build_tools.plain_words.word_set import word_set
from build_tools.plain_words.words import Word
from build_tools.problems import Strength

RULE = "capitals"
_RUN_THAT_SHOUTS = 3  # words in capitals side by side: no three short forms stand like that
_LONGEST_SHORT_FORM = 9  # letters
_OFTEN_A_WORD_TOO = 4  # letters: short forms of up to so many are often words too, such as SALT
# Ordinary words that people write in capitals to make them weigh more.
OFTEN_SHOUTED = word_set(
    """
    a all also always and any are ask attention be before beware both call cannot closed complete contact date
    deadline do does due each every everyone first form free from full has have here how if immediately important
    in is it key last late limited mandatory may more must need never new no not note now of on once only open
    optional or our out please read required safe see should stop that the these this time to today tomorrow
    update updated urgent very wait warning we what when where who why will with without you your yes child
    children parent parents carer carers school schools service services support help information apply made up
    """
)


def shouting(study: Study) -> Iterator[Finding]:
    """Ordinary words in capitals, alone or in a row."""
    for start, end in shouted(study).spans:
        found = short(study.text[start:end])
        says = f'"{found}" is in capitals, which is hard to read: write it in small letters'
        yield Finding(start, RULE, found, says, Strength.SHOULD)


def shouted(study: Study) -> Spared:
    """The stretches that shout: no word in them is a short form."""
    rows = [row for sentence in study.sentences for row in _rows(sentence.words) if _shouts(row, study)]
    spans = [(row[0].start, row[-1].end) for row in rows]
    return Spared.of((start, end) for start, end in spans if not study.certain.holds(start, end))


def _is_shouted(word: str, ordinary: frozenset[str]) -> bool:
    """True for an ordinary word in capitals: it is no short form."""
    low = word.lower()
    return (
        low in OFTEN_SHOUTED or len(word) > _LONGEST_SHORT_FORM or (len(word) > _OFTEN_A_WORD_TOO and low in ordinary)
    )


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
    unknown = [word for word in row if word.text not in study.abbreviations and word.text not in EVERYDAY]
    ordinary = [word for word in unknown if len(word.text) > 1]
    if any(_is_shouted(word.text, study.ordinary) for word in ordinary):
        return True
    return len(ordinary) >= _RUN_THAT_SHOUTS
