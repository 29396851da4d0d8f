"""`local-offer history record`: writes down what changed since the last record, in a file of its own day."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.dates import PartialDate
from build_tools.offer.history import GuideMark, History, Record
from build_tools.offer.model import Offer
from build_tools.offer.recording import next_record
from build_tools.publishing.record_file import record_text
from build_tools.reading.history_files import FOLDER


def record_changes(offer: Offer, guides: Iterable[GuideMark], data: Path, on: date) -> str:
    """What was done, in a sentence. Never touches a file that is there."""
    history = offer.history
    last = history.records[-1] if history.records else None
    record = next_record(history.now, offer, guides, on, history.digests[last.on] if last else None)
    if record.is_empty:
        return "Nothing changed since the last record. Nothing was written."
    if last and on <= last.on:
        day = PartialDate.of(last.on).words
        return f"There is a record for {day} already. What changed since then is recorded on a later day."
    path = data / FOLDER / f"{on.isoformat()}.yml"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(record_text(record))
    except FileExistsError:
        raise CannotGoOn(f"{path} is there already and cannot be read. Run local-offer check first.") from None
    return f"Written: {path}. {_counted(record, history)}"


def _counted(record: Record, history: History) -> str:
    known = history.now.guides
    anew = sum(1 for mark in record.guides if mark.guide in known)
    changed = len({change.page for change in record.pages_changed})
    counts = (
        (len(record.new), "new listing", "new listings"),
        (len({change.listing for change in record.changed}), "listing changed", "listings changed"),
        (len(record.moved), "listing moved", "listings moved"),
        (len(record.guides) - anew, "new guide", "new guides"),
        (anew, "guide written anew", "guides written anew"),
        (len(record.pages), "new event or question to families", "new events and questions to families"),
        (changed, "event or question to families changed", "events and questions to families changed"),
    )
    return ", ".join(f"{count:,} {one if count == 1 else more}" for count, one, more in counts if count) + "."
