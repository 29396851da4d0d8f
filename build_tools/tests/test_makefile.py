"""`make` picks a Python that works, whatever else has a Python's name."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKS = 'if [ "$1" = -c ]; then echo "$0"; else echo "$0 starts $*"; fi'
FAILS = 'echo "pyenv: not found" >&2; exit 127'  # a stand-in for a version that is not installed
TOO_OLD = "exit 0"  # starts, and does not call itself new enough
NONE = "Python 3.11 or newer is needed: install it (apt install python3 on Debian), then run make again.\n"


def run_make(folder: Path, pythons: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """`make test-setup` where the only programs on the PATH are `pythons`: name -> what it does."""
    programs = folder.parent / "bin"
    for made in (folder, programs):
        made.mkdir(exist_ok=True)
    for name, does in pythons.items():
        (programs / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    shutil.copy(ROOT / "Makefile", folder)
    make = shutil.which("make") or "make"
    command = [make, "--no-print-directory", "test-setup", *words]
    return subprocess.run(command, cwd=folder, env={"PATH": str(programs)}, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3": WORKS, "python3.13": WORKS}, "python3"),
        ({"python3": FAILS, "python3.13": FAILS, "python3.12": WORKS}, "python3.12"),
        ({"python3": TOO_OLD, "python3.11": WORKS}, "python3.11"),
        ({"python3.14": WORKS}, "python3.14"),
    ],
)
def test_the_first_python_that_starts_and_is_new_enough_is_taken(
    tmp_path: Path, pythons: dict[str, str], chosen: str
) -> None:
    folder = tmp_path / "an \"odd\" 'name' $x #1: näme"
    done = run_make(folder, pythons)
    assert done.stdout == f"{tmp_path}/bin/{chosen} starts -m build_tools.set_up test\n"
    assert done.returncode == 0


@pytest.mark.parametrize("pythons", [{}, {"python3": FAILS}, {"python3": TOO_OLD, "python3.12": FAILS}])
def test_no_python_is_said_in_one_sentence(tmp_path: Path, pythons: dict[str, str]) -> None:
    done = run_make(tmp_path / "here", pythons)
    assert done.stdout == ""
    assert done.stderr.startswith(NONE)
    assert done.returncode != 0


def test_a_persons_own_choice_is_taken_and_nothing_in_its_place(tmp_path: Path) -> None:
    pythons = {"python3": WORKS, "my python": WORKS, "old": TOO_OLD}
    mine = run_make(tmp_path / "a", pythons, "PYTHON=../bin/my python")
    assert mine.stdout == "../bin/my python starts -m build_tools.set_up test\n"
    assert run_make(tmp_path / "b", pythons, "PYTHON=../bin/old").stderr.startswith(NONE)


def test_help_lists_every_command() -> None:
    said = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True).stdout
    names = [line.split()[1] for line in said.splitlines()]
    assert names == [
        "site",
        "serve",
        "test-setup",
        "test",
        "a11y",
        "a11y-changed",
        "check",
        "bench",
        "picture",
        "clean",
        "help",
    ]
