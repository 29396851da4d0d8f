"""What a run cost, the page sizes, and the figures that are worked out from them. No test looks at a time."""

import sys
from pathlib import Path

import pytest

from build_tools.benchmarks.comparing import Build, Pair, further_ms, straightness
from build_tools.benchmarks.measuring import PageSizes, Run, in_turn, measure, median_run, page_sizes
from build_tools.benchmarks.table import table
from build_tools.errors import CannotGoOn

HOLDS_64_MB = "held = bytearray(64 * 1024 * 1024)"


def build(listings: int, cpu: float, largest: int = 9_000) -> Build:
    return Build(listings, Run(cpu, cpu, 50.0, 3), PageSizes(listings, 8_000, largest))


def pairs(*cpu: tuple[int, float, float]) -> list[Pair]:
    return [Pair(build(listings, ours), build(listings, peer)) for listings, ours, peer in cpu]


def test_a_run_tells_the_memory_of_the_command(tmp_path: Path) -> None:
    run = measure([sys.executable, "-c", HOLDS_64_MB], tmp_path, tmp_path / "run.log")
    assert 64 < run.peak_megabytes < 128


def test_the_memory_of_the_program_that_measures_is_not_counted(tmp_path: Path) -> None:
    held = bytearray(256 * 1024 * 1024)
    run = measure([sys.executable, "-c", ""], tmp_path, tmp_path / "run.log")
    assert len(held) > run.peak_megabytes * 1024 * 1024


def test_work_handed_to_a_child_of_the_command_is_counted(tmp_path: Path) -> None:
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLDS_64_MB!r}])"
    run = measure([sys.executable, "-c", parent], tmp_path, tmp_path / "run.log")
    assert run.peak_megabytes > 64


def test_what_the_command_prints_is_kept_in_the_log(tmp_path: Path) -> None:
    measure([sys.executable, "-c", "print('built')"], tmp_path, tmp_path / "new" / "run.log")
    assert (tmp_path / "new" / "run.log").read_text() == "built\n"


def test_a_build_that_fails_stops_the_run_with_its_last_words(tmp_path: Path) -> None:
    log = tmp_path / "run.log"
    with pytest.raises(CannotGoOn) as stopped:
        measure([sys.executable, "-c", "import sys; sys.exit('no such folder')"], tmp_path, log)
    assert str(stopped.value) == f"A build that was to be measured failed. What it said is in {log}: no such folder"


def test_a_command_that_does_not_exist_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="A build that was to be measured failed"):
        measure([str(tmp_path / "nothing")], tmp_path, tmp_path / "run.log")


def test_each_figure_has_a_median_of_its_own() -> None:
    runs = [Run(3.0, 30.0, 100.0), Run(1.0, 20.0, 300.0), Run(2.0, 10.0, 200.0)]
    assert median_run(runs) == Run(2.0, 20.0, 200.0, 3)


def test_two_builds_take_turns() -> None:
    order: list[str] = []

    def one(name: str, cpu: float) -> Run:
        order.append(name)
        return Run(cpu, 1.0, 10.0)

    runs = in_turn([lambda: one("ours", 1.0), lambda: one("peer", 4.0)], 2)
    assert order == ["ours", "peer", "ours", "peer"]
    assert [run.cpu_seconds for run in runs] == [1.0, 4.0]


def test_a_slow_build_is_run_once_and_says_so() -> None:
    runs = in_turn([lambda: Run(1.0, 1.0, 10.0), lambda: Run(50.0, 60.0, 10.0)], 3)
    assert [run.runs for run in runs] == [1, 1]


def test_page_sizes_are_those_of_the_listing_pages_alone(tmp_path: Path) -> None:
    for address, size in (("services/a/", 10), ("services/b/", 30), ("schools/c/", 20), ("about/", 999)):
        (tmp_path / address).mkdir(parents=True)
        (tmp_path / address / "index.html").write_bytes(b"x" * size)
    assert page_sizes(tmp_path, ["services/a/", "services/b/", "schools/c/"]) == PageSizes(3, 20, 30)


def test_a_listing_page_that_was_not_built_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        page_sizes(tmp_path, ["services/a/"])
    missing = tmp_path / "services" / "a" / "index.html"
    assert str(stopped.value) == f"A page that was to be measured was not built: {missing}"


def test_a_further_listing_costs_the_difference_over_the_further_listings() -> None:
    assert further_ms(build(1_000, 2.0), build(5_000, 8.0)) == 1.5


@pytest.mark.parametrize(
    ("cpu", "straight"),
    [
        (((200, 1.2), (1_000, 2.0), (5_000, 6.0)), 1.0),
        (((200, 1.2), (1_000, 2.0), (5_000, 14.0)), 3.0),
        (((200, 2.0), (1_000, 2.0), (5_000, 6.0)), None),  # the first step is lost in the noise
        (((1_000, 2.0), (5_000, 6.0)), None),
    ],
)
def test_growth_is_told_from_the_first_and_the_last_step(
    cpu: tuple[tuple[int, float], ...], straight: float | None
) -> None:
    found = straightness([build(listings, seconds) for listings, seconds in cpu])
    assert found == (None if straight is None else pytest.approx(straight))


def test_the_table_shows_ours_the_peer_and_the_ratio_at_each_size() -> None:
    text = table(pairs((200, 1.2, 2.4), (1_000, 2.0, 5.6), (5_000, 6.0, 21.6)))
    lines = text.splitlines()
    assert [line.split()[:2] for line in lines[1:4]] == [["200", "ours"], ["200", "stock"], ["ratio", "0.50"]]
    assert lines[-3:] == [
        "CPU for each further listing, from 1000 to 5000: ours 1.00 ms, theirs 4.00 ms, ratio 0.25.",
        "Aim for ours: at most 1.5 ms, met.",
        "That cost in the last step over the first (1 is a straight line): ours 1.00, theirs 1.00.",
    ]


def test_the_table_says_where_an_aim_is_not_met() -> None:
    slow = Pair(build(5_000, 20.0, largest=16_000), build(5_000, 21.0))
    text = table([Pair(build(1_000, 2.0), build(1_000, 2.0)), slow])
    assert "Largest listing page: 16000 bytes of HTML. Aim: under 15000, NOT met." in text
    assert "Aim for ours: at most 1.5 ms, NOT met." in text


def test_one_size_alone_has_no_growth() -> None:
    assert "further listing" not in table(pairs((200, 1.0, 2.0)))
