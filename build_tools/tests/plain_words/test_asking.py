"""`local-offer words`: one text, two versions of it, a folder of pages, everything."""

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_tools.cli import main
from build_tools.tests.made_offer import write_offer

TERM = "term: EHC plan\nstands_for: education, health and care plan\nmeaning: A legal paper.\n"
TWINS = "- word: utilise\n  say: use\n  strength: must\n  group: general\n"
HARD = "You must utilise it.\n"
PLAIN = "You can use it.\n"
NO_NAME = 'is no name of an earlier version. Write one that git knows, such as "HEAD".'
NO_TEXT = (
    "The text is not text, or not saved as UTF-8: save it as plain text, or paste the words and use: "
    "local-offer words -"
)
USES = '"utilise" has plainer words: write use'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_offer(tmp_path / "data", {"vocabulary/plain_words.yml": TWINS, "glossary/ehc-plan.yml": TERM})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A folder with a history: the draft was hard, and is plain now."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    draft = folder / "draft.md"
    draft.write_text(HARD)
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        who = ["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *words], cwd=folder, check=True)
    draft.write_text(PLAIN)
    return draft


def words(data: Path, *arguments: object) -> int:
    return main(["words", *map(str, arguments), "--data", str(data)])


def pasted(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))


def test_a_pasted_draft_is_judged(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pasted(monkeypatch, HARD.encode())
    assert words(data, "-") == 1
    assert capsys.readouterr().out == (
        "Words: 4. Sentences: 1. Reading age: too short to score.\n"
        f"Longest sentence: 4 words.\n\nMust change\n  line 1: {USES}\n"
    )


def test_a_plain_draft_is_well(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pasted(monkeypatch, PLAIN.encode() * 15)
    assert words(data, "-") == 0
    assert capsys.readouterr().out == (
        "Words: 60. Sentences: 15. Reading age: 5.0.\nLongest sentence: 4 words.\n\nNothing to change.\n"
    )


def test_a_listing_is_read_as_one(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = data / "services" / "talking.yml"
    file.write_text(file.read_text().replace("Helps", "Utilise it now. Helps"))
    assert words(data, file) == 1
    assert '  line 7, summary: "Utilise" has plainer words: write use' in capsys.readouterr().out


def test_an_earlier_version_stands_beside_the_file(
    data: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words(data, repository, "--against", "HEAD") == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in out[:8]] == [
        "", "Words", "Sentences", "Reading age", "Longest sentence", "Must change", "Should change", "To consider",
    ]  # fmt: skip
    assert [line.split()[-2:] for line in (out[0], out[1], out[5])] == [["before", "now"], ["4", "4"], ["1", "0"]]
    assert out[8:] == ["", "Put right since then", f"  {USES}", "", "Nothing to change."]


@pytest.mark.parametrize(
    ("revision", "says"),
    [
        (
            "--upload-pack=x",
            '"--upload-pack=x" is no name of an earlier version. Write one that git knows, such as "HEAD".',
        ),
        ("HEAD:x", '"HEAD:x" is no name of an earlier version. Write one that git knows, such as "HEAD".'),
        ("nowhere", 'git knows no version "nowhere" here. Write one that it knows, such as "HEAD".'),
    ],
)
def test_a_version_that_is_not_there_is_told(
    data: Path, repository: Path, revision: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words(data, repository, f"--against={revision}") == 2
    assert capsys.readouterr().err == f"{says}\n"


def test_a_file_that_was_not_there_yet_is_told(
    data: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = repository.with_name("new.md")
    new.write_text(PLAIN)
    assert words(data, new, "--against", "HEAD") == 2
    assert capsys.readouterr().err == f"{new} was not there at HEAD. Name an earlier version that has it.\n"


def test_without_git_one_plain_sentence_is_said(
    data: Path, repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert words(data, repository, "--against", "HEAD") == 2
    assert capsys.readouterr().err == "git could not be started, and --against needs it. Leave --against out.\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"a\0b", NO_TEXT),
        (b"\xff\xfea", NO_TEXT),
        (b"a" * 300_000, "The text is too large: at most 256 KB. Take a part of it."),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told(
    data: Path, content: bytes, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pasted(monkeypatch, content)
    assert words(data, "-") == 2
    assert capsys.readouterr().err == f"{says}\n"


def test_a_file_that_is_not_there_is_told(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words(data, tmp_path / "no.md") == 2
    says = f"{tmp_path / 'no.md'} cannot be opened. Check its name, and that it may be read.\n"
    assert capsys.readouterr().err == says


def test_against_needs_a_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words(data, "--against", "HEAD") == 2
    assert capsys.readouterr().err == "--against compares one file with an earlier version of it. Name the file.\n"


def test_a_folder_of_web_pages_gives_their_figures(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a", "The cat sat on it. " * 20), ("b", "Short.")):
        (tmp_path / f"{name}.html").write_text(f"<main><p>{text}</p></main>")
    assert words(data, tmp_path) == 0
    out = capsys.readouterr().out
    assert "web pages      2    101         5.0        5.0                 5" in out
    assert f"The hardest (of 1 with 60 words or more)\n   5.0  {tmp_path}/a.html\n" in out


def test_a_folder_without_web_pages_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words(data, data) == 2
    assert capsys.readouterr().err == f"{data} is a folder, and there is no web page (.html) in it. Name a file.\n"


def test_without_a_file_everything_is_counted(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words(data) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].split("  ")[0] == "What"
    assert [line.split("  ")[0] for line in out[1:4]] == [
        "listings", "labels, meanings and the like", "summaries, in blocks",
    ]  # fmt: skip
    assert out[-1] == "Nothing must or should change."
