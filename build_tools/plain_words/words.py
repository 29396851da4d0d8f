"""The words of a text, each with the place where it stands.

What a reader takes in at one glance is one word: a hyphenated word, a sum of money, a time, a phone number, a web
address. Every pattern here looks at a bounded stretch, so that a hostile text costs no more than a long one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_WORD = 60  # letters; what is longer is no word of a language, and is kept whole

_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"(?:https?://|www\.)|[^@]@[^@]+\.[a-z]", re.IGNORECASE)
# Letters and figures, joined inside by an apostrophe, a hyphen or an ampersand, by a dot or comma between figures
# ("5.30pm", "1,000"), or by dots between single letters ("e.g").
_WORD = re.compile(
    r"[^\W_]+(?:['’‘&\u2011-][^\W_]+|(?<=\d)[.,:](?=\d)[^\W_]+|(?<=\b[^\W\d_])\.(?=[^\W\d_](?:\b|\.))[^\W_]+)*"
)
_AROUND = "\"'“”‘’()[]{}<>.,;:!?…"
_NUMBER = re.compile(r"\+?[0-9]+")
_PHONE_DIGITS = 6  # figures in groups: so many in all are one phone number


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `start` and `end` count characters of its text."""

    text: str
    start: int
    end: int
    is_address: bool = False  # a web or e-mail address


def words_in(text: str) -> tuple[Word, ...]:
    """All words of a text, in order."""
    return tuple(
        _phones_joined([word for chunk in _CHUNK.finditer(text) for word in _of_chunk(chunk[0], chunk.start())])
    )


def _of_chunk(chunk: str, start: int) -> Iterator[Word]:
    if _ADDRESS.search(chunk[:LONGEST_WORD]):
        inner = chunk.strip(_AROUND)
        at = start + chunk.index(inner)
        yield Word(inner, at, at + len(inner), is_address=True)
    elif len(chunk) > LONGEST_WORD and not re.search(r"[-–—/,]", chunk):
        yield Word(chunk, start, start + len(chunk))
    else:
        yield from (Word(found[0], start + found.start(), start + found.end()) for found in _WORD.finditer(chunk))


def _phones_joined(words: list[Word]) -> Iterator[Word]:
    """Groups of figures side by side become one word when they are a phone number."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _goes_on(words, at, end):
            end += 1
        digits = sum(len(word.text) for word in words[at:end])
        if end - at > 1 and digits >= _PHONE_DIGITS:
            group = words[at:end]
            yield Word(" ".join(word.text for word in group), group[0].start, group[-1].end)
        else:
            yield from words[at : max(end, at + 1)]
        at = max(end, at + 1)


def _goes_on(words: list[Word], first: int, at: int) -> bool:
    close = at == first or words[at].start - words[at - 1].end == 1
    return close and bool(_NUMBER.fullmatch(words[at].text))
