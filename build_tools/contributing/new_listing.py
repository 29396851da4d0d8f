"""`local-offer new listing`: asks the questions in a terminal, one after the other, and gives the text of the file.

The same questions as on the form, with the same rules, but each answer is looked at as soon as it is given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.contributing.apply_form import Desk
from build_tools.contributing.inert_words import capital
from build_tools.contributing.new_text import WHOLE, new_address, new_listing_text
from build_tools.contributing.planning import Seen
from build_tools.contributing.questions import asked_fields, listing_questions
from build_tools.contributing.smallest_edit import Value
from build_tools.contributing.terminal_talk import TIMES, Ask, Say, Talk
from build_tools.contributing.trying_out import Trial, try_out
from build_tools.errors import CannotGoOn
from build_tools.offer.vocabulary import LISTS
from build_tools.problems import Problem, any_must
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.faults import Fault


@dataclass(frozen=True, slots=True)
class NewListing:
    """What is to be written."""

    address: str
    content: bytes
    trial: Trial


def ask_for_listing(desk: Desk, ask: Ask, say: Say) -> NewListing:
    """Asks until the listing passes every rule. Raises CannotGoOn when it cannot."""
    say("Press Enter to leave out what you do not know. Press Ctrl and C to stop: nothing is written until the end.")
    lists = closed_lists(getattr(desk.offer.vocabulary, name) for name in LISTS)
    fields = {leaf.path: leaf for leaf in asked_fields(lists) if not leaf.path.startswith("closed.")}
    questions = listing_questions(desk.offer.vocabulary)
    talk = Talk(ask, say, lists)
    values: dict[str, Value] = {}
    for path, leaf in fields.items():
        if path != "how_much" or values.get("cost") == "charge":
            values[path] = talk.answer(questions[path], leaf)
    sources = talk.sources(values)
    for _ in range(TIMES):
        made = _made(desk, values, sources)
        wrong = [one for one in made.trial.problems if any_must([one])] if isinstance(made, NewListing) else [made]
        if isinstance(made, NewListing) and not wrong:
            return made
        again = [path for path in fields if _is_about(path, wrong)]
        for one in wrong:
            say(f"  {capital(one.says)}.")
        if not again:
            raise CannotGoOn("Nothing was written: this cannot be put right with these questions.")
        for path in again:
            values[path] = talk.answer(questions[path], fields[path])
        sources |= talk.sources({path: values[path] for path in again}, sources[WHOLE])
    raise CannotGoOn("Nothing was written: the answers still break a rule.")


def _is_about(path: str, problems: Iterable[Problem | Fault]) -> bool:
    """True when a problem names this field. A name that is taken is a fault with no field, and is asked for again."""
    return any(one.field == path if isinstance(one, Problem) else path == "name" for one in problems)


def _made(desk: Desk, values: Mapping[str, Value], sources: Mapping[str, Seen]) -> NewListing | Fault:
    known = [(path, value) for path, value in values.items() if value]
    address = new_address(str(values.get("kind")), str(values.get("name")), desk.offer)
    given = {path.rpartition(".")[2] for path, _ in known}
    text = new_listing_text(known, {name: seen for name, seen in sources.items() if name in given})
    if isinstance(address, Fault) or isinstance(text, Fault):
        return address if isinstance(address, Fault) else text if isinstance(text, Fault) else Fault("")
    return NewListing(address, text, try_out(desk.reading, address, b"", text, desk.corpus, desk.on))
