"""The shapes a field can have: pure descriptions, so that the reader, the editors' schema and the form tell one story.

`fields.py` reads by them; a JSON Schema, an issue form and a template are made from the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from build_tools.reading.faults import Fault
from build_tools.reading.values.addresses import read_listing_address, read_page_address, read_postcode, read_slug
from build_tools.reading.values.dates_and_ages import read_ages, read_date, read_day
from build_tools.reading.values.emails import read_email
from build_tools.reading.values.languages import read_language_tag
from build_tools.reading.values.numbers import read_whole_number
from build_tools.reading.values.phones import read_phone, read_text_number, read_textphone
from build_tools.reading.values.places_in_order import read_place_in_order
from build_tools.reading.values.plain_text import read_note, read_role, read_who_checked
from build_tools.reading.values.times import read_time
from build_tools.reading.values.web_addresses import read_host, read_web_address

LONGEST_NAME = 90
LONGEST_SUMMARY = 400
LONGEST_TEXT = 800


@dataclass(frozen=True, slots=True)
class Written:
    """One text with a form of its own. `read` gives its value or a Fault."""

    what: str  # "a phone number": also the name of the form in a schema
    read: Callable[[str], object | Fault]


@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence or a name in plain words."""

    most: int = LONGEST_TEXT  # characters


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the closed list with this name."""

    of: str


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words of a closed list."""

    of: str
    most: int
    alone: str | None = None  # a word beside the list that must stand alone: "any"


@dataclass(frozen=True, slots=True)
class Several:
    """A list of texts, each of one shape."""

    each: "Written | Prose"


@dataclass(frozen=True, slots=True)
class Block:
    """Fields of its own, one a line below it."""

    table: "Table"


@dataclass(frozen=True, slots=True)
class Blocks:
    """A list of blocks."""

    table: "Table"


@dataclass(frozen=True, slots=True)
class WordByName:
    """A word under each of some names: who answers for each owner."""

    names: str  # the closed list that holds the names
    shape: "Written | Word | Prose"


Shape = Written | Prose | Word | Words | Several | Block | Blocks | WordByName


@dataclass(frozen=True, slots=True)
class Field:
    """One field that editors write."""

    name: str
    shape: Shape
    says: str  # what a parent sees of it
    example: str  # what to write, as it stands in the file after "name: "
    required: bool = False


@dataclass(frozen=True, eq=False)
class Table:
    """All fields of one block, in the order in which they are written."""

    name: str  # "a listing", "contact"
    fields: tuple[Field, ...]
    more: WordByName | None = None  # further fields, named by a closed list: the access facts of a place
    by_name: Mapping[str, Field] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {field.name: field for field in self.fields})


PHONE = Written("a phone number", read_phone)
TEXTPHONE = Written("a textphone number", read_textphone)
TEXT_NUMBER = Written("a text number", read_text_number)
EMAIL = Written("an e-mail address", read_email)
WEB = Written("a web address", read_web_address)
HOST = Written("a web host", read_host)
POSTCODE = Written("a postcode", read_postcode)
DATE = Written("a date", read_date)
DAY = Written("a day", read_day)
TIME = Written("a time", read_time)
AGES = Written("ages", read_ages)
ROLE = Written("a role", read_role)
WHO_CHECKED = Written("a role at the service", read_who_checked)
LISTING_ADDRESS = Written("the address of a listing", read_listing_address)
PAGE_ADDRESS = Written("the address of a page", read_page_address)
SLUG_WORD = Written("a part of an address", read_slug)
LANGUAGE_TAG = Written("the tag of a language", read_language_tag)
WHOLE_NUMBER = Written("a whole number", read_whole_number)
PLACE_IN_ORDER = Written("a place in an order", read_place_in_order)
NOTE = Written("a note", read_note)
