"""What each fact of a listing is called in a parent's words: one table, so that pages, forms and newsletters agree."""

from collections.abc import Mapping

# By the name under `sources`, which is also the last part of most paths.
FACT_NAMES: Mapping[str, str] = {
    "name": "name",
    "summary": "what it is",
    "who_for": "who it is for",
    "needs": "needs",
    "ages": "ages",
    "how_to_get": "how to get it",
    "cost": "cost",
    "role": "who answers",
    "phone": "phone number",
    "textphone": "textphone number",
    "text": "text number",
    "email": "e-mail",
    "website": "website",
    "address": "address",
    "postcode": "postcode",
    "access": "getting in",
    "hours": "opening times",
    "size": "number of places or pupils",
    "closed": "that it has closed",
    "still_running": "that it still runs",
}
# The same for events and consultations, where a listing has no such field.
EVENT_FACT_NAMES: Mapping[str, str] = {
    "when": "when it is",
    "online": "joining from home",
    "booking": "how to book",
    "organiser": "who runs it",
    "cancelled": "that it is cancelled",
    "asked": "the question",
    "opens": "when it opened",
    "closes": "when it closed",
    "by": "who asked",
    "how_to_answer": "how to answer",
    "decided": "what was decided",
    "since": "what happened later",
}
# By path, where several facts share one source or none backs them.
_OF_PATHS: Mapping[str, str] = {
    "also_known_as": "other names",
    "kind": "what sort of thing it is",
    "area": "where it is for",
    "topics": "kinds of help",
    "how_to_get.who_can_ask": "who can ask",
    "how_to_get.steps": "how to get it",
    "how_much": "how much it costs",
    "place.access_note": "what to know about getting in",
    "closed.on": "when it closed",
    "closed.why": "why it closed",
    "closed.instead": "what to use instead",
    "checked": "last check by the service",
    "seen_right": "last seen right by a visitor",
}
# The source that backs a path, where it has another name than the path's last part.
_SOURCES: Mapping[str, str] = {
    "also_known_as": "name",
    "how_much": "cost",
    "how_to_get.who_can_ask": "how_to_get",
    "how_to_get.steps": "how_to_get",
}
_UNSOURCED = frozenset({"language", "kind", "area", "owner", "topics", "was", "checked", "seen_right", "newest_source"})
_PLACE = ("address", "postcode")


def fact_name(path: str) -> str:
    """`contact.phone` -> `phone number`. Access facts are named by their vocabulary, not here."""
    return _OF_PATHS.get(path) or FACT_NAMES[path.rpartition(".")[2]]


def source_of(path: str) -> str | None:
    """The name under `sources` that backs the fact at this path; None where none does."""
    top, _, inner = path.partition(".")
    if top in _UNSOURCED:
        return None
    if top == "place" and inner not in _PLACE:
        return "access"
    if top == "closed":
        return "closed"
    return _SOURCES.get(path, inner or top)
