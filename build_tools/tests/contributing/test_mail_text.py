"""What mail programs make of an e-mail on its way is taken back before its answers are read."""

import quopri
from email.message import EmailMessage

import pytest

from build_tools.contributing.form_text import END_LINE, Submission, read_form
from build_tools.contributing.forms import PUBLIC, forms
from build_tools.contributing.mail_text import as_written
from build_tools.tests.made_model import VOCABULARY

LONG = "Children under five who find it hard to learn. They live in Rotherham – with their parents, and they ask us."
PAGE = "https://www.talking.example/contact"
HEADINGS = ("Which page is wrong?", "Who is it for?", "Phone number", "Where did you see this?")
MAIL = (
    f"{PUBLIC}\n\nYou were on: x\n\n{HEADINGS[0]}\nservices/portage\n\n{HEADINGS[1]}\n{LONG}\n\n"
    f"{HEADINGS[2]}\n01709 382121\n\n{HEADINGS[3]}\n{PAGE}\n\n{END_LINE}\n"
)
QUOTED_PRINTABLE = quopri.encodestring(MAIL.encode()).decode()


def saved() -> str:
    """A mail as it is saved to a file, with a picture of it in HTML."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Somebody <x@y.example>", "Something is wrong"
    message.set_content(MAIL, cte="base64")
    message.add_alternative(f"<p>{MAIL}</p>", subtype="html")
    return message.as_string()


def headings_as(written: str) -> str:
    return "\n".join(written.format(line) if line in HEADINGS else line for line in MAIL.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        MAIL,
        QUOTED_PRINTABLE,
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{QUOTED_PRINTABLE}",
        saved(),
        headings_as("*{}*"),
        headings_as("__{}__"),
        headings_as("• {}"),
        headings_as("- {}"),
        headings_as("1. {}"),
        headings_as("{}\u200b"),
        MAIL.replace("?\n", "？\n"),
        MAIL.replace("01709 382121", "01709 382121<tel:01709382121>"),
        MAIL.replace(PAGE, f"<{PAGE}>"),
        MAIL.replace(PAGE, f"www.talking.example <{PAGE}>"),
        MAIL.replace(PAGE, "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.talking.example%2Fcontact"
                           "&data=05%7Cjane.smith%40council.example"),
        MAIL.replace(END_LINE, f"*{END_LINE}*\nClaire Hill, 07700 900123"),
        MAIL.replace(END_LINE, "Sent from my iPhone"),
        MAIL.replace(END_LINE, "--\nClaire Hill, 07700 900123"),
        "\n".join(f"> {line}" for line in MAIL.split("\n")),
        f"CAUTION: this came from outside.\n\n{MAIL}",
    ],
)  # fmt: skip
def test_the_same_answers_come_out_of_every_program(text: str) -> None:
    found = read_form(text.replace("\n", "\r\n").encode(), forms(VOCABULARY))
    assert isinstance(found, Submission), found
    source = found.answers["source"].strip("<>")
    assert {**found.answers, "source": source} == {
        "listing": "services/portage", "who-for": LONG, "contact-phone": "01709 382121", "source": PAGE,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "a = b\n", "https://x.example/?a=20\n", "x\nhttps://x.example/?q=\nz\n", "Note: this\n\nis no mail\n", "=\n"],
)
def test_a_text_that_no_program_has_coded_stays_as_it_is(text: str) -> None:
    assert as_written(text) == text


@pytest.mark.parametrize("text", ["a=FF=C3=28=\nb=\n", "Content-Type: text/plain; charset=nobodys\n\nx\n"])
def test_a_text_that_cannot_be_decoded_stays_or_says_something(text: str) -> None:
    assert as_written(text)
