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
from build_tools.site.source_sites import SourceSites, host_of

NOT_CHECKED = "Nobody at the service has told us yet that this is right."
A_YEAR_AGO = "Nobody at the service has confirmed it for a year. Please ask them before you set out."


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its words."""

    label: str
    words: str
    link: str | None = None  # for people who read the PDF on a screen
    language: str | None = None  # of the words, where they are not English: "ur"


Line = tuple[Fact, ...]  # short facts share a line, so that two entries fit on most pages


@dataclass(frozen=True, slots=True)
class Entry:
    """A listing as its template needs it."""

    place: str
    name: str
    also: str
    summary: str
    language: str | None  # of its name and summary
    lines: tuple[Line, ...]
    code: WebCode | None


def entry_of(listing: Listing, offer: Offer, sites: SourceSites, on: date) -> Entry:
    """All the words of one listing, as they stand on its page."""
    view = view_of(listing, offer.area, offer.vocabulary, sites)
    code = code_of(listing, offer.area)
    address = ((Fact(code.label, code.shown),),) if code and offer.area.site_address else ()
    lines = (*_who(view), *_how(view), *_contact(view), *_where(view), *_behind(view, on), *address)
    also = "; ".join(listing.also_known_as)
    return Entry(place_of(listing.address), listing.name, also, listing.summary, listing.language, lines, code)


def _who(view: ListingView) -> Iterator[Line]:
    if view.listing.who_for:
        yield (_own("Who it is for", ended(view.listing.who_for), view),)
    yield Fact("Ages", ended(view.ages[:1].upper() + view.ages[1:])), Fact("Needs", ended(_needs(view)))


def _needs(view: ListingView) -> str:
    if view.any_need:
        return "Any need"
    return "; ".join(label for label, _ in view.needs) if view.needs_known else "Not known"


def _how(view: ListingView) -> Iterator[Line]:
    listing = view.listing
    yield (Fact("Who can ask", f"{ended(view.who_can_ask)} {view.who_can_ask_meaning}".strip()),)
    steps = listing.how_to_get.steps
    yield (_own("How to get it", steps, view) if steps else Fact("How to get it", "We do not know the steps yet."),)
    size = (Fact("Places or pupils", ended(listing.size)),) if listing.size else ()
    yield (Fact("Cost", ended(view.cost)), *size)


def _contact(view: ListingView) -> Iterator[Line]:
    """Where each number was seen stands on the page of the site; here, all pages that were read stand in one line."""
    if view.listing.contact.role:
        yield (_own("Ask for", ended(view.listing.contact.role), view),)
    for line in view.contacts:
        yield (Fact(line.label, line.shown, line.link),)
    if view.contacts_not_known:
        yield (Fact("Not known", _names_only(view.contacts_not_known)),)


def _names_only(not_known: str) -> str:
    """`Phone number, e-mail.` from "Phone number: not known. E-mail: not known."."""
    names = [part.partition(":")[0] for part in not_known.split(". ") if part]
    return ended(", ".join(names[:1] + [name[:1].lower() + name[1:] for name in names[1:]]).lower())


def _where(view: ListingView) -> Iterator[Line]:
    place = view.listing.place
    address = ", ".join(filter(None, (place.address, place.postcode))) or "Address not known"
    yield Fact("Where", ended(address)), Fact("Area", ended(view.area))
    access = " ".join(f"{label}: {answer}." for label, answer in view.access)
    note = (_own("", ended(place.access_note), view),) if place.access_note else ()
    hours = view.listing.hours
    open_at = _own("Open", ended(hours), view) if hours else Fact("Open", "Not known.")
    yield open_at, Fact("Getting in", access or ("" if note else "Not known. Ask them before you go.")), *note


def _own(label: str, words: str, view: ListingView) -> Fact:
    """Words of the service itself, which are in its language."""
    return Fact(label, words, language=view.listing.language)


def _behind(view: ListingView, on: date) -> Iterator[Line]:
    listing = view.listing
    read = (Fact("We read", ended(_pages(view))),) if view.sources else ()
    yield (Fact("How we know", _checked(view, on)), *read)
    if listing.seen_right:
        seen = listing.seen_right
        yield (Fact("Still right", f"On {seen.on.words}, {seen.by} told us so. They do not work for the service."),)


def _checked(view: ListingView, on: date) -> str:
    checked = view.listing.checked
    if checked:
        words = ended(f"Checked on {checked.on.words} by {checked.by}, {checked.how}")
        return f"{words} {A_YEAR_AGO}" if check_age(view.listing, on) is CheckAge.A_YEAR else words
    newest = f"The newest page we read is from {view.newest}." if view.newest else "We do not know how old this is."
    return f"{NOT_CHECKED} {newest}"


def _pages(view: ListingView) -> str:
    """The hosts of what was read, each once; a second-hand page is not named by its host."""
    return ", ".join(dict.fromkeys(host_of(line.link) if line.link else line.what for line in view.sources))
