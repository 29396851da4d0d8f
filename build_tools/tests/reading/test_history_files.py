"""Records as files: written and read back, and what is wrong with them."""

from datetime import date
from pathlib import Path

import pytest

from build_tools.checking.offer_rules import check_offer
from build_tools.offer.history import Record
from build_tools.problems import Problem
from build_tools.publishing.record_changes import record_changes
from build_tools.publishing.record_file import record_text
from build_tools.reading.file_reading import FileReading
from build_tools.reading.history_files import digest_of, read_record
from build_tools.reading.offer_folder import read_offer
from build_tools.tests.made_history import FIRST, SECOND
from build_tools.tests.made_offer import LISTING, write_offer

TODAY = date(2026, 11, 28)
HISTORY = "offer_data/history"
NEW = LISTING.replace("Rivelin", "Wharncliffe").replace("talking.example", "new.example")


def record(folder: Path, day: date) -> str:
    offer = read_offer(folder).offer
    assert offer
    return record_changes(offer, (), folder, day).rpartition("/")[2]


def problems(folder: Path) -> list[str]:
    reading = read_offer(folder)
    found: list[Problem] = [*reading.problems, *check_offer(reading, TODAY)]
    return [str(problem) for problem in found if "history" in problem.file or "deleted" in problem.says]


@pytest.mark.parametrize("given", [FIRST, SECOND])
def test_a_record_reads_back_as_it_was_written(given: Record) -> None:
    reading = FileReading(f"{HISTORY}/{given.on}.yml", {"kinds": ()})
    found = read_record(record_text(given).encode(), given.on, reading)
    assert reading.problems == []
    assert found is not None
    assert record_text(found) == record_text(given)
    assert found.changed == given.changed
    assert found.new == given.new


def test_recording_writes_one_file_a_day_and_touches_none_that_is_there(tmp_path: Path) -> None:
    folder = write_offer(tmp_path)
    assert record(folder, date(2026, 11, 23)) == "2026-11-23.yml. 1 new listing."
    first = (folder / "history/2026-11-23.yml").read_bytes()
    assert record(folder, date(2026, 11, 24)) == "Nothing changed since the last record. Nothing was written."
    (folder / "services/new.yml").write_text(NEW)
    assert record(folder, date(2026, 11, 23)).startswith("There is a record for 23 November 2026 already.")
    assert record(folder, date(2026, 11, 25)) == "2026-11-25.yml. 1 new listing."
    assert (folder / "history/2026-11-23.yml").read_bytes() == first
    assert problems(folder) == []


def test_an_old_record_that_was_changed_is_a_problem_in_the_next_one(tmp_path: Path) -> None:
    folder = write_offer(tmp_path)
    record(folder, date(2026, 11, 23))
    (folder / "services/new.yml").write_text(NEW)
    record(folder, date(2026, 11, 25))
    old = folder / "history/2026-11-23.yml"
    old.write_bytes(old.read_bytes().replace(b"\n", b"\r\n"))
    assert problems(folder) == []  # git may change line ends
    old.write_bytes(old.read_bytes().replace(b"Rivelin", b"Rivelyn"))
    assert problems(folder) == [
        f"{HISTORY}/2026-11-25.yml:4: follows: this record does not follow the one before it: "
        f"{HISTORY}/2026-11-23.yml was changed after this one was written. Put it back as it was"
    ]
    old.unlink()
    assert problems(folder) == [
        f"{HISTORY}/2026-11-25.yml:4: follows: this record does not follow the one before it: "
        "the one before it was taken out. Put it back",
    ]


def test_a_published_listing_that_was_deleted_is_a_problem_until_something_leads_on(tmp_path: Path) -> None:
    folder = write_offer(tmp_path, {"services/new.yml": NEW})
    record(folder, date(2026, 11, 23))
    (folder / "services/new.yml").unlink()
    assert problems(folder) == [
        "offer_data/services/new.yml: this file was deleted, and people have its address: put it back and add closed: "
        "with what happened. If another listing took its place, write there was: [services/new]"
    ]
    talking = folder / "services/talking.yml"
    talking.write_text(talking.read_text() + "was: [services/new]\n")
    assert problems(folder) == []


def test_an_event_or_a_consultation_that_was_deleted_is_a_problem_and_one_that_cannot_be_read_is_not(
    tmp_path: Path,
) -> None:
    event = "name: Club\nsummary: Play.\nwhen:\n  on: 2026-11-20\ntopics: [short breaks]\n"
    folder = write_offer(tmp_path, {"events/club.yml": event})
    page = 'follows: nothing\n\npages:\n  - page: "whats-on/club"\n    name: "Club"\n'
    page += '  - page: "have-your-say/park"\n    name: "A park"\n'
    (folder / "history").mkdir(exist_ok=True)
    (folder / "history/2026-11-23.yml").write_text(page)
    (folder / "events/club.yml").write_text("nonsense: 1\n")
    says = "this file was deleted or has a new name, and people have its address: put it back."
    park = f"offer_data/consultations/park.yml: {says} One that is closed keeps its page"
    assert problems(folder) == [park]
    (folder / "events/club.yml").unlink()
    club = f"offer_data/events/club.yml: {says} If it will not take place, add cancelled: with why"
    assert sorted(problems(folder)) == [park, club]


def test_a_listing_that_cannot_be_read_is_not_taken_for_a_deleted_one(tmp_path: Path) -> None:
    folder = write_offer(tmp_path, {"services/new.yml": NEW})
    record(folder, date(2026, 11, 23))
    (folder / "services/new.yml").write_text(NEW.replace("kind: service", "kind: nonsense"))
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("2026-11-29", "follows: nothing\n",
         "{file}: 29 November 2026 is still to come (today is 28 November 2026): a record is written on its own day"),
        ("first", "follows: nothing\n",
         "{file}: the name of a record is its day, such as 2026-11-23.yml: give it its old name back"),
        ("2026-11-23", "follows: nothing\nnew:\n  - listing: services/x\n",
         '{file}:3: new.1.facts: this field is missing: add a line such as facts: name: Portage'),
        ("2026-11-23", "follows: nothing\ngone: yes\n", "{file}:2: gone: "),
        ("2026-11-23", "follows: nothing\nchanged:\n  - listing: services/x\n    fact: name\n    now: X\n",
         "{file}: it tells a change of services/x, which was not on the site then. Put the file back as it was"),
        ("2026-11-23", "follows: nothing\npages_changed:\n  - page: whats-on/x\n    fact: where\n    now: X\n",
         "{file}: it tells a change of whats-on/x, which was not on the site then. Put the file back as it was"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_record(tmp_path: Path, name: str, text: str, problem: str) -> None:
    folder = write_offer(tmp_path, {f"history/{name}.yml": text})
    found = problems(folder)
    assert len(found) == 1
    assert found[0].startswith(problem.format(file=f"{HISTORY}/{name}.yml"))


def test_the_digest_of_a_file_is_that_of_its_bytes_whatever_its_line_ends() -> None:
    assert digest_of(b"a\r\nb\n") == digest_of(b"a\nb\n") != digest_of(b"a\nc\n")
