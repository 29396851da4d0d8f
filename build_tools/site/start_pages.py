"""The pages of Start here: one for each way through the questions, linked to each other without any script.

Each page has one page before it, so "go back" and "change this answer" are plain links.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.offer.guide import Guide
from build_tools.offer.model import Offer
from build_tools.offer.start_here import Answer, Question, StartHere, Way
from build_tools.site.address import parent_of
from build_tools.site.contact_lines import contact_lines
from build_tools.site.guide_pages import Help
from build_tools.site.ledger import Page
from build_tools.site.listing_page import need_address, topic_address
from build_tools.site.source_sites import SourceSites

SOURCE = "offer_data/start.yml"
TITLE = "Start here"
QUESTION_SAYS = "A few short questions that lead you to the right page."


@dataclass(frozen=True, slots=True)
class Chosen:
    """An answer that was given, and the page on which it can be changed."""

    asked: str
    label: str
    change: str


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under one small heading."""

    heading: str | None
    choices: tuple[tuple[str, str, str | None], ...]  # label, address, hint


def start_pages(offer: Offer) -> Iterator[Page]:
    """None when the offer has no questions."""
    start = offer.start
    if start is None:
        return
    for way in start.ways:
        if isinstance(way.page, Question):
            yield _question_page(start, way, way.page)
        else:
            yield _answer_page(offer, way, way.page)


def _question_page(start: StartHere, way: Way, question: Question) -> Page:
    number, to_come = len(way.chosen) + 1, start.questions_to_come
    longest = number - 1 + to_come[way.address]
    below = {to_come[f"{way.address}{choice.slug}/"] for choice in way.offered}
    return Page(
        address=way.address,
        kind="start",
        title=question.asks if way.chosen else TITLE,
        description=QUESTION_SAYS,
        template="start.html",
        source=SOURCE,
        part=_part(start, way),
        context={
            "asks": question.asks,
            "number": f"Question {number} of {longest}" + ("" if len(below) == 1 else " at most"),
            "groups": _groups(way),
            "chosen": _chosen(start, way),
            "back": parent_of(way.address) if way.chosen else None,
        },
    )


def _groups(way: Way) -> tuple[ChoiceGroup, ...]:
    return tuple(
        ChoiceGroup(heading, tuple((one.label, f"{way.address}{one.slug}/", one.hint) for one in choices))
        for heading, choices in groupby(way.offered, key=lambda choice: choice.group)
    )


def _chosen(start: StartHere, way: Way) -> tuple[Chosen, ...]:
    """What was said so far, each with the page where it can be said anew."""
    found = []
    before = Way((), start.questions[0])
    for choice in way.chosen:
        if isinstance(before.page, Question):
            found.append(Chosen(before.page.asks, choice.label, before.address))
        before = Way((*before.chosen, choice), start.by_name[choice.then])
    return tuple(found)


def _part(start: StartHere, way: Way) -> str | None:
    """The browser tab tells two ways apart that end on the same answer."""
    if not way.chosen:
        return None
    *before, last = way.chosen
    asked = start.by_name[before[-1].then] if before else start.questions[0]
    same = [one for one in (asked.choices if isinstance(asked, Question) else ()) if one.then == last.then]
    by_title = isinstance(way.page, Answer) and len(same) + (_not_sure_of(asked) == last.then) == 1
    return f"{TITLE}: {', '.join(choice.label for choice in (before if by_title else way.chosen))}".removesuffix(": ")


def _not_sure_of(page: Question | Answer) -> str | None:
    return page.not_sure if isinstance(page, Question) else None


def _answer_page(offer: Offer, way: Way, answer: Answer) -> Page:
    start = offer.start or StartHere((), ())
    return Page(
        address=way.address,
        kind="start",
        title=answer.title,
        description=answer.first[0],
        template="start_answer.html",
        source=SOURCE,
        part=_part(start, way),
        context={
            "answer": answer,
            "to_read": _guides(offer, answer),
            "help": _help(offer, answer),
            "lists": tuple(_lists(offer, way, answer)),
            "needs": tuple(_needs(offer, way, answer)),
            "chosen": _chosen(start, way),
            "back": parent_of(way.address),
        },
        listed=False,  # one answer stands at the end of several ways: a search engine needs none of them
    )


def _guides(offer: Offer, answer: Answer) -> tuple[Guide, ...]:
    known = offer.guides.by_address
    return tuple(known[f"{address}/"] for address in answer.guides if f"{address}/" in known)


def _help(offer: Offer, answer: Answer) -> tuple[Help, ...]:
    sites, known = SourceSites(offer.trusted_sites), offer.by_address
    listings = (known[address] for address in answer.listings if address in known)
    return tuple(Help(listing, contact_lines(listing, sites)) for listing in listings if listing.is_open)


def _lists(offer: Offer, way: Way, answer: Answer) -> Iterator[str]:
    """Lists by kind of help, the one for the age that was said, and other pages: by address."""
    for key in answer.topics:
        yield topic_address(offer.vocabulary, key)
    if way.age:
        yield f"browse/age/{offer.vocabulary.age_groups[way.age].slug}/"
    yield from (f"{page}/" for page in answer.pages)


def _needs(offer: Offer, way: Way, answer: Answer) -> Iterator[str]:
    """Lists by need, narrowed by the age that was said."""
    narrowed = f"{offer.vocabulary.age_groups[way.age].slug}/" if way.age else ""
    return (f"{need_address(offer.vocabulary, key)}{narrowed}" for key in answer.needs)
