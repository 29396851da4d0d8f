"""Rules over two versions of the offer: what no single version can show to be wrong.

A fact that changes while its source does not is somebody's memory, and a file that is deleted leaves people who have
its address with nothing.
"""

from collections.abc import Iterator

from build_tools.checking.history_rules import deleted
from build_tools.offer.difference import Change, Difference
from build_tools.offer.fact_names import source_of
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.problems import Problem, Strength
from build_tools.reading.offer_folder import Lines

DATA = "offer_data"
# Sentences and names may be put into plainer words without another page to be read.
_MAY_BE_REWORDED = frozenset(
    {"name", "also_known_as", "summary", "who_for", "how_to_get.steps", "contact.role", "place.access_note"}
)


def facts_have_new_sources(before: Offer, found: Difference, lines: Lines) -> Iterator[Problem]:
    """Each changed fact that still stands has a source that changed with it, or a new check by the service."""
    earlier = {listing.address: listing for listing in before.listings}
    earlier |= {now.address: earlier[f"{old.address}/"] for old, now in found.moved}
    for change in found.changes:
        old = earlier.get(change.listing.address)
        name = source_of(change.path)
        if old and name and change.after is not None and not _is_backed(old, change.listing, name):
            strength = Strength.SHOULD if change.path in _MAY_BE_REWORDED else Strength.MUST
            line = lines.get(change.listing.file, {}).get(change.path, 0)
            yield Problem(change.listing.file, line, change.path, _says(change, name), strength)


def _is_backed(old: Listing, now: Listing, name: str) -> bool:
    if now.checked and now.checked != old.checked:
        return True
    if name in now.sources:
        return now.sources[name] != old.sources.get(name)
    return (now.sources, now.more_sources) != (old.sources, old.more_sources)


def _says(change: Change, name: str) -> str:
    says = f"this changed, and its source did not. Where did you see this? Write the page under sources, {name}"
    same = "If it is the same page as before, add below it the day on which you saw it, such as seen: 2026-11-23"
    only = ". If you only put it in plainer words, leave it" if change.path in _MAY_BE_REWORDED else ""
    return f"{says}. {same}{only}"


def published_files_stay(found: Difference, lines: Lines) -> Iterator[Problem]:
    """A listing that ends keeps its page. A file that is there and cannot be read is no deleted one."""
    for picture in found.gone:
        file = f"{DATA}/{picture.address}.yml"
        if file not in lines:
            yield Problem(file, 0, "", deleted(picture.address))


def dated_files_stay(before: Offer, after: Offer, lines: Lines) -> Iterator[Problem]:
    """So do the pages of events and consultations: they say by themselves that they are over."""
    now, was = ({*(x.file for x in of.events), *(x.file for x in of.consultations)} for of in (after, before))
    for file in sorted(was - now):
        if file not in lines:
            says = "this file was deleted, and people have its address: put it back. Its page says when it is over"
            yield Problem(file, 0, "", says)
