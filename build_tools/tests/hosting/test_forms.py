"""From a submitted form to a pull request: what a stranger's text may do, and what it may not."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from build_tools.errors import CannotGoOn
from build_tools.hosting.form_answer import (
    ANSWER,
    LISTING_FILE,
    LONGEST_PART,
    PULL,
    REPLY,
    changed_listing,
    fenced,
    form_in,
    take_form,
    thanks,
    whole_lines,
)
from build_tools.hosting.form_sending import TAKEN_BACK, read_answer, send_form

PORTAGE = "offer_data/services/portage.yml"
EVENT = "offer_data/events/play.yml"
FORM = "### Which page is wrong?\n\nservices/portage\n\n### Phone number\n\n01632 960 001\n"


def event(body: Any = FORM, number: Any = 7) -> dict[str, Any]:
    return {"issue": {"number": number, "body": body, "title": "$(touch x)"}}


class Programs:
    """Stands in for the programs that are started; what each says is told beforehand."""

    def __init__(self, code: int = 0, said: str = "Changed.", status: str = f" M {PORTAGE}\0") -> None:
        self.code, self.said, self.status = code, said, status
        self.started: list[list[str]] = []

    def __call__(self, words: Sequence[str]) -> tuple[int, str]:
        self.started.append(list(words))
        if "apply-form" in words:
            self.form = Path(words[-1]).read_text(encoding="utf-8")
            return self.code, self.said
        if words[:2] == ["git", "status"]:
            return 0, self.status
        return 0, f"what {words[3] if len(words) > 3 else words[1]} says"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / PORTAGE).parent.mkdir(parents=True)
    (tmp_path / PORTAGE).write_text("name: Portage\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# The job that reads, and may not write


def test_a_form_becomes_an_answer_with_the_changed_file_and_what_check_and_review_say(checkout: Path) -> None:
    programs, out = Programs(), checkout / "answer"
    answer = take_form(event(), out, "Within two weeks", programs)
    assert answer
    assert (answer.issue, answer.changed) == (7, PORTAGE)
    assert programs.form == FORM
    assert (out / LISTING_FILE).read_text() == "name: Portage\n"
    assert (out / REPLY).read_text().endswith("A person will look at it: Within two weeks.\n")
    pull = (out / PULL).read_text()
    assert "Closes #7." in pull
    assert "what check says" in pull
    assert "what review says" in pull
    assert not (out / "form.md").exists()


def test_a_form_that_cannot_be_used_is_answered_in_the_words_of_the_check(checkout: Path) -> None:
    out = checkout / "answer"
    answer = take_form(event(), out, None, Programs(code=1, said="phone: 123 is too short", status=""))
    assert answer
    assert answer.changed is None
    assert (out / REPLY).read_text() == "phone: 123 is too short"
    assert not (out / LISTING_FILE).exists()


def test_a_form_that_a_person_has_to_add_by_hand_is_answered_too(checkout: Path) -> None:
    answer = take_form(event(), checkout / "answer", "Soon", Programs(said="An event.", status=""))
    assert answer
    assert answer.changed is None
    assert (checkout / "answer" / REPLY).read_text() == "An event.\n\nA person will look at it: Soon.\n"


@pytest.mark.parametrize(("code", "status"), [(2, ""), (-9, ""), (1, f" M {PORTAGE}\0"), (2, f" M {PORTAGE}\0")])
def test_an_end_that_is_neither_done_nor_refused_stops_all(code: int, status: str, checkout: Path) -> None:
    with pytest.raises(CannotGoOn, match="apply-form did not end well"):
        take_form(event(), checkout / "answer", None, Programs(code=code, status=status))
    assert not (checkout / "answer" / ANSWER).exists()


def test_a_new_event_is_handed_on_and_no_other_file_of_events(checkout: Path) -> None:
    (checkout / EVENT).parent.mkdir(parents=True)
    (checkout / EVENT).write_text("name: Play\n")
    answer = take_form(event(), checkout / "answer", None, Programs(status=f"?? {EVENT}\0"))
    assert answer
    assert answer.changed == EVENT
    for status in (f" M {EVENT}\0", f"?? {EVENT}\0?? offer_data/events/b.yml\0", "?? offer_data/events/a/b.yml\0",
                   "?? offer_data/consultations/a.yml\0", "?? offer_data/events/../area.yml\0"):  # fmt: skip
        with pytest.raises(CannotGoOn, match="other than one listing or one new event"):
            take_form(event(), checkout / "other", None, Programs(status=status))


@pytest.mark.parametrize("body", [None, "", "Hello", "#Not a form", "text ### no heading"])
def test_an_issue_that_is_no_form_gets_no_answer(body: str | None, tmp_path: Path) -> None:
    assert take_form(event(body), tmp_path / "answer", None, Programs()) is None
    assert not (tmp_path / "answer").exists()


@pytest.mark.parametrize("bad", [{}, {"issue": None}, {"issue": {"number": "7; rm", "body": FORM}}])
def test_an_event_without_an_issue_stops_all(bad: dict[str, Any]) -> None:
    with pytest.raises(CannotGoOn):
        form_in(bad)


@pytest.mark.parametrize(
    "body",
    ["### $(touch x)\n\n`touch x`", "### a\n\n'; touch x; '", "### a\n\n\0\u202e\ud800", "### a\n\n" + "x" * 200_000],
)
def test_no_text_becomes_a_part_of_a_command(body: str, checkout: Path) -> None:
    programs = Programs(status="")
    take_form(event(body), checkout / "answer", None, programs)
    assert all("touch" not in word for words in programs.started for word in words)
    assert not (checkout / "x").exists()
    assert len(programs.form) <= 64 * 1024 + 1


@pytest.mark.parametrize(
    "status",
    [
        f" M {PORTAGE}\0 M offer_data/services/other.yml\0", " M Makefile\0", "?? .github/workflows/x.yml\0",
        " M offer_data/area.yml\0", "?? offer_data/services/../../x.yml\0", "?? offer_data/services/A b.yml\0",
        "?? offer_data/services/x.yml.py\0", "?? docs/index.md\0",
        "R  offer_data/services/a.yml\0offer_data/services/b.yml\0",
    ],
)  # fmt: skip
def test_a_change_to_anything_but_one_listing_stops_all(status: str, checkout: Path) -> None:
    with pytest.raises(CannotGoOn, match="something other than one listing"):
        take_form(event(), checkout / "answer", None, Programs(status=status))


@pytest.mark.parametrize(("status", "path"), [("", None), (f" M {PORTAGE}\0", PORTAGE), (f"?? {PORTAGE}\0", PORTAGE)])
def test_the_one_listing_that_changed_is_named(status: str, path: str | None) -> None:
    assert changed_listing(status) == path


@pytest.mark.parametrize("text", ["@everyone look", "![x](https://evil.example/p.png)", "```\nout\n```", "````", "<b>"])
def test_words_from_elsewhere_stand_in_a_fence_that_they_cannot_leave(text: str) -> None:
    lines = fenced(text).splitlines()
    fence = lines[-1]
    assert lines[0] == f"{fence}text"
    assert set(fence) == {"`"}
    assert fence not in text


def test_the_answer_says_that_we_do_not_know_when_we_do_not() -> None:
    assert "We cannot say yet when." in thanks(None)
    assert thanks("Soon").endswith("A person will look at it: Soon.\n")


# The job that writes, and believes nothing


def answer_in(folder: Path, issue: Any = 7, changed: Any = PORTAGE) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / ANSWER).write_text(json.dumps({"issue": issue, "changed": changed}))
    (folder / LISTING_FILE).write_text("name: Portage\nhours: all day\n")
    (folder / REPLY).write_text("Thank you.")
    (folder / PULL).write_text("From the form.")
    return folder


class Host:
    """Stands in for the host."""

    def __init__(self, *pulls: int) -> None:
        self.pulls = [{"number": number, "isCrossRepository": False} for number in pulls]
        self.told = list[list[str]]()

    def __call__(self, words: Sequence[str]) -> str:
        self.told.append(list(words))
        return json.dumps(self.pulls) if words[:2] == ["pr", "list"] else ""


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@t.example", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def cloned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of a made-up host's repository that holds one listing."""
    origin, checkout = tmp_path / "origin.git", tmp_path / "checkout"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(checkout))
    git(checkout, "checkout", "--quiet", "-B", "main")
    (checkout / PORTAGE).parent.mkdir(parents=True)
    (checkout / PORTAGE).write_text("name: Portage\n")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "-m", "First")
    git(checkout, "push", "--quiet", "origin", "main")
    monkeypatch.chdir(checkout)
    return checkout


