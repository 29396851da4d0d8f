"""Every field of the files in `offer_data/plan/`: what inspectors found, what was done, and the new school places."""

from build_tools.reading.shapes import (
    DATE,
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    PAGE_ADDRESS,
    PLACE_IN_ORDER,
    SLUG_WORD,
    WEB,
    WHOLE_NUMBER,
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
    Words,
)

BOTH_INSPECTIONS = 2

PLAN_PAGE = Table("a page behind a fact", (
    Field("key", SLUG_WORD, "How facts name it.", "minutes-2023-09", required=True),
    Field("name", Prose(LONGEST_NAME), "What the page is.", "Councillors, September 2023", required=True),
    Field("page", WEB, "Its address.", "https://moderngov.rotherham.gov.uk/mgAi.aspx?ID=99559", required=True),
))  # fmt: skip

FROM = Field("from", Several(SLUG_WORD), "The pages that say so, by their keys in pages.yml.", "[minutes-2023-09]",
             required=True)  # fmt: skip
WHAT = Field("what", Prose(), "What was found, done or said.", "Inspectors came for five days.", required=True)
TITLE = Field("title", Prose(LONGEST_NAME), "The heading.", "EHC plans", required=True)
IN_SHORT = Field("in_short", Prose(), "The short version.", "Some plans were better than others.", required=True)
NOT_KNOWN = Field("not_known", Several(Prose(LONGEST_SUMMARY)), "What no page told us.", "- How many there are.")

FACT = Table("a fact", (
    Field("part", Word("plan_parts"), "Which question it answers.", "found", required=True),
    Field("on", DATE, "When; leave out when no page says so.", "2021-07"),
    WHAT,
    FROM,
    Field("everywhere", Word("yes_or_no"), "For all areas: whether the page of each shows it.", "yes"),
))  # fmt: skip
FACTS = Field("facts", Blocks(FACT), "What happened.", "- part: found")

WEAKNESS = Table("a weakness", (
    TITLE,
    Field("place", PLACE_IN_ORDER, "Its place in the overview.", "1", required=True),
    Field("named", Words("inspections", BOTH_INSPECTIONS), "The inspections that named it.", "[2021, 2024]"),
    IN_SHORT,
    FACTS,
    NOT_KNOWN,
    Field("lists", Several(PAGE_ADDRESS), "What to look at next.", "[guides/a-good-ehc-plan]"),
))  # fmt: skip

STEP = Table("new places", (
    Field("name", Prose(LONGEST_NAME), "What the step is called.", "Phase 1", required=True),
    Field("places", WHOLE_NUMBER, "How many places.", "125", required=True),
    Field("on", DATE, "When it was said.", "2019-03-20", required=True),
    WHAT,
    FROM,
))  # fmt: skip

SCHOOL_THEN = Table("a school in earlier days", (
    Field("listing", LISTING_ADDRESS, "The school.", "schools/hilltop-school", required=True),
    Field("places", WHOLE_NUMBER, "How many places it had.", "95", required=True),
))  # fmt: skip

THEN = Table("then", (
    Field("on", DATE, "When.", "2016", required=True),
    FROM,
    Field("schools", Blocks(SCHOOL_THEN), "The schools.", "- listing: schools/hilltop-school", required=True),
))  # fmt: skip

NEW_PLACES_TABLE = Table("new school places", (
    TITLE,
    IN_SHORT,
    Field("chart_note", Prose(LONGEST_SUMMARY), "What must be known to read the chart.", "One step holds the others.",
          required=True),
    Field("steps", Blocks(STEP), "The bars of the chart.", "- name: Phase 1", required=True),
    Field("then", Block(THEN), "How large schools were before.", "on: 2016", required=True),
    FACTS,
    NOT_KNOWN,
))  # fmt: skip
