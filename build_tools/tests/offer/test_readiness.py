"""What stands in the way of publishing."""

from dataclasses import replace

import pytest

from build_tools.offer.area import AreaInfo
from build_tools.offer.readiness import placeholders
from build_tools.tests.made_model import AREA

READY: AreaInfo = replace(
    AREA,
    run_by="The Forum",
    site_address="https://offer.example/",
    email="offer@forum.example",
    post="1 Example Street",
    reply_time="Within two weeks",
    repository="https://code.example/",
    copies="Ask at the library.",
    large_print="Ask us.",
    another_language="Ask us.",
    sign_language="Ask us.",
    text_relay="We answer them.",
    comment="Write to us.",
    sign_up="https://sender.example/",
    owners={"council": "the Local Offer team"},
)


def test_nothing_stands_in_the_way_when_all_is_known() -> None:
    assert list(placeholders(READY)) == []


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"made_up": True}, "made_up", "this offer is made up. It must not be published."),
        (
            {"site_address": None},
            "site_address",
            "write where the site will be published, like https://example.org/local-offer/",
        ),
        ({"repository": None}, "repository", "write the web address where the site’s files are kept."),
        ({"run_by": None}, "run_by", "write who runs this site."),
        (
            {"email": None},
            "email",
            "write a shared e-mail address that somebody reads, never one person’s own.",
        ),
        ({"post": None}, "post", "write a postal address, for people without the internet."),
        (
            {"reply_time": None},
            "reply_time",
            "write when a person looks at what families send, like: Within two weeks",
        ),
        ({"copies": None}, "copies", "write where people without the internet can get a copy."),
        ({"large_print": None}, "large_print", "write who sends a copy in large print, and how to ask."),
        (
            {"another_language": None},
            "another_language",
            "write who helps families in another language, and how to ask.",
        ),
        (
            {"sign_language": None},
            "sign_language",
            "write who helps families in British Sign Language, and how to ask.",
        ),
        (
            {"text_relay": None},
            "text_relay",
            "write whether the people who run this site answer calls by text relay, and when.",
        ),
        ({"comment": None}, "comment", "write how families can comment, and where comments are published."),
        (
            {"sign_up": None},
            "sign_up",
            "write where families can sign up for the newsletter, at the company that sends it.",
        ),
        (
            {"owners": {"council": "a team", "nhs": None}},
            "owners.nhs",
            "write which role or team answers for these listings.",
        ),
    ],
)
def test_each_placeholder_is_named_by_its_field(change: dict[str, object], field: str, says: str) -> None:
    assert list(placeholders(replace(READY, **change))) == [(field, says)]  # type: ignore[arg-type]


def test_all_placeholders_are_listed_in_one_go() -> None:
    fields = [field for field, _ in placeholders(replace(AREA, made_up=True, owners={"council": None, "nhs": None}))]
    assert fields == [
        "made_up", "site_address", "repository", "run_by", "email", "post", "reply_time", "copies",
        "large_print", "another_language", "sign_language", "text_relay", "comment", "sign_up",
        "owners.council", "owners.nhs",
    ]  # fmt: skip