def test_a_change_is_pushed_to_its_own_branch_and_a_pull_request_is_opened(cloned: Path, tmp_path: Path) -> None:
    host, folder = Host(), answer_in(tmp_path / "answer")
    assert send_form(folder, cloned, host) == "Issue 7: a change waits to be looked at."
    origin = tmp_path / "origin.git"
    assert git(origin, "show", f"form/7:{PORTAGE}") == "name: Portage\nhours: all day\n"
    assert git(origin, "diff", "--name-only", "main", "form/7").split() == [PORTAGE]
    assert git(origin, "log", "-1", "--format=%an", "form/7").strip() == "github-actions[bot]"
    assert [words[:2] for words in host.told] == [["pr", "list"], ["pr", "create"], ["issue", "comment"]]
    assert host.told[-1][2:] == ["7", "--body-file", str(folder / REPLY)]


def test_an_edited_form_takes_the_place_of_what_it_said_before(cloned: Path, tmp_path: Path) -> None:
    folder = answer_in(tmp_path / "answer")
    send_form(folder, cloned, Host())
    git(cloned, "checkout", "--quiet", "main")
    (folder / LISTING_FILE).write_text("name: Portage\nhours: mornings\n")
    host = Host(31)
    send_form(folder, cloned, host)
    assert git(tmp_path / "origin.git", "show", f"form/7:{PORTAGE}").endswith("mornings\n")
    assert host.told[1][:3] == ["pr", "edit", "31"]


