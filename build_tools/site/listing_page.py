"""The page of one listing: each fact as the words a family reads.

Decisions live here and markup in `theme/listing.html`. The questions stand in the order of the design: what is it, who
is it for, how do I get it, what does it cost, how do I contact them, where and when, can I get in, how do we know.
A fact that is not known is said to be not known, in the place where a parent looks for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from build_tools.offer.area import AreaInfo
from build_tools.offer.card_words import MONEY_WORDS, has_a_price
from build_tools.offer.freshness import newest_source
from build_tools.offer.listing import ANY_NEED, Known, Listing, Price, WhoCanAsk
from build_tools.offer.sourced import HasPlace
from build_tools.offer.vocabulary import Vocabulary
from build_tools.site.contact_lines import ContactLine, contact_lines, contacts_not_known
from build_tools.site.source_lines import SourceLine, source_lines
from build_tools.site.source_sites import SourceSites

NOT_KNOWN = "Not known"
KNOWN_WORDS = {Known.YES: "yes", Known.PARTLY: "partly", Known.NO: "no", Known.NOT_KNOWN: "not known"}


@dataclass(frozen=True, slots=True)
class ListingView:
    """A listing in words, as its template needs it."""

    listing: Listing
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
        cost_short=cost_in_short(listing),
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
    if not has_a_price(listing):
        return f"{MONEY_WORDS}. It is not something that you buy"
    return "Cost not known. Ask them first"


def cost_in_short(listing: Listing) -> str:
    """The same for the few facts at the head of the page."""
    if listing.cost.price is not Price.NOT_KNOWN:
        return cost_words(listing)
    return NOT_KNOWN if has_a_price(listing) else MONEY_WORDS


def map_link(listing: HasPlace, area: AreaInfo) -> str | None:
    """Opens the postcode in the map service that the area names."""
    if not listing.place.postcode:
        return None
    return area.map_link.replace("{postcode}", quote(listing.place.postcode))


def access_lines(listing: HasPlace, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """What was written down about access, and always whether the way in is step-free where there is a place."""
    answers: Mapping[str, Known] = listing.place.access
    shown = [word for word in vocabulary.access if word.key in answers or _asks(listing, word.key)]
    return tuple((word.label, KNOWN_WORDS[answers.get(word.key, Known.NOT_KNOWN)]) for word in shown)


def _asks(listing: HasPlace, key: str) -> bool:
    return key == "step_free" and bool(listing.place.address or listing.place.postcode)
