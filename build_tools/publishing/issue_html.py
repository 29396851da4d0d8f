"""One issue as clean HTML with whole links: what the e-mail, the text and the paper are made from.

The same steps as for the page on the site: facts filled in, Markdown, the strict list. Only the links differ.
"""

from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown

from build_tools.errors import CannotGoOn
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import Issue
from build_tools.problems import Problem
from build_tools.publishing.absolute_links import absolute
from build_tools.reading.page_heads import text_below_head
from build_tools.site.short_codes import ShortCodes
from build_tools.site.written_pages import Written, clean, fill_in, fill_ins

EXTENSIONS = ("attr_list", "tables", "def_list", "sane_lists")  # as in mkdocs.yml


@dataclass(frozen=True, slots=True)
class Letter:
    """An issue that is ready to be set for a screen, a mail program or paper."""

    issue: Issue
    offer: Offer
    site_address: str
    html: str  # below its heading, every link by its whole address

    @property
    def web_address(self) -> str:
        """Its page on the site."""
        return self.site_address + self.issue.address

    @property
    def notices(self) -> tuple[str, ...]:
        """What every copy has to say of itself."""
        area = self.offer.area
        made_up = ("Made up. Nothing here is real.",) if area.made_up else ()
        return (*made_up, *(() if area.is_official else (f"Not run by {area.council}.",)))


def letter_of(offer: Offer, issue: Issue, project: Path, site_address: str | None) -> Letter:
    """Raises CannotGoOn while the site has no address, and where a short code names nothing."""
    site = site_address or offer.area.site_address
    if not site:
        says = "An e-mail and a printed page need the web address of this site, and offer_data/area.yml has none yet."
        raise CannotGoOn(f"{says} To try it out, write one: --site-address https://example.org/local-offer/")
    content = (project / issue.file).read_text(encoding="utf-8")
    text = text_below_head(content)
    written = Written(issue.address, issue.file, text, content.count("\n") - text.count("\n") + 1)
    markdown, problems = fill_in(written, fill_ins(offer), ShortCodes(offer))
    if problems:
        raise CannotGoOn(_told(problems))
    html = clean(Markdown(extensions=list(EXTENSIONS)).convert(markdown))
    return Letter(issue, offer, site, absolute(html, site, issue.address))


def _told(problems: list[Problem]) -> str:
    return "\n".join(str(problem) for problem in problems)
