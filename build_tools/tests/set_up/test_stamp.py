"""Whether `.venv` is kept, added to or made anew."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.set_up.python_parts import found_stamp, write_whole
from build_tools.set_up.stamp import Action, Stamp, decide, digest, joined

SITE = Stamp("/home/ann/offer", "3.11.7", "/usr", "abc")
TEST = replace(SITE, groups=("test",))


@pytest.mark.parametrize(
    ("found", "wanted", "action"),
    [
        (None, SITE, Action.ANEW),
        (SITE, SITE, Action.NOTHING),
        (TEST, SITE, Action.NOTHING),
        (TEST, TEST, Action.NOTHING),
        (SITE, TEST, Action.ADD),
        (replace(SITE, pyproject="older"), SITE, Action.ADD),
        (replace(SITE, checkout="/home/ann/moved from here"), SITE, Action.ANEW),
        (replace(SITE, python="3.12.1"), SITE, Action.ANEW),
        (replace(SITE, base="/opt/python"), SITE, Action.ANEW),
    ],
)
def test_what_is_done_depends_on_what_was_made_and_what_is_wanted(
    found: Stamp | None, wanted: Stamp, action: Action
) -> None:
    assert decide(found, wanted) is action


@pytest.mark.parametrize(
    ("found", "action", "groups"),
    [
        (TEST, Action.ADD, ("test",)),  # a newer pyproject.toml, and `make site`: the tests' packages stay
        (SITE, Action.ADD, ()),
        (TEST, Action.ANEW, ()),
        (None, Action.ANEW, ()),
    ],
)
def test_groups_stay_in_a_venv_that_is_kept(found: Stamp | None, action: Action, groups: tuple[str, ...]) -> None:
    assert joined(found, action, []) == groups


def test_a_stamp_comes_back_as_it_was_written() -> None:
    odd = replace(TEST, checkout="/tmp/a \"b\" 'c' näme:x")
    assert Stamp.from_text(odd.to_text()) == odd


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"checkout": "/x"}', SITE.to_text()[:-20]])
def test_half_a_stamp_is_no_stamp(text: str) -> None:
    assert Stamp.from_text(text) is None


def test_any_change_to_pyproject_is_seen() -> None:
    assert digest(b"a") != digest(b"a ")


def made_venv(root: Path) -> None:
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").write_text("", encoding="utf-8")


def test_a_venv_cut_short_says_nothing_for_itself(tmp_path: Path) -> None:
    made_venv(tmp_path)
    assert found_stamp(tmp_path) is None


def test_a_finished_venv_says_what_it_is(tmp_path: Path) -> None:
    made_venv(tmp_path)
    write_whole(tmp_path / ".venv" / "set-up.json", TEST.to_text())
    assert found_stamp(tmp_path) == TEST
    assert [path.name for path in (tmp_path / ".venv").iterdir() if path.is_file()] == ["set-up.json"]


def test_a_venv_whose_python_was_taken_away_says_nothing(tmp_path: Path) -> None:
    made_venv(tmp_path)
    write_whole(tmp_path / ".venv" / "set-up.json", TEST.to_text())
    (tmp_path / ".venv" / "bin" / "python").unlink()
    (tmp_path / ".venv" / "bin" / "python").symlink_to(tmp_path / "gone")
    assert found_stamp(tmp_path) is None
