"""A made-up text that is easier to read, as a file and as a model object."""

from typing import Any

from build_tools.offer.easier import Easier, EasierPart, Idea

MARK = "0123456789abcdef"
# The lines of the file are counted in the tests: add below, not between.
EASIER_GUIDE = """\
title: Asking for a trial
guide: trial
made_from: 0123456789abcdef
parts:
  - heading: What is it?
    ideas:
      - picture: phone
        says: You can try it.
      - picture: email
        says: You can write too.
"""
EASIER_LISTING = EASIER_GUIDE.replace("guide: trial", "listing: services/portage")


def easier(about: str = "guides/trial", *ideas: str | Idea, **facts: Any) -> Easier:
    """A text with one part, in step with its twin; `facts` change it."""
    lines = tuple(idea if isinstance(idea, Idea) else Idea("phone", idea) for idea in ideas or ("You can try it.",))
    folder = "docs/guides" if about.startswith("guides/") else "offer_data"
    slug = about.rpartition("/")[2]
    given = {
        "file": f"{folder}/easier/{slug}.yml",
        "title": f"{slug.replace('-', ' ').capitalize()} in short",
        "made_from": MARK,
        "parts": (EasierPart("What is it?", lines),),
        "now": MARK,
        **facts,
    }
    return Easier(about=about, **given)
