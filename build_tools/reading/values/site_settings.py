"""Settings of the site as a whole that have a form of their own."""

import re

from build_tools.reading.faults import Fault, shown
from build_tools.reading.values.web_addresses import read_web_address

_WORD_KEY = re.compile(r"[A-Za-z0-9]+(?:[ _-][A-Za-z0-9]+)*")
LONGEST_KEY = 40
_STAND_IN = "s601ae"  # a postcode, while the rest of the link is looked at
_LIKE_A_MAP = "such as https://maps.example/?q={postcode}"


def read_site_address(text: str) -> str | Fault:
    """Where the site is published: a web address that ends in a slash, so that links can be joined to it."""
    address = read_web_address(text)
    if isinstance(address, Fault):
        return address
    if "?" in address or "#" in address or "//" in address.partition("://")[2] or "/." in address:
        return Fault(
            f"{shown(text)} is more than the address of a site: write it without ?, #, dots between slashes or two "
            "slashes together, such as https://example.org/local-offer/"
        )
    if not address.endswith("/"):
        return Fault(f"{shown(text)} does not end in a slash: write it as https://example.org/local-offer/")
    return address


def read_map_link(text: str) -> str | Fault:
    """A web address with `{postcode}` where the postcode goes."""
    if "{postcode}" not in text:
        return Fault(f"{shown(text)} has no {{postcode}} in it: write a link {_LIKE_A_MAP}")
    address = read_web_address(text.replace("{postcode}", _STAND_IN))
    if isinstance(address, Fault):
        return Fault(address.says.replace(_STAND_IN, "{postcode}"))
    if "{postcode}" in "/".join(text.split("/")[:3]):
        return Fault(f"{shown(text)} has {{postcode}} in the name of the site: put it behind the name, {_LIKE_A_MAP}")
    return text


def read_word_key(text: str) -> str | Fault:
    """What editors write: letters and digits of English, with single spaces, hyphens or underscores between."""
    if _WORD_KEY.fullmatch(text) and len(text) <= LONGEST_KEY:
        return text
    return Fault(
        f"{shown(text)} cannot be a word of a list: use letters, digits and single spaces, at most {LONGEST_KEY} "
        "characters, such as short breaks"
    )
