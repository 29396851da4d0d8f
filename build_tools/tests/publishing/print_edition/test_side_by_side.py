"""Two sizes of a book are made at once, each in a process of its own, and none is left running."""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.publishing.print_edition.side_by_side import ENDED, side_by_side


def twice(number: int) -> tuple[int, int]:
    """The double, and who worked it out."""
    return 2 * number, os.getpid()


def cannot(number: int) -> int:
    """Ends as work ends that a person can put right."""
    if number == 2:
        raise CannotGoOn("The second is missing.")
    return number


def full(number: int) -> int:
    """Ends as work ends on a full disk."""
    raise OSError(28, "No space left on device")


def killed(number: int) -> int:
    """Ends as a machine with too little memory ends its work."""
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def for_ever(number: int) -> int:
    """The first ends at once, the other never."""
    while number > 1:
        time.sleep(1)
    return number


def leaves_a_file(number: int) -> str:
    """Makes a passing file, and never takes it away."""
    handle, name = tempfile.mkstemp()
    os.close(handle)
    if number == 2:
        time.sleep(600)
    return name


def test_each_is_made_by_a_process_of_its_own_and_they_come_in_order() -> None:
    made = list(side_by_side(twice, [1, 2, 3]))
    assert [double for double, _ in made] == [2, 4, 6]
    assert len({who for _, who in made} | {os.getpid()}) == 4


def test_one_alone_needs_no_other_process() -> None:
    assert list(side_by_side(twice, [4])) == [(8, os.getpid())]
    assert list(side_by_side(twice, [])) == []


def test_what_stops_the_work_is_told_as_if_it_were_done_here() -> None:
    begun = side_by_side(cannot, [1, 2])
    assert next(begun) == 1
    with pytest.raises(CannotGoOn, match=r"^The second is missing\.$"):
        next(begun)
    with pytest.raises(OSError, match="No space left"):
        list(side_by_side(full, [1, 2]))


def test_work_that_the_machine_has_ended_is_not_waited_for() -> None:
    with pytest.raises(CannotGoOn) as stop:
        list(side_by_side(killed, [1, 2]))
    assert str(stop.value) == ENDED


def test_nothing_is_left_running_when_the_caller_stops() -> None:
    begun = side_by_side(for_ever, [1, 2])
    assert next(begun) == 1
    assert multiprocessing.active_children()
    begun.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_passing_files_go_when_the_caller_stops() -> None:
    begun = side_by_side(leaves_a_file, [1, 2])
    name = Path(str(next(begun)))
    assert name.exists()
    begun.close()  # type: ignore[attr-defined]
    assert not name.parent.exists()


STOPPED = """
import os, signal, sys, time
from build_tools.publishing.print_edition import side_by_side as module
from build_tools.tests.publishing.print_edition.test_side_by_side import for_ever, Slow
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, signal.default_int_handler)
try:
    print("begun", flush=True)
    list(module.side_by_side(for_ever, [Slow(2), Slow(3)]))
except KeyboardInterrupt:
    print("Stopped.", flush=True)
"""


class Slow(int):
    """A thing that takes a second to arrive in the new process, so that a stop comes in its middle."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return arriving, (int(self),)


def arriving(number: int) -> int:
    print("arriving", flush=True)
    time.sleep(1)
    return number


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("at", ["begun", "arriving"])
def test_a_stop_at_any_moment_ends_all_and_says_one_thing(number: int, at: str) -> None:
    """As a terminal does it: Ctrl and C reaches every process of the group at once."""
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        while running.stdout.readline().strip() != at:
            assert running.poll() is None
        if number == signal.SIGINT:
            os.killpg(running.pid, number)
        else:
            running.send_signal(number)
        said = running.stdout.read()  # ends when the last process that could write has ended
        assert running.wait() == 0
    assert [line for line in said.splitlines() if line != "arriving"] == ["Stopped."]
    assert_group_is_gone(running.pid)


def assert_group_is_gone(group: int) -> None:
    """No process of it is left. The one that Python keeps to tidy up ends by itself within moments."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("a process was left behind")
