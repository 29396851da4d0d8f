"""Every check of the gate that is our own, with the rule behind it; axe and html-validate bring their own.

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
    Check("heading-long", GOOD_PRACTICE, "Is every heading short enough to find one's way by?", Where.IN_PAGE),
    Check("heading-faked", "1.3.1", "Is what looks like a heading marked as one?", Where.IN_PAGE),
    Check("page-language", "3.1.1", "Is the language of the page named, and is it the right one?", Where.IN_PAGE),
    Check("part-language", "3.1.2", "Are words in another language marked with that language?", Where.IN_PAGE),
    Check("link-name", "2.4.4", "Does every link have a name?", Where.IN_PAGE),
    Check("link-purpose", "2.4.4", "Does the name of each link make sense by itself?", Where.IN_PAGE),
    Check("link-same-name", "2.4.4", "Do links of the same name lead to the same place?", Where.IN_PAGE),
    Check("link-beside-itself", "2.4.4", "Do links side by side lead to different places?", Where.IN_PAGE),
    Check("link-run-together", GOOD_PRACTICE, "Does something stand between links beside each other?", Where.IN_PAGE),
    Check("link-as-button", "4.1.2", "Is what leads to a page called a link and not a button?", Where.IN_PAGE),
    Check("link-new-window", "3.2.5", "Does a link that opens a new window say so?", Where.IN_PAGE),
    Check("link-file", GOOD_PRACTICE, "Does a link to a file say what kind of file it is?", Where.IN_PAGE),
    Check("link-goes-nowhere", "4.1.2", "Does every link lead somewhere?", Where.IN_PAGE),
    Check("picture-name", "1.1.1", "Does every picture have a text, or is it marked as decoration?", Where.IN_PAGE),
    Check("picture-text", "1.1.1", "Does the text of each picture say something?", Where.IN_PAGE),
    Check("text-in-picture", "1.4.5", "Are words text, and not part of a picture?", Where.IN_PAGE),
    Check("media-text", "1.2.2", "Do sound and film have captions or words beside them?", Where.IN_PAGE),
    Check("table-headers", "1.3.1", "Does every table of facts say what its cells are?", Where.IN_PAGE),
    Check("table-name", GOOD_PRACTICE, "Does every table of facts have a name?", Where.IN_PAGE),
    Check("table-blank", GOOD_PRACTICE, "Does every cell of a table say something?", Where.IN_PAGE),
    Check("table-layout", "1.3.2", "Are tables used for facts and not to lay a page out?", Where.IN_PAGE),
    Check("list-made", "1.3.1", "Are lists made of list items and nothing else?", Where.IN_PAGE),
    Check("list-faked", "1.3.1", "Is what looks like a list marked as one?", Where.IN_PAGE),
    Check("field-name", "4.1.2", "Does every field and button have a name?", Where.IN_PAGE),
    Check("field-label", "3.3.2", "Is the label of every field seen, also when something is typed in?", Where.IN_PAGE),
    Check("field-group", "1.3.1", "Do choices that belong together have a name for the group?", Where.IN_PAGE),
    Check("field-purpose", "1.3.5", "Does a field about the person say so to the browser?", Where.IN_PAGE),
    Check("field-problem", "3.3.1", "Is a problem joined to the field it is about?", Where.IN_PAGE),
    Check("field-same-name", "2.4.6", "Can the fields of a form be told apart by their names?", Where.IN_PAGE),
    Check("field-required", "3.3.2", "Does a field that must be filled in say so itself?", Where.IN_PAGE),
    Check("field-hint", "1.3.1", "Is a hint joined to the field that it helps with?", Where.IN_PAGE),
    Check("field-format", "3.3.2", "Does a field that takes one way of writing only say which?", Where.IN_PAGE),
    Check("label-near", GOOD_PRACTICE, "Is every label near its field?", Where.IN_PAGE),
    Check("problem-place", "3.3.1", "Does a form that says that something is wrong say where?", Where.IN_PAGE),
    Check("asked-twice", "3.3.7", "Is every thing asked for once?", Where.IN_PAGE),
    Check("drag-only", "2.5.7", "Can all that is dragged be moved by a press too?", Where.IN_PAGE),
    Check("focus-on-text", "4.1.2", "Is everything that takes the focus something that can be worked?", Where.IN_PAGE),
    Check("name-holds-label", "2.5.3", "Does the name of each control hold the words on it?", Where.IN_PAGE),
    Check("dialog-name", "4.1.2", "Does every box that opens over the page have a name?", Where.IN_PAGE),
    Check("frame-name", "4.1.2", "Does every frame have a name?", Where.IN_PAGE),
    Check("landmarks", "1.3.1", "Is there one main part, and are parts of one kind told apart?", Where.IN_PAGE),
    Check("role-known", "4.1.2", "Is every role and state a real one, and one that fits?", Where.IN_PAGE),
    Check("doubled-id", GOOD_PRACTICE, "Does every id stand once, and is it there when asked for?", Where.IN_PAGE),
    Check("nothing-inline", GOOD_PRACTICE, "Is there no style, script or handler inside the page?", Where.IN_PAGE),
    Check("old-markup", GOOD_PRACTICE, "Is there no markup that browsers no longer know?", Where.IN_PAGE),
    Check("text-from-style", "1.3.1", "Are all words in the page and none in the stylesheet?", Where.IN_PAGE),
    Check("reading-order", "1.3.2", "Are words heard in the order in which they are seen?", Where.IN_PAGE),
    Check("text-direction", "1.3.2", "Is text that is read from the right marked so, and no other?", Where.IN_PAGE),
    Check("words-hidden", "1.3.1", "Are screen readers told all words that are seen?", Where.IN_PAGE),
    Check("needless-tip", GOOD_PRACTICE, "Do tips hold nothing that only a mouse gets?", Where.IN_PAGE),
    Check("short-form", GOOD_PRACTICE, "Is every marked short form said in full (as in 3.1.4)?", Where.IN_PAGE),
    Check("text-marked", GOOD_PRACTICE, "Can words be marked and copied?", Where.IN_PAGE),
    Check("live-part-large", GOOD_PRACTICE, "Is only what changed read out at a change?", Where.IN_PAGE),
    Check("no-accesskey", GOOD_PRACTICE, "Does the page leave all keys to browsers and screen readers?", Where.IN_PAGE),
    Check("focus-by-itself", GOOD_PRACTICE, "Does the page begin at its beginning?", Where.IN_PAGE),
    Check("spread-letters", "1.3.2", "Is every word written as one word, and no table made of spaces?", Where.IN_PAGE),
    Check("by-place-or-shape", "1.3.3", "Do directions work without seeing place, shape or size?", Where.IN_PAGE),
    Check("by-colour-word", "1.4.1", "Do directions work without seeing colour?", Where.IN_PAGE),
    Check("hard-to-read-text", GOOD_PRACTICE, "Is long text easy on the eyes?", Where.IN_PAGE),
)  # fmt: skip

# What is seen, and what keys do: in_page/{contrast,hover_look,link_look,targets,reflow,overlap,style_rules,motion,
# controls,forced,print,tab_stops}.js, tab_walk.py, listeners.py, conditions.py, focus_pictures.py, working.py and
# states.py.
SEEN = (
    Check("text-contrast", "1.4.3", "Can every text be told from what lies behind it?", Where.IN_PAGE),
    Check("hover-contrast", "1.4.3", "Under the mouse too, can words be told from what lies behind?", Where.IN_PAGE),
    Check("edge-contrast", "1.4.11", "Can the edge of every field and button be seen?", Where.IN_PAGE),
    Check("icon-contrast", "1.4.11", "Can every sign that stands for words be seen?", Where.IN_PAGE),
    Check("link-look", "1.4.1", "Does a link among other words look like one, and not by colour alone?", Where.IN_PAGE),
    Check("state-look", "1.4.1", "Is what is chosen, current or pressed marked by more than colour?", Where.IN_PAGE),
    Check("target-size", "2.5.8", "Is all that is pressed 24 pixels large, or free around it?", Where.IN_PAGE),
    Check("target-large", GOOD_PRACTICE, "Are buttons, fields and menus 44 pixels large (as in 2.5.5)?", Where.IN_PAGE),
    Check("no-sideways-scroll", "1.4.10", "Does the page fit without being moved sideways?", Where.IN_PAGE),
    Check("sticks-out", "1.4.10", "Is everything within the page, where people can get to it?", Where.IN_PAGE),
    Check("sticky-too-high", "1.4.10", "Does what stays in place leave room for the page?", Where.IN_PAGE),
    Check("text-cut-off", "1.4.4", "Are all words whole, and none cut off?", Where.IN_PAGE),
    Check("text-covered", "1.4.4", "Can all words be got out from under other things?", Where.IN_PAGE),
    Check("text-overlap", "1.4.4", "Does no text stand on another?", Where.IN_PAGE),
    Check("hover-only", "1.4.13", "Does focus show what hovering shows?", Where.IN_PAGE),
    Check("turn-locked", "1.3.4", "Does the page work however the screen is held?", Where.IN_PAGE),
    Check("zoom-locked", "1.4.4", "Can the page be made larger with two fingers?", Where.IN_PAGE),
    Check("motion-endless", "2.2.2", "Does what moves by itself stop soon, or have a stop button?", Where.IN_PAGE),
    Check("flashing", "2.3.1", "Does nothing flash more than three times a second?", Where.IN_PAGE),
    Check("moving-still", "2.3.3", "Does nothing move when the device asks for less motion?", Where.IN_PAGE),
    Check("page-refresh", "2.2.1", "Does the page stay as it is until a person changes it?", Where.IN_PAGE),
    Check("media-plays", "1.4.2", "Does nothing sound by itself?", Where.IN_PAGE),
    Check("pointer-only", "2.1.1", "Can keys press all that a mouse or a finger can?", Where.IN_PAGE),
    Check("control-focus", "2.1.1", "Can all that calls itself a control take the focus?", Where.IN_PAGE),
    Check("focus-in-hidden", "4.1.2", "Is nothing that takes the focus hidden from screen readers?", Where.IN_PAGE),
    Check("control-state", "4.1.2", "Does what opens and switches rightly say if it is open or on?", Where.IN_PAGE),
    Check("form-button", "3.2.2", "Has every form a button that sends it?", Where.IN_PAGE),
    Check("forced-edge", "1.4.11", "With the device's own colours: have all fields an edge?", Where.IN_PAGE),
    Check("forced-sign", "1.4.11", "With the device's own colours: are drawn signs still there?", Where.IN_PAGE),
    Check("print-main", GOOD_PRACTICE, "Are the main part and its facts printed?", Where.IN_PAGE),
    Check("print-clutter", GOOD_PRACTICE, "Is nothing printed that is of no use on paper?", Where.IN_PAGE),
    Check("print-links", GOOD_PRACTICE, "Is the address of each link to another site on the paper?", Where.IN_PAGE),
    Check("tab-trap", "2.1.2", "Does the Tab key lead out of everything that it leads into?", Where.KEYS),
    Check("tab-not-reached", "2.1.1", "Does the Tab key come to everything that can be worked?", Where.KEYS),
    Check("tab-stop-unseen", "2.4.7", "Can everything that takes the focus be seen then?", Where.KEYS),
    Check("tab-order", "2.4.3", "Does the focus go through the page in the order in which it is seen?", Where.KEYS),
    Check("focus-mark", "2.4.7", "Does something show where the focus is?", Where.KEYS),
    Check("focus-contrast", "1.4.11", "Can what shows the focus be told from what is around it?", Where.KEYS),
    Check("focus-covered", "2.4.11", "Does nothing lie over what has the focus?", Where.KEYS),
    Check("focus-moves", "3.2.1", "Does the page stay when the focus comes to something?", Where.KEYS),
    Check("skip-link", "2.4.1", "Does the first stop lead past the header, and work?", Where.KEYS),
    Check("focus-picture", "2.4.7", "Can it be seen on a picture where the focus is?", Where.CONDITIONS),
    Check("control-works", "4.1.2", "Do keys work what opens and switches, and is that said?", Where.CONDITIONS),
    Check("field-changes-page", "3.2.2", "Do page and focus stay when something is chosen?", Where.CONDITIONS),
    Check("dialog-keys", "2.1.2", "Can a box over the page be worked and left by keys?", Where.CONDITIONS),
    Check("acts-on-press", "2.5.2", "Does nothing act before the finger is lifted?", Where.CONDITIONS),
    Check("paste-barred", "3.3.8", "Can words be pasted into every field?", Where.CONDITIONS),
    Check("control-silent", "4.1.2", "Does a button that shows and hides say which?", Where.CONDITIONS),
    Check("letter-command", "2.1.4", "Does no letter typed anywhere do something?", Where.CONDITIONS),
    Check("text-grows", GOOD_PRACTICE, "Does text grow when the browser's text size is raised?", Where.CONDITIONS),
    Check("without-scripts", GOOD_PRACTICE, "Is the main part there without scripts?", Where.CONDITIONS),
    Check("state-reached", GOOD_PRACTICE, "Does the page come to what it is for: results, a list?", Where.STATES),
    Check("announced", "4.1.3", "Is a change told to screen readers without the focus going there?", Where.STATES),
    Check("focus-kept", "2.4.3", "Is the focus where a person would look for it after a change?", Where.STATES),
)  # fmt: skip

# As served, and what only the whole site tells: opening.py and across.py.
WHOLE = (
    Check("page-opens", GOOD_PRACTICE, "Does the page open as itself, and stay?", Where.SERVED),
    Check("title-unique", "2.4.2", "Does no other page of the site have the same title?", Where.WHOLE_SITE),
    Check("menu-order", "3.2.3", "Do the links of the header and footer keep their order?", Where.WHOLE_SITE),
    Check("same-thing-same-name", "3.2.4", "Is one thing called the same on every page?", Where.WHOLE_SITE),
)

CHECKS: dict[str, Check] = {check.key: check for check in (*STRUCTURE, *SEEN, *WHOLE)}
