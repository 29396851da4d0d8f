"""The issues in `docs/newsletters/`: the head of each file becomes an Issue, or Problems with file and line."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.problems import Problem, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.faults import clean
from build_tools.reading.file_reading import FileReading
from build_tools.reading.offer_folder import Reading
from build_tools.reading.page_heads import NEWSLETTERS, read_head
from build_tools.reading.schema_of_guides import NEWSLETTER_HEAD

_NAME = "the name of an issue is the day on which it goes out, such as 2026-11-28.md: give it that name"


@dataclass(frozen=True, slots=True)
class IssuesRead:
    """What the folder holds. An issue whose head is faulty is left out."""

    newsletters: Newsletters
    problems: tuple[Problem, ...]


def newsletters_beside(reading: Reading, docs: Path, *, ours: bool) -> Reading:
    """The reading of the data with the newsletters beside it; somebody else's data has none of ours."""
    if not ours:
        return reading
    read = read_newsletters(docs)
    offer = replace(reading.offer, newsletters=read.newsletters) if reading.offer else None
    return replace(reading, offer=offer, problems=tuple(in_order([*reading.problems, *read.problems])))


def read_newsletters(docs: Path) -> IssuesRead:
    """All issues below `docs`; none where there is no such folder."""
    issues: list[Issue] = []
    problems: list[Problem] = []
    for path in sorted((docs / NEWSLETTERS).rglob("*.md")):
        if path.is_symlink():
            continue  # told with the other pages
        reading = FileReading(f"docs/{clean(path.relative_to(docs).as_posix())}", FIXED)
        issue = read_issue(path.read_bytes(), path.stem, reading)
        if path.parent.parent != docs:
            reading.say("", 0, "an issue inside a folder of its own: move the file up, to docs/newsletters")
        elif issue:
            issues.append(issue)
        problems += reading.problems
    return IssuesRead(Newsletters.of(issues), tuple(problems))


def read_issue(content: bytes, name: str, reading: FileReading) -> Issue | None:
    """One issue; None where its name is no day or its head lacks something. Faults go into `reading`."""
    values = read_head(content, NEWSLETTER_HEAD, reading)
    day = _day(name)
    if day is None:
        reading.say("", 0, _NAME)
    if day is None or values is None or not {"title", "description"} <= values.keys():
        return None
    return Issue(day, reading.file, values["title"], values["description"], values.get("left_out", ()))


def _day(name: str) -> date | None:
    try:
        day = date.fromisoformat(name)
    except ValueError:
        return None
    return day if day.isoformat() == name else None
