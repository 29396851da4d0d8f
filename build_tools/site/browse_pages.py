"""The lists: by kind of help, need, age, need and age together, area, and A to Z.

Every list has the three groups of `offer/matching.py`, counted apart. Each choice that has nothing to show still has a
page, which says so and how to tell us: an honest gap is worth more than a missing link.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from build_tools.offer.listing import FOLDER_OF_KIND, FOLDERS, Listing
from build_tools.offer.matching import Groups
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word
from build_tools.site.ledger import Page

FOLDER_TITLES = {
    "services": "Services",
    "schools": "Schools and colleges",
    "groups": "Groups and charities",
    "helplines": "Helplines and advice",
    "money": "Benefits and grants",
}
VOCABULARY = "offer_data/vocabulary/{}.yml"
PARTS = {"topics": "Kinds of help", "needs": "Needs", "age_groups": "Ages", "areas": "Places", "kinds": None}


@dataclass(frozen=True, slots=True)
class Group:
    """One part of a list page."""

    anchor: str
    heading: str
    explains: str
    listings: tuple[Listing, ...]
    brief: bool = False  # names only, for what is not known


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to a narrower or a sister list."""

    label: str
    address: str
    meaning: str
    count: int
    common: bool = False
    current: bool = False
    icon: str | None = None


def browse_pages(offer: Offer) -> Iterator[Page]:
    """All list pages of an offer, but for the schools."""
    yield _hub(offer)
    yield from _topic_pages(offer)
    yield from _need_pages(offer)
    yield from _age_pages(offer)
    yield from _area_pages(offer)
    yield _a_to_z(offer)
    yield from _folder_pages(offer)


def topic_choices(offer: Offer) -> tuple[Choice, ...]:
    """Each kind of help with how many listings it has."""
    return tuple(
        Choice(
            word.label,
            f"browse/help/{word.slug}/",
            word.meaning,
            len(_of_topic(offer, word)),
            word.common,
            icon=word.icon,
        )
        for word in offer.vocabulary.topics
    )


def need_choices(offer: Offer) -> tuple[Choice, ...]:
    """Each need with how many listings are known to fit it."""
    return tuple(
        Choice(
            word.label,
            f"browse/need/{word.slug}/",
            word.meaning,
            offer.matches.groups(need=word.key).sure,
            word.common,
        )
        for word in offer.vocabulary.needs
    )


def age_choices(offer: Offer) -> tuple[Choice, ...]:
    """Each age group with how many listings are known to fit it."""
    return tuple(
        Choice(word.label, f"browse/age/{word.slug}/", word.meaning, offer.matches.groups(ages=word.ages).sure)
        for word in offer.vocabulary.age_groups
    )


def area_choices(offer: Offer) -> tuple[Choice, ...]:
    """Each area with how many listings it has."""
    return tuple(
        Choice(word.label, f"browse/area/{word.slug}/", word.meaning, len(_of_area(offer, word)))
        for word in offer.vocabulary.areas
    )


def _hub(offer: Offer) -> Page:
    return Page(
        address="browse/",
        kind="browse",
        title="Choose from lists",
        description="Choose by kind of help, need, age or place.",
        template="browse.html",
        source=VOCABULARY.format("topics"),
        context={
            "topics": topic_choices(offer),
            "needs": need_choices(offer),
            "ages": age_choices(offer),
            "areas": area_choices(offer),
        },
    )


def _topic_pages(offer: Offer) -> Iterator[Page]:
    for word in offer.vocabulary.topics:
        listings = _of_topic(offer, word)
        groups = _by_area(offer, listings)
        yield _list_page(f"browse/help/{word.slug}/", word.label, word.meaning, groups, "topics")


def _need_pages(offer: Offer) -> Iterator[Page]:
    for need in offer.vocabulary.needs:
        address = f"browse/need/{need.slug}/"
        found = offer.matches.groups(need=need.key)
        choices = _ages_within(offer, need, current=None)
        yield _list_page(
            address, need.label, need.meaning, _three(offer, found, need, None), "needs", choices, "Choose an age"
        )
        for age in offer.vocabulary.age_groups:
            found = offer.matches.groups(need=need.key, ages=age.ages)
            yield _list_page(
                f"{address}{age.slug}/",
                f"{need.label}, {age.label[:1].lower() + age.label[1:]}",
                f"{need.meaning} {age.meaning}",
                _three(offer, found, need, age),
                "needs",
                _ages_within(offer, need, current=age),
                "Choose another age",
            )


