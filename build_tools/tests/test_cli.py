"""The `local-offer` command: each verb's words and exit code."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from build_tools import cli
from build_tools.benchmarks.sample_offer import write_sample
from build_tools.checking.outside_links import LinkRound
from build_tools.errors import CannotGoOn
from build_tools.problems import Problem, Strength
from build_tools.site.building import OUR_DATA, PROJECT, Built, Job
from build_tools.tests.built_sites import day_of_the_real_offer
from build_tools.tests.made_guide import GUIDE

TODAY = day_of_the_real_offer()  # a made-up offer is built with our guides
ON = ("--on", TODAY.isoformat())
Printed = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a small made-up offer."""
    data = tmp_path_factory.mktemp("cli") / "data"
    write_sample(3, data, vocabulary_from=OUR_DATA / "vocabulary")
    return data


@pytest.fixture
def faulty(sample: Path, tmp_path: Path) -> Path:
    """The same, with two faulty files."""
    data = Path(shutil.copytree(sample, tmp_path / "faulty"))
    for name in ("b-file.yml", "a-file.yml"):
        (data / "groups").mkdir(exist_ok=True)
        (data / "groups" / name).write_text("name: [\n")
    return data


# Help


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_verbs(option: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main([option])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert re.findall(r"^    ([\w-]+)(?: |$)", shown, re.MULTILINE) == [
        "check",
        "build",
        "offline",
        "serve",
        "sample",
        "words",
        "due",
        "easier",
        "links",
        "apply-form",
        "new",
        "review",
        "schema",
        "history",
        "newsletter",
        "print",
        "ready",
    ]
    assert "Turns the listings in offer_data and the pages in docs into a website." in shown


@pytest.mark.parametrize(
    ("verb", "options"),
    [
        ("check", {"--data", "--on", "--format"}),
        ("build", {"--data", "--on", "--out"}),
        ("offline", {"--data", "--on", "--out"}),
        ("serve", {"--data", "--on", "--port"}),
        ("sample", {"--out"}),
        ("due", {"--data", "--on", "--reminders"}),
        ("easier", {"--data", "--on", "--digest"}),
        ("links", {"--data", "--on", "--report"}),
        ("apply-form", {"--data", "--on"}),
        ("new", {"--data", "--on"}),
        ("review", {"--on"}),
        ("schema", {"--data", "--write"}),
        ("history", {"--data", "--on"}),
        ("ready", {"--data"}),
    ],
)
def test_each_verb_explains_its_options(verb: str, options: set[str], capsys: Printed) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main([verb, "--help"])
    assert stop.value.code == 0
    assert set(re.findall(r"^  (--\w+) ", capsys.readouterr().out, re.MULTILINE)) == options


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "the following arguments are required: VERB"),
        (["bild"], "invalid choice: 'bild'"),
        (["build", "--on", "tomorrow"], "argument --on: tomorrow is not a day. Write it like 2026-11-23."),
        (["check", "--on", "2026-02-30"], "argument --on: 2026-02-30 is not a day. Write it like 2026-11-23."),
        (["check", "--on", "23/11/2026"], "argument --on: 23/11/2026 is not a day. Write it like 2026-11-23."),
        (["check", "--on", ""], "argument --on:  is not a day. Write it like 2026-11-23."),
        (["serve", "--port", "x"], "argument --port: x is not a port. Write a number such as 8000."),
        (["serve", "--port", "-1"], "argument --port: -1 is not a port. Write a number such as 8000."),
        (["serve", "--port", "65536"], "argument --port: 65536 is not a port. Write a number such as 8000."),
        (["serve", "--port", "²"], "argument --port: ² is not a port. Write a number such as 8000."),
        (["sample", "0", "--out", "x"], "argument NUMBER: 0 is not a number from 1 to 1,000,000."),
        (["sample", "many", "--out", "x"], "argument NUMBER: many is not a number from 1 to 1,000,000."),
        (["sample", "1000001", "--out", "x"], "argument NUMBER: 1000001 is not a number from 1 to 1,000,000."),
        (["sample", "3"], "the following arguments are required: --out"),
    ],
)
def test_what_cannot_be_understood_is_said_in_one_line(arguments: list[str], says: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert says in last


# Check and build


def test_check_of_a_good_offer_says_so(sample: Path, capsys: Printed) -> None:
    assert cli.main(["check", "--data", str(sample), *ON]) == 0
    shown = capsys.readouterr()
    assert re.fullmatch(r"All is well: \d+ pages checked\.\n", shown.out)
    assert shown.err == ""


def test_build_says_where_the_pages_are_and_how_to_see_them(sample: Path, tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "site"
    assert cli.main(["build", "--data", str(sample), "--out", str(out), *ON]) == 0
    shown = capsys.readouterr().out
    count = len(list(out.rglob("*.html")))
    assert shown == f"{count:,} pages are in {out}. To see them, open {out}/index.html in a web browser.\n"
    assert f"{TODAY.day} {TODAY:%B %Y}" in (out / "index.html").read_text()


def test_offline_says_how_big_the_file_is_and_what_it_holds(sample: Path, tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "copy.zip"
    assert cli.main(["offline", "--data", str(sample), "--out", str(out), *ON]) == 0
    told = re.escape(str(out)) + r" holds [\d,]+ pages\. It takes (\d+\.\d) MB, and \d+\.\d MB when it is unpacked\.\n"
    said = re.search(f"^{told}Pass it on\\. ", capsys.readouterr().out, re.MULTILINE)
    assert said
    assert abs(float(said[1]) - out.stat().st_size / 1_000_000) <= 0.1


def test_offline_makes_no_file_of_an_offer_with_faults(faulty: Path, tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "copy.zip"
    assert cli.main(["offline", "--data", str(faulty), "--out", str(out), *ON]) == 1
    assert capsys.readouterr().out.endswith("No file was made. The old one, if there is one, is as it was.\n")
    assert not out.exists()


def test_check_lists_problems_in_order_and_counts_them(faulty: Path, capsys: Printed) -> None:
    assert cli.main(["check", "--data", str(faulty), *ON]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == f"{len(lines) - 1} to put right."
    files = [line.split(":")[0] for line in lines[:-1]]
    assert files == sorted(files)
    assert set(files) == {f"{faulty}/groups/a-file.yml", f"{faulty}/groups/b-file.yml"}


def test_a_build_that_fails_says_that_the_old_site_stands(faulty: Path, tmp_path: Path, capsys: Printed) -> None:
    assert cli.main(["build", "--data", str(faulty), "--out", str(tmp_path / "site"), *ON]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "The site was not built. The old one, if there is one, is as it was."
    )
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("verb", ["check", "build", "ready"])
def test_a_folder_that_is_not_there_is_a_problem_like_any_other(verb: str, tmp_path: Path, capsys: Printed) -> None:
    gone, out = tmp_path / "gone", ["--out", str(tmp_path / "site")] if verb == "build" else []
    assert cli.main([verb, "--data", str(gone), *out]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"{gone}: there is no folder with this name: start the command in the folder that holds it",
        "1 to put right.",
    ]


def test_a_place_that_holds_other_files_is_refused(sample: Path, tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ann")
    assert cli.main(["build", "--data", str(sample), "--out", str(tmp_path), *ON]) == 2
    shown = capsys.readouterr()
    assert shown.err == f"{tmp_path} holds other files. Choose an empty folder, or a new one, with --out.\n"
    assert shown.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


MUST = Problem("b.yml", 2, "name", "write it.")
SHOULD = Problem("a.yml", 1, "place", "look again.", Strength.SHOULD)


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], ""),
        ([MUST], "b.yml:2: name: write it.\n1 to put right.\n"),
        ([SHOULD], "a.yml:1: place: look again. (a warning)\n1 warning.\n"),
        (
            [MUST, SHOULD, SHOULD],
            "a.yml:1: place: look again. (a warning)\nb.yml:2: name: write it.\n1 to put right, 1 warning.\n",
        ),
    ],
)
def test_problems_are_sorted_and_counted(
    problems: list[Problem], said: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    done = MUST not in problems
    monkeypatch.setattr(cli, "check_site", lambda job: Built(tuple(problems), 1234, done))
    assert cli.main(["check"]) == (0 if done else 1)
    assert capsys.readouterr().out == said + ("All is well: 1,234 pages checked.\n" if done else "")


def test_many_warnings_are_counted_in_the_plural() -> None:
    warnings = [Problem("a.yml", line, "", "x", Strength.SHOULD) for line in range(1200)]
    assert cli._count_words(warnings) == "1,200 warnings."


def test_a_day_that_is_given_reaches_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[Job] = []
    monkeypatch.setattr(cli, "check_site", lambda job: jobs.append(job) or Built((), 0, done=True))  # type: ignore[func-returns-value]
    cli.main(["check", *ON])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    cli.main(["check"])
    assert [job.on for job in jobs] == [TODAY, date(1970, 1, 1)]
    assert [job.data for job in jobs] == [OUR_DATA, OUR_DATA]


# When it stops


@pytest.mark.parametrize(
    ("stop", "says"),
    [
        (KeyboardInterrupt(), "Stopped.\n"),
        (CannotGoOn("The disk is full. Make room."), "The disk is full. Make room.\n"),
    ],
)
def test_a_stop_is_one_sentence_and_never_a_traceback(
    stop: BaseException, says: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    def work(job: Job) -> Built:
        raise stop

    monkeypatch.setattr(cli, "check_site", work)
    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err == says


# Progress


class Terminal(io.StringIO):
    """Stands in for a screen."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert cli.main(["check", "--data", str(sample), *ON]) == 0
    assert re.fullmatch(r"(\r\d+ of (\d+) pages)+\n", screen.getvalue())
    total = screen.getvalue().split()[-2]
    assert screen.getvalue().endswith(f"{total} of {total} pages\n")


def test_progress_is_not_shown_elsewhere(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(sys, "stderr", paper)
    assert cli.main(["check", "--data", str(sample), *ON]) == 0
    assert paper.getvalue() == ""


# Sample and ready


def test_a_sample_says_how_to_build_it_and_can_be_built(tmp_path: Path, capsys: Printed) -> None:
    data = tmp_path / "data"
    assert cli.main(["sample", "5", "--out", str(data)]) == 0
    assert capsys.readouterr().out == (
        f"5 made-up listings are in {data}.\nTo build them: local-offer build --data {data} --out FOLDER\n"
    )
    assert cli.main(["check", "--data", str(data), *ON]) == 0


def test_a_sample_never_replaces_other_files(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ann")
    assert cli.main(["sample", "5", "--out", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
    assert (tmp_path / "letter.txt").read_text() == "Dear Ann"


def test_ready_lists_each_placeholder_of_the_real_area_with_its_line(capsys: Printed) -> None:
    code = cli.main(["ready"])
    lines = capsys.readouterr().out.splitlines()
    area = (OUR_DATA / "area.yml").read_text(encoding="utf-8").splitlines()
    unknown = {
        number: line.split(":")[0].strip() for number, line in enumerate(area, 1) if line.endswith(": not known")
    }
    optional = {"phone"}  # a site can do without
    named = [re.match(r"offer_data/area\.yml:(\d+): (?:owners\.)?([^:]+): write ", line) for line in lines]
    assert {int(found[1]): found[2] for found in named if found} == {
        number: field for number, field in unknown.items() if field not in optional
    }
    teams = [
        line for line in lines if re.fullmatch(r"\.github/CODEOWNERS:\d+: write the name of the real team .*", line)
    ]
    assert len(teams) == 4
    assert len([found for found in named if found]) + len(teams) == len(lines)
    assert code == 1


def test_ready_of_an_offer_with_nothing_missing_says_so(sample: Path, tmp_path: Path, capsys: Printed) -> None:
    data = Path(shutil.copytree(sample, tmp_path / "data"))
    area = (data / "area.yml").read_text(encoding="utf-8")
    known = {
        "email": "offer@rivelin.example", "post": "1 Example Street", "run_by": "The Forum", "copies": "At the library",
        "comment": "Write to us", "reply_time": "Soon", "repository": "https://code.example/",
    }  # fmt: skip
    for field, value in known.items():
        area = re.sub(rf"^{field}: not known$", f"{field}: {value}", area, flags=re.MULTILINE)
    area = area.replace("made_up: yes\n", "").replace(": not known", ": the team")
    area += "sign_up: https://sender.example/join\n"
    (data / "area.yml").write_text(area.replace("phone: the team", "phone: not known"), encoding="utf-8")
    code = cli.main(["ready", "--data", str(data)])
    assert capsys.readouterr().out == "Nothing stands in the way of publishing.\n"
    assert code == 0


def test_due_lists_what_to_check_file_by_file_and_is_no_failure(capsys: Printed) -> None:
    code = cli.main(["due", *ON])
    shown = capsys.readouterr().out
    files = re.findall(r"^(?:docs|offer_data)/[a-z0-9/-]+\.(?:md|yml)$", shown, re.MULTILINE)
    found = re.findall(r"^  line (\d+): \S", shown, re.MULTILINE)
    assert files == sorted(set(files))
    assert f"\n{len(found):,} to check, in {len(files)} files.\n" in shown
    assert len(found) > len(files) > 0
    assert code == 0


def test_due_lists_what_nobody_has_confirmed_owner_by_owner_and_writes_the_reminders(
    sample: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert cli.main(["due", "--data", str(sample), *ON, "--reminders", str(tmp_path / "new")]) == 0
    shown = capsys.readouterr().out
    owners = re.findall(r"^([a-z ]+): ([\d,]+) to confirm \(who answers: .+\)$", shown, re.MULTILINE)
    total = sum(int(number.replace(",", "")) for _, number in owners)
    assert shown.endswith(f"{total:,} listings to confirm, with {len(owners)} owners.\n")
    listed = json.loads((tmp_path / "new" / "reminders.json").read_text(encoding="utf-8"))
    assert [one["label"] for one in listed] == [f"reminder: {owner}" for owner, _ in owners]


def test_easier_lists_guides_and_listings_and_shows_the_mark_of_one(capsys: Printed) -> None:
    assert cli.main(["easier", *ON]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert all(re.fullmatch(r"[0-9a-f]{16}  [a-z]+/[a-z0-9-]+: .+", row) for row in rows)
    assert len([row for row in rows if "  guides/" in row]) == len(list((PROJECT / "docs" / "guides").glob("*.md")))
    assert len([row for row in rows if "  guides/" not in row]) >= 10
    assert cli.main(["easier", *ON, "--digest", "travel"]) == 0
    (mark,) = capsys.readouterr().out.split()
    assert any(row.startswith(f"{mark}  guides/travel: ") for row in rows)


def test_easier_does_not_know_a_guide_that_is_not_there(capsys: Printed) -> None:
    assert cli.main(["easier", *ON, "--digest", "nope"]) == 2
    assert capsys.readouterr().err == "There is no guide or listing nope. Write its name as in its address.\n"


def test_links_tells_what_was_found_and_writes_it_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    problem = Problem("docs/a.md", 3, "", "https://a.example/ is not there any more")
    monkeypatch.setattr(cli, "check_outside_links", lambda *_, **__: LinkRound((problem,), 12, 5))
    assert cli.main(["links", *ON, "--report", str(tmp_path / "links.md")]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "docs/a.md:3: https://a.example/ is not there any more", "1 to put right.", "12 links on 5 hosts were asked.",
    ]  # fmt: skip
    written = (tmp_path / "links.md").read_text(encoding="utf-8")
    assert written == "## These links are wrong\n\n- `docs/a.md`, line 3: https://a.example/ is not there any more"


def test_links_that_are_all_well_leave_an_empty_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "check_outside_links", lambda *_, **__: LinkRound((), 12, 5))
    assert cli.main(["links", *ON, "--report", str(tmp_path / "links.md")]) == 0
    assert (tmp_path / "links.md").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(("on", "said"), [("2027-05-23", False), ("2027-05-24", True)])
def test_due_names_law_that_was_read_long_ago(
    on: str, said: bool, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    (tmp_path / "docs" / "guides").mkdir(parents=True)
    (tmp_path / "docs" / "guides" / "trial.md").write_text(GUIDE, encoding="utf-8")
    monkeypatch.setattr(cli, "PROJECT", tmp_path)
    cli.main(["due", "--data", str(sample), "--on", on])
    shown = capsys.readouterr().out
    assert "Whether there is a form on GOV.UK." in shown
    assert ("the law was last read on 23 November 2026, more than 6 months ago" in shown) is said


# As a program of its own


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "build_tools", *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, env={**os.environ, **environment}, timeout=60)


def test_it_works_as_a_module() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"usage: local-offer [-h] VERB ...")


def test_an_old_terminal_shows_question_marks_and_no_traceback() -> None:
    done = run("ready", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert b"where the site?s files are kept." in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_a_folder_whose_name_no_text_can_hold_is_built_all_the_same(sample: Path, tmp_path: Path) -> None:
    data = shutil.copytree(sample, os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    done = run("build", "--data", str(data), "--out", str(tmp_path / "site"), *ON)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_exit_code_of_the_program_is_that_of_the_work(tmp_path: Path) -> None:
    assert run("check", "--data", str(tmp_path / "gone")).returncode == 1
    assert run("check", SOURCE_DATE_EPOCH="tomorrow").returncode == 2


def test_what_the_computer_refuses_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr(cli, "check_site", full)
    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err == "The computer stopped us: No space left on device (site/index.html).\n"


def test_a_folder_with_a_history_of_its_own_is_never_replaced(sample: Path, tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "site"
    assert cli.main(["build", "--data", str(sample), "--out", str(out), *ON]) == 0
    (out / ".git").mkdir()
    assert cli.main(["build", "--data", str(sample), "--out", str(out), *ON]) == 2
    assert "holds other files" in capsys.readouterr().err
    assert str(sample) not in (out / "ledger.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("inner", ["site", "services/site"])
def test_a_site_among_its_own_data_is_refused(sample: Path, inner: str, capsys: Printed) -> None:
    out = sample / inner
    assert cli.main(["build", "--data", str(sample), "--out", str(out), *ON]) == 2
    says = f"{out} lies inside {sample}, which the site is made from. Choose another place with --out.\n"
    assert capsys.readouterr().err == says
    assert not out.exists()


def test_a_build_that_is_ended_leaves_nothing_behind(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "site"
    words = f"build --data {sample} --out {out} --on {TODAY}".split()
    work = subprocess.Popen([sys.executable, "-m", "build_tools", *words], cwd=PROJECT, stderr=subprocess.PIPE)
    while work.poll() is None and not list(tmp_path.glob("out/.site-being-made-*/*")):
        time.sleep(0.005)
    work.send_signal(signal.SIGTERM)
    assert work.communicate()[1] == b"Stopped.\n"
    assert work.returncode == 2
    assert list((tmp_path / "out").iterdir()) == []


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    work = subprocess.Popen(
        [sys.executable, "-m", "build_tools", "check", "--data", str(tmp_path)],
        cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert work.stdout is not None
    assert work.stderr is not None
    work.stdout.close()
    assert work.stderr.read() == b""
    assert work.wait() == 2
    work.stderr.close()
