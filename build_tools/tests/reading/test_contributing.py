"""The template that editors copy from is a listing that reads without a problem, and shows every field they need."""

import re
import shutil
from pathlib import Path

from build_tools.reading.closed_lists import FIXED
from build_tools.reading.easier_file import read_easier_guide
from build_tools.reading.file_reading import FileReading
from build_tools.reading.guide_files import read_guide
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.schema import LISTING
from build_tools.reading.schema_of_easier import EASIER_TEXT, ONE_IDEA, PART
from build_tools.reading.schema_of_events import BOOKING, CANCELLED, CONSULTATION, EVENT, WHEN
from build_tools.reading.schema_of_guides import GUIDE_HEAD

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
EVENTS = re.findall(r"```yaml event\n(.*?)```", TEXT, re.DOTALL)
CONSULTATIONS = re.findall(r"```yaml consultation\n(.*?)```", TEXT, re.DOTALL)
GUIDES = re.findall(r"```markdown\n(.*?)```", TEXT, re.DOTALL)


def problems_of(tmp_path: Path, text: str, name: str = "services/rivelin-talking-team.yml") -> list[str]:
    """The real lists of words with this one file."""
    shutil.copytree(ROOT / "offer_data" / "vocabulary", tmp_path / "vocabulary")
    shutil.copy(ROOT / "offer_data" / "area.yml", tmp_path)
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_offer(tmp_path).problems if problem.file == f"offer_data/{name}"]


def test_the_template_reads_without_a_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, BLOCKS[0]) == []


def test_the_template_with_what_is_added_later_reads_too(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "".join(BLOCKS)) == []


def test_a_broken_template_would_be_seen(tmp_path: Path) -> None:
    assert problems_of(tmp_path, BLOCKS[0].replace("owner: nhs ", "owner: nhz ")) != []


def test_the_page_names_every_field_of_a_listing() -> None:
    rare = {"size", "more_sources", "newest_source"}  # for schools, and for what was carried over
    rare |= {"seen_right"}  # the form "this is still right" writes it
    written = set(re.findall(r"^(\w+):", "\n".join(BLOCKS), re.MULTILINE))
    assert {field.name for field in LISTING.fields} - written - rare == {"how_much"}
    assert "how_much: £5 a session" in TEXT


def test_the_guide_to_copy_from_reads_without_a_problem_and_shows_every_field() -> None:
    (text,) = GUIDES
    reading = FileReading("docs/guides/talking-check.md", FIXED)
    assert read_guide(text.encode(), "talking-check", reading) is not None
    assert reading.problems == []
    assert {field.name for field in GUIDE_HEAD.fields} <= reading.lines.keys()


def test_the_easier_text_to_copy_from_reads_without_a_problem() -> None:
    (text,) = re.findall(r"```yaml easier\n(.*?)```", TEXT, re.DOTALL)
    reading = FileReading("docs/guides/easier/talking-check.yml", FIXED)
    assert read_easier_guide(text.encode(), reading) is not None
    written = set(re.findall(r"^[ -]*(\w+):", text, re.MULTILINE))
    fields = {field.name for table in (EASIER_TEXT, PART, ONE_IDEA) for field in table.fields}
    assert fields - written == {"listing"}


EVENT_FILE, CONSULTATION_FILE = "events/saturday-play.yml", "consultations/play-park.yml"


def test_the_event_to_copy_from_reads_without_a_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, EVENTS[0], EVENT_FILE) == []


def test_the_event_with_what_is_added_later_reads_too_and_shows_every_field(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "".join(EVENTS), EVENT_FILE) == []
    written = set(re.findall(r"^ *(\w+):", "\n".join(EVENTS), re.MULTILINE))
    fields = {field.name for table in (EVENT, WHEN, BOOKING, CANCELLED) for field in table.fields}
    assert fields - written == {"to", "all_day", "more_sources"}
    assert "`to: 2026-12-06`" in TEXT
    assert "all_day: yes" in TEXT


def test_the_consultation_to_copy_from_reads_without_a_problem_and_shows_every_field(tmp_path: Path) -> None:
    assert problems_of(tmp_path, CONSULTATIONS[0], CONSULTATION_FILE) == []
    written = set(re.findall(r"^ *(\w+):", CONSULTATIONS[0], re.MULTILINE))
    assert {field.name for field in CONSULTATION.fields} - written == {"more_sources"}


def test_a_broken_event_would_be_seen(tmp_path: Path) -> None:
    assert problems_of(tmp_path, EVENTS[0].replace("weekday: Saturday", "weekday: Sunday"), EVENT_FILE) != []
