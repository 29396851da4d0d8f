"""The page of one listing: each fact as the words a family reads.

Decisions live here and markup in `theme/listing.html`. The questions stand in the order of the design: what is it, who
is it for, how do I get it, what does it cost, how do I contact them, where and when, can I get in, how do we know.
A fact that is not known is said to be not known, in the place where a parent looks for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from build_tools.offer.area import AreaInfo
from build_tools.offer.dates import PartialDate
from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import ANY_NEED, Known, Listing, Price, Source, WhoCanAsk
from build_tools.offer.vocabulary import Vocabulary
from build_tools.site.source_sites import SourceSites, Trust, host_of

NOT_KNOWN = "Not known"
FACT_NAMES = {
    "summary": "what it is",
    "who_for": "who it is for",
    "needs": "needs",
    "ages": "ages",
    "how_to_get": "how to get it",
    "cost": "cost",
    "phone": "phone number",
    "textphone": "textphone number",
    "text": "text number",
    "email": "e-mail",
    "website": "website",
    "address": "address",
    "postcode": "postcode",
    "access": "getting in",
    "hours": "opening times",
    "size": "number of places or pupils",
    "still_running": "that it still runs",
}
KNOWN_WORDS = {Known.YES: "yes", Known.PARTLY: "partly", Known.NO: "no", Known.NOT_KNOWN: "not known"}
TRUST_WORDS = {
    Trust.OFFICIAL: "an official page",
    Trust.PROVIDER: "the provider’s own page",
    Trust.LAW: "the law",
    Trust.PRESS: "a news page",
    Trust.SECOND_HAND: "a second-hand page",
}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One page behind the listing: which facts it showed, and how old it is."""

    facts: str  # "What it is, ages"
    what: str  # "an official page"
    link: str | None  # None for a second-hand page
    link_text: str
    dated: str  # "March 2024", or that we do not know


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach the service."""

    label: str
    shown: str
    link: str | None
    note: str | None  # where and when we saw it


@dataclass(frozen=True, slots=True)
class ListingView:
    """A listing in words, as its template needs it."""

    listing: Listing
    kind: str
    area: str
    ages: str
    needs: tuple[tuple[str, str], ...]  # label, address of its browse page
    needs_known: bool
    any_need: bool
    who_can_ask: str
    who_can_ask_short: str
    who_can_ask_meaning: str
    cost: str
    cost_short: str
    contacts: tuple[ContactLine, ...]
    contacts_not_known: str  # "Phone number: not known. E-mail: not known."
    map_link: str | None
    access: tuple[tuple[str, str], ...]  # label, answer
    sources: tuple[SourceLine, ...]
    newest: str | None
    topics: tuple[tuple[str, str], ...]  # label, address of its browse page


def view_of(listing: Listing, area: AreaInfo, vocabulary: Vocabulary, sites: SourceSites) -> ListingView:
    """All the words of one listing's page."""
    asked = vocabulary.who_can_ask[listing.how_to_get.who_can_ask]
    newest = newest_source(listing)
    needs = listing.needs or ()
    return ListingView(
        listing=listing,
        kind=vocabulary.kinds[listing.kind].label,
        area=vocabulary.areas[listing.area].label,
        ages=listing.ages.words if listing.ages else NOT_KNOWN.lower(),
        needs=tuple(
            (vocabulary.needs[need].label, need_address(vocabulary, need)) for need in needs if need != ANY_NEED
        ),
        needs_known=listing.needs is not None,
        any_need=ANY_NEED in needs,
        who_can_ask=asked.label,
        who_can_ask_short=NOT_KNOWN if asked.key == WhoCanAsk.NOT_KNOWN else asked.label,
        who_can_ask_meaning=asked.meaning,
        cost=cost_words(listing),
        cost_short=NOT_KNOWN if listing.cost.price is Price.NOT_KNOWN else cost_words(listing),
        contacts=contact_lines(listing, sites),
        contacts_not_known=contacts_not_known(listing),
        map_link=map_link(listing, area),
        access=access_lines(listing, vocabulary),
        sources=source_lines(listing, sites),
        newest=newest.words if newest else None,
        topics=tuple((vocabulary.topics[key].label, topic_address(vocabulary, key)) for key in listing.topics),
    )


