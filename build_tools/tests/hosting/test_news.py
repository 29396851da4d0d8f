"""From the newsletter workflow to a pull request: new records and drafts, and nothing else."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.hosting.news import LARGEST, LISTED, NO_ADDRESS, draft_newsletter, send_news, take_news

RECORD, LETTER = "offer_data/history/2026-11-28.yml", "docs/newsletters/2026-11-28.md"


class Programs:
    """Stands in for the programs that are started."""

    def __init__(self, status: str = "", code: int = 0) -> None:
        self.status, self.code = status, code
        self.started: list[list[str]] = []

    def __call__(self, words: Sequence[str]) -> tuple[int, str]:
        self.started.append(list(words))
        return self.code, self.status

    def gh(self, words: Sequence[str]) -> str:
        self.started.append(["gh", *words])
        return "[]"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (RECORD, LETTER):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_draft_is_made_by_the_commands_that_everybody_uses(tmp_path: Path) -> None:
    programs = Programs()
    said = draft_newsletter("2026-11-23", tmp_path, None, programs)
    draft, build = (words[3:] for words in programs.started)
    assert draft == ["newsletter", "draft", "--since", "2026-11-23"]
    assert build == ["newsletter", "build", "last", "--out", str(tmp_path), "--site-address", NO_ADDRESS]
    assert said.endswith(f"The site has no address yet, so {NO_ADDRESS} stands in its links.")
    draft_newsletter("", tmp_path, "https://offer.example/", programs)
    assert programs.started[2][3:] == ["newsletter", "draft"]
    assert "--site-address" not in programs.started[3]


@pytest.mark.parametrize("since", ["yesterday", "23/11/2026", "--help", "2026-13-01", "20261123"])
def test_a_day_that_is_none_starts_no_program(tmp_path: Path, since: str) -> None:
    programs = Programs()
    with pytest.raises(CannotGoOn, match="The day is not written like 2026-11-23"):
        draft_newsletter(since, tmp_path, None, programs)
    assert programs.started == []


def test_what_went_wrong_with_a_draft_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match=r"The newsletter could not be made\. It is there already\."):
        draft_newsletter("", tmp_path, None, Programs("It is there already.\n", 2))


def test_new_files_are_gathered_for_the_job_that_sends(checkout: Path) -> None:
    names = take_news(checkout / "out", Programs(f"?? {RECORD}\0?? {LETTER}\0"))
    assert names == (LETTER, RECORD)
    assert (checkout / "out" / RECORD).read_text() == RECORD
    assert json.loads((checkout / "out" / LISTED).read_text()) == {"files": [LETTER, RECORD]}
    assert take_news(checkout / "none", Programs()) == ()


@pytest.mark.parametrize(
    "row", [f" M {RECORD}", f"?? {RECORD}.bak", "?? docs/newsletters/index.md", f" D {LETTER}", f"?? ../{RECORD}"]
)
def test_a_changed_or_strange_file_is_never_gathered(checkout: Path, row: str) -> None:
    with pytest.raises(CannotGoOn, match="Only new records and newsletters may be sent"):
        take_news(checkout / "out", Programs(f"{row}\0"))


def news(folder: Path, *names: str, content: str = "words") -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    (folder / LISTED).write_text(json.dumps({"files": names}))
    return folder


@pytest.mark.parametrize(
    ("names", "branch", "title"),
    [
        ((RECORD,), "news/record", "What changed on the site"),
        ((LETTER, RECORD), "news/2026-11-28", "Newsletter of 2026-11-28"),
    ],
)
def test_they_are_pushed_to_a_branch_and_one_pull_request_is_opened(
    tmp_path: Path, names: tuple[str, ...], branch: str, title: str
) -> None:
    programs = Programs()
    said = send_news(news(tmp_path / "news", *names), tmp_path / "checkout", programs.gh, programs)
    assert said == f"{title}: a change waits to be looked at."
    assert ["git", "add", "--", *names] in programs.started
    assert ["git", "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{branch}"] in programs.started
    assert programs.started[-1][:6] == ["gh", "pr", "create", "--head", branch, "--title"]
    assert all((tmp_path / "checkout" / name).read_text() == "words" for name in names)


def test_nothing_new_opens_nothing(tmp_path: Path) -> None:
    programs = Programs()
    (tmp_path / "news").mkdir()
    assert send_news(news(tmp_path / "news"), tmp_path, programs.gh, programs) == "Nothing is new."
    assert programs.started == []


@pytest.mark.parametrize("name", [".github/workflows/x.yml", "offer_data/history/../x.yml", "offer_data/area.yml", ""])
def test_a_file_that_may_not_be_sent_stops_everything(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / LISTED).write_text(json.dumps({"files": [name]}))
    programs = Programs()
    with pytest.raises(CannotGoOn, match="names something that may not be sent"):
        send_news(folder, tmp_path, programs.gh, programs)
    assert programs.started == []


def test_nothing_that_is_there_is_written_over(checkout: Path) -> None:
    programs = Programs()
    with pytest.raises(CannotGoOn, match="is there already, and nothing may take its place"):
        send_news(news(checkout / "news", RECORD), checkout, programs.gh, programs)
    assert (checkout / RECORD).read_text() == RECORD


def test_what_is_too_large_or_cannot_be_read_is_not_sent(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    with pytest.raises(CannotGoOn, match="is too large"):
        send_news(news(folder, RECORD, content="x" * (LARGEST + 1)), tmp_path, Programs().gh, Programs())
    (folder / LISTED).write_text("{")
    with pytest.raises(CannotGoOn, match="cannot be read"):
        send_news(folder, tmp_path, Programs().gh, Programs())


def test_a_push_that_fails_is_told(tmp_path: Path) -> None:
    programs = Programs(code=1)
    with pytest.raises(CannotGoOn, match="git checkout did not work"):
        send_news(news(tmp_path / "news", RECORD), tmp_path / "checkout", programs.gh, programs)
