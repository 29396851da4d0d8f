"""axe-core over the page that is open, as a check that can be trusted to have run.

axe answers a wrong word in its options with no problem found, so each answer is asked for the engine's version and for
how many rules it ran. What axe could not tell ("incomplete") counts as a problem until something answers it: a check of
ours that measures the same thing, or an entry of the exemptions list.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe

from accessibility_tests.browser import ROOT, Browser
from accessibility_tests.gate.finding import Finding
from build_tools.errors import CannotGoOn
from build_tools.set_up.node_parts import GATE

PREFIX = "axe: "
# WCAG 2.0, 2.1 and 2.2, A and AA, and best practice. WCAG 2.2 A adds no rule that axe has a tag for.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS = json.dumps(  # as text: Axe puts it into a script, where Python's True would be no word
    {
        "runOnly": {"type": "tag", "values": TAGS},
        "resultTypes": ["violations", "incomplete"],
        "iframes": False,
        "elementRef": False,
    }
)
THERE = "return globalThis.axe?.version === arguments[0] && typeof axe.run === 'function'"
FEWEST_RULES = 90  # 4.14.1 has 92 in these tags that are on; a wrong tag brings it down
OUTCOMES = ("violations", "incomplete", "passes", "inapplicable")
# What axe cannot tell and a check of ours measures, on every page in every mode: rule -> (our check, why it is enough).
OURS_ANSWER: Mapping[str, tuple[str, str]] = {
    "color-contrast": (
        "text-contrast",
        "It works out what lies behind every text, and measures it on a picture where that cannot be worked out.",
    ),
}


@contextmanager
def with_axe(opening: Callable[[], AbstractContextManager[Browser]]) -> Iterator[Browser]:
    """A browser that puts axe into every page by itself: to send half a megabyte each time takes a tenth of a look."""
    with opening() as browser:
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=script().read_text(encoding="utf-8"))
        yield browser


def look(browser: Browser) -> list[Finding]:
    """What axe says of the open page. CannotGoOn when it did not really run."""
    axe = Axe(browser.driver, script_url=str(script()))
    if not browser.ask(THERE, wanted_version()):
        axe.inject()
    answer = axe.run(options=OPTIONS)
    guard(answer)
    return list(findings(answer))


def script() -> Path:
    """Axe itself. CannotGoOn where it has not been installed."""
    path = GATE.modules(ROOT) / "axe-core" / "axe.min.js"
    if not path.is_file():
        raise CannotGoOn("The programs of the gate are not there yet: run `make test-setup` first.")
    return path


@cache
def wanted_version() -> str:
    """The version that our package.json names."""
    listed = json.loads((ROOT / GATE.listed_in / "package.json").read_text(encoding="utf-8"))
    return str(listed["dependencies"]["axe-core"])


def guard(answer: Mapping[str, Any]) -> None:
    """CannotGoOn unless this is the answer of our version, with all rules run and something found right or wrong."""
    version = answer["testEngine"]["version"]
    if version != wanted_version():
        raise CannotGoOn(f"axe {version} has answered, and {wanted_version()} was meant: run `make test-setup`.")
    rules = sum(len(answer[outcome]) for outcome in OUTCOMES)
    if rules < FEWEST_RULES:
        raise CannotGoOn(f"axe ran {rules} rules, and {FEWEST_RULES} are the fewest that count: look at its tags.")
    if not (answer["passes"] or answer["violations"]):
        raise CannotGoOn("axe found nothing on the page that any rule is about: the page cannot have been there.")


def findings(answer: Mapping[str, Any]) -> Iterator[Finding]:
    """One for each place that breaks a rule, or of which axe could not tell."""
    for result in answer["violations"]:
        yield from _places(result, "")
    for result in answer["incomplete"]:
        if result["id"] not in OURS_ANSWER:
            yield from _places(result, "axe could not tell: ")


def _places(result: Mapping[str, Any], before: str) -> Iterator[Finding]:
    for node in result["nodes"]:
        words = f"{before}{result['help']}: {_why(node)}" if _why(node) else f"{before}{result['help']}"
        yield Finding("", "", PREFIX + result["id"], selector(node["target"]), words)


def _why(node: Mapping[str, Any]) -> str:
    """What axe says of this place: all of `all` and `none` count, of `any` the first says enough."""
    said = [*(check["message"] for check in (*node["all"], *node["none"])), *(c["message"] for c in node["any"][:1])]
    return "; ".join(" ".join(str(message).split()) for message in said)


def selector(target: Iterable[Any]) -> str:
    """One selector; parts within a shadow come as a list of their own."""
    return " ".join(part if isinstance(part, str) else " >>> ".join(part) for part in target)


def wcag_numbers(tags: Iterable[str]) -> tuple[str, ...]:
    """("1.4.3",) of axe's tags ("wcag2aa", "wcag143")."""
    numbers = (tag.removeprefix("wcag") for tag in tags if tag.startswith("wcag"))
    return tuple(".".join((n[0], n[1], n[2:])) for n in numbers if n.isdigit() and len(n) >= 3)
