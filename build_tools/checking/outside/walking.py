"""Through all links: hosts side by side, the links of one host one after another."""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from build_tools.checking.outside.answers import NoReply, Reply, Visit
from build_tools.checking.outside.asking import Asker
from build_tools.checking.outside.following import Patience, follow
from build_tools.checking.outside.turns import PAUSE, Turns

HOSTS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Manners:
    """How we behave towards other people's hosts."""

    patience: Patience = field(default_factory=Patience)
    pause: float = PAUSE  # seconds between two requests to one host
    wait: Callable[[float], None] = time.sleep


POLITE = Manners()
Watch = Callable[[int, int], None]


def walk(
    addresses: Iterable[str],
    asker: Asker,
    now: datetime,
    manners: Manners = POLITE,
    watch: Watch | None = None,
) -> Mapping[str, Visit]:
    """What came of each address."""
    turns = Turns(manners.wait, asker.clock, manners.pause)

    def ask(method: str, address: str) -> Reply | NoReply:
        with turns.turn(host_of(address)):  # a redirect may lead to a host that others are asking
            return asker.ask(method, address)

    groups = by_host(addresses)
    total, found = sum(map(len, groups.values())), dict[str, Visit]()

    def visit_all(group: list[str]) -> None:
        for address in group:
            found[address] = follow(address, ask, manners.wait, now, manners.patience)
            if watch:
                watch(len(found), total)

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        list(pool.map(visit_all, groups.values()))  # the list brings out what went wrong in a thread
    return found


def by_host(addresses: Iterable[str]) -> Mapping[str, list[str]]:
    """The addresses of each host, in order; the host with most of them first, since the walk lasts as long as that."""
    groups: dict[str, list[str]] = {}
    for address in sorted(set(addresses)):
        groups.setdefault(host_of(address), []).append(address)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def host_of(address: str) -> str:
    """The host alone, small letters; nothing for what is no address."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
