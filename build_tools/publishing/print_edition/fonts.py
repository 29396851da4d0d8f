"""The letters of the printed edition, and which signs they have.

Andika is made for people who learn to read: its letters are hard to mix up. DejaVu Sans has what Andika lacks, such as
Arabic and Hebrew letters. A sign that neither has would come out as an empty box, so its name is printed in its place:
nothing is lost, and the book looks the same on every machine.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up.print_parts import FONT_ROOTS, FONTS

FAMILY, FALLBACK = "Print", "Print other letters"
# (family, weight, style): name of its file. Both have open licences that let a document carry them.
FILES: Mapping[tuple[str, str, str], str] = {
    (FAMILY, "normal", "normal"): "Andika-Regular.ttf",
    (FAMILY, "bold", "normal"): "Andika-Bold.ttf",
    (FAMILY, "normal", "italic"): "Andika-Italic.ttf",
    (FAMILY, "bold", "italic"): "Andika-BoldItalic.ttf",
    (FALLBACK, "normal", "normal"): "DejaVuSans.ttf",
    (FALLBACK, "bold", "normal"): "DejaVuSans-Bold.ttf",
}
MISSING = (
    "The letters of the printed edition are not on this machine. Run `make site` again to have them set up, or"
    f" `apt install {' '.join(FONTS)}` as root."
)


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and what it is used as."""

    family: str
    weight: str
    style: str
    path: Path


def find_faces(roots: tuple[Path, ...] = FONT_ROOTS) -> tuple[Face, ...]:
    """Every face. Raises CannotGoOn where one is not on this machine."""
    there = {path.name: path for root in roots if root.is_dir() for path in sorted(root.rglob("*.ttf"), reverse=True)}
    if not set(FILES.values()) <= set(there):
        raise CannotGoOn(MISSING)
    return tuple(Face(*used_as, there[name]) for used_as, name in FILES.items())


def font_css(faces: tuple[Face, ...]) -> str:
    """The faces as style rules."""
    rule = '@font-face {{ font-family: "{}"; font-weight: {}; font-style: {}; src: url("{}"); }}'
    return "\n".join(rule.format(face.family, face.weight, face.style, face.path.as_uri()) for face in faces)


@lru_cache(maxsize=4)
def signs_of(faces: tuple[Face, ...]) -> frozenset[int]:
    """The signs that can be printed in normal and in bold: those that both weights of a family have."""
    from fontTools.ttLib import TTFont

    held: dict[str, set[int]] = {}
    for face in faces:
        if face.style == "normal":
            with TTFont(face.path, lazy=True) as font:
                signs = set(font.getBestCmap())
            held[face.family] = held[face.family] & signs if face.family in held else signs
    return frozenset().union(*held.values())


def with_names_for_missing(text: str, signs: frozenset[int]) -> str:
    """The text with each sign that cannot be printed by its name: `[grinning face]`."""
    if text.isascii():
        return text
    return "".join(_printed(sign, signs) for sign in text)


def _printed(sign: str, signs: frozenset[int]) -> str:
    if ord(sign) in signs or sign in "\n\t":
        return sign
    if unicodedata.category(sign) in ("Cf", "Mn", "Me", "Cc"):
        return ""  # joins or marks its neighbours, and shows nothing by itself
    plain = unicodedata.normalize("NFKC", sign)
    if plain != sign and all(ord(part) in signs for part in plain):
        return plain
    return f"[{unicodedata.name(sign, f'sign U+{ord(sign):04X}').lower()}]"
