"""Rules over Start here: no way is too long or ends on nothing, and each guide and common need is reached by one."""

from collections.abc import Iterator

from build_tools.checking.address_rules import must_exist
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.start_here import MOST_QUESTIONS, Answer, Question, StartHere
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import did_you_mean
from build_tools.reading.start_file import START_FILE


def start_names_what_is_here(whole: WholeOffer) -> Iterator[Problem]:
    """Guides and listings that answers name are there, and the listings have not ended."""
    for number, answer in enumerate(_start(whole).answers, 1):
        guides = whole.offer.guides.by_address
        for address in answer.guides if guides else ():
            if f"{address}/" not in guides:
                near = did_you_mean(address, [known.rstrip("/") for known in guides])
                says = f"there is no guide {address}.{near} Name one that is here, or take it out"
                yield _at(whole, number, "guides", says)
        for address in answer.listings:
            yield from must_exist(whole, address, whole.file(START_FILE), f"answers.{number}.listings")
            listing = whole.offer.by_address.get(address)
            if listing and not listing.is_open:
                yield _at(whole, number, "listings", f"{address} has ended: name one that is open, or take it out")


def no_way_is_too_long(whole: WholeOffer) -> Iterator[Problem]:
    """Nobody in a hurry answers a fourth question; a question that leads back to itself never ends."""
    start = _start(whole)
    numbers = {question.name: number for number, question in enumerate(start.questions, 1)}
    for name in dict.fromkeys(way.page.name for way in start.too_long):
        says = (
            f"somebody comes here after {MOST_QUESTIONS} questions, which are the most there may be: lead to an answer"
        )
        yield whole.problem(whole.file(START_FILE), f"questions.{numbers[name]}.name", says)


def every_answer_helps(whole: WholeOffer) -> Iterator[Problem]:
    """An answer that names nothing would leave a family where it was; one that nobody reaches helps nobody."""
    start = _start(whole)
    for number, answer in enumerate(start.answers, 1):
        if answer.leads_nowhere:
            yield _at(whole, number, "name", "this answer leads nowhere: name a guide, a listing or a list")
        if answer.name not in start.answered:
            yield _at(whole, number, "name", "no question leads here: lead a choice to it, or take it out")
    asked = {way.page.name for way in start.ways if isinstance(way.page, Question)}
    for number, question in enumerate(start.questions, 1):
        if question.name not in asked:
            says = "no question leads here: lead a choice to it, or take it out"
            yield whole.problem(whole.file(START_FILE), f"questions.{number}.name", says)


def start_reaches_all(whole: WholeOffer) -> Iterator[Problem]:
    """Every guide, every kind of help and every common need stands on an answer that some way ends on."""
    start = _start(whole)
    if not start.questions:
        return
    reached = [answer for answer in start.answers if answer.name in start.answered]
    guides = _named(reached, "guides")
    for guide in whole.offer.guides.all:
        if guide.address.rstrip("/") not in guides:
            says = f"no answer of {START_FILE} names this guide: add guides/{guide.slug} to one that fits"
            yield Problem(guide.file, 0, "", says, Strength.SHOULD)
    topics, needs = _named(reached, "topics"), _named(reached, "needs")
    for word in whole.offer.vocabulary.topics:
        if word.key not in topics:
            yield whole.problem(whole.file(START_FILE), "answers", _missing("kind of help", "topics", word.key))
    for word in whole.offer.vocabulary.needs:
        if word.common and word.key not in needs:
            yield whole.problem(whole.file(START_FILE), "answers", _missing("common need", "needs", word.key))


def _missing(what: str, field: str, key: str) -> str:
    return f"no answer names the {what} {key}: add it to the {field} of one that fits"


def _named(answers: list[Answer], field: str) -> frozenset[str]:
    return frozenset(name for answer in answers for name in getattr(answer, field))


def _start(whole: WholeOffer) -> StartHere:
    return whole.offer.start or StartHere((), ())


def _at(whole: WholeOffer, number: int, field: str, says: str) -> Problem:
    """A problem of one answer, counted from 1."""
    return whole.problem(whole.file(START_FILE), f"answers.{number}.{field}", says)
