"""The verbs of the command: what they print, and how they end."""

from pathlib import Path

import pytest

from build_tools import cli
from build_tools.publishing.proof import PREFIX
from build_tools.tests.made_offer import write_offer


def test_history_record_writes_one_file_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_offer(tmp_path)
    words = ["history", "record", "--data", str(folder), "--on", "2026-11-23"]
    assert cli.main(words) == 0
    assert capsys.readouterr().out == f"Written: {folder / 'history' / '2026-11-23.yml'}. 1 new listing.\n"
    assert cli.main(words) == 0
    assert capsys.readouterr().out == "Nothing changed since the last record. Nothing was written.\n"


def test_newsletter_build_makes_all_forms_of_one_issue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["newsletter", "build", "2026-11-26", "--out", str(tmp_path), "--site-address", "https://offer.example/"]
    assert cli.main(words) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(list(tmp_path.iterdir())) == 6


def test_a_newsletter_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["newsletter", "build", "1999-01-01", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("There is no newsletter 1999-01-01. There are: ")


def test_a_proof_without_a_server_says_what_to_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("HOST", "USER", "PASSWORD", "FROM"):
        monkeypatch.delenv(PREFIX + name, raising=False)
    assert cli.main(["newsletter", "send", "--to", "a@b.example"]) == 2
    assert capsys.readouterr().err == (
        f"Your mail server is not known. Set these environment variables first: "
        f"{PREFIX}HOST, {PREFIX}USER, {PREFIX}PASSWORD, {PREFIX}FROM.\n"
    )
