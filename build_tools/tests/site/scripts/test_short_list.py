"""The short list: what counts as an address, what storage may do, and the list as text, e-mail and link."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.offer.listing import FOLDERS
from build_tools.site.scripts import source
from build_tools.tests.in_node import in_node

KEPT = ["short_list/kept.js"]
TEXT = [*KEPT, "short_list/as_text.js"]
WORDS = {"title": "A short list from the Local Offer for Rivelin", "notice": "Not run by Rivelin Council."}
SITE = "https://offer.example/local-offer/"
PORTAGE = {"address": "services/portage", "name": "Portage & play", "summary": "Home visits.", "phone": "01632 960 001"}
SCOPE = {"address": "helplines/scope", "name": "Scope", "summary": "Advice."}
# A device's storage, made to behave as the test says.
STORAGE = """
const kept = {};
globalThis.localStorage = {
  getItem: (key) => { if (given.refuse) throw new Error("refused"); return key in kept ? kept[key] : given.holds; },
  setItem: (key, value) => { if (given.refuse || given.full) throw new Error("full"); kept[key] = value; },
  removeItem: (key) => { if (given.refuse) throw new Error("refused"); delete kept[key]; },
};
"""


def storage(ask: str, **how: Any) -> Any:
    return in_node(KEPT, STORAGE + ask, {"refuse": False, "full": False, "holds": None, **how})


def test_the_folders_of_listings_are_the_only_ones() -> None:
    assert f"({'|'.join(FOLDERS)})" in source("short_list/kept.js")


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        (["services/portage", "helplines/scope", "services/portage"], ["services/portage", "helplines/scope"]),
        (["https://bad.example/", "javascript:alert(1)", "../services/x", "services/", "services/a/b", "//x/y"], []),
        (["services/Portage", "glossary/send", "services/x<img>", 7, None, {"a": 1}, ["services/x"]], []),
    ],
)
def test_only_what_can_be_a_listing_counts(values: list[Any], kept: list[str]) -> None:
    assert in_node(KEPT, "return own.kept.addressesIn(given.values)", {"values": values}) == kept


@pytest.mark.parametrize("holds", [None, "", "not JSON", "{}", "7", "null", '["bad/one"]'])
def test_whatever_the_device_holds_an_unreadable_list_is_empty(holds: str | None) -> None:
    assert storage("return own.kept.read();", holds=holds) == []


def test_a_list_is_kept_and_read_again_and_an_empty_one_leaves_nothing() -> None:
    assert storage("own.kept.write(['services/a', 'bad']); return own.kept.read();") == ["services/a"]
    assert storage("own.kept.write(['services/a']); own.kept.write([]); return Object.keys(kept);") == []


def test_refused_storage_is_said_and_throws_nothing() -> None:
    ask = "return [own.kept.works(), own.kept.read(), own.kept.write(['services/a'])];"
    assert storage(ask, refuse=True) == [False, None, False]
    assert storage(ask, full=True) == [False, [], False]
    assert storage(ask) == [True, [], True]


def test_a_link_carries_the_list_behind_the_sign_that_is_never_sent() -> None:
    ask = "const f = own.asText.fragment(given.list); return [f, own.asText.fromFragment(f)];"
    listed = ["services/portage", "helplines/scope"]
    assert in_node(TEXT, ask, {"list": listed}) == ["#services/portage,helplines/scope", listed]


@pytest.mark.parametrize(
    ("hash_", "read"),
    [
        ("#services%2Fportage%2Chelplines%2Fscope", ["services/portage", "helplines/scope"]),
        ("#page-main", []),
        ("", []),
        ("#%", []),
        ("#services/portage,https://bad.example,<script>", ["services/portage"]),
        ("#" + ",".join(f"services/x{n}" for n in range(500)), [f"services/x{n}" for n in range(200)]),
    ],
)
def test_a_link_from_anyone_brings_only_listings(hash_: str, read: list[str]) -> None:
    assert in_node(TEXT, "return own.asText.fromFragment(given.hash)", {"hash": hash_}) == read


def test_the_text_says_what_each_is_and_who_does_not_run_the_site() -> None:
    ask = "return own.asText.text(given.rows, given.words, given.site)"
    text = in_node(TEXT, ask, {"rows": [PORTAGE, SCOPE], "words": WORDS, "site": SITE})
    assert text == (
        "A short list from the Local Offer for Rivelin\n\n"
        "1. Portage & play\n   Home visits.\n   Phone: 01632 960 001\n"
        "   https://offer.example/local-offer/services/portage/\n\n"
        "2. Scope\n   Advice.\n   https://offer.example/local-offer/helplines/scope/\n\n"
        "Not run by Rivelin Council.\n"
    )


def test_from_disk_no_address_is_passed_on() -> None:
    text = in_node(TEXT, "return own.asText.text(given.rows, given.words, '')", {"rows": [SCOPE], "words": WORDS})
    assert "://" not in text


def mail(rows: list[dict[str, Any]], site: str = SITE) -> tuple[str, str]:
    ask = "return own.asText.mail(given.rows, given.words, given.site)"
    link = in_node(TEXT, ask, {"rows": rows, "words": WORDS, "site": site})
    assert len(link) <= 1_800
    assert urlsplit(link).scheme == "mailto"
    assert urlsplit(link).path == ""
    fields = parse_qs(urlsplit(link).query)
    return fields["subject"][0], fields["body"][0]


def test_an_email_holds_the_list_and_the_notice() -> None:
    subject, body = mail([PORTAGE, SCOPE])
    assert subject == WORDS["title"]
    assert "1. Portage & play\n   Home visits." in body
    assert body.endswith("Not run by Rivelin Council.\n")


@pytest.mark.parametrize("count", [10, 30, 60])
def test_a_long_list_is_shortened_before_mail_programs_cut_it(count: int) -> None:
    rows = [{**PORTAGE, "address": f"services/x{n}", "summary": "Long words. " * 20} for n in range(count)]
    _, body = mail(rows)
    assert "https://offer.example/local-offer/short-list/#services/x0,services/x1" in body
    assert body.endswith("Not run by Rivelin Council.")


def test_a_list_too_long_even_for_its_link_is_to_be_pasted() -> None:
    rows = [{**PORTAGE, "address": f"services/a-long-name-of-a-service-{n}"} for n in range(150)]
    assert mail(rows)[1].startswith("The list is too long to put in here by itself.")
