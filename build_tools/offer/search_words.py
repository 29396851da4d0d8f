"""What families type, beside what the pages say: words that mean the same, and words that say little.

The table lives in `offer_data/vocabulary/`, so that the people who answer families' questions can add to it without a
programmer. Search reads it at both ends: nothing on a page changes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SameMeaning:
    """Ways to say one thing: whoever types one of them finds what is written with another."""

    words: tuple[str, ...]  # words or short phrases, in families' own spelling
    looks_for: tuple[str, ...] = ()  # words that are looked for as well, but do not lead back here
    topics: tuple[str, ...] = ()  # kinds of help that fit, the nearest first
    needs: tuple[str, ...] = ()  # needs that it speaks of


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The whole table."""

    same: tuple[SameMeaning, ...] = ()
    dropped: tuple[str, ...] = ()  # words that say nothing about what is looked for: "my", "please"
    faint: tuple[str, ...] = ()  # words that say little, since they fit nearly everything: "help", "school"
