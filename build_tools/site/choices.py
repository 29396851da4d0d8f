"""What families choose from: each word of a closed list with its address and how many listings it leads to."""

from dataclasses import dataclass

from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word


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


def topic_choices(offer: Offer) -> tuple[Choice, ...]:
    """Each kind of help with how many listings it has."""
    return tuple(
        Choice(
            word.label,
            f"browse/help/{word.slug}/",
            word.meaning,
            len(of_topic(offer, word)),
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
        Choice(word.label, f"browse/area/{word.slug}/", word.meaning, len(of_area(offer, word)))
        for word in offer.vocabulary.areas
    )


def age_choices_within(offer: Offer, need: Word, current: Word | None) -> tuple[Choice, ...]:
    """Each age group beside one need, the one being looked at marked."""
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


def of_topic(offer: Offer, word: Word) -> list[Listing]:
    """The open listings with this kind of help."""
    return [listing for listing in offer.open_listings if word.key in listing.topics]


def of_area(offer: Offer, word: Word) -> list[Listing]:
    """The open listings of this area."""
    return [listing for listing in offer.open_listings if listing.area == word.key]
