"""The words of an e-mail as its writer saw them, out of what mail programs make of them on the way.

Pasted from a saved mail, lines are broken softly (`=20`, `=` at the end). Outlook writes `01709 382121<tel:...>`, and
its filter leads each link round by itself, with the address of whoever got the mail inside: none of that is an answer.
"""

import quopri
import re
from email import message_from_string, policy
from urllib.parse import parse_qs, urlsplit

_IS_A_MAIL = re.compile(r"\A(?:[A-Za-z][A-Za-z-]*:[ \t].*\n(?:[ \t].*\n)*)+\n")
_SAYS_HOW = re.compile(r"^(?:content-transfer-encoding|content-type|mime-version):", re.IGNORECASE | re.MULTILINE)
_SOFT_END = re.compile(r"=[ \t]*$", re.MULTILINE)
_CODED = re.compile(r"^(?!.*://).*=20[ \t]*$|=3D|=[C-F][0-9A-F]=[89AB][0-9A-F]", re.MULTILINE)
_DIALLED = re.compile(r"\s?<(?:tel|mailto):[^>\n]*>")
_SHOWN_AND_REAL = re.compile(r"\S+\s?<(https?://[^>\s]+)>")
_LED_ROUND = re.compile(r"https://[\w.-]+\.safelinks\.protection\.outlook\.com/[^\s>]*")
_TAIL = re.compile(r"(?:sent from (?:my|outlook|yahoo|mail|the all)|get outlook for)\b", re.IGNORECASE)


def as_written(text: str) -> str:
    """The text of a pasted e-mail; a text that is none comes back as it is. Line ends are LF."""
    whole = _IS_A_MAIL.match(text)
    if whole and _SAYS_HOW.search(whole[0]):
        return _body(text)
    softly = len(_SOFT_END.findall(text)) > 1 and not text.isspace()
    return _decoded(text) if _CODED.search(text) or softly else text


def _body(text: str) -> str:
    part = message_from_string(text, policy=policy.default).get_body(preferencelist=("plain",))
    try:
        return str(part.get_content()) if part else text
    except (LookupError, ValueError):  # an encoding that nobody knows
        return text


def _decoded(text: str) -> str:
    try:
        return quopri.decodestring(text.encode()).decode()
    except UnicodeDecodeError:
        return text


def answer_as_written(line: str) -> str:
    """One line of an answer, without what a mail program put behind numbers and links."""
    bare = _DIALLED.sub("", line)
    real = _SHOWN_AND_REAL.fullmatch(bare.strip())
    return _LED_ROUND.sub(lambda found: _led_to(found[0]), real[1] if real else bare)


def _led_to(address: str) -> str:
    return next(iter(parse_qs(urlsplit(address).query).get("url", ())), address)


def is_a_tail(line: str) -> bool:
    """True for what a phone writes below an e-mail by itself."""
    return _TAIL.match(line.strip()) is not None
