"""Pagefind, the peer that many static sites take: got from npm into the cache, run over the stock site's pages.

The kinder case for it in every choice. Its index holds the listing pages and of each only what is about the listing.
Its page is bare: no style, no menu, and Pagefind's own functions in place of its interface, which is larger. Its
worker is off: the worker is one more file to fetch, and the slow processor of the measurement does not reach it.
Where Pagefind cannot be had, that is said in one sentence and the rest is measured.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from build_tools.offer.listing import FOLDERS
from build_tools.set_up.contained import contained

VERSION = "1.6.0"  # pinned, with the program of its own for this kind of machine, which pins itself to the same
SETTINGS = {
    "npm_config_omit_lockfile_registry_resolved": "true",  # nothing that is kept names where it came from
    "npm_config_update_notifier": "false",
    "npm_config_audit": "false",
    "npm_config_fund": "false",
    "npm_config_ignore_scripts": "true",
}
WITHOUT = "Pagefind is left out: "
PAGE = """<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Find help</title>
<link rel="icon" href="data:,">
<h1>Find help</h1>
<form role="search"><label for="words">What do you need help with?</label><input id="words" name="q"></form>
<ol id="results"></ol>
<script type="module">
import * as pagefind from "./pagefind/pagefind.js";
const list = document.getElementById("results");
const add = ({ url, meta, excerpt }) => {
  const item = document.createElement("li");
  item.innerHTML = `<a href="${url}">${meta.title}</a><p>${excerpt}</p>`;
  list.append(item);
};
const find = (words) => pagefind.search(words);
const ask = async (words) => {
  const found = await find(words);
  list.replaceChildren();
  for (const result of found.results.slice(0, 10)) result.data().then(add);
};
await pagefind.options({ noWorker: true });
window.searchPage = { ask, find };
const words = new URLSearchParams(location.search).get("q");
if (words) ask(words);
</script>
"""


def get_pagefind(folder: Path, root: Path, which: Callable[[str], str | None] = shutil.which) -> str | None:
    """Have Pagefind in `folder`. None when it is there, or the sentence that says why it is not."""
    if _is_there(folder):
        return None
    missing = [name for name in ("node", "npm") if which(name) is None]
    if missing:
        return f"{WITHOUT}{' and '.join(missing)} not found on this machine."
    folder.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--save-exact", "--prefix", str(folder), f"pagefind@{VERSION}"]
    if not _run(command, root, folder / "npm.log", SETTINGS) or not _is_there(folder):
        return f"{WITHOUT}npm could not install version {VERSION}. What it said is in {folder / 'npm.log'}."
    return None


def _is_there(folder: Path) -> bool:
    package = folder / "node_modules" / "pagefind" / "package.json"
    return package.is_file() and json.loads(package.read_text("utf-8")).get("version") == VERSION


def write_pagefind_site(stock: Path, out: Path, folder: Path, root: Path) -> str | None:
    """The search page and the index over the stock site's listing pages. None when done, or why not, in a sentence."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(PAGE, encoding="utf-8")
    command = [
        *("node", str(folder / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs")),
        *("--site", str(stock), "--output-path", str(out / "pagefind")),
        *("--glob", f"{{{','.join(FOLDERS)}}}/**/*.html", "--root-selector", "article"),
    ]
    log = out.with_suffix(".log")
    if not _run(command, root, log) or not (out / "pagefind" / "pagefind.js").is_file():
        return f"{WITHOUT}it could not read the stock site's pages. What it said is in {log}."
    return None


def _run(command: list[str], root: Path, log: Path, settings: dict[str, str] | None = None) -> bool:
    """True when the command ended well. What it said is in `log`."""
    environment = {**contained(root, os.environ), **(settings or {})}
    try:
        with log.open("wb") as said:
            done = subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, check=False
            )
    except OSError as fault:
        log.write_text(f"{fault.strerror}\n", "utf-8")
        return False
    return done.returncode == 0
