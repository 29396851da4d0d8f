"""`local-offer new listing`: asks the questions in a terminal, one after the other, and gives the text of the file.

The same questions as on the form, with the same rules, but each answer is looked at as soon as it is given. `ask` and
`say` are passed in, so that a test can answer.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from build_tools.contributing.answer_values import value_of
from build_tools.contributing.apply_form import Desk
from build_tools.contributing.field_order import Leaf
from build_tools.contributing.new_text import WHOLE, new_address, new_listing_text
from build_tools.contributing.planning import Seen
from build_tools.contributing.private_text import held_back
from build_tools.contributing.questions import Look, Question, asked_fields, listing_questions
from build_tools.contributing.smallest_edit import Value
from build_tools.contributing.trying_out import Trial, try_out
from build_tools.errors import CannotGoOn
from build_tools.offer.vocabulary import LISTS
from build_tools.problems import Problem, any_must
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.faults import Fault
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import Fields, Items, Text
from build_tools.reading.schema import NEED_OWN_SOURCE
from build_tools.reading.shapes import Table
from build_tools.reading.values.dates_and_ages import read_date
from build_tools.reading.values.web_addresses import read_web_address

Ask = Callable[[str], str]
Say = Callable[[str], None]
_NAMES = frozenset({"Its name", "Other names for it"})
_TIMES = 20  # answers to one question: a file of answers that never fit must come to an end


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
    talk = _Talk(ask, say, lists)
    values: dict[str, Value] = {}
    for path, leaf in fields.items():
        if path != "how_much" or values.get("cost") == "charge":
            values[path] = talk.answer(questions[path], leaf)
    sources = talk.sources(values)
    for _ in range(_TIMES):
        made = _made(desk, values, sources)
        wrong = [one for one in made.trial.problems if any_must([one])] if isinstance(made, NewListing) else [made]
        if isinstance(made, NewListing) and not wrong:
            return made
        again = [path for path in fields if _is_about(path, wrong)]
        for one in wrong:
            say(f"  {one.says}.")
        if not again:
            raise CannotGoOn("Nothing was written: this cannot be put right with these questions.")
        for path in again:
            values[path] = talk.answer(questions[path], fields[path])
        sources = {**talk.sources({path: values[path] for path in again}, sources[WHOLE]), WHOLE: sources[WHOLE]}
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


@dataclass(frozen=True, slots=True)
class _Talk:
    """Asks one question until the answer will do."""

    ask: Ask
    say: Say
    lists: Mapping[str, Iterable[str]]

    def answer(self, question: Question, leaf: Leaf) -> Value:
        """The value for the file; None where it is left out."""
        required = leaf.field.required
        self.say(f"\n{question.heading}{'' if required else ' (may be left out)'}")
        for line in (question.says, *(f"  {number} {one.label}" for number, one in enumerate(question.choices, 1))):
            if line:
                self.say(line)
        if question.example:
            self.say(f"Such as: {question.example.splitlines()[0]}")
        for _ in range(_TIMES):
            written = self.ask("> ").strip()
            if not written and not required:
                return None
            found = self._value(question, leaf, written)
            if not isinstance(found, Fault):
                return found
            self.say(f"  {found.says}.")
        raise CannotGoOn("Nothing was written: one answer after the other could not be used.")

    def _value(self, question: Question, leaf: Leaf, written: str) -> Value | Fault:
        if not written:
            return Fault("this has to be known")
        private = held_back({question.heading: written}, _NAMES)
        if private:
            return private[0]
        value = value_of(question, _by_number(question, written))
        if isinstance(value, Fault) or value is None:
            return value
        return _fault_of(leaf, value, self.lists) or value

    def sources(self, values: Mapping[str, Value], whole: Seen | None = None) -> dict[str, Seen]:
        """Where each number and mailbox was seen, and first of all where the words were."""
        found = {WHOLE: whole or self._seen("Where did you see this? Copy the web address of the page.", None)}
        for name in NEED_OWN_SOURCE:
            if values.get(f"contact.{name}"):
                what = f"Which page shows {values[f'contact.{name}']}? Enter: the same page."
                found[name] = self._seen(what, found[WHOLE])
        return found

    def _seen(self, what: str, same: Seen | None) -> Seen:
        self.say(f"\n{what}")
        for _ in range(_TIMES):
            written = self.ask("> ").strip()
            if not written and same:
                return same
            page = read_web_address(written)
            if not isinstance(page, Fault):
                return Seen(page, self._dated(), "")
            self.say(f"  {page.says}.")
        raise CannotGoOn("Nothing was written: no page was named.")

    def _dated(self) -> str | None:
        self.say("What date is on that page? Enter: none.")
        for _ in range(_TIMES):
            written = self.ask("> ").strip()
            dated = read_date(written) if written else None
            if not isinstance(dated, Fault):
                return dated.iso if dated else None
            self.say(f"  {dated.says}.")
        return None


def _by_number(question: Question, written: str) -> str:
    """`2` or `1, 3` stand for the choices with these numbers."""
    numbers = written.replace(",", " ").split()
    if not question.choices or not all(one.isdecimal() and 1 <= int(one) <= len(question.choices) for one in numbers):
        return written
    words = [question.choices[int(one) - 1].word for one in numbers]
    return words[0] if question.look is Look.ONE_OF and len(words) == 1 else "\n".join(words)


def _fault_of(leaf: Leaf, value: str | tuple[str, ...], lists: Mapping[str, Iterable[str]]) -> Fault | None:
    """What the reader of listings says of this value."""
    name = leaf.field.name
    node = Text(1, value) if isinstance(value, str) else Items(1, tuple(Text(1, one) for one in value))
    reading = FileReading("", {key: tuple(words) for key, words in lists.items()})
    read_fields(Fields(1, {name: node}, {name: 1}), Table("", (leaf.field,)), reading)
    return Fault(reading.problems[0].says) if reading.problems else None
