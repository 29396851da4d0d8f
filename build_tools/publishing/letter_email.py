"""The newsletter as an e-mail: HTML with its styles in its elements, and a ready message of HTML and plain text.

Nothing in it follows anybody: no picture that counts who opens it, no address that counts who clicks.
"""

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import urlsplit

import css_inline
from markupsafe import Markup

from build_tools.errors import CannotGoOn
from build_tools.publishing.environment import templates
from build_tools.publishing.issue_html import Letter
from build_tools.publishing.letter_text import letter_text

MOST_BYTES = 100 * 1024  # Gmail cuts an e-mail off at 102 KB
UNSUBSCRIBE = "{{ unsubscribe_url }}"  # the field that Buttondown fills in; others have other names: --unsubscribe
_NO_ADDRESS = Address("Write your address here", "nobody", "example.invalid")
_NOON = 12


def email_html(letter: Letter, unsubscribe: str | None = None) -> str:
    """The whole document. Raises CannotGoOn where it is too large for a mail program to show in full."""
    html = (
        templates()
        .get_template("email.html")
        .render(
            letter=letter,
            area=letter.offer.area,
            content=Markup(letter.html),  # noqa: S704 -- cleaned
            unsubscribe=unsubscribe,
        )
    )
    inliner = css_inline.CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
    inlined = inliner.inline(html)
    size = len(inlined.encode())
    if size > MOST_BYTES:
        says = f"The e-mail has {size:,} bytes, and mail programs cut off what is over {MOST_BYTES:,}."
        raise CannotGoOn(f"{says} Make {letter.issue.file} shorter.")
    return inlined


def message(letter: Letter, to: str | None = None) -> EmailMessage:
    """A whole message, the same bytes each time it is made. Without `to` a mail program opens it as a draft."""
    mail = EmailMessage(policy=SMTP)
    area = letter.offer.area
    mail["Subject"] = letter.issue.title
    sender = area.email
    mail["From"] = Address(area.site_name, addr_spec=sender) if sender else _NO_ADDRESS
    if to:
        mail["To"] = to
    mail["Date"] = datetime(letter.issue.on.year, letter.issue.on.month, letter.issue.on.day, _NOON, tzinfo=UTC)
    host = urlsplit(letter.site_address).hostname or "example.invalid"
    mail["Message-ID"] = f"<newsletter.{letter.issue.slug}@{host}>"
    mail["X-Unsent"] = "1"
    mail.set_content(letter_text(letter), cte="quoted-printable")
    mail.add_alternative(email_html(letter), subtype="html", cte="quoted-printable")
    mail["Content-Language"] = "en-GB"  # last: content that is set takes the headers of the old content away
    mail.set_boundary(f"=_newsletter_{letter.issue.slug}")
    return mail
