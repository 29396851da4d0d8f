"""How the parts of `make test` are counted and judged."""

import pytest

from build_tools.run_tests import Counts, Part, counts_in, verdict

GOOD, BAD = Part("style", 0.2, good=True), Part("types", 3.0, good=False)


def test_pytests_own_record_is_counted() -> None:
    suite = '<testsuite tests="10" failures="1" errors="2" skipped="3"></testsuite>'
    assert counts_in(f"<testsuites>{suite}</testsuites>".encode()) == Counts(passed=4, failed=3, skipped=3)


@pytest.mark.parametrize(
    ("counts", "line"),
    [(Counts(12, 0), "12 passed, 0 failed"), (Counts(12, 1, 2), "12 passed, 1 failed, 2 skipped")],
)
def test_the_closing_line_is_in_plain_words(counts: Counts, line: str) -> None:
    assert str(counts) == line


@pytest.mark.parametrize(
    ("parts", "counts", "answer"),
    [
        ([GOOD], Counts(5), (0, "")),
        ([GOOD, BAD], Counts(5), (1, "Failed: types.")),
        ([GOOD], Counts(0, 0, 4), (1, "No test was run.")),
        ([GOOD], Counts(), (1, "No test was run.")),
    ],
)
def test_a_run_passes_when_every_part_does_and_tests_were_run(
    parts: list[Part], counts: Counts, answer: tuple[int, str]
) -> None:
    assert verdict(parts, counts) == answer


def test_each_part_says_how_long_it_took_and_whether_it_failed() -> None:
    assert str(GOOD) == "  style                     0.2 s"
    assert str(BAD).endswith("3.0 s   FAILED")
