"""Rules about the days and times of one event: what contradicts itself, and what never happens.

Each rule looks at the block `when` as it was written, so that a day whose weekday is wrong is told before anybody
stands in front of a closed door.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from build_tools.offer.dates import PartialDate
from build_tools.offer.when import Repeats, Weekday, When, is_last_in_month, place_in_month
from build_tools.reading.listing_rules import Draft, Finding

LONGEST_SPAN = 100  # days: longer is no event but a service, or a slip in the year
LONGEST_REPEATS = 731  # days: the same for repeats, with room for two years
SHORTEST_MONTH = 28  # days
PLACES_IN_EACH_MONTH = 4  # each month has a fourth Tuesday; few have a fifth
_NEED_A_DAY = ("weekday", "starts", "ends", "all_day", "repeats", "until", "not_on", "also_on")

WhenRule = Callable[[Draft], Iterator[Finding]]


def _when(draft: Draft) -> Mapping[str, Any]:
    written: Mapping[str, Any] = draft.values.get("when", {})
    return written


def _first(draft: Draft) -> date | None:
    on: PartialDate | None = _when(draft).get("on")
    return on.known_day if on else None


def what_needs_a_day(draft: Draft) -> Iterator[Finding]:
    """A month has no weekday and no time of day."""
    on = _when(draft).get("on")
    if on and on.known_day is None:
        for name in _NEED_A_DAY:
            if name in _when(draft):
                yield f"when.{name}", f"this needs a day, and on says {on.words}: write the whole date there"


def weekday_is_right(draft: Draft) -> Iterator[Finding]:
    """A date and a weekday that do not fit: one of them is wrong, and only the source tells which."""
    first, weekday = _first(draft), _when(draft).get("weekday")
    if first and weekday and weekday != Weekday.of(first):
        day = PartialDate.of(first).words
        says = f"{day} is a {Weekday.of(first)}, and this says {weekday}: look at the source, and put one of them right"
        yield "when.weekday", says


def end_comes_after_start(draft: Draft) -> Iterator[Finding]:
    """Both for times and for days."""
    when = _when(draft)
    starts, ends, on, to = (when.get(name) for name in ("starts", "ends", "on", "to"))
    if starts and ends and ends <= starts:
        yield "when.ends", "this is not after the time when it starts: look at am and pm, or take the line out"
    if ends and not draft.filled("when.starts"):
        yield "when.ends", "there is an end and no start: add starts, such as starts: 10am"
    if when.get("all_day") == "yes" and (starts or ends):
        yield "when.all_day", "it lasts all day, and times stand here too: keep one of the two"
    if on and to:
        yield from _last_day(on, to)


def _last_day(on: PartialDate, to: PartialDate) -> Iterator[Finding]:
    if (on.month is None, on.day is None) != (to.month is None, to.day is None):
        yield "when.to", f"this is known more or less closely than on ({on.words}): write both as days, or as months"
    elif to.sort_key <= on.sort_key:
        yield "when.to", f"the last day has to come after the first ({on.words}): look at both, or take this line out"
    elif to.day and (to.last_day - on.first_day).days > LONGEST_SPAN:
        yield "when.to", f"that is more than {LONGEST_SPAN} days: look at the year again"


def repeats_are_whole(draft: Draft) -> Iterator[Finding]:
    """Repeats go from a first day to a last one, and there is more than one of them."""
    when, first = _when(draft), _first(draft)
    repeats, until = when.get("repeats"), when.get("until")
    if repeats and not draft.filled("when.until"):
        yield "when.repeats", "say until when: add a line such as until: 2027-03-27, the last day that a page names"
    if until and not draft.filled("when.repeats"):
        yield "when.until", "nothing repeats: add repeats, such as repeats: every week, or write the last day as to"
    if repeats and draft.filled("when.to"):
        yield "when.to", "it lasts several days and repeats too: write each further day under also_on"
    if repeats and until and first:
        yield from _span_of_repeats(Repeats(repeats), first, until.first_day)
        yield from _same_each_month(Repeats(repeats), first)


def _span_of_repeats(repeats: Repeats, first: date, until: date) -> Iterator[Finding]:
    if until <= first:
        yield "when.until", f"the repeats end before they begin ({PartialDate.of(first).words}): look at both dates"
    elif (until - first).days > LONGEST_REPEATS:
        yield "when.until", "that is more than two years of repeats: look at the year again"
    elif len(When(PartialDate.of(first), repeats=repeats, until=until).sittings) == 1:
        yield "when.until", f"it never repeats before {PartialDate.of(until).words}: look at the date, or take it out"


def _same_each_month(repeats: Repeats, first: date) -> Iterator[Finding]:
    last = Repeats.LAST_WEEKDAY_OF_MONTH
    if repeats is Repeats.DATE_OF_MONTH and first.day > SHORTEST_MONTH:
        yield "when.repeats", f"some months have no day {first.day}: write each further day under also_on"
    if repeats is Repeats.WEEKDAY_OF_MONTH and place_in_month(first) > PLACES_IN_EACH_MONTH:
        yield "when.repeats", f"few months have a fifth {Weekday.of(first)}: write repeats: {last}"
    if repeats is last and not is_last_in_month(first):
        says = f"{PartialDate.of(first).words} is not the last {Weekday.of(first)} of its month"
        yield "when.repeats", f"{says}: look at the date, or write repeats: {Repeats.WEEKDAY_OF_MONTH}"


def single_days_fit(draft: Draft) -> Iterator[Finding]:
    """Days that are left out are among the others; further days are not; some day is left."""
    when, first = _when(draft), _first(draft)
    if first is None or (when.get("repeats") and "until" not in when):
        return
    usual = _usual_days(when, first)
    left_out = [day.first_day for day in when.get("not_on", ())]
    for day in left_out:
        if day not in usual:
            yield (
                "when.not_on",
                f"{PartialDate.of(day).words} is no day of it: take it out, or look at the date again",
            )
    further = [day.first_day for day in when.get("also_on", ())]
    for day in further:
        if day in usual and day not in left_out:
            yield "when.also_on", f"{PartialDate.of(day).words} is a day of this event already: take it out"
        if day < first:
            says = f"{PartialDate.of(day).words} comes before the first day: write it as on, and the others here"
            yield "when.also_on", says
    if usual and usual <= set(left_out):
        yield "when.not_on", "no day is left, so it never takes place: take days out of here, or add cancelled with why"


def _usual_days(when: Mapping[str, Any], first: date) -> set[date]:
    """The days without those left out or added."""
    to, until = when.get("to"), when.get("until")
    repeats = Repeats(when["repeats"]) if when.get("repeats") else None
    last = to.known_day if to else None
    if last and (last - first).days <= LONGEST_SPAN and repeats is None:
        return {first + timedelta(number) for number in range((last - first).days + 1)}
    plain = When(PartialDate.of(first), repeats=repeats, until=until.first_day if until else None)
    return {sitting.first for sitting in plain.sittings}


WHEN_RULES: tuple[WhenRule, ...] = (
    what_needs_a_day,
    weekday_is_right,
    end_comes_after_start,
    repeats_are_whole,
    single_days_fit,
)