def need_address(vocabulary: Vocabulary, key: str) -> str:
    """The browse page of a need."""
    return f"browse/need/{vocabulary.needs[key].slug}/"


def topic_address(vocabulary: Vocabulary, key: str) -> str:
    """The browse page of a kind of help."""
    return f"browse/help/{vocabulary.topics[key].slug}/"


def cost_words(listing: Listing) -> str:
    """What it costs, in a sentence or two words."""
    if listing.cost.price is Price.FREE:
        return "Free"
    if listing.cost.price is Price.CHARGE:
        return f"There is a charge: {listing.cost.how_much}"
    return "Cost not known"


def contact_lines(listing: Listing, sites: SourceSites) -> tuple[ContactLine, ...]:
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


def contacts_not_known(listing: Listing) -> str:
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


def _seen(listing: Listing, field: str, sites: SourceSites) -> str | None:
    """Where a number or e-mail was seen. A website speaks for itself."""
    source = listing.sources.get(field)
    if source is None or field == "website":
        return None
    what = TRUST_WORDS[sites.trust(source.page, listing.contact.website)]
    return f"We saw this on {what}, {_dated(source.dated)}."


def _dated(dated: PartialDate | None) -> str:
    return f"dated {dated.words}" if dated else "and do not know how old it is"


def map_link(listing: Listing, area: AreaInfo) -> str | None:
    """Opens the postcode in the map service that the area names."""
    if not listing.place.postcode:
        return None
    return area.map_link.replace("{postcode}", quote(listing.place.postcode))


def access_lines(listing: Listing, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """What was written down about access, and always whether the way in is step-free where there is a place."""
    answers: Mapping[str, Known] = listing.place.access
    shown = [word for word in vocabulary.access if word.key in answers or _asks(listing, word.key)]
    return tuple((word.label, KNOWN_WORDS[answers.get(word.key, Known.NOT_KNOWN)]) for word in shown)


def _asks(listing: Listing, key: str) -> bool:
    return key == "step_free" and bool(listing.place.address or listing.place.postcode)


def source_lines(listing: Listing, sites: SourceSites) -> tuple[SourceLine, ...]:
    """Each page once, with the facts that it showed."""
    facts_of: dict[Source, list[str]] = {}
    for field, source in listing.sources.items():
        facts_of.setdefault(source, []).append(FACT_NAMES.get(field, field))
    for source in listing.more_sources:
        facts_of.setdefault(source, []).append("more about it")
    names = _link_names([source.page for source in facts_of])
    return tuple(_source_line(source, facts, names[source.page], listing, sites) for source, facts in facts_of.items())


def _source_line(source: Source, facts: Sequence[str], name: str, listing: Listing, sites: SourceSites) -> SourceLine:
    trust = sites.trust(source.page, listing.contact.website)
    words = ", ".join(facts)
    dated = source.dated.words if source.dated else "we do not know how old"
    link = None if trust is Trust.SECOND_HAND else source.page
    return SourceLine(words[:1].upper() + words[1:], TRUST_WORDS[trust], link, name, dated)


def _link_names(pages: Sequence[str]) -> dict[str, str]:
    """A name for each page's link; two pages of one site are told apart, so that no name leads to two places."""
    unique = list(dict.fromkeys(pages))
    hosts = [host_of(page) for page in unique]
    seen: dict[str, int] = {}
    names = {}
    for page, host in zip(unique, hosts, strict=True):
        seen[host] = seen.get(host, 0) + 1
        names[page] = f"{host}, page {seen[host]}" if hosts.count(host) > 1 else host
    return names
