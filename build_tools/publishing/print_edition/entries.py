"""One listing on paper: each fact as a label and its words, in the order of its page on the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.offer.freshness import CheckAge, check_age
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import place_of
from build_tools.publishing.print_edition.web_codes import WebCode, code_of
from build_tools.site.drawing import ended
from build_tools.site.listing_page import ListingView, view_of
from build_tools.site.source_sites import SourceSites

NOT_CHECKED = "Nobody at the service has told us yet that this is right."
A_YEAR_AGO = "Nobody at the service has confirmed it for a year. Please ask them before you set out."


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of an entry."""

    label: str
    words: str
    link: str | None = None  # for people who read the PDF on a screen


@dataclass(frozen=True, slots=True)
class Entry:
    """A listing as its template needs it."""

    place: str
    name: str
    also: str
    summary: str
    facts: tuple[Fact, ...]
    code: WebCode | None


def entry_of(listing: Listing, offer: Offer, sites: SourceSites, on: date) -> Entry:
    """All the words of one listing, as they stand on its page."""
    view = view_of(listing, offer.area, offer.vocabulary, sites)
    code = code_of(listing, offer.area)
    address = (Fact(code.label, code.shown),) if code and offer.area.site_address else ()
    also = "; ".join(listing.also_known_as)
    facts = (*_who(view), *_how(view), *_contact(view), *_where(view), *_behind(view, on), *address)
    return Entry(place_of(listing.address), listing.name, also, listing.summary, facts, code)


def _who(view: ListingView) -> Iterator[Fact]:
    if view.listing.who_for:
        yield Fact("Who it is for", ended(view.listing.who_for))
    yield Fact("Ages", ended(view.ages[:1].upper() + view.ages[1:]))
    yield Fact("Needs", ended(_needs(view)))


def _needs(view: ListingView) -> str:
    if view.any_need:
        return "Any need"
    return "; ".join(label for label, _ in view.needs) if view.needs_known else "Not known"


def _how(view: ListingView) -> Iterator[Fact]:
    listing = view.listing
    yield Fact("Who can ask", f"{ended(view.who_can_ask)} {view.who_can_ask_meaning}".strip())
    yield Fact("How to get it", listing.how_to_get.steps or "We do not know the steps yet.")
    yield Fact("Cost", ended(view.cost))
    if listing.size:
        yield Fact("Places or pupils", ended(listing.size))


def _contact(view: ListingView) -> Iterator[Fact]:
    if view.listing.contact.role:
        yield Fact("Ask for", ended(view.listing.contact.role))
    for line in view.contacts:
        note = f". {line.note}" if line.note else ""
        yield Fact(line.label, f"{line.shown}{note}", line.link)
    for known in filter(None, view.contacts_not_known.split(". ")):
        label, _, words = known.partition(": ")
        yield Fact(label, ended(words[:1].upper() + words[1:]))


def _where(view: ListingView) -> Iterator[Fact]:
    place = view.listing.place
    yield Fact("Where", ", ".join(filter(None, (place.address, place.postcode))) or "Address not known.")
    yield Fact("Area", ended(view.area))
    yield Fact("Open", ended(view.listing.hours or "Not known"))
    access = [f"{label}: {answer}." for label, answer in view.access]
    if place.access_note:
        access.append(ended(place.access_note))
    yield Fact("Getting in", " ".join(access) or "Not known. Ask them before you go.")


def _behind(view: ListingView, on: date) -> Iterator[Fact]:
    listing = view.listing
    checked = listing.checked
    if checked:
        words = ended(f"Checked on {checked.on.words} by {checked.by}, {checked.how}")
        old = f" {A_YEAR_AGO}" if check_age(listing, on) is CheckAge.A_YEAR else ""
        yield Fact("How we know", words + old)
    else:
        newest = f"The newest page we read is from {view.newest}." if view.newest else "We do not know how old this is."
        yield Fact("How we know", f"{NOT_CHECKED} {newest}")
    if listing.seen_right:
        seen = listing.seen_right
        yield Fact("Still right", f"On {seen.on.words}, {seen.by} told us so. They do not work for the service.")
    if view.sources:
        told = (f"{line.what}{f' on {line.link_text}' if line.link else ''} ({line.dated})" for line in view.sources)
        yield Fact("We read", ended("; ".join(dict.fromkeys(told))))
