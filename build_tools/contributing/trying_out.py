"""The file of a listing with a change in it, or of a new event, held against every rule before it is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from build_tools.checking.offer_rules import check_offer
from build_tools.checking.plain_words import Corpus, exemptions_of, lists_of
from build_tools.offer.event import Event
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import LISTS
from build_tools.plain_words.asking import Asked
from build_tools.plain_words.finding import PlacedFinding
from build_tools.problems import Problem, Strength, in_order
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.event_files import FOLDER as EVENTS
from build_tools.reading.event_files import read_event
from build_tools.reading.file_reading import FileReading
from build_tools.reading.listing_file import read_listing
from build_tools.reading.offer_folder import Reading


@dataclass(frozen=True, slots=True)
class Trial:
    """What would be if the file were written."""

    offer: Offer | None  # None: the file cannot be read as a listing
    listing: Listing | None
    problems: tuple[Problem, ...]  # that were not there before
    ages: tuple[float | None, float | None] = (None, None)  # reading age before and after; None: too short to tell


def try_out(reading: Reading, address: str, before: bytes, after: bytes, corpus: Corpus, on: date) -> Trial:
    """`address` is "services/portage"; `before` is empty for a new listing."""
    offer = reading.offer
    if offer is None:
        return Trial(None, None, reading.problems)
    folder, _, slug = address.partition("/")
    file = f"{reading.shown_as}/{address}.yml"
    lists = closed_lists(getattr(offer.vocabulary, name) for name in LISTS)
    found = read_listing(after, file, folder, slug, lists)
    if found.listing is None:
        return Trial(None, None, tuple(found.problems))
    listings = [listing for listing in offer.listings if listing.file != file]
    tried = replace(offer, listings=_in_order([*listings, found.listing]))
    changed = replace(reading, offer=tried, lines={**reading.lines, file: found.lines})
    problems = [*found.problems, *_new(check_offer(reading, on), check_offer(changed, on))]
    words, ages = _words(offer, corpus, file, before, after)
    return Trial(tried, found.listing, tuple(in_order([*problems, *words])), ages)


def try_event(reading: Reading, slug: str, after: bytes, corpus: Corpus, on: date) -> tuple[Trial, Event | None]:
    """The same for the file of a new event."""
    offer = reading.offer
    if offer is None:
        return Trial(None, None, reading.problems), None
    file = f"{reading.shown_as}/{EVENTS}/{slug}.yml"
    found = FileReading(file, closed_lists(getattr(offer.vocabulary, name) for name in LISTS))
    event = read_event(after, found)
    if event is None:
        return Trial(None, None, tuple(found.problems)), None
    tried = replace(offer, events=(*offer.events, event))
    changed = replace(reading, offer=tried, lines={**reading.lines, file: found.lines})
    words, ages = _words(offer, corpus, file, b"", after)
    problems = [*_new(check_offer(reading, on), check_offer(changed, on)), *words]
    return Trial(tried, None, tuple(in_order(problems)), ages), event


def _in_order(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    return tuple(sorted(listings, key=lambda listing: (listing.name.casefold(), listing.folder, listing.slug)))


def _new(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """Problems that were not there before, wherever they stand: a closed listing can be missed in another file."""
    known = {(problem.file, problem.field, problem.says) for problem in before}
    return [problem for problem in after if (problem.file, problem.field, problem.says) not in known]


def _words(
    offer: Offer, corpus: Corpus, file: str, before: bytes, after: bytes
) -> tuple[list[Problem], tuple[float | None, float | None]]:
    asked = Asked(corpus, lists_of(corpus, offer)[0], exemptions_of(corpus))
    old, said = asked.judged(before, file) if before else (None, ())
    new, says = asked.judged(after, file)
    known = {_key(finding) for finding in said}
    problems = [
        Problem(finding.file, finding.line, finding.field, finding.says, finding.strength)
        for finding in says
        if finding.strength is not Strength.CONSIDER and _key(finding) not in known
    ]
    return problems, (old.figures.reading_age if old else None, new.figures.reading_age)


def _key(finding: PlacedFinding) -> tuple[str, str, str]:
    return finding.field, finding.rule, finding.found
