"""Which pages there are to look at: every HTML file of a folder, found from the folder itself.

A list that a site gives of itself can leave a page out, and then nobody looks at it. The list (our ledger) is asked for
one thing only: what kind each page is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from accessibility_tests.sample import LEDGER, file_of
from accessibility_tests.sample import pages_of as kinds_of
from build_tools.errors import CannotGoOn

ENDINGS = (".html", ".htm")
UNKNOWN = "page"  # the kind of a page that no list tells of


@dataclass(frozen=True, slots=True, order=True)
class SitePage:
    """One page to look at."""

    file: str  # "services/portage/index.html"
    kind: str  # "listing"; exemptions and samples go by it


def pages_in(site: Path) -> tuple[SitePage, ...]:
    """Every page of the folder, in order of its name. CannotGoOn when there is none: nothing would be tested."""
    if not site.is_dir():
        raise CannotGoOn(f"There is no folder {site}. Build the site first, or name another folder with --site.")
    files = sorted(_name(path, site) for path in site.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if not files:
        raise CannotGoOn(f"There is no page in {site}: nothing would be tested. Build the site first.")
    kinds = _kinds(site)
    return tuple(SitePage(file, kinds.get(file, UNKNOWN)) for file in files)


def sizes_of(site: Path, pages: Iterable[SitePage]) -> dict[str, int]:
    """File -> how long it is, in bytes."""
    return {page.file: (site / page.file).stat().st_size for page in pages}


def is_whole(site: Path) -> bool:
    """True when the folder holds every page that its own list tells of; False for a part, or where there is no list."""
    kinds = _kinds(site)
    return bool(kinds) and all((site / file).is_file() for file in kinds)


def _kinds(site: Path) -> dict[str, str]:
    """File -> kind, from the ledger where there is one."""
    if not (site / LEDGER).is_file():
        return {}
    return {file_of(address): kind for address, kind in kinds_of(site).items()}


def _name(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix()
