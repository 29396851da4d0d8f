"""A book as data: what stands in it, in the order in which it is read."""

from dataclasses import dataclass, field

from build_tools.offer.guide import Guide
from build_tools.offer.listing import Listing


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that leads to another place of the book, with the number of its page."""

    words: str
    place: str  # the id of what it leads to
    note: str = ""  # said before the number: "Also called Early Help, see Family Help"
    language: str | None = None  # of the words, where they are not English


@dataclass(frozen=True, slots=True)
class ListingChapter:
    """Listings under one heading, each of which stands here and nowhere else."""

    place: str
    title: str
    lead: str
    listings: tuple[Listing, ...]
    see_also: tuple[Pointer, ...] = ()  # listings that belong here too, and stand elsewhere


@dataclass(frozen=True, slots=True)
class IndexPart:
    """One part of an index: a letter, a need."""

    title: str
    pointers: tuple[Pointer, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """A list of pointers."""

    place: str
    title: str
    lead: str
    parts: tuple[IndexPart, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One hard word and what it means."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Book:
    """All of it."""

    title: str
    subtitle: str
    file_name: str  # without its ending: "local-offer"
    urgent: tuple[Listing, ...] = ()  # whom to ring first
    more_urgent: tuple[Pointer, ...] = ()
    chapters: tuple[ListingChapter, ...] = ()
    guides: tuple[Guide, ...] = ()
    indexes: tuple[Index, ...] = ()
    words: tuple[Word, ...] = ()
    is_whole: bool = True  # False for a booklet
    addresses: frozenset[str] = field(default_factory=frozenset)  # of every listing and guide in it

    @property
    def count(self) -> int:
        """How many listings are in it."""
        return sum(len(chapter.listings) for chapter in self.chapters)


def place_of(address: str) -> str:
    """The id of a listing or guide in the book: `services/portage/` -> `services-portage`."""
    return address.rstrip("/").replace("/", "-")


def pointer_to(listing: Listing) -> Pointer:
    """By its name."""
    return Pointer(listing.name, place_of(listing.address), language=listing.language)
