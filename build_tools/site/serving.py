"""The site on this computer, made anew whenever a listing, a written page or a template changes.

Only this computer can reach it. A change that has something wrong with it is said, and the last good site stays up.
"""

import http.server
import os
import socketserver
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.site.building import Built

HOST = "127.0.0.1"
LOOK_EVERY = 0.5  # seconds between two looks at the files

Rebuild = Callable[[str, Path], Built]
Stamps = dict[Path, tuple[int, int]]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, with the site's own page for what is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # always the newest page while somebody edits
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: an editor wants to see problems, not page requests."""


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """One thread a request, so that a slow browser tab holds up no other."""

    daemon_threads = True


def serve(project: Path, data: Path, port: int, rebuild: Rebuild) -> None:
    """Build, serve and rebuild until the person stops it."""
    cache = project / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="serve-", dir=cache) as folder:
        out = Path(folder) / "site"
        server = _server(out, port)
        address = f"http://{HOST}:{server.server_port}/"
        places = watched_places(project, data)
        seen = stamps(places)  # before the first build, so that a change during it is seen too
        if not rebuild(address, out).done:
            server.server_close()
            raise CannotGoOn("The site could not be built. Put the problems above right, then try again.")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"The site is at {address}  To stop, press Ctrl and C.", flush=True)
        try:
            _watch(places, seen, lambda: rebuild(address, out))
        finally:
            server.shutdown()
            server.server_close()


def _server(out: Path, port: int) -> Server:
    try:
        return Server((HOST, port), partial(Handler, directory=str(out)))
    except OSError as error:
        other = port + 1 if 1024 <= port < 65535 else 8001  # ports below 1024 are for the system
        raise CannotGoOn(f"Port {port} cannot be used. Try another one, like this: --port {other}") from error


def watched_places(project: Path, data: Path) -> tuple[Path, ...]:
    """The folders whose files make the pages."""
    return (data, project / "docs", project / "build_tools" / "site" / "theme", project / "mkdocs.yml")


def _watch(places: tuple[Path, ...], seen: Stamps, rebuild: Callable[[], Built]) -> None:
    while True:
        time.sleep(LOOK_EVERY)
        now = stamps(places)
        if now != seen:
            seen = now
            print("Something changed. Making the site anew …", flush=True)
            try:
                built = rebuild()
            except (CannotGoOn, OSError) as stop:  # a full disk may have room again at the next change
                print(stop, flush=True)
            else:
                print("Ready." if built.done else "The last good site stays up until this is put right.", flush=True)


def stamps(places: tuple[Path, ...]) -> Stamps:
    """When each file was last changed, and its size: a new, changed or deleted file makes a difference."""
    return {path: (stat.st_mtime_ns, stat.st_size) for path, stat in _files(places)}


def _files(places: tuple[Path, ...]) -> Iterator[tuple[Path, os.stat_result]]:
    for place in places:
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            try:
                if path.is_file():
                    yield path, path.stat()
            except OSError:
                continue  # an editor's half-saved file came and went, or a file that may not be read
