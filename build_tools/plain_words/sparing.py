"""What never counts against a text: names, quotations, titles of laws, web addresses.

Some of it is certain (a name of the offer, a quotation, a title of a law). A run of capitals inside a sentence is only
likely to be a name: council writers give capitals to ordinary words too, so a run that is made of nothing but words
with a plainer twin ("your Local Authority") is not spared.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.plain_words.sentences import Sentence
from build_tools.plain_words.word_set import word_set
from build_tools.plain_words.words import Word

Span = tuple[int, int]

_QUOTATION = re.compile(r"“[^“”]{0,600}”|\"[^\"\n]{0,600}\"|‘[^‘’\n]{1,80}’(?![A-Za-z])")
_PART_OF_A_LAW = re.compile(
    r"\b(?:[Ss]ections?|[Rr]egulations?|[Pp]aragraphs?|[Aa]rticles?|[Ss]chedules?|[Pp]art|[Cc]hapters?) "
    r"[0-9][0-9A-Za-z.()]{0,12}"
)
_LAWS = word_set(
    """
    Act Acts Regulations Order Rules Code Convention Directive Bill Schedule Charter Framework
    """
)
_INSIDE_A_NAME = word_set(
    """
    of and for the with in on to at & de la upon
    """
)
_INSIDE_MOST = 2  # small words in a row inside a name: "School for the Deaf"
_LONGEST_NAME = 14  # words
# Words that begin a sentence and are no part of the name behind them.
_BEFORE_A_NAME = word_set(
    """
    a an the this that these those your our their his her its my we you they he she it i if when while as at by
    for from in on of or and but so to with all any every each some most many no not please ask call ring phone
    email see read use visit contact write find look go tell send apply choose both only under over since until
    after before is are was were do does did has have had can could may might must should will would there here
    what who which how why where yes then than also about through during within without following
    """
)


@dataclass(frozen=True, slots=True)
class Spared:
    """Stretches of a text that do not count, in order and apart from each other."""

    spans: tuple[Span, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Spared":
        """Stretches that touch or overlap become one."""
        joined: list[Span] = []
        for start, end in sorted(spans):
            if joined and start < joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return cls(tuple(joined))

    def at(self, start: int, end: int) -> Span | None:
        """The stretch that holds any of these characters."""
        place = bisect_right(self.spans, (end - 1, len(self.spans) and self.spans[-1][1])) - 1
        return self.spans[place] if place >= 0 and self.spans[place][1] > start else None

    def holds(self, start: int, end: int) -> bool:
        """True when any of these characters do not count."""
        return self.at(start, end) is not None


def quotations(text: str) -> Iterator[Span]:
    """What stands in quote marks."""
    return (found.span() for found in _QUOTATION.finditer(text))


def parts_of_laws(text: str) -> Iterator[Span]:
    """`section 30`, `regulation 12(3)`."""
    return (found.span() for found in _PART_OF_A_LAW.finditer(text))


def capital_runs(sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    """First and last word (not counted) of each run of capitals. A heading all in capitals holds no runs."""
    words = sentence.words
    if not any(word.text[0].islower() and word.text not in _INSIDE_A_NAME for word in words):
        return
    at = 0
    while at < len(words):
        end = _run_end(words, at, text) if _begins_a_run(words, at, text) else at
        if end > at:
            yield at, end
        at = max(end, at + 1)


def is_law(words: Sequence[Word]) -> bool:
    """True for a run such as `Children and Families Act` or `SEND Code of Practice`."""
    return len(words) > 1 and any(word.text in _LAWS for word in words)


def _begins_a_run(words: Sequence[Word], at: int, text: str) -> bool:
    if not _is_capital(words[at]):
        return False
    return at > 0 or (
        words[0].text.lower() not in _BEFORE_A_NAME
        and len(words) > 1
        and _is_capital(words[1])
        and _joined(words[0], words[1], text)
    )


def _run_end(words: Sequence[Word], first: int, text: str) -> int:
    """Small words may stand inside a name, never at its end; a comma or a bracket ends it, but for a list in a law."""
    end = at = first + 1
    while at < len(words) and at - first < _LONGEST_NAME and _joined(words[at - 1], words[at], text):
        if _is_capital(words[at]) or (words[at].text.isdigit() and at == end and len(words[at].text) == 4):
            end = at + 1
        elif words[at].text not in _INSIDE_A_NAME or at - end >= _INSIDE_MOST:
            break
        at += 1
    return end


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.text != "I"


def _joined(one: Word, other: Word, text: str) -> bool:
    return text[one.end : other.start].strip("’'") in (" ", " & ", "\n")
