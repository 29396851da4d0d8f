"""The offer: every listing with the lists and facts that its pages need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from build_tools.offer.accessibility import Accessibility
from build_tools.offer.area import AreaInfo
from build_tools.offer.consultation import Consultation
from build_tools.offer.easier import EasierTexts
from build_tools.offer.event import Event
from build_tools.offer.glossary import Glossary
from build_tools.offer.guide import Guides
from build_tools.offer.happened import Happened
from build_tools.offer.history import History
from build_tools.offer.improvement import Improvement
from build_tools.offer.listing import Listing
from build_tools.offer.matching import Matches
from build_tools.offer.newsletter import Newsletters
from build_tools.offer.search_words import SearchWords
from build_tools.offer.start_here import StartHere
from build_tools.offer.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something families will look for and that we could not list in full."""

    name: str
    missing: str  # what we still need, in a parent's words
    website: str | None = None
    listing: str | None = None  # address of a listing that lacks only a part: "services/mash"


@dataclass(frozen=True, slots=True)
class Postcodes:
    """Points of the borough's postcodes: {"S60 1AE": (easting, northing)}, metres on the National Grid."""

    points: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    licence: tuple[str, ...] = ()  # lines that must stand beside any public use

    def __contains__(self, postcode: object) -> bool:
        return postcode in self.points


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class Offer:
    """All there is to know, in the order that listings are shown: by name."""

    area: AreaInfo
    vocabulary: Vocabulary
    listings: tuple[Listing, ...]
    wanted: tuple[Wanted, ...] = ()
    excluded: tuple[str, ...] = ()  # names that must not be listed; why is written nowhere
    postcodes: Postcodes = Postcodes()
    trusted_sites: Mapping[str, str] = field(default_factory=dict)  # web host -> official, provider, law or press
    glossary: Glossary = field(default_factory=Glossary)
    search_words: SearchWords = field(default_factory=SearchWords)
    guides: Guides = field(default_factory=Guides)  # written by hand, in docs/ and not in the data folder
    newsletters: Newsletters = field(default_factory=Newsletters)  # in docs/ too
    easier: EasierTexts = field(default_factory=EasierTexts)  # beside the guides, and in the data for listings
    start: StartHere | None = None
    improvement: Improvement | None = None
    events: tuple[Event, ...] = ()  # the earliest first
    consultations: tuple[Consultation, ...] = ()  # the earliest first
    happened: tuple[Happened, ...] = ()  # the earliest first
    history: History = field(default_factory=History)  # what changed, and when
    accessibility: Accessibility = field(default_factory=Accessibility)  # tests of the site: beside the data, not in it

    @cached_property
    def open_listings(self) -> tuple[Listing, ...]:
        """Those that lists and search show."""
        return tuple(listing for listing in self.listings if listing.is_open)

    @cached_property
    def matches(self) -> Matches:
        """Which open listings fit a need and an age."""
        return Matches(self.open_listings)

    @cached_property
    def by_address(self) -> Mapping[str, Listing]:
        """Each listing by `folder/slug`, as `instead` and `listing` name it."""
        return {f"{listing.folder}/{listing.slug}": listing for listing in self.listings}
