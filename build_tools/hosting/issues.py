"""One open issue a subject, never more: what was found today takes the place of what was found last week.

`gh`, the host's own program, does the talking. It is passed in, so that tests see every word of it.
"""

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from build_tools.errors import CannotGoOn

Gh = Callable[[Sequence[str]], str]


def gh(words: Sequence[str]) -> str:
    """Run the host's program; its words. No shell: each word stays one word, whatever is in it."""
    try:
        done = subprocess.run(["gh", *words], capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise CannotGoOn("There is no program gh here. It comes with the machines of the host's workflows.") from error
    if done.returncode != 0:
        raise CannotGoOn(f"gh {' '.join(words[:2])} did not work: {done.stderr.strip()[:500]}")
    return done.stdout


def open_issues(run: Gh, label: str) -> list[int]:
    """The numbers of open issues with this label, oldest first."""
    found = json.loads(run(["issue", "list", "--state", "open", "--label", label, "--json", "number", "--limit", "50"]))
    return sorted(entry["number"] for entry in found)


def keep_one_open(run: Gh, label: str, title: str, body: Path) -> str:
    """Open an issue, or bring the one that is open up to date."""
    found = open_issues(run, label)
    if found:
        run(["issue", "edit", str(found[0]), "--title", title, "--body-file", str(body)])
        return f"Brought issue {found[0]} up to date: {title}"
    run(["label", "create", label, "--force"])
    run(["issue", "create", "--title", title, "--body-file", str(body), "--label", label])
    return f"Opened an issue: {title}"


def close_all(run: Gh, label: str) -> str:
    """Nothing is left to do: say so and close."""
    found = open_issues(run, label)
    for number in found:
        run(["issue", "close", str(number), "--comment", "All of this is done. Thank you."])
    return f"Closed: {', '.join(map(str, found))}" if found else "Nothing to do."
