"""A change of one fact as a sentence: for newsletters, feeds and "What's new".

A sentence has two places to fill: `{who}` is the listing, `{value}` is the fact as it is now. So a page can put a link
there, and a draft a short code.
"""

from build_tools.offer.fact_names import fact_name
from build_tools.offer.facts import ABOUT_CHECKS
from build_tools.offer.picture import CLOSED

# Told as "new words": the sentence itself would be too long, or says nothing new about the service.
IN_NEW_WORDS = frozenset(
    {"summary", "who_for", "how_to_get.steps", "contact.role", "also_known_as", "place.access_note"}
)
# Where a listing stands on the site: no news for a family.
OF_THE_SITE = frozenset({"kind", "area", "topics"})
_SEVERAL = frozenset({"ages", "needs", "hours"})
_PLACE = ("place.address", "place.postcode")
_WHO_CAN_ASK = "how_to_get.who_can_ask"
_WEBSITE = "contact.website"


def is_told(path: str) -> bool:
    """True for a fact whose change is a sentence of its own."""
    return not (path in IN_NEW_WORDS or path in OF_THE_SITE or path in ABOUT_CHECKS or path.startswith("closed."))


def change_sentence(path: str, was: str | None, now: str | None) -> str:
    """What to say of a changed fact: "The phone number for {who} is now {value}."."""
    if path == "name":
        return f"{_quoted(was or '')} is now called {{who}}."
    if path.startswith("place.") and path not in _PLACE:
        return _access_sentence(path.removeprefix("place."), now)
    name = fact_name(path)
    if now is None:
        return f"We do not know the {name} for {{who}} any more."
    if path == _WHO_CAN_ASK:
        return "Who can ask for {who}: {value}."
    if path == _WEBSITE:
        return "{who} has a new website: {value}." if was else "We now know the website of {who}: {value}."
    if was is None:
        return f"We now know the {name} for {{who}}: {{value}}."
    return f"The {name} for {{who}} {'are' if path in _SEVERAL else 'is'} now {{value}}."


def _access_sentence(key: str, now: str | None) -> str:
    label = _escaped(key.replace("_", " "))
    return f"Getting in at {{who}}, {label}: {'{value}' if now else 'not known any more'}."


def closed_sentence(why: str) -> str:
    """`{who} has closed.` and why."""
    return f"{{who}} has closed. {_escaped(why)}"


def reopened(path: str, was: str | None, now: str | None) -> bool:
    """True for the change that says that a listing is open again."""
    return path == CLOSED and was is not None and now is None


def _quoted(words: str) -> str:
    return f"“{_escaped(words)}”"


def _escaped(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
