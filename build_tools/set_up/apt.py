"""Debian's own packages: whether we may install them, and the words for a person who has to.

Only root, or a person whose sudo asks for no password, can be helped; a question in the middle of `make` cannot be
answered by a machine that runs the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

LOCK_SECONDS = 300  # how long to wait for another program that is installing
CLIENT = (
    "apt-get",
    "-q",
    "-y",
    "-o",
    f"DPkg::Lock::Timeout={LOCK_SECONDS}",
    "-o",
    "Acquire::Retries=2",
    "-o",
    "Dpkg::Use-Pty=0",
)
ADMIN_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")  # dpkg refuses to work where these are not on the PATH


def may_install(has_apt: bool, is_root: bool, sudo_answers: bool) -> tuple[str, ...] | None:
    """The words to put before apt-get; None when this person may not install, or there is no apt-get."""
    if not has_apt:
        return None
    if is_root:
        return ()
    return ("sudo", "-n") if sudo_answers else None


def has_real_chromium(os_release: str) -> bool:
    """True on Debian and its like; False on Ubuntu, whose package only points at a snap, which tests cannot drive."""
    fields = dict(re.findall(r'^(ID|ID_LIKE)="?([^"\n]*)"?$', os_release, re.MULTILINE))
    families = {fields.get("ID", ""), *fields.get("ID_LIKE", "").split()}
    return "debian" in families and "ubuntu" not in families


def commands(prefix: Sequence[str], packages: Sequence[str], environ: Mapping[str, str]) -> list[list[str]]:
    """The two commands that install `packages`, to be run in turn."""
    path = ":".join([environ.get("PATH", "/usr/bin:/bin"), *ADMIN_FOLDERS])
    # sudo hands on no environment, so `env` sets it; apt's helper user cannot read a TMPDIR of ours.
    words = [*prefix, "env", "-u", "TMPDIR", "DEBIAN_FRONTEND=noninteractive", "NEEDRESTART_MODE=a", f"PATH={path}"]
    return [
        [*words, *CLIENT, "update"],
        [*words, *CLIENT, "install", "--no-install-recommends", *packages],
    ]


def please_install(what: str, packages: Sequence[str], again: str) -> str:
    """The one plain sentence for a person who has to install something."""
    return f"{what}: run `apt install {' '.join(packages)}` as root, then `make {again}` again."
