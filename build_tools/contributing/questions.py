"""What one question of a form is, and the questions about each field of a listing, made from the schema's tables.

The heading of a question is what stands over its answer in an issue and in an e-mail, so it is also the key by which
an answer is found again. A field of the schema that has neither a heading nor a reason to have none stops the tests.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from build_tools.contributing.field_order import Leaf, leaves
from build_tools.offer.vocabulary import LISTS, Vocabulary
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.file_reading import ClosedLists
from build_tools.reading.shapes import LONGEST_NAME, Prose, Several, Word, Words, Written


class Look(StrEnum):
    """How a question is answered. The names are those of GitHub's form elements."""

    LINE = "input"
    WORDS = "textarea"
    ONE_OF = "dropdown"
    SOME_OF = "checkboxes"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a closed list."""

    label: str  # what a person picks
    word: str  # what stands in the file


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form."""

    key: str  # its name in a link that fills the form in: letters, digits and hyphens
    heading: str
    look: Look
    says: str = ""  # a line of help below it
    path: str = ""  # the field that it is about; empty for a question about the answer itself
    example: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = False
    written: Written | None = None  # the form that its text has, such as a phone number


HEADINGS: Mapping[str, str] = {
    "name": "Its name",
    "also_known_as": "Other names for it",
    "kind": "What sort of thing is it?",
    "area": "Where is it for?",
    "owner": "Who runs it?",
    "topics": "Kinds of help it gives",
    "needs": "Needs it is for",
    "ages": "Ages it is for",
    "summary": "What is it?",
    "who_for": "Who is it for?",
    "how_to_get.who_can_ask": "Who can ask for it?",
    "how_to_get.steps": "How do you get it?",
    "cost": "What does it cost?",
    "how_much": "How much is it?",
    "hours": "When is it open?",
    "contact.role": "Who answers?",
    "contact.phone": "Phone number",
    "contact.textphone": "Textphone number",
    "contact.text": "Number for text messages",
    "contact.email": "E-mail address",
    "contact.website": "Website",
    "place.address": "Address",
    "place.postcode": "Postcode",
    "place.access_note": "What to know about getting in",
    "size": "How many places or pupils?",
    "closed.on": "When did it close?",
    "closed.why": "What happened?",
    "closed.instead": "What can people use now?",
}
# Written by an editor, or by a form as a whole: nobody is asked for them field by field.
NOT_ASKED = ("language", "sources", "more_sources", "newest_source", "checked", "seen_right", "was")
_HELP: Mapping[str, str] = {
    "also_known_as": "Write one name a line.",
    "topics": "Tick all that are right.",
    "needs": "Tick all that a page names. Tick nothing if no page says.",
    "summary": "Say it in one or two short sentences.",
    "how_to_get.steps": "Say what to do, in short sentences.",
    "contact.role": "Write a role, such as the front desk. Do not write the name of a person.",
    "contact.phone": "Write the number of the service. Do not write the number of a person.",
    "contact.email": "Write a shared address. Do not write the address of a person.",
    "place.access_note": "Say what helps, and what may stop somebody.",
    "how_much": "Only when there is a charge.",
}
ANY_NEED = Choice("Any need (a page says it is for all)", "any")
_LONG = 100  # characters: a text that may be longer gets a box of several lines


def listing_questions(vocabulary: Vocabulary) -> dict[str, Question]:
    """A question for each field that people are asked for, by path."""
    lists = closed_lists(getattr(vocabulary, name) for name in LISTS)
    return {leaf.path: question_of(leaf, vocabulary, lists) for leaf in asked_fields(lists)}


def asked_fields(lists: ClosedLists) -> Iterator[Leaf]:
    """The fields of the schema without those that nobody is asked for."""
    return (leaf for leaf in leaves(lists) if leaf.path.partition(".")[0] not in NOT_ASKED)


def question_of(
    leaf: Leaf,
    vocabulary: Vocabulary,
    lists: ClosedLists,
    headings: Mapping[str, str] = MappingProxyType({}),
    helps: Mapping[str, str] = MappingProxyType({}),
    key: str = "",
) -> Question:
    """The question about one field. `headings` and `helps` go before those of a listing; `key` before the path."""
    path, field = leaf.path, leaf.field
    choices = _choices(field.shape, vocabulary, lists)
    heading = headings.get(path) or HEADINGS.get(path) or _access_heading(path, vocabulary)
    help_line = helps.get(path) or _HELP.get(path) or ("" if _words(field.says) <= _words(heading) else field.says)
    example = (
        "" if choices else field.example.strip("[]").replace(", ", "\n" if isinstance(field.shape, Several) else ", ")
    )
    key = key or path.replace(".", "-").replace("_", "-")
    written = field.shape if isinstance(field.shape, Written) else None
    return Question(key, heading, _look(leaf), help_line, path, example, choices, written=written)


def _words(text: str) -> set[str]:
    """To leave out a line of help that only says the heading again."""
    return {word.strip(".,?").lower() for word in text.split()} - {"the"}


def _access_heading(path: str, vocabulary: Vocabulary) -> str:
    return f"{vocabulary.access[path.partition('.')[2]].label}?"


def _look(leaf: Leaf) -> Look:
    shape = leaf.field.shape
    if isinstance(shape, Words):
        return Look.SOME_OF
    if isinstance(shape, Word):
        return Look.ONE_OF
    long = isinstance(shape, Several) or (isinstance(shape, Prose) and shape.most > LONGEST_NAME)
    return Look.WORDS if long else Look.LINE


def _choices(shape: object, vocabulary: Vocabulary, lists: ClosedLists) -> tuple[Choice, ...]:
    """The words of a closed list with what a person reads; `any` stands first where it may stand."""
    if not isinstance(shape, Word | Words):
        return ()
    words = getattr(vocabulary, shape.of, None)
    if words is None:
        return tuple(Choice(word[:1].upper() + word[1:], word) for word in lists[shape.of])
    found = tuple(Choice(word.label, word.key) for word in words)
    return (ANY_NEED, *found) if isinstance(shape, Words) and shape.alone else found
