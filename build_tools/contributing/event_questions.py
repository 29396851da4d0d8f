"""The questions about each field of an event, made from the schema's table as those about a listing are."""

from collections.abc import Iterator, Mapping

from build_tools.contributing.field_order import Leaf, leaves
from build_tools.contributing.questions import Question, question_of
from build_tools.offer.vocabulary import LISTS, Vocabulary
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.file_reading import ClosedLists
from build_tools.reading.schema_of_events import EVENT

# Where the form for a listing has the same field, it has the same heading: an e-mail may hold either.
EVENT_HEADINGS: Mapping[str, str] = {
    "name": "What is the event called?",
    "summary": "What happens there?",
    "when.on": "On which day is it?",
    "when.weekday": "Which day of the week is that?",
    "when.to": "What is the last day?",
    "when.starts": "When does it start?",
    "when.ends": "When does it end?",
    "when.all_day": "Does it last all day?",
    "when.repeats": "Does it come again?",
    "when.until": "Until when does it come again?",
    "when.note": "What else is there to know about the day?",
    "topics": "Kinds of help it is about",
    "online": "Can families join from home?",
    "booking.needed": "Do families have to book?",
    "booking.how": "How do people book?",
    "booking.page": "Where can people book on the internet?",
    "booking.by": "What is the last day to book?",
    "organiser": "Which group or service runs it?",
    "listing": "Which page of this site is it part of?",
}
EVENT_HELP: Mapping[str, str] = {
    "when.weekday": "We look if it fits the date. So we find slips.",
    "when.to": "Only if it lasts more than one day.",
    "when.repeats": "Leave it empty if it does not.",
    "when.until": "Only if it comes again. Write the last day.",
    "organiser": "Do not write the name of a person.",
    "listing": "Copy the web address of the page, or write its name.",
}
# Written by an editor, or by a form as a whole. Single days that are left out or added go under "Anything else?".
EVENT_NOT_ASKED = ("sources", "more_sources", "cancelled", "when.not_on", "when.also_on")
BELONGS_KEY = "belongs-to"  # "listing" is the question by which other forms name a page


def event_questions(vocabulary: Vocabulary) -> dict[str, Question]:
    """A question for each field that people are asked for, by path."""
    lists = closed_lists(getattr(vocabulary, name) for name in LISTS)
    return {
        leaf.path: question_of(
            leaf, vocabulary, lists, EVENT_HEADINGS, EVENT_HELP, BELONGS_KEY if leaf.path == "listing" else ""
        )
        for leaf in asked_event_fields(lists)
    }


def asked_event_fields(lists: ClosedLists) -> Iterator[Leaf]:
    """The fields of the schema without those that nobody is asked for."""
    left_out = tuple(f"{name}." for name in EVENT_NOT_ASKED)
    return (leaf for leaf in leaves(lists, EVENT) if not f"{leaf.path}.".startswith(left_out))
