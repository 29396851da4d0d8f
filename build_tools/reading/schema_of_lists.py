"""Every field of the files beside the listings: the area, the closed lists, what is wanted, and the sites we trust.

Tables of the same kind as in `schema.py`, for the people who look after the site as a whole.
"""

from build_tools.reading.shapes import (
    DATE,
    EMAIL,
    HOST,
    LANGUAGE_TAG,
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    PHONE,
    ROLE,
    WEB,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
    WordByName,
    Written,
)
from build_tools.reading.values.languages import read_own_name
from build_tools.reading.values.plain_text import read_as_found
from build_tools.reading.values.site_settings import read_map_link, read_site_address, read_word_key

SITE_ADDRESS = Written("the address of this site", read_site_address)
MAP_LINK = Written("a link to a map", read_map_link)
WORD_KEY = Written("a word of a closed list", read_word_key)
AS_FOUND = Written("what a check has found", read_as_found)
ICON = Written("the name of a picture", read_word_key)
OWN_NAME = Written("the own name of a language", read_own_name)

WORD = Table("a word", (
    Field("key", WORD_KEY, "What editors write.", "short breaks", required=True),
    Field("label", Prose(LONGEST_NAME), "What a parent sees.", "Short breaks", required=True),
    Field("plural", Prose(LONGEST_NAME), "The title of the list page, for kinds.", "Services"),
    Field("meaning", Prose(LONGEST_SUMMARY), "One line that says what is in it.", "A rest for you.", required=True),
    Field("common", Word("yes_or_no"), "Whether the home page shows it.", "yes"),
    Field("icon", ICON, "A picture beside the label.", "bus-school"),
))  # fmt: skip

WAY = Table("another way", (
    Field("way", Word("ways"), "Under which heading it stands.", "large print", required=True),
    Field("says", Prose(LONGEST_SUMMARY), "What a family can do now.", "Ask at any library.", required=True),
    Field("page", WEB, "The page where you read it.", "https://www.service.example/large-print", required=True),
    Field("dated", DATE, "The date of that page.", "2026-03"),
))  # fmt: skip

LANGUAGE = Table("a language", (
    Field("name", Prose(LONGEST_NAME), "Its name in English.", "Welsh", required=True),
    Field("own_name", OWN_NAME, "Its name as its speakers write it.", "Cymraeg", required=True),
    Field("tag", LANGUAGE_TAG, "Which voice a screen reader takes.", "cy", required=True),
))  # fmt: skip

AREA = Table("the area", (
    Field("name", Prose(LONGEST_NAME), "The name of the area.", "Rotherham", required=True),
    Field("site_name", Prose(LONGEST_NAME), "The name of this site.", "Local Offer for Rotherham", required=True),
    Field("in_one_sentence", Prose(LONGEST_SUMMARY), "What the site is.", "Find help for children.", required=True),
    Field("status", Word("statuses"), "Whether the council runs the site.", "not official", required=True),
    Field("run_by", Prose(LONGEST_NAME), "Who runs the site.", "Rotherham Parent Carers Forum"),
    Field("council", Prose(LONGEST_NAME), "The council.", "Rotherham Council", required=True),
    Field("official_name", Prose(LONGEST_NAME), "The name of the official site.", "Rotherham SEND Local Offer",
          required=True),
    Field("official_site", WEB, "The official site.", "https://www.rotherhamsendlocaloffer.org.uk/", required=True),
    Field("site_address", SITE_ADDRESS, "Where the site is published.", "https://example.org/local-offer/"),
    Field("repository", WEB, "Where its files are kept.", "https://code.example/local-offer"),
    Field("email", EMAIL, "How to reach the people who run it.", "info@service.example"),
    Field("phone", PHONE, "How to reach the people who run it.", "01632 960 001"),
    Field("post", Prose(), "How to reach the people who run it.", "1 Example Street, Rotherham S60 1AE"),
    Field("reply_time", Prose(LONGEST_NAME), "When a person looks at what families send.", "Within two weeks"),
    Field("copies", Prose(), "Where to get a copy without the internet.", "Ask at any library in Rotherham."),
    Field("large_print", Prose(), "Who sends it in large print.", "Ask us, and we post it to you within a week."),
    Field("another_language", Prose(), "Who helps in another language.", "Ask us for an interpreter. It is free."),
    Field("sign_language", Prose(), "Who helps in British Sign Language.", "Ask us for an interpreter. It is free."),
    Field("text_relay", Prose(), "Whether we answer calls by text relay.", "We answer them, Monday to Friday."),
    Field("ways", Blocks(WAY), "What families can do now, with the page that says so.", "- way: large print"),
    Field("languages", Blocks(LANGUAGE), "Languages that people of the area speak.", "- name: Welsh"),
    Field("comment", Prose(), "How to comment.", "Write to us, or tell a librarian."),
    Field("sign_up", WEB, "Where to get the newsletter by e-mail.", "https://sender.example/sign-up"),
    Field("map_link", MAP_LINK, "Opens a postcode on a map.", "https://maps.example/?q={postcode}", required=True),
    Field("urgent", Several(LISTING_ADDRESS), "Listings on the urgent help page, in order.", "[helplines/nhs-111]"),
    Field("advice", Several(LISTING_ADDRESS), "Listings to ask when a search finds nothing, in order.",
          "[services/rotherham-sendiass]"),
    Field("owners", WordByName("owners", ROLE), "Who answers for a group of "
                                                               "listings.", "council: not known"),
    Field("made_up", Word("yes_or_no"), 'Whether every page says "MADE UP".', "yes"),
))  # fmt: skip

