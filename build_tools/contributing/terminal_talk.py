"""Asking in a terminal: one question until its answer will do, and where each fact was seen.

`ask` and `say` are passed in, so that a test can answer.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from build_tools.contributing.answer_values import value_of
from build_tools.contributing.field_order import Leaf
from build_tools.contributing.inert_words import capital
from build_tools.contributing.new_text import WHOLE
from build_tools.contributing.planning import Seen
from build_tools.contributing.private_text import held_back
from build_tools.contributing.questions import HEADINGS, Look, Question
from build_tools.contributing.smallest_edit import Value
from build_tools.errors import CannotGoOn
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
TIMES = 20  # answers to one question: a file of answers that never fit must come to an end
OTHER_NAMES, SEVERAL = "also_known_as", "If there are several, put ; between them."
_NAMES = frozenset({HEADINGS["name"], HEADINGS["also_known_as"]})


@dataclass(frozen=True, slots=True)
class Talk:
    """Asks one question until the answer will do."""

    ask: Ask
    say: Say
    lists: Mapping[str, Iterable[str]]

    def answer(self, question: Question, leaf: Leaf) -> Value:
        """The value for the file; None where it is left out."""
        required = leaf.field.required
        self.say(f"\n{question.heading}{'' if required else ' (may be left out)'}")
        for line in (_how(question), *(f"  {number} {one.label}" for number, one in enumerate(question.choices, 1))):
            if line:
                self.say(line)
        if question.example:
            self.say(f"Such as: {question.example.splitlines()[0]}")
        for _ in range(TIMES):
            written = self.ask("> ").strip()
            if not written and not required:
                return None
            found = self._value(question, leaf, written)
            if not isinstance(found, Fault):
                return found
            self.say(f"  {capital(found.says)}.")
        raise CannotGoOn("Nothing was written: one answer after the other could not be used.")

    def _value(self, question: Question, leaf: Leaf, written: str) -> Value | Fault:
        if not written:
            return Fault("this has to be known")
        private = held_back({question.heading: written}, _NAMES)
        if private:
            return private[0]
        value = value_of(question, _by_number(question, _apart(question, written)))
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
        for _ in range(TIMES):
            written = self.ask("> ").strip()
            if not written and same:
                return same
            page = read_web_address(written)
            if not isinstance(page, Fault):
                return Seen(page, self._dated(), "")
            self.say(f"  {capital(page.says)}.")
        raise CannotGoOn("Nothing was written: no page was named.")

    def _dated(self) -> str | None:
        self.say("What date is on that page? Enter: none.")
        for _ in range(TIMES):
            written = self.ask("> ").strip()
            dated = read_date(written) if written else None
            if not isinstance(dated, Fault):
                return dated.iso if dated else None
            self.say(f"  {capital(dated.says)}.")
        return None


def _how(question: Question) -> str:
    """What to do, where a terminal has one line and no boxes to tick."""
    if question.look is Look.ONE_OF:
        return f"{question.says} Write its number.".strip()
    if question.look is Look.SOME_OF:
        return "Write all numbers that are right, with commas between them, such as 1, 3."
    return SEVERAL if question.path == OTHER_NAMES else question.says


def _apart(question: Question, written: str) -> str:
    return written.replace(";", "\n") if question.path == OTHER_NAMES else written


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
