"""Sites that are built for tests: a project in a folder of its own, and what came of building it."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.site.building import PROJECT, Built
from build_tools.site.drawing import THEME
from build_tools.tests.read_html import Html

ON = date(2026, 11, 23)  # pages must not change with the day on which the tests run
DAY_OF_A_FACT = re.compile(r"^\s*(?:law_at|dated|seen|on): (\d{4}-\d\d-\d\d)$", re.MULTILINE)
NOT_PAGES = ("developers", "pictures")
HEAD = "---\ntitle: Extra\ndescription: An extra page.\n---\n"


def day_of_the_real_offer() -> date:
    """A day on which nothing that the real offer says is still to come: an editor may write today's date any day."""
    files = (*(PROJECT / "offer_data").rglob("*.yml"), *(PROJECT / "docs" / "guides").glob("*.md"))
    written = (day for file in files for day in DAY_OF_A_FACT.findall(file.read_text(encoding="utf-8")))
    dated_files = (
        *(PROJECT / "offer_data" / "history").glob("*.yml"),
        *(PROJECT / "docs" / "newsletters").glob("*.md"),
    )
    return max(ON, *map(date.fromisoformat, (*written, *(path.stem for path in dated_files))))


@dataclass(frozen=True, slots=True)
class Site:
    """A folder of pages."""

    folder: Path
    built: Built

    def html(self, file: str) -> str:
        """The text of one page."""
        return (self.folder / file).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Everything in it."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def pages(self) -> dict[str, Html]:
        """Each page by its file, read again."""
        return {file: Html(text.decode()) for file, text in self.files().items() if file.endswith(".html")}


def project_with(folder: Path, pages: Mapping[str, str | bytes], *, guides: bool = False) -> Path:
    """A copy of the project's written pages and settings, with more pages; the theme stays where it is.

    `guides` for the real offer, which holds them and the newsletters: without it, neither is a page.
    """
    settings, count = re.subn(
        r"custom_dir: .*", f"custom_dir: {THEME}", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    )
    assert count == 1
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    left_out = NOT_PAGES if guides else (*NOT_PAGES, "guides", "newsletters")
    shutil.copytree(PROJECT / "docs", folder / "docs", ignore=shutil.ignore_patterns(*left_out))
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
