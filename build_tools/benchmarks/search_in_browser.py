"""One load of one search in a real browser, on a slow line and a slow processor, and a few further questions.

The page is watched from inside, by a script that the browser puts in before the page's own: the page's own clock
counts from the moment of navigation, and no message to and from the test program is in the figures.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

from selenium.common.exceptions import TimeoutException

from accessibility_tests.browser import Browser, View
from build_tools.benchmarks.search_answers import Site
from build_tools.benchmarks.search_contenders import Contender
from build_tools.benchmarks.search_line import SLOW, UNSHAPED, Line
from build_tools.benchmarks.search_server import Fetch, hosted

PHONE = View(width=360, height=740)
SLOWER = 4  # times: a cheap phone beside this machine
PATIENCE = 20  # seconds that one wait may last: the driver hangs up on much longer ones
WAITS = 9  # for the first result: a page that shows none in three minutes shows none
# Notes when the first result is in the page, and how long a worker takes for a question (Material's message 2 asks,
# its message 3 answers).
WATCH = """
(() => {
  const result = () => document.querySelector(%s);
  const change = (before) => new Promise((done) => {
    const look = () => {
      const found = result();
      if (!found || found === before) return;
      watcher.disconnect();
      done(performance.now());
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
  });
  let asked = 0;
  let took = null;
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => {
        if (event.data && event.data.type === 3) took = performance.now() - asked;
      });
    }
    postMessage(...given) {
      if (given[0] && given[0].type === 2) asked = performance.now();
      super.postMessage(...given);
    }
  };
  window.bench = { first: change(null), result, change, workerTime: () => took };
})();
"""
WAIT_FOR_FIRST = "const done = arguments[arguments.length - 1]; bench.first.then(done);"
ASK_AGAIN = """
const [words, done] = arguments;
const from = performance.now();
bench.change(bench.result()).then((then) => done(then - from));
%s
"""
TIME_ALONE = """
const [words, done] = arguments;
Promise.resolve((() => { %s })()).then(done);
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What one load showed."""

    first_seconds: float | None  # from navigation until a result is in the page; None where none came
    wire_bytes: int  # all that the page fetched for its first answer
    requests: int
    again_ms: float | None = None  # the middle one of the further questions, until another result is in the page
    alone_ms: float | None = None  # the same, the search alone, once it has all it needs
    unanswered: int = 0  # questions that brought no result in time
    fetched: tuple[Fetch, ...] = ()


@dataclass(frozen=True, slots=True)
class Visits:
    """Bytes over the wire of one listing page with nothing kept, then of another."""

    first: int
    second: int


def load(browser: Browser, contender: Contender, site: Site, words: str, further: Sequence[str]) -> Load:
    """Ask for `words` with nothing kept, wait for a result, then ask the further questions one after another."""
    with hosted(site, SLOW) as (top, host), watched(browser, contender.result), slowed(browser):
        _forget(browser)
        browser.show(top + contender.address(words), PHONE)
        first = first_known(waited(browser, WAIT_FOR_FIRST) for _ in range(WAITS))
        host.wait_until_quiet()
        sent, fetched = host.count.sent, tuple(host.count.fetched)
        answers = [_ask(browser, contender, question) for question in further] if first is not None else []
    again, alone = [answer[0] for answer in answers], [answer[1] for answer in answers]
    return Load(
        None if first is None else first / 1000,
        sent,
        len(fetched),
        middle(again),
        middle(alone),
        again.count(None) if first is not None else 1 + len(further),
        fetched,
    )


def _ask(browser: Browser, contender: Contender, words: str) -> tuple[float | None, float | None]:
    """Through the page first, as it comes, and then the search alone: it may have had to fetch something."""
    again = waited(browser, ASK_AGAIN % contender.ask, words)
    return again, waited(browser, TIME_ALONE % contender.time_alone, words)


def middle(figures: Sequence[float | None]) -> float | None:
    """The median of those that are known."""
    known = [figure for figure in figures if figure is not None]
    return median(known) if known else None


def visits(browser: Browser, site: Site, addresses: tuple[str, str], line: Line = UNSHAPED) -> Visits:
    """What one page costs with nothing kept, and what another costs after it."""
    with hosted(site, line) as (top, host):
        _forget(browser)
        browser.show(top + addresses[0], PHONE)
        host.wait_until_quiet()
        first = host.count.sent
        browser.show(top + addresses[1], PHONE)
        host.wait_until_quiet()
        return Visits(first, host.count.sent - first)


def waited(browser: Browser, script: str, *arguments: object) -> float | None:
    """What a script hands back when it is done. None where it takes longer than one wait."""
    browser.driver.set_script_timeout(PATIENCE)
    try:
        found: float | None = browser.driver.execute_async_script(script, *arguments)
    except TimeoutException:
        return None
    return found


def first_known(figures: Iterable[float | None]) -> float | None:
    """The first that is known; those after it are not asked for."""
    return next((figure for figure in figures if figure is not None), None)


def _forget(browser: Browser) -> None:
    """Nothing is kept from before; what this load fetches may be kept, as a person's browser would."""
    _tell(browser, "Network.clearBrowserCache")
    _tell(browser, "Network.setCacheDisabled", cacheDisabled=False)


@contextmanager
def watched(browser: Browser, result: str) -> Iterator[None]:
    """Every page that is opened meanwhile has the watcher in it."""
    added = _tell(browser, "Page.addScriptToEvaluateOnNewDocument", source=WATCH % json.dumps(result))
    try:
        yield
    finally:
        _tell(browser, "Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


@contextmanager
def slowed(browser: Browser) -> Iterator[None]:
    """The processor is slow for pages, as on a cheap phone. It is not for their workers: no browser can do that."""
    _tell(browser, "Emulation.setCPUThrottlingRate", rate=SLOWER)
    try:
        yield
    finally:
        _tell(browser, "Emulation.setCPUThrottlingRate", rate=1)


def _tell(browser: Browser, name: str, **settings: object) -> dict[str, Any]:
    answer: dict[str, Any] = browser.driver.execute_cdp_cmd(name, settings)
    return answer
