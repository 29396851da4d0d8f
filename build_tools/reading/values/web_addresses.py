"""Web addresses that lead where they seem to lead: http or https, a plain host name, no user name."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from build_tools.reading.faults import Fault, shown

LONGEST = 500
_LIKE = "such as https://www.service.example/contact"
_USUAL = re.compile(  # most addresses are of this shape, and settled at one look
    r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?:/[A-Za-z0-9/._~!$&'()*+,;=:@%?#-]*)?"
)
_NOT_PUBLIC = (".localhost", ".local", ".internal")
_INSIDE_NAMES = re.compile(r"\.(?:localhost|local|internal)(?![a-z0-9.-])")
_TWICE = re.compile(r"https?:/*https?:/*", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_UNSAFE = re.compile(r"[\s<>\"\\^`{|}]")


def read_web_address(text: str) -> str | Fault:
    """A page on the web, as written."""
    if len(text) > LONGEST:
        return Fault(f"the web address is too long ({len(text)} characters, at most {LONGEST}): use a shorter link")
    if _USUAL.fullmatch(text) and "xn--" not in text and not _INSIDE_NAMES.search(text):
        return text
    if _UNSAFE.search(text):
        return Fault(
            f"the web address {shown(text)} has a space or a sign in it that no web address has: copy it again, {_LIKE}"
        )
    if _TWICE.match(text):
        return Fault(f"the web address {shown(text)} begins with http twice: take one of the two out, {_LIKE}")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return Fault(f"{shown(text)} is not a web address: copy it from the browser, {_LIKE}")
    return _fault_in(text, parts, port) or text


def _fault_in(text: str, parts: SplitResult, port: int | None) -> Fault | None:
    if not text.startswith(("https://", "http://")) and text.lower().startswith(("https://", "http://")):
        return Fault(f"{shown(text)} has capital letters in its beginning: write it in small letters, {_LIKE}")
    if not text.startswith(("https://", "http://")):
        return Fault(f"{shown(text)} does not begin with https:// or http://: copy the whole web address, {_LIKE}")
    if "@" in parts.netloc:
        return Fault(
            f"the web address {shown(text)} hides a user name before its @, so it leads elsewhere than it seems: "
            f"write the address of the page, {_LIKE}"
        )
    if port is not None or parts.netloc.endswith(":"):
        return Fault(f"the web address {shown(text)} has a number after its host: write it without, {_LIKE}")
    host = (parts.hostname or "").lower()
    return host_fault(host, f"the web address {shown(text)}")


def host_fault(host: str, what: str, like: str = _LIKE) -> Fault | None:
    """What is wrong with the name of a web host, or None."""
    if not host.isascii() or "xn--" in host:
        return Fault(f"{what} has letters in its host that look like others: use an address in plain letters, {like}")
    if _is_a_machine(host):
        return Fault(f"{what} leads to one machine, not to a public site: use an address with a name, {like}")
    if not _HOST.fullmatch(host):
        return Fault(f"{what} has no right host: a host has a dot in it, {like}")
    return None


def read_host(text: str) -> str | Fault:
    """The host of a web address alone, without www.: `autism.org.uk`."""
    if "/" in text or text != text.lower():
        return Fault(
            f"{shown(text)} is not the name of a web host: write it in small letters with no slash, such as "
            '"autism.org.uk"'
        )
    if text.startswith("www."):
        return Fault(f"{shown(text)} counts with and without www.: write {text.removeprefix('www.')}")
    return host_fault(text, shown(text), 'such as "autism.org.uk"') or text


def _is_a_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(_NOT_PUBLIC):
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(re.fullmatch(r"[0-9.]+|0x[0-9a-f]+", host))
    return True
