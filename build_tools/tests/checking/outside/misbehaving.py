"""A web host on this machine that misbehaves in every way we could think of, for tests of the link check.

It speaks through plain sockets, since a proper server cannot be made to hang up half-way or to answer without end.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("nobody_trusts_this.pem")  # made for these tests; its key is no secret
Connection = socket.socket


@dataclass
class Host:
    """Where it listens, and what it was asked: "GET /page" in order."""

    port: int
    scheme: str
    asked: list[str] = field(default_factory=list)

    def address(self, path: str) -> str:
        """A page of it."""
        return f"{self.scheme}://127.0.0.1:{self.port}/{path}"


def _answer(status: str, *headers: str) -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", *headers, "Connection: close", "", "")).encode()


def _endless_body(connection: Connection, method: str) -> None:
    connection.sendall(_answer("200 OK", "Content-Type: text/html"))
    while True:  # until the other side hangs up
        connection.sendall(b"more and more " * 1000)


def _endless_head(connection: Connection, method: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X-More: and more\r\n" * 1000)


def _never(connection: Connection, method: str) -> None:
    connection.settimeout(10)
    connection.recv(1)  # comes back when the other side has gone


def _drip(connection: Connection, method: str) -> None:
    for sign in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 10_000:
        connection.sendall(bytes([sign]))


def _half_a_head(connection: Connection, method: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")


def _hang_up(connection: Connection, method: str) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # with a reset, not a goodbye


def _says(answer: bytes) -> Callable[[Connection, str], None]:
    return lambda connection, method: connection.sendall(answer)


def _only_get(connection: Connection, method: str) -> None:
    connection.sendall(_answer("200 OK" if method == "GET" else "405 Method Not Allowed"))


WAYS: dict[str, Callable[[Connection, str], None]] = {
    "fine": _says(_answer("200 OK", "Content-Length: 0")),
    "only-get": _only_get,
    "not-found": _says(_answer("404 Not Found")),
    "gone": _says(_answer("410 Gone")),
    "forbidden": _says(_answer("403 Forbidden")),
    "too-many": _says(_answer("429 Too Many Requests", "Retry-After: 7")),
    "come-back-tomorrow": _says(_answer("503 Service Unavailable", "Retry-After: 86400")),
    "error": _says(_answer("500 Internal Server Error")),
    "teapot": _says(_answer("418 I'm a teapot")),
    "circle": _says(_answer("302 Found", "Location: /circle")),
    "circle-of-two": _says(_answer("302 Found", "Location: /other-of-two")),
    "other-of-two": _says(_answer("302 Found", "Location: /circle-of-two")),
    "moved": _says(_answer("301 Moved Permanently", "Location: /fine")),
    "for-now": _says(_answer("302 Found", "Location: /fine")),
    "to-home": _says(_answer("302 Found", "Location: /")),
    "to-nowhere": _says(_answer("302 Found")),
    "to-metadata": _says(_answer("302 Found", "Location: http://169.254.169.254/latest/meta-data/")),
    "to-file": _says(_answer("302 Found", "Location: file:///etc/passwd")),
    "to-nonsense": _says(_answer("302 Found", "Location: http://[::1")),
    "to-a-user": _says(_answer("302 Found", "Location: http://user:word@127.0.0.1/")),
    "early-hint": _says(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + _answer("200 OK")),
    "no-web": _says(b"220 mail.example ESMTP\r\n\r\n"),
    "two": _says(b"HTTP/2 200\r\n\r\n"),
    "empty": lambda connection, method: None,
    "hang-up": _hang_up,
    "half-a-head": _half_a_head,
    "endless-body": _endless_body,
    "endless-head": _endless_head,
    "never": _never,
    "drip": _drip,
    "": _says(_answer("200 OK")),
}


@contextmanager
def misbehaving(*, secure: bool = False) -> Iterator[Host]:
    """Such a host, as long as the block lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        host = Host(listening.getsockname()[1], "https" if secure else "http")
        serving = threading.Thread(target=_serve, args=(listening, host, secure), daemon=True)
        serving.start()
        yield host
        listening.shutdown(socket.SHUT_RDWR)  # closing alone would leave one who waits at the door, and the door open
        serving.join(5)


def _serve(listening: socket.socket, host: Host, secure: bool) -> None:
    def handle(connection: Connection) -> None:
        try:
            _converse(connection, host, secure)
        except OSError:
            pass  # the other side has hung up, which is what it should do
        finally:
            connection.close()

    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return  # the test is over
        threading.Thread(target=handle, args=(connection,), daemon=True).start()


def _converse(connection: Connection, host: Host, secure: bool) -> None:
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        connection = context.wrap_socket(connection, server_side=True)
    method, path, _ = connection.recv(4096).decode("latin-1").split(" ", 2)
    host.asked.append(f"{method} {path}")
    WAYS[path.removeprefix("/").partition("?")[0]](connection, method)
