"""`offer_data/start.yml` becomes the questions and answers of Start here."""

from collections.abc import Iterable, Iterator
from typing import Any

from build_tools.offer.start_here import NOT_SURE_SLUG, Answer, Choice, Question, StartHere
from build_tools.reading.faults import did_you_mean, shown
from build_tools.reading.file_of_fields import read_file_of_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import LONG_LIST
from build_tools.reading.shapes import (
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    PAGE_ADDRESS,
    SLUG_WORD,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
    Words,
)

START_FILE = "start.yml"
MANY = 30  # more words than any list holds: an answer may name them all

CHOICE = Table("a choice", (
    Field("label", Prose(LONGEST_NAME), "What a family chooses.", "My child", required=True),
    Field("slug", SLUG_WORD, "Its part of the address.", "my-child", required=True),
    Field("then", SLUG_WORD, "The question or answer that comes next.", "age", required=True),
    Field("hint", Prose(LONGEST_SUMMARY), "One line below it.", "Son, daughter or foster child."),
    Field("group", Prose(LONGEST_NAME), "The small heading it stands under.", "School and learning"),
    Field("age", Word("age_groups"), "The age that it says.", "0 to 4"),
    Field("for_ages", Words("age_groups", MANY), "Shown for these ages only.", "[0 to 4, 5 to 11]"),
))  # fmt: skip

QUESTION = Table("a question", (
    Field("name", SLUG_WORD, "How choices name it.", "age", required=True),
    Field("asks", Prose(LONGEST_NAME), "The question.", "How old is the child?", required=True),
    Field("choices", Blocks(CHOICE), "What can be chosen.", "- label: Under 5", required=True),
    Field("not_sure", SLUG_WORD, 'Where "I am not sure" leads.', "not-sure", required=True),
    Field("not_sure_hint", Prose(LONGEST_SUMMARY), "One line below it.", "Or there is more than one child."),
))  # fmt: skip

ANSWER = Table("an answer", (
    Field("name", SLUG_WORD, "How choices name it.", "travel", required=True),
    Field("title", Prose(LONGEST_NAME), "The heading.", "Getting to school or college", required=True),
    Field("first", Several(Prose(LONGEST_SUMMARY)), "What to do first.", "- Ask the council early.", required=True),
    Field("guides", Several(PAGE_ADDRESS), "Guides to read.", "[guides/travel]"),
    Field("listings", Several(LISTING_ADDRESS), "Who can help.", "[services/school-transport-team]"),
    Field("topics", Words("topics", MANY), "Lists by kind of help.", "[travel]"),
    Field("needs", Words("needs", MANY), "Lists by need.", "[autism, adhd]"),
    Field("pages", Several(PAGE_ADDRESS), "Other pages.", "[schools]"),
))  # fmt: skip

START_TABLE = Table("start here", (
    Field("questions", Blocks(QUESTION), "The questions, the first one first.", "- name: who", required=True),
    Field("answers", Blocks(ANSWER), "Where they end.", "- name: travel", required=True),
))  # fmt: skip


def read_start(content: bytes, reading: FileReading) -> StartHere | None:
    """None when anything in the file is wrong; faults go into `reading`."""
    values = read_file_of_fields(content, START_TABLE, "questions:", reading, LONG_LIST)
    if values is None:
        return None
    start = StartHere(
        tuple(_question(one) for one in values["questions"]), tuple(_answer(one) for one in values["answers"])
    )
    _say_twice(_named(start), reading)
    _say_same_slugs(start, reading)
    _say_missing_names(start, reading)
    return None if reading.problems else start


def _question(values: dict[str, Any]) -> Question:
    choices = tuple(Choice(**{**choice, "for_ages": tuple(choice.get("for_ages", ()))}) for choice in values["choices"])
    return Question(values["name"], values["asks"], choices, values["not_sure"], values.get("not_sure_hint"))


def _answer(values: dict[str, Any]) -> Answer:
    lists = {name: tuple(values.get(name, ())) for name in ("guides", "listings", "topics", "needs", "pages")}
    return Answer(values["name"], values["title"], tuple(values["first"]), **lists)


def _named(start: StartHere) -> Iterator[tuple[str, str]]:
    """The name of each question and answer, with the place of its line."""
    yield from ((f"questions.{number}.name", page.name) for number, page in enumerate(start.questions, 1))
    yield from ((f"answers.{number}.name", page.name) for number, page in enumerate(start.answers, 1))


def _choices(start: StartHere) -> Iterator[tuple[tuple[str, Choice], ...]]:
    """The choices of each question, with the places of their lines."""
    for place, question in enumerate(start.questions, 1):
        yield tuple((f"questions.{place}.choices.{number}", one) for number, one in enumerate(question.choices, 1))


def _say_same_slugs(start: StartHere, reading: FileReading) -> None:
    for choices in _choices(start):
        _say_twice(((f"{path}.slug", one.slug) for path, one in choices), reading)
        for path, one in choices:
            if one.slug == NOT_SURE_SLUG:
                says = f'{shown(one.slug)} belongs to "I am not sure", which each question has by itself: write another'
                reading.say(f"{path}.slug", reading.lines[f"{path}.slug"], says)


def _say_twice(named: Iterable[tuple[str, str]], reading: FileReading) -> None:
    first: dict[str, str] = {}
    for path, name in named:
        earlier = first.setdefault(name, path)
        if earlier != path:
            says = f"{shown(name)} stands on line {reading.lines[earlier]} too: give one of them another name"
            reading.say(path, reading.lines[path], says)


def _say_missing_names(start: StartHere, reading: FileReading) -> None:
    """A choice that leads to nothing would be a dead end."""
    named = [(f"{path}.then", one.then) for choices in _choices(start) for path, one in choices]
    named += [(f"questions.{place}.not_sure", question.not_sure) for place, question in enumerate(start.questions, 1)]
    for path, name in named:
        if name not in start.by_name:
            near = did_you_mean(name, start.by_name)
            says = f"no question and no answer has the name {shown(name)}.{near} Name one, or add it"
            reading.say(path, reading.lines[path], says)
