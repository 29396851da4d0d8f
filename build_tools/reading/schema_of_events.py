"""Every field of an event, of a consultation and of what has happened, as tables like those of a listing."""

from build_tools.reading.schema import CONTACT, PLACE, SOURCE
from build_tools.reading.shapes import (
    AGES,
    DATE,
    DAY,
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    PAGE_ADDRESS,
    TIME,
    WEB,
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
    Words,
)

MOST_EVENT_TOPICS = 4
_PAGE = "page: https://www.service.example/"
_CONTACTS = ("phone", "textphone", "text", "email")
EVENT_SOURCED = (
    "name", "summary", "when", "address", "postcode", "access", "online", "who_for", "needs", "ages", "cost", "booking",
    "role", *_CONTACTS, "website", "organiser", "cancelled",
)  # fmt: skip
CONSULTATION_SOURCED = (
    "name", "asked", "opens", "closes", "by", "who_for", "how_to_answer", "role", *_CONTACTS, "website", "decided",
    "since",
)  # fmt: skip


def _sources(names: tuple[str, ...]) -> Table:
    return Table("sources", tuple(Field(name, Block(SOURCE), "", _PAGE) for name in names))


NAME = Field("name", Prose(LONGEST_NAME), "The heading of its page.", "Saturday play morning", required=True)
LISTING_FIELD = Field("listing", LISTING_ADDRESS, "The listing it belongs to.", "groups/rivelin-parents")
MORE_SOURCES = Field("more_sources", Blocks(SOURCE), "Pages that back the words as a whole.", f"- {_PAGE}")
DATES_NOTE = Prose(LONGEST_SUMMARY)

WHEN = Table("when", (
    Field("on", DATE, "The first day, or the month or year where no more is known.", "2026-12-05", required=True),
    Field("weekday", Word("weekdays"), "The day of the week, so that a slip in the date shows.", "Saturday"),
    Field("to", DATE, "The last day, where it lasts several.", "2026-12-06"),
    Field("starts", TIME, "When it starts.", "10am"),
    Field("ends", TIME, "When it ends.", "12.30pm"),
    Field("all_day", Word("yes_or_no"), "Whether a page says that it lasts all day.", "yes"),
    Field("repeats", Word("repeats"), "How it comes again.", "every week"),
    Field("until", DAY, "The last day of the repeats.", "2027-03-27"),
    Field("not_on", Several(DAY), "Days on which it is left out.", "[2026-12-26]"),
    Field("also_on", Several(DAY), "Further days.", "[2027-05-01]"),
    Field("note", Prose(LONGEST_SUMMARY), "What else to know about the date.", "Come at any time."),
))  # fmt: skip

BOOKING = Table("booking", (
    Field("needed", Word("answers"), "Whether families have to book.", "yes"),
    Field("how", Prose(), "What to do.", "Fill in the form on the page."),
    Field("page", WEB, "Where to book on the internet.", "https://www.service.example/book"),
    Field("by", DATE, "The last day to book.", "2026-12-01"),
))  # fmt: skip

CANCELLED = Table("cancelled", (
    Field("on", DATE, "When that was said.", "2026-12-01"),
    Field("why", Prose(LONGEST_SUMMARY), "What happened.", "The hall is closed.", required=True),
))  # fmt: skip

EVENT = Table("an event", (
    NAME,
    Field("summary", Prose(LONGEST_SUMMARY), "What is it?", "A quiet morning to play and to meet other families.",
          required=True),
    Field("when", Block(WHEN), "When is it?", "on: 2026-12-05", required=True),
    Field("topics", Words("topics", MOST_EVENT_TOPICS), "The kinds of help it is about.", "[short breaks]",
          required=True),
    Field("place", Block(PLACE), "Where is it, and can I get in?", "postcode: S60 1AE"),
    Field("online", Word("yes_or_no"), "Whether families can join from home.", "yes"),
    Field("who_for", Prose(), "Who is it for?", "Children under 12 and their families."),
    Field("needs", Words("needs", 20, alone="any"), "The needs it is for.", "[autism, slcn]"),
    Field("ages", AGES, "The ages it is for.", "0 to 11"),
    Field("cost", Word("costs"), "What does it cost?", "free"),
    Field("how_much", Prose(LONGEST_SUMMARY), "How much, where there is a charge.", "£2 a child"),
    Field("booking", Block(BOOKING), "Do I have to book?", "needed: yes"),
    Field("contact", Block(CONTACT), "Whom do I ask?", "phone: 01632 960 001"),
    Field("organiser", Prose(LONGEST_NAME), "Who runs it: a body, never a person.", "Rivelin Parents"),
    LISTING_FIELD,
    Field("sources", Block(_sources(EVENT_SOURCED)), "How do we know this?", _PAGE),
    MORE_SOURCES,
    Field("cancelled", Block(CANCELLED), "Why it does not take place.", "why: The hall is closed."),
))  # fmt: skip

HOW_TO_ANSWER = Table("how_to_answer", (
    Field("online", WEB, "The page with the form.", "https://www.service.example/survey"),
    Field("steps", Prose(), "What to do.", "Fill in the form on the page."),
    Field("without_internet", Prose(), "How to answer without the internet.", "Ask for a form at any library."),
))  # fmt: skip

DECIDED = Table("decided", (
    Field("on", DATE, "When it was decided.", "2026-12"),
    Field("what", Prose(), "What was decided.", "The name will be Elements Academy.", required=True),
))  # fmt: skip

CONSULTATION = Table("a consultation", (
    NAME,
    Field("kind", Word("asked_by"), "What sort it is.", "survey", required=True),
    Field("asked", Prose(), "What it asks.", "Where new places should go.", required=True),
    Field("by", Prose(LONGEST_NAME), "Who asks.", "Rotherham Council"),
    Field("opens", DATE, "The first day.", "2026-10-23"),
    Field("closes", DATE, "The last day.", "2026-12-08"),
    Field("dates_note", DATES_NOTE, "What is known where a date is not.", "Between June and December 2024."),
    Field("who_for", Prose(), "Who can answer.", "Parents, carers and young people."),
    Field("how_to_answer", Block(HOW_TO_ANSWER), "How to answer.", "online: https://www.service.example/survey"),
    Field("contact", Block(CONTACT), "Whom do I ask?", "phone: 01632 960 001"),
    Field("decided", Block(DECIDED), "What was decided; leave it out when no page says so.", "what: It was agreed."),
    Field("since", Prose(), "What happened later.", "The school opened in 2023."),
    LISTING_FIELD,
    Field("sources", Block(_sources(CONSULTATION_SOURCED)), "How do we know this?", _PAGE),
    MORE_SOURCES,
))  # fmt: skip

HAPPENED = Table("a thing that happened", (
    Field("on", DATE, "When.", "2021-07-05", required=True),
    Field("to", DATE, "The last day, where it lasted several.", "2021-07-09"),
    Field("dates_note", DATES_NOTE, "What must be known about the date.", "This is the day of the report."),
    Field("name", Prose(LONGEST_NAME), "What it was.", "Inspectors came", required=True),
    Field("kind", Word("happened_kinds"), "What sort of thing it was.", "inspection", required=True),
    Field("what", Prose(), "What happened.", "Inspectors looked at help for children.", required=True),
    Field("place", Prose(LONGEST_NAME), "Where.", "Town Hall"),
    LISTING_FIELD,
    Field("page", PAGE_ADDRESS, "Where this site says more.", "about/improvement"),
    Field("sources", Blocks(SOURCE), "The pages that say so.", f"- {_PAGE}", required=True),
))  # fmt: skip
