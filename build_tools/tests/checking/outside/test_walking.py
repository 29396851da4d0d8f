"""Through all links, and through our own files."""

import threading
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from build_tools.checking.outside.answers import Ending, NoReply, Reply, Visit
from build_tools.checking.outside.asking import Asker
from build_tools.checking.outside.following import Patience
from build_tools.checking.outside.places import Place, links_in_text, places_of
from build_tools.checking.outside.telling import exemption_problems, link_problems
from build_tools.checking.outside.turns import Turns
from build_tools.checking.outside.walking import Manners, by_host, walk
from build_tools.checking.outside_links import check_outside_links
from build_tools.offer.dates import PartialDate
from build_tools.reading.exemption_file import Exemption, ExemptionKind
from build_tools.tests.checking.outside.misbehaving import misbehaving

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ON = date(2026, 11, 23)
AT_ONCE = Manners(Patience(tries=1), pause=0, wait=lambda _: None)


class Counting(Asker):
    """Remembers how many requests were under way at once."""

    under_way, most = 0, 0

    def ask(self, method: str, address: str) -> Reply | NoReply:
        kind = type(self)
        kind.under_way += 1
        kind.most = max(kind.most, kind.under_way)
        try:
            return super().ask(method, address)
        finally:
            kind.under_way -= 1


def test_one_request_a_host_at_a_time_and_every_link_has_its_ending() -> None:
    with misbehaving() as host:
        asker = Counting(may_reach=lambda *_: True)
        paths = {"fine": Ending.FINE, "for-now": Ending.FINE, "error": Ending.BROKEN, "gone": Ending.GONE}
        seen: list[tuple[int, int]] = []
        found = walk([host.address(p) for p in paths], asker, NOW, AT_ONCE, lambda *now: seen.append(now))
        assert {path: found[host.address(path)].ending for path in paths} == paths
        assert Counting.most == 1
        assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_hosts_are_told_apart_by_name_and_the_longest_goes_first() -> None:
    groups = by_host(["http://b.example/1", "https://A.example/2", "https://a.example/1", "https://a.example/1"])
    assert groups == {"a.example": ["https://A.example/2", "https://a.example/1"], "b.example": ["http://b.example/1"]}
    assert list(groups) == ["a.example", "b.example"]


def test_there_is_a_pause_between_two_requests_to_one_host_and_none_to_another() -> None:
    waits: list[float] = []
    now = [10.0]
    turns = Turns(waits.append, lambda: now[0], pause=1.0)
    for host, moment in (("a", 10.0), ("b", 10.0), ("a", 10.25), ("a", 99.0)):
        now[0] = moment
        with turns.turn(host):
            pass
    assert waits == [0.75]


def test_two_at_one_host_wait_for_each_other() -> None:
    turns = Turns(lambda _: None, lambda: 0.0, pause=0)
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.set()
        with turns.turn("a"):
            order.append("second")

    with turns.turn("a"):
        other = threading.Thread(target=second)
        other.start()
        inside.wait(5)
        order.append("first")
    other.join(5)
    assert order == ["first", "second"]


# Where links stand


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("    page: https://a.example/x", ["https://a.example/x"]),
        ("  - page: https://a.example/x#part # a note https://b.example/", ["https://a.example/x#part"]),
        ("# https://a.example/", []),
        ("map_link: https://maps.example/?q={postcode}", []),
        ("page: https://a.example/(1)/", ["https://a.example/(1)/"]),
        ("summary: Go to https://a.example/x, or https://b.example.", ["https://a.example/x", "https://b.example"]),
        ("phone: 01632 960 001", []),
    ],
)
def test_links_of_a_data_file(line: str, found: list[str]) -> None:
    assert [address for _, address in links_in_text(line, is_yaml=True)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("See [the law](https://a.example/x), and [more](https://b.example/y_(z)).",
         ["https://a.example/x", "https://b.example/y_(z)"]),
        ("# A heading with https://a.example/", ["https://a.example/"]),
        ("<https://a.example/x>", ["https://a.example/x"]),
        ("**https://a.example/x**", ["https://a.example/x"]),
        ("[[official site]] and [Portage](/services/portage/)", []),
    ],
)  # fmt: skip
def test_links_of_a_page(line: str, found: list[str]) -> None:
    assert [address for _, address in links_in_text(line, is_yaml=False)] == found


def test_a_link_is_asked_once_and_told_at_each_of_its_places() -> None:
    files = {"docs/a.md": "\nhttps://a.example/x#one", "offer_data/b.yml": "page: https://a.example/x#two"}
    assert places_of(files) == {"https://a.example/x": (Place("docs/a.md", 2), Place("offer_data/b.yml", 1))}


# What is said


DECIDED = PartialDate(2026, 11, 1)


def exemption(rule: str = "refused", file: str = "docs/a.md", on: PartialDate = DECIDED) -> Exemption:
    return Exemption(ExemptionKind.LINK, rule, file, "https://a.example/x", "It works.", on, None, 7)


