"""States are reached by keys, and what is wrong with how one comes to them is found, on small pages made like ours."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.gate import states
from accessibility_tests.gate.acting import State
from accessibility_tests.gate.our_states import STATES
from accessibility_tests.gate.pages import SitePage
from accessibility_tests.gate.states import StateLook, bring_about, looks_of
from accessibility_tests.serving import served

FIND = """<!doctype html><html lang=en><title>Find</title><main><h1>Find</h1><input id=find-words aria-label=Words>
<p id=how-many role=status>LIVE</p><ul id=results></ul></main><script>
document.getElementById('find-words').onkeydown = (event) => { if (event.key === 'Enter') { WORK } };
const answer = () => { document.getElementById('results').innerHTML = '<li>One</li>'; };
const tell = () => { document.getElementById('how-many').textContent = 'One result.'; };
</script></html>"""
MENU = """<!doctype html><html lang=en><title>Home</title><header><details><summary>Menu</summary>
<nav><a href=x.html>One</a></nav></details></header><main><h1>Home</h1></main>
<script>const gone = () => document.activeElement.blur()</script>SCRIPT</html>"""
BY_NAME = {state.name: state for state in STATES}
Faults = Callable[..., list[str]]


@pytest.fixture
def faults(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    """The checks that find something when a page is brought into a state."""
    monkeypatch.setattr(states, "PATIENCE", 0.3)
    with served(tmp_path) as base:

        def found(name: str, page: str) -> list[str]:
            (tmp_path / "page.html").write_text(page, encoding="utf-8")
            look = StateLook(BY_NAME[name], "page.html", BY_NAME[name].modes[0])
            looked = bring_about(browser, base, look, ["services/a", "services/b"])
            assert all(one.mode == look.name for one in looked)
            return [one.check for one in looked]

        yield found


def find_page(work: str, live: str = "") -> str:
    return FIND.replace("WORK", work).replace("LIVE", live)


def test_a_search_that_answers_and_says_so_is_good(faults: Faults) -> None:
    assert faults("search with results", find_page("answer(); tell()")) == []
    assert faults("search with results", find_page("setTimeout(() => { answer(); tell() }, 90)")) == []


@pytest.mark.parametrize(
    ("page", "check"),
    [
        (find_page(""), "state-reached"),
        (find_page("answer()"), "announced"),
        (find_page("answer(); tell()", "One result."), "announced"),
        (find_page("answer(); tell()").replace("role=status", ""), "announced"),
        (find_page("answer(); tell()").replace("role=status", "role=status hidden"), "announced"),
        (find_page("answer(); tell()").replace("id=how-many", ""), "announced"),
        (find_page("answer(); tell(); event.target.blur()"), "focus-kept"),
        (find_page("answer()").replace("id=find-words", ""), "state-reached"),
    ],
)
def test_what_is_wrong_with_a_search_is_found(faults: Faults, page: str, check: str) -> None:
    assert faults("search with results", page) == [check]


def test_a_region_that_is_put_in_anew_with_its_words_is_not_read_out(faults: Faults) -> None:
    anew = "answer(); document.getElementById('how-many').outerHTML = '<p id=how-many role=status>One.</p>'"
    assert faults("search with results", find_page(anew)) == ["announced"]


def test_a_menu_that_opens_by_keys_is_good(faults: Faults) -> None:
    assert faults("menu open", MENU.replace("SCRIPT", "")) == []
    assert faults("menu open, Esc pressed", MENU.replace("SCRIPT", "")) == []


@pytest.mark.parametrize(
    ("name", "script", "check"),
    [
        ("menu open", "document.querySelector('summary').onclick = () => false", "state-reached"),
        ("menu open", "document.querySelector('details').remove()", "state-reached"),
        ("menu open", "document.querySelector('details').ontoggle = gone", "focus-kept"),
        (
            "menu open, Esc pressed",
            "onkeydown = (e) => { if (e.key === 'Escape') document.activeElement.blur(); }",
            "focus-kept",
        ),
    ],
)
def test_what_is_wrong_with_a_menu_is_found(faults: Faults, name: str, script: str, check: str) -> None:
    assert faults(name, MENU.replace("SCRIPT", f"<script>{script}</script>")) == [check]


def test_a_state_whose_page_is_absent_is_told_of_and_not_failed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    looks, absent = looks_of(tmp_path, [SitePage("index.html", "home")])
    assert {look.state.kind for look in looks} == {"home"}
    assert "The state 'short list empty' was not tested: there is no page of the kind 'short list' for it." in absent
    assert len(absent) == len([state for state in STATES if state.kind != "home"])
    assert looks_of(tmp_path, [SitePage("index.html", "page")])[0] == ()


def test_a_state_is_looked_for_on_a_page_that_can_show_it(tmp_path: Path) -> None:
    for name, text in {"a.html": "x", "b.html": '<details class="word">'}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    pages = [SitePage("a.html", "listing"), SitePage("b.html", "listing")]
    assert {(look.state.name, look.page) for look in looks_of(tmp_path, pages)[0]} == {
        ("kept on the short list", "a.html"),
        ("word explained", "b.html"),
    }


def test_every_state_has_a_name_of_its_own_and_is_seen_narrow_and_dark() -> None:
    assert len(BY_NAME) == len(STATES)
    assert all("320 dark" in [mode.name for mode in state.modes] for state in STATES)
    assert isinstance(replace(STATES[0], name="x"), State)
