"""Under which letter a name stands in a list from A to Z."""

import unicodedata


def letter_of(name: str) -> str:
    """`A` to `Z`, or `0 to 9` for all else."""
    first = unicodedata.normalize("NFKD", name)[:1].upper()  # É stands with E
    return first if "A" <= first <= "Z" else "0 to 9"
