"""Where each fact of a listing comes from, in words: "how do we know this?".

Each page stands once, with the facts that it showed. A second-hand page is named and dated, and not linked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.offer.fact_names import EVENT_FACT_NAMES, FACT_NAMES
from build_tools.offer.listing import Source
from build_tools.offer.sourced import Sourced
from build_tools.site.source_sites import SourceSites, Trust, host_of

TRUST_WORDS = {
    Trust.OFFICIAL: "an official page",
    Trust.PROVIDER: "the provider’s own page",
    Trust.LAW: "the law",
    Trust.PRESS: "a news page",
    Trust.SECOND_HAND: "a second-hand page",
}


ANOTHER_SERVICE = "a page of another service or charity"


def page_words(page: str, website: str | None, sites: SourceSites) -> str:
    """What sort of page it is. A trusted charity's page about somebody else is not "the provider's own"."""
    trust = sites.trust(page, website)
    if trust is Trust.PROVIDER and website and not _same_people(host_of(page), host_of(website)):
        return ANOTHER_SERVICE
    return TRUST_WORDS[trust]


def _same_people(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One page behind the listing: which facts it showed, and how old it is."""

    facts: str  # "What it is, ages"
    what: str  # "an official page"
    link: str | None  # None for a second-hand page
    link_text: str
    dated: str  # "March 2024", or that we do not know


def source_lines(listing: Sourced, sites: SourceSites) -> tuple[SourceLine, ...]:
    """Each page once, with the facts that it showed."""
    names_of_facts = {**EVENT_FACT_NAMES, **FACT_NAMES}
    facts_of: dict[Source, list[str]] = {}
    for field, source in listing.sources.items():
        facts_of.setdefault(source, []).append(names_of_facts.get(field, field))
    for source in listing.more_sources:
        facts_of.setdefault(source, []).append("more about it")
    names = link_names([source.page for source in facts_of])
    return tuple(_source_line(source, facts, names[source.page], listing, sites) for source, facts in facts_of.items())


def _source_line(source: Source, facts: Sequence[str], name: str, listing: Sourced, sites: SourceSites) -> SourceLine:
    trust = sites.trust(source.page, listing.contact.website)
    words = ", ".join(facts)
    dated = source.dated.words if source.dated else "we do not know how old"
    if source.seen:
        dated += f", seen there on {source.seen.words}"
    link = None if trust is Trust.SECOND_HAND else source.page
    what = page_words(source.page, listing.contact.website, sites)
    return SourceLine(words[:1].upper() + words[1:], what, link, name, dated)


def link_names(pages: Sequence[str]) -> dict[str, str]:
    """A name for each page's link; two pages of one site are told apart, so that no name leads to two places."""
    unique = list(dict.fromkeys(pages))
    hosts = [host_of(page) for page in unique]
    seen: dict[str, int] = {}
    names = {}
    for page, host in zip(unique, hosts, strict=True):
        seen[host] = seen.get(host, 0) + 1
        names[page] = f"{host}, page {seen[host]}" if hosts.count(host) > 1 else host
    return names
