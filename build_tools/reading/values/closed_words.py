"""Words from a closed list."""

from collections.abc import Collection

from build_tools.reading.faults import Fault, did_you_mean, shown

SHORT_LIST = 6  # so few words are all named in the message


def read_word(text: str, words: Collection[str], where: str) -> str | Fault:
    """One of `words`; `where` is the file that holds them, or empty when the message should name them all."""
    if text in words:
        return text
    few = len(words) <= SHORT_LIST or not where
    named = f" Write one of: {', '.join(words)}" if few else f" The words are in {where}"
    return Fault(f"{shown(text)} is not one of the words used here.{did_you_mean(text, words)}{named}")
