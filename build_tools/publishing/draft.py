"""The draft of a newsletter: Markdown that a person edits, made from what really changed since a day.

Facts stand in it as short codes, so that nobody types one twice. What it leaves out stands at its head with the reason,
where editors see it and families do not.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.offer.change_words import change_sentence, is_told
from build_tools.offer.dates import PartialDate
from build_tools.offer.difference import Change, Difference, difference_since
from build_tools.offer.history import GuideMark, State
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.page_news import changed_pages, page_sentence
from build_tools.offer.recording import changed_guides
from build_tools.site.short_codes import inert

LONGEST_NOTE = 780  # letters; the reader of the head takes 800
_FIRST = ("contact.", "name", "cost", "hours", "place.")  # what a family needs most comes first
MOST = 12  # lines in one part: an e-mail that is too long is not read
_NOTE = "<!-- Space for a note from the Forum. Write it here under its own line: ## From the Forum -->"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading, and what is left out of them."""

    heading: str
    lines: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    count: int = 0  # of all lines, those that are left out too

    @classmethod
    def of(cls, heading: str, lines: Iterable[str], left_out: Iterable[str] = ()) -> "Part":
        """The first lines; the others are named at the head."""
        found = tuple(lines)
        more = _chunks(f"Left out, since the part “{heading}” has {MOST} lines already", found[MOST:])
        return cls(heading, found[:MOST], (*more, *left_out), len(found))


def _chunks(why: str, names: Iterable[str]) -> Iterator[str]:
    """`why: one; two`, as many notes as their length asks for."""
    held: list[str] = []
    for name in names:
        if held and len(f"{why}: {'; '.join([*held, name])}") > LONGEST_NOTE:
            yield f"{why}: {'; '.join(held)}"
            held = []
        held.append(name)
    if held:
        yield f"{why}: {'; '.join(held)}"


def draft(offer: Offer, state: State, guides: Iterable[GuideMark], since: date, on: date) -> str:
    """The whole file. `state`: what stood there at the end of the day `since`; `on` is the day of the issue."""
    found = difference_since(state.pictures, offer)
    parts = [
        Part.of("New help", (f"[[{_address(listing)}: all]]" for listing in found.new if listing.is_open)),
        Part.of("What has changed", _changed(found), _untold(found)),
        Part.of("Closed", (_closed(listing) for listing in found.closed)),
        Part.of("Open again", (f"[[{_address(listing)}: all]]" for listing in found.open_again)),
        Part.of("Changes to events and questions", _pages_changed(offer, state, on), _pages_untold(offer, state, on)),
        Part.of("What is on", _events(offer, on), _events_left_out(offer, state, on)),
        Part.of("Have your say", (f"[[{_bare(one.address)}: all]]" for one in offer.consultations if one.is_open(on))),
        *_guides(state, guides),
    ]
    return _text(offer, [part for part in parts if part.lines or part.left_out], since, on)


def _changed(found: Difference) -> Iterator[str]:
    for change in sorted(found.changes, key=_rank):
        if is_told(change.path):
            who = _address(change.listing)
            before = inert(change.before) if change.before else None  # typed into the draft: an old name
            sentence = change_sentence(change.path, before, change.after)
            yield sentence.format(who=f"[[{who}]]", value=f"[[{who}: {change.path}]]")


def _rank(change: Change) -> int:
    places = (number for number, start in enumerate(_FIRST) if change.path.startswith(start))
    return next(places, len(_FIRST))


def _untold(found: Difference) -> Iterator[str]:
    """Other words for the same, listing by listing."""
    untold: dict[str, list[Change]] = {}
    for change in found.changes:
        if not is_told(change.path) and not change.path.startswith("closed."):
            untold.setdefault(change.listing.name, []).append(change)
    named = [f"{name} ({', '.join(dict.fromkeys(one.name for one in some))})" for name, some in untold.items()]
    yield from _chunks("Left out, since only the words changed or the place on the site", named)
    for old, now in found.moved:
        yield f"{now.name} has a new address, and {old.address} leads to it. Left out: old links still work."


