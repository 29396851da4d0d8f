"""Who runs the site, for which area, and how to reach them: what `offer_data/area.yml` holds.

`None` is an honest placeholder: the page says that it is not known yet, and `local-offer ready` lists it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.offer.another_way import Language, Way, WayFact


class Status(StrEnum):
    """Whether the council itself runs the site. Until it does, every page says so and asks not to be indexed."""

    NOT_OFFICIAL = "not official"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class AreaInfo:
    """The site as a whole."""

    name: str  # "Rotherham"
    site_name: str  # "Local Offer for Rotherham"
    in_one_sentence: str  # what the site is, on the home page
    status: Status
    council: str  # "Rotherham Council": named in "Not run by ..."
    official_name: str
    official_site: str
    map_link: str  # with {postcode} in it
    urgent: tuple[str, ...] = ()  # listings on the urgent-help page, in order
    advice: tuple[str, ...] = ()  # listings to ask when a search finds nothing, in order
    run_by: str | None = None
    site_address: str | None = None  # "https://example.org/local-offer/": always ends in a slash
    email: str | None = None
    phone: str | None = None
    post: str | None = None
    reply_time: str | None = None  # "Within two weeks": when a person looks at what families send
    repository: str | None = None
    copies: str | None = None  # where to get a copy without the internet
    large_print: str | None = None  # who sends it in large print
    another_language: str | None = None  # who helps in another language
    sign_language: str | None = None  # who helps in British Sign Language
    text_relay: str | None = None  # whether those who run the site answer calls by text relay
    ways: tuple[WayFact, ...] = ()  # what families can do now, each with its page
    languages: tuple[Language, ...] = ()  # that people of the area speak
    comment: str | None = None  # how to comment
    sign_up: str | None = None  # where to sign up for the newsletter, at the company that sends it
    made_up: bool = False  # every page says MADE UP
    owners: Mapping[str, str | None] = field(default_factory=dict)  # who answers for a group of listings

    @property
    def is_official(self) -> bool:
        return self.status is Status.OFFICIAL

    def ways_of(self, way: Way) -> tuple[WayFact, ...]:
        """What families can do now in this way."""
        return tuple(fact for fact in self.ways if fact.way is way)
