"""Reminders: for each owner one text that lists what nobody has confirmed for long, with links that are filled in.

One text an owner, however many listings: a person who gets forty letters answers none of them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.contributing.forms import PUBLIC, Topic, forms
from build_tools.hosting.addresses import form_link, known_host
from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.offer.freshness import CheckAge, due_by_owner
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer

LONGEST = 60_000  # signs; the host takes 65,536
LABEL = "reminder"
LISTED = "reminders.json"
HEADINGS: Mapping[CheckAge, str] = {
    CheckAge.NEVER: "Nobody has ever confirmed these",
    CheckAge.A_YEAR: "Last confirmed a year ago or more",
    CheckAge.HALF_A_YEAR: "Last confirmed half a year ago or more",
}


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one owner is asked."""

    owner: str  # "council", from the owners vocabulary
    title: str
    due: Mapping[CheckAge, tuple[Listing, ...]]
    text: str  # Markdown

    @property
    def label(self) -> str:
        """What the host knows it by: one open at a time."""
        return f"{LABEL}: {self.owner}"

    @property
    def count(self) -> int:
        return sum(map(len, self.due.values()))


def reminders(offer: Offer, on: date) -> tuple[Reminder, ...]:
    """One for each owner that has something to look at."""
    return tuple(_reminder(offer, owner, due, on) for owner, due in due_by_owner(offer.listings, on).items())


def _reminder(offer: Offer, owner: str, due: Mapping[CheckAge, tuple[Listing, ...]], on: date) -> Reminder:
    whose = offer.vocabulary.owners[owner].label
    title = f"Please check: {whose} ({sum(map(len, due.values()))})"
    return Reminder(owner, title, due, _cut("\n".join(_lines(offer, owner, due, on))))


def _lines(offer: Offer, owner: str, due: Mapping[CheckAge, tuple[Listing, ...]], on: date) -> Iterator[str]:
    area, names = offer.area, {form.topic: form.name for form in forms(offer.vocabulary)}
    who = area.owners.get(owner) or "not known yet"
    yield f"Who answers for these: {who}."
    yield ""
    yield f"On {PartialDate.of(on).words} nobody at these services had confirmed what families read. Please look."
    yield "If it is right, say so. If not, tell us what it should say. It takes a minute for each."
    yield ""
    yield PUBLIC
    for age in HEADINGS:
        if age in due:
            yield ""
            yield f"## {HEADINGS[age]}"
            yield ""
            yield from (_line(area, listing, names) for listing in due[age])


def _line(area: AreaInfo, listing: Listing, names: Mapping[Topic, str]) -> str:
    name = _plain(listing.name)
    shown = f"[{name}]({area.site_address}{listing.address})" if area.site_address else name
    when = f", confirmed {listing.checked.on.words}" if listing.checked else ""
    host = known_host(area.repository)
    links = [f"[{names[topic]}]({form_link(host, topic, _address(listing))})" for topic in _TOPICS] if host else []
    return f"- {shown}{when}. {' · '.join(links) or listing.file}"


_TOPICS = (Topic.STILL_RIGHT, Topic.CHANGE, Topic.CLOSED)


def _address(listing: Listing) -> str:
    return listing.address.rstrip("/")


def _plain(text: str) -> str:
    """A name as it stands, with every sign that Markdown would read as its own made plain; a mention is no mention."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()<>#+-!|~@&" else sign for sign in text)


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    kept = text[:LONGEST].rpartition("\n")[0]
    left = text.count("\n- ") - kept.count("\n- ")
    return f"{kept}\n\nAnd {left} more: `local-offer due` lists them all.\n"


def write_reminders(found: tuple[Reminder, ...], folder: Path) -> None:
    """A file each, and one that names them: `reminders.json`, which the workflow reads."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = []
    for number, reminder in enumerate(found, 1):
        name = f"{number}.md"
        (folder / name).write_text(reminder.text, encoding="utf-8", newline="\n")
        listed.append({"label": reminder.label, "title": reminder.title, "file": name})
    (folder / LISTED).write_text(json.dumps(listed, indent=1, ensure_ascii=False), encoding="utf-8", newline="\n")


def told(found: tuple[Reminder, ...], area: AreaInfo) -> Iterator[str]:
    """The same in lines for a terminal."""
    for reminder in found:
        who = area.owners.get(reminder.owner) or "not known yet"
        yield f"{reminder.owner}: {reminder.count:,} to confirm (who answers: {who})"
        for age in HEADINGS:
            for listing in reminder.due.get(age, ()):
                when = f"confirmed {listing.checked.on.words}" if listing.checked else "never confirmed"
                host = known_host(area.repository)
                link = f"  {form_link(host, Topic.STILL_RIGHT, _address(listing))}" if host else ""
                yield f"  {listing.file}: {when}{link}"
        yield ""