def _closed(listing: Listing) -> str:
    closed = listing.closed
    why = f" [[{_address(listing)}: closed.why]]" if closed else ""
    instead = f" Instead, see [[{closed.instead}]]." if closed and closed.instead else ""
    return f"[[{_address(listing)}]] has closed.{why}{instead}"


def _pages_changed(offer: Offer, state: State, on: date) -> Iterator[str]:
    over = _over(offer, on)
    for change in changed_pages(state, offer):
        if change.page not in over:
            code = f"[[{change.page}: {change.fact}]]"
            yield page_sentence(change).format(who=f"[[{change.page}]]", value=code)


def _pages_untold(offer: Offer, state: State, on: date) -> Iterator[str]:
    """News of what is over comes too late."""
    over, changes = _over(offer, on), changed_pages(state, offer)
    for page in dict.fromkeys(change.page for change in changes if change.page in over):
        yield f"{over[page]} changed. Left out: it is over."


def _over(offer: Offer, on: date) -> dict[str, str]:
    """Names of past events by address."""
    return {_bare(event.address): event.name for event in offer.events if event.is_over(on)}


def _events(offer: Offer, on: date) -> Iterator[str]:
    coming = (event for event in offer.events if event.is_to_come(on))
    yield from (f"[[{_bare(event.address)}: all]]" for event in coming)


def _events_left_out(offer: Offer, state: State, on: date) -> Iterator[str]:
    for event in offer.events:
        if _bare(event.address) not in state.pages and not event.is_to_come(on):
            why = "it will not take place" if event.is_cancelled else "it is over"
            yield f"{event.name} is new on the site. Left out: {why}."


def _guides(state: State, guides: Iterable[GuideMark]) -> Iterator[Part]:
    marks = changed_guides(state, guides)
    anew = [mark for mark in marks if mark.guide in state.guides]
    yield Part.of("New guides", (f"[[{mark.guide}]]" for mark in marks if mark not in anew))
    yield Part.of("Guides that we wrote again", (f"[[{mark.guide}]]" for mark in anew))


def _text(offer: Offer, parts: list[Part], since: date, on: date) -> str:
    shown = [part for part in parts if part.lines]
    left_out = [line for part in parts for line in part.left_out]
    days = f"between {PartialDate.of(since).words} and {PartialDate.of(on).words}"
    intro = f"This is what changed on the {offer.area.site_name} {days}."
    nothing = f"Nothing changed on the {offer.area.site_name} {days}."
    blocks = [
        _head(f"What is new at the {offer.area.site_name}", _preview(shown), left_out),
        intro if shown else nothing,
        *(f"## {part.heading}\n\n" + "\n".join(f"- {line}" for line in part.lines) for part in shown),
        _NOTE,
        "## Something wrong or missing?\n\nTell us. Each page of the site says how, at its end.",
    ]
    return "\n\n".join(blocks) + "\n"


def _head(title: str, preview: str, left_out: list[str]) -> str:
    lines = ["---", f"title: {_quoted(title)}", f"description: {_quoted(preview)}"]
    lines += ["left_out:", *(f"  - {_quoted(line)}" for line in left_out)] if left_out else []
    return "\n".join([*lines, "---"])


def _preview(parts: list[Part]) -> str:
    """The parts in one line, with their numbers."""
    return f"{'; '.join(f'{part.heading}: {part.count}' for part in parts)}." if parts else "Nothing has changed."


def _quoted(words: str) -> str:
    return json.dumps(words[:LONGEST_NOTE], ensure_ascii=False)  # JSON's quotes are YAML's too


def _address(listing: Listing) -> str:
    return _bare(listing.address)


def _bare(address: str) -> str:
    return address.rstrip("/")
