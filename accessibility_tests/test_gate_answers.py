"""The list of exemptions answers one place on one kind of page, and an entry that nothing needs is told."""

from collections.abc import Callable

import pytest

from accessibility_tests.gate.answers import LISTED_IN, answer, fits, read_answers, unused
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pages import SitePage
from build_tools.errors import CannotGoOn

PAGES = [SitePage("find/index.html", "find"), SitePage("services/portage/index.html", "listing")]
FOUND = Finding("services/portage/index.html", "320 dark", "axe: color-contrast", "#a > p", "axe could not tell")
ENTRY = """- kind: axe
  rule: axe color-contrast
  file: listing
  found: "#a > p"
  reason: The words lie on a picture, and were measured by hand on both schemes.
  on: 2026-11-23
"""
WORDS = ENTRY.replace("kind: axe", "kind: words")


def test_an_entry_answers_its_place_on_every_page_of_its_kind_in_every_mode() -> None:
    other = Finding("services/portage/index.html", "1280 light", "axe: color-contrast", "#a > p", "again")
    standing, answered = answer([FOUND, other], read_answers(ENTRY.encode()), PAGES)
    assert standing == ()
    day = "23 November 2026"
    assert [(one.finding, one.on, one.line) for one in answered] == [(FOUND, day, 1), (other, day, 1)]


@pytest.mark.parametrize(
    "change",
    [
        ("axe color-contrast", "color-contrast"),
        ("axe color-contrast", "axe region"),
        ("file: listing", "file: find"),
        ("file: listing", "file: find/index.html"),
        ('"#a > p"', '"#a"'),
        ('"#a > p"', "the page"),
    ],
)
def test_an_entry_for_another_rule_page_or_place_answers_nothing(change: tuple[str, str]) -> None:
    standing, answered = answer([FOUND], read_answers(ENTRY.replace(*change).encode()), PAGES)
    assert (standing, answered) == ((FOUND,), ())


def test_an_entry_may_name_one_page_and_the_page_as_a_whole() -> None:
    text = ENTRY.replace("file: listing", "file: find/index.html").replace('"#a > p"', "the page")
    whole = Finding("find/index.html", "", "html: some-rule", "", "x")
    (entry,) = read_answers(text.replace("axe color-contrast", "html some-rule").encode())
    assert fits(entry, whole, "find")


def test_entries_of_other_checks_are_not_ours() -> None:
    assert read_answers(WORDS.encode()) == ()
    assert read_answers(b"") == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace('"#a > p"', '"#a > *"'), r"would cover more than one place"),
        (lambda text: text.replace("  on: 2026-11-23\n", "  on: 2026\n"), r"is no day"),
        (lambda text: text + text, r"this place stands on line 1 too"),
    ],
)
def test_a_list_that_is_wrong_is_said_with_its_line(change: Callable[[str], str], says: str) -> None:
    with pytest.raises(CannotGoOn, match=says) as stop:
        read_answers(change(ENTRY).encode())
    assert str(stop.value).startswith(f"{LISTED_IN}:")


def test_an_entry_that_answers_nothing_is_told_with_its_line() -> None:
    entries = read_answers(ENTRY.encode())
    assert list(unused(entries, answer([FOUND], entries, PAGES)[1])) == []
    assert list(unused(entries, ())) == [
        f"{LISTED_IN}:1: nothing needs this: axe color-contrast finds nothing at #a > p on listing. Take it out"
    ]
