"""A small made-up offer as model objects, for tests of what comes after the reading."""

from typing import Any

from build_tools.offer.ages import Ages
from build_tools.offer.area import AreaInfo, Status
from build_tools.offer.listing import FOLDER_OF_KIND, Area, Kind, Listing, WhoCanAsk
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Vocabulary, Word, WordList


def word(key: str, label: str = "", **more: Any) -> Word:
    """A word of a closed list; its label is its key unless given."""
    return Word(key, label or key.capitalize(), f"All about {key}.", **more)


def word_list(name: str, *words: Word) -> WordList:
    """A closed list of these words."""
    return WordList.of(name, words)


VOCABULARY = Vocabulary(
    kinds=word_list("kinds", *(word(kind, plural=f"{kind.capitalize()}s") for kind in Kind)),
    areas=word_list("areas", word("rotherham", "In Rotherham"), word("nearby"), word("national", "All of England")),
    topics=word_list(
        "topics",
        word("urgent help"),
        word("talking and understanding", common=True),
        word("short breaks"),
        word("advice and rights", "Advice and your rights"),
    ),
    needs=word_list("needs", word("slcn", "Talking", common=True), word("autism", "Autism"), word("hi", "Deaf")),
    age_groups=word_list(
        "age_groups",
        word("0 to 4", "Under 5", ages=Ages(0, 4)),
        word("5 to 11", "5 to 11", ages=Ages(5, 11)),
        word("16 and over", "16 and over", ages=Ages(16, None)),
    ),
    who_can_ask=word_list("who_can_ask", *(word(who, f"{who} may ask") for who in WhoCanAsk)),
    access=word_list("access", word("step_free", "Step-free way in"), word("hearing_loop", "Hearing loop")),
    owners=word_list("owners", word("council", "The council"), word("charity")),
)

AREA = AreaInfo(
    name="Rivelin",
    site_name="Local Offer for Rivelin",
    in_one_sentence="A made-up offer.",
    status=Status.NOT_OFFICIAL,
    council="Rivelin Council",
    official_name="Rivelin Local Offer",
    official_site="https://official.example/",
    map_link="https://maps.example/?q={postcode}",
)


def listing(name: str = "Rivelin Talking Team", **facts: Any) -> Listing:
    """A local service of which nothing more is known than it must be; `facts` change it."""
    kind = facts.pop("kind", Kind.SERVICE)
    slug = facts.pop("slug", "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split()) or "x")
    folder = FOLDER_OF_KIND[kind]
    given = {
        "area": Area.LOCAL,
        "owner": "council",
        "topics": ("talking and understanding",),
        "summary": "Helps young children who find it hard to talk.",
        "file": f"offer_data/{folder}/{slug}.yml",
        **facts,
    }
    return Listing(slug=slug, folder=folder, name=name, kind=kind, **given)


def offer(*listings: Listing, area: AreaInfo = AREA, vocabulary: Vocabulary = VOCABULARY, **more: Any) -> Offer:
    """An offer of these listings."""
    return Offer(area, vocabulary, listings, **more)
