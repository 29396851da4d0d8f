"""One open issue a subject, by every word that goes to the host's program."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.hosting import __main__ as command
from build_tools.hosting.issues import close_all, gh, keep_one_open
from build_tools.hosting.night import NIGHT, night_text


class Host:
    """Stands in for the host: remembers what it was told, and has some issues open."""

    def __init__(self, *numbers: int) -> None:
        self.open = numbers
        self.told: list[list[str]] = []

    def __call__(self, words: Sequence[str]) -> str:
        self.told.append(list(words))
        return json.dumps([{"number": number} for number in self.open]) if words[1] == "list" else ""

    @property
    def done(self) -> list[list[str]]:
        """All that was more than a question."""
        return [words for words in self.told if words[1] != "list"]


BODY = Path("body.md")


def test_the_first_time_an_issue_is_opened() -> None:
    host = Host()
    assert keep_one_open(host, "links", "Links to look at", BODY) == "Opened an issue: Links to look at"
    assert host.done == [
        ["label", "create", "links", "--force"],
        ["issue", "create", "--title", "Links to look at", "--body-file", "body.md", "--label", "links"],
    ]


def test_while_one_is_open_no_other_is_opened() -> None:
    host = Host(12, 7)
    assert keep_one_open(host, "links", "Links to look at", BODY) == "Brought issue 7 up to date: Links to look at"
    assert host.done == [["issue", "edit", "7", "--title", "Links to look at", "--body-file", "body.md"]]


def test_when_nothing_is_left_all_are_closed() -> None:
    host = Host(12, 7)
    assert close_all(host, "links") == "Closed: 7, 12"
    assert [words[:3] for words in host.done] == [["issue", "close", "7"], ["issue", "close", "12"]]
    assert close_all(Host(), "links") == "Nothing to do."


def test_without_the_hosts_program_one_plain_sentence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotGoOn, match="There is no program gh here"):
        gh(["issue", "list"])


def test_a_fault_of_the_hosts_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "gh"
    program.write_text("#!/bin/sh\necho no rights >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotGoOn, match="gh issue list did not work: no rights"):
        gh(["issue", "list"])


def test_what_went_wrong_at_night_is_one_click_away() -> None:
    known = {"GITHUB_SERVER_URL": "https://h.example", "GITHUB_REPOSITORY": "a/b", "GITHUB_RUN_ID": "5"}
    assert "https://h.example/a/b/actions/runs/5" in night_text(known)
    assert "the list of runs" in night_text({})


# The verbs that workflows call


@pytest.mark.parametrize(("text", "verb"), [("## These", "create"), ("", "close"), ("  \n", "close"), (None, "close")])
def test_a_report_opens_or_closes(text: str | None, verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host = Host() if verb == "create" else Host(3)
    monkeypatch.setattr(command, "gh", host)
    if text is not None:
        (tmp_path / "r.md").write_text(text)
    assert command.main(["report", str(tmp_path / "r.md"), "--label", "links", "--title", "Links"]) == 0
    assert host.done[-1][:2] == ["issue", verb]


def test_reminders_open_one_issue_an_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [{"label": f"reminder: {owner}", "title": owner, "file": f"{owner}.md"} for owner in ("council", "nhs")]
    (tmp_path / "reminders.json").write_text(json.dumps(listed))
    host = Host()
    monkeypatch.setattr(command, "gh", host)
    assert command.main(["reminders", str(tmp_path)]) == 0
    assert [words[-1] for words in host.done if words[:2] == ["issue", "create"]] == [
        "reminder: council", "reminder: nhs",
    ]  # fmt: skip


@pytest.mark.parametrize(("result", "verb"), [("success", "close"), ("failure", "edit"), ("skipped", "edit")])
def test_a_night_opens_or_closes_its_one_issue(
    result: str, verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = Host(9)
    monkeypatch.setattr(command, "gh", host)
    assert command.main(["night", "--result", result, "--scratch", str(tmp_path)]) == 0
    assert host.told[0][5] == NIGHT
    assert host.done[0][:3] == ["issue", verb, "9"]


def test_a_stop_is_one_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    assert command.main(["night", "--result", "success", "--scratch", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("There is no program gh here.")


@pytest.mark.parametrize(
    ("area", "may"),
    [
        ("site_address: https://a.example/\n", "yes"),
        ("", "no"),
        ("site_address: https://a.example/\nmade_up: yes\n", "no"),
    ],
)
def test_only_a_site_with_an_address_of_its_own_may_be_published(
    area: str, may: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    must = (
        "name: R\nsite_name: Offer\nin_one_sentence: Find help.\nstatus: not official\ncouncil: R Council\n"
        "official_name: R Offer\nofficial_site: https://r.example/\nmap_link: https://m.example/?q={postcode}\n"
    )
    (tmp_path / "area.yml").write_text(must + area)
    monkeypatch.setattr(command, "AREA", tmp_path / "area.yml")
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "out"))
    assert command.main(["may-publish"]) == 0
    assert (tmp_path / "out").read_text() == f"publish={may}\n"
