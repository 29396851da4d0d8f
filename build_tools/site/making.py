"""Making one site: which pages there are, what each becomes, and what is wrong with them.

Knows nothing of MkDocs. `plugin.py` hands it the written pages as MkDocs reads them and asks it for the rest.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from build_tools.checking.links import PageLinks, broken_links, links_in, shared_titles
from build_tools.offer.another_way import ANOTHER_WAY
from build_tools.offer.event import EVENTS
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import NEWSLETTERS
from build_tools.problems import Problem
from build_tools.publishing.calendar_files import calendar_files
from build_tools.publishing.feeds import feed_files
from build_tools.reading.offer_folder import Lines
from build_tools.search.assets import search_files
from build_tools.search.documents import OtherPage
from build_tools.site.address import file_of
from build_tools.site.another_way_page import with_room
from build_tools.site.device_files import device_files
from build_tools.site.drawing import Drawing
from build_tools.site.easier_pages import EASY_READ, EasierTold
from build_tools.site.feed_entries import feeds_of
from build_tools.site.guide_pages import guide_page, missing_lists
from build_tools.site.icons import missing_icons
from build_tools.site.ledger import LEDGER_FILE, Entry, Page, entry_of, ledger_json, sitemap_xml
from build_tools.site.named_pages import missing_pages
from build_tools.site.news_pages import issue_page, whats_new_pages
from build_tools.site.pages import data_pages
from build_tools.site.short_codes import ShortCodes
from build_tools.site.tongues import names_kept
from build_tools.site.written_pages import Written, clean, faults_of, fill_in, fill_ins, join_links, missing_link

LOCAL_ADDRESS = "http://127.0.0.1:8000/"  # what `serve` prints: stands in the sitemap while no address is known
Progress = Callable[[int, int], None]
EASIER_LIST = "easier list"
# Kinds of page that search finds beside listings and words.
GUIDES = (
    "written", "urgent", "schools", "wanted", "guides", "consultations", "consultation", "happened", "another way",
    EASIER_LIST,
)  # fmt: skip


class Making:
    """The work on one site, from an offer to a folder of pages."""

    def __init__(
        self,
        offer: Offer,
        on: date,
        *,
        data_folder: str = "offer_data",
        ours: bool = True,
        progress: Progress | None = None,
        lines: Lines | None = None,
        offline: bool = False,
    ) -> None:
        self.offer = offer
        self.on = on
        self.ours = ours  # False when written pages stand beside somebody else's data
        easier = EasierTold(offer, lines or {})
        self.pages = [*data_pages(offer, on), *easier.pages()]
        known = {page.address: page.title for page in self.pages}
        known.update((guide.address, guide.title) for guide in offer.guides.all)
        self.pages += whats_new_pages(offer, known)
        self._names = {listing.address: listing.name for listing in offer.listings}
        self._known = {**known, **self._names}
        self.titles = {page.address: page.title for page in self.pages if page.kind != "listing"}
        self.titles.update((guide.address, guide.title) for guide in offer.guides.all)
        self.addresses = {page.address for page in self.pages}
        self.drawing = Drawing(offer, on, self.titles, offline=offline)
        self.problems: list[Problem] = [
            *missing_icons(offer),
            *easier.problems,
            *(missing_lists(offer, self.titles, lines or {}) if ours else ()),
            *missing_pages(offer, self.titles, lines or {}, data_folder),
        ]
        self.entries: list[Entry] = []
        self.links: list[PageLinks] = []
        self._progress = progress
        self._data_folder = f"{data_folder}/"
        self._facts = fill_ins(offer)
        self._codes = ShortCodes(offer)
        self._issue_texts: dict[str, str] = {}  # the cleaned HTML of each newsletter, for feeds
        coming = {EVENTS, *(event.address for event in offer.events if event.is_to_come(on))}
        self.guides = {
            page.address: OtherPage(page.title, page.address, page.description, "page", _also(page))
            for page in self.pages
            if page.kind in GUIDES or page.address in coming
        }

    def takes(self, file: str) -> bool:
        """False for our newsletters beside somebody else's data, which lacks what they name."""
        return self.ours or not file.startswith(NEWSLETTERS)

    def add_written(self, files: Mapping[str, str]) -> None:
        """The file of each page that MkDocs will bring, by address: links to it are known, and none is written over."""
        says = "the site makes a page with this address by itself. Give this file another name."
        taken = [file for address, file in files.items() if address in self.addresses]
        self.problems.extend(Problem(file, 0, "", says) for file in taken)
        self.addresses.update(files)

    def fill_in(self, written: Written) -> str:
        """The Markdown of a written page with its facts filled in."""
        text, problems = fill_in(written, self._facts, self._codes)
        self.problems.extend(problems)
        return text

    def written_page(self, written: Written, title: str, description: str, html: str) -> Page:
        """A written page as the ledger knows it: its HTML cleaned, its links joined."""

        def missing(link: str) -> None:
            self.problems.append(missing_link(written, link, ours=self.ours))

        self.titles[written.address] = title
        self.guides[written.address] = OtherPage(title, written.address, description, "page")
        cleaned = clean(html)
        joined = join_links(cleaned, written.address, self.addresses.__contains__, missing)
        content = names_kept(joined, self._names)
        guide = self.offer.guides.by_file.get(written.file)
        issue = self.offer.newsletters.by_file.get(written.file)
        self.problems.extend(faults_of(written.file, content, headings=0 if guide or issue else 1))
        if guide:
            return guide_page(self.offer, guide, content, self.titles, self.on)
        if issue:
            self._issue_texts[issue.address] = cleaned
            return issue_page(self.offer, issue, content)
        return Page(
            address=written.address,
            kind="written",
            title=title,
            description=description,
            template="main.html",
            source=written.file,
            context={"content": Markup(content)},  # noqa: S704 -- cleaned above
        )

    def drawn(self, page: Page, html: str) -> None:
        """Take a finished page into the ledger."""
        entry = entry_of(page, html)
        if entry.source.startswith(self._data_folder):  # where somebody keeps their data is nobody else's business
            entry = replace(entry, source=f"offer_data/{entry.source.removeprefix(self._data_folder)}")
        self.entries.append(entry)
        self.links.append(links_in(html, file_of(page.address), page.source))

    def write_data_pages(self, folder: Path) -> None:
        """Draw and write every page that comes from data."""
        total = len(self.pages)
        for done, page in enumerate(self.pages, start=1):
            if page.address != ANOTHER_WAY:  # says how large the site is, so it comes when all else is there
                self._write_page(folder, page)
            if self._progress:
                self._progress(done, total)

    def _write_page(self, folder: Path, page: Page) -> None:
        html = self.drawing.draw(page)
        self.drawn(page, html)
        write(f"{folder}/{file_of(page.address)}", html)

    def finish(self, folder: Path) -> None:
        """Write search, the ledger and the sitemap, then prove the links by what is really there."""
        guides = [self.guides[address] for address in sorted(self.guides)]
        calendars = calendar_files(self.offer)
        feeds = feed_files(feeds_of(self.offer, self._issue_texts, self._known, self.on), self.offer.area)
        made = (search_files(self.offer, guides), device_files(self.offer), calendars, feeds)
        for file, text in (item for files in made for item in files.items()):
            write(f"{folder}/{file}", text)
        for page in self.pages:
            if page.address == ANOTHER_WAY:
                self._write_page(folder, with_room(page, bytes_in(folder)))
        site_address = self.offer.area.site_address or LOCAL_ADDRESS
        (folder / LEDGER_FILE).write_text(ledger_json(self.entries), encoding="utf-8", newline="\n")
        (folder / "sitemap.xml").write_text(sitemap_xml(self.entries, site_address), encoding="utf-8", newline="\n")
        self.problems.extend(broken_links(self.links, files_in(folder), self._site_path()))
        self.problems.extend(shared_titles(self.links))

    def _site_path(self) -> str:
        return urlsplit(self.offer.area.site_address or "/").path


def _also(page: Page) -> tuple[str, ...]:
    """What people call the list of pages that are easier to read."""
    return EASY_READ if page.kind == EASIER_LIST else ()


def write(path: str, html: str) -> None:
    """Write one page. Plain system calls: over thousands of pages pathlib costs more than the writing."""
    content = html.encode()
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        while content:  # a full disk takes a part of it, and then says so
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def files_in(folder: Path) -> set[str]:
    """Every file below the folder, as `services/portage/index.html`."""
    start = len(f"{folder}/")
    return {f"{place}/{name}"[start:] for place, _, names in os.walk(folder) for name in names}


def bytes_in(folder: Path) -> int:
    """How much room all files below the folder take."""
    return sum(os.stat(f"{place}/{name}").st_size for place, _, names in os.walk(folder) for name in names)
