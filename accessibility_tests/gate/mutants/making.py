"""Writes mutants as pages beside the pages that they are made from, so that all they load is found where it was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility_tests.gate.mutants.mutant import Mutant
from accessibility_tests.gate.pages import SitePage


@dataclass(frozen=True, slots=True)
class Made:
    """A mutant that stands in the folder."""

    mutant: Mutant
    page: str  # the untouched page: "services/portage/index.html"
    file: str  # the page with the fault: "services/portage/mutant-7.html"


def make(folder: Path, mutants: Iterable[Mutant], pages: Sequence[SitePage]) -> tuple[Made, ...]:
    """Write each mutant that a page of the folder can be made into; of the others no page holds what they change."""
    made = (make_one(folder, mutant, number, pages) for number, mutant in enumerate(mutants, 1))
    return tuple(one for one in made if one)


def make_one(folder: Path, mutant: Mutant, number: int, pages: Sequence[SitePage]) -> Made | None:
    """Write a mutant from the first page of its kind that holds what it changes."""
    for page in pages:
        if page.kind != mutant.kind:
            continue
        before = (folder / page.file).read_text(encoding="utf-8")
        after = mutant.change(before)
        if after != before or mutant.change is str:
            return written(folder, Made(mutant, page.file, beside(page.file, number)), after)
    return None


def beside(file: str, number: int) -> str:
    """The name of a mutant in the folder of its page."""
    return (Path(file).parent / f"mutant-{number}.html").as_posix()


def written(folder: Path, made: Made, html: str) -> Made:
    """Write its page and its files."""
    path = folder / made.file
    for text, ending, before, link in (
        (made.mutant.css, ".css", "</head>", '<link rel="stylesheet" href="{}">'),
        (made.mutant.script, ".js", "</body>", '<script src="{}" defer></script>'),
    ):
        if text:
            own = path.with_suffix(ending)
            own.write_text(text, encoding="utf-8")
            html = html.replace(before, f"{link.format(own.name)}\n{before}", 1)
    path.write_text(html, encoding="utf-8")
    return made
