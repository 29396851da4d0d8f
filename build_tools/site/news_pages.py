"""Pages of what is new: newsletters, and what changed day by day."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from build_tools.offer.history import WHATS_NEW, Record
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import NEWSLETTERS, Issue
from build_tools.site.address import Links, root_from
from build_tools.site.ledger import Page
from build_tools.site.news_lines import LinkTo, counted, parts_of

_NEWS = "What’s new"
_LETTERS = "Newsletters"


def newsletters_index(offer: Offer) -> Iterator[Page]:
    """All issues, the newest first; none when there are none."""
    if offer.newsletters.all:
        yield Page(
            address=NEWSLETTERS,
            kind="newsletters",
            title=_LETTERS,
            description="What we have told families, the newest first.",
            template="newsletters.html",
            source="docs/newsletters",
            context={"issues": offer.newsletters.all, "has_history": bool(offer.history.records)},
        )


def issue_page(offer: Offer, issue: Issue, html: str) -> Page:
    """The page of one issue; `html` is its text, cleaned and with its links joined."""
    before, after = offer.newsletters.beside[issue.on]
    return Page(
        address=issue.address,
        kind="newsletter",
        title=issue.title,
        description=issue.description,
        template="newsletter.html",
        source=issue.file,
        context={"content": Markup(html), "issue": issue, "before": before, "after": after},  # noqa: S704 -- cleaned
        part=f"Newsletter of {issue.words}",
        dated=issue.slug,
    )


def whats_new_pages(offer: Offer, known: Mapping[str, str]) -> Iterator[Page]:
    """A page a day on which something was recorded, and their list. `known` holds the titles of pages by address."""
    newest = offer.history.records[::-1]
    if not newest:
        return
    yield Page(
        address=WHATS_NEW,
        kind="whats new",
        title=_NEWS,
        description="What was added, changed and closed on this site, the newest first.",
        template="whats_new.html",
        source="offer_data/history",
        context={"days": [(record, counted(record)) for record in newest], "has_letters": bool(offer.newsletters.all)},
    )
    for number, record in enumerate(newest):
        yield _day_page(offer, record, known, newest[number + 1 : number + 2], newest[max(number - 1, 0) : number])


def _day_page(
    offer: Offer, record: Record, known: Mapping[str, str], before: tuple[Record, ...], after: tuple[Record, ...]
) -> Page:
    link = links_from(record.address, known)
    return Page(
        address=record.address,
        kind="whats new day",
        title=f"What was new on {record.words}",
        description=counted(record),
        template="whats_new_day.html",
        source=record.file,
        context={
            "parts": parts_of(offer, record, offer.history.before(record), link),
            "before": before[0] if before else None,
            "after": after[0] if after else None,
        },
        dated=record.on.isoformat(),
    )


def links_from(address: str, known: Mapping[str, str]) -> LinkTo:
    """Links to pages that are there; of others the name is left."""
    to = Links(root_from(address))

    def link(target: str, name: str) -> Markup:
        found = target in known
        return Markup('<a href="{}">{}</a>').format(to(target), name) if found else Markup("{}").format(name)

    return link
