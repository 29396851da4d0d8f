"""The lists: by kind of help, need, age, need and age together, area, and A to Z.

Every list has the three groups of `offer/matching.py`, counted apart. Each choice that has nothing to show still has a
page, which says so and how to tell us: an honest gap is worth more than a missing link.
"""

from collections.abc import Iterator, Sequence

from build_tools.offer.listing import FOLDER_OF_KIND, FOLDERS, Listing
from build_tools.offer.model import Offer
from build_tools.site.choices import (
    Choice,
    age_choices,
    age_choices_within,
    area_choices,
    need_choices,
    of_area,
    of_topic,
    topic_choices,
)
from build_tools.site.ledger import Page
from build_tools.site.letters import letter_of
from build_tools.site.list_groups import Group, by_area, three_parts

FOLDER_TITLES = {
    "services": "Services",
    "schools": "Schools and colleges",
    "groups": "Groups and charities",
    "helplines": "Helplines and advice",
    "money": "Benefits and grants",
}
VOCABULARY = "offer_data/vocabulary/{}.yml"
PARTS = {"topics": "Kinds of help", "needs": "Needs", "age_groups": "Ages", "areas": "Places", "kinds": None}


def browse_pages(offer: Offer) -> Iterator[Page]:
    """All list pages of an offer, but for the schools."""
    yield _hub(offer)
    yield from _topic_pages(offer)
    yield from _need_pages(offer)
    yield from _age_pages(offer)
    yield from _area_pages(offer)
    yield _a_to_z(offer)
    yield from _folder_pages(offer)


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
        listings = of_topic(offer, word)
        groups = by_area(offer, listings)
        yield _list_page(f"browse/help/{word.slug}/", word.label, word.meaning, groups, "topics")


def _need_pages(offer: Offer) -> Iterator[Page]:
    for need in offer.vocabulary.needs:
        address = f"browse/need/{need.slug}/"
        found = offer.matches.groups(need=need.key)
        choices = age_choices_within(offer, need, current=None)
        yield _list_page(
            address, need.label, need.meaning, three_parts(offer, found, need, None), "needs", choices, "Choose an age"
        )
        for age in offer.vocabulary.age_groups:
            found = offer.matches.groups(need=need.key, ages=age.ages)
            yield _list_page(
                f"{address}{age.slug}/",
                f"{need.label}, {age.label[:1].lower() + age.label[1:]}",
                f"{need.meaning} {age.meaning}",
                three_parts(offer, found, need, age),
                "needs",
                age_choices_within(offer, need, current=age),
                "Choose another age",
            )


def _age_pages(offer: Offer) -> Iterator[Page]:
    for age in offer.vocabulary.age_groups:
        found = offer.matches.groups(ages=age.ages)
        title = f"Help for ages {age.label}" if age.label[:1].isdigit() else f"Help for {age.label.lower()}s"
        yield _list_page(
            f"browse/age/{age.slug}/", title, age.meaning, three_parts(offer, found, None, age), "age_groups"
        )


def _area_pages(offer: Offer) -> Iterator[Page]:
    for word in offer.vocabulary.areas:
        listings = of_area(offer, word)
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
        yield _list_page(f"{folder}/", FOLDER_TITLES[folder], kind.meaning, by_area(offer, listings), "kinds")


def _a_to_z(offer: Offer) -> Page:
    letters: dict[str, list[Listing]] = {}
    for listing in offer.open_listings:
        letters.setdefault(letter_of(listing.name), []).append(listing)
    return Page(
        address="browse/a-to-z/",
        kind="browse",
        title="A to Z of help",
        description="Every listing by name.",
        template="a_to_z.html",
        source="offer_data",
        context={"letters": {letter: tuple(letters[letter]) for letter in sorted(letters)}},
    )


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
