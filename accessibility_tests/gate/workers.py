"""Several browsers at work, each taking the next task as it gets free.

A task is mostly waiting for a browser, which is a program of its own and takes a processor of its own, so threads here
are enough: browsers run side by side, and what they find needs no sending from process to process. A browser that dies
under an odd page is started again and the page is tried once more.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from types import TracebackType

from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

from accessibility_tests.browser import Browser
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.opening import OPENS
from accessibility_tests.starting import first_line

BROKEN = (WebDriverException, HTTPError, ConnectionError)  # what a browser that has died answers with
MOST_BROWSERS = 4  # more than this on one machine only wait for each other
Opening = Callable[[], AbstractContextManager[Browser]]


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look gave."""

    findings: tuple[Finding, ...]
    loaded: tuple[str, ...] | None  # the site's files that the page asked for; None when not known


@dataclass(frozen=True, slots=True)
class Task:
    """One or more looks at one page, made by one browser in one go."""

    page: str
    names: tuple[str, ...]  # of the looks: "1280 light", "forced colours"
    work: Callable[[Browser, tuple[str, ...]], Sequence[Looked]]  # makes the looks of these names, one for each
    spare: bool = False  # left out where the time is up

    def only(self, wanted: Callable[[str], bool]) -> "Task":
        """The same, with the looks that are wanted: asked for each by what it is remembered by."""
        return replace(self, names=tuple(name for name in self.names if wanted(key_of(self.page, name))))


def key_of(page: str, name: str) -> str:
    """What a look is remembered by."""
    return f"{page} ({name})"


@dataclass(frozen=True, slots=True)
class Done:
    """A look that is over."""

    page: str
    name: str
    looked: Looked

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return key_of(self.page, self.name)


class KeptBrowser:
    """A browser that can be started anew."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._stack = ExitStack()
        self._browser: Browser | None = None

    def __enter__(self) -> "KeptBrowser":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def browser(self) -> Browser:
        """The browser, started when it is first needed."""
        if self._browser is None:
            self._browser = self._stack.enter_context(self._opening())
        return self._browser

    def close(self) -> None:
        """Close it; the next who asks gets a new one."""
        self._browser = None
        self._stack.close()


def work_through(tasks: Sequence[Task], opening: Opening, browsers: int, end: float = math.inf) -> Iterator[Done]:
    """Each look, as its task is done; no spare task is begun after `end` (of time.monotonic). What stops one worker
    stops all, and is raised here.
    """
    waiting: SimpleQueue[Task] = SimpleQueue()
    for task in tasks:
        waiting.put(task)
    over: SimpleQueue[list[Done] | BaseException] = SimpleQueue()
    stop = threading.Event()
    workers = [
        threading.Thread(target=_work, args=(waiting, over, opening, stop, end), daemon=True)
        for _ in range(min(browsers, len(tasks)))
    ]
    for worker in workers:
        worker.start()
    try:
        for _ in tasks:
            done = over.get()
            if isinstance(done, BaseException):
                raise done
            yield from done
    finally:
        stop.set()
        for worker in workers:
            worker.join()


def _work(
    waiting: SimpleQueue[Task],
    over: SimpleQueue[list[Done] | BaseException],
    opening: Opening,
    stop: threading.Event,
    end: float,
) -> None:
    try:
        with KeptBrowser(opening) as kept:
            while not stop.is_set():
                task = waiting.get_nowait()
                late = task.spare and time.monotonic() > end
                over.put([] if late else list(looks(task, kept)))
    except Empty:
        return
    except BaseException as fault:  # whatever it is, who waits for this worker has to know
        over.put(fault)


def looks(task: Task, kept: KeptBrowser) -> Iterator[Done]:
    """Do the task. When that fails, each of its looks is made by itself with a new browser, to know which one it is."""
    try:
        made = task.work(kept.browser, task.names)
    except BROKEN:
        kept.close()
        made = [alone(task, name, kept) for name in task.names]
    yield from (Done(task.page, name, looked) for name, looked in zip(task.names, made, strict=True))


def alone(task: Task, name: str, kept: KeptBrowser) -> Looked:
    """One look. A page that no browser can stand has a fault."""
    try:
        (looked,) = task.work(kept.browser, (name,))
    except BROKEN as fault:
        kept.close()
        words = f"the page could not be looked at, in two tries: {first_line(fault)}"
        return Looked((Finding(task.page, name, OPENS, "", words),), None)
    return looked
