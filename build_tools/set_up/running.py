"""Starts other programs: quietly, held to the checkout, with what they say kept in a log.

A person sees one plain sentence; who wants to know more finds it in the log that the sentence names.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.set_up.contained import CACHE, contained

LOG = f"{CACHE}/set-up.log"


@dataclass(frozen=True)
class Runner:
    """Runs programs in one checkout."""

    root: Path
    again: str  # what the person typed after `make`: named in "run make ... again"
    lock: tuple[int, ...] = ()  # handed on, so that a program that outlives us keeps the next set-up waiting

    def quietly(self, command: Sequence[str]) -> bool:
        """Run `command`, its words added to the log. True when it went well."""
        with (self.root / LOG).open("ab") as log:
            log.write(f"\n$ {' '.join(command)}\n".encode())
            log.flush()
            try:
                done = subprocess.run(
                    command,
                    cwd=self.root,
                    env=contained(self.root, os.environ),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    pass_fds=self.lock,
                )
            except FileNotFoundError as missing:
                log.write(f"{missing}\n".encode())
                return False
        return done.returncode == 0

    def log_size(self) -> int:
        """Where the log ends now: what is said later starts here."""
        log = self.root / LOG
        return log.stat().st_size if log.exists() else 0

    def log_since(self, start: int) -> str:
        """What was logged after `start`."""
        return (self.root / LOG).read_bytes()[start:].decode(errors="replace")
