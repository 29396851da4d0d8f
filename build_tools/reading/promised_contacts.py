"""Sentences that tell a family to phone, e-mail or text when the listing holds no such contact.

"Call 999", "NHS 111", "phone your GP" and "we will ring you" promise nothing of the listing's own.
"""

import re
from collections.abc import Collection, Iterator

_ELSEWHERE = re.compile(
    r"\b(?:call|ring|phone|dial|text)\s+(?:the\s+)?(?:nhs\s+)?(?:999|111)\b"
    r"|\b(?:call|ring|phone|e-?mail|text)\s+(?:you|them|it|this|these|that|him|her)\b"
    r"|\b(?:call|ring|phone|e-?mail|text)s?\s+(?:(?:the|a|an|your|their|his|her)\s+)?(?:own\s+)?(?:child's\s+|child’s\s+)?"
    r"(?:gp|doctor|family doctor|school|nursery|college|council|police|social worker|health visitor|midwife|senco)\b"
    r"|\b(?:no|mobile|smart|without a|by text or)\s+(?:phone|e-?mail|text)\b"
    r"|\b(?:tele)?phone\s?(?:lines?|calls?)\b"
    r"|\bring[- ]?(?:fenced|road)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\b(?:tele)?phone\b|\b(?:ring|call|dial)\b(?!\s+centre)", re.IGNORECASE)
_EMAIL = re.compile(r"\be-?mail\b", re.IGNORECASE)
_TEXT = re.compile(r"\btext\s+(?:us|the team|the service)\b|\bsend (?:us |them )?a text\b|\bby text\b", re.IGNORECASE)
_PROMISES = (
    (_PHONE, ("phone", "textphone"), "to phone", "phone number", "phone"),
    (_EMAIL, ("email",), "to e-mail", "e-mail address", "email"),
    (_TEXT, ("text",), "to send a text message", "text number", "text"),
)


def promised_without(text: str, contact: Collection[str], what: str = "the listing") -> Iterator[str]:
    """What to say of each way of contact that the text names and `contact` does not hold."""
    own = _ELSEWHERE.sub(" ", text)
    for pattern, any_of, to_do, thing, field in _PROMISES:
        found = pattern.search(own)
        if found and not any(name in contact for name in any_of):
            yield (
                f'this tells people {to_do} (found "{found[0]}"), and {what} has no {thing}: add {field} '
                "under contact with its source, or say another way to get in touch"
            )
