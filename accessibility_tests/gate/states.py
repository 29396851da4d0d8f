"""Brings pages into their states, and sees how: by keys, with the change told to who cannot see it.

A state is a page, what to do there, and what has to be true then; after that it is looked at like any page. On a part
of a site, or on another site, a state whose page is not there is told of and not failed.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from accessibility_tests.browser import Browser
from accessibility_tests.gate.acting import State
from accessibility_tests.gate.finding import Finding, Mode
from accessibility_tests.gate.our_states import LISTED, STATES
from accessibility_tests.gate.pages import SitePage

PATIENCE = 10.0  # seconds: a page that takes longer has a fault
TWO_PICTURES = "const over = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(over)))"
PAUSE = 0.02  # seconds between two askings
STORED = "local-offer-short-list"  # where the site's own scripts keep the list (site/scripts/short_list/kept.js)

LIVE = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]"
STORE = f"localStorage.clear(); if (arguments[0].length) localStorage.setItem('{STORED}', JSON.stringify(arguments[0]))"
LISTEN = f"""
const region = document.querySelector(arguments[0]);
window.localOfferVoice = region && [region, region.textContent];
return !!region && region.matches({LIVE!r}) && region.checkVisibility({{visibilityProperty: true}});
"""
# Only a region that was there before, and has other words now, is read out.
HEARD = """(([region, before]) => region.isConnected && region.textContent.trim() && region.textContent !== before)(
  window.localOfferVoice || [document.createElement('p')])"""
LIST_DRAWN = "document.querySelectorAll('#list > li').length"
ANSWERED = "document.getElementById('how-many')?.textContent.endsWith('.')"
NO_REGION = "there was no live region before the change, so nothing is read out"
NOT_TOLD = "the change is not told there, so screen readers do not read it out"


@dataclass(frozen=True, slots=True)
class StateLook:
    """One state, on one page, in one mode."""

    state: State
    page: str
    mode: Mode

    @property
    def name(self) -> str:
        """As findings name it: "320 dark, menu open"."""
        return f"{self.mode.name}, {self.state.name}"


def looks_of(site: Path, pages: Sequence[SitePage]) -> tuple[tuple[StateLook, ...], tuple[str, ...]]:
    """The looks that can be made at the states of this site, and a sentence for each state that cannot be."""
    found: list[StateLook] = []
    absent: list[str] = []
    for state in STATES:
        page = next((p.file for p in pages if p.kind == state.kind and state.holds in text_of(site, p.file)), None)
        if page is None:
            absent.append(
                f"The state {state.name!r} was not tested: there is no page of the kind {state.kind!r} for it."
            )
        else:
            found += [StateLook(state, page, mode) for mode in state.modes]
    return tuple(found), tuple(absent)


def text_of(site: Path, file: str) -> str:
    """The page as it stands in its file."""
    return (site / file).read_text(encoding="utf-8", errors="replace")


def listings(pages: Sequence[SitePage]) -> list[str]:
    """As the short list keeps them: "services/portage"."""
    return [page.file.removesuffix("/index.html") for page in pages if page.kind == "listing"][:LISTED]


def bring_about(browser: Browser, base: str, look: StateLook, kept: Sequence[str]) -> list[Finding]:
    """Bring the page into its state; what was wrong on the way. Then axe and `looking.look` can look at it."""
    state, address = look.state, base + quote(look.page)
    browser.show(address, look.mode.view)
    browser.ask(STORE, list(kept) if state.stored else [])
    browser.show(address + state.address, look.mode.view)
    return [replace(one, mode=look.name) for one in faults_of(browser, state)]


def faults_of(browser: Browser, state: State) -> Iterator[Finding]:
    """What is wrong with how the state is reached and told of."""
    if state.stored:
        wait(browser, LIST_DRAWN)
    if state.address:
        wait(browser, ANSWERED)
    if state.before and not state.before(browser):
        yield Finding("", "", "state-reached", "", f"what comes before the state {state.name!r} cannot be done")
        return
    if state.says and not browser.ask(LISTEN, state.says):
        yield Finding("", "", "announced", state.says, NO_REGION)
        return
    if not state.act(browser) or not wait(browser, state.reached):
        yield Finding("", "", "state-reached", "", f"the page does not come to the state {state.name!r}")
        return
    if state.says and not wait(browser, HEARD):
        yield Finding("", "", "announced", state.says, NOT_TOLD)
    settle(browser)
    if state.focus and not browser.ask(f"return {state.focus}"):
        at = browser.ask("return document.activeElement?.outerHTML.slice(0, 80)")
        yield Finding("", "", "focus-kept", "", f"after it the focus is at {at}")


def settle(browser: Browser) -> None:
    """Let two pictures of the page pass: a part that opens may tell of it, and move the focus, only then."""
    browser.driver.execute_async_script(TWO_PICTURES)


def wait(browser: Browser, expression: str) -> bool:
    """True as soon as a script's expression is; False when it does not come to be. The page may go and another come."""
    end = time.monotonic() + PATIENCE
    while not browser.ask(f"return !!({expression})"):
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE)
    return True
