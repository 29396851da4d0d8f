"""Rules that tie the fields of one event together, beside those that it shares with listings."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from build_tools.offer.listing import Known
from build_tools.reading.file_reading import FileReading
from build_tools.reading.listing_rules import (
    Draft,
    Finding,
    contacts_have_own_source,
    how_much_with_charge,
    some_source,
    sources_back_something,
)
from build_tools.reading.promised_contacts import promised_without
from build_tools.reading.schema import CONTACT
from build_tools.reading.when_rules import WHEN_RULES

Rule = Callable[[Draft], Iterator[Finding]]


def booking_makes_sense(draft: Draft) -> Iterator[Finding]:
    """Nobody can book once it is over, and nobody has to where there is no booking."""
    booking, when = draft.values.get("booking", {}), draft.values.get("when", {})
    by, last = booking.get("by"), when.get("until") or when.get("to") or when.get("on")
    last = max([last, *when.get("also_on", ())], key=lambda day: day.last_day) if last else None
    if by and last and by.first_day > last.last_day:
        yield "booking.by", f"this is after the event, which ends on {last.words}: look at both dates again"
    for name in ("how", "page", "by"):
        if booking.get("needed") == Known.NO and name in booking:
            yield f"booking.{name}", "needed says that nobody has to book: change that, or take this line out"


def event_promises_are_kept(draft: Draft) -> Iterator[Finding]:
    """Words such as "phone the desk" with no number are a dead end."""
    texts = {path: draft.values.get(path) for path in ("summary", "who_for")}
    texts["when.note"] = draft.values.get("when", {}).get("note")
    texts["booking.how"] = draft.values.get("booking", {}).get("how")
    yield from broken_promises(draft, texts, "the event")


def broken_promises(draft: Draft, texts: Mapping[str, str | None], what: str) -> Iterator[Finding]:
    """Texts that tell people to phone or write, where no number or address stands."""
    contact = [name for name in CONTACT.by_name if draft.filled(f"contact.{name}")]
    for path, text in texts.items():
        for says in promised_without(text or "", contact, what):
            yield path, says


EVENT_RULES: tuple[Rule, ...] = (
    *WHEN_RULES,
    booking_makes_sense,
    how_much_with_charge,
    some_source,
    contacts_have_own_source,
    sources_back_something,
    event_promises_are_kept,
)


def check_event(values: Mapping[str, Any], reading: FileReading) -> None:
    """Adds what the rules find to the reading of the file."""
    say_findings(EVENT_RULES, values, reading)


def say_findings(rules: tuple[Rule, ...], values: Mapping[str, Any], reading: FileReading) -> None:
    """A field that is faulty itself is not judged again."""
    draft = Draft(values, "", frozenset(problem.field for problem in reading.problems))
    for rule in rules:
        for path, says in rule(draft):
            if path not in draft.faulty:
                reading.say(path, reading.lines.get(path, 1), says)
