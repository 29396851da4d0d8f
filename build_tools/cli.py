"""The `local-offer` command: one short function a verb. Only this module prints and sets the exit code."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path

from build_tools.benchmarks.sample_offer import write_sample
from build_tools.checking.due import all_due
from build_tools.checking.easier_states import easier_states
from build_tools.checking.outside_links import check_outside_links, report_of
from build_tools.checking.plain_words import Corpus
from build_tools.checking.whole_offer import WholeOffer
from build_tools.contributing.annotations import annotations
from build_tools.contributing.apply_form import Desk, apply_form
from build_tools.contributing.listing_writing import write_listing
from build_tools.contributing.made_files import made_files, write_made_files
from build_tools.contributing.new_listing import ask_for_listing
from build_tools.contributing.review import review
from build_tools.contributing.schema_file import FILE as SCHEMA
from build_tools.errors import CannotGoOn
from build_tools.hosting import code_owners
from build_tools.hosting.reminders import reminders, told, write_reminders
from build_tools.offer.model import Offer
from build_tools.offer.readiness import placeholders
from build_tools.plain_words.asking import STANDARD_INPUT, Answer, about_all, about_file, about_text
from build_tools.plain_words.opening import LARGEST, read_file
from build_tools.problems import Problem, any_must, in_order
from build_tools.publishing.draft_file import write_draft
from build_tools.publishing.issue_html import Letter, letter_of
from build_tools.publishing.letter_email import UNSUBSCRIBE, message
from build_tools.publishing.letter_files import issue_named, write_letter
from build_tools.publishing.offline_zip import READ_ME, megabytes
from build_tools.publishing.print_edition.asked import CHOICES, asked_book
from build_tools.publishing.print_edition.printing import Size, print_book
from build_tools.publishing.proof import proof, send_proof, server_from
from build_tools.publishing.record_changes import record_changes
from build_tools.reading.faults import Fault
from build_tools.reading.guide_marks import guide_marks
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.values.site_settings import read_site_address
from build_tools.reading.written_beside import written_beside
from build_tools.site.building import OUR_DATA, PROJECT, Built, Job, build_site, check_site
from build_tools.site.offline import offline_copy
from build_tools.site.serving import serve
from build_tools.today import today

GOOD, NOT_GOOD, CANNOT = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 all is well, 1 something has to be put right, 2 it could not be done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal shows a question mark in place of a curly quote
    options = _parser().parse_args(arguments)
    _end_well_when_told_to()
    try:
        return int(options.run(options))
    except CannotGoOn as stop:
        print(stop, file=sys.stderr)
        return CANNOT
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return CANNOT
    except BrokenPipeError:  # the reader of our words has gone, as in "check | head": nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python would complain once more at its end
        return CANNOT
    except OSError as error:  # a full disk, a folder that may not be written: the computer's own reason says most
        where = f" ({error.filename})" if error.filename else ""
        print(f"The computer stopped us: {error.strerror}{where}.", file=sys.stderr)
        return CANNOT


def _end_well_when_told_to() -> None:
    """`kill` and a closed terminal end us as Ctrl and C do, so that no half-made folder is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and threading.current_thread() is threading.main_thread():
            number = getattr(signal, name)
            if signal.getsignal(number) is signal.SIG_DFL:  # nohup has it ignored, and is right
                signal.signal(number, signal.default_int_handler)


def _check(options: argparse.Namespace) -> int:
    built = check_site(_job(options))
    _say_problems(built.problems, options.format)
    if not built.done:
        return NOT_GOOD
    print(f"All is well: {built.pages:,} pages checked.")
    return GOOD


def _build(options: argparse.Namespace) -> int:
    built = build_site(_job(options), options.out)
    _say_problems(built.problems)
    if not built.done:
        print("The site was not built. The old one, if there is one, is as it was.")
        return NOT_GOOD
    print(
        f"{built.pages:,} pages are in {options.out}. To see them, open {options.out / 'index.html'} in a web browser."
    )
    return GOOD


