"""The guides in `docs/guides/`: the head of each file becomes a Guide, or Problems with file and line.

Their text is left to MkDocs; only its last heading is looked at here, since every guide must say what to do when it
goes wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from build_tools.offer.guide import Guide, Guides, GuideSource, Journey, Step, Timeline
from build_tools.problems import Problem, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.faults import clean
from build_tools.reading.file_names import fault_of_slug, is_good_slug
from build_tools.reading.file_reading import FileReading
from build_tools.reading.offer_folder import Reading
from build_tools.reading.page_heads import GUIDES, read_head
from build_tools.reading.schema_of_guides import GUIDE_HEAD

FEWEST_IN_SHORT, MOST_IN_SHORT = 3, 5
GOES_WRONG = "If it goes wrong"  # the heading that ends every guide
_HEADING = re.compile(r"^## +(.*?)[ #]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class GuidesRead:
    """What the folder holds. A guide whose head is faulty is left out."""

    guides: Guides
    problems: tuple[Problem, ...]
    lines: Mapping[str, Mapping[str, int]]  # line by file and field


def read_guides(docs: Path) -> GuidesRead:
    """All guides below `docs`; none where there is no such folder."""
    guides: list[Guide] = []
    problems: list[Problem] = []
    lines: dict[str, Mapping[str, int]] = {}
    for path in sorted((docs / GUIDES).rglob("*.md")):
        if path.is_symlink():
            continue  # told with the other pages
        reading = FileReading(f"docs/{clean(path.relative_to(docs).as_posix())}", FIXED)
        guide = read_guide(path.read_bytes(), path.stem, reading)
        if path.parent.name != GUIDES or path.parent.parent != docs:
            reading.say("", 0, "a guide inside a folder of its own: move the file up, to docs/guides")
        guides += [guide] if guide else []
        problems += reading.problems
        lines[reading.file] = reading.lines
    return GuidesRead(Guides.of(guides), tuple(in_order(problems)), lines)


def guides_beside(reading: Reading, docs: Path, *, ours: bool) -> Reading:
    """The reading of the data with the guides beside it.

    Somebody else's data lacks listings that our guides name: there those names are left out, not told.
    """
    read = read_guides(docs)
    offer = reading.offer
    if offer:
        guides = read.guides if ours else read.guides.naming_only(offer.by_address)
        offer = replace(offer, guides=guides)
    problems = tuple(in_order([*reading.problems, *read.problems]))
    return replace(reading, offer=offer, problems=problems, lines={**reading.lines, **read.lines})


def read_guide(content: bytes, slug: str, reading: FileReading) -> Guide | None:
    """One guide; None where its head lacks something. Faults go into `reading`."""
    if not is_good_slug(slug):
        reading.say("", 0, fault_of_slug(slug, ".md"))
    values = read_head(content, GUIDE_HEAD, reading)
    if values is None:
        return None
    _look_at_in_short(values.get("in_short"), reading)
    _look_at_last_heading(content.decode(errors="replace"), reading)
    if any(wanted.required and wanted.name not in values for wanted in GUIDE_HEAD.fields):
        return None
    return _guide(values, slug, reading.file)


def _look_at_in_short(in_short: tuple[str, ...] | None, reading: FileReading) -> None:
    if in_short and not FEWEST_IN_SHORT <= len(in_short) <= MOST_IN_SHORT:
        says = f"{len(in_short)} sentences: write {FEWEST_IN_SHORT} to {MOST_IN_SHORT}, the most needed first"
        reading.say("in_short", reading.lines["in_short"], says)


def _look_at_last_heading(text: str, reading: FileReading) -> None:
    """The page puts who can help behind the text, so what to do when it goes wrong has to be the end of it."""
    text = text.replace("\r\n", "\n")
    headings = list(_HEADING.finditer(text))
    if not headings or headings[-1][1] != GOES_WRONG:
        line = text.count("\n", 0, headings[-1].start()) + 1 if headings else 0
        reading.say("", line, f"the last heading of a guide has to be: ## {GOES_WRONG}")


def _guide(values: dict[str, Any], slug: str, file: str) -> Guide:
    return Guide(
        slug=slug,
        file=file,
        title=values["title"],
        description=values["description"],
        journey=Journey(values["journey"]),
        place=values["place"],
        in_short=values["in_short"],
        law_at=values["law_at"],
        sources=tuple(
            GuideSource(source["name"], source["page"], source.get("dated"))
            for source in values["sources"]
            if {"name", "page"} <= source.keys()
        ),
        listings=values["listings"],
        lists=values.get("lists", ()),
        to_check=values.get("to_check", ()),
        words=values.get("words", ()),
        timeline=_timeline(values.get("timeline")),
    )


def _timeline(values: dict[str, Any] | None) -> Timeline | None:
    if not values or not {"name", "steps"} <= values.keys():
        return None
    steps = (step for step in values["steps"] if {"when", "what"} <= step.keys())
    return Timeline(values["name"], tuple(Step(step["when"], step["what"], step.get("source")) for step in steps))
