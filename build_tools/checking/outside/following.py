"""One link to its end: redirects, a second way of asking, and further tries with growing pauses.

Pure but for what it is given: `ask` sends a request, `wait` lets time go by.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from build_tools.checking.outside.answers import Ending, NoReply, Reply, Visit

Ask = Callable[[str, str], Reply | NoReply]

GONE = (404, 410)
BUSY = (429, 503)
REFUSED = (401, 402, 403, 405, 406, 407, 451, 999)
REDIRECTS = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
MOST_HOPS = 8
AGAIN = (Ending.BUSY, Ending.BROKEN, Ending.SILENT)
# Answers to HEAD that many a host gives only because it does not know HEAD: GET is asked before one is believed.
ASK_AGAIN_WITH_GET = (Ending.GONE, Ending.REFUSED, Ending.BROKEN, Ending.SILENT, Ending.ODD)


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a host that is busy or silent is asked, and how long we wait in between (seconds)."""

    tries: int = 3
    first_pause: float = 3.0
    times: float = 4.0  # each further pause is so many times as long
    longest_pause: float = 60.0  # a host that asks for more is left alone until the next round


@dataclass(frozen=True, slots=True)
class _Way:
    """A link part of the way along."""

    visit: Visit
    retry_after: str | None = None


def follow(address: str, ask: Ask, wait: Callable[[float], None], now: datetime, patience: Patience) -> Visit:
    """What comes of a link. `now` is when a date in an answer is measured from."""
    pause = patience.first_pause
    for left in reversed(range(patience.tries)):
        way = _once(urldefrag(address).url, ask)
        if way.visit.ending not in AGAIN or not left:
            break
        asked_for = seconds_in(way.retry_after, now)
        if asked_for is not None and asked_for > patience.longest_pause:
            break
        wait(min(max(pause, asked_for or 0), patience.longest_pause))
        pause *= patience.times
    return way.visit


def seconds_in(retry_after: str | None, now: datetime) -> float | None:
    """`120` or a date, in seconds from now; None when nothing was asked for or it cannot be read."""
    if retry_after is None:
        return None
    if re.fullmatch(r"[0-9]{1,9}", retry_after.strip()):
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - now).total_seconds(), 0.0)


def _once(address: str, ask: Ask) -> _Way:
    """Along the redirects, hop by hop: each next address is judged and asked like the first."""
    here, seen, for_good = address, {address}, True
    for _ in range(MOST_HOPS):
        reply = _ask_twice(here, ask)
        if isinstance(reply, NoReply):
            return _Way(Visit(reply.ending, here))
        if reply.status not in REDIRECTS or not reply.location:
            return _Way(_arrived(address, here, reply, for_good), reply.retry_after)
        for_good = for_good and reply.status in FOR_GOOD
        here = _next(here, reply.location)
        if here in seen:
            return _Way(Visit(Ending.CIRCLE, here))
        seen.add(here)
    return _Way(Visit(Ending.CIRCLE, here))


def _next(here: str, location: str) -> str:
    try:
        return urldefrag(urljoin(here, location.strip())).url
    except ValueError:  # not an address at all: asking it says so
        return location.strip() or here


def _ask_twice(address: str, ask: Ask) -> Reply | NoReply:
    reply = ask("HEAD", address)
    ending = reply.ending if isinstance(reply, NoReply) else _ending(reply.status)
    return ask("GET", address) if ending in ASK_AGAIN_WITH_GET else reply


def _arrived(start: str, end: str, reply: Reply, for_good: bool) -> Visit:
    ending = _ending(reply.status)
    if ending is Ending.FINE and end != start:
        if is_home(end) and not is_home(start):
            ending = Ending.HOME
        elif for_good:
            ending = Ending.MOVED
    return Visit(ending, end, reply.status)


def is_home(address: str) -> bool:
    """True for the front page of a host."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _ending(status: int) -> Ending:
    if status in GONE:
        return Ending.GONE
    if status in BUSY:
        return Ending.BUSY
    if status in REFUSED:
        return Ending.REFUSED
    if status >= 500:
        return Ending.BROKEN
    return Ending.FINE if status < 400 else Ending.ODD
