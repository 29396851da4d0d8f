"""Rules that tie the fields of one consultation together, beside those that it shares with listings."""

from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.reading.event_rules import Rule, broken_promises, say_findings
from build_tools.reading.file_reading import FileReading
from build_tools.reading.listing_rules import (
    Draft,
    Finding,
    contacts_have_own_source,
    some_source,
    sources_back_something,
)


def closes_after_it_opens(draft: Draft) -> Iterator[Finding]:
    """The last day comes after the first, and a decision after both began."""
    opens, closes = draft.values.get("opens"), draft.values.get("closes")
    decided = draft.values.get("decided", {}).get("on")
    if opens and closes and closes.last_day < opens.first_day:
        yield "closes", f"this is before it opens ({opens.words}): look at both dates again"
    if opens and decided and decided.last_day < opens.first_day:
        yield "decided.on", f"this is before it opened ({opens.words}): look at both dates again"


def some_date_is_known(draft: Draft) -> Iterator[Finding]:
    """Nobody can tell whether a consultation without any date is open."""
    if not any(draft.filled(name) for name in ("opens", "closes")):
        yield "opens", "no date is known: write opens or closes as closely as a page tells, such as opens: 2024"


def consultation_promises_are_kept(draft: Draft) -> Iterator[Finding]:
    """Words such as "phone the desk" with no number are a dead end."""
    how = draft.values.get("how_to_answer", {})
    texts = {name: draft.values.get(name) for name in ("asked", "who_for", "dates_note")}
    texts |= {f"how_to_answer.{name}": how.get(name) for name in ("steps", "without_internet")}
    yield from broken_promises(draft, texts, "the consultation")


CONSULTATION_RULES: tuple[Rule, ...] = (
    closes_after_it_opens,
    some_date_is_known,
    some_source,
    contacts_have_own_source,
    sources_back_something,
    consultation_promises_are_kept,
)


def check_consultation(values: Mapping[str, Any], reading: FileReading) -> None:
    """Adds what the rules find to the reading of the file."""
    say_findings(CONSULTATION_RULES, values, reading)
