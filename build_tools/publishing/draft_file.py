"""`local-offer newsletter draft`: the draft becomes a file of its own, and never takes the place of one."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.dates import PartialDate
from build_tools.offer.history import GuideMark
from build_tools.offer.model import Offer
from build_tools.publishing.draft import draft


def write_draft(offer: Offer, guides: Iterable[GuideMark], docs: Path, since: date | None, on: date) -> Path:
    """The file that was written. Raises CannotGoOn where there is nothing to compare with, or the file is there."""
    start = since or _since_last(offer, on)
    _look_at_days(offer, start, on)
    path = docs / "newsletters" / f"{on.isoformat()}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = draft(offer, offer.history.on(start), guides, start, on)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        says = f"{path} is there already, and a draft never writes over a newsletter."
        raise CannotGoOn(f"{says} Take it away first, or write another day with --on.") from None
    return path


def _since_last(offer: Offer, on: date) -> date:
    last = offer.newsletters.last_before(on)
    if last:
        return last.on
    if offer.history.records:
        return offer.history.records[0].on
    raise CannotGoOn("There is no newsletter and no history yet. Run: local-offer history record")


def _look_at_days(offer: Offer, since: date, on: date) -> None:
    records = offer.history.records
    if not records or since < records[0].on:
        begins = f"It begins on {PartialDate.of(records[0].on).words}." if records else "It is empty."
        raise CannotGoOn(f"The history does not reach back to {PartialDate.of(since).words}. {begins}")
    if since >= on:
        days = f"{PartialDate.of(since).words} is not before {PartialDate.of(on).words}"
        raise CannotGoOn(f"{days}, the day of the newsletter. Write an earlier day with --since.")