def _ages_within(offer: Offer, need: Word, current: Word | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            age.label,
            f"browse/need/{need.slug}/{age.slug}/",
            age.meaning,
            offer.matches.groups(need=need.key, ages=age.ages).sure,
            current=age is current,
        )
        for age in offer.vocabulary.age_groups
    )


def _age_pages(offer: Offer) -> Iterator[Page]:
    for age in offer.vocabulary.age_groups:
        found = offer.matches.groups(ages=age.ages)
        title = f"Help for ages {age.label}" if age.label[:1].isdigit() else f"Help for {age.label.lower()}s"
        yield _list_page(f"browse/age/{age.slug}/", title, age.meaning, _three(offer, found, None, age), "age_groups")


def _area_pages(offer: Offer) -> Iterator[Page]:
    for word in offer.vocabulary.areas:
        listings = _of_area(offer, word)
        groups = tuple(
            Group(kind.slug, kind.plural or kind.label, kind.meaning, tuple(x for x in listings if x.kind == kind.key))
            for kind in offer.vocabulary.kinds
        )
        yield _list_page(f"browse/area/{word.slug}/", f"Help: {word.label.lower()}", word.meaning, groups, "areas")


def _folder_pages(offer: Offer) -> Iterator[Page]:
    for folder in FOLDERS:
        if folder == "schools":
            continue  # it has a page of its own, with tables
        kind = next(word for word in offer.vocabulary.kinds if FOLDER_OF_KIND.get(word.key) == folder)  # type: ignore[call-overload]
        listings = [listing for listing in offer.open_listings if listing.folder == folder]
        yield _list_page(f"{folder}/", FOLDER_TITLES[folder], kind.meaning, _by_area(offer, listings), "kinds")


def _a_to_z(offer: Offer) -> Page:
    letters: dict[str, list[Listing]] = {}
    for listing in offer.open_listings:
        letters.setdefault(_letter(listing.name), []).append(listing)
    return Page(
        address="browse/a-to-z/",
        kind="browse",
        title="A to Z of help",
        description="Every listing by name.",
        template="a_to_z.html",
        source="offer_data",
        context={"letters": {letter: tuple(letters[letter]) for letter in sorted(letters)}},
    )


def _letter(name: str) -> str:
    first = unicodedata.normalize("NFKD", name)[:1].upper()  # É stands with E
    return first if "A" <= first <= "Z" else "0 to 9"


def _list_page(
    address: str,
    title: str,
    lead: str,
    groups: Sequence[Group],
    vocabulary: str,
    choices: tuple[Choice, ...] = (),
    choices_heading: str = "",
) -> Page:
    return Page(
        address=address,
        kind="browse",
        title=title,
        description=lead,
        template="list.html",
        source=VOCABULARY.format(vocabulary),
        part=PARTS[vocabulary],
        context={
            "lead": lead,
            "groups": tuple(group for group in groups if group.listings),
            "choices": choices,
            "choices_heading": choices_heading,
        },
    )


def _by_area(offer: Offer, listings: Sequence[Listing]) -> tuple[Group, ...]:
    return tuple(
        Group(area.slug, area.label, area.meaning, tuple(x for x in listings if x.area == area.key))
        for area in offer.vocabulary.areas
    )


def _three(offer: Offer, found: Groups, need: Word | None, age: Word | None) -> tuple[Group, ...]:
    """The three groups in words, what is near first. Without a need there is no group "for any need"."""
    near_first = partial(_near_first, offer)
    asked = " and ".join(part for part in ("this need" if need else "", "this age" if age else "") if part)
    unknown = " or ".join(part for part in ("needs" if need else "", "ages" if age else "") if part)
    return (
        Group("for-this", f"For {asked}", f"Their pages say that they are for {asked}.", near_first(found.this)),
        Group("for-any-need", "For any need", "Their pages say that they are for all needs.", near_first(found.any)),
        Group(
            "not-known",
            "These may help",
            f"We do not know which {unknown} these are for. Ask them.",
            near_first(found.not_known),
            brief=True,
        ),
    )


def _near_first(offer: Offer, listings: Sequence[Listing]) -> tuple[Listing, ...]:
    """In the order of the areas, as the vocabulary has them; by name within each."""
    order = {word.key: place for place, word in enumerate(offer.vocabulary.areas)}
    return tuple(sorted(listings, key=lambda listing: order[listing.area]))


def _of_topic(offer: Offer, word: Word) -> list[Listing]:
    return [listing for listing in offer.open_listings if word.key in listing.topics]


def _of_area(offer: Offer, word: Word) -> list[Listing]:
    return [listing for listing in offer.open_listings if listing.area == word.key]
