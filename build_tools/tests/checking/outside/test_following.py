"""One link to its end."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from build_tools.checking.outside.answers import Ending, NoReply, Reply, Visit
from build_tools.checking.outside.asking import Asker
from build_tools.checking.outside.following import Patience, follow, seconds_in
from build_tools.tests.checking.outside.misbehaving import Host, misbehaving

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
PATIENT = Patience(tries=3, first_pause=3, times=4, longest_pause=60)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with misbehaving() as made:
        yield made


def visit(host: Host, path: str) -> tuple[Visit, list[float]]:
    """What came of it, and how long we waited in between."""
    waits: list[float] = []
    asker = Asker(may_reach=lambda address, port: (address, port) == ("127.0.0.1", host.port))
    return follow(host.address(path), asker.ask, waits.append, NOW, PATIENT), waits


@pytest.mark.parametrize(
    ("path", "ending", "last", "status"),
    [
        ("fine", Ending.FINE, "fine", 200),
        ("only-get", Ending.FINE, "only-get", 200),
        ("not-found", Ending.GONE, "not-found", 404),
        ("gone", Ending.GONE, "gone", 410),
        ("forbidden", Ending.REFUSED, "forbidden", 403),
        ("teapot", Ending.ODD, "teapot", 418),
        ("moved", Ending.MOVED, "fine", 200),
        ("for-now", Ending.FINE, "fine", 200),
        ("to-home", Ending.HOME, "", 200),
        ("to-nowhere", Ending.FINE, "to-nowhere", 302),
        ("circle", Ending.CIRCLE, "circle", None),
        ("circle-of-two", Ending.CIRCLE, "circle-of-two", None),
        ("endless-body", Ending.FINE, "endless-body", 200),
        ("endless-head", Ending.ODD, "endless-head", None),
    ],
)
def test_each_ending_is_told_apart_at_the_first_try(
    host: Host, path: str, ending: Ending, last: str, status: int | None
) -> None:
    assert visit(host, path) == (Visit(ending, host.address(last), status), [])


@pytest.mark.parametrize(
    ("path", "ending", "last"),
    [
        ("to-metadata", Ending.INSIDE, "http://169.254.169.254/latest/meta-data/"),
        ("to-file", Ending.ODD, "file:///etc/passwd"),
        ("to-nonsense", Ending.ODD, "http://[::1"),
        ("to-a-user", Ending.ODD, "http://user:word@127.0.0.1/"),
    ],
)
def test_each_hop_is_judged_like_the_first(host: Host, path: str, ending: Ending, last: str) -> None:
    assert visit(host, path) == (Visit(ending, last), [])


@pytest.mark.parametrize(
    ("path", "ending", "status", "waits"),
    [
        ("error", Ending.BROKEN, 500, [3, 12]),
        ("hang-up", Ending.SILENT, None, [3, 12]),
        ("too-many", Ending.BUSY, 429, [7, 12]),  # it asks for 7 seconds
        ("come-back-tomorrow", Ending.BUSY, 503, []),  # it asks for a day: left alone
    ],
)
def test_a_host_in_trouble_is_asked_again_after_growing_pauses(
    host: Host, path: str, ending: Ending, status: int | None, waits: list[float]
) -> None:
    assert visit(host, path) == (Visit(ending, host.address(path), status), waits)


def test_a_host_that_recovers_is_fine() -> None:
    answers: Iterator[Reply | NoReply] = iter([Reply(503), NoReply(Ending.SILENT), NoReply(Ending.SILENT), Reply(200)])
    waits: list[float] = []
    found = follow("https://a.example/", lambda *_: next(answers), waits.append, NOW, PATIENT)
    assert (found.ending, waits) == (Ending.FINE, [3, 12])


def test_no_pause_is_longer_than_the_longest() -> None:
    waits: list[float] = []
    slow = Patience(tries=4, first_pause=50, times=10, longest_pause=60)
    follow("https://a.example/", lambda *_: Reply(500), waits.append, NOW, slow)
    assert waits == [50, 60, 60]


def test_many_hops_that_never_meet_are_a_circle_too() -> None:
    hops = iter(range(1000))
    found = follow("https://a.example/", lambda *_: Reply(302, f"/{next(hops)}"), lambda _: None, NOW, PATIENT)
    assert found.ending is Ending.CIRCLE
    assert next(hops) < 20


def test_the_part_behind_a_hash_is_not_sent() -> None:
    asked: list[str] = []

    def ask(method: str, address: str) -> Reply:
        asked.append(f"{method} {address}")
        return Reply(200)

    follow("https://a.example/page#part", ask, lambda _: None, NOW, PATIENT)
    assert asked == ["HEAD https://a.example/page"]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        (None, None), ("", None), ("120", 120), (" 7 ", 7), ("soon", None), ("-5", None), ("9" * 400, None),
        ("Mon, 23 Nov 2026 12:01:00 GMT", 60), ("Mon, 23 Nov 2026 11:00:00 GMT", 0),
        ("Mon, 23 Nov 2026 12:01:00", 60), ("Mon, 99 Nov 2026 12:01:00 GMT", None),
    ],
)  # fmt: skip
def test_when_a_host_wants_us_back(said: str | None, seconds: float | None) -> None:
    assert seconds_in(said, NOW) == seconds
