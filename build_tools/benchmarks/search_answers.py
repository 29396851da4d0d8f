"""What a web host answers for one folder: the bytes of head and body, packed with gzip as real hosts do.

Text is packed. Pictures and files that are packed already go as they are, as on a real host. Everything may be kept
for ten minutes, which is what GitHub Pages says, so a second page takes styles and scripts from the browser's cache.
"""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".map": "application/json",
}
OTHER = "application/octet-stream"
GZIP_LEVEL = 6  # what gzip itself and most web hosts take
KEPT_SECONDS = 600


def packed(content: bytes) -> bytes:
    """As it goes over the wire; the same bytes each time."""
    return gzip.compress(content, GZIP_LEVEL, mtime=0)


@dataclass(slots=True)
class Site:
    """One folder as a web host shows it. Each answer is made once."""

    folder: Path
    made: dict[str, bytes] = field(default_factory=dict)

    def answer(self, address: str) -> bytes:
        """Head and body for an address such as `/find/?q=sleep`."""
        path = unquote(urlsplit(address).path)
        if path not in self.made:
            self.made[path] = _answer(self.file(path))
        return self.made[path]

    def file(self, path: str) -> Path | None:
        """The file for a path; a folder's is its `index.html`. None for what is not there or lies outside."""
        parts = [part for part in path.split("/") if part]
        if ".." in parts:
            return None
        found = self.folder.joinpath(*parts)
        found = found / "index.html" if found.is_dir() else found
        return found if found.is_file() else None


def _answer(file: Path | None) -> bytes:
    if file is None:
        return _whole("404 Not Found", ["Content-Type: text/plain"], b"Not here.\n")
    head = [f"Content-Type: {TYPES.get(file.suffix, OTHER)}", f"Cache-Control: max-age={KEPT_SECONDS}"]
    body = file.read_bytes()
    if file.suffix not in TYPES:
        return _whole("200 OK", head, body)
    return _whole("200 OK", [*head, "Content-Encoding: gzip", "Vary: Accept-Encoding"], packed(body))


def _whole(status: str, head: list[str], body: bytes) -> bytes:
    lines = [f"HTTP/1.1 {status}", "Server: bench", *head, f"Content-Length: {len(body)}", "Connection: keep-alive"]
    return "\r\n".join((*lines, "", "")).encode() + body
