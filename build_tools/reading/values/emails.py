"""E-mail addresses of services. One that looks like a named person's is refused, because people move on and are private.

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
    access accounts activities admin administration admissions adults advice adviceline advocacy alert all apply
    appeals appointments ask assessment autism borough bookings booking breaks business camhs care carer carers casework
    centre charity child childcare children childrens chat club college comments commissioning communications
    community complaint complaints comms connect consultation contact contactus continence council councillors counselling
    crisis customer customerservices customers data deaf desk development direct disability disabilities disabled do
    donate donations drop duty early earlyhelp ed education educational ehc ehcp email engagement england enquire enquiries
    enquiry equality events families family feedback finance first fis foi forum forums front fundraising funding
    general get grants group groups grp head health hear hello help helpdesk helpline helplines helpme home hospital hq hub
    in inclusion info information inbox intake involvement joint join kids learning leisure library line listening
    local localoffer mail mailbox mash media mediation membership mental museum my national network news newsletter
    nhs no north noreply nurse nurses nursery nursing offer office officer online out outreach ot pals parent parents participation
    partnership patient patients pathway paediatrics people physio place play police portage post postbox pr practice
    press primary privacy programme project projects psychology public pupil query questions quality reception
    records recruitment referral referrals reply reg registration request requests research rights safeguarding
    sales school schools screening secondary secretary secure sen senco send sendias sendiass sensory service services
    short shortbreaks single sibling siblings sir social south specialist speech spoc sport staff student students
    support talk team tell text the therapies therapy to together training transition transitions transport travel
    treasurer trust tribunal tribunals uk us visit volunteer volunteering volunteers waiting web webmaster website
    wecare welcome wellbeing west yorkshire young youth youthwork you your
    barnsley doncaster derbyshire leeds maltby rotherham sheffield wakefield wath worksop london
    """.split()
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
    parts = [part.strip("0123456789'") for part in _JOINS.split(name)]
    parts = [part for part in parts if part]
    if any(part in ROLE_WORDS or _is_the_service(part, host) for part in parts):
        return False
    if any(part in GIVEN_NAMES for part in parts):
        return True
    return len(parts) == 2 and all(part.isalpha() for part in parts)


def _is_the_service(part: str, host: str) -> bool:
    """True when the part stands in the service's own web name: `bluebell.wood@bluebellwood.org`."""
    return len(part) >= 3 and part not in GIVEN_NAMES and part in host
