"""The slow line and the host behind it, on a clock of the test's own: no test looks at how long anything took."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import pytest

from build_tools.benchmarks.search_answers import Site
from build_tools.benchmarks.search_line import SLOW, UNSHAPED, Line, WayDown, first_leaves, pieces, send
from build_tools.benchmarks.search_server import Count, Fetch, Host, hosted, new_host

LINE = Line(bits_a_second=8_000, round_trip=0.5)  # a thousand bytes a second


@dataclass
class FakeClock:
    """Time that passes only where somebody waits; `late` is how much too late each wait ends."""

    time: float = 0.0
    late: float = 0.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    def sleep_until(self, moment: float) -> None:
        self.waits.append(moment)
        self.time = max(self.time, moment + self.late)


def host_of(folder: Path, line: Line = LINE) -> tuple[Host, FakeClock]:
    clock = FakeClock()
    return Host(Site(folder), WayDown(line), clock, Count(started=0.0)), clock


def test_the_slow_line_carries_fifty_thousand_bytes_a_second() -> None:
    assert SLOW.seconds(50_000) == 1.0
    assert SLOW.round_trip == 0.4


def test_an_unshaped_line_takes_no_time() -> None:
    assert UNSHAPED.seconds(1_000_000) == 0.0


@pytest.mark.parametrize(
    ("opened", "asked", "leaves"),
    [
        (10.0, 10.0, 11.0),  # a new connection: one round trip to make it, one to ask
        (10.0, 10.3, 11.0),  # asked while the connection is still being made
        (10.0, 20.0, 20.5),  # a connection that stayed open
    ],
)
def test_each_answer_waits_a_round_trip_and_a_new_connection_one_more(
    opened: float, asked: float, leaves: float
) -> None:
    assert first_leaves(LINE, opened, asked) == leaves


def test_an_answer_arrives_at_the_speed_of_the_line() -> None:
    clock = FakeClock()
    send(b"x" * 3_000, 2.0, WayDown(LINE), clock, lambda piece: None)
    assert clock.time == pytest.approx(5.0)


def test_an_answer_is_handed_over_whole_and_in_pieces() -> None:
    got: list[bytes] = []
    answer = bytes(range(256)) * 20
    send(answer, 0.0, WayDown(LINE), FakeClock(), got.append)
    assert b"".join(got) == answer
    assert got == list(pieces(answer))
    assert len(got) == 4


def test_no_piece_is_handed_over_before_it_is_due() -> None:
    clock, moments = FakeClock(), []
    send(b"x" * 3_000, 0.0, WayDown(LINE), clock, lambda piece: moments.append(clock.now()))
    assert moments == pytest.approx([1.46, 2.92, 3.0])


def test_two_answers_at_once_share_the_way_down() -> None:
    way = WayDown(LINE)
    first, second = way.take(1_000, 0.0), way.take(1_000, 0.0)
    assert (first, second) == (1.0, 2.0)


def test_the_way_is_free_again_after_a_pause() -> None:
    way = WayDown(LINE)
    way.take(1_000, 0.0)
    assert way.take(1_000, 7.0) == 8.0


def test_an_answer_on_its_round_trip_keeps_nobody_waiting() -> None:
    """The way is asked for only when the answer is ready to go down."""
    clock, way = FakeClock(), WayDown(LINE)
    send(b"x", 5.0, way, clock, lambda piece: None)
    assert clock.waits[0] == 5.0
    assert way.free_at == pytest.approx(5.001)


def test_a_program_that_wakes_late_does_not_make_the_line_slower() -> None:
    clock = FakeClock(late=0.01)
    send(b"x" * 14_600, 0.0, WayDown(LINE), clock, lambda piece: None)
    assert clock.time == pytest.approx(14.6 + 0.01)


def test_a_host_delays_and_counts_what_it_sends(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x" * 2_000)
    host, clock = host_of(tmp_path)
    got: list[bytes] = []
    host.serve("/a.bin?q=1", 0.0, got.append)
    size = len(b"".join(got))
    assert clock.time == pytest.approx(1.0 + size / 1_000)
    assert host.count.sent == size
    assert host.count.fetched == [Fetch("/a.bin?q=1", size, 0.0, round(clock.time, 3))]


def test_a_browser_that_goes_away_leaves_nothing_under_way(tmp_path: Path) -> None:
    def gone(piece: bytes) -> None:
        raise BrokenPipeError

    host, _ = host_of(tmp_path)
    with pytest.raises(BrokenPipeError):
        host.serve("/", 0.0, gone)
    assert host.count.under_way == 0
    assert host.count.fetched == []


def test_quiet_is_when_nothing_is_under_way_for_a_while() -> None:
    count = Count(started=0.0)
    count.begin()
    assert not count.is_quiet(100.0, 1.0)
    count.end(100.0)
    assert not count.is_quiet(100.5, 1.0)
    assert count.is_quiet(101.0, 1.0)


def test_a_host_is_waited_for_until_it_is_quiet(tmp_path: Path) -> None:
    host, clock = host_of(tmp_path)
    host.count.end(3.0)
    host.count.under_way = 0
    host.wait_until_quiet()
    assert clock.time == pytest.approx(4.0)


def head_and_body(answer: bytes) -> tuple[str, bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.decode(), body


def test_text_goes_over_the_wire_packed_and_may_be_kept(tmp_path: Path) -> None:
    (tmp_path / "find").mkdir()
    (tmp_path / "find" / "index.html").write_text("<p>help</p>" * 100)
    head, body = head_and_body(Site(tmp_path).answer("/find/?q=sleep"))
    assert head.splitlines() == [
        "HTTP/1.1 200 OK",
        "Server: bench",
        "Content-Type: text/html; charset=utf-8",
        "Cache-Control: max-age=600",
        "Content-Encoding: gzip",
        "Vary: Accept-Encoding",
        f"Content-Length: {len(body)}",
        "Connection: keep-alive",
    ]
    assert gzip.decompress(body) == b"<p>help</p>" * 100


def test_what_is_packed_already_goes_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.pf_index").write_bytes(b"packed")
    head, body = head_and_body(Site(tmp_path).answer("/a.pf_index"))
    assert "gzip" not in head
    assert body == b"packed"


@pytest.mark.parametrize("address", ["/nothing.js", "/../secret.txt", "/%2e%2e/secret.txt", "/empty/"])
def test_what_is_not_there_or_lies_outside_is_not_found(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.txt").write_text("no")
    (tmp_path / "site" / "empty").mkdir(parents=True)
    assert Site(tmp_path / "site").answer(address).startswith(b"HTTP/1.1 404 Not Found\r\n")


def test_a_host_answers_over_a_real_connection(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x" * 5_000)
    opener = build_opener(ProxyHandler({}))
    with hosted(Site(tmp_path), UNSHAPED) as (top, host):
        with opener.open(f"{top}a.bin") as answer:
            assert answer.read() == b"x" * 5_000
        with pytest.raises(HTTPError, match="404"):
            opener.open(f"{top}nothing")
        host.wait_until_quiet()
        assert [fetch.address for fetch in host.count.fetched] == ["/a.bin", "/nothing"]
        assert host.count.sent == sum(fetch.wire_bytes for fetch in host.count.fetched)


def test_each_host_starts_with_nothing_sent(tmp_path: Path) -> None:
    count = new_host(Site(tmp_path), SLOW).count
    assert (count.sent, count.fetched, count.under_way) == (0, [], 0)
