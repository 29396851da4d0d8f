"""The whole site, built into a folder that goes again, and packed into one file that stays."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.problems import Problem
from build_tools.publishing.offline_zip import refuse_strangers, write_zip
from build_tools.site.building import PROJECT, Job, make_site


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """What came of it."""

    problems: tuple[Problem, ...]
    pages: int = 0
    size: int | None = None  # bytes of the file; None where something must be put right first
    unpacked: int = 0  # bytes of all that is in it


def offline_copy(job: Job, out: Path) -> OfflineCopy:
    """Check everything, build the pages as a copy, and pack them into `out`."""
    refuse_strangers(out)
    cache = PROJECT / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="offline-", dir=cache) as folder:
        built = make_site(replace(job, offline=True), Path(folder))
        if not built.done or built.area is None:
            return OfflineCopy(built.problems)
        pages = built.pages - 1  # the page that says "not found" stays behind
        size, unpacked = write_zip(Path(folder), built.area, pages, job.on, out)
        return OfflineCopy(built.problems, pages, size, unpacked)
