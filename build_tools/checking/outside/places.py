"""Where links to other websites stand: every address in the files that pages are made from, by file and line.

The text of the files is looked at and not the offer, so that nothing can be forgotten: a field that comes later, a
source that is not shown as a link, a page written by hand. `exemptions.yml` is left out, because it names links that
need not be asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}]+")
_BEHIND_IT = ".,;:!?…’”*_"
_LEFT_OUT = ("exemptions.yml", "excluded.yml")
_COMMENT = re.compile(r"\s*#|.*?\s#")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address stands."""

    file: str
    line: int


def links_in_text(text: str, *, is_yaml: bool) -> Iterator[tuple[int, str]]:
    """Line and address of each link. A YAML comment is a note for editors and leads nobody anywhere."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in _ADDRESS.finditer(line):
            if is_yaml and _COMMENT.match(line[: found.start()]):
                break
            if line[found.end() : found.end() + 1] == "{":  # a pattern, such as the link to a map
                continue
            yield number, _ended(found[0])


def _ended(address: str) -> str:
    """Without what belongs to the sentence around it: a full stop, or a bracket that it did not open."""
    while address:
        if address[-1] in _BEHIND_IT:
            address = address[:-1]
        elif address[-1] in ")]" and address.count(address[-1]) > address.count({")": "(", "]": "["}[address[-1]]):
            address = address[: _unopened(address)]
        else:
            break
    return address


def _unopened(address: str) -> int:
    """Where the first bracket stands that closes one it did not open."""
    depth = {")": 0, "]": 0}
    for place, sign in enumerate(address):
        if sign in "([":
            depth[{"(": ")", "[": "]"}[sign]] += 1
        elif sign in depth:
            depth[sign] -= 1
            if depth[sign] < 0:
                return place
    return len(address) - 1


def places_of(files: Mapping[str, str]) -> Mapping[str, tuple[Place, ...]]:
    """Every place of each address; a fragment (`#part`) is a place on a page, so the page is asked once."""
    found: dict[str, list[Place]] = {}
    for file in sorted(files):
        for line, address in links_in_text(files[file], is_yaml=file.endswith(".yml")):
            found.setdefault(address.partition("#")[0], []).append(Place(file, line))
    return {address: tuple(places) for address, places in sorted(found.items())}


def files_with_links(project: Path, data: Path, shown_as: str) -> Mapping[str, str]:
    """The text of all of them, by the name that an editor knows. Notes for developers lead no family anywhere."""
    chosen = [(data, shown_as, "*.yml"), (project / "docs", "docs", "*.md")]
    return {
        f"{shown}/{path.relative_to(folder).as_posix()}": path.read_text(encoding="utf-8", errors="replace")
        for folder, shown, pattern in chosen
        for path in _below(folder, pattern)
        if path.name not in _LEFT_OUT and "developers" not in path.relative_to(folder).parts
    }


def _below(folder: Path, pattern: str) -> Iterable[Path]:
    return (path for path in sorted(folder.rglob(pattern)) if path.is_file() and not path.is_symlink())
