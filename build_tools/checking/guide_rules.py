"""Rules over the guides: what a guide names is there, and the law behind it was read not long ago."""

from collections.abc import Iterator

from build_tools.checking.address_rules import must_exist
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.dates import PartialDate
from build_tools.offer.guide import LAW_IS_READ_EVERY, Guide, Journey
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import did_you_mean


def guides_name_what_is_here(whole: WholeOffer) -> Iterator[Problem]:
    """Each listing is in the offer, and each word in the glossary."""
    known = {form.casefold(): form for term in whole.offer.glossary.terms for form in (term.term, *term.also)}
    for guide in whole.offer.guides.all:
        for number, address in enumerate(guide.listings, 1):
            yield from must_exist(whole, address, guide.file, f"listings.{number}")
        for number, word in enumerate(guide.words, 1):
            if known and word.casefold() not in known:
                near = did_you_mean(word, known.values())
                says = f"the glossary has no word {word}.{near} Name one that is there, or take it out"
                yield whole.problem(guide.file, f"words.{number}", says)


def one_place_each(whole: WholeOffer) -> Iterator[Problem]:
    """Two guides at one place would make "next" a matter of chance."""
    first: dict[tuple[Journey, int], Guide] = {}
    for guide in whole.offer.guides.all:
        other = first.setdefault((guide.journey, guide.place), guide)
        if other is not guide:
            says = f"{other.file} has place {guide.place} in {guide.journey} too: give one of them another number"
            yield whole.problem(guide.file, "place", says)


def guides_dates_are_not_ahead(whole: WholeOffer) -> Iterator[Problem]:
    """Nothing was read on a day to come, and no page bears a date to come."""
    for guide in whole.offer.guides.all:
        yield from _not_ahead(whole, guide, "law_at", guide.law_at)
        for number, source in enumerate(guide.sources, 1):
            if source.dated:
                yield from _not_ahead(whole, guide, f"sources.{number}.dated", source.dated)


def law_was_read_long_ago(whole: WholeOffer) -> Iterator[Problem]:
    """After six months somebody should read the law again: the page says so too."""
    for guide in whole.offer.guides.all:
        if guide.law_was_read_long_ago(whole.on):
            says = (
                f"the law was last read on {guide.law_at.words}, more than {LAW_IS_READ_EVERY} months ago: read its "
                "sources again, change what has changed, and write the day here"
            )
            yield whole.problem(guide.file, "law_at", says, Strength.SHOULD)


def _not_ahead(whole: WholeOffer, guide: Guide, field: str, day: PartialDate) -> Iterator[Problem]:
    if day.first_day > whole.on:
        today = PartialDate.of(whole.on).words
        says = f"{day.words} is still to come (today is {today}): write the date of the page, or the day you read it"
        yield whole.problem(guide.file, field, says)
