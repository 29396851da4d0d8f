"""One proof through a real mail server on this machine: what goes well, and one clear sentence for what does not."""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from build_tools.errors import CannotGoOn
from build_tools.publishing.proof import PREFIX, STARTTLS, TLS, Server, proof, send_proof, server_from

HOST = "127.0.0.1"
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # it is all TLS there
PASSWORD = "correct horse, battery"
AUTHORITY = trustme.CA()
CERTIFICATE = AUTHORITY.issue_cert(HOST)
SENDER, READER = "news@offer.example", "comms@council.example"


class Mailbox:
    """A server's side of the talk: keeps what it gets, and fails as it is told to."""

    def __init__(self, refuses: str = "", waits: float = 0) -> None:
        self.mails: list[bytes] = []
        self.refuses, self.waits = refuses, waits

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if self.refuses == "reader":
            return "550 No such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.waits:
            time.sleep(self.waits)  # the whole server stands still, as one that hangs does
        if self.refuses == "mail":
            return "552 The mailbox is full"
        self.mails.append(envelope.content)
        return "250 OK"


def _sign_in(server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> AuthResult:
    right = given.login == b"news" and given.password == PASSWORD.encode()
    return AuthResult(success=right, handled=right)


class _Running(Controller):
    safe_from_the_start = False

    def factory(self) -> SMTP:
        if self.safe_from_the_start:
            return SMTP(self.handler, authenticator=_sign_in, auth_required=True, auth_require_tls=False)
        return SMTP(
            self.handler, authenticator=_sign_in, auth_required=True, tls_context=server_context(),
            require_starttls=True,
        )  # fmt: skip


def free_port() -> int:
    """One that nobody listens at: the controller wants to know it before it starts."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
        return port


def server_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    CERTIFICATE.configure_cert(context)
    return context


@pytest.fixture
def trusting() -> ssl.SSLContext:
    """A client that knows the certificate of the test."""
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@contextmanager
def running(mailbox: Mailbox, security: str = STARTTLS) -> Iterator[Server]:
    controller = _Running(
        mailbox, hostname=HOST, port=free_port(), ssl_context=server_context() if security == TLS else None
    )
    controller.safe_from_the_start = security == TLS
    controller.start()
    try:
        yield Server(HOST, controller.port, security, "news", PASSWORD, SENDER)
    finally:
        controller.stop()


def mail() -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "What is new"
    made["X-Unsent"] = "1"
    made["From"] = "x@offer.example"
    made.set_content(f"News of {date(2026, 11, 28)}")
    return made


@pytest.mark.parametrize("security", [STARTTLS, TLS])
def test_a_proof_arrives_once_marked_as_one(security: str, trusting: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    with running(mailbox, security) as server:
        said = send_proof(proof(mail(), READER, server), server, trusting)
    assert said == f"A proof is on its way to {READER}."
    assert len(mailbox.mails) == 1
    got = message_from_bytes(mailbox.mails[0])
    assert (got["Subject"], got["To"], got["From"], got["X-Unsent"]) == ("Proof: What is new", READER, SENDER, None)


def refused(server: Server, context: ssl.SSLContext | None, wait: float = 10) -> str:
    with pytest.raises(CannotGoOn) as stopped:
        send_proof(proof(mail(), READER, server), server, context, wait)
    assert PASSWORD not in str(stopped.value)
    assert stopped.value.__cause__ is None
    return str(stopped.value)


def test_a_wrong_password_is_said_and_never_shown(trusting: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    with running(mailbox) as right:
        wrong = Server(right.host, right.port, STARTTLS, "news", "wrong secret", SENDER)
        said = refused(wrong, trusting)
    assert said == f"The mail server {HOST}, port {wrong.port} did not take the name and password. Nothing was sent."
    assert mailbox.mails == []
    assert "secret" not in said + repr(wrong)


@pytest.mark.parametrize(
    ("refuses", "words"),
    [
        ("reader", f"The mail server refused the address {READER}: No such mailbox here (550). Nothing was sent."),
        ("mail", "The mail server refused the e-mail: The mailbox is full (552)."),
    ],
)
def test_a_refusal_is_told_in_the_servers_words(refuses: str, words: str, trusting: ssl.SSLContext) -> None:
    mailbox = Mailbox(refuses)
    with running(mailbox) as server:
        assert refused(server, trusting) == words
    assert mailbox.mails == []


def test_a_server_that_is_not_to_be_trusted_gets_no_password() -> None:
    mailbox = Mailbox()
    with running(mailbox) as server:
        said = refused(server, None)
    assert said.startswith(f"There is no safe line to {HOST}, port {server.port}: ")
    assert said.endswith("Nothing was sent.")
    assert mailbox.mails == []


def test_a_server_that_hangs_is_left_and_the_proof_is_not_sent_again(trusting: ssl.SSLContext) -> None:
    mailbox = Mailbox(waits=2)
    with running(mailbox) as server:
        said = refused(server, trusting, wait=0.5)
    assert said == (
        f"The mail server {HOST}, port {server.port} did not answer in time. "
        "It may or may not have been sent: look in the mailbox before you try again."
    )
    assert len(mailbox.mails) <= 1


def test_a_server_that_is_not_there_is_said(trusting: ssl.SSLContext) -> None:
    with running(Mailbox()) as server:
        pass
    assert refused(server, trusting) == (
        f"The mail server {HOST}, port {server.port} could not be reached: Connection refused. Nothing was sent."
    )


def test_a_server_without_a_safe_line_gets_nothing(trusting: ssl.SSLContext) -> None:
    controller = Controller(Mailbox(), hostname=HOST, port=free_port())
    controller.start()
    try:
        port = controller.port
        said = refused(Server(HOST, port, STARTTLS, "news", PASSWORD, SENDER), trusting)
    finally:
        controller.stop()
    assert said == (
        f"The mail server {HOST}, port {port} offers no safe line or no sign-in with a password. Nothing was sent."
    )


SET = {f"{PREFIX}{name}": value for name, value in
       {"HOST": "mail.example", "USER": "news", "PASSWORD": "x", "FROM": SENDER}.items()}  # fmt: skip


def test_the_server_stands_in_the_environment() -> None:
    assert server_from(SET) == Server("mail.example", 587, STARTTLS, "news", "x", SENDER)
    assert server_from({**SET, f"{PREFIX}SECURITY": "TLS"}).port == 465


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"HOST": ""}, f"Your mail server is not known. Set these environment variables first: {PREFIX}HOST."),
        ({"SECURITY": "none"}, f"{PREFIX}SECURITY is none. Write starttls or tls."),
        ({"PORT": "0"}, f"{PREFIX}PORT is 0, and that is no port. Write a number such as 587."),
        ({"FROM": "a@b.example, c@d.example"},
         "a@b.example, c@d.example is not one e-mail address. A proof goes to one, such as news@council.example."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_environment_is_said(change: dict[str, str], says: str) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        server_from({**SET, **{PREFIX + name: value for name, value in change.items()}})
    assert str(stopped.value) == says


@pytest.mark.parametrize(
    "to", ["a@b.example,c@d.example", "a@b.example\nBcc: c@d.example", "nobody", "", "a@", "@b", "<a@b.example>"]
)
def test_a_proof_goes_to_one_address_and_never_to_a_list(to: str) -> None:
    with pytest.raises(CannotGoOn, match="is not one e-mail address"):
        proof(mail(), to, server_from(SET))
