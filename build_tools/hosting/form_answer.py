"""What becomes of one submitted form, decided without any right to write: an answer in files for the sending job.

The form's text comes from a stranger. It lies in a file, it is never a part of a command, and what it may change is
looked at twice: here, and again by the job that has the right to push.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from build_tools.errors import CannotGoOn

LONGEST_FORM = 64 * 1024  # bytes; the host lets nobody write more than 65,536 signs
LONGEST_PART = 20_000  # signs; the host takes 65,536 in all
DONE, REFUSED = 0, 1  # how apply-form ends
_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*\.yml"
ONE_LISTING = re.compile(rf"offer_data/(?:services|schools|groups|helplines|money)/{_NAME}")
ONE_EVENT = re.compile(rf"offer_data/events/{_NAME}")  # a new one: no form changes an event that is there
NEW_FILE = "?? "  # how git marks a file that it does not know yet
ANSWER, LISTING_FILE, REPLY, PULL = "answer.json", "listing.yml", "reply.md", "pull.md"
BOT = ("-c", "user.name=github-actions[bot]", "-c", "user.email=41898282+github-actions[bot]@users.noreply.github.com")

Run = Callable[[Sequence[str]], tuple[int, str]]  # words -> exit code and what was printed


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """What the sending job is told."""

    issue: int
    changed: str | None  # "offer_data/services/portage.yml"; None when nothing may be changed


def run(words: Sequence[str]) -> tuple[int, str]:
    """One program, no shell. What it says of faults of its own goes to the log."""
    done = subprocess.run(list(words), stdout=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode("utf-8", errors="replace")


def form_in(event: Mapping[str, Any]) -> tuple[int, str] | None:
    """Number and text of the issue; None for one that is no form."""
    issue = event.get("issue")
    if not isinstance(issue, dict) or not isinstance(issue.get("number"), int):
        raise CannotGoOn("The event holds no issue.")
    body = issue.get("body") or ""
    is_form = isinstance(body, str) and re.search(r"^### \S", body, re.MULTILINE) is not None
    return (issue["number"], body) if is_form else None


def take_form(event: Mapping[str, Any], out: Path, when: str | None, run: Run = run) -> FormAnswer | None:
    """Apply the form in this checkout, see what came of it, and write the answer into `out`. None: it is no form."""
    form = form_in(event)
    if form is None:
        return None
    number, body = form
    out.mkdir(parents=True, exist_ok=True)
    written = out / "form.md"
    written.write_bytes(body.encode("utf-8", errors="replace")[: LONGEST_FORM + 1])
    code, said = run([sys.executable, "-m", "build_tools", "apply-form", str(written)])
    written.unlink()  # what it held back must not go on in an artefact
    changed = changed_listing(run(["git", "status", "--porcelain", "-z", "--untracked-files=all", "--", "."])[1])
    if code not in (DONE, REFUSED) or (code == REFUSED and changed):
        raise CannotGoOn("apply-form did not end well. Nothing was sent.")
    answer = FormAnswer(number, changed)
    if changed is None:  # refused, held back, or kept in words until a person adds it: its words are for the sender
        _write(out, answer, reply=said if code == REFUSED else f"{said.strip()}\n\n{looks(when)}\n", pull="")
        return answer
    (out / LISTING_FILE).write_bytes(Path(changed).read_bytes())
    _write(out, answer, reply=thanks(when), pull=pull_text(number, said, *_findings(changed, run)))
    return answer


def changed_listing(status: str) -> str | None:
    """The one listing or new event that `git status -z` names; None when nothing changed. Anything else stops all."""
    entries = [entry for entry in status.split("\0") if entry]
    if not entries:
        return None
    mark, path = entries[0][:3], entries[0][3:]
    is_right = ONE_LISTING.fullmatch(path) or (mark == NEW_FILE and ONE_EVENT.fullmatch(path))
    if len(entries) != 1 or not is_right:
        raise CannotGoOn("A form changed something other than one listing or one new event. Nothing was sent.")
    return path


def may_change(path: str) -> bool:
    """True for the file of a listing or of an event: no form reaches any other."""
    return any(place.fullmatch(path) for place in (ONE_LISTING, ONE_EVENT))


def _findings(changed: str, run: Run) -> tuple[str, str]:
    """What check and review say. The change becomes a commit here, for review to look at, and goes nowhere."""
    _, checked = run([sys.executable, "-m", "build_tools", "check"])
    run(["git", "add", "--", changed])
    run(["git", *BOT, "commit", "--quiet", "--no-verify", "-m", "A form"])
    _, reviewed = run([sys.executable, "-m", "build_tools", "review", "HEAD~1", "HEAD"])
    return checked, reviewed


def looks(when: str | None) -> str:
    """When a person will look, or that we cannot say."""
    return f"A person will look at it: {when}." if when else "A person will look at it. We cannot say yet when."


def thanks(when: str | None) -> str:
    """The answer to a person whose form became a change."""
    return f"Thank you. What you told us is now a change that waits to be looked at. {looks(when)}\n"


def pull_text(number: int, said: str, checked: str, reviewed: str) -> str:
    """The text of the pull request: where it came from, what changed for families, and what review and check said.

    The words of apply-form and review are made for this place: whatever a stranger wrote stands in them as a quotation
    that does nothing. Those of check are made for a terminal, so they stand in a fence.
    """
    parts = (
        f"From the form in issue {number}. Closes #{number}.", said.strip(), "## What the review says",
        reviewed.strip(), "## What the check says", fenced(checked),
    )  # fmt: skip
    return "\n\n".join(whole_lines(part, LONGEST_PART) for part in parts) + "\n"


def whole_lines(text: str, most: int) -> str:
    """The text, or as many of its lines as fit: a quotation cut in the middle would come to life."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition("\n")[0]
    return f"{kept}\n\n(There is more. Run the command to see it.)"


def fenced(text: str) -> str:
    """Words as plain text: no mention rings, no picture loads, nothing in it is markup."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{whole_lines(text.strip(), LONGEST_PART - 1_000)}\n{fence}"


def _write(out: Path, answer: FormAnswer, reply: str, pull: str) -> None:
    for name, text in ((ANSWER, json.dumps(asdict(answer))), (REPLY, reply), (PULL, pull)):
        (out / name).write_text(text, encoding="utf-8", newline="\n")
