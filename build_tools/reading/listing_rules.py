"""Rules that tie the fields of one listing together. Each yields the path of a field and what is wrong with it.

They look at what was written, not at the model, so that a listing that is faulty elsewhere still hears of these faults
in the same run.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.offer.listing import FOLDER_OF_KIND, Kind, Price
from build_tools.reading.file_reading import FileReading
from build_tools.reading.promised_contacts import promised_without
from build_tools.reading.schema import CONTACT, NEED_OWN_SOURCE, PLACE, STILL_RUNNING

Finding = tuple[str, str]  # path of the field, what to say


@dataclass(frozen=True, slots=True)
class Draft:
    """A listing as written."""

    values: Mapping[str, Any]  # by field, blocks by field again; what is faulty or not known is absent
    folder: str
    faulty: frozenset[str]  # paths that have a problem already

    def filled(self, path: str) -> bool:
        """True when something is written there, right or wrong."""
        name, _, inner = path.partition(".")
        value = self.values.get(name)
        there = inner in (value or {}) if inner else value is not None
        return there or path in self.faulty


def kind_and_folder(draft: Draft) -> Iterator[Finding]:
    """The folder says what sort of thing is in it, because it is the first part of the page's address."""
    kind = draft.values.get("kind")
    right = FOLDER_OF_KIND[Kind(kind)] if kind else draft.folder
    if right != draft.folder:
        here = f"a {kind} belongs in the folder {right}, and this file is in {draft.folder}"
        yield "kind", f"{here}: move it, or change the kind"


def how_much_with_charge(draft: Draft) -> Iterator[Finding]:
    """A charge without its size leaves a parent guessing; a size without a charge contradicts itself."""
    cost = draft.values.get("cost")
    if cost == Price.CHARGE and not draft.filled("how_much"):
        yield "cost", "there is a charge, and how_much is missing: add a line such as how_much: £5 a session"
    if draft.filled("how_much") and cost != Price.CHARGE and "cost" not in draft.faulty:
        found = f"the cost says {cost}" if cost else "the cost is missing"
        yield "how_much", f"this needs the line cost: charge, and {found}: change the cost, or take this line out"


def some_source(draft: Draft) -> Iterator[Finding]:
    """Every listing says where its facts were seen."""
    named = [name for name in ("sources", "more_sources") if draft.values.get(name)]
    if not named and not any(path.startswith(("sources", "more_sources")) for path in draft.faulty):
        says = "no page is named as a source. Where did you see this? Add sources:, below it summary:, and below that"
        yield "sources", f"{says} page: https://www.service.example/"


def contacts_have_own_source(draft: Draft) -> Iterator[Finding]:
    """A wrong number sends a family to a stranger, so each number and e-mail names the very page that shows it."""
    for name in NEED_OWN_SOURCE:
        if draft.filled(f"contact.{name}") and not draft.filled(f"sources.{name}"):
            says = f"this has no source of its own. Where did you see this? Add, under sources, {name}: and below it"
            yield f"contact.{name}", f"{says} page: https://www.service.example/contact"


def sources_back_something(draft: Draft) -> Iterator[Finding]:
    """A source for a fact that is not there is mostly a fact that was lost, or a slip in the name."""
    for name in draft.values.get("sources", {}):
        if name != STILL_RUNNING and not any(draft.filled(path) for path in _backed(name, draft)):
            says = f"{name} is not filled in, so nothing can be its source: fill in {name}, or take this source out"
            yield f"sources.{name}", says


def _backed(name: str, draft: Draft) -> list[str]:
    """The paths that a source of this name can stand for."""
    if name == "access":
        facts = [path.partition(".")[2] for path in draft.faulty if path.startswith("place.")]
        facts += draft.values.get("place", {})
        return [f"place.{fact}" for fact in facts if fact not in ("address", "postcode")]
    block = next((block.name for block in (CONTACT, PLACE) if name in block.by_name), None)
    return [f"{block}.{name}" if block else name]


def promises_are_kept(draft: Draft) -> Iterator[Finding]:
    """Words such as "phone the desk" with no number are a dead end."""
    contact = [name for name in CONTACT.by_name if draft.filled(f"contact.{name}")]
    texts = {path: draft.values.get(path) for path in ("summary", "who_for")}
    texts["how_to_get.steps"] = draft.values.get("how_to_get", {}).get("steps")
    for path, text in texts.items():
        for says in promised_without(text or "", contact):
            yield path, says


RULES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    kind_and_folder,
    how_much_with_charge,
    some_source,
    contacts_have_own_source,
    sources_back_something,
    promises_are_kept,
)


def check_listing(values: Mapping[str, Any], folder: str, reading: FileReading) -> None:
    """Adds what the rules find to the reading of the file. A field that is faulty itself is not judged again."""
    draft = Draft(values, folder, frozenset(problem.field for problem in reading.problems))
    for rule in RULES:
        for path, says in rule(draft):
            if path not in draft.faulty:
                reading.say(path, reading.lines.get(path, 1), says)
