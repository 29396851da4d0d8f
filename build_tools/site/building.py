"""From a folder of data to a folder of pages, whole or not at all."""

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from build_tools.checking.offer_rules import check_offer
from build_tools.checking.plain_words import Corpus, plain_word_problems
from build_tools.errors import CannotGoOn
from build_tools.offer.area import AreaInfo
from build_tools.problems import Problem, any_must
from build_tools.reading.accessibility_files import accessibility_beside
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.page_heads import page_problems
from build_tools.reading.written_beside import written_beside
from build_tools.site import plugin
from build_tools.site.ledger import LEDGER_FILE
from build_tools.site.making import Making, Progress
from build_tools.site.swapping import fresh_folder
from build_tools.site.theme_digest import theme_digest

PROJECT = Path(__file__).resolve().parents[2]
OUR_DATA = PROJECT / "offer_data"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to."""

    problems: tuple[Problem, ...]
    pages: int
    done: bool  # False: something must be put right first, and the old site stands
    area: AreaInfo | None = None  # whose site it is


@dataclass(frozen=True, slots=True)
class Job:
    """What to build from, and for which day."""

    data: Path
    on: date
    site_address: str | None = None  # stands in for the one in area.yml
    progress: Progress | None = None
    offline: bool = False  # each page says that it is a copy to use with no internet

    @property
    def shown_as(self) -> str:
        """The data's folder as an editor knows it; a sign that no text can hold is shown as a question mark."""
        return "offer_data" if self.is_ours else str(self.data).encode(errors="replace").decode()

    @property
    def is_ours(self) -> bool:
        return self.data.resolve() == OUR_DATA.resolve()


def build_site(job: Job, out: Path) -> Built:
    """Check everything, build into a fresh folder and put that in the place of `out`."""
    refuse_what_is_read(out, job.data)
    with fresh_folder(out, _made_by_us) as fresh:
        built = make_site(job, fresh.path)
        if built.done:
            fresh.put_in_place()
        return built


def check_site(job: Job) -> Built:
    """The same work, with the pages thrown away: `check` sees all that `build` would."""
    cache = PROJECT / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="check-", dir=cache) as folder:
        return make_site(job, Path(folder), with_words=True)


@contextmanager
def _keeping_everything() -> Iterator[None]:
    """A build makes many objects and keeps nearly all of them: looking for ones to throw away costs a tenth of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_keeping_everything()
def make_site(job: Job, folder: Path, with_words: bool = False) -> Built:
    """Read, check and draw into an empty folder; stops after the reading when no offer came of it.

    `with_words`: check how plain the words are too. A build leaves it out, because a hard word must never hold back a
    phone number that has been put right.
    """
    reading = written_beside(read_offer(job.data, job.shown_as), PROJECT / "docs", ours=job.is_ours)
    reading = accessibility_beside(reading, PROJECT, job.data, theme_digest(), ours=job.is_ours)
    problems = [*reading.problems, *check_offer(reading, job.on), *page_problems(PROJECT / "docs")]
    if with_words and reading.offer:  # without its names and its glossary, every name would be an alarm
        corpus = Corpus(job.data, job.shown_as, PROJECT if job.is_ours else None)
        problems += plain_word_problems(corpus, reading.offer, job.on)
    if reading.offer is None or any_must(problems):
        return Built(tuple(problems), 0, done=False)
    offer = reading.offer
    if job.site_address:
        offer = replace(offer, area=replace(offer.area, site_address=job.site_address))
    making = Making(
        offer,
        job.on,
        data_folder=job.shown_as,
        ours=job.is_ours,
        progress=job.progress,
        lines=reading.lines,
        offline=job.offline,
    )
    problems += plugin.build(PROJECT, making, folder)
    return Built(tuple(problems), len(making.entries), done=not any_must(problems), area=offer.area)


def refuse_what_is_read(out: Path, data: Path = OUR_DATA) -> None:
    """What is put among the files that the site is made from would be read at the next build, and stop it."""
    for source in (data, OUR_DATA, PROJECT / "docs", PROJECT / "build_tools"):
        if out.resolve().is_relative_to(source.resolve()):
            says = f"{out} lies inside {source}, which the site is made from."
            raise CannotGoOn(f"{says} Choose another place with --out.")


def _made_by_us(folder: Path) -> bool:
    """A folder with our ledger, unless somebody keeps a history of their own in it."""
    return (folder / LEDGER_FILE).is_file() and not (folder / ".git").exists()
