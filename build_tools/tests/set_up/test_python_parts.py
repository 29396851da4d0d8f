"""What is installed, and what is said when it cannot be."""

import subprocess
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.set_up import main, python_parts
from build_tools.set_up.__main__ import main as command
from build_tools.set_up.running import Runner

PYPROJECT = b"""
[build-system]
requires = ["flit_core>=3.12"]
[project]
dependencies = ["mkdocs>=1.6.1,<2"]
[project.optional-dependencies]
test = ["pytest>=8.4"]
"""


@pytest.mark.parametrize(
    ("groups", "needs"),
    [
        ([], ["flit_core>=3.12", "mkdocs>=1.6.1,<2"]),
        (["test"], ["flit_core>=3.12", "mkdocs>=1.6.1,<2", "pytest>=8.4"]),
    ],
)
def test_what_is_installed_is_what_pyproject_asks_for(groups: list[str], needs: list[str]) -> None:
    assert python_parts.requirements(PYPROJECT, groups) == needs


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "NewConnectionError('... Temporary failure in name resolution')",
            "Could not fetch the Python packages: connect to the internet and run `make site` again.",
        ),
        (
            "ERROR: Could not build wheels for nh3",
            "Could not install the Python packages: .cache/set-up.log says why. Then run `make site` again.",
        ),
    ],
)
def test_one_plain_sentence_says_why_packages_were_not_installed(said: str, sentence: str) -> None:
    assert python_parts.why_not_installed(said, "site") == sentence


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    (tmp_path / ".cache" / "tmp").mkdir(parents=True)
    return Runner(tmp_path, "site")


def test_what_a_program_says_is_kept_in_the_log(runner: Runner) -> None:
    start = runner.log_size()
    assert runner.quietly(["sh", "-c", "echo said; echo more >&2"])
    assert not runner.quietly(["sh", "-c", "exit 3"])
    assert not runner.quietly(["no-such-program-anywhere"])
    assert "said\nmore\n" in runner.log_since(start)
    assert "No such file" in runner.log_since(start)


def test_a_python_without_its_venv_part_is_said_in_one_sentence(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(python_parts, "has_venv_module", lambda runner: False)
    monkeypatch.setattr(python_parts, "install_packages", lambda runner, packages: False)
    with pytest.raises(CannotGoOn, match=r"^This Python cannot make a \.venv yet: run `apt install python3\.\d+-venv`"):
        python_parts.need_venv_module(runner)


@pytest.mark.parametrize(("root", "name"), [("/home/ann/my offer", ".venv"), ("/home/ann/a:b", "/proc/self/cwd/.venv")])
def test_a_folder_with_a_colon_in_its_name_gets_its_venv_by_another_name(root: str, name: str) -> None:
    assert python_parts.venv_name(Path(root)) == name


def test_a_venv_part_that_apt_brings_is_enough(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])
    asked: list[str] = []

    def installs(runner: Runner, packages: list[str]) -> bool:
        asked.extend(packages)
        return True

    monkeypatch.setattr(python_parts, "has_venv_module", lambda runner: next(answers))
    monkeypatch.setattr(python_parts, "install_packages", installs)
    python_parts.need_venv_module(runner)
    assert len(asked) == 1
    assert asked[0].endswith("-venv")


def test_an_install_that_fails_leaves_no_stamp_so_the_next_run_starts_anew(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    (runner.root / "pyproject.toml").write_bytes(PYPROJECT)
    (runner.root / ".venv" / "bin").mkdir(parents=True)
    (runner.root / ".venv" / "bin" / "python").write_text("", encoding="utf-8")
    stamp = runner.root / ".venv" / "set-up.json"
    stamp.write_text(python_parts.wanted_stamp(runner.root, []).to_text(), encoding="utf-8")

    def fails(runner: Runner, groups: object) -> None:
        raise CannotGoOn("no network")

    monkeypatch.setattr(python_parts, "install", fails)
    with pytest.raises(CannotGoOn):
        python_parts.set_up_python(runner, ["test"])
    assert not stamp.exists()


def test_two_set_ups_at_once_wait_for_each_other(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    lock = tmp_path / ".cache" / "set-up.lock"
    with main.one_at_a_time(tmp_path):
        other = ["flock", "--nonblock", str(lock), "true"]
        assert subprocess.run(other).returncode == 1
    assert subprocess.run(other).returncode == 0


def test_a_program_that_outlives_its_set_up_keeps_the_next_one_waiting(tmp_path: Path) -> None:
    (tmp_path / ".cache" / "tmp").mkdir(parents=True)
    with main.one_at_a_time(tmp_path) as lock:
        left_behind = subprocess.Popen(["sleep", "60"], pass_fds=(lock,))
    other = ["flock", "--nonblock", str(tmp_path / ".cache" / "set-up.lock"), "true"]
    try:
        assert subprocess.run(other).returncode == 1
    finally:
        left_behind.kill()
        left_behind.wait()
    assert subprocess.run(other).returncode == 0


def test_a_verb_that_is_not_there_is_answered_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["sight"]) == 2
    assert capsys.readouterr().err == "Say one of: site, test.\n"


def test_an_older_python_is_told_so_in_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.version_info", (3, 9, 18))
    assert command(["site"]) == 1
    assert capsys.readouterr().err == "Python 3.11 or newer is needed: install it and run make again.\n"


def test_a_checkout_that_cannot_be_written_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(root: Path) -> None:
        raise PermissionError(13, "Permission denied", str(root / ".cache"))

    monkeypatch.setattr(main, "make_folders", refused)
    assert main.set_up("site", tmp_path) == 1
    assert capsys.readouterr().err == (
        f"Cannot write {tmp_path}/.cache (Permission denied). "
        "The folder has to be yours, on a disk with room: clone it to another place.\n"
    )


def test_a_set_up_that_is_stopped_says_so_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(root: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "make_folders", stopped)
    assert main.set_up("site", tmp_path) == 130
    assert capsys.readouterr().err == "Stopped. `make site` goes on from here.\n"
