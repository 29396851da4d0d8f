"""A real browser, set to see pages as a given person would: narrow or wide, light or dark, with scripts or without.

Each setting is asked back from the page once it is loaded. A browser that quietly stays light when told to be dark
makes every test of dark pages pass, and none of them mean anything.
"""

import json
from base64 import b64decode
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from selenium.common.exceptions import JavascriptException, StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.remote.webdriver import WebDriver

ROOT = Path(__file__).resolve().parents[1]
# How a driver says that the page it was asking has gone. A script that is cut short by it counts as out of time.
WENT_AWAY = (JavascriptException, StaleElementReferenceException, TimeoutException)
# What the page says of how it is seen: its width, and for each feature whether it has that value.
HOW_SEEN = "return [innerWidth, arguments[0].map(([name, value]) => matchMedia(`(${name}: ${value})`).matches)]"


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
    # Nothing may be on the move while a test looks at where it is. The tests so find a page that moves all the same.
    still: bool = True

    @property
    def features(self) -> dict[str, str]:
        """The settings of a device that stylesheets can ask for."""
        return {
            "prefers-color-scheme": self.scheme.value,
            "forced-colors": "active" if self.forced_colours else "none",
            "prefers-reduced-motion": "reduce" if self.still else "no-preference",
        }


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser noted since it was last asked."""

    requests: tuple[str, ...]  # every address that was asked for
    complaints: tuple[str, ...]  # console errors, and what the Content-Security-Policy stopped
    statuses: dict[str, int]  # address -> HTTP status


class Browser:
    """One open browser; each `show` sets the view, opens the page and checks that the view is really on."""

    def __init__(self, driver: WebDriver, watching: bool = True) -> None:
        self.driver = driver
        self.watching = watching
        self.view: View | None = None  # what it was last told to be
        driver.get("about:blank")  # leaves the browser's own first page, which asks for much
        self.command("Network.setCacheDisabled", cacheDisabled=True)  # each page as a person meets it first
        # Tab leads out of the page into the browser's own bar, and a page is asked more after that: it is to answer as
        # one that has the focus.
        self.command("Emulation.setFocusEmulationEnabled", enabled=True)
        self.command("Accessibility.enable")  # keeps one tree; without it each name asked for costs a new one (1 ms)

    def show(self, address: str, view: View | None = None) -> None:
        """Open `address` as `view` sees it. AssertionError when a setting did not take."""
        view = view or View()
        self.set(view)
        if self.watching:
            self.seen()  # what came before is not this page's doing
        self.driver.get(address)
        self.check(view)

    def set(self, view: View) -> None:
        """Make the browser see as `view` does, from the next page on."""
        if view == self.view:
            return
        size = {"width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        self.command("Emulation.setScriptExecutionDisabled", value=not view.scripts)
        features = [{"name": name, "value": value} for name, value in view.features.items()]
        self.command("Emulation.setEmulatedMedia", features=features)
        self.view = view

    def check(self, view: View) -> None:
        """Ask the open page whether it is seen so. AssertionError when a setting did not take."""
        features = list(view.features.items())
        width, taken = self.ask(HOW_SEEN, features)
        assert width == view.width, f"the browser is not {view.width} wide"
        for (name, value), is_so in zip(features, taken, strict=True):
            assert is_so, f"the browser is not {name}: {value}"

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script of the test's own says; it runs also where the page's scripts are off."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def seen(self) -> Seen:
        """What was asked for, answered and complained of since the page was opened, or since the last call."""
        assert self.watching, "this browser was opened without watching: it notes nothing"
        events = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        console = [str(entry["message"]) for entry in self._log("browser") if entry["level"] == "SEVERE"]
        asked = tuple(e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent")
        answers = [e["params"]["response"] for e in events if e["method"] == "Network.responseReceived"]
        return Seen(asked, tuple(console), {answer["url"]: int(answer["status"]) for answer in answers})

    def picture(self, full: bool = False) -> bytes:
        """A PNG of what is in view, or of the whole page."""
        answer = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=full)
        return b64decode(answer["data"])

    def _log(self, kind: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.driver.execute("getLog", {"type": kind})["value"]
        return entries

    def command(self, name: str, **settings: object) -> dict[str, Any]:
        """Ask the browser's own debugger: what WebDriver has no word for."""
        answer: dict[str, Any] = self.driver.execute("executeCdpCommand", {"cmd": name, "params": settings})["value"]
        return answer
