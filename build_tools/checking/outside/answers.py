"""What can come of asking for a page."""

from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """How it went, in one word: also the name of the rule in exemptions.yml."""

    FINE = "fine"
    MOVED = "moved"  # leads on to another page for good
    HOME = "home"  # a deep link that now leads to a home page: the page itself has most likely gone
    GONE = "gone"
    REFUSED = "refused"  # the host turns programs away, or wants a name and a password
    BUSY = "busy"  # the host asks for patience
    BROKEN = "broken"  # the host says that it has a fault of its own
    SILENT = "silent"  # no answer, too slow, or hung up
    NO_HOST = "no host"  # the name is not known
    UNSAFE = "unsafe"  # a certificate that browsers warn of
    CIRCLE = "circle"  # redirects that never end
    INSIDE = "inside"  # leads to a machine inside a network: never asked
    ODD = "odd"  # leads to something that is no web page


@dataclass(frozen=True, slots=True)
class Reply:
    """The head of one answer."""

    status: int
    location: str | None = None  # where a redirect leads
    retry_after: str | None = None  # as sent: seconds or a date


@dataclass(frozen=True, slots=True)
class NoReply:
    """There was no answer that could be read."""

    ending: Ending


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of one link, after redirects and tries."""

    ending: Ending
    last: str  # the address that was asked last
    status: int | None = None
