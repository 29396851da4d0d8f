"""The find page, its lists of words for people without scripts, and the short list.

The find page is whole before any script runs: it leads to every list. Scripts then show its form and its filters.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.offer.area import AreaInfo
from build_tools.offer.card_words import PRICE_WORDS
from build_tools.offer.filtering import SERVED_BY
from build_tools.offer.listing import Listing, Price, WhoCanAsk
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import WordList
from build_tools.site.choices import age_choices, need_choices, topic_choices
from build_tools.site.ledger import Page
from build_tools.site.listing_page import topic_address

FIND = "find/"
WORDS = "find/words/"
SHORT_LIST = "short-list/"
ACCESS_HINT = "We count only what somebody wrote down."
FEW_TOPICS = 6  # where a search found nothing: more would push whom to ring off the screen
RADII = (1, 2, 3, 5, 10)  # miles: the borough is about 12 miles wide
PRICES = (Price.FREE, Price.CHARGE)  # what is not known stays in, in a group of its own
WHO_LABELS = {
    WhoCanAsk.ANYONE: "You can ask yourself (no referral needed)",
    WhoCanAsk.PROFESSIONAL: "A professional can ask for you",
}


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One box to tick."""

    id: str
    value: str  # as it stands in the address
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One group of boxes; its key is the name in the address."""

    key: str
    heading: str
    choices: tuple[FilterChoice, ...]
    hint: str = ""


def find_pages(offer: Offer) -> Iterator[Page]:
    """The find page and the short list."""
    common = [choice for choice in topic_choices(offer) if choice.common]
    yield Page(
        address=FIND,
        kind="find",
        title="Find help",
        description="Search in your own words, then choose by age, need and place.",
        template="find.html",
        source="offer_data/vocabulary/topics.yml",
        context={
            "filters": filters(offer),
            "radii": RADII,
            "licence": offer.postcodes.licence,
            "topics": common,
            "first_topics": common[:FEW_TOPICS],
            "needs": [choice for choice in need_choices(offer) if choice.common],
            "ages": age_choices(offer),
            "topic_pages": topic_pages(offer),
            "advice_listings": named_listings(offer, offer.area.advice),
            "urgent_listings": named_listings(offer, offer.area.urgent),
        },
    )
    yield Page(
        address=SHORT_LIST,
        kind="short list",
        title="Your short list",
        description="Listings that you have kept on this device, to print or pass on.",
        template="short_list.html",
        source="offer_data/area.yml",
        context={"list_title": f"A short list from the {offer.area.site_name}", "list_notice": notice(offer.area)},
    )


def notice(area: AreaInfo) -> str:
    """What stands under a list that is passed on: who does not run the site it comes from."""
    if area.is_official:
        return ""
    return f"Not run by {area.council}. The council’s own {area.official_name}: {area.official_site}"


def named_listings(offer: Offer, addresses: Sequence[str]) -> tuple[Listing, ...]:
    """The listings that `area.yml` names, in its order."""
    return tuple(offer.by_address[address] for address in addresses if address in offer.by_address)


def topic_pages(offer: Offer) -> str:
    """The list page of each kind of help, for the script that offers the nearest ones."""
    pages: Mapping[str, str] = {word.key: topic_address(offer.vocabulary, word.key) for word in offer.vocabulary.topics}
    return json.dumps(pages, ensure_ascii=False, separators=(",", ":"))


def filters(offer: Offer) -> tuple[Filter, ...]:
    """Every group, in the order in which families think: who, what, where, at what price."""
    words = offer.vocabulary
    prices = [(str(price), PRICE_WORDS[price]) for price in PRICES]
    askers = [(str(who), _who_label(words.who_can_ask, who)) for who in SERVED_BY]
    return (
        Filter("age", "Age", _of_list("age", words.age_groups)),
        Filter("need", "Need", _of_list("need", words.needs)),
        Filter("help", "Kind of help", _of_list("help", words.topics)),
        Filter("area", "Place", _of_list("area", words.areas)),
        Filter("cost", "Cost", _choices("cost", prices)),
        Filter("who", "Who can ask", _choices("who", askers)),
        Filter("access", "Getting in and taking part", _of_list("access", words.access), ACCESS_HINT),
    )


def _who_label(words: WordList, who: str) -> str:
    return WHO_LABELS.get(WhoCanAsk(who)) or words[who].label


def _of_list(group: str, words: WordList) -> tuple[FilterChoice, ...]:
    return _choices(group, [(word.key, word.label) for word in words])


def _choices(group: str, choices: Sequence[tuple[str, str]]) -> tuple[FilterChoice, ...]:
    numbered = enumerate(choices, start=1)
    return tuple(FilterChoice(f"{group}-{number}", value, label) for number, (value, label) in numbered)
