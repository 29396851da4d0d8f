"""How a made-up listing is reached: who may ask, what it costs, the contact, the place and the hours.

How often each fact is known follows the real listings: a phone number in one of three, a price in one of five.
"""

from collections.abc import Mapping
from random import Random

from build_tools.benchmarks import made_up_contacts as contacts
from build_tools.benchmarks.yaml_text import Fields

WHO_CAN_ASK = {
    "anyone": 66,
    "only with an EHC plan": 34,
    "a professional": 12,
    "anyone or a professional": 9,
    "not known": 5,
}
HOURS = ("Monday to Friday, 9am to 5pm", "Tuesdays and Thursdays in term time, 10am to noon", "Every day, 8am to 8pm")
STREETS = ("Larch Lane", "Chapel Row", "Kiln Street", "Market Hill", "Orchard Way", "Weavers Yard")
CHARGES = ("£2 a session", "£4.50 a session for each child", "£35 a year for a family")


def reaching(slug: str, area: str, access_words: tuple[str, ...], throws: Random) -> Fields:
    """The fields from `how_to_get` to `hours`, in the order of the real files."""
    contact = _contact(slug, throws)
    who = throws.choices(list(WHO_CAN_ASK), list(WHO_CAN_ASK.values()))[0]
    fields: Fields = {"how_to_get": {"who_can_ask": who, "steps": _steps(contact)}, **_cost(throws)}
    if contact:
        fields["contact"] = contact
    if area != "national" and throws.random() < 0.6:
        fields["place"] = _place(area, access_words, throws)
    if throws.random() < 0.2:
        fields["hours"] = throws.choice(HOURS)
    return fields


def _steps(contact: Mapping[str, object]) -> str:
    """What to do first, only by a way that the listing gives."""
    if "phone" in contact:
        return "Phone and say what your child needs. They ring you back in a week."
    if "email" in contact:
        return "Send an e-mail. They answer within a week."
    if "website" in contact:
        return "Fill in the form on the website."
    return "Ask your school, nursery or health visitor."


def _contact(slug: str, throws: Random) -> Fields:
    fields: Fields = {}
    if throws.random() < 0.35:
        fields["role"] = "the front desk"
        fields["phone"] = contacts.phone(throws)
    if throws.random() < 0.05:
        fields["text"] = contacts.text_number(throws)
    if throws.random() < 0.15:
        fields["email"] = contacts.mailbox(slug, throws)
    if throws.random() < 0.7:
        fields["website"] = f"https://{contacts.host(slug)}/"
    return fields


def _cost(throws: Random) -> Fields:
    price = throws.choices(("not known", "free", "charge"), (80, 14, 6))[0]
    return {"cost": price, "how_much": throws.choice(CHARGES)} if price == "charge" else {"cost": price}


def _place(area: str, access_words: tuple[str, ...], throws: Random) -> Fields:
    fields: Fields = {"address": f"{throws.randint(1, 99)} {throws.choice(STREETS)}, Rivelin"}
    if throws.random() < 0.5:
        fields["postcode"] = contacts.postcode(area, throws)
    for word in access_words[:2]:
        fields[word] = throws.choices(("not known", "yes", "partly", "no"), (70, 20, 5, 5))[0]
    return fields
