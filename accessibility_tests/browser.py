"""A real browser, set to see pages as a given person would: narrow or wide, light or dark, with scripts or without.

Each setting is asked back from the page once it is loaded. A browser that quietly stays light when told to be dark
makes every test of dark pages pass, and none of them mean anything.
"""

import json
import os
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains

from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import CACHE, contained_browser, make_folders, without_proxy

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / CACHE / "browser.json"
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # the sandbox does not start as root, nor in most machines that run tests
    "--disable-dev-shm-usage",  # small machines have too little shared memory
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",  # a phone's lie over the page: they take no room there either
    # Nothing but this machine can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
LOAD_SECONDS = 30
# Nothing may be on the move while a test looks at where it is. The tests so find a page that moves all the same.
STILL = {"prefers-reduced-motion": "reduce"}


class Scheme(StrEnum):
    """Whether a person's device is set to light or to dark."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class View:
    """How a person sees pages."""

    width: int = 1280  # CSS pixels; 320 is a wide screen at 400% zoom (WCAG 2.2, 1.4.10)
    height: int = 900
    scheme: Scheme = Scheme.LIGHT
    scripts: bool = True
    forced_colours: bool = False  # high contrast: the device's own colours in place of the page's


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser noted since it was last asked."""

    requests: tuple[str, ...]  # every address that was asked for
    complaints: tuple[str, ...]  # console errors, and what the Content-Security-Policy stopped
    statuses: dict[str, int]  # address -> HTTP status


class Browser:
    """One open browser; each `show` sets the view, opens the page and checks that the view is really on."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        driver.get("about:blank")  # leaves the browser's own first page, which asks for much
        self._command("Network.setCacheDisabled", cacheDisabled=True)  # each page as a person meets it first

    def show(self, address: str, view: View | None = None) -> None:
        """Open `address` as `view` sees it. AssertionError when a setting did not take."""
        view = view or View()
        self.seen()  # what came before is not this page's doing
        self._command(
            "Emulation.setDeviceMetricsOverride",
            width=view.width,
            height=view.height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self._command("Emulation.setScriptExecutionDisabled", value=not view.scripts)
        colours = "active" if view.forced_colours else "none"
        features = {"prefers-color-scheme": view.scheme.value, "forced-colors": colours, **STILL}
        self._command("Emulation.setEmulatedMedia", features=[{"name": n, "value": v} for n, v in features.items()])
        self.driver.get(address)
        assert self.ask("return innerWidth") == view.width, f"the browser is not {view.width} wide"
        for name, value in features.items():
            assert self.ask(f"return matchMedia('({name}: {value})').matches"), f"the browser is not {name}: {value}"

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script of the test's own says; it runs also where the page's scripts are off."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def seen(self) -> Seen:
        """What was asked for, answered and complained of since the page was opened, or since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        console = [str(entry["message"]) for entry in self._log("browser") if entry["level"] == "SEVERE"]
        asked = tuple(e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent")
        answers = [e["params"]["response"] for e in events if e["method"] == "Network.responseReceived"]
        return Seen(asked, tuple(console), {answer["url"]: int(answer["status"]) for answer in answers})

    def picture(self, full: bool = False) -> bytes:
        """A PNG of what is in view, or of the whole page."""
        answer = self._command("Page.captureScreenshot", format="png", captureBeyondViewport=full)
        return b64decode(answer["data"])

    def _log(self, kind: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.driver.get_log(kind)  # type: ignore[no-untyped-call]
        return entries

    def _command(self, name: str, **settings: object) -> dict[str, Any]:
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(name, settings)
        return answer


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


def options(binary: str, profile: Path) -> webdriver.ChromeOptions:
    """How the browser is started."""
    chosen = webdriver.ChromeOptions()
    chosen.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        chosen.add_argument(flag)
    chosen.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return chosen


@contextmanager
def open_browser(root: Path = ROOT) -> Iterator[Browser]:
    """A browser with an empty profile, which keeps to the checkout's cache folder and is closed at the end."""
    binary, program = found_programs()
    make_folders(root)
    os.environ.update(without_proxy(os.environ))  # this process talks to the driver, which is on this machine
    # The browser may still be taking its own files away when its folder goes.
    own = tempfile.TemporaryDirectory(prefix="profile-", dir=root / CACHE / "tmp", ignore_cleanup_errors=True)
    with short_name(root) as short, own as folder:
        profile = short / Path(folder).relative_to(root)
        service = Service(program, env=contained_browser(short, os.environ))
        driver = webdriver.Chrome(options(binary, profile), service)
        try:
            driver.set_page_load_timeout(LOAD_SECONDS)
            yield Browser(driver)
        finally:
            driver.quit()
