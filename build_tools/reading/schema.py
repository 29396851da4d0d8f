"""Every field that editors write in a listing, as tables: the one place that says what a field is called and holds.

Pure data. The reader checks files by these tables; the editors' schema, the issue form and the template
are made from them, so that they cannot tell different stories. The order of fields is the order in a file.
"""

from build_tools.reading.shapes import (
    AGES,
    DATE,
    DAY,
    EMAIL,
    LANGUAGE_TAG,
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    PHONE,
    POSTCODE,
    ROLE,
    TEXT_NUMBER,
    TEXTPHONE,
    WEB,
    WHO_CHECKED,
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
    WordByName,
    Words,
)

MOST_TOPICS = 4
NEED_OWN_SOURCE = ("phone", "textphone", "text", "email")  # a wrong one of these sends a family to a stranger
STILL_RUNNING = "still_running"  # backs no field: a page that shows the service has not ended
SOURCED = (
    "name", "summary", "who_for", "needs", "ages", "how_to_get", "cost", "role", "phone", "textphone", "text", "email",
    "website", "address", "postcode", "access", "hours", "size", "closed", STILL_RUNNING,
)  # fmt: skip

SOURCE = Table("a source", (
    Field("page", WEB, "The page that showed it.", "https://www.service.example/contact", required=True),
    Field("dated", DATE, "The date on that page.", "2026-03"),
    Field("seen", DAY, "When somebody last saw the fact on that page.", "2026-11-23"),
))  # fmt: skip

SOURCES = Table("sources", tuple(
    Field(name, Block(SOURCE), "", "page: https://www.service.example/contact") for name in SOURCED
))  # fmt: skip

HOW_TO_GET = Table("how_to_get", (
    Field("who_can_ask", Word("who_can_ask"), "Who may ask for it.", "anyone"),
    Field("steps", Prose(), "What to do, in order.", "Fill in the form on the website."),
))  # fmt: skip

CONTACT = Table("contact", (
    Field("role", ROLE, "Who answers.", "the front desk"),
    Field("phone", PHONE, "The number to ring.", "01632 960 001"),
    Field("textphone", TEXTPHONE, "A number for people who cannot hear or speak on the phone.", "18001 01632 960 001"),
    Field("text", TEXT_NUMBER, "A number for text messages. Nobody can ring it.", "YM to 85258"),
    Field("email", EMAIL, "The e-mail address of the service.", "info@service.example"),
    Field("website", WEB, "The web page that helps.", "https://www.service.example/"),
))  # fmt: skip

PLACE = Table("place", (
    Field("address", Prose(), "Where it is.", "1 Example Street, Rotherham"),
    Field("postcode", POSTCODE, "Its postcode.", "S60 1AE"),
    Field("access_note", Prose(), "What to know about getting in.", "There is a slope at the door."),
), more=WordByName("access", Word("answers")))  # fmt: skip

CHECKED = Table("checked", (
    Field("on", DATE, "When somebody at the service said that the listing is right.", "2026-05-01", required=True),
    Field("by", WHO_CHECKED, "Their role.", "the service", required=True),
    Field("how", Prose(LONGEST_NAME), "How they said so.", "by phone", required=True),
))  # fmt: skip

SEEN_RIGHT = Table("seen_right", (
    Field("on", DAY, "When somebody outside the service said that the listing is still right.", "2026-11-23",
          required=True),
    Field("by", Word("seen_by"), "Who said so.", "a visitor", required=True),
))  # fmt: skip

CLOSED = Table("closed", (
    Field("on", DATE, "When it ended.", "2026-03-31"),
    Field("why", Prose(LONGEST_SUMMARY), "What happened.", "The service has ended.", required=True),
    Field("instead", LISTING_ADDRESS, "Which listing to use in its place.", "services/portage"),
))  # fmt: skip

LISTING = Table("a listing", (
    Field("name", Prose(LONGEST_NAME), "The heading of its page.", "Rivelin Talking Team", required=True),
    Field("also_known_as", Several(Prose(LONGEST_NAME)), "Other names people use for it.", "[Talking Team, RTT]"),
    Field("language", LANGUAGE_TAG, "Which language its words are in, where it is not English.", "pl"),
    Field("kind", Word("kinds"), "What sort of thing it is.", "service", required=True),
    Field("area", Word("areas"), "Where it is for.", "rotherham", required=True),
    Field("owner", Word("owners"), "Whom we ask to check it.", "council", required=True),
    Field("topics", Words("topics", MOST_TOPICS), "The kinds of help it gives.", "[short breaks, travel]",
          required=True),
    Field("needs", Words("needs", 20, alone="any"), "The needs it is for.", "[autism, slcn]"),
    Field("ages", AGES, "The ages it is for.", "0 to 5"),
    Field("summary", Prose(LONGEST_SUMMARY), "What is it?", "Helps young children who find it hard "
                                                            "to talk.", required=True),
    Field("who_for", Prose(), "Who is it for?", "Children under 5 in Rotherham, and their parents."),
    Field("how_to_get", Block(HOW_TO_GET), "How do I get it, and who decides?", "who_can_ask: anyone"),
    Field("cost", Word("costs"), "What does it cost?", "free"),
    Field("how_much", Prose(LONGEST_SUMMARY), "How much, where there is a charge.", "£5 a session"),
    Field("contact", Block(CONTACT), "How do I contact them?", "phone: 01632 960 001"),
    Field("place", Block(PLACE), "Where is it, and can I get in?", "postcode: S60 1AE"),
    Field("hours", Prose(), "When is it open?", "Monday to Friday, 9am to 5pm"),
    Field("size", Prose(LONGEST_NAME), "How many places or pupils it has.", "10 places, agreed in June 2023"),
    Field("sources", Block(SOURCES), "How do we know this?", "page: https://www.service.example/contact"),
    Field("more_sources", Blocks(SOURCE), "Pages that back the words as a whole.", "- page: https://www.service.example/"),
    Field("newest_source", DATE, "The date of the newest page, when only that is known.", "2026-03"),
    Field("checked", Block(CHECKED), "When was it checked?", "on: 2026-05-01"),
    Field("seen_right", Block(SEEN_RIGHT), "Who else said that it is still right?", "on: 2026-11-23"),
    Field("closed", Block(CLOSED), "Why it has ended, and what to use instead.", "why: The service has ended."),
    Field("was", Several(LISTING_ADDRESS), "Its former addresses, which lead on to it.", "[services/old-name]"),
))  # fmt: skip
