"""Text from strangers inside Markdown that GitHub draws: shown as it is, and able to do nothing.

Inside a code span GitHub follows no link, draws no picture and tells nobody who is named with an @ sign (GitHub
Flavored Markdown, 6.1). On one line, it can be no order to the machine that runs the check either.
"""

import re
from collections.abc import Sequence

LONGEST_SHOWN = 300  # characters
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~])")
_ACTS = re.compile(r"@|://|www\.")


def inert(text: str, most: int = LONGEST_SHOWN) -> str:
    """The text on one line in a code span that it cannot end."""
    flat = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    flat = flat if len(flat) <= most else flat[: most - 1] + "…"
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    fence = "`" * (longest + 1)
    space = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{space}{flat}{space}{fence}" if flat else ""


def inert_sentence(says: str) -> str:
    """One of our own sentences, which may quote what was found: quoted parts become code spans."""
    parts = " ".join(says.split()).split('"')
    if len(parts) % 2 == 0:
        return inert(says, 2 * LONGEST_SHOWN)
    return "".join(inert(part) if number % 2 else _outside(part) for number, part in enumerate(parts))


def _outside(part: str) -> str:
    """Words of ours: an address in them is shown and leads nowhere."""
    words = part.split(" ")
    return " ".join(_word(word) for word in words)


def _word(word: str) -> str:
    """A comma behind an address is no part of it."""
    bare = word.rstrip(",.;:!?")
    return inert(bare) + word[len(bare) :] if _ACTS.search(bare) else _SPECIAL.sub(r"\\\1", word)


def bullets(lines: Sequence[str]) -> str:
    """A list."""
    return "\n".join(f"- {line}" for line in lines)


def capital(text: str) -> str:
    """The text with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """The text with a full stop, unless it ends in a sign of its own."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
