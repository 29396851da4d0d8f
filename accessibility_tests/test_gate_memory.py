"""A pass is remembered as long as nothing that it hangs on has changed."""

import json
from pathlib import Path

import pytest

from accessibility_tests.gate import memory
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.memory import Memory, judge_of, may_remember, read_memory

ANSWERED = Finding("a.html", "320 dark", "axe: region", "#x", "words")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("a.html", "own.css", "other.css"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


@pytest.fixture
def kept(site: Path, tmp_path: Path) -> Path:
    """A memory with one pass in it."""
    path = tmp_path / "cache" / "passes.json"
    first = Memory(site, "judge")
    first.keep("a.html (320 dark)", ("a.html", "own.css", "gone.js"), (ANSWERED,))
    first.write(path)
    return path


def test_a_pass_holds_good_while_nothing_has_changed(site: Path, kept: Path) -> None:
    (site / "other.css").write_text("not loaded by it", encoding="utf-8")
    passed = read_memory(site, "judge", kept).recall("a.html (320 dark)")
    assert passed is not None
    assert passed.answered == (ANSWERED,)


@pytest.mark.parametrize("file", ["a.html", "own.css", "gone.js"])
def test_a_pass_ends_when_a_file_that_the_page_loads_changes_comes_or_goes(site: Path, kept: Path, file: str) -> None:
    (site / file).write_text("changed", encoding="utf-8")
    assert read_memory(site, "judge", kept).recall("a.html (320 dark)") is None
    (site / file).unlink()
    assert (read_memory(site, "judge", kept).recall("a.html (320 dark)") is None) is (file != "gone.js")


def test_a_pass_ends_when_what_judges_has_changed(site: Path, kept: Path) -> None:
    assert read_memory(site, "another", kept).passes == {}


def test_a_pass_in_one_mode_says_nothing_of_another(site: Path, kept: Path) -> None:
    assert read_memory(site, "judge", kept).recall("a.html (390 light)") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"judge": "judge"}', '{"judge": "judge", "passes": {"a": {}}}'])
def test_a_memory_that_is_not_whole_is_no_memory(site: Path, kept: Path, text: str) -> None:
    kept.write_text(text, encoding="utf-8")
    assert read_memory(site, "judge", kept).passes == {}
    assert read_memory(site, "judge", kept.parent / "none.json").passes == {}


def test_what_did_not_pass_is_forgotten(site: Path, kept: Path) -> None:
    again = read_memory(site, "judge", kept)
    again.forget("a.html (320 dark)")
    again.forget("b.html (320 dark)")
    again.write(kept)
    assert json.loads(kept.read_text(encoding="utf-8"))["passes"] == {}


@pytest.mark.parametrize(("value", "may"), [(None, True), ("", True), ("false", True), ("true", False), ("1", False)])
def test_a_machine_that_tests_for_others_remembers_nothing(value: str | None, may: bool) -> None:
    assert may_remember({} if value is None else {"CI": value}) is may


def test_the_gates_own_code_engines_browser_and_exemptions_all_judge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {f"{path.parent.name}/{path.name}" for path in memory.judging_files()}
    assert {
        "gate/running.py", "gate/axe_engine.py", "gate/html_validate.cjs", "in_page/base.js", "in_page/headings.js",
        "accessibility_tests/browser.py", "accessibility_tests/package-lock.json", ".cache/browser.json",
    } <= names  # fmt: skip
    assert not any(name.startswith("accessibility_tests/test_") for name in names)
    before = judge_of(b"list")
    assert judge_of(b"list") == before
    assert judge_of(b"another list") != before
    changed = tmp_path / "running.py"
    changed.write_text("# changed", encoding="utf-8")
    files = list(memory.judging_files())
    monkeypatch.setattr(memory, "judging_files", lambda: [*files, changed])
    assert judge_of(b"list") != before
