"""Reminders: one text an owner, with links that are filled in."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from build_tools.contributing.forms import PUBLIC
from build_tools.hosting.reminders import LISTED, LONGEST, reminders, told, write_reminders
from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Checked
from build_tools.tests.made_model import AREA, listing, offer

ON = date(2026, 11, 23)
HOST = "https://github.com/rivelin/offer"
KNOWN = replace(AREA, repository=HOST, site_address="https://offer.example/", owners={"council": "The SEND team"})


def confirmed(name: str, *day: int, owner: str = "council"):  # type: ignore[no-untyped-def]
    return listing(name, owner=owner, checked=Checked(PartialDate(*day), "the service", "by phone"))


MADE = offer(
    listing("Alpha"), confirmed("Beta", 2025, 11, 1), confirmed("Gamma", 2026, 5, 1), confirmed("Delta", 2026, 11, 1),
    listing("Epsilon", owner="charity"), area=KNOWN,
)  # fmt: skip


def test_each_owner_gets_one_text_with_all_that_is_due() -> None:
    assert [(one.owner, one.title, one.label, one.count) for one in reminders(MADE, ON)] == [
        ("charity", "Please check: Charity (1)", "reminder: charity", 1),
        ("council", "Please check: The council (3)", "reminder: council", 3),
    ]


def test_the_text_tells_never_a_year_and_half_a_year_apart_with_links_filled_in() -> None:
    text = reminders(MADE, ON)[1].text
    new = f"{HOST}/issues/new?template="
    assert text.splitlines()[0] == "Who answers for these: The SEND team."
    assert PUBLIC in text
    parts = [part.splitlines() for part in text.split("## ")[1:]]
    assert [(part[0], part[2].partition(".")[0]) for part in parts] == [
        ("Nobody has ever confirmed these", "- [Alpha](https://offer"),
        ("Last confirmed a year ago or more", "- [Beta](https://offer"),
        ("Last confirmed half a year ago or more", "- [Gamma](https://offer"),
    ]
    assert f"[This is still right]({new}3-still-right.yml&listing=services%2Fbeta)" in text
    assert f"[Something is wrong]({new}1-change.yml&listing=services%2Fbeta)" in text
    assert f"[This has closed]({new}4-closed.yml&listing=services%2Fbeta)" in text
    assert "confirmed 1 November 2025" in text
    assert "Delta" not in text


def test_without_a_host_or_an_address_the_file_is_named() -> None:
    text = reminders(replace(MADE, area=AREA), ON)[1].text
    assert text.splitlines()[0] == "Who answers for these: not known yet."
    assert "- Beta, confirmed 1 November 2025. offer_data/services/beta.yml" in text
    assert "http" not in text


def test_no_name_can_ring_anybody_or_become_a_link_of_its_own() -> None:
    made = offer(listing("@everyone [x](https://evil.example) `<b>`"), area=AREA)
    assert "- \\@everyone \\[x\\]\\(https://evil.example\\) \\`\\<b\\>\\`." in reminders(made, ON)[0].text


def test_nothing_is_due_where_all_is_fresh() -> None:
    assert reminders(offer(confirmed("Delta", 2026, 11, 1)), ON) == ()


def test_a_very_long_list_is_cut_at_a_line_and_says_how_many_are_left() -> None:
    many = offer(*(listing(f"Service {n:04}") for n in range(2000)), area=KNOWN)
    text = reminders(many, ON)[0].text
    assert len(text) < LONGEST + 100
    shown = text.count("\n- ")
    assert text.endswith(f"And {2000 - shown} more: `local-offer due` lists them all.\n")


def test_they_are_written_with_a_list_that_the_workflow_reads(tmp_path: Path) -> None:
    write_reminders(reminders(MADE, ON), tmp_path / "new")
    listed = json.loads((tmp_path / "new" / LISTED).read_text(encoding="utf-8"))
    assert [one["label"] for one in listed] == ["reminder: charity", "reminder: council"]
    assert (tmp_path / "new" / listed[1]["file"]).read_text(encoding="utf-8") == reminders(MADE, ON)[1].text


def test_a_terminal_shows_the_same_in_lines() -> None:
    lines = list(told(reminders(MADE, ON), KNOWN))
    assert lines[0] == "charity: 1 to confirm (who answers: not known yet)"
    assert lines[4].startswith("  offer_data/services/alpha.yml: never confirmed  https://github.com/")
    assert lines[5].startswith("  offer_data/services/beta.yml: confirmed 1 November 2025  https://github.com/")
