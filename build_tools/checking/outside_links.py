"""The round through all outside links: files in, Problems out. `local-offer links` runs it, on a schedule."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from build_tools.checking.outside.asking import Asker
from build_tools.checking.outside.places import files_with_links, places_of
from build_tools.checking.outside.telling import exemption_problems, link_problems
from build_tools.checking.outside.walking import POLITE, Manners, Watch, walk
from build_tools.problems import Problem, Strength, in_order
from build_tools.reading.closed_lists import FIXED
from build_tools.reading.exemption_file import NAME, Exemption, ExemptionKind, read_exemptions
from build_tools.reading.file_reading import FileReading

ON_THE_WEB = Asker()
LONGEST_REPORT = 60_000  # signs; the host of the files takes 65,536


@dataclass(frozen=True, slots=True)
class LinkRound:
    """What a round came to."""

    problems: tuple[Problem, ...]
    asked: int  # different addresses
    hosts: int


def check_outside_links(
    project: Path,
    data: Path,
    shown_as: str,
    on: date,
    asker: Asker = ON_THE_WEB,
    manners: Manners = POLITE,
    watch: Watch | None = None,
) -> LinkRound:
    """Ask every link of the data and of the pages written by hand."""
    places = places_of(files_with_links(project, data, shown_as))
    visits = walk(places, asker, datetime.combine(on, time(), UTC), manners, watch)
    exemptions, problems = _exemptions(data / NAME, f"{shown_as}/{NAME}")
    problems += link_problems(places, visits, exemptions)
    problems += exemption_problems(exemptions, places, visits, f"{shown_as}/{NAME}", on)
    return LinkRound(tuple(in_order(problems)), len(visits), len({address.split("/")[2] for address in visits}))


def _exemptions(path: Path, shown_as: str) -> tuple[tuple[Exemption, ...], list[Problem]]:
    if not path.is_file():
        return (), []
    reading = FileReading(shown_as, FIXED)
    found = read_exemptions(path.read_bytes(), reading)
    return tuple(entry for entry in found if entry.kind is ExemptionKind.LINK), list(reading.problems)


def report_of(came: LinkRound) -> str:
    """The round as Markdown, for an issue: what must be put right, then what to look at; empty when all is well."""
    must = [problem for problem in came.problems if problem.strength is Strength.MUST]
    other = [problem for problem in came.problems if problem.strength is not Strength.MUST]
    parts = [_part("These links are wrong", must), _part("Please open these yourself", other)]
    return "\n\n".join(part for part in parts if part)[:LONGEST_REPORT]


def _part(heading: str, problems: list[Problem]) -> str:
    lines = [f"- `{problem.file}`, line {problem.line}: {problem.says.replace('`', '')}" for problem in problems]
    return "\n".join([f"## {heading}", "", *lines]) if lines else ""
