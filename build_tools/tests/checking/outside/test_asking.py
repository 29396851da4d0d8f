"""One request, to hosts that misbehave."""

import itertools
import ssl
from collections.abc import Iterator, Sequence

import pytest

from build_tools.checking.outside.answers import Ending, NoReply, Reply
from build_tools.checking.outside.asking import Asker, Limits
from build_tools.tests.checking.outside.misbehaving import CERTIFICATE, Host, misbehaving


def anywhere(address: str, port: int) -> bool:
    """What only tests say: their host runs on this machine."""
    return True


HERE = Asker(may_reach=anywhere)
HURRIED = Asker(may_reach=anywhere, limits=Limits(seconds=0.3))


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with misbehaving() as made:
        yield made


@pytest.mark.parametrize(
    ("path", "reply"),
    [
        ("fine", Reply(200)),
        ("not-found", Reply(404)),
        ("too-many", Reply(429, retry_after="7")),
        ("error", Reply(500)),
        ("circle", Reply(302, location="/circle")),
        ("early-hint", Reply(200)),
        ("endless-body", Reply(200)),
        ("endless-head", NoReply(Ending.ODD)),
        ("no-web", NoReply(Ending.ODD)),
        ("two", NoReply(Ending.ODD)),
        ("empty", NoReply(Ending.SILENT)),
        ("hang-up", NoReply(Ending.SILENT)),
        ("half-a-head", NoReply(Ending.SILENT)),
    ],
)
def test_each_way_of_answering_is_told_apart(host: Host, path: str, reply: Reply | NoReply) -> None:
    assert HERE.ask("GET", host.address(path)) == reply


def test_a_host_that_never_answers_is_given_up(host: Host) -> None:
    assert HURRIED.ask("GET", host.address("never")) == NoReply(Ending.SILENT)


def test_the_limit_is_on_the_whole_and_not_on_each_wait(host: Host) -> None:
    ticks = itertools.count()
    slow_clock = Asker(may_reach=anywhere, limits=Limits(seconds=30), clock=lambda: float(next(ticks)))
    assert slow_clock.ask("GET", host.address("drip")) == NoReply(Ending.SILENT)
    assert 30 < next(ticks) < 40


def test_a_certificate_that_nobody_trusts_is_told() -> None:
    with misbehaving(secure=True) as host:
        assert HERE.ask("GET", host.address("fine")) == NoReply(Ending.UNSAFE)
        assert host.asked == []


def test_a_certificate_that_is_trusted_is_no_problem_but_for_another_name_it_is() -> None:
    trusting = Asker(may_reach=anywhere, certificates=ssl.create_default_context(cafile=str(CERTIFICATE)))
    elsewhere = Asker(may_reach=anywhere, certificates=trusting.certificates, resolve=lambda *_: ("127.0.0.1",))
    with misbehaving(secure=True) as host:
        assert trusting.ask("GET", host.address("fine")) == Reply(200)
        assert elsewhere.ask("GET", f"https://other.example:{host.port}/fine") == NoReply(Ending.UNSAFE)


def test_nobody_at_home_is_silence() -> None:
    with misbehaving() as host:
        pass
    assert HURRIED.ask("GET", host.address("fine")) == NoReply(Ending.SILENT)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://host.example/", "http://", "//host.example/", "http://user@host.example/",
     "http://[::1", "http://host.example:99999/", "http://a..example/", "http://" + "a" * 70 + ".example/", "", "x"],
)  # fmt: skip
def test_what_is_no_web_address_is_never_looked_up(address: str) -> None:
    def fails(host: str, port: int) -> Sequence[str]:
        raise AssertionError(host)

    assert Asker(resolve=fails).ask("GET", address) == NoReply(Ending.ODD)


def test_a_machine_inside_the_network_is_never_connected_to(host: Host) -> None:
    before = list(host.asked)
    assert Asker().ask("GET", host.address("fine")) == NoReply(Ending.INSIDE)
    named = Asker(resolve=lambda *_: ("1.1.1.1", "127.0.0.1"))
    assert named.ask("GET", "http://two-faced.example/fine") == NoReply(Ending.INSIDE)
    assert host.asked == before


def test_a_name_is_looked_up_once_and_that_very_machine_is_asked(host: Host) -> None:
    answers = iter([("127.0.0.1",), ("169.254.169.254",)])  # what a hostile name would say the second time
    asker = Asker(may_reach=lambda address, port: address == "127.0.0.1", resolve=lambda *_: next(answers))
    assert asker.ask("GET", f"http://rebinding.example:{host.port}/fine") == Reply(200)
    assert next(answers) == ("169.254.169.254",)


def test_the_next_machine_is_asked_when_the_first_does_not_answer(host: Host) -> None:
    asker = Asker(may_reach=anywhere, resolve=lambda *_: ("127.0.0.2", "127.0.0.1"))
    assert asker.ask("GET", f"http://two.example:{host.port}/fine") == Reply(200)


def test_a_name_that_nobody_knows_is_told() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise OSError

    assert Asker(resolve=unknown).ask("GET", "http://nobody.example/") == NoReply(Ending.NO_HOST)
    assert Asker(resolve=lambda *_: ()).ask("GET", "http://nobody.example/") == NoReply(Ending.NO_HOST)


def test_nothing_in_an_address_can_add_a_line_to_the_request(host: Host) -> None:
    address = host.address("fine?x=\u00e9 y\x0bz")
    assert HERE.ask("GET", address) == Reply(200)
    assert host.asked[-1] == "GET /fine?x=%C3%A9%20y%0Bz"
