"""Pictures beside words, from the set that comes with mkdocs-material.

They stand in the page itself, so nothing more is loaded, and screen readers pass over them: the words say it all.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

from build_tools.offer.model import Offer
from build_tools.problems import Problem

NAME = re.compile(r"[a-z0-9-]+")  # no way out of the set's folder


@cache
def icon(name: str | None) -> Markup:
    """The picture as SVG, or nothing."""
    file = _file(name) if name else None
    if file is None:
        return Markup()
    svg = file.read_text(encoding="utf-8").replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Markup(svg)  # noqa: S704 -- the theme's own file


def has_icon(name: str) -> bool:
    """True when the set holds a picture with this name."""
    return _file(name) is not None


def missing_icons(offer: Offer) -> Iterator[Problem]:
    """A kind of help names a picture that the set does not have."""
    for word in offer.vocabulary.topics:
        if word.icon and _file(word.icon) is None:
            says = (
                f"the theme has no picture named {word.icon}. Take the line out, or write another name, such as school."
            )
            yield Problem("offer_data/vocabulary/topics.yml", 0, f"{word.key}, icon", says)


def _file(name: str) -> Path | None:
    if not NAME.fullmatch(name):
        return None
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    for place in places or ():
        file = Path(place) / "templates" / ".icons" / "material" / f"{name}.svg"
        if file.is_file():
            return file
    return None
