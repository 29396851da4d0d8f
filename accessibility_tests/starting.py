"""Starts a browser: the one that the set-up found on this machine, or one that a Selenium Grid gives.

It starts with an empty profile, keeps what it writes to the checkout's cache folder and reaches no machine but the one
that the pages are on.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.exceptions import HTTPError

from accessibility_tests.browser import ROOT, Browser
from accessibility_tests.serving import ONLY_THIS_MACHINE
from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import CACHE, contained_browser, make_folders, without_proxy

FOUND = ROOT / CACHE / "browser.json"
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # the sandbox does not start as root, nor in most machines that run tests
    "--disable-dev-shm-usage",  # small machines have too little shared memory
    "--disable-gpu",
    "--in-process-gpu",  # pages are drawn without a process of its own for it, which costs a fifth of the time
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",  # a phone's lie over the page: they take no room there either
    "--enable-blink-features=ComputedAccessibilityInfo",  # elements say the name and role that a screen reader is told
)
LOAD_SECONDS = 90  # a guard against what never comes: a slow machine is no fault of the page


@contextmanager
def short_name(folder: Path) -> Iterator[Path]:
    """Another, short name for `folder`, good while the context lasts.

    A browser makes a socket in its temporary folder, and Linux allows a socket's whole path 107 bytes. A checkout may
    lie deeper than that, and nothing may be written outside of it; this process's own handle on it is a short way in.
    """
    if not Path("/proc/self/fd").is_dir():
        yield folder
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield Path(f"/proc/{os.getpid()}/fd/{handle}")
    finally:
        os.close(handle)


def found_programs() -> tuple[str, str]:
    """The browser and the driver that the set-up found. CannotGoOn when it has not run."""
    if not FOUND.is_file():
        raise CannotGoOn("No browser has been looked for yet: run `make test-setup` first.")
    kept = json.loads(FOUND.read_text(encoding="utf-8"))
    return kept["browser"], kept["driver"]


def options(watching: bool = True, host: str = ONLY_THIS_MACHINE) -> webdriver.ChromeOptions:
    """How a browser is started. `host`: the only machine that it reaches, whatever a page asks for."""
    chosen = webdriver.ChromeOptions()
    for flag in (*FLAGS, f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {host}"):
        chosen.add_argument(flag)
    if watching:  # each answer is noted, which costs a fifth of the time that a page takes to load
        chosen.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    chosen.unhandled_prompt_behavior = "accept and notify"  # a page that asks something as it opens can still be seen
    return chosen


@contextmanager
def open_browser(root: Path = ROOT, watching: bool = True) -> Iterator[Browser]:
    """A browser with an empty profile, which keeps to the checkout's cache folder and is closed at the end."""
    binary, program = found_programs()
    make_folders(root)
    os.environ.update(without_proxy(os.environ))  # this process talks to the driver, which is on this machine
    # The browser may still be taking its own files away when its folder goes.
    own = tempfile.TemporaryDirectory(prefix="profile-", dir=root / CACHE / "tmp", ignore_cleanup_errors=True)
    with short_name(root) as short, own as folder:
        chosen = options(watching)
        chosen.binary_location = binary
        chosen.add_argument(f"--user-data-dir={short / Path(folder).relative_to(root)}")
        service = Service(program, env=contained_browser(short, os.environ))
        with _kept_open(webdriver.Chrome(chosen, service), watching) as browser:
            yield browser


@contextmanager
def open_on_grid(grid: str, host: str = ONLY_THIS_MACHINE) -> Iterator[Browser]:
    """A browser on whatever machine a Selenium Grid chooses. `host`: how that machine calls this one."""
    if host == ONLY_THIS_MACHINE:
        os.environ.update(without_proxy(os.environ))
    try:
        driver = webdriver.Remote(grid, options=options(watching=False, host=host))
    except (WebDriverException, HTTPError) as fault:
        raise CannotGoOn(f"The Grid at {grid} gives no browser: {first_line(fault)}") from fault
    with _kept_open(driver, watching=False) as browser:
        yield browser


@contextmanager
def _kept_open(driver: WebDriver, watching: bool) -> Iterator[Browser]:
    try:
        driver.set_page_load_timeout(LOAD_SECONDS)
        driver.set_script_timeout(LOAD_SECONDS)
        yield Browser(driver, watching)
    finally:
        # One that has crashed cannot be closed, and that must not hide why it crashed.
        with suppress(WebDriverException, HTTPError):
            driver.quit()


def first_line(fault: Exception) -> str:
    """What a driver says, without the addresses in its own memory that it adds."""
    said = getattr(fault, "msg", None) or str(fault)
    return next((line.strip() for line in said.splitlines() if line.strip()), type(fault).__name__)