PLACES: Mapping[str, tuple[Place, ...]] = {"https://a.example/x": (Place("docs/a.md", 3), Place("docs/b.md", 4))}


@pytest.mark.parametrize(
    ("visit", "says"),
    [
        (Visit(Ending.GONE, "", 404), "is not there any more (it says 404): find where the page has gone, or another "
         "one that says it"),
        (Visit(Ending.NO_HOST, ""), "has a host that nobody knows any more: find where the page has gone"),
        (Visit(Ending.UNSAFE, ""), "has no certificate that browsers trust, so they warn families: tell its owner, or "
         "leave it out"),
        (Visit(Ending.CIRCLE, ""), "leads in a circle: find where the page has gone"),
        (Visit(Ending.INSIDE, "http://10.0.0.1/"), 'leads to a machine inside a network ("http://10.0.0.1/"), so it '
         "was not opened: take it out"),
        (Visit(Ending.MOVED, "https://b.example/"), "leads on to https://b.example/: look whether it says the same, "
         "and write that address (a warning)"),
        (Visit(Ending.HOME, "https://a.example/", 200), "now leads to the front page https://a.example/: find the page "
         "again, or another one that says it (a warning)"),
        (Visit(Ending.REFUSED, "", 403), "lets no program look (it says 403): open it yourself. If it is right, name "
         "it in exemptions.yml (a warning)"),
        (Visit(Ending.BUSY, "", 429), "asked us to come back later (it says 429): open it yourself, or wait for the "
         "next round (a warning)"),
        (Visit(Ending.BROKEN, "", 500), "has a fault of its own (it says 500): open it yourself, or wait for the next "
         "round (a warning)"),
        (Visit(Ending.SILENT, ""), "did not answer, or was too slow: open it yourself, or wait for the next round (a "
         "warning)"),
        (Visit(Ending.ODD, "", 418), "gave an answer that is no web page (it says 418): open it yourself (a warning)"),
    ],
)  # fmt: skip
def test_what_is_said_of_each_ending(visit: Visit, says: str) -> None:
    found = [str(problem) for problem in link_problems(PLACES, {"https://a.example/x": visit}, ())]
    assert found == [f"{place}: https://a.example/x {says}" for place in ("docs/a.md:3", "docs/b.md:4")]


def test_a_link_that_is_fine_is_not_spoken_of() -> None:
    assert list(link_problems(PLACES, {"https://a.example/x": Visit(Ending.FINE, "", 200)}, ())) == []


def test_an_exemption_is_for_one_link_at_one_place() -> None:
    visits = {"https://a.example/x": Visit(Ending.REFUSED, "", 403)}
    assert [problem.file for problem in link_problems(PLACES, visits, [exemption()])] == ["docs/b.md"]
    assert list(exemption_problems([exemption()], PLACES, visits, "offer_data/exemptions.yml", ON)) == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (exemption(rule="refusd"), '"refusd" is not a rule. Did you mean refused? Write one of: moved, home, gone, '
         "refused, busy, broken, silent, no host, unsafe, circle, inside, odd"),
        (exemption(on=PartialDate(2027, 1, 1)), "1 January 2027 is still to come: write the day on which it was "
         "decided"),
        (exemption(file="docs/c.md"), 'the link "https://a.example/x" does not stand in docs/c.md any more. Take this '
         "out"),
        (exemption(rule="gone"), "nothing needs this today: the link was not gone but refused. If it stays so, take "
         "this out"),
    ],
)  # fmt: skip
def test_an_exemption_that_fits_nothing_is_a_warning(entry: Exemption, says: str) -> None:
    visits = {"https://a.example/x": Visit(Ending.REFUSED, "", 403)}
    found = exemption_problems([entry], PLACES, visits, "offer_data/exemptions.yml", ON)
    assert [str(problem) for problem in found] == [f"offer_data/exemptions.yml:7: {says} (a warning)"]


# The whole round


def test_the_round_reads_data_and_pages_and_leaves_notes_for_developers_alone(tmp_path: Path) -> None:
    with misbehaving() as host:
        files = {
            "data/services/a.yml": f"name: A\ncontact:\n  website: {host.address('gone')}\n",
            "data/exemptions.yml": "- kind: link\n  rule: refused\n  file: docs/a.md\n"
            f"  found: {host.address('forbidden')}\n  reason: It is right.\n  on: 2026-11-23\n",
            "docs/a.md": f"[Here]({host.address('fine')}) and [there]({host.address('forbidden')})",
            "docs/developers/b.md": host.address("not-found"),
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        came = check_outside_links(
            tmp_path, tmp_path / "data", "offer_data", ON, Asker(may_reach=lambda *_: True), AT_ONCE
        )
        assert [(problem.file, problem.line) for problem in came.problems] == [("offer_data/services/a.yml", 3)]
        assert (came.asked, came.hosts) == (3, 1)
        assert not any("not-found" in asked for asked in host.asked)
