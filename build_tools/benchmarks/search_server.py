"""A web host on this machine alone whose every answer comes over the slow line, and which counts what it sent.

A new one is started for each load: it has a port of its own, so nothing that the browser kept from the load before
fits it, neither a file nor an open connection.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from build_tools.benchmarks.search_answers import Site
from build_tools.benchmarks.search_line import Clock, Line, WayDown, first_leaves, send

ONLY_THIS_MACHINE = "127.0.0.1"
QUIET_SECONDS = 0.5  # beyond a round trip, with nothing under way: the page has asked for all it wants


class RealClock:
    """The machine's own."""

    def now(self) -> float:
        return time.monotonic()

    def sleep_until(self, moment: float) -> None:
        time.sleep(max(0.0, moment - time.monotonic()))


@dataclass(frozen=True, slots=True)
class Fetch:
    """One answer that has gone whole."""

    address: str
    wire_bytes: int
    asked: float  # seconds since the host was started, which is a moment before the first request
    ended: float


@dataclass(slots=True)
class Count:
    """What went over the wire so far, heads of answers included."""

    started: float
    sent: int = 0  # bytes
    under_way: int = 0
    last: float = 0.0  # when the last answer ended
    fetched: list[Fetch] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        """An answer is wanted."""
        with self.lock:
            self.under_way += 1

    def add(self, size: int) -> None:
        """Bytes have gone."""
        with self.lock:
            self.sent += size

    def end(self, now: float) -> None:
        """An answer has gone whole, or the browser no longer wants it."""
        with self.lock:
            self.under_way -= 1
            self.last = now

    def note(self, address: str, size: int, asked: float, ended: float) -> None:
        """An answer has gone whole."""
        with self.lock:
            self.fetched.append(Fetch(address, size, round(asked - self.started, 3), round(ended - self.started, 3)))

    def is_quiet(self, now: float, seconds: float) -> bool:
        """Nothing under way, and nothing asked for so long."""
        with self.lock:
            return not self.under_way and now - self.last >= seconds


@dataclass(frozen=True, slots=True)
class Host:
    """One folder behind one line."""

    site: Site
    way: WayDown
    clock: Clock
    count: Count

    @property
    def line(self) -> Line:
        return self.way.line

    def serve(self, address: str, opened: float, write: Callable[[bytes], object]) -> None:
        """Answer one request on a connection that was opened at `opened`."""
        asked = self.clock.now()
        self.count.begin()

        def counted(piece: bytes) -> None:
            write(piece)
            self.count.add(len(piece))

        try:
            answer = self.site.answer(address)
            send(answer, first_leaves(self.line, opened, asked), self.way, self.clock, counted)
            self.count.note(address, len(answer), asked, self.clock.now())
        finally:
            self.count.end(self.clock.now())

    def wait_until_quiet(self) -> None:
        """Come back when the page has all it asked for and asks for no more."""
        wanted = self.line.round_trip + QUIET_SECONDS
        while not self.count.is_quiet(self.clock.now(), wanted):
            self.clock.sleep_until(self.clock.now() + QUIET_SECONDS / 5)


def new_host(site: Site, line: Line) -> Host:
    """A host that has sent nothing yet."""
    clock = RealClock()
    return Host(site, WayDown(line), clock, Count(started=clock.now(), last=clock.now()))


def _handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One connection, which stays open for the next request."""

        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # pieces leave when the line says so, not when the system thinks fit

        def setup(self) -> None:
            """Note when the connection was opened."""
            self.opened = host.clock.now()
            super().setup()

        def do_GET(self) -> None:
            """Answer; a browser that has gone away is no fault."""
            try:
                host.serve(self.path, self.opened, self.wfile.write)
            except ConnectionError:
                self.close_connection = True

        def handle_one_request(self) -> None:
            """The same for a connection that the browser opened and never used."""
            try:
                super().handle_one_request()
            except ConnectionError:
                self.close_connection = True

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing: the figures are what matters."""

    return Handler


@contextmanager
def hosted(site: Site, line: Line) -> Iterator[tuple[str, Host]]:
    """The address of a new host for as long as the context lasts, ending with a slash, and its counts."""
    host = new_host(site, line)
    with ThreadingHTTPServer((ONLY_THIS_MACHINE, 0), _handler(host)) as server:
        server.daemon_threads = True
        server.block_on_close = False  # connections that the browser keeps open would never end
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://{ONLY_THIS_MACHINE}:{server.server_port}/", host
        finally:
            server.shutdown()
