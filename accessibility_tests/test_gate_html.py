"""html-validate is run over all pages in one go and finds what breaks the standard."""

from pathlib import Path

import pytest

from accessibility_tests.gate import html_engine
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.html_rules import CONFIG, OFF, SET
from accessibility_tests.made_sites import make_site
from build_tools.errors import CannotGoOn

KNOWN = (
    "const { ruleExists } = require('html-validate'); console.log(process.argv.slice(1).filter((r) => !ruleExists(r)))"
)


def test_good_pages_have_no_finding(tmp_path: Path) -> None:
    assert html_engine.look_over(make_site(tmp_path), ["index.html", "schools.html"]) == []


def test_no_page_is_no_work(tmp_path: Path) -> None:
    assert html_engine.look_over(tmp_path, []) == []


@pytest.mark.parametrize(
    ("fault", "check"),
    [
        ("</div></main>", "html: close-order"),
        ('<p id="main">Again</p></main>', "html: no-dup-id"),
        ("<ul><p>x</p></ul></main>", "html: element-permitted-content"),
        ("<center>x</center></main>", "html: deprecated"),
        ("<img src='own.css'></main>", "html: wcag/h37"),
        ("<button>x</button></main>", "html: no-implicit-button-type"),
    ],
)
def test_a_fault_is_found_on_its_page_with_its_line(tmp_path: Path, fault: str, check: str) -> None:
    site = make_site(tmp_path, {"schools.html": ("</main>", fault)})
    found = [one for one in html_engine.look_over(site, ["index.html", "schools.html"]) if one.check == check]
    assert {one.page for one in found} == {"schools.html"}
    assert "(line " in found[0].words


def test_bytes_that_are_no_text_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "odd.html").write_bytes(b"\xff\xfe<!doctype html><\x00p>")
    assert html_engine.look_over(tmp_path, ["odd.html"])


def test_a_finding_is_of_no_mode_and_names_one_place(tmp_path: Path) -> None:
    site = make_site(tmp_path, {"clubs.html": ("<p>Made", "<p><blink>x</blink> Made")})
    found = html_engine.look_over(site, ["clubs.html"])
    assert (found[0].page, found[0].mode, found[0].place) == (
        "clubs.html",
        "",
        "html > body > footer > p > blink",
    )
    assert isinstance(found[0], Finding)


def test_a_config_that_is_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_engine, "CONFIG", {"extends": ["html-validate:none-such"]})
    with pytest.raises(CannotGoOn, match="did not start in node"):
        html_engine.look_over(make_site(tmp_path), ["index.html"])


def test_every_rule_that_is_off_is_a_real_rule_with_a_reason() -> None:
    assert html_engine._node(["-e", KNOWN, *OFF], "").strip() == "[]"
    assert all(len(why) > 20 for why in OFF.values())
    assert CONFIG["rules"] == {**dict.fromkeys(OFF, "off"), **SET}


def test_a_rule_that_is_set_our_way_is_a_real_rule_and_still_on() -> None:
    assert html_engine._node(["-e", KNOWN, *SET], "").strip() == "[]"
    assert not set(SET) & set(OFF)
