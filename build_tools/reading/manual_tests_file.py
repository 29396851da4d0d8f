"""`accessibility_tests/manual_tests.yml`: what only a person can tell, with steps, and when it was last done."""

from build_tools.offer.accessibility import ManualTest
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_list
from build_tools.reading.shapes import (
    DAY,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    ROLE,
    Field,
    Prose,
    Several,
    Table,
)

NAME = "manual_tests.yml"
MANUAL_TEST = Table("a test by a person", (
    Field("name", Prose(LONGEST_NAME), "What is tried, and with what.", "NVDA with Firefox", required=True),
    Field("why", Prose(LONGEST_SUMMARY), "What it shows that no machine can.", "Whether it makes sense.",
          required=True),
    Field("steps", Several(Prose(LONGEST_SUMMARY)), "What to do, in order.", "- Find a school.", required=True),
    Field("done", DAY, "The day on which it was last done; leave out while it is still owed.", "2026-11-23"),
    Field("by", ROLE, "Who did it: a role, never a person's name.", "a parent who uses NVDA"),
    Field("found", Prose(LONGEST_SUMMARY), "What came of it.", "All steps worked."),
))  # fmt: skip


def read_manual_tests(content: bytes, reading: FileReading) -> tuple[ManualTest, ...]:
    """Every test that is written in full; faults go into `reading`."""
    tests: list[ManualTest] = []
    for number, values in read_list(content, MANUAL_TEST, reading):
        if not {"name", "why", "steps"} <= values.keys():
            continue
        if ("done" in values) is not ("found" in values):
            says = "a test that was done says when (done) and what came of it (found): write both, or neither"
            reading.say(f"{number}", reading.lines[f"{number}"], says)
        tests.append(ManualTest(**values))
    return tuple(tests)
