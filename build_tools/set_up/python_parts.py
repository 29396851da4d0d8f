"""Makes `.venv` and installs the Python packages into it.

Every path that is handed to Python's own tools is seen from inside the checkout: a folder may be called anything, and
not every tool takes every name.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up import apt
from build_tools.set_up.running import LOG, Runner
from build_tools.set_up.stamp import Action, Stamp, decide, digest, joined

VENV = ".venv"
VENV_PYTHON = f"{VENV}/bin/python"
STAMP = f"{VENV}/set-up.json"
NO_NETWORK = re.compile(
    r"Name or service not known|Temporary failure in name resolution|NewConnectionError|ConnectTimeout|ReadTimeout"
    r"|Connection (?:refused|reset|aborted|broken)|Network is unreachable|No route to host|ProxyError"
)


def requirements(pyproject: bytes, groups: Sequence[str]) -> list[str]:
    """What pyproject.toml asks for: to build, to run, and each of `groups`."""
    import tomllib  # not there before Python 3.11, where a plain sentence has to be said first

    table = tomllib.loads(pyproject.decode())
    extras = table["project"].get("optional-dependencies", {})
    chosen = [need for group in groups for need in extras[group]]
    return [*table["build-system"]["requires"], *table["project"]["dependencies"], *chosen]


def base_python() -> str:
    """The Python that a `.venv` is made from: the machine's own, also when some other `.venv` is switched on."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def wanted_stamp(root: Path, groups: Sequence[str]) -> Stamp:
    """What a ready `.venv` would say of itself now."""
    version = ".".join(map(str, sys.version_info[:3]))
    pyproject = digest((root / "pyproject.toml").read_bytes())
    return Stamp(str(root), version, sys.base_prefix, pyproject, tuple(groups))


def found_stamp(root: Path) -> Stamp | None:
    """What the `.venv` says of itself; None when it says nothing, or its Python is gone."""
    stamp = root / STAMP
    if not stamp.is_file() or not (root / VENV_PYTHON).exists():
        return None
    return Stamp.from_text(stamp.read_text(encoding="utf-8"))


def set_up_python(runner: Runner, groups: Sequence[str]) -> Action:
    """Make `.venv` ready with `groups`; says what had to be done. Raises CannotGoOn with one plain sentence."""
    wanted, found = wanted_stamp(runner.root, groups), found_stamp(runner.root)
    action = decide(found, wanted)
    if action is Action.NOTHING:
        return action
    print("Setting up in .venv. The first time this takes about a minute.", flush=True)
    groups = joined(found, action, groups)
    (runner.root / STAMP).unlink(missing_ok=True)  # until all is done, nothing may say that it is
    if action is Action.ANEW:
        make_venv(runner)
    install(runner, groups)
    write_whole(runner.root / STAMP, wanted_stamp(runner.root, groups).to_text())
    return action


def make_venv(runner: Runner) -> None:
    """Make an empty `.venv` with pip in it, in place of whatever is there."""
    need_venv_module(runner)
    venv = runner.root / VENV
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)
    # In two steps, so that pip comes from the new Python itself and no path is spelt out.
    made = runner.quietly([base_python(), "-m", "venv", "--without-pip", venv_name(runner.root)])
    if not (made and runner.quietly([VENV_PYTHON, "-m", "ensurepip", "--default-pip"])):
        raise CannotGoOn(f"Python could not make the folder .venv: {LOG} says why.")


def venv_name(root: Path) -> str:
    """What to call `.venv` when it is made from inside `root`: Python refuses a whole path with a colon in it."""
    return f"/proc/self/cwd/{VENV}" if os.pathsep in str(root) else VENV


def has_venv_module(runner: Runner) -> bool:
    """Debian's Python comes without the part that puts pip into a `.venv`."""
    return runner.quietly([base_python(), "-c", "import venv, ensurepip"])


def need_venv_module(runner: Runner) -> None:
    """Install that part where we may, or say how to."""
    if has_venv_module(runner):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    installed = install_packages(runner, [package])
    if not (installed and has_venv_module(runner)):
        raise CannotGoOn(apt.please_install("This Python cannot make a .venv yet", [package], runner.again))


def install_packages(runner: Runner, packages: Sequence[str]) -> bool:
    """Install Debian packages. False when we may not, or when it went wrong; the log says which."""
    sudo = shutil.which("sudo") is not None and runner.quietly(["sudo", "-n", "true"])
    prefix = apt.may_install(shutil.which("apt-get") is not None, os.geteuid() == 0, sudo)
    if prefix is None:
        return False
    print(f"Installing {' and '.join(packages)} with apt.", flush=True)
    update, install_them = apt.commands(prefix, packages, os.environ)
    runner.quietly(update)  # an old list may still do, so only what follows counts
    return runner.quietly(install_them)


def install(runner: Runner, groups: Sequence[str]) -> None:
    """Install what the project needs, then the project itself as it lies here."""
    needs = requirements((runner.root / "pyproject.toml").read_bytes(), groups)
    start = runner.log_size()
    pip = [VENV_PYTHON, "-m", "pip", "--retries", "2", "install", "--quiet"]
    # Without isolation pip builds with what was just installed: nothing is fetched twice.
    done = runner.quietly([*pip, *needs]) and runner.quietly(
        [*pip, "--no-build-isolation", "--no-deps", "--editable", "."]
    )
    if not done:
        raise CannotGoOn(why_not_installed(runner.log_since(start), runner.again))


def why_not_installed(said: str, again: str) -> str:
    """One plain sentence from what pip said."""
    if NO_NETWORK.search(said):
        return f"Could not fetch the Python packages: connect to the internet and run `make {again}` again."
    return f"Could not install the Python packages: {LOG} says why. Then run `make {again}` again."


def write_whole(path: Path, text: str) -> None:
    """Write all of a file or nothing of it, also when the machine stops half-way."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).replace(path)
