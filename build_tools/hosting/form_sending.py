"""Sends what became of a form: a branch, a pull request, and an answer to the person. The job with the right to write.

It runs nothing that the form has touched but git and the host's own program, and believes nothing that it has not
looked at itself: the number is a number, the path is that of one listing, or of an event that is not there yet.
"""

import json
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.hosting.form_answer import (
    ANSWER,
    BOT,
    LISTING_FILE,
    ONE_EVENT,
    PULL,
    REPLY,
    FormAnswer,
    Run,
    may_change,
    run,
)
from build_tools.hosting.issues import Gh, gh

LARGEST_LISTING = 256 * 1024
TAKEN_BACK = "The form behind this was changed. What it says now cannot be used as it is, so this is closed."


def read_answer(folder: Path) -> FormAnswer:
    """What the first job left, looked at again."""
    try:
        left = json.loads((folder / ANSWER).read_text(encoding="utf-8"))
        answer = FormAnswer(left["issue"], left["changed"])
    except (ValueError, KeyError, TypeError) as error:
        raise CannotGoOn("The answer to the form cannot be read.") from error
    number_is_right = isinstance(answer.issue, int) and not isinstance(answer.issue, bool) and answer.issue > 0
    path_is_right = answer.changed is None or (isinstance(answer.changed, str) and may_change(answer.changed))
    if not (number_is_right and path_is_right):
        raise CannotGoOn("The answer to the form names something that no form may change.")
    return answer


def send_form(folder: Path, checkout: Path, talk: Gh = gh, run: Run = run) -> str:
    """Push the change, open the pull request unless it is open, answer the person; what was done, in a sentence."""
    answer = read_answer(folder)
    if answer.changed:
        _push(answer, answer.changed, folder, checkout, run)
        _open(answer, folder, talk)
    else:
        _take_back(answer, talk)
    talk(["issue", "comment", str(answer.issue), "--body-file", str(folder / REPLY)])
    return (
        f"Issue {answer.issue}: {'a change waits to be looked at' if answer.changed else 'answered, nothing changed'}."
    )


def branch_of(answer: FormAnswer) -> str:
    """One branch a form: an edited form takes the place of what it said before."""
    return f"form/{answer.issue}"


def _push(answer: FormAnswer, changed: str, folder: Path, checkout: Path, run: Run) -> None:
    place = checkout / changed
    left = folder / LISTING_FILE
    if any(path.is_symlink() for path in (left, place, place.parent)) or left.stat().st_size > LARGEST_LISTING:
        raise CannotGoOn("The changed listing is no small file in its place. Nothing was sent.")
    if ONE_EVENT.fullmatch(changed) and place.exists():
        raise CannotGoOn("An event that is there already cannot be changed by a form. Nothing was sent.")
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(left.read_bytes())
    branch = branch_of(answer)
    for words in (
        ["git", "checkout", "--quiet", "-B", branch],
        ["git", "add", "--", changed],
        ["git", *BOT, "commit", "--quiet", "-m", f"{changed}: from the form in issue {answer.issue}"],
        ["git", "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{branch}"],
    ):
        code, _ = run(words)
        if code != 0:
            raise CannotGoOn(f"git {words[1]} did not work: the lines above say why.")


def _open(answer: FormAnswer, folder: Path, talk: Gh) -> None:
    branch, title = branch_of(answer), f"From a form: {answer.changed}"
    found = _waiting(answer, talk)
    if found:
        talk(["pr", "edit", str(found[0]), "--body-file", str(folder / PULL)])
    else:
        talk(["pr", "create", "--head", branch, "--title", title, "--body-file", str(folder / PULL)])


def _take_back(answer: FormAnswer, talk: Gh) -> None:
    """A form that was changed so that nothing is left of it: what it said before must not wait any longer."""
    for number in _waiting(answer, talk):
        talk(["pr", "close", str(number), "--delete-branch", "--comment", TAKEN_BACK])


def _waiting(answer: FormAnswer, talk: Gh) -> list[int]:
    """Our own open pull request for this form. A branch of the same name in somebody's copy is theirs."""
    asked = ["--state", "open", "--head", branch_of(answer), "--json", "number,isCrossRepository"]
    return [found["number"] for found in json.loads(talk(["pr", "list", *asked])) if not found["isCrossRepository"]]
