"""The environment that every program of ours is started with: what it writes lands in the checkout's `.cache/`.

A person who tries the project in a folder and then deletes the folder is left with nothing of it. Programs write to a
home folder or a shared temporary folder only because they are told of no better place; so each is told of one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

CACHE = ".cache"

# name of the setting -> folder under .cache
FOLDERS = {
    "TMPDIR": "tmp",
    "PIP_CACHE_DIR": "pip",
    "XDG_CACHE_HOME": "xdg",
    "PYTHONPYCACHEPREFIX": "python",
    "HYPOTHESIS_STORAGE_DIRECTORY": "hypothesis",
    "NPM_CONFIG_CACHE": "npm",
    "SE_CACHE_PATH": "selenium",
}

FIXED = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_USER": "0",  # a person's own pip settings may say "install for me", which a .venv refuses
    "SE_AVOID_STATS": "true",
    "PYTHONNOUSERSITE": "1",
}

# What is served on this machine for a test is never asked of a proxy.
NO_PROXY = ("no_proxy", "NO_PROXY")
THIS_MACHINE = ("127.0.0.1", "localhost")

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")

# Settings that would make Python or pip look or write elsewhere.
DROPPED = ("PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "VIRTUAL_ENV")


def contained(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """`environ` with every place to write moved under `root`'s cache folder."""
    kept = {name: value for name, value in environ.items() if name not in DROPPED}
    places = {name: str(root / CACHE / folder) for name, folder in FOLDERS.items()}
    kept |= without_proxy(environ)
    # Git in a test's folder must not take this checkout for its own.
    return {**kept, **FIXED, **places, "GIT_CEILING_DIRECTORIES": str(root / CACHE / "tmp")}


def without_proxy(environ: Mapping[str, str]) -> dict[str, str]:
    """The settings that keep this machine's own addresses off a proxy, with what was in them before."""
    before = next((environ[name] for name in NO_PROXY if environ.get(name)), "")
    return dict.fromkeys(NO_PROXY, ",".join(dict.fromkeys([*filter(None, before.split(",")), *THIS_MACHINE])))


def contained_browser(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """The same for a browser, which also writes to a home folder; pip keeps its own, for a person's settings in it."""
    return {**contained(root, environ), **dict.fromkeys(HOMES, str(root / CACHE / "home"))}


def make_folders(root: Path) -> None:
    """Make the folders that programs expect to be there already."""
    for folder in ("tmp", "home"):
        (root / CACHE / folder).mkdir(mode=0o700, parents=True, exist_ok=True)


def contain_this_process(root: Path) -> None:
    """Hold this very process to the same rule, for what it has still to import or write."""
    sys.pycache_prefix = str(root / CACHE / FOLDERS["PYTHONPYCACHEPREFIX"])
    os.environ.update(contained(root, os.environ))
