"""What is said of a difference: Markdown lines in a parent's words, for a pull request and for whoever reviews it."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.contributing.inert_words import bullets, capital, ended, inert, inert_sentence
from build_tools.offer.difference import Change, Difference
from build_tools.offer.facts import facts_of
from build_tools.offer.listing import Listing
from build_tools.offer.vocabulary import Vocabulary
from build_tools.problems import Problem, any_must, in_order

_NOT_KNOWN = "not known"


def difference_words(found: Difference, vocabulary: Vocabulary) -> str:
    """All that families would notice; empty where they would notice nothing."""
    parts = [
        *(f"{_one('New', listing)}\n\n{_facts(listing, vocabulary)}" for listing in found.new),
        *(f"{_one('Closed', listing)}{_why(listing)}" for listing in found.closed),
        *(_one("Open again", listing) for listing in found.open_again),
        *(f"{_one('Moved', now)} It was at {inert(old.address)}." for old, now in found.moved),
        *(f"**Gone, with no page left:** {inert(old.name)} ({inert(old.address)})." for old in found.gone),
    ]
    listings = dict.fromkeys(change.listing.address for change in found.changes)
    parts += [_changed(found, address) for address in listings]
    return "\n\n".join(parts)


def _one(what: str, listing: Listing) -> str:
    return f"**{what}:** {inert(listing.name)} ({inert(_address(listing))})."


def _facts(listing: Listing, vocabulary: Vocabulary) -> str:
    known = [fact for fact in facts_of(listing, vocabulary).values() if fact.words]
    return bullets([f"{capital(fact.name)}: {inert(fact.words or '')}" for fact in known])


def _address(listing: Listing) -> str:
    return f"{listing.folder}/{listing.slug}"


def _why(listing: Listing) -> str:
    return f" {inert(listing.closed.why)}" if listing.closed else ""


def _changed(found: Difference, address: str) -> str:
    changes = [change for change in found.changes if change.listing.address == address]
    lines = [line for change in changes for line in [change_line(change)]]
    return f"**{inert(changes[0].listing.name)}** ({inert(address.strip('/'))})\n\n{bullets(lines)}"


def change_line(change: Change) -> str:
    """`Phone number: it was ..., it is now ...`."""
    before, after = (inert(text) if text else _NOT_KNOWN for text in (change.before, change.after))
    line = f"{capital(change.name)}: it was {before}, it is now {after}."
    return f"{line} This is no check by the service." if change.path == "seen_right" else line


def problem_words(problems: Iterable[Problem]) -> str:
    """What has to be put right, file by file, and then what may be looked at."""
    found = in_order(problems)
    must = [problem for problem in found if any_must([problem])]
    should = [problem for problem in found if not any_must([problem])]
    parts = [*_by_file(must, "to put right"), *_by_file(should, "to look at. Nothing has to change")]
    return "\n\n".join(parts)


def _by_file(problems: Sequence[Problem], what: str) -> Iterator[str]:
    for file in dict.fromkeys(problem.file for problem in problems):
        here = [problem for problem in problems if problem.file == file]
        name = file.rpartition("/")[2]
        yield f"**{count_words(len(here))} {what} in {inert(name)}:**\n\n{bullets([_line(one) for one in here])}"


def _line(problem: Problem) -> str:
    place = ", ".join(part for part in (f"line {problem.line}" if problem.line else "", inert(problem.field)) if part)
    says = ended(inert_sentence(problem.says))
    return f"{place}: {says}" if place else capital(says)


_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def count_words(count: int) -> str:
    """`Two things`."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{number} {'thing' if count == 1 else 'things'}"


def age_words(before: float | None, after: float | None) -> str:
    """Reading age before and after; empty where the text is too short to tell."""
    if after is None:
        return ""
    was = f"It was {before:.1f}." if before is not None else "Before, it was too short to tell."
    return f"Reading age: {after:.1f}. {was}"
