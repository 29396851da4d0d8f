"""Problems as GitHub shows them beside the line of a pull request.

GitHub reads them from what a step prints: `::error file=...,line=...::words` (Workflow commands for GitHub Actions). A
line end, a colon or a comma in the wrong place would end such an order and begin another, so they are written as the
toolkit of GitHub writes them (actions/toolkit, packages/core/src/command.ts).
"""

from collections.abc import Iterable, Iterator

from build_tools.problems import Problem, Strength, in_order

_LEVELS = {Strength.MUST: "error", Strength.SHOULD: "warning", Strength.CONSIDER: "notice"}
_IN_WORDS = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_NAMES = (*_IN_WORDS, (":", "%3A"), (",", "%2C"))


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """One line each, in order."""
    return (annotation(problem) for problem in in_order(problems))


def annotation(problem: Problem) -> str:
    """One problem at its line, or at the top of its file."""
    place = f"file={_written(problem.file, _IN_NAMES)},line={problem.line or 1}"
    title = f",title={_written(problem.field, _IN_NAMES)}" if problem.field else ""
    return f"::{_LEVELS[problem.strength]} {place}{title}::{_written(problem.says, _IN_WORDS)}"


def _written(text: str, signs: Iterable[tuple[str, str]]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return text
