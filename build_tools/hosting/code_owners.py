"""Who is asked to look at a change: names in CODEOWNERS that still stand for nobody."""

import re
from collections.abc import Iterator

FILE = ".github/CODEOWNERS"
_NOBODY = re.compile(r"@not-known/([a-z-]+)")


def unnamed(text: str) -> Iterator[tuple[int, str]]:
    """Line and words for each team that has no name yet: the first line on which it stands."""
    seen: set[str] = set()
    for number, line in enumerate(text.splitlines(), 1):
        for team in _NOBODY.findall(line.partition("#")[0]):
            if team not in seen:
                seen.add(team)
                yield number, f"write the name of the real team in place of @not-known/{team}, on each line."
