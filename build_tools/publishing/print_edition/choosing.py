"""What a booklet holds: a short list, as the short list page of the site passes it on, or choices as on its lists."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.filtering import SERVED_BY, Asked
from build_tools.offer.listing import FOLDERS, Listing, Price
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word, WordList
from build_tools.reading.faults import clean, did_you_mean
from build_tools.reading.file_text import file_text

_ADDRESS = re.compile(rf"(?<![\w-])({'|'.join(FOLDERS)})/([a-z0-9-]{{1,120}})")
_NAME = re.compile(r"^\s*\d{1,3}\.\s+(.+?)\s*$", re.MULTILINE)
A_LISTING, A_LIST = "`services/portage`", "`browse/need/autism/`"  # shown as examples of what to type
LARGEST = 256 * 1024  # bytes of a short list; one of 200 listings has about 50 KB


@dataclass(frozen=True, slots=True)
class Choices:
    """What was asked for, group by group, as words of the closed lists."""

    need: tuple[Word, ...] = ()
    age: tuple[Word, ...] = ()
    topic: tuple[Word, ...] = ()
    area: tuple[Word, ...] = ()
    cost: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    access: tuple[Word, ...] = ()

    @property
    def asked(self) -> Asked:
        """As the filters of the site take it."""
        return Asked(
            need=_keys(self.need),
            age=tuple(word.ages for word in self.age if word.ages),
            help=_keys(self.topic),
            area=_keys(self.area),
            cost=self.cost,
            who=self.who,
            access=_keys(self.access),
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """As a reader knows them, in the order of the site's filters."""
        words = (*self.topic, *self.need, *self.age, *self.area, *self.access)
        return (*(word.label for word in words), *self.cost, *self.who)

    @property
    def slugs(self) -> tuple[str, ...]:
        """For the name of the file."""
        words = (*self.topic, *self.need, *self.age, *self.area, *self.access)
        return (*(word.slug for word in words), *(name.replace(" ", "-") for name in (*self.cost, *self.who)))


def choices_from(offer: Offer, given: Mapping[str, Sequence[str]]) -> Choices:
    """Choices by the names of their options. Raises CannotGoOn where a word is in no list."""
    words = offer.vocabulary
    lists = {"need": words.needs, "age": words.age_groups, "topic": words.topics, "area": words.areas,
             "access": words.access}  # fmt: skip
    found = {name: tuple(_word(known, name, text) for text in given.get(name, ())) for name, known in lists.items()}
    closed = {"cost": (str(Price.FREE), str(Price.CHARGE)), "who": tuple(str(who) for who in SERVED_BY)}
    plain = {name: tuple(_one_of(known, name, text) for text in given.get(name, ())) for name, known in closed.items()}
    return Choices(**found, **plain)  # type: ignore[arg-type]


def _word(known: WordList, name: str, text: str) -> Word:
    """A word by its key, its label, or as it stands in a web address."""
    wanted = text.strip().casefold()
    for word in known:
        if wanted in (word.key.casefold(), word.label.casefold(), word.slug):
            return word
    raise CannotGoOn(_unknown(name, text, [word.key for word in known]))


def _one_of(known: Sequence[str], name: str, text: str) -> str:
    if text.strip().casefold() in known:
        return text.strip().casefold()
    raise CannotGoOn(_unknown(name, text, known))


def _unknown(name: str, text: str, known: Sequence[str]) -> str:
    return f"--{name} {clean(text)} is not in the list.{did_you_mean(text, known)} Write one of: {', '.join(known)}."


def choices_of_page(offer: Offer, address: str) -> Choices:
    """The same from the address of a list page, such as `browse/need/autism/5-to-11/`."""
    parts = address.partition("browse/")[2].partition("#")[0].partition("?")[0].removesuffix("index.html").strip("/")
    group, *names = parts.split("/")
    groups = {"help": ("topic",), "need": ("need", "age"), "age": ("age",), "area": ("area",)}.get(group, ())
    if not names or len(names) > len(groups):
        raise CannotGoOn(
            f"{clean(address)} is not a list that can be printed. Write one such as {A_LIST}, or choose with --need,"
            " --topic, --age or --area."
        )
    return choices_from(offer, {name: [text] for name, text in zip(groups, names, strict=False)})


def short_list(offer: Offer, given: Iterable[str]) -> tuple[Listing, ...]:
    """The listings of a short list, each once, in its order.

    Each part may be `services/portage`, the address of a shared list, or a file with the list as text. Raises
    CannotGoOn where it names no listing, or one that is not there.
    """
    found = dict.fromkeys(address for text in given for address in _addresses(offer, _read(text)))
    listings = [_listing(offer, address) for address in found]
    if not listings:
        raise CannotGoOn(f"The short list names no listing. Write one such as {A_LISTING}.")
    return tuple({listing.address: listing for listing in listings}.values())


def _read(text: str) -> str:
    """The text of a file where one is named, else the words themselves."""
    path = Path(text)
    if _ADDRESS.search(text) or "\n" in text or not text.strip():
        return text
    try:
        content = path.read_bytes()[: LARGEST + 1]
    except (OSError, ValueError):
        raise CannotGoOn(
            f"{clean(text)} is neither a listing such as {A_LISTING} nor a file that can be read."
        ) from None
    words = file_text(content, LARGEST)
    if not isinstance(words, str):
        raise CannotGoOn(f"{clean(text)}: {words.says}")
    return words


def _addresses(offer: Offer, text: str) -> Iterator[str]:
    """Addresses where the text has any; else names, which is all that a list holds while the site has no address."""
    addresses = [f"{folder}/{slug}" for folder, slug in _ADDRESS.findall(text)]
    if addresses:
        yield from addresses
        return
    named = {listing.name.casefold(): f"{listing.folder}/{listing.slug}" for listing in offer.listings}
    for name in _NAME.findall(text):
        if name.casefold() not in named:
            raise CannotGoOn(f"There is no listing named {clean(name)}.{did_you_mean(name, list(named))}".rstrip())
        yield named[name.casefold()]


def _listing(offer: Offer, address: str) -> Listing:
    listing = offer.by_address.get(address)
    if listing and listing.closed:
        instead = offer.by_address.get(listing.closed.instead or "")
        if instead is None or not instead.is_open:
            raise CannotGoOn(f"{address} has closed, and no other listing stands in its place: leave it out.")
        return instead
    if listing is None:
        raise CannotGoOn(f"There is no listing {address}.{did_you_mean(address, list(offer.by_address))}".rstrip())
    return listing


def _keys(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in words)
