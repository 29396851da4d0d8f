"""Several browsers share the work, one that dies is started again, and what stops one stops all."""

import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

import pytest
from selenium.common.exceptions import WebDriverException

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.workers import Looked, Task, work_through
from build_tools.errors import CannotGoOn

FOUND = Looked((Finding("a.html", "1280 light", "page-title", "", "x"),), ("a.html",))


class Openings:
    """Counts the browsers that were opened and closed; a browser here is only its number."""

    def __init__(self) -> None:
        self.opened = self.closed = 0
        self.lock = threading.Lock()

    @contextmanager
    def __call__(self) -> Iterator[Browser]:
        with self.lock:
            self.opened += 1
            number = self.opened
        try:
            yield cast("Browser", number)
        finally:
            with self.lock:
                self.closed += 1


@pytest.fixture
def openings() -> Openings:
    return Openings()


def tasks(work: Callable[[Browser], Looked], count: int = 1, names: tuple[str, ...] = ("1280 light",)) -> list[Task]:
    def each(browser: Browser, wanted: tuple[str, ...]) -> list[Looked]:
        return [work(browser) for _ in wanted]

    return [Task(f"{number}.html", names, each) for number in range(count)]


def test_every_task_is_done_once_and_every_browser_is_closed(openings: Openings) -> None:
    done = list(work_through(tasks(lambda browser: FOUND, 20), openings, 2))
    assert sorted(one.page for one in done) == sorted(f"{number}.html" for number in range(20))
    assert {one.looked for one in done} == {FOUND}
    assert 1 <= openings.opened <= 2
    assert openings.closed == openings.opened


def test_browsers_work_side_by_side(openings: Openings) -> None:
    both = threading.Barrier(2, timeout=30)

    def work(browser: Browser) -> Looked:
        both.wait()
        return FOUND

    assert len(list(work_through(tasks(work, 2), openings, 2))) == 2


def test_no_task_opens_no_browser(openings: Openings) -> None:
    assert list(work_through([], openings, 2)) == []
    assert openings.opened == 0


def test_a_browser_that_dies_is_started_again_and_the_page_is_tried_once_more(openings: Openings) -> None:
    def work(browser: Browser) -> Looked:
        if cast("int", browser) == 1:
            raise WebDriverException("tab crashed\nand where in memory that was")
        return FOUND

    assert [one.looked for one in work_through(tasks(work), openings, 1)] == [FOUND]
    assert (openings.opened, openings.closed) == (2, 2)


def test_a_page_that_no_browser_can_stand_has_a_fault(openings: Openings) -> None:
    def work(browser: Browser) -> Looked:
        raise WebDriverException("tab crashed\nand where in memory that was")

    (done,) = work_through(tasks(work), openings, 1)
    words = "the page could not be looked at, in two tries: tab crashed"
    assert done.looked == Looked((Finding("0.html", "1280 light", "page-opens", "", words),), None)


def test_one_task_makes_a_look_of_each_name(openings: Openings) -> None:
    done = list(work_through(tasks(lambda browser: FOUND, 3, ("1280 light", "320 dark")), openings, 2))
    assert sorted(one.key for one in done) == [
        f"{number}.html ({name})" for number in range(3) for name in ("1280 light", "320 dark")
    ]


def test_of_a_task_that_broke_each_look_is_tried_by_itself_to_know_which_it_is(openings: Openings) -> None:
    def work(browser: Browser, wanted: tuple[str, ...]) -> list[Looked]:
        if "320 dark" in wanted:
            raise WebDriverException("tab crashed")
        return [FOUND for _ in wanted]

    task = Task("a.html", ("1280 light", "320 dark", "390 light"), work)
    done = {one.name: one.looked for one in work_through([task], openings, 1)}
    assert [done["1280 light"], done["390 light"]] == [FOUND, FOUND]
    assert [one.check for one in done["320 dark"].findings] == ["page-opens"]


def test_when_the_time_is_up_spare_tasks_are_left_out_and_no_others(openings: Openings) -> None:
    needed = tasks(lambda browser: FOUND, 2)
    spare = [replace(one, page=f"spare{one.page}", spare=True) for one in needed]
    for end, pages in ((0.0, ["0.html", "1.html"]), (math.inf, ["0.html", "1.html", "spare0.html", "spare1.html"])):
        done = work_through([*needed, *spare], openings, 2, end)
        assert sorted(one.page for one in done) == pages


def test_of_a_task_only_the_looks_that_are_wanted_are_made() -> None:
    task = Task("a.html", ("1280 light", "320 dark"), lambda browser, wanted: [FOUND for _ in wanted])
    assert task.only(lambda key: key == "a.html (320 dark)").names == ("320 dark",)
    assert task.only(lambda key: False).names == ()


@pytest.mark.parametrize("fault", [CannotGoOn("axe 3.1.1 has answered"), AssertionError("the browser is not dark")])
def test_what_stops_one_stops_all_and_is_raised(openings: Openings, fault: Exception) -> None:
    def work(browser: Browser) -> Looked:
        raise fault

    with pytest.raises(type(fault), match=str(fault)):
        list(work_through(tasks(work, 50), openings, 2))
    assert openings.closed == openings.opened


def test_a_browser_that_does_not_open_is_raised() -> None:
    @contextmanager
    def fails() -> Iterator[Browser]:
        raise CannotGoOn("No browser has been looked for yet")
        yield

    with pytest.raises(CannotGoOn, match="No browser"):
        list(work_through(tasks(lambda browser: FOUND, 5), fails, 2))
