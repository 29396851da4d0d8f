"""`local-offer newsletter send`: one proof to one address, through the mail server that the environment names.

Proofs only. Lists of subscribers are personal data and stay with the bulk sender. It tries once and never again, since
a second try might send a second e-mail; a password is used and never shown.
"""

import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage

from build_tools.errors import CannotGoOn
from build_tools.reading.faults import clean

PREFIX = "LOCAL_OFFER_SMTP_"
STARTTLS, TLS = "starttls", "tls"
_SECURITY, _PORT = PREFIX + "SECURITY", PREFIX + "PORT"
_PORTS = {STARTTLS: 587, TLS: 465}
_WAIT = 30.0  # seconds for each answer of the server


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server and how to reach it."""

    host: str
    port: int
    security: str  # starttls or tls: never without
    user: str
    password: str
    sender: str  # the address that the proof comes from

    def __repr__(self) -> str:
        """The password stays out of it."""
        return f"Server({self.host}:{self.port})"


def server_from(environment: Mapping[str, str]) -> Server:
    """Raises CannotGoOn with what is missing."""
    needed = ("HOST", "USER", "PASSWORD", "FROM")
    missing = [PREFIX + name for name in needed if not environment.get(PREFIX + name, "").strip()]
    if missing:
        raise CannotGoOn(f"Your mail server is not known. Set these environment variables first: {', '.join(missing)}.")
    security = environment.get(_SECURITY, STARTTLS).strip().lower()
    if security not in _PORTS:
        raise CannotGoOn(f"{_SECURITY} is {clean(security)}. Write {STARTTLS} or {TLS}.")
    port = environment.get(_PORT, "").strip() or str(_PORTS[security])
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise CannotGoOn(f"{_PORT} is {clean(port)}, and that is no port. Write a number such as 587.")
    host, user, password, sender = (environment[PREFIX + name] for name in needed)
    return Server(host.strip(), int(port), security, user.strip(), password, _mailbox(sender.strip()))


def proof(mail: EmailMessage, to: str, server: Server) -> EmailMessage:
    """The message as it is sent: to one address, marked as a proof."""
    del mail["X-Unsent"], mail["From"], mail["To"]
    mail["From"], mail["To"] = server.sender, _mailbox(to)
    subject = str(mail["Subject"])
    del mail["Subject"]
    mail["Subject"] = f"Proof: {subject}"
    return mail


def send_proof(mail: EmailMessage, server: Server, context: ssl.SSLContext | None = None, wait: float = _WAIT) -> str:
    """What was done, in a sentence. Raises CannotGoOn with one clear sentence where the server did not take it."""
    where, context = f"{server.host}, port {server.port}", context or ssl.create_default_context()
    handed_over = False
    try:
        with _connected(server, context, wait) as connection:
            connection.login(server.user, server.password)
            handed_over = True
            connection.send_message(mail)
    except smtplib.SMTPAuthenticationError:
        raise CannotGoOn(f"The mail server {where} did not take the name and password. Nothing was sent.") from None
    except smtplib.SMTPNotSupportedError:
        says = f"The mail server {where} offers no safe line or no sign-in with a password. Nothing was sent."
        raise CannotGoOn(says) from None
    except ssl.SSLError as error:
        reason = getattr(error, "verify_message", "") or error.reason or "no reason was given"
        raise CannotGoOn(f"There is no safe line to {where}: {clean(reason)}. Nothing was sent.") from None
    except smtplib.SMTPRecipientsRefused as error:
        raise CannotGoOn(f"The mail server refused the address {_said(error, mail)}. Nothing was sent.") from None
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error.decode(errors="replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        raise CannotGoOn(f"The mail server refused the e-mail: {clean(said)} ({error.smtp_code}).") from None
    except (smtplib.SMTPException, OSError) as error:
        raise CannotGoOn(f"The mail server {where} {_failure(error)}. {_unsure(handed_over)}") from None
    return f"A proof is on its way to {mail['To']}."


def _connected(server: Server, context: ssl.SSLContext, wait: float) -> smtplib.SMTP:
    if server.security == TLS:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=wait, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=wait)
    try:
        connection.starttls(context=context)
    except BaseException:
        connection.close()
        raise
    return connection


def _failure(error: Exception) -> str:
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):  # smtplib hides some of them
        return "did not answer in time"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "it hung up"
    return f"could not be reached: {reason}"


def _unsure(handed_over: bool) -> str:
    if handed_over:
        return "It may or may not have been sent: look in the mailbox before you try again."
    return "Nothing was sent."


def _said(error: smtplib.SMTPRecipientsRefused, mail: EmailMessage) -> str:
    code, words = next(iter(error.recipients.values()))
    said = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"{mail['To']}: {clean(said)} ({code})"


def _mailbox(text: str) -> str:
    """One address and nothing else: no list, and no line end that would add a header."""
    name, _, host = text.partition("@")
    odd = any(letter.isspace() or letter in ',;<>"@' for letter in name + host)
    if odd or not name or not host:
        raise CannotGoOn(f"{clean(text)} is not one e-mail address. A proof goes to one, such as news@council.example.")
    return text
