"""Words by their letters: a page a letter, or several where one would be too heavy."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from build_tools.search.folding import fold
from build_tools.site.even_parts import even_parts
from build_tools.site.find_pages import WORDS
from build_tools.site.word_help import slug_of

DIGITS = "0 to 9"
Item = TypeVar("Item")
Parts = Mapping[str, tuple[str, Sequence[Item]]]  # by address: the letters it is for ("S", "Sa to Sc"), and what it has


def by_letter(
    what: str, items: Iterable[Item], word_of: Callable[[Item], str], most: int, weigh: Callable[[Item], int]
) -> Parts[Item]:
    """A page a letter, or more where there is too much. What begins with the same two letters stays together."""
    ordered = sorted(items, key=lambda item: (letter_of_word(word_of(item)), fold(word_of(item))))
    made: dict[str, tuple[str, Sequence[Item]]] = {}
    for letter, those in groupby(ordered, key=lambda item: letter_of_word(word_of(item))):
        groups = [tuple(group) for _, group in groupby(those, key=lambda item: _beginning(word_of(item)))]
        parts = even_parts(groups, most, weigh)
        for number, part in enumerate(parts, start=1):
            letters = letter if len(parts) == 1 else _from_to(word_of(part[0]), word_of(part[-1]))
            made[_address(what, letter, number)] = (letters, part)
    return made


def _from_to(first: str, last: str) -> str:
    one, other = _beginning(first).capitalize(), _beginning(last).capitalize()
    return one if one == other else f"{one} to {other}"


def _beginning(word: str) -> str:
    return next(iter(fold(word)), "0")[:2]


def letter_of_word(word: str) -> str:
    """`A` to `Z`, or `0 to 9`, of a word as search sees it."""
    first = _beginning(word)[0].upper()
    return first if "A" <= first <= "Z" else DIGITS


def _address(what: str, letter: str, number: int) -> str:
    return f"{WORDS}{what}-{slug_of(letter)}{f'-{number}' if number > 1 else ''}/"
