"""Two sizes of a book are made at once, each in a process of its own, and none is left running."""

import multiprocessing
import os
import signal
import time

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
