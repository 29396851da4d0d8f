"""What workflows call: one short function a verb. Standard library only, since some jobs set nothing else up."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.errors import CannotGoOn
from build_tools.hosting.form_answer import take_form
from build_tools.hosting.form_sending import send_form
from build_tools.hosting.issues import close_all, gh, keep_one_open
from build_tools.hosting.news import draft_newsletter, send_news, take_news
from build_tools.hosting.night import NIGHT, night_text

if TYPE_CHECKING:
    from build_tools.offer.area import AreaInfo

LISTED = "reminders.json"
AREA = Path("offer_data/area.yml")


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; 0 when it was done."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
        return 0
    except CannotGoOn as stop:
        print(stop, file=sys.stderr)
        return 2


def _report(options: argparse.Namespace) -> str:
    """One open issue with what a check has found; none when it found nothing."""
    if options.file.is_file() and options.file.read_text(encoding="utf-8").strip():
        return keep_one_open(gh, options.label, options.title, options.file)
    return close_all(gh, options.label)


def _reminders(options: argparse.Namespace) -> str:
    listed = json.loads((options.folder / LISTED).read_text(encoding="utf-8"))
    done = [keep_one_open(gh, one["label"], one["title"], options.folder / one["file"]) for one in listed]
    return "\n".join(done) or "Nothing is due."


def _night(options: argparse.Namespace) -> str:
    if options.result == "success":
        return close_all(gh, NIGHT)
    text = night_text(os.environ)
    options.scratch.mkdir(parents=True, exist_ok=True)
    file: Path = options.scratch / "night.md"
    file.write_text(text, encoding="utf-8")
    return keep_one_open(gh, NIGHT, "The website was not made last night", file)


def _take_form(options: argparse.Namespace) -> str:
    event = json.loads(options.event.read_text(encoding="utf-8"))
    answer = take_form(event, options.out, _reply_time())
    _say_to_workflow("form", "no" if answer is None else "yes")
    if answer is None:
        return "This issue is no form."
    return f"Changes {answer.changed}." if answer.changed else "Changes nothing."


def _say_to_workflow(name: str, value: str) -> None:
    """What the next steps of a workflow decide by."""
    if os.environ.get("GITHUB_OUTPUT"):
        with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
            file.write(f"{name}={value}\n")


def _may_publish(options: argparse.Namespace) -> str:
    """A site without an address of its own, or a made-up one, stays where it is."""
    area = _area()
    may = bool(area and area.site_address and not area.made_up)
    _say_to_workflow("publish", "yes" if may else "no")
    return "It may be published." if may else "It may not be published: offer_data/area.yml names no site_address."


def _reply_time() -> str | None:
    area = _area()
    return area.reply_time if area else None


def _area() -> AreaInfo | None:
    """Read only where it is asked for: the jobs that write install nothing, and so cannot read YAML."""
    from build_tools.reading.area_file import read_area
    from build_tools.reading.closed_lists import FIXED
    from build_tools.reading.file_reading import FileReading

    return read_area(AREA.read_bytes(), FileReading(str(AREA), FIXED))


def _send_form(options: argparse.Namespace) -> str:
    return send_form(options.folder, Path.cwd())


def _draft_newsletter(options: argparse.Namespace) -> str:
    area = _area()
    return draft_newsletter(options.since.strip(), options.out, area.site_address if area else None)


def _take_news(options: argparse.Namespace) -> str:
    names = take_news(options.out)
    _say_to_workflow("news", "yes" if names else "no")
    return "\n".join(names) or "Nothing is new."


def _send_news(options: argparse.Namespace) -> str:
    return send_news(options.folder, Path.cwd())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_tools.hosting", description="What workflows call.")
    verbs = parser.add_subparsers(title="what to do", metavar="VERB", required=True)

    report = _verb(verbs, "report", _report, "Keep one issue open with what a check found, or close it.")
    report.add_argument("file", type=Path)
    report.add_argument("--label", required=True)
    report.add_argument("--title", required=True)

    reminders = _verb(verbs, "reminders", _reminders, "Keep one issue open for each owner.")
    reminders.add_argument("folder", type=Path)

    night = _verb(verbs, "night", _night, "Keep one issue open while the nightly website fails.")
    night.add_argument("--result", required=True)
    night.add_argument("--scratch", type=Path, default=Path(".cache/hosting"))

    take = _verb(verbs, "take-form", _take_form, "Apply the form of an issue, and write the answer into a folder.")
    take.add_argument("--event", type=Path, required=True)
    take.add_argument("--out", type=Path, required=True)

    _verb(verbs, "may-publish", _may_publish, "Tell the workflow whether the website may go out.")

    send = _verb(verbs, "send-form", _send_form, "Send the answer to a form.")
    send.add_argument("folder", type=Path)

    drafting = _verb(verbs, "draft-newsletter", _draft_newsletter, "Draft a newsletter and make its preview.")
    drafting.add_argument("--since", default="")
    drafting.add_argument("--out", type=Path, required=True)

    news = _verb(verbs, "take-news", _take_news, "Gather new records and newsletters for the job that sends them.")
    news.add_argument("--out", type=Path, required=True)

    sending = _verb(verbs, "send-news", _send_news, "Open a pull request with what is new.")
    sending.add_argument("folder", type=Path)
    return parser


def _verb(verbs, name: str, run, words: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=words, description=words)
    parser.set_defaults(run=run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
