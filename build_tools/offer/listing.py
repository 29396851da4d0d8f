"""A listing: one service, school, group, helpline or benefit, as a family needs to know it.

`None` always means *not known*, never "none": the page says so in words. Nothing is worked out from another field.
Terms follow Open Referral UK: service, eligibility (`who_for`, `ages`, `needs`), cost option, schedule, location.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate

ANY_NEED = "any"  # a source says that it is for all needs: not the same as "not known"


class Kind(StrEnum):
    """What sort of thing is listed."""

    SERVICE = "service"
    SCHOOL = "school"
    RESOURCE_BASE = "resource base"
    PUPIL_REFERRAL_UNIT = "pupil referral unit"
    COLLEGE = "college"
    TRUST = "trust"
    GROUP = "group"
    HELPLINE = "helpline"
    BENEFIT = "benefit"


FOLDER_OF_KIND: Mapping[Kind, str] = {
    Kind.SERVICE: "services",
    Kind.SCHOOL: "schools",
    Kind.RESOURCE_BASE: "schools",
    Kind.PUPIL_REFERRAL_UNIT: "schools",
    Kind.COLLEGE: "schools",
    Kind.TRUST: "schools",
    Kind.GROUP: "groups",
    Kind.HELPLINE: "helplines",
    Kind.BENEFIT: "money",
}
FOLDERS = tuple(dict.fromkeys(FOLDER_OF_KIND.values()))


class Area(StrEnum):
    """Where a listing is for."""

    LOCAL = "rotherham"
    NEARBY = "nearby"
    NATIONAL = "national"


class WhoCanAsk(StrEnum):
    """Who may ask for it, and so who decides."""

    ANYONE = "anyone"
    PROFESSIONAL = "a professional"
    EITHER = "anyone or a professional"
    EHC_PLAN = "only with an EHC plan"
    NOT_KNOWN = "not known"


class Known(StrEnum):
    """An answer about access: *not known* is an answer too, and is shown."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_KNOWN = "not known"


class Price(StrEnum):
    """What it costs a family."""

    FREE = "free"
    CHARGE = "charge"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Cost:
    """Shown under "What does it cost?"."""

    price: Price = Price.NOT_KNOWN
    how_much: str | None = None  # "£5 a session"; always there when the price is a charge


@dataclass(frozen=True, slots=True)
class HowToGet:
    """Shown under "How do I get it, and who decides?"."""

    who_can_ask: WhoCanAsk = WhoCanAsk.NOT_KNOWN
    steps: str | None = None  # what to do, in order, in plain words


@dataclass(frozen=True, slots=True)
class Contact:
    """Role contacts only, never a named person's. Each number or e-mail has a source of its own."""

    role: str | None = None  # who answers: "the front desk"
    phone: str | None = None  # as printed: "01632 960 001"
    textphone: str | None = None  # for people who cannot hear or speak on the phone
    text: str | None = None  # a text-message number or "YM to 85258": never dialled
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is, and whether one can get in. `access` holds only what somebody wrote down."""

    address: str | None = None
    postcode: str | None = None  # with its space: "S60 1AE"
    access: Mapping[str, Known] = field(default_factory=dict)  # by key of the access vocabulary
    access_note: str | None = None  # "There is a slope at the door."


@dataclass(frozen=True, slots=True)
class Source:
    """The page that showed a fact, and the date on that page."""

    page: str
    dated: PartialDate | None = None  # None: "we do not know how old"
    seen: PartialDate | None = None  # when somebody last saw the fact on that page, where its own date does not tell


@dataclass(frozen=True, slots=True)
class Checked:
    """A person at the service said that the listing is right."""

    on: PartialDate
    by: str
    how: str


@dataclass(frozen=True, slots=True)
class SeenRight:
    """Somebody who is nobody at the service said that the listing is still right: shown as that, never as a check."""

    on: PartialDate
    by: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The service has ended. Its page stays, says so and leads on; lists and search leave it out."""

    on: PartialDate | None
    why: str
    instead: str | None = None  # address of another listing: "services/portage"


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing, as read from one YAML file."""

    slug: str  # the file's name, and the last part of its address
    folder: str  # one of FOLDERS
    file: str  # where it is written: "offer_data/services/portage.yml"
    name: str  # the heading of its page
    kind: Kind
    area: Area
    owner: str  # who is asked to check it, from the owners vocabulary
    topics: tuple[str, ...]  # kinds of help, from the topics vocabulary
    summary: str  # "What is it?"
    also_known_as: tuple[str, ...] = ()  # other names people use for it
    language: str | None = None  # of its words, where they are not English: "ur"
    needs: tuple[str, ...] | None = None  # None: not known. ("any",): a source says all
    ages: Ages | None = None
    who_for: str | None = None
    how_to_get: HowToGet = HowToGet()
    cost: Cost = Cost()
    contact: Contact = Contact()
    place: Place = Place()
    hours: str | None = None
    size: str | None = None  # for schools: "10 places agreed in June 2023"
    sources: Mapping[str, Source] = field(default_factory=dict)  # by the name of the field it backs
    more_sources: tuple[Source, ...] = ()  # pages that back the words as a whole
    newest_source: PartialDate | None = None  # when only the newest of all pages is dated
    checked: Checked | None = None
    seen_right: SeenRight | None = None
    closed: Closed | None = None
    was: tuple[str, ...] = ()  # former addresses: "services/old-name"

    @property
    def address(self) -> str:
        """Its place on the site, with no slash in front: `services/portage/`."""
        return f"{self.folder}/{self.slug}/"

    @property
    def is_open(self) -> bool:
        """False once the service has ended."""
        return self.closed is None
