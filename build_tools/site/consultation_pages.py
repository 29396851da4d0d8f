"""Consultations: those that are open first, then what came of the others, each with a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.offer.consultation import CONSULTATIONS, AskedBy, Consultation
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.site.contact_lines import ContactLine, contact_lines
from build_tools.site.ledger import Page
from build_tools.site.source_lines import SourceLine, source_lines
from build_tools.site.source_sites import SourceSites, Trust

SOURCE = "offer_data/consultations"
PART = "Have your say"
GUIDE = "guides/have-your-say/"  # how to have a say at any time
KIND_WORDS = {AskedBy.CONSULTATION: "Consultation", AskedBy.SURVEY: "Survey", AskedBy.VOTE: "Vote"}
OPEN, CLOSED, SOON = "Open now", "Closed", "Not open yet"


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """A consultation in words."""

    one: Consultation
    kind: str
    state: str  # "Open", "Closed", "Not open yet"
    is_open: bool
    dates: str
    decided: str | None
    contacts: tuple[ContactLine, ...]
    form_link: str | None  # None where the host of the form is not one that we link to
    listing: Listing | None
    sources: tuple[SourceLine, ...]


def consultation_pages(offer: Offer, on: date, sites: SourceSites) -> Iterator[Page]:
    """The list, and a page for each."""
    views = tuple(_view(offer, one, on, sites) for one in reversed(offer.consultations))
    yield Page(
        address=CONSULTATIONS,
        kind="consultations",
        title="Consultations: have your say",
        description="What you can answer now, and what came of earlier questions.",
        template="consultations.html",
        source=SOURCE,
        context={
            "open": tuple(reversed([view for view in views if view.is_open])),
            "soon": tuple(reversed([view for view in views if view.state == SOON])),
            "closed": tuple(view for view in views if view.state == CLOSED),
            "guide": GUIDE,
        },
    )
    for view in views:
        yield Page(
            address=view.one.address,
            kind="consultation",
            title=view.one.name,
            description=view.one.asked,
            template="consultation.html",
            source=view.one.file,
            part=PART,
            dated=_dated(view.one),
            context={"view": view, "guide": GUIDE},
        )


def _dated(one: Consultation) -> str | None:
    known = one.closes or one.opens
    return known.iso if known else None


def open_consultations(offer: Offer, on: date) -> tuple[Consultation, ...]:
    """Those that families can answer, the one that closes first first."""
    return tuple(one for one in offer.consultations if one.is_open(on))


def state_of(one: Consultation, on: date) -> str:
    """Whether it can be answered."""
    if one.is_open(on):
        return OPEN
    return CLOSED if one.has_begun(on) else SOON


def dates_words(one: Consultation) -> str:
    """`From 23 October 2017 to 8 December 2017`, with what is not known said."""
    opens, closes = (known.words if known else None for known in (one.opens, one.closes))
    if opens and closes:
        return opens if opens == closes else f"From {opens} to {closes}"
    return f"From {opens}. The last day is not known" if opens else f"Until {closes}. The first day is not known"


def _view(offer: Offer, one: Consultation, on: date, sites: SourceSites) -> ConsultationView:
    decided, form = one.decided, one.how_to_answer.online
    trusted = form and sites.trust(form, one.contact.website) is not Trust.SECOND_HAND
    return ConsultationView(
        one=one,
        kind=KIND_WORDS[one.kind],
        state=state_of(one, on),
        is_open=one.is_open(on),
        dates=dates_words(one),
        decided=decided.on.words if decided and decided.on else None,
        contacts=contact_lines(one, sites),
        form_link=form if trusted else None,
        listing=offer.by_address.get(one.listing or ""),
        sources=source_lines(one, sites),
    )
