"""Rules over events, consultations and dated facts that no single file can show to be wrong."""

from collections.abc import Iterator

from build_tools.checking.address_rules import must_exist
from build_tools.checking.same_names import CANNOT_BE_LISTED, excluded_forms, is_excluded, plain_name
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.consultation import Consultation
from build_tools.offer.dates import PartialDate, months_between
from build_tools.offer.event import TAKEN, Event
from build_tools.offer.listing import Source
from build_tools.problems import Problem, Strength
from build_tools.reading.happened_file import HAPPENED_FILE

AHEAD_AT_MOST = 24  # months: an event further ahead is mostly a slip in the year


def _with_files(whole: WholeOffer) -> tuple[Event | Consultation, ...]:
    return (*whole.offer.events, *whole.offer.consultations)


def dated_things_name_what_is_here(whole: WholeOffer) -> Iterator[Problem]:
    """The listing that one belongs to is in the offer, and open where families can still go."""
    known, offer = whole.offer.by_address, whole.offer
    for thing in _with_files(whole):
        if thing.listing:
            yield from must_exist(whole, thing.listing, thing.file, "listing")
    for event in offer.events:
        listing = known.get(event.listing or "")
        if listing and not listing.is_open and event.is_to_come(whole.on):
            says = f"{event.listing} has ended, and this event is still to come: name an open one, or take it out"
            yield whole.problem(event.file, "listing", says)
    for fact in offer.happened:
        if fact.listing:
            yield from must_exist(whole, fact.listing, whole.file(HAPPENED_FILE), f"{fact.row}.listing")


def dated_things_were_read_before_today(whole: WholeOffer) -> Iterator[Problem]:
    """No page was read, nothing was cancelled, decided or done on a day to come."""
    for thing in _with_files(whole):
        for field, day in _past_dates(thing):
            if day.first_day > whole.on:
                yield whole.problem(thing.file, field, _still_to_come(whole, day))
    for fact in whole.offer.happened:
        days = {"on": fact.on} | {
            f"sources.{number}.dated": x.dated for number, x in enumerate(fact.sources, 1) if x.dated
        }
        for field, day in days.items():
            if day.first_day > whole.on:
                yield whole.in_row(HAPPENED_FILE, fact.row, field, _still_to_come(whole, day))


def _still_to_come(whole: WholeOffer, day: PartialDate) -> str:
    today = PartialDate.of(whole.on).words
    return f"{day.words} is still to come (today is {today}): write the date that the page gave"


def _past_dates(thing: Event | Consultation) -> Iterator[tuple[str, PartialDate]]:
    if isinstance(thing, Event):
        if thing.cancelled and thing.cancelled.on:
            yield "cancelled.on", thing.cancelled.on
    elif thing.decided and thing.decided.on:
        yield "decided.on", thing.decided.on
    named: dict[str, Source] = {f"sources.{name}": source for name, source in thing.sources.items()}
    named |= {f"more_sources.{number}": source for number, source in enumerate(thing.more_sources, 1)}
    for path, source in named.items():
        yield from ((f"{path}.{part}", day) for part, day in (("dated", source.dated), ("seen", source.seen)) if day)


def booking_is_past(whole: WholeOffer) -> Iterator[Problem]:
    """A warning: the page says that booking ended, but somebody should ask if places are left or the day moved."""
    for event in whole.offer.events:
        by = event.booking.by
        if by and by.last_day < whole.on and event.is_to_come(whole.on):
            says = (
                f"booking ended on {by.words}, and the event is still to come: ask if there are places left, and say "
                "so under booking, how"
            )
            yield whole.problem(event.file, "booking.by", says, Strength.SHOULD)


def far_ahead_is_a_slip(whole: WholeOffer) -> Iterator[Problem]:
    """Hardly anybody plans a play morning for the year after next."""
    for event in whole.offer.events:
        if -months_between(event.when.on, whole.on) > AHEAD_AT_MOST:
            says = f"{event.when.on.words} is more than {AHEAD_AT_MOST} months ahead: look at the year again"
            yield whole.problem(event.file, "when.on", says)


def event_addresses_are_free(whole: WholeOffer) -> Iterator[Problem]:
    """Some pages stand beside those of the events."""
    for event in whole.offer.events:
        if event.slug in TAKEN:
            says = f"the site has a page whats-on/{event.slug} of its own: give the file another name"
            yield whole.problem(event.file, "", says)


def excluded_places_hold_no_events(whole: WholeOffer) -> Iterator[Problem]:
    """What must not be listed holds no events here, gives no address and asks nothing. Why is written nowhere."""
    excluded = excluded_forms(whole)
    for event in whole.offer.events:
        names = {"name": event.name, "organiser": event.organiser, "place.address": event.place.address}
        yield from _excluded(whole, event.file, names, excluded)
    for one in whole.offer.consultations:
        yield from _excluded(whole, one.file, {"name": one.name, "by": one.by}, excluded)
    for fact in whole.offer.happened:
        for field, name in (("name", fact.name), ("place", fact.place)):
            if name and is_excluded(name, excluded):
                yield whole.in_row(HAPPENED_FILE, fact.row, field, CANNOT_BE_LISTED)


def _excluded(whole: WholeOffer, file: str, names: dict[str, str | None], excluded: set[str]) -> Iterator[Problem]:
    for field, name in names.items():
        if name and is_excluded(name, excluded):
            yield whole.problem(file, field, CANNOT_BE_LISTED)
    slug = file.rpartition("/")[2].removesuffix(".yml").replace("-", " ")
    if is_excluded(slug, excluded):
        yield whole.problem(file, "", CANNOT_BE_LISTED)


def two_events_at_once(whole: WholeOffer) -> Iterator[Problem]:
    """A warning: the same name on the same day is mostly one event, told of twice."""
    first: dict[tuple[str, str], str] = {}
    for event in sorted(whole.offer.events, key=lambda event: event.file):
        other = first.setdefault((plain_name(event.name), event.when.on.iso), event.file)
        if other != event.file:
            says = f"{other} has the same name and date: is it the same event? If not, add what differs to the name"
            yield whole.problem(event.file, "name", says, Strength.SHOULD)


def consultations_can_be_answered(whole: WholeOffer) -> Iterator[Problem]:
    """A warning: one that is open and says neither where nor how sends families away with nothing."""
    for one in whole.offer.consultations:
        how = one.how_to_answer
        if one.is_open(whole.on) and not (how.online or how.steps):
            says = "this is open, and nobody can see how to answer: add how_to_answer, with online or steps"
            yield whole.problem(one.file, "how_to_answer", says, Strength.SHOULD)
        elif one.is_open(whole.on) and not how.without_internet:
            says = "this is open, and families without the internet cannot see how to answer: ask, and add it here"
            yield whole.problem(one.file, "how_to_answer.without_internet", says, Strength.SHOULD)