def _offline(options: argparse.Namespace) -> int:
    copy = offline_copy(_job(options), options.out)
    _say_problems(copy.problems)
    if copy.size is None:
        print("No file was made. The old one, if there is one, is as it was.")
        return NOT_GOOD
    print(
        f"{options.out} holds {copy.pages:,} pages. It takes {megabytes(copy.size)}, "
        f"and {megabytes(copy.unpacked)} when it is unpacked.\n"
        f"Pass it on. Whoever unpacks it finds {READ_ME} in it."
    )
    return GOOD


def _serve(options: argparse.Namespace) -> int:
    def rebuild(site_address: str, out: Path) -> Built:
        built = build_site(_job(options, site_address), out)
        _say_problems(built.problems)
        return built

    try:
        serve(PROJECT, options.data, options.port, rebuild)
    except KeyboardInterrupt:  # the way to stop it that we tell people
        print("Stopped.", file=sys.stderr)
    return GOOD


def _sample(options: argparse.Namespace) -> int:
    write_sample(options.count, options.out, vocabulary_from=OUR_DATA / "vocabulary")
    print(
        f"{options.count:,} made-up listings are in {options.out}.\n"
        f"To build them: local-offer build --data {options.out} --out FOLDER"
    )
    return GOOD


def _history(options: argparse.Namespace) -> int:
    job = _job(options)
    offer = _whole_offer(job)
    if offer is None:
        return NOT_GOOD
    guides = guide_marks(offer.guides, PROJECT) if job.is_ours else ()
    print(record_changes(offer, guides, job.data, job.on))
    return GOOD


def _newsletter_draft(options: argparse.Namespace) -> int:
    job = Job(OUR_DATA, options.on or today())
    offer = _whole_offer(job)
    if offer is None:
        return NOT_GOOD
    path = write_draft(offer, guide_marks(offer.guides, PROJECT), PROJECT / "docs", options.since, job.on)
    print(f"Written: {path}\nChange what you like in it. What was left out stands at its head, for you alone.")
    return GOOD


def _newsletter_build(options: argparse.Namespace) -> int:
    letter = _letter(options)
    if letter is None:
        return NOT_GOOD
    print(*write_letter(letter, options.out, options.unsubscribe), sep="\n")
    return GOOD


def _newsletter_send(options: argparse.Namespace) -> int:
    server = server_from(os.environ)
    letter = _letter(options)
    if letter is None:
        return NOT_GOOD
    print(send_proof(proof(message(letter), options.to, server), server))
    return GOOD


def _print(options: argparse.Namespace) -> int:
    job = _job(options)
    offer = _whole_offer(job)
    if offer is None:
        return NOT_GOOD
    if options.site_address:
        offer = replace(offer, area=replace(offer.area, site_address=options.site_address))
    chosen = {name: getattr(options, name) for name in CHOICES}
    book = asked_book(offer, options.short_list, options.page, chosen)
    for path in print_book(book, offer, job.on, PROJECT, options.out, [options.size] if options.size else list(Size)):
        print(path, flush=True)
    return GOOD


def _letter(options: argparse.Namespace) -> Letter | None:
    """The issue that is meant, ready to be set; None where something must be put right first, which is said."""
    offer = _whole_offer(Job(OUR_DATA, date.min))
    return letter_of(offer, issue_named(offer, options.issue), PROJECT, options.site_address) if offer else None


def _whole_offer(job: Job) -> Offer | None:
    """The offer with its written pages; None where something must be put right first, which is said."""
    reading = written_beside(read_offer(job.data, job.shown_as), PROJECT / "docs", ours=job.is_ours)
    if reading.offer is None or any_must(reading.problems):
        _say_problems(reading.problems)
        return None
    return reading.offer


def _ready(options: argparse.Namespace) -> int:
    reading = read_offer(options.data, _shown(options.data))
    if reading.offer is None:
        _say_problems(reading.problems)
        return NOT_GOOD
    file = f"{_shown(options.data)}/area.yml"
    lines = reading.lines.get(file, {})
    missing = [Problem(file, lines.get(field, 0), field, words) for field, words in placeholders(reading.offer.area)]
    if Job(options.data, date.min).is_ours and (PROJECT / code_owners.FILE).is_file():
        text = (PROJECT / code_owners.FILE).read_text(encoding="utf-8")
        missing += [Problem(code_owners.FILE, line, "", words) for line, words in code_owners.unnamed(text)]
    for problem in missing:
        print(problem)
    if not missing:
        print("Nothing stands in the way of publishing.")
    return NOT_GOOD if missing else GOOD


