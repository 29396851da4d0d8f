"""Notices e-mail addresses of persons, however they are written: `jane.smith at rotherham dot gov dot uk` too."""

import re

from build_tools.contributing.first_names import FIRST_NAMES
from build_tools.reading.faults import Fault
from build_tools.reading.values.emails import GROUP_WORDS, ROLE_WORDS, read_email

MAIL = "the e-mail address of a person"
_OPEN, _CLOSE = r"[\[({<*_-]", r"[\])}>*_-]"
_AT, _DOT = (re.compile(rf"\s?{_OPEN}\s?{word}\s?{_CLOSE}\s?", re.IGNORECASE) for word in ("at", "dot"))
_DOT_WORD = re.compile(r"(?<=\w)\s+dot\s+(?=\w)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+'&-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+")
_AT_WORD = re.compile(
    r"\b([\w'+-]+(?:[._][\w'+-]+)*)\s+at\s+((?:[\w-]+\.)+(?:uk|com|org|net|info|co))\b", re.IGNORECASE
)
# Where people have mailboxes of their own; a group that has one there says in its name what it is.
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|"
    r"virginmedia|blueyonder|ntlworld|proton|protonmail|gmx)\.",
    re.IGNORECASE,
)
# Where staff have mailboxes of their own: what names neither a role nor a place there is somebody's.
_OF_STAFF = re.compile(r"@(?:[\w-]+\.)*(?:gov\.uk|nhs\.uk|nhs\.net|sch\.uk|police\.uk|ac\.uk)$", re.IGNORECASE)


def has_private_mail(text: str, known: str = "") -> bool:
    """`text` as a person reads it, on one line. `known`: names of services, in small letters."""
    plain = _DOT_WORD.sub(".", _DOT.sub(".", _AT.sub("@", text)))
    spoken = (found for found in _AT_WORD.finditer(plain) if _looks_like_a_mailbox(found[1]))
    return any(_is_private(found[0], known) for found in _MAIL.finditer(plain)) or any(
        _is_private(f"{found[1]}@{found[2]}", known) for found in spoken
    )


def _looks_like_a_mailbox(name: str) -> bool:
    """`look at rotherham.gov.uk` names no mailbox."""
    return bool(re.search(r"[._\d]", name)) or name.lower() in FIRST_NAMES


def _is_private(found: str, known: str) -> bool:
    address = re.sub(r"\s", "", found).strip(".'-_")
    if isinstance(read_email(address), Fault):
        return True
    name, _, host = address.lower().partition("@")
    parts = set(re.split(r"[._+&\d-]+", name)) - {""}
    if parts & (ROLE_WORDS | GROUP_WORDS):
        return False
    if _FREE_MAIL.search(address):
        return True
    return bool(_OF_STAFF.search(address)) and not any(_says_whose(part, host, known) for part in parts)


def _says_whose(part: str, host: str, known: str) -> bool:
    """A role inside a longer word, a few letters (`cdc`), the host's own name, or that of a service that is here."""
    inside = any(len(word) >= 4 and word in part for word in ROLE_WORDS | GROUP_WORDS)
    is_known = len(part) > 3 and part not in FIRST_NAMES and part in known
    return inside or len(part) <= 3 or part in host or is_known