WANTED = Table("a wanted thing", (
    Field("name", Prose(LONGEST_NAME), "What families will look for.", "Rotherham Virtual School", required=True),
    Field("missing", Prose(LONGEST_SUMMARY), "What we still need.", "We have not found a page that "
                                                                    "tells us how to get this.",
          required=True),
    Field("website", WEB, "A page to begin at.", "https://www.service.example/"),
    Field("listing", LISTING_ADDRESS, "The listing that lacks a part.", "services/mash"),
))  # fmt: skip

EXCLUDED = Table("an excluded place", (
    Field("name", Prose(LONGEST_NAME), "Nothing: it is not shown.", "The name of the place", required=True),
))  # fmt: skip

TRUSTED_SITE = Table("a trusted site", (
    Field("host", HOST, "The web host.", "autism.org.uk", required=True),
    Field("kind", Word("site_kinds"), "Whose site it is.", "official", required=True),
    Field("note", Prose(LONGEST_SUMMARY), "Nothing: it is for editors.", "The council's own site."),
))  # fmt: skip

PLAIN_WORD = Table("a word with a plainer twin", (
    Field("word", Prose(LONGEST_NAME), "What not to write.", "utilise", required=True),
    Field("also", Several(Prose(LONGEST_NAME)), "Its other forms.", "[utilises, utilised, utilising]"),
    Field("say", Prose(LONGEST_NAME), "What to write in its place.", "use", required=True),
    Field("strength", Word("strengths"), "How much it weighs.", "should", required=True),
    Field("group", Word("word_groups"), "Where such words come from.", "general", required=True),
    Field("unless", Several(Prose(LONGEST_NAME)), "Phrases in which it is right.", "[acquired brain injury]"),
))  # fmt: skip

EXEMPTION = Table("an exemption", (
    Field("kind", Word("exemption_kinds"), "Which check it is for.", "words", required=True),
    Field("rule", Prose(LONGEST_NAME), "The rule that the check names.", "plainer word", required=True),
    Field("file", AS_FOUND, "The file that the check names.", "offer_data/services/portage.yml", required=True),
    Field("field", Prose(LONGEST_NAME), "The field, where one file holds the words twice.", "summary"),
    Field("found", AS_FOUND, "The words, the selector or the link that the check names.", "provision", required=True),
    Field("reason", Prose(LONGEST_SUMMARY), "Why it may stay.", "It is the name of a form.", required=True),
    Field("on", DATE, "The day on which that was decided.", "2026-11-23", required=True),
))  # fmt: skip
