"""Which browser and which driver the tests use, decided from what the machine holds.

A driver only drives the browser of its own version, so the two are chosen as a pair. Ubuntu's `chromium-browser` looks
like a browser and is a note that says to install a snap, which cannot read a checkout in a hidden or shared folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

# A person's own choice, by the settings that others use too.
BROWSER_SETTING = "CHROME"
DRIVER_SETTING = "CHROMEDRIVER"
BROWSER_NAMES = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "chrome",
    "/opt/google/chrome/chrome",
)
DRIVER_NAMES = ("chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver")
PACKAGES = ("chromium", "chromium-driver")
NOT_A_BROWSER = re.compile(rb"snap install|/snap/bin/|chromium snap")
HEAD_BYTES = 4096  # a stand-in is a short script: its head is enough to know it by
NEEDED = "The tests need a web browser and its driver"


@dataclass(frozen=True)
class Program:
    """A browser or a driver that starts."""

    path: str
    major: int  # 156 of "Chromium 156.0.8078.79"


@dataclass(frozen=True)
class Pair:
    """A browser and the driver of its version."""

    browser: Program
    driver: Program


def names_to_try(environ: Mapping[str, str], setting: str, names: Sequence[str]) -> tuple[str, ...]:
    """A person's own choice alone where there is one: to use another in its place would hide a mistake."""
    chosen = environ.get(setting)
    return (chosen,) if chosen else tuple(names)


def is_stand_in(resolved: str, head: bytes) -> bool:
    """True for what only points at a snap: `resolved` is the path with links followed, `head` its first bytes."""
    if PurePath(resolved).name == "snap" or resolved.startswith("/snap/"):
        return True
    return head.startswith(b"#!") and NOT_A_BROWSER.search(head) is not None


def major_version(said: str) -> int | None:
    """156 from "Chromium 156.0.8078.79 built on Debian"; None when no version is told."""
    found = re.search(r"\b(\d+)\.\d+\.\d+", said)
    return int(found.group(1)) if found else None


def choose(browsers: Sequence[Program], drivers: Sequence[Program]) -> Pair | str:
    """The first browser that has a driver of its version; else what is wrong, in the first words of a sentence."""
    for browser in browsers:
        for driver in drivers:
            if browser.major == driver.major:
                return Pair(browser, driver)
    if not browsers:
        return f"{NEEDED}, and no browser was found"
    if not drivers:
        return f"{NEEDED}, and no driver was found"
    return f"{NEEDED} of one version, and found browser {browsers[0].major} and driver {drivers[0].major}"


def settings_in_use(environ: Mapping[str, str]) -> dict[str, str]:
    """A person's own choices, kept with what was found: another choice is a reason to look again."""
    return {name: environ[name] for name in (BROWSER_SETTING, DRIVER_SETTING) if environ.get(name)}


def may_be_mended_by_apt(environ: Mapping[str, str], has_real_chromium: bool) -> bool:
    """True when installing Debian's browser could help: not where a person chose one, nor where it is no browser."""
    return has_real_chromium and not settings_in_use(environ)


def please_install_browser(wrong: str, environ: Mapping[str, str], has_real_chromium: bool, again: str) -> str:
    """The one plain sentence for a person who has to install something."""
    chosen = settings_in_use(environ)
    if chosen:
        said = " and ".join(f"{name}={path}" for name, path in chosen.items())
        return f"{wrong} with {said}: put that right or leave it out, then run `make {again}` again."
    if has_real_chromium:
        return f"{wrong}: run `apt install {' '.join(PACKAGES)}` as root, then `make {again}` again."
    return f"{wrong}: install Google Chrome and the chromedriver of its version, then run `make {again}` again."
