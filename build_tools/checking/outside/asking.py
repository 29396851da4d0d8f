"""One request to one machine, with a limit to everything: the only module here that touches the network.

Python's own client is not used: it limits each wait and not the whole, and it looks the name up a second time, so that
a hostile name could stand for a harmless machine when it is judged and for another when it is asked. Only the head of
an answer is read, so a page without end costs no more than any other.
"""

import re
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from urllib.parse import SplitResult, quote, urlsplit

from build_tools.checking.outside.addresses import on_the_open_web
from build_tools.checking.outside.answers import Ending, NoReply, Reply

MayReach = Callable[[str, int], bool]
Resolve = Callable[[str, int], Sequence[str]]

WHO_ASKS = "local-offer-link-check/1"
_HEAD = re.compile(rb"HTTP/1\.[01] ([1-5][0-9][0-9])\b[^\n]*\n")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_SAFE = "/%:=&?~+!$,;'@()*[]-._"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anybody's time and line one request may take."""

    seconds: float = 20.0
    most_bytes: int = 64 * 1024


class _NoWebAnswerError(Exception):
    """What came back is no answer of a web host; never leaves this module."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Sends requests. `may_reach` judges each machine; only tests, which run a host of their own, pass another one."""

    may_reach: MayReach = on_the_open_web
    resolve: Resolve | None = None
    limits: Limits = Limits()
    certificates: ssl.SSLContext | None = None
    clock: Callable[[], float] = time.monotonic

    def ask(self, method: str, address: str) -> Reply | NoReply:
        """The head of the answer, or why there is none."""
        try:
            parts = urlsplit(address)
            host, port = (parts.hostname or "").encode("idna").decode(), _port(parts)
        except (ValueError, UnicodeError):
            return NoReply(Ending.ODD)
        if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
            return NoReply(Ending.ODD)
        machines = self._machines(host, port)
        if isinstance(machines, NoReply):
            return machines
        return self._ask_machines(machines, port, parts, host, method)

    def _machines(self, host: str, port: int) -> Sequence[str] | NoReply:
        """All that the name stands for; none when one of them may not be asked."""
        try:
            machines = (self.resolve or resolve)(host, port)
        except (OSError, UnicodeError):
            return NoReply(Ending.NO_HOST)
        if not machines:
            return NoReply(Ending.NO_HOST)
        if not all(self.may_reach(machine, port) for machine in machines):
            return NoReply(Ending.INSIDE)
        return machines

    def _ask_machines(
        self, machines: Sequence[str], port: int, parts: SplitResult, host: str, method: str
    ) -> Reply | NoReply:
        ends_at = self.clock() + self.limits.seconds
        for machine in machines:
            try:
                with self._connected(machine, port, ends_at) as plain:
                    return self._exchange(plain, parts, host, method, ends_at)
            except ssl.SSLEOFError:
                continue
            except ssl.SSLError:
                return NoReply(Ending.UNSAFE)
            except _NoWebAnswerError:
                return NoReply(Ending.ODD)
            except OSError:  # refused, hung up, unreachable, too slow: the next machine may do better
                continue
        return NoReply(Ending.SILENT)

    def _connected(self, machine: str, port: int, ends_at: float) -> socket.socket:
        return socket.create_connection((machine, port), timeout=self._left(ends_at))

    def _exchange(self, plain: socket.socket, parts: SplitResult, host: str, method: str, ends_at: float) -> Reply:
        if parts.scheme == "http":
            plain.sendall(_request(method, parts, host))
            return self._read(plain, ends_at)
        plain.settimeout(self._left(ends_at))
        context = self.certificates or ssl.create_default_context()
        with context.wrap_socket(plain, server_hostname=host) as safe:
            safe.sendall(_request(method, parts, host))
            return self._read(safe, ends_at)

    def _read(self, connection: socket.socket, ends_at: float) -> Reply:
        """The head of the answer: "wait a moment" answers (1xx) before it are passed over."""
        got = b""
        while True:
            end = _END_OF_HEAD.search(got)
            if end:
                reply = read_head(got[: end.end()])
                if reply.status >= 200:
                    return reply
                got = got[end.end() :]
                continue
            if len(got) > self.limits.most_bytes:
                raise _NoWebAnswerError
            connection.settimeout(self._left(ends_at))
            part = connection.recv(4096)
            if not part:
                raise ConnectionResetError
            got += part

    def _left(self, ends_at: float) -> float:
        left = ends_at - self.clock()
        if left <= 0:
            raise TimeoutError
        return left


def read_head(head: bytes) -> Reply:
    """The status and the two headers that matter here."""
    first = _HEAD.match(head)
    if not first:
        raise _NoWebAnswerError
    headers = BytesHeaderParser().parsebytes(head[first.end() :])
    location, retry_after = headers.get("Location"), headers.get("Retry-After")
    return Reply(int(first[1]), str(location) if location else None, str(retry_after) if retry_after else None)


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that a name stands for now, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _request(method: str, parts: SplitResult, host: str) -> bytes:
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    port = f":{parts.port}" if parts.port else ""
    lines = (
        f"{method} {path}{query} HTTP/1.1", f"Host: {host}{port}", f"User-Agent: {WHO_ASKS}", "Accept: */*",
        "Connection: close", "", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode("ascii")
