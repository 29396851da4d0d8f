"""Start here: a few questions that end on the guides, listings and lists that fit.

Questions and answers are written once; the ways through them are pages. A way is the choices made so far, so each page
knows its one page before, its number, and the age that its lists are narrowed by.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

START = "start/"
MOST_QUESTIONS = 3  # from the first question to an answer: issue "three questions at most"
NOT_SURE = "I am not sure"
NOT_SURE_SLUG = "not-sure"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that a family can choose."""

    label: str
    slug: str  # its part of the address: "under-5"
    then: str  # the question or answer it leads to
    hint: str | None = None  # one line below it
    group: str | None = None  # the small heading it stands under
    age: str | None = None  # the age group it says, from the vocabulary
    for_ages: tuple[str, ...] = ()  # shown for these ages only; empty: for all


@dataclass(frozen=True, slots=True)
class Question:
    """One page that asks."""

    name: str
    asks: str  # the heading of the page: "How old is the child?"
    choices: tuple[Choice, ...]
    not_sure: str  # where "I am not sure" leads: no question goes without it
    not_sure_hint: str | None = None

    def offered(self, age: str | None) -> tuple[Choice, ...]:
        """The choices for an age, "I am not sure" last; all of them where no age was said."""
        fitting = tuple(one for one in self.choices if not (one.for_ages and age) or age in one.for_ages)
        return (*fitting, Choice(NOT_SURE, NOT_SURE_SLUG, self.not_sure, self.not_sure_hint))


@dataclass(frozen=True, slots=True)
class Answer:
    """One page that answers: what to do first, what to read, who can help, which lists go on from here."""

    name: str
    title: str  # the heading of the page
    first: tuple[str, ...]  # what to do, in order
    guides: tuple[str, ...] = ()  # "guides/travel"
    listings: tuple[str, ...] = ()  # "services/portage"
    topics: tuple[str, ...] = ()  # kinds of help, from the vocabulary
    needs: tuple[str, ...] = ()  # needs, from the vocabulary; their lists are narrowed by the age that was said
    pages: tuple[str, ...] = ()  # other pages: "schools"

    @property
    def leads_nowhere(self) -> bool:
        return not (self.guides or self.listings or self.topics or self.needs)


@dataclass(frozen=True, slots=True)
class Way:
    """One page of Start here: a question or an answer, and the choices that led to it."""

    chosen: tuple[Choice, ...]
    page: Question | Answer

    @property
    def address(self) -> str:
        return START + "".join(f"{choice.slug}/" for choice in self.chosen)

    @property
    def age(self) -> str | None:
        """The age that was said on the way, if any."""
        return next((choice.age for choice in reversed(self.chosen) if choice.age), None)

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What can be chosen here; nothing on an answer."""
        return self.page.offered(self.age) if isinstance(self.page, Question) else ()


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class StartHere:
    """All questions and answers. The first question is the one to start with."""

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]

    @cached_property
    def by_name(self) -> Mapping[str, Question | Answer]:
        pages: tuple[Question | Answer, ...] = (*self.questions, *self.answers)
        return {page.name: page for page in pages}

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Every page, each after the page before it. A way with too many questions is cut off."""
        return tuple(self._ways_from(Way((), self.questions[0]))) if self.questions else ()

    def _ways_from(self, way: Way) -> Iterator[Way]:
        yield way
        if len(way.chosen) >= MOST_QUESTIONS:
            return
        for choice in way.offered:
            page = self.by_name.get(choice.then)
            if page:
                yield from self._ways_from(Way((*way.chosen, choice), page))

    @cached_property
    def too_long(self) -> tuple[Way, ...]:
        """Ways that still ask after as many questions as there may be."""
        return tuple(way for way in self.ways if len(way.chosen) >= MOST_QUESTIONS and isinstance(way.page, Question))

    @cached_property
    def answered(self) -> frozenset[str]:
        """The names of the answers that some way ends on."""
        return frozenset(way.page.name for way in self.ways if isinstance(way.page, Answer))

    @cached_property
    def questions_to_come(self) -> Mapping[str, int]:
        """By address: how many questions the longest way from here has, this page's own among them."""
        most: dict[str, int] = {}
        for way in reversed(self.ways):  # the pages after it come before it here
            asks = isinstance(way.page, Question)
            after = [most.get(f"{way.address}{choice.slug}/", 0) for choice in way.offered]
            most[way.address] = max(after, default=0) + asks
        return most