def _due(options: argparse.Namespace) -> int:
    job = _job(options)
    reading = written_beside(read_offer(job.data, job.shown_as), PROJECT / "docs", ours=job.is_ours)
    if reading.offer is None:
        _say_problems(reading.problems)
        return NOT_GOOD
    due = all_due(WholeOffer(reading.offer, job.on, reading.lines, reading.shown_as))
    for file, found in groupby(due, key=lambda problem: problem.file):
        print(file, *(f"  line {problem.line}: {problem.says}" for problem in found), "", sep="\n")
    asked = reminders(reading.offer, job.on)
    print(*told(asked, reading.offer.area), sep="\n")
    if options.reminders:
        write_reminders(asked, options.reminders)
    files = len({problem.file for problem in due})
    print(f"{len(due):,} to check, in {files:,} {'file' if files == 1 else 'files'}." if due else "Nothing is due.")
    print(f"{sum(reminder.count for reminder in asked):,} listings to confirm, with {len(asked):,} owners.")
    return GOOD


def _easier(options: argparse.Namespace) -> int:
    job = _job(options)
    offer = _whole_offer(job)
    if offer is None:
        return NOT_GOOD
    states = easier_states(offer, PROJECT)
    if options.digest is None:
        print(*(f"{state.mark}  {state.about}: {state.words}" for state in states if state.is_told), sep="\n")
        return GOOD
    found = [state for state in states if options.digest in (state.about, state.about.rpartition("/")[2])]
    if not found:
        raise CannotGoOn(f"There is no guide or listing {options.digest}. Write its name as in its address.")
    print(*(state.mark for state in found), sep="\n")
    return GOOD


def _links(options: argparse.Namespace) -> int:
    job = _job(options)
    came = check_outside_links(PROJECT, job.data, job.shown_as, job.on, watch=job.progress)
    _say_problems(came.problems)
    print(f"{came.asked:,} links on {came.hosts:,} hosts were asked.")
    if options.report:
        options.report.write_text(report_of(came), encoding="utf-8", newline="\n")
    return NOT_GOOD if any_must(came.problems) else GOOD


def _schema(options: argparse.Namespace) -> int:
    reading = read_offer(options.data, _shown(options.data))
    if reading.offer is None:
        _say_problems(reading.problems)
        return NOT_GOOD
    made = made_files(reading.offer.vocabulary)
    if not options.write:
        print(made[SCHEMA], end="")
        return GOOD
    for name in write_made_files(PROJECT, made):
        print(name)
    return GOOD


def _apply_form(options: argparse.Namespace) -> int:
    content = sys.stdin.buffer.read(LARGEST + 1) if options.file == STANDARD_INPUT else read_file(Path(options.file))
    desk = _desk(options)
    if desk is None:
        return NOT_GOOD
    outcome = apply_form(content, desk)
    if outcome.content is not None:
        write_listing(options.data, outcome.address, outcome.content, outcome.is_new)
    print(outcome.words)
    return GOOD if outcome.accepted else NOT_GOOD


def _new(options: argparse.Namespace) -> int:
    desk = _desk(options)
    if desk is None:
        return NOT_GOOD
    try:
        made = ask_for_listing(desk, input, print)
    except (EOFError, KeyboardInterrupt):  # Ctrl and D, Ctrl and C
        raise CannotGoOn("Stopped. Nothing was written.") from None
    path = write_listing(options.data, made.address, made.content, is_new=True)
    _say_problems(made.trial.problems)
    print(f"Written: {path}")
    return GOOD


def _desk(options: argparse.Namespace) -> Desk | None:
    """What a change is worked on with; None where the offer cannot be read, which is said."""
    job = _job(options)
    reading = read_offer(job.data, job.shown_as)
    if reading.offer is None:
        _say_problems(reading.problems)
        return None
    corpus = Corpus(job.data, job.shown_as, PROJECT if job.is_ours else None)
    return Desk(job.data, reading, reading.offer, corpus, job.on)


def _review(options: argparse.Namespace) -> int:
    found = review(PROJECT, options.base, options.head, options.on or today())
    print(found.words)
    return GOOD if found.may_go_in else NOT_GOOD


