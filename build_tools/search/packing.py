"""The index as one short text that a browser turns back into lunr's own, number for number.

The JSON of lunr repeats each word and each score for every document. Here the words are sorted and share their
beginnings, documents are named by their distance from the one before, and what can be worked out is left out: the words
of names and labels stand in the names and labels, and scores follow from how often a word stands where
(`browser/unpacking.js` works them out).
"""

from collections.abc import Iterable, Mapping, Sequence

# One sign a number, all of them plain in a JavaScript text. What does not fit takes three: DIGITS[-1] and two more.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ()*+,-.:;=?@[]^_{|}~!#$%&/"
MORE = "`"  # before two signs: a number of two digits; before it a second time: of four
LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # how much of the word before stands in this one; words are small letters
TWICE, END = "'", " "


def pack_number(number: int) -> str:
    """A number of 0 or more."""
    base = len(DIGITS)
    if number < base:
        return DIGITS[number]
    if number < base**2:
        return MORE + DIGITS[number // base] + DIGITS[number % base]
    high, low = divmod(number, base**2)
    return MORE * 2 + "".join(DIGITS[part] for half in (high, low) for part in divmod(half, base))


def pack_words(words: Iterable[str]) -> str:
    """Sorted words: each one's shared beginning as one capital letter, then the rest of it."""
    packed, before = [], ""
    for word in words:
        shared = _shared(before, word)
        packed.append(LENGTHS[shared] + word[shared:])
        before = word
    return "".join(packed)


def _shared(one: str, other: str) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right or place == len(LENGTHS) - 1:
            return min(place, len(LENGTHS) - 1)
    return min(len(one), len(other), len(LENGTHS) - 1)


def pack_places(counts: Mapping[int, int]) -> str:
    """The documents that hold a word, as steps, with a `'` for each time more than one that it stands there."""
    packed, before = [], -1
    for number in sorted(counts):
        packed.append(pack_number(number - before - 1) + TWICE * (counts[number] - 1))
        before = number
    return "".join(packed)


def pack_postings(postings: Sequence[Mapping[int, int]]) -> str:
    """The same for every word, in their order."""
    return "".join(pack_places(counts) + END for counts in postings)


def pack_keys(keys: Iterable[str], order: Sequence[str]) -> str:
    """Words of a closed list as one sign each."""
    return "".join(DIGITS[order.index(key)] for key in keys)
