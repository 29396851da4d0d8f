"""The ways to reach a service, each with where we saw it: a wrong number hurts a family."""

from dataclasses import dataclass

from build_tools.offer.dates import PartialDate
from build_tools.offer.sourced import Sourced
from build_tools.site.source_lines import page_words
from build_tools.site.source_sites import SourceSites, host_of


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach the service."""

    label: str
    shown: str
    link: str | None
    note: str | None  # where and when we saw it


def contact_lines(listing: Sourced, sites: SourceSites) -> tuple[ContactLine, ...]:
    """The ways to reach a service; a text number is never made into a link that dials."""
    contact = listing.contact
    dial = _dial
    rows = (
        ("Phone", "phone", contact.phone, dial),
        ("Textphone", "textphone", contact.textphone, dial),
        ("Text message", "text", contact.text, _no_link),
        ("E-mail", "email", contact.email, _mail),
        ("Website", "website", contact.website, str),
    )
    return tuple(
        ContactLine(label, _shown(field, value), link(value), _seen(listing, field, sites))
        for label, field, value, link in rows
        if value
    )


def contacts_not_known(listing: Sourced) -> str:
    """Each common way of contact that we do not have; empty when we have them all."""
    contact = listing.contact
    ways = (("Phone number", contact.phone), ("E-mail", contact.email), ("Website", contact.website))
    return " ".join(f"{way}: not known." for way, known in ways if not known)


def _shown(field: str, value: str) -> str:
    return host_of(value) if field == "website" else value


def _dial(number: str) -> str:
    return "tel:" + number.replace(" ", "")


def _mail(address: str) -> str:
    return "mailto:" + address


def _no_link(_: str) -> None:
    return None


def _seen(listing: Sourced, field: str, sites: SourceSites) -> str | None:
    """Where a number or e-mail was seen. A website speaks for itself."""
    source = listing.sources.get(field)
    if source is None or field == "website":
        return None
    what = page_words(source.page, listing.contact.website, sites)
    return f"We saw this on {what}, {_dated(source.dated)}."


def _dated(dated: PartialDate | None) -> str:
    return f"dated {dated.words}" if dated else "and do not know how old it is"