def _words(options: argparse.Namespace) -> int:
    corpus = Corpus(options.data, _shown(options.data), PROJECT if Job(options.data, date.min).is_ours else None)
    answer = _answer(corpus, options)
    print("\n".join(answer.lines))
    return GOOD if answer.all_well else NOT_GOOD


def _answer(corpus: Corpus, options: argparse.Namespace) -> Answer:
    if options.against and options.file in (None, STANDARD_INPUT):
        raise CannotGoOn("--against compares one file with an earlier version of it. Name the file.")
    if options.file is None:
        return about_all(corpus, today())
    if options.file == STANDARD_INPUT:
        return about_text(corpus, sys.stdin.buffer.read(LARGEST + 1))
    return about_file(corpus, Path(options.file), options.against)


def _job(options: argparse.Namespace, site_address: str | None = None) -> Job:
    watched = sys.stderr is not None and sys.stderr.isatty()  # None where it was closed before we began
    return Job(options.data, options.on or today(), site_address, _progress if watched else None)


def _progress(done: int, total: int) -> None:
    if done == total or done % 100 == 0:
        print(f"\r{done:,} of {total:,} pages", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _say_problems(problems: Iterable[Problem], form: str = "text") -> None:
    found = in_order(problems)
    for line in annotations(found) if form == "github" else found:
        print(line)
    if found:
        print(_count_words(found))


def _count_words(found: Sequence[Problem]) -> str:
    must = sum(1 for problem in found if any_must([problem]))
    warnings = len(found) - must
    parts = [f"{must:,} to put right"] if must else []
    parts += [f"{warnings:,} {'warning' if warnings == 1 else 'warnings'}"] if warnings else []
    return ", ".join(parts) + "."


def _shown(data: Path) -> str:
    return Job(data, date.min).shown_as


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day. Write it like 2026-11-23.") from None


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 1,000,000.")
    return int(text)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port. Write a number such as 8000.")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="local-offer", description="Turns the listings in offer_data and the pages in docs into a website."
    )
    verbs = parser.add_subparsers(title="what to do", metavar="VERB", required=True)

    check = _verb(verbs, "check", _check, "Look for anything wrong, in the data and on the pages. Builds nothing.")
    _takes_data(check)
    _takes_day(check)
    check.add_argument(
        "--format", choices=("text", "github"), default="text", help="github shows each beside its line there"
    )

    build = _verb(verbs, "build", _build, "Check everything, then make the website.")
    _takes_data(build)
    _takes_day(build)
    build.add_argument(
        "--out", type=Path, default=PROJECT / "site", metavar="FOLDER", help="where the website goes (default: site)"
    )

    offline = _verb(verbs, "offline", _offline, "Make one file of the whole website, to use with no internet.")
    _takes_data(offline)
    _takes_day(offline)
    offline.add_argument("--out", type=Path, required=True, metavar="FILE.zip", help="where the file goes")

    serving = _verb(
        verbs, "serve", _serve, "Make the website and show it on this computer. Makes it anew when you change a file."
    )
    _takes_data(serving)
    _takes_day(serving)
    serving.add_argument("--port", type=_port, default=8000, metavar="NUMBER", help="which port to use (default: 8000)")

    sample = _verb(verbs, "sample", _sample, "Write a made-up offer, to measure or try things with.")
    sample.add_argument("count", type=_number, metavar="NUMBER", help="how many listings")
    sample.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the made-up offer goes")

    words = _verb(
        verbs, "words", _words, "Show how plain a text is: its figures, and what to change. Without a file: all texts."
    )
    words.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="a listing, a page or any text; - reads what you paste",
    )
    words.add_argument("--against", metavar="REF", help='show an earlier version beside it, such as "HEAD"')
    _takes_data(words)

    due = _verb(verbs, "due", _due, "List what somebody should look at again: file by file, and owner by owner.")
    _takes_data(due)
    _takes_day(due)
    due.add_argument("--reminders", type=Path, metavar="FOLDER", help="write a text for each owner into this folder")

    easier = _verb(
        verbs, "easier", _easier, "List the guides and the services that need an easier version, and how each one is."
    )
    easier.add_argument("--digest", metavar="NAME", help="only the mark of one guide or service: what made_from holds")
    _takes_data(easier)
    _takes_day(easier)

    links = _verb(verbs, "links", _links, "Ask every link to another website whether it still leads somewhere.")
    _takes_data(links)
    _takes_day(links)
    links.add_argument("--report", type=Path, metavar="FILE", help="write what was found into this file too")

    applying = _verb(
        verbs, "apply-form", _apply_form, "Turn a form or an e-mail that somebody sent into a change of one listing."
    )
    applying.add_argument("file", metavar="FILE", help="the words of the form; - reads what you paste")
    _takes_data(applying)
    _takes_day(applying)

    new = _verb(verbs, "new", _new, "Ask you about a new listing, and write its file.")
    new.add_argument("what", choices=("listing",), help="what to add")
    _takes_data(new)
    _takes_day(new)

    reviewing = _verb(
        verbs, "review", _review, "Show what a change does: what to put right, what families notice, where to look."
    )
    reviewing.add_argument("base", metavar="BASE", help='the version to compare with, such as "main"')
    reviewing.add_argument(
        "head", metavar="HEAD", nargs="?", help="the changed version (default: your files as they are)"
    )
    _takes_day(reviewing)

    schema = _verb(verbs, "schema", _schema, "Show the fields of a listing in a form that other programs can read.")
    schema.add_argument("--write", action="store_true", help="write it and the forms into their files")
    _takes_data(schema)

    history = _verb(verbs, "history", _history, "Write down what changed since the last record, for What’s new.")
    history.add_argument("what", choices=("record",), help="what to do")
    _takes_data(history)
    _takes_day(history)

    newsletter = _verb(verbs, "newsletter", _newsletter_draft, "Draft a newsletter, make its e-mail, send a proof.")
    steps = newsletter.add_subparsers(title="what to do", metavar="STEP", required=True)
    drafting = _verb(steps, "draft", _newsletter_draft, "Write a draft from what really changed.")
    drafting.add_argument("--since", type=_day, metavar="DATE", help="from this day on (default: the last newsletter)")
    _takes_day(drafting)
    making = _verb(steps, "build", _newsletter_build, "Make the e-mail, the plain text and the page to print.")
    _takes_issue(making)
    making.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the files go")
    making.add_argument(
        "--unsubscribe", default=UNSUBSCRIBE, metavar="FIELD", help="the unsubscribe field of your sender"
    )
    sending = _verb(steps, "send", _newsletter_send, "Send one proof to one address, so that somebody can look at it.")
    _takes_issue(sending)
    sending.add_argument("--to", required=True, metavar="ADDRESS", help="who looks at it: one e-mail address")

    printing = _verb(
        verbs,
        "print",
        _print,
        "Make a PDF to print, in normal and in large print: the whole offer, or a booklet of it.",
    )
    printing.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the files go")
    printing.add_argument(
        "--short-list", nargs="+", default=[], metavar="LISTING",
        help="a booklet of these: services/portage, the address of a short list, or a file with its text",
    )  # fmt: skip
    printing.add_argument("--page", metavar="ADDRESS", help="a booklet of a list page, such as browse/need/autism/")
    for name, meaning in CHOICES.items():
        printing.add_argument(f"--{name}", action="append", default=[], metavar="WORD", help=f"a booklet by {meaning}")
    printing.add_argument("--size", type=Size, choices=list(Size), help="one size only (default: both)")
    _takes_site_address(printing)
    _takes_data(printing)
    _takes_day(printing)

    ready = _verb(verbs, "ready", _ready, "List what is still missing before the website can be published.")
    _takes_data(ready)
    return parser


def _verb(verbs, name: str, run, words: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=words, description=words)
    parser.set_defaults(run=run)
    return parser


def _takes_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, default=OUR_DATA, metavar="FOLDER", help="use another offer (default: offer_data)"
    )


def _takes_issue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("issue", nargs="?", default="last", metavar="ISSUE", help="its day (default: the newest)")
    _takes_site_address(parser)


def _takes_site_address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--site-address", type=_site_address, metavar="ADDRESS", help="use this web address for the site"
    )


def _site_address(text: str) -> str:
    found = read_site_address(text)
    if isinstance(found, Fault):
        raise argparse.ArgumentTypeError(found.says)
    return found


def _takes_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day to build for, like 2026-11-23 (default: today)"
    )
