"""What stands in a text that is easier to read: a title or heading, an idea, a picture's name, the mark of its twin."""

import re

from build_tools.reading.faults import Fault, shown
from build_tools.reading.values.contacts_in_text import contact_fault
from build_tools.reading.values.plain_text import read_note

LONGEST_TITLE = 60
SHORTEST_TITLE = 3
LONGEST_IDEA = 200  # letters; how many words is asked by the plain-words check
MARK_LENGTH = 16
_PICTURE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b")
_MARK = re.compile(rf"[0-9a-f]{{{MARK_LENGTH}}}")
_CODE = re.compile(r"\[\[[^\[\]\n]{1,120}\]\]")


def read_easier_title(text: str) -> str | Fault:
    """A title or a heading."""
    found = read_note(text, LONGEST_TITLE)
    if isinstance(found, Fault):
        return found
    if len(found) < SHORTEST_TITLE:
        return Fault(
            f"{shown(found)} is too short: write at least {SHORTEST_TITLE} letters, such as: Asking for a plan"
        )
    return _typed_contact(found) or found


def read_idea(text: str) -> str | Fault:
    """One sentence. A phone number or an address comes from the data, by its short code."""
    found = read_note(text, LONGEST_IDEA)
    return found if isinstance(found, Fault) else _typed_contact(_CODE.sub("it", found)) or found


def _typed_contact(text: str) -> Fault | None:
    fault, postcode = contact_fault(text), _POSTCODE.search(text)
    if fault:
        what = fault.says.partition(": take it out")[0]
        return Fault(f"{what}: let it come from its listing, such as [[helplines/contact: phone]]")
    if postcode:
        what = f"a postcode inside a sentence (found {shown(postcode[0])})"
        return Fault(f"{what}: let it come from its listing, such as [[services/portage: postcode]]")
    return None


def read_picture_name(text: str) -> str | Fault:
    """`file-document-outline`: whether the set has it is asked where the set is."""
    if _PICTURE.fullmatch(text) and len(text) <= LONGEST_TITLE:
        return text
    return Fault(f"{shown(text)} is not the name of a picture: write small letters, figures and hyphens, such as phone")


def read_mark(text: str) -> str | Fault:
    """The mark of the text that this one tells again, as it was then."""
    if _MARK.fullmatch(text):
        return text
    return Fault(
        f"{shown(text)} is not a mark: it has {MARK_LENGTH} letters and figures. To see it, run: "
        "local-offer easier --digest NAME"
    )
