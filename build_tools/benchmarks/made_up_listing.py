"""One made-up listing, as the fields that an editor would have written.

Each is made from dice seeded with its own address, so the first thousand of a sample of five thousand are the very
files of a sample of one thousand. Nearly half say no needs and some say any, as in the real listings: those are three
different answers on the page, and three different amounts of work.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from build_tools.benchmarks.dice import dice
from build_tools.benchmarks.made_up_contacts import SECOND_HAND_HOST, SHARED_HOSTS, host
from build_tools.benchmarks.made_up_names import Spot
from build_tools.benchmarks.made_up_reaching import reaching
from build_tools.benchmarks.yaml_text import Fields

AREAS = {"rotherham": 73, "nearby": 25, "national": 28}
AGES = ("0 to 25", "0 to 18", "0 to 5", "2 to 19", "5 to 11", "7 to 19", "11 to 16", "16 and over", "up to 25")
WHO_FOR = (
    "Children and young people in Rivelin, and their parents.",
    "Families who live within five miles.",
    "Children who need more help than their school can give.",
    "Parents and carers of a disabled child.",
    "Young people who find everyday life hard, and those who look after them.",
)
MORE = (
    "You can bring a friend or somebody from your family.",
    "You meet the staff before your child starts.",
    "Ask for a first visit, so that your child knows the place.",
    "There is a waiting list.",
)
PAGES = ("about-us/what-we-offer", "help-for-families/disabled-children", "news/2025/more-places-for-children")
SEEN = ("2023", "2024-03", "2024-11-08", "2025-06", "2025-09-30", "2026-02-17")
CHECKED_ON = ("2025-11-03", "2026-05-01", "2026-09-14")
CHECKED_HOW = ("by phone", "by e-mail")
SIZES = ("About 160 pupils", "10 places, agreed in June 2023", "About 40 places")
WITH_SIZE = ("school", "resource base", "college")
SOMETIMES_BACKED = ("who_for", "needs", "ages", "how_to_get", "hours", "size")
CONTACTS_WITH_A_SOURCE = ("phone", "text", "email")


@dataclass(frozen=True, slots=True)
class Words:
    """The closed words that the vocabulary of this sample has; others are not used."""

    owners: tuple[str, ...]
    topics: tuple[str, ...]
    needs: tuple[str, ...]
    access: tuple[str, ...]


def made_up_listing(here: Spot, words: Words) -> Fields:
    """All fields of one listing, in the order of the real files."""
    throws = dice(here.path)
    area = throws.choices(list(AREAS), list(AREAS.values()))[0]
    facts = _about(here, words, throws) | reaching(here.slug, area, words.access, throws)
    if here.sort.kind in WITH_SIZE and throws.random() < 0.5:
        facts["size"] = throws.choice(SIZES)
    owner = _known((here.sort.owner,), words.owners)[0]
    head = {**_names(here, throws), "kind": here.sort.kind, "area": area, "owner": owner}
    return {**head, **facts, **_sources(here, facts, throws), **_afterwards(here, throws)}


def _names(here: Spot, throws: Random) -> Fields:
    """The name, and now and then a short one: the first letters, as parents say it."""
    letters = "".join(word[0] for word in here.name.split() if word[0].isupper())
    known_as = throws.random() < 0.2 and len(letters) > 2
    return {"name": here.name, "also_known_as": [letters]} if known_as else {"name": here.name}


def _about(here: Spot, words: Words, throws: Random) -> Fields:
    """What it is and whom it is for. A fact that no source gave is left out, as editors do."""
    fields: Fields = {"topics": _known(here.sort.topics, words.topics)}
    needs = throws.choices(("not known", "any", "some"), (45, 15, 40))[0]
    if needs != "not known":
        fields["needs"] = ["any"] if needs == "any" else _known(here.sort.needs, words.needs)
    if throws.random() < 0.5:
        fields["ages"] = throws.choice(AGES)
    fields["summary"] = " ".join((*here.sort.does, *throws.sample(MORE, throws.randrange(3))))
    fields["who_for"] = throws.choice(WHO_FOR)
    return fields


def _known(wanted: Sequence[str], words: Sequence[str]) -> list[str]:
    """Those that the vocabulary still has; its first word when it has none of them."""
    return [word for word in wanted if word in words] or [words[0]]


def _sources(here: Spot, facts: Mapping[str, object], throws: Random) -> Fields:
    """A page for each fact that needs its own, and now and then for another."""
    contact = facts.get("contact")
    given = tuple(contact) if isinstance(contact, Mapping) else ()
    backed = ["summary", *(field for field in CONTACTS_WITH_A_SOURCE if field in given)]
    backed += [field for field in SOMETIMES_BACKED if field in facts and throws.random() < 0.4]
    fields: Fields = {"sources": {field: _source(here, throws) for field in backed}}
    if throws.random() < 0.25:
        fields["more_sources"] = [_source(here, throws)]
    if throws.random() < 0.25:
        fields["newest_source"] = throws.choice(SEEN)
    return fields


def _source(here: Spot, throws: Random) -> Fields:
    site = throws.choice((host(here.slug), *SHARED_HOSTS, SECOND_HAND_HOST))
    page = {"page": f"https://{site}/{throws.choice(PAGES)}/{throws.randrange(10_000)}"}
    return {**page, "dated": throws.choice(SEEN)} if throws.random() < 0.4 else {**page}


def _afterwards(here: Spot, throws: Random) -> Fields:
    """What became of it: checked by the service, moved, or ended."""
    fields: Fields = {}
    if throws.random() < 0.3:
        fields["checked"] = {"on": throws.choice(CHECKED_ON), "by": "the service", "how": throws.choice(CHECKED_HOW)}
    if here.is_closed:
        fields["closed"] = {"on": "2026-03-31", "why": "The money for it came to an end.", "instead": here.before.path}
    if throws.random() < 0.02:
        fields["was"] = [f"{here.folder}/old-{here.slug}"]
    return fields
