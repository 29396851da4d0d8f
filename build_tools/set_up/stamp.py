"""Whether `.venv` is what this checkout needs now, judged by a small file inside it.

The file is written last, so a set-up that was cut short leaves none and the next run starts anew. It names all that a
ready `.venv` depends on: a checkout that was moved, another Python or a changed pyproject.toml each show at once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import Enum


class Action(Enum):
    """What has to be done about `.venv`."""

    NOTHING = "nothing"
    ADD = "add"  # install what is missing into the one that is there
    ANEW = "anew"  # throw it away and make it again


@dataclass(frozen=True)
class Stamp:
    """What a ready `.venv` was made from and for."""

    checkout: str  # the folder: programs in .venv name it, so a moved checkout needs a new one
    python: str  # "3.11.7"
    base: str  # the folder of the Python it was made from
    pyproject: str  # digest of pyproject.toml
    groups: tuple[str, ...] = ()  # further groups of packages in it: "test"

    def to_text(self) -> str:
        """As it is kept on disk."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> Stamp | None:
        """None for text that is not a whole stamp: then nothing can be said for the `.venv`."""
        try:
            kept = json.loads(text)
            return cls(**{**kept, "groups": tuple(kept["groups"])})
        except (ValueError, TypeError, KeyError):
            return None


def digest(pyproject: bytes) -> str:
    """The digest of pyproject.toml: any change to it is a reason to look again."""
    return hashlib.sha256(pyproject).hexdigest()


def decide(found: Stamp | None, wanted: Stamp) -> Action:
    """What to do about a `.venv` with the stamp `found` (None: no stamp, or no Python in it that starts)."""
    if found is None or (found.checkout, found.python, found.base) != (wanted.checkout, wanted.python, wanted.base):
        return Action.ANEW
    if found.pyproject != wanted.pyproject or not set(wanted.groups) <= set(found.groups):
        return Action.ADD
    return Action.NOTHING


def joined(found: Stamp | None, action: Action, groups: Sequence[str]) -> tuple[str, ...]:
    """The groups to install: what was in a `.venv` that is kept stays in it."""
    kept = found.groups if found and action is Action.ADD else ()
    return tuple(sorted({*kept, *groups}))
