"""The verbs by which a change gets in: their words, what they write and their exit codes."""

import io
from pathlib import Path

import pytest

from build_tools import cli
from build_tools.contributing.forms import Topic
from build_tools.contributing.made_files import made_files
from build_tools.contributing.schema_file import FILE
from build_tools.tests.contributing.made_forms import PAGE, TALKING, body, desk, form_of
from build_tools.tests.contributing.test_made_files import VOCABULARY

ON = ("--on", "2026-11-23")
Printed = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


def form_file(tmp_path: Path, **answers: str) -> tuple[Path, Path]:
    """A data folder, and a file with a form that changes a listing in it."""
    at = desk(tmp_path)
    given = {"listing": TALKING, "source": PAGE, **{key.replace("_", "-"): text for key, text in answers.items()}}
    path = tmp_path / "form.txt"
    path.write_text(body(form_of(Topic.CHANGE, at), given))
    return at.data, path


def files(data: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_a_form_changes_one_file_and_says_what_it_did(tmp_path: Path, capsys: Printed) -> None:
    data, form = form_file(tmp_path, cost="Free")
    before = files(data)
    assert cli.main(["apply-form", str(form), "--data", str(data), *ON]) == 0
    assert "Cost: it was not known, it is now `free`." in capsys.readouterr().out
    after = files(data)
    assert {name for name in after if before.get(name) != after[name]} == {"services/talking.yml"}
    assert b"cost: free\n" in after["services/talking.yml"]


def test_a_form_that_cannot_be_used_changes_nothing(tmp_path: Path, capsys: Printed) -> None:
    data, form = form_file(tmp_path, contact_phone="07700 900123")
    before = files(data)
    assert cli.main(["apply-form", str(form), "--data", str(data), *ON]) == 1
    shown = capsys.readouterr()
    assert "we do not repeat what it says" in " ".join(shown.out.split())
    assert "07700" not in shown.out + shown.err
    assert files(data) == before


def test_a_form_can_be_pasted(tmp_path: Path, monkeypatch: Patch, capsys: Printed) -> None:
    data, form = form_file(tmp_path, cost="Free")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(form.read_bytes())))
    assert cli.main(["apply-form", "-", "--data", str(data), *ON]) == 0
    assert "What changes" in capsys.readouterr().out


def test_a_form_that_is_not_there_ends_in_a_sentence(tmp_path: Path, capsys: Printed) -> None:
    assert cli.main(["apply-form", str(tmp_path / "none.txt")]) == 2
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["apply-form", "FORM"], ["new", "listing"]])
def test_an_offer_that_cannot_be_read_is_said_to_be_so(verb: list[str], tmp_path: Path, capsys: Printed) -> None:
    form = tmp_path / "form.txt"
    form.write_text("x")
    words = [str(form) if word == "FORM" else word for word in verb]
    assert cli.main([*words, "--data", str(tmp_path / "gone")]) == 1
    assert "there is no folder with this name" in capsys.readouterr().out


def test_a_new_listing_is_asked_for_and_written(tmp_path: Path, monkeypatch: Patch, capsys: Printed) -> None:
    data = desk(tmp_path).data
    answers = ["Maltby Play", "", "group", "rotherham", "charity", "travel", "", "", "A group for small children."]
    typed = "\n".join([*answers, *[""] * 17, PAGE, ""]) + "\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert cli.main(["new", "listing", "--data", str(data), *ON]) == 0
    assert f"Written: {data}/groups/maltby-play.yml" in capsys.readouterr().out
    assert (data / "groups" / "maltby-play.yml").read_text().startswith("name: Maltby Play\nkind: group\n")


def test_answers_that_end_too_soon_write_nothing(tmp_path: Path, monkeypatch: Patch, capsys: Printed) -> None:
    data = desk(tmp_path).data
    before = files(data)
    monkeypatch.setattr("sys.stdin", io.StringIO("Maltby Play\n"))
    assert cli.main(["new", "listing", "--data", str(data), *ON]) == 2
    assert capsys.readouterr().err == "Stopped. Nothing was written.\n"
    assert files(data) == before


def test_the_schema_is_shown(capsys: Printed) -> None:
    assert cli.main(["schema"]) == 0
    assert capsys.readouterr().out == made_files(VOCABULARY)[FILE]


def test_the_check_says_problems_as_github_reads_them(tmp_path: Path, capsys: Printed) -> None:
    data = desk(tmp_path).data
    (data / "services" / "talking.yml").write_text("name: A\ncost: cheap\n")
    assert cli.main(["check", "--format", "github", "--data", str(data), *ON]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"::error file={data}/services/talking.yml,line=2,title=cost::") for line in lines)
    assert all(line.startswith("::") for line in lines[:-1])
    assert lines[-1].endswith("to put right.")


def test_a_review_of_a_version_that_git_does_not_know_ends_in_a_sentence(capsys: Printed) -> None:
    assert cli.main(["review", "no-such-version"]) == 2
    assert "git knows no version" in capsys.readouterr().err
