"""The answers of one form become edits of one listing, with the source that backs each changed fact.

Pure: a submission, the offer and the file's bytes in; edits or faults out. A fact never changes without its source: the
page that a person names is written for each fact, and where it is the page that stood there already, the day is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from build_tools.contributing.answer_values import as_meant, is_empty, value_of
from build_tools.contributing.form_text import Submission
from build_tools.contributing.forms import DATED_KEY, SOURCE_KEY
from build_tools.contributing.smallest_edit import Edit, Value, edited, plain_values
from build_tools.offer.fact_names import source_of
from build_tools.reading.faults import Fault
from build_tools.reading.schema import SOURCED
from build_tools.reading.values.dates_and_ages import read_date
from build_tools.reading.values.web_addresses import read_web_address

_ON_NO_PAGE = "Is it on no page? Ask the service to put it on one, or to write to us"


@dataclass(frozen=True, slots=True)
class Seen:
    """Where somebody saw a fact."""

    page: str
    dated: str | None
    on: str  # the day of the form, "2026-11-23"


def seen_in(submission: Submission, on: date) -> Seen | list[Fault]:
    """The page that the person names, and its date."""
    page = read_web_address(submission.answers.get(SOURCE_KEY, "").strip("<> "))
    written = submission.answers.get(DATED_KEY)
    dated = read_date(as_meant(read_date, written)) if written else None
    if isinstance(page, Fault):
        page = Fault(f"{page.says}. {_ON_NO_PAGE}")
    faults = [
        _under(submission, key, found)
        for key, found in ((SOURCE_KEY, page), (DATED_KEY, dated))
        if isinstance(found, Fault)
    ]
    if faults or isinstance(page, Fault) or isinstance(dated, Fault):
        return faults
    return Seen(page, dated.iso if dated else None, on.isoformat())


def _under(submission: Submission, key: str, fault: Fault) -> Fault:
    return Fault(f'under "{submission.form.about(key).heading}": {fault.says}')


def fact_edits(submission: Submission) -> tuple[list[Edit], list[Fault]]:
    """What the answers ask for, field by field, in the order of the form."""
    edits: list[Edit] = []
    faults: list[Fault] = []
    for question in submission.form.questions:
        answer = submission.answers.get(question.key, "")
        if not question.path or not answer or is_empty(question, answer):
            continue
        value = value_of(question, answer)
        if isinstance(value, Fault):
            faults.append(_under(submission, question.key, value))
        else:
            edits.append((question.path, value))
    return edits, faults


def with_order_kept(values: Mapping[str, Any], edits: Sequence[Edit]) -> list[Edit]:
    """Entries of lists that stay keep their place; a price goes with the charge that it was for."""
    found = []
    for path, value in edits:
        old = values.get(path)
        if isinstance(value, tuple) and isinstance(old, list):
            stays = [entry for entry in old if entry in value]
            value = (*stays, *(entry for entry in value if entry not in stays))
        found.append((path, value))
    new = dict(found)
    if new.get("cost", "charge") != "charge" and "how_much" in values and "how_much" not in new:
        found.append(("how_much", None))
    return found


def edited_with_sources(content: bytes, edits: Sequence[Edit], seen: Seen) -> bytes | Fault:
    """The file with the edits, and with the page where each changed fact was seen."""
    before = plain_values(_text(content)) or {}
    changed = [path for path, value in edits if _now(before, path) != _as_read(value)]
    if not changed:
        return Fault("all that you wrote stands on the page already, so there was nothing to change")
    done = edited(content, edits)
    if isinstance(done, Fault):
        return done
    after = plain_values(_text(done)) or {}
    return edited(done, list(_source_edits(before, after, changed, seen)))


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig")


def _now(values: Mapping[str, Any], path: str) -> Any:
    found: Any = values
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _as_read(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _source_edits(
    before: Mapping[str, Any], after: Mapping[str, Any], changed: Sequence[str], seen: Seen
) -> Iterator[Edit]:
    backed = {source_of(path) for path in _paths(after)}
    touched = {source_of(path) for path in changed}
    for name in SOURCED:
        if name in touched and name in backed:
            yield from _source(name, _now(before, f"sources.{name}") or {}, seen)
        elif name in touched and _now(before, f"sources.{name}"):
            yield f"sources.{name}", None


def _paths(values: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, value in values.items():
        if not above and name == "sources":
            continue
        if isinstance(value, Mapping):
            yield from _paths(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def _source(name: str, old: Mapping[str, Any], seen: Seen) -> Iterator[Edit]:
    """The page, its date, and the day it was seen where nothing else tells that somebody looked again."""
    same_page = old.get("page") == seen.page
    dated = seen.dated or (old.get("dated") if same_page else None)
    yield f"sources.{name}.page", seen.page
    yield f"sources.{name}.dated", dated
    yield f"sources.{name}.seen", seen.on if same_page and dated == old.get("dated") else None
