"""The five forms, each as a list of questions. The first question of a form is in no other, so it tells which it is."""

from dataclasses import dataclass, replace
from enum import StrEnum

from build_tools.contributing.event_questions import event_questions
from build_tools.contributing.questions import Choice, Look, Question, listing_questions
from build_tools.offer.vocabulary import Vocabulary
from build_tools.reading.schema import LISTING
from build_tools.reading.schema_of_events import EVENT


class Topic(StrEnum):
    """What a form is for; also the name of its file."""

    CHANGE = "change"
    ADD = "add"
    STILL_RIGHT = "still-right"
    CLOSED = "closed"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Form:
    """One form."""

    topic: Topic
    name: str
    says: str  # one line in the list of forms
    intro: str  # above the first question
    questions: tuple[Question, ...]

    @property
    def by_heading(self) -> dict[str, Question]:
        """Its questions by what stands over the answer."""
        return {question.heading: question for question in self.questions}

    def about(self, key: str) -> Question:
        """The question with this key."""
        return next(question for question in self.questions if question.key == key)


PUBLIC = (
    "What you write here is public. Do not name a child, a health condition of a child, or a member of staff. "
    "If somebody is in danger, call 999. This is no place for a complaint: ask the service how to make one."
)
AGREE = "I have not named a child, a health condition of a child, or a member of staff. I know that this is public."
LISTING_KEY, SOURCE_KEY, DATED_KEY, WORKS_KEY, MORE_KEY, AGREE_KEY = (
    "listing", "source", "dated", "works-there", "more", "before-you-send",
)  # fmt: skip
SOURCE_HEADING = "Where did you see this?"
NOT_CHANGED = ("kind", "area", "owner")  # they move a listing or hand it to somebody else: an editor's work

_SOURCE = Question(SOURCE_KEY, SOURCE_HEADING, Look.LINE, "Copy the web address of the page.",
                   example="https://www.service.example/contact", required=True)  # fmt: skip
_SOURCE_IN_WORDS = Question(SOURCE_KEY, SOURCE_HEADING, Look.LINE, "A web address, a poster, or whom you asked.",
                            example="https://www.service.example/contact", required=True)  # fmt: skip
_DATED = Question(DATED_KEY, "What date is on that page?", Look.LINE, "Leave it empty if there is none.",
                  example="2026-03-09, or 2026-03, or 2026")  # fmt: skip
_MORE = Question(MORE_KEY, "Anything else?", Look.WORDS, "A person will read this. It is public too.")
_AGREE = Question(AGREE_KEY, "Before you send", Look.SOME_OF, choices=(Choice(AGREE, "yes"),), required=True)
_NOT_KNOWN = "Fill in only what is wrong, and leave the rest empty. To take a fact out, write: not known."


def forms(vocabulary: Vocabulary) -> tuple[Form, ...]:
    """All forms, in the order in which they are offered."""
    asked = listing_questions(vocabulary)
    return (_change(asked), _add(asked), _still_right(), _closed(asked), _event(event_questions(vocabulary)))


def _listing(heading: str) -> Question:
    return Question(LISTING_KEY, heading, Look.LINE, "Copy the web address of the page, or write its name.",
                    example="services/portage", required=True)  # fmt: skip


def _change(asked: dict[str, Question]) -> Form:
    facts = [question for path, question in asked.items() if path not in NOT_CHANGED and not _is_closing(path)]
    questions = (_listing("Which page is wrong?"), *facts, _SOURCE, _DATED, _MORE, _AGREE)
    return Form(Topic.CHANGE, "Something is wrong", "Change a page that is here already.",
                f"{PUBLIC} {_NOT_KNOWN}", questions)  # fmt: skip


def _add(asked: dict[str, Question]) -> Form:
    facts = [
        replace(question, required=path in LISTING.by_name and LISTING.by_name[path].required)
        for path, question in asked.items()
        if not _is_closing(path)
    ]
    facts[0] = replace(facts[0], heading="What is it called?")
    return Form(Topic.ADD, "Something is missing", "Add a service, a school, a group, a helpline or a benefit.",
                f"{PUBLIC} Leave out what you do not know.", (*facts, _SOURCE, _DATED, _MORE, _AGREE))  # fmt: skip


def _still_right() -> Form:
    works = Question(WORKS_KEY, "Do you work there?", Look.ONE_OF, "If you do, we will ring to check.",
                     choices=(Choice("No", "no"), Choice("Yes", "yes")))  # fmt: skip
    questions = (_listing("Which page is still right?"), _SOURCE_IN_WORDS, works, _AGREE)
    return Form(Topic.STILL_RIGHT, "This is still right", "Tell us that a page is right.", PUBLIC, questions)


def _closed(asked: dict[str, Question]) -> Form:
    facts = [replace(question, required=path == "closed.why") for path, question in asked.items() if _is_closing(path)]
    questions = (_listing("Which page has closed?"), *facts, _SOURCE, _DATED, _MORE, _AGREE)
    return Form(Topic.CLOSED, "This has closed", "Tell us that something has ended.", PUBLIC, questions)


def _event(asked: dict[str, Question]) -> Form:
    needed = {field.name for field in EVENT.fields if field.required} | {"when.on"}
    facts = [replace(question, required=path in needed) for path, question in asked.items()]
    return Form(Topic.EVENT, "An event", "Tell families about something that is to come.",
                f"{PUBLIC} Leave out what you do not know.", (*facts, _SOURCE, _DATED, _MORE, _AGREE))  # fmt: skip


def _is_closing(path: str) -> bool:
    return path.startswith("closed.")
