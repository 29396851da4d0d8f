"""Pages that the data leads on to by address: each must be there, or the link would quietly be missing."""

from collections.abc import Iterator, Mapping

from build_tools.offer.improvement import Weakness
from build_tools.offer.model import Offer
from build_tools.problems import Problem
from build_tools.reading.faults import did_you_mean
from build_tools.reading.happened_file import HAPPENED_FILE
from build_tools.reading.start_file import START_FILE


def missing_pages(
    offer: Offer, known: Mapping[str, str], lines: Mapping[str, Mapping[str, int]], shown_as: str
) -> Iterator[Problem]:
    """What Start here, the pages on improvement and dated facts name and is not here. `known`: titles by address."""
    for file, field, address in (
        *_start(offer, f"{shown_as}/{START_FILE}"),
        *_improvement(offer),
        *_happened(offer, f"{shown_as}/{HAPPENED_FILE}"),
    ):
        if f"{address}/" not in known:
            line = lines.get(file, {}).get(field, 0)
            says = f"there is no page {address}.{did_you_mean(f'{address}/', known)} Name one that is here"
            yield Problem(file, line, field, says)


def _start(offer: Offer, file: str) -> Iterator[tuple[str, str, str]]:
    for number, answer in enumerate(offer.start.answers if offer.start else (), 1):
        yield from ((file, f"answers.{number}.pages", address) for address in answer.pages)


def _improvement(offer: Offer) -> Iterator[tuple[str, str, str]]:
    weaknesses: tuple[Weakness, ...] = offer.improvement.weaknesses if offer.improvement else ()
    for weakness in weaknesses:
        yield from ((weakness.file, "lists", address) for address in weakness.lists)


def _happened(offer: Offer, file: str) -> Iterator[tuple[str, str, str]]:
    yield from ((file, f"{fact.row}.page", fact.page) for fact in offer.happened if fact.page)
