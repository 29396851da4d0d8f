"""Every check of the gate that is our own, with the rule behind it. (axe's and html-validate's bring their own.)

One table, so that messages, the report and the accessibility statement name a rule in the same way, and so that a
check that nobody runs is found: a test holds this table equal to what the scripts in `in_page/` register and what the
other modules use.
"""

from dataclasses import dataclass
from enum import StrEnum

GOOD_PRACTICE = "good practice"


class Where(StrEnum):
    """Which part of the gate asks."""

    IN_PAGE = "in the page"  # in_page/*.js, in every mode
    KEYS = "by keyboard"  # tab_walk.py, in every mode
    SERVED = "as served"  # running.py: status, heading, scheme
    CONDITIONS = "under other conditions"  # conditions.py, on some pages of each kind
    STATES = "in a state"  # states.py
    WHOLE_SITE = "over the whole site"  # across.py


@dataclass(frozen=True, slots=True)
class Check:
    """One question that a page is asked."""

    key: str  # "link-purpose": stands in messages and in the exemptions list
    wcag: str  # "2.4.4" (WCAG 2.2), or GOOD_PRACTICE
    asks: str  # the question, in plain words; yes is good
    where: Where

    @property
    def rule(self) -> str:
        """How the rule behind it is named: "WCAG 2.4.4" or "good practice"."""
        return self.wcag if self.wcag == GOOD_PRACTICE else f"WCAG {self.wcag}"


# What the page is made of: in_page/{headings,language,links,pictures,tables,lists,forms,landmarks,markup,reading}.js
STRUCTURE = (
    Check("page-title", "2.4.2", "Does the page's title say what the page is?", Where.IN_PAGE),
    Check("one-h1", GOOD_PRACTICE, "Is there one main heading, and only one?", Where.IN_PAGE),
    Check("heading-level", "1.3.1", "Does no heading skip a level?", Where.IN_PAGE),
    Check("heading-empty", "2.4.6", "Does every heading say something?", Where.IN_PAGE),
    Check("heading-faked", "1.3.1", "Is what looks like a heading marked as one?", Where.IN_PAGE),
    Check("page-language", "3.1.1", "Is the language of the page named, and is it the right one?", Where.IN_PAGE),
    Check("part-language", "3.1.2", "Are words in another language marked with that language?", Where.IN_PAGE),
    Check("link-name", "2.4.4", "Does every link have a name?", Where.IN_PAGE),
    Check("link-purpose", "2.4.4", "Does the name of each link make sense by itself?", Where.IN_PAGE),
    Check("link-same-name", "2.4.4", "Do links of the same name lead to the same place?", Where.IN_PAGE),
    Check("link-beside-itself", "2.4.4", "Do links side by side lead to different places?", Where.IN_PAGE),
    Check("link-new-window", "3.2.5", "Does a link that opens a new window say so?", Where.IN_PAGE),
    Check("link-file", GOOD_PRACTICE, "Does a link to a file say what kind of file it is?", Where.IN_PAGE),
    Check("link-goes-nowhere", "4.1.2", "Does every link lead somewhere?", Where.IN_PAGE),
    Check("picture-name", "1.1.1", "Does every picture have a text, or is it marked as decoration?", Where.IN_PAGE),
    Check("picture-text", "1.1.1", "Does the text of each picture say something?", Where.IN_PAGE),
    Check("text-in-picture", "1.4.5", "Are words text, and not part of a picture?", Where.IN_PAGE),
    Check("media-text", "1.2.2", "Do sound and film have captions or words beside them?", Where.IN_PAGE),
    Check("table-headers", "1.3.1", "Does every table of facts have headers that say which cells are theirs?", Where.IN_PAGE),
    Check("table-layout", "1.3.2", "Are tables used for facts and not to lay a page out?", Where.IN_PAGE),
    Check("list-made", "1.3.1", "Are lists made of list items and nothing else?", Where.IN_PAGE),
    Check("list-faked", "1.3.1", "Is what looks like a list marked as one?", Where.IN_PAGE),
    Check("field-name", "4.1.2", "Does every field and button have a name?", Where.IN_PAGE),
    Check("field-label", "3.3.2", "Is the label of every field seen, also when something is typed in?", Where.IN_PAGE),
    Check("field-group", "1.3.1", "Do choices that belong together have a name for the group?", Where.IN_PAGE),
    Check("field-purpose", "1.3.5", "Does a field about the person say so to the browser?", Where.IN_PAGE),
    Check("field-problem", "3.3.1", "Is a problem joined to the field it is about?", Where.IN_PAGE),
    Check("name-holds-label", "2.5.3", "Does the name of each control hold the words that are seen on it?", Where.IN_PAGE),
    Check("frame-name", "4.1.2", "Does every frame have a name?", Where.IN_PAGE),
    Check("landmarks", "1.3.1", "Is there one main part, and do parts of one kind have names of their own?", Where.IN_PAGE),
    Check("role-known", "4.1.2", "Is every role and state a real one, and one that fits?", Where.IN_PAGE),
    Check("doubled-id", GOOD_PRACTICE, "Does every id stand once, and does all that points to one find it?", Where.IN_PAGE),
    Check("nothing-inline", GOOD_PRACTICE, "Is there no style, script or handler inside the page?", Where.IN_PAGE),
    Check("old-markup", GOOD_PRACTICE, "Is there no markup that browsers no longer know?", Where.IN_PAGE),
    Check("text-from-style", "1.3.1", "Are all words in the page and none in the stylesheet?", Where.IN_PAGE),
    Check("spread-letters", "1.3.2", "Is every word written as one word, and no table made of spaces?", Where.IN_PAGE),
    Check("by-place-or-shape", "1.3.3", "Do directions work without seeing place, shape or size?", Where.IN_PAGE),
    Check("by-colour-word", "1.4.1", "Do directions work without seeing colour?", Where.IN_PAGE),
    Check("hard-to-read-text", GOOD_PRACTICE, "Is long text free of capitals, slanted and stretched lines?", Where.IN_PAGE),
)  # fmt: skip

# What is seen, and what keys do: helper modules named in `where`.
SEEN = ()

CHECKS: dict[str, Check] = {check.key: check for check in (*STRUCTURE, *SEEN)}
