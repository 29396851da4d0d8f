"""Rules over the history: it is only ever added to, and what it knows of still has a page."""

from collections.abc import Iterator

from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.consultation import CONSULTATIONS, Consultation
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import EVENTS, Event
from build_tools.offer.history import unknown_to
from build_tools.problems import Problem

_FOLDERS = {  # of pages, the folders of their files
    EVENTS.rstrip("/"): ("events", "If it will not take place, add cancelled: with why"),
    CONSULTATIONS.rstrip("/"): ("consultations", "One that is closed keeps its page"),
}
GONE = "the one before it was taken out. Put it back"


def history_is_only_added_to(whole: WholeOffer) -> Iterator[Problem]:
    """Each record names the digest of the one before it: an old file that was changed no longer fits."""
    history = whole.offer.history
    before = None
    for record in history.records:
        expected = history.digests[before.on] if before else None
        if record.follows != expected:
            wrong = f"{before.file} was changed after this one was written. Put it back as it was" if before else GONE
            says = f"this record does not follow the one before it: {wrong}"
            yield whole.problem(record.file, "follows", says)
        before = record


def records_change_what_is_there(whole: WholeOffer) -> Iterator[Problem]:
    """A record tells the change of a page that was there before: made by hand, it may name another."""
    history = whole.offer.history
    if len(history.records) != len(history.digests) or any(history_is_only_added_to(whole)):
        return  # one is gone or could not be read, and is told as that: what it brought is not known
    for record in history.records:
        for address in dict.fromkeys(unknown_to(history.before(record), record)):
            says = f"it tells a change of {address}, which was not on the site then. Put the file back as it was"
            yield whole.problem(record.file, "", says)


def records_are_not_ahead(whole: WholeOffer) -> Iterator[Problem]:
    """What happens tomorrow cannot have been recorded."""
    today = PartialDate.of(whole.on).words
    for record in whole.offer.history.records:
        if record.on > whole.on:
            says = f"{record.words} is still to come (today is {today}): a record is written on its own day"
            yield whole.problem(record.file, "", says)


def published_listings_stay(whole: WholeOffer) -> Iterator[Problem]:
    """A listing that ends keeps its page: people have its address."""
    led_on = {old for listing in whole.offer.listings for old in listing.was}
    for address in whole.offer.history.now.pictures:
        if address not in led_on and not whole.holds(address):
            yield whole.problem(whole.file(f"{address}.yml"), "", deleted(address))


def published_pages_stay(whole: WholeOffer) -> Iterator[Problem]:
    """An event or a consultation that was on the site keeps its page: calendars and newsletters lead to it."""
    things: tuple[Event | Consultation, ...] = (*whole.offer.events, *whole.offer.consultations)
    there = {one.address.rstrip("/") for one in things}
    for address in whole.offer.history.now.pages:
        folder, _, slug = address.partition("/")
        name, instead = _FOLDERS.get(folder, ("", ""))
        file = whole.file(f"{name}/{slug}.yml")
        if name and address not in there and file not in whole.lines:  # one that cannot be read is told as that
            says = f"this file was deleted or has a new name, and people have its address: put it back. {instead}"
            yield whole.problem(file, "", says)


def deleted(address: str) -> str:
    """What to say of a listing whose file is not there any more."""
    return (
        "this file was deleted, and people have its address: put it back and add closed: with what happened. "
        f"If another listing took its place, write there was: [{address}]"
    )
