"""From the newsletter workflow to a pull request: the record of what changed, and the draft of a newsletter.

The job that makes them may not write. The job that writes takes new files of these two kinds and nothing else, and
never one that is there already.
"""

import json
import re
import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.hosting.form_answer import BOT, Run, run
from build_tools.hosting.issues import Gh, gh

RECORDS, LETTERS = "offer_data/history", "docs/newsletters"
_A_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
NEWS_FILE = re.compile(rf"{RECORDS}/{_A_DAY}\.yml|{LETTERS}/{_A_DAY}\.md")
LISTED = "news.json"
LARGEST = 4 * 1024 * 1024
RECORD_BRANCH = "news/record"
NO_ADDRESS = "https://example.org/"  # stands in the preview while the site has no address of its own
_STATUS = ("git", "status", "--porcelain", "-z", "--untracked-files=all", "--", RECORDS, LETTERS)

RECORD_WORDS = """\
This writes down what families could notice since the last record. “What’s new” and the feeds are made from it.

Look it over and merge it. Change nothing in it: what is wrong in a listing is put right in the listing.
"""
LETTER_WORDS = """\
This is a draft of a newsletter, made from what really changed. It is yours to change.

1. Open “Files changed”, then the file in docs/newsletters, and choose “Edit file”.
2. Change what you like. What stands in double square brackets is filled in from the listings: leave it as it is.
3. At the head stands what the draft left out, and why. Families do not see that.
4. The e-mail, the text and the page to print are with the run of the workflow, under “Artifacts”.
5. When all is well, merge it. The page is then on the site.
"""


def draft_newsletter(since: str, out: Path, site_address: str | None, run: Run = run) -> str:
    """Drafts it and makes all forms of it into `out`, by the commands that everybody else uses."""
    if since and not _is_day(since):
        raise CannotGoOn("The day is not written like 2026-11-23. Start the workflow again and write it so.")
    us = [sys.executable, "-m", "build_tools", "newsletter"]
    address = ["--site-address", NO_ADDRESS] if site_address is None else []
    for words in (
        [*us, "draft", *(["--since", since] if since else [])],
        [*us, "build", "last", "--out", str(out), *address],
    ):
        code, said = run(words)
        if code != 0:
            raise CannotGoOn(f"The newsletter could not be made. {said.strip()}")
    stand_in = "" if site_address else f" The site has no address yet, so {NO_ADDRESS} stands in its links."
    return f"The draft and its preview are made.{stand_in}"


def take_news(out: Path, run: Run = run) -> tuple[str, ...]:
    """The new files of this checkout, copied into `out` for the next job; none where nothing is new."""
    code, said = run(_STATUS)
    if code != 0:
        raise CannotGoOn("git status did not work: the lines above say why.")
    rows = [row for row in said.split("\0") if row]
    for row in rows:
        if not row.startswith("?? ") or not NEWS_FILE.fullmatch(row[3:]):
            raise CannotGoOn(f"Only new records and newsletters may be sent, and this is none: {row[:100]}")
    names = tuple(sorted(row[3:] for row in rows))
    out.mkdir(parents=True, exist_ok=True)
    for name in names:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(name, out / name)
    (out / LISTED).write_text(json.dumps({"files": names}), encoding="utf-8")
    return names


def send_news(folder: Path, checkout: Path, talk: Gh = gh, run: Run = run) -> str:
    """Push the files and open a pull request unless it is open; what was done, in a sentence."""
    files = _contents(folder)
    if not files:
        return "Nothing is new."
    letters = [name for name in files if name.startswith(LETTERS)]
    branch = f"news/{Path(letters[0]).stem}" if letters else RECORD_BRANCH
    title = f"Newsletter of {Path(letters[0]).stem}" if letters else "What changed on the site"
    for name, content in files.items():
        place = checkout / name
        if place.exists() or place.is_symlink() or place.parent.is_symlink():
            raise CannotGoOn(f"{name} is there already, and nothing may take its place. Nothing was sent.")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    for words in (
        ["git", "checkout", "--quiet", "-B", branch],
        ["git", "add", "--", *files],
        ["git", *BOT, "commit", "--quiet", "-m", title],
        ["git", "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{branch}"],
    ):
        code, _ = run(words)
        if code != 0:
            raise CannotGoOn(f"git {words[1]} did not work: the lines above say why.")
    if not json.loads(talk(["pr", "list", "--state", "open", "--head", branch, "--json", "number"])):
        body = LETTER_WORDS if letters else RECORD_WORDS
        talk(["pr", "create", "--head", branch, "--title", title, "--body", body])
    return f"{title}: a change waits to be looked at."


def _contents(folder: Path) -> Mapping[str, bytes]:
    """What the first job left, looked at again."""
    try:
        names = json.loads((folder / LISTED).read_text(encoding="utf-8"))["files"]
    except (ValueError, KeyError, TypeError) as error:
        raise CannotGoOn("The list of what is new cannot be read.") from error
    files: dict[str, bytes] = {}
    for name in names:
        if not isinstance(name, str) or not NEWS_FILE.fullmatch(name) or (folder / name).is_symlink():
            raise CannotGoOn("What is new names something that may not be sent.")
        files[name] = (folder / name).read_bytes()
        if len(files[name]) > LARGEST:
            raise CannotGoOn(f"{name} is too large. Nothing was sent.")
    return files


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
