"""The guard against work that never ends, on work that does and work that does not."""

import re
import signal

import pytest

from build_tools.tests.ending import NeverEndsError, must_end


def for_ever() -> None:
    while True:
        pass


def test_work_that_goes_on_for_ever_is_stopped() -> None:
    with pytest.raises(NeverEndsError, match="does not come to an end"), must_end(0.05):
        for_ever()


def test_a_pattern_that_goes_on_for_ever_is_stopped_inside() -> None:
    with pytest.raises(NeverEndsError), must_end(0.05):
        re.match(r"(a+)+$", "a" * 64 + "b")


def test_work_that_ends_is_left_alone_and_the_guard_is_taken_away() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with must_end():
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) is before
