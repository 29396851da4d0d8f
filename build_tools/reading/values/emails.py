"""E-mail addresses of services. One that looks like a named person's is refused: people move on, and are private.

The rule, in order: a part of the name before the @ that is a role, a place or the service's own name makes it a shared
mailbox; a lone first name, a first name among several parts, or two parts joined by a dot, underscore or hyphen
make it a person's.
"""

import re

from build_tools.reading.faults import Fault, shown
from build_tools.reading.values.given_names import GIVEN_NAMES

LONGEST = 254  # RFC 5321, 4.5.3.1.3: a path holds 256 octets with its two brackets
_SHAPE = re.compile(r"([A-Za-z0-9._+&'-]{1,64})@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24})")
_INSIDE = re.compile(r"[A-Za-z0-9._+&'-]{1,64}@[A-Za-z0-9.-]+[A-Za-z0-9]")  # in "mailto:info@x.example" or "Desk <...>"
_JOINS = re.compile(r"[._-]+")
_SHARED = "list a shared mailbox, such as info@service.example"

# A part that says what a mailbox is for, or whose it is. A new one may be added whenever a real mailbox is refused.
ROLE_WORDS = frozenset(
    """
    access accounts activities admin administration admissions adults advice adviceline advocacy alert all
    appeals apply appointments ask assessment autism barnsley booking bookings borough breaks business camhs
    care carer carers casework centre charity chat child childcare children childrens club college comments
    commissioning comms communications community complaint complaints connect consultation contact contactus
    continence council councillors counselling crisis customer customers customerservices data deaf derbyshire
    desk development direct disabilities disability disabled do donate donations doncaster drop duty early
    earlyhelp ed education educational ehc ehcp email engagement england enquire enquiries enquiry equality
    events families family feedback finance first fis foi forum forums front funding fundraising general get
    grants group groups grp head health healthy hear hello help helpdesk helpline helplines helpme home hospital hq hub
    in inbox inclusion info information intake involvement join joint kids learning leeds leisure library line
    listening local localoffer london mail mailbox maltby mash media mediation membership mental museum my
    national network news newsletter nhs no noreply north nurse nursery nurses nursing offer office officer
    online ot out outreach paediatrics pals parent parents participation partnership pathway patient patients
    people physio place play police portage post postbox pr practice press primary privacy programme project
    projects psychology public pupil quality query questions reception records recruitment referral referrals
    reg registration reply request requests research rights rotherham safeguarding sales school schools
    screening secondary secretary secure sen senco send sendias sendiass sensory service services sheffield
    short shortbreaks sibling siblings single sir social south specialist speech spoc sport staff student
    students support talk team tell text the therapies therapy to together training transition transitions
    transport travel treasurer tribunal tribunals trust uk us visit volunteer volunteering volunteers waiting
    wakefield wath web webmaster website wecare welcome wellbeing west worksop yorkshire you young your youth
    youthwork
    """.split()  # noqa: SIM905 - words in running text are easier to look through than a list
)


# Words of names of groups, such as bright.futures@: no part of a person's name, where no first name stands beside it.
GROUP_WORDS = frozenset(
    """
    able active all angels art arts aware awareness bees breakaway bright buddies busy butterflies cafe choir cycling
    dance different dragons dreams drama farm football forest friends futures garden gym hands happy heroes hope horse
    horses inclusive journey kidz little lunch matters moving music new nature nest oak our parent's pathways play
    rainbow rainbows riding rugby sensory small smiles space sparkle spectrum special star stars step stepping steps
    stones sunflower sunflowers sunshine swim swimming theatre time tiny toddler toddlers tots tree trees voice voices
    ways wheels wishes zone
    """.split()  # noqa: SIM905 - the same
)


def read_email(text: str) -> str | Fault:
    """A shared mailbox, as printed."""
    found = _SHAPE.fullmatch(text)
    if not found or len(text) > LONGEST or ".." in text or text.startswith(".") or "xn--" in text.lower():
        inside = set(_INSIDE.findall(text)) - {text}
        meant = inside.pop() if len(inside) == 1 else ""
        like = meant if meant and not isinstance(read_email(meant), Fault) else "one, such as info@service.example"
        return Fault(f"{shown(text)} is not an e-mail address: write {like}")
    if _is_a_person(found[1].lower(), found[2].lower()):
        return Fault(f"this looks like a named person's e-mail (found {shown(text)}): {_SHARED}")
    return text


def _is_a_person(name: str, host: str) -> bool:
    parts = [part.strip("0123456789").replace("'", "") for part in _JOINS.split(name)]
    parts = [part for part in parts if part]
    if _is_named(parts):
        return True
    if any(part in ROLE_WORDS or _is_the_service(part, host) for part in parts):
        return False
    if any(part in GIVEN_NAMES for part in parts):
        return True
    return len(parts) == 2 and all(part.isalpha() and not _says_whose(part) for part in parts)


def _is_named(parts: list[str]) -> bool:
    """True for a first name with another name beside it, whatever else follows: `sarah.jones.send`."""
    names = [part for part in parts if part not in ROLE_WORDS and part.isalpha()]
    first = [part for part in names if part in GIVEN_NAMES]
    return bool(first) and len(names) > 1 and "st" not in names


def _says_whose(part: str) -> bool:
    """True for a word of a group's name, or one with a role inside it: `rotherhamcamhs`."""
    return part in GROUP_WORDS or any(len(word) >= 4 and word in part for word in ROLE_WORDS)


def _is_the_service(part: str, host: str) -> bool:
    """True when the part stands in the service's own web name: `bluebell.wood@bluebellwood.org`."""
    return len(part) >= 3 and part not in GIVEN_NAMES and part in host