def test_where_nothing_changes_the_person_is_answered_and_nothing_is_pushed(tmp_path: Path) -> None:
    host, folder = Host(), answer_in(tmp_path / "answer", changed=None)

    def nothing(words: Sequence[str]) -> tuple[int, str]:
        raise AssertionError(words)

    assert send_form(folder, tmp_path, host, nothing) == "Issue 7: answered, nothing changed."
    assert [words[:2] for words in host.told] == [["pr", "list"], ["issue", "comment"]]


def test_what_a_form_said_before_waits_no_longer_when_nothing_of_it_is_left(tmp_path: Path) -> None:
    host, folder = Host(31), answer_in(tmp_path / "answer", changed=None)
    send_form(folder, tmp_path, host)
    assert host.told[1] == ["pr", "close", "31", "--delete-branch", "--comment", TAKEN_BACK]


@pytest.mark.parametrize("changed", [PORTAGE, None])
def test_a_pull_request_from_a_copy_with_the_same_branch_name_is_left_alone(
    changed: str | None, cloned: Path, tmp_path: Path
) -> None:
    host = Host(31)
    host.pulls[0]["isCrossRepository"] = True
    send_form(answer_in(tmp_path / "answer", changed=changed), cloned, host)
    said = [words[:2] for words in host.told]
    assert said == [["pr", "list"], *([["pr", "create"]] if changed else []), ["issue", "comment"]]


def test_a_changed_file_that_is_a_link_is_not_sent(cloned: Path, tmp_path: Path) -> None:
    folder = answer_in(tmp_path / "answer")
    (folder / LISTING_FILE).unlink()
    (folder / LISTING_FILE).symlink_to("/proc/self/environ")
    with pytest.raises(CannotGoOn, match="no small file"):
        send_form(folder, cloned, Host())


def test_an_event_is_sent_where_none_is_and_none_that_is_there_is_changed(cloned: Path, tmp_path: Path) -> None:
    folder = answer_in(tmp_path / "answer", changed=EVENT)
    (cloned / EVENT).parent.mkdir(parents=True)
    (cloned / EVENT).write_text("name: Another\n")
    with pytest.raises(CannotGoOn, match="already cannot be changed by a form"):
        send_form(folder, cloned, Host())
    (cloned / EVENT).unlink()
    (cloned / EVENT).parent.rmdir()
    send_form(folder, cloned, Host())
    assert (cloned / EVENT).read_text() == "name: Portage\nhours: all day\n"


def test_the_first_listing_of_a_kind_gets_its_folder(cloned: Path, tmp_path: Path) -> None:
    new = "offer_data/groups/wath.yml"
    send_form(answer_in(tmp_path / "answer", changed=new), cloned, Host())
    assert git(tmp_path / "origin.git", "diff", "--name-only", "main", "form/7").split() == [new]


def test_a_long_text_is_cut_between_lines_so_that_no_quotation_is_left_open() -> None:
    text = "\n".join(f"- it was `@someone {number}`." for number in range(2_000))
    kept = whole_lines(text, LONGEST_PART)
    assert len(kept) < LONGEST_PART + 100
    assert all(line.count("`") in (0, 2) for line in kept.split("\n"))
    assert whole_lines("short", 10) == "short"


@pytest.mark.parametrize(
    ("issue", "changed"),
    [
        ("7", PORTAGE), (True, PORTAGE), (-1, PORTAGE), (None, None), (7, "Makefile"), (7, ["x"]), (7, ""),
        (7, "../offer_data/services/x.yml"), (7, "offer_data/services/x.yml\n"), (7, ".github/workflows/check.yml"),
    ],
)  # fmt: skip
def test_an_answer_that_names_anything_else_is_not_sent(issue: Any, changed: Any, tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="something that no form may change"):
        read_answer(answer_in(tmp_path / "answer", issue, changed))


@pytest.mark.parametrize("text", ["", "[]", "{}", "not json"])
def test_an_answer_that_cannot_be_read_is_not_sent(text: str, tmp_path: Path) -> None:
    folder = answer_in(tmp_path / "answer")
    (folder / ANSWER).write_text(text)
    with pytest.raises(CannotGoOn, match="cannot be read"):
        read_answer(folder)


def test_nothing_is_written_through_a_link_that_leads_elsewhere(cloned: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    (cloned / PORTAGE).unlink()
    (cloned / PORTAGE).symlink_to(elsewhere)
    with pytest.raises(CannotGoOn, match="no small file in its place"):
        send_form(answer_in(tmp_path / "answer"), cloned, Host())
    assert elsewhere.read_text() == "mine"


def test_a_push_that_fails_is_told(cloned: Path, tmp_path: Path) -> None:
    git(cloned, "remote", "set-url", "origin", str(tmp_path / "nowhere"))
    with pytest.raises(CannotGoOn, match="git push did not work"):
        send_form(answer_in(tmp_path / "answer"), cloned, Host())
