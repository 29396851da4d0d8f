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


def read_email(text: str) -> str | Fault:
    """A shared mailbox, as printed."""
    found = _SHAPE.fullmatch(text)
    if not found or len(text) > LONGEST or ".." in text or text.startswith("."):
        return Fault(f"{shown(text)} is not an e-mail address: write one, such as info@service.example")
    if _is_a_person(found[1].lower(), found[2].lower()):
        return Fault(f"this looks like a named person's e-mail (found {shown(text)}): {_SHARED}")
    return text


def _is_a_person(name: str, host: str) -> bool:
    parts = [part.strip("0123456789").replace("'", "") for part in _JOINS.split(name)]
    parts = [part for part in parts if part]
    if any(part in ROLE_WORDS or _is_the_service(part, host) for part in parts):
        return False
    if any(part in GIVEN_NAMES for part in parts):
        return True
    return len(parts) == 2 and all(part.isalpha() for part in parts)


def _is_the_service(part: str, host: str) -> bool:
    """True when the part stands in the service's own web name: `bluebell.wood@bluebellwood.org`."""
    return len(part) >= 3 and part not in GIVEN_NAMES and part in host
