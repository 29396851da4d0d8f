"""Rules over what inspectors found and what was done: nothing lies ahead, and the schools that it names are there."""

from collections.abc import Iterable, Iterator

from build_tools.checking.address_rules import must_exist
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.dates import PartialDate
from build_tools.offer.improvement import Fact
from build_tools.problems import Problem


def plan_dates_are_not_ahead(whole: WholeOffer) -> Iterator[Problem]:
    """A fact is something that happened or was said: what is planned has the date on which it was said."""
    improvement = whole.offer.improvement
    if improvement is None:
        return
    for weakness in (improvement.all_areas, *improvement.weaknesses):
        yield from _ahead(whole, weakness.file, _dated(weakness.facts))
    places = improvement.new_places
    if places:
        steps = ((f"steps.{number}.on", step.on) for number, step in enumerate(places.steps, 1))
        yield from _ahead(whole, places.file, (*_dated(places.facts), *steps, ("then.on", places.then_on)))


def plan_names_schools_that_are_here(whole: WholeOffer) -> Iterator[Problem]:
    """A school then and now needs a listing that says how it is now."""
    places = whole.offer.improvement.new_places if whole.offer.improvement else None
    if places:
        for number, school in enumerate(places.then, 1):
            yield from must_exist(whole, school.listing, places.file, f"then.schools.{number}.listing")


def _dated(facts: Iterable[Fact]) -> Iterator[tuple[str, PartialDate]]:
    return ((f"facts.{number}.on", fact.on) for number, fact in enumerate(facts, 1) if fact.on)


def _ahead(whole: WholeOffer, file: str, dates: Iterable[tuple[str, PartialDate]]) -> Iterator[Problem]:
    for field, day in dates:
        if day.first_day > whole.on:
            today = PartialDate.of(whole.on).words
            says = f"{day.words} is still to come (today is {today}): write the date on which it was said"
            yield whole.problem(file, field, says)
