"""Every field at the head of a page in `docs/`: of any page, of a guide, and of a newsletter."""

from build_tools.reading.shapes import (
    DATE,
    DAY,
    LISTING_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    NOTE,
    PAGE_ADDRESS,
    PLACE_IN_ORDER,
    WEB,
    Block,
    Blocks,
    Field,
    Prose,
    Several,
    Table,
    Word,
)

PAGE_HEAD = Table("a page", (
    Field("title", Prose(LONGEST_NAME), "The heading, and the name in lists.", "Privacy", required=True),
    Field("description", Prose(LONGEST_SUMMARY), "What it is about.", "What we know about you.", required=True),
))  # fmt: skip

NEWSLETTER_HEAD = Table("a newsletter", (
    Field("title", Prose(LONGEST_NAME), "The heading, and the subject of the e-mail.", "What is new", required=True),
    Field("description", Prose(LONGEST_SUMMARY), "The line below the subject.", "Two new groups.", required=True),
    Field("left_out", Several(NOTE), "For editors only: what the draft left out, and why.",
          "- Portage has only new words about what it is."),
))  # fmt: skip

GUIDE_SOURCE = Table("a source", (
    Field("name", NOTE, "What the page is.", "Equality Act 2010, section 20", required=True),
    Field("page", WEB, "The page that was read.", "https://www.legislation.gov.uk/ukpga/2010/15/section/20",
          required=True),
    Field("dated", DATE, "The date on that page.", "2026-03"),
))  # fmt: skip

STEP = Table("a step", (
    Field("when", Prose(LONGEST_NAME), "When it happens.", "By week 6", required=True),
    Field("what", Prose(LONGEST_SUMMARY), "What happens.", "The council tells you yes or no.", required=True),
    Field("source", NOTE, "The law or the page that says so.", "SEND Regulations 2014, regulation 5"),
))  # fmt: skip

TIMELINE = Table("timeline", (
    Field("name", Prose(LONGEST_NAME), "What the steps lead to.", "From asking to the final plan", required=True),
    Field("steps", Blocks(STEP), "The steps in order.", "- when: By week 6", required=True),
))  # fmt: skip

GUIDE_HEAD = Table("a guide", (
    *PAGE_HEAD.fields,
    Field("journey", Word("journeys"), "Which guides it stands among.", "help with learning", required=True),
    Field("place", PLACE_IN_ORDER, "Its place among them.", "3", required=True),
    Field("in_short", Several(Prose(LONGEST_SUMMARY)), "The short version.", "- You can ask for help.", required=True),
    Field("law_at", DAY, "The day on which the law was last read.", "2026-11-23", required=True),
    Field("sources", Blocks(GUIDE_SOURCE), "Where this comes from.", "- name: Equality Act 2010, section 20",
          required=True),
    Field("to_check", Several(NOTE), "For editors only: what somebody should still check.",
          "- Whether there is a form."),
    Field("listings", Several(LISTING_ADDRESS), "Who can help.", "- services/portage", required=True),
    Field("lists", Several(PAGE_ADDRESS), "What to look at next.", "- browse/help/travel"),
    Field("words", Several(Prose(LONGEST_NAME)), "Terms of the glossary that it uses.", "[EHC plan, SENCO]"),
    Field("timeline", Block(TIMELINE), "The steps as a picture and a list.", "name: From asking to the final plan"),
))  # fmt: skip
