"""axe is trusted only when it has really run, and what it could not tell counts."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from accessibility_tests.browser import Browser, View
from accessibility_tests.gate import axe_engine, looking
from accessibility_tests.gate.checks import CHECKS
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.html_engine import rules_of_axe
from accessibility_tests.made_sites import make_site
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser
from build_tools.errors import CannotGoOn

NODE = {
    "target": ["#x > p"],
    "all": [],
    "none": [{"message": "it is too\n small"}],
    "any": [{"message": "first"}, {"message": "second"}],
}
RESULT = {"id": "some-rule", "help": "Things must be good", "tags": ["wcag2aa"], "nodes": [NODE]}
GOOD: dict[str, Any] = {
    "testEngine": {"version": axe_engine.wanted_version()},
    "violations": [],
    "incomplete": [],
    "passes": [RESULT] * 50,
    "inapplicable": [RESULT] * 42,
}


def answer(**changes: Any) -> dict[str, Any]:
    return deepcopy({**GOOD, **changes})


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    change = ("can help.", 'can help. <img src="own.css"> <b class="over">Over</b>')
    css = ".over { background: linear-gradient(90deg, #fff, #000); color: #777 }"
    with served(make_site(tmp_path, {"schools.html": change}, css)) as found:
        yield found


def test_a_good_page_has_no_finding_and_really_was_looked_at(browser: Browser, address: str) -> None:
    browser.show(address + "index.html", View())
    assert axe_engine.look(browser) == []
    assert browser.ask("return axe.version") == axe_engine.wanted_version()


def test_what_axe_could_not_tell_is_left_to_our_check_where_there_is_one(browser: Browser, address: str) -> None:
    browser.show(address + "schools.html", View())
    assert "axe: color-contrast" not in {finding.check for finding in axe_engine.look(browser)}
    assert "text-contrast" in {finding.check for finding in looking.look_still(browser)}


def test_a_fault_and_what_axe_could_not_tell_are_found(
    browser: Browser, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(axe_engine, "OURS_ANSWER", {})
    browser.show(address + "schools.html", View())
    found = {finding.check: finding for finding in axe_engine.look(browser)}
    assert found["axe: image-alt"].place == "img"
    assert found["axe: image-alt"].words.startswith("Images must have alternative text: ")
    assert found["axe: color-contrast"].words.startswith("axe could not tell: ")


def test_a_browser_may_bring_axe_along_and_a_page_with_another_axe_still_gets_ours(
    address: str, tmp_path: Path
) -> None:
    make_site(tmp_path, {"clubs.html": ("</head>", '<script src="axe.js"></script></head>')})
    (tmp_path / "axe.js").write_text("axe = { version: '3.1.1', run() {} }", encoding="utf-8")
    with axe_engine.with_axe(open_browser) as browser:
        browser.show(address + "index.html", View())
        assert browser.ask("return axe.version") == axe_engine.wanted_version()
        assert axe_engine.look(browser) == []
        browser.show(address + "clubs.html", View())
        assert browser.ask("return axe.version") == "3.1.1"
        assert axe_engine.look(browser) == []


def test_a_good_answer_is_let_through() -> None:
    axe_engine.guard(answer())
    axe_engine.guard(answer(passes=[], violations=[RESULT] * 50))


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (answer(testEngine={"version": "3.1.1"}), r"^axe 3\.1\.1 has answered, and 4\.14\.1 was meant"),
        (answer(inapplicable=[]), r"^axe ran 50 rules, and 90 are the fewest that count"),
        (answer(passes=[], inapplicable=[RESULT] * 95), r"^axe found nothing on the page that any rule is about"),
    ],
)
def test_an_answer_that_proves_nothing_stops_the_gate(bad: dict[str, Any], says: str) -> None:
    with pytest.raises(CannotGoOn, match=says):
        axe_engine.guard(bad)


def test_a_wrong_tag_runs_so_few_rules_that_the_guard_sees_it(
    browser: Browser, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(axe_engine, "OPTIONS", axe_engine.OPTIONS.replace("wcag2aa", "wcagAA"))
    browser.show(address + "index.html", View())
    with pytest.raises(CannotGoOn, match="rules, and 90 are the fewest that count"):
        axe_engine.look(browser)


def test_what_axe_says_becomes_one_line_with_one_selector() -> None:
    words = "Things must be good: it is too small; first"
    assert list(axe_engine.findings(answer(violations=[RESULT]))) == [
        Finding("", "", "axe: some-rule", "#x > p", words)
    ]
    assert [finding.words for finding in axe_engine.findings(answer(incomplete=[RESULT]))] == [
        f"axe could not tell: {words}"
    ]


@pytest.mark.parametrize(
    ("target", "selector"),
    [(["#a"], "#a"), (["iframe", "#a"], "iframe #a"), ([["#host", "button"]], "#host >>> button")],
)
def test_a_place_is_one_selector(target: list[Any], selector: str) -> None:
    assert axe_engine.selector(target) == selector


@pytest.mark.parametrize(
    ("tags", "numbers"),
    [
        (("cat.color", "wcag2aa", "wcag143"), ("1.4.3",)),
        (("wcag2a", "wcag244", "wcag1410"), ("2.4.4", "1.4.10")),
        (("best-practice",), ()),
    ],
)
def test_wcag_numbers_are_read_from_tags(tags: tuple[str, ...], numbers: tuple[str, ...]) -> None:
    assert axe_engine.wcag_numbers(tags) == numbers


def test_every_tag_is_one_that_axe_has() -> None:
    for tag in axe_engine.TAGS:
        assert rules_of_axe((tag,)), tag
    assert len(rules_of_axe(axe_engine.TAGS)) >= axe_engine.FEWEST_RULES
    assert rules_of_axe(("wcag22a",)) == {}, "axe has rules for WCAG 2.2 A now: add the tag"


def test_what_we_answer_for_axe_is_answered_by_a_check_that_is_there() -> None:
    for rule, (check, why) in axe_engine.OURS_ANSWER.items():
        assert rule in rules_of_axe(axe_engine.TAGS)
        assert check in CHECKS
        assert len(why) > 20, "say why it is enough"
