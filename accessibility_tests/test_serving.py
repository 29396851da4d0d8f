"""The test server answers as a plain web host does."""

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import pytest

from accessibility_tests.serving import served


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "help").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    (tmp_path / "help" / "index.html").write_text("help", encoding="utf-8")
    (tmp_path / "404.html").write_text("not here", encoding="utf-8")
    (tmp_path / "small.js").write_text("1", encoding="utf-8")
    return tmp_path


@pytest.fixture(params=["/", "/local-offer/"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    with served(site, request.param) as found:
        yield found


direct = build_opener(ProxyHandler({}))  # a machine's own proxy knows nothing of what is served here


def answer(address: str) -> tuple[int, str]:
    """Status and text."""
    try:
        with direct.open(address, timeout=60) as reply:
            return reply.status, reply.read().decode()
    except HTTPError as refused:
        return refused.code, refused.read().decode()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", (200, "home")),
        ("help/", (200, "help")),
        ("help", (200, "help")),
        ("help/index.html?q=x", (200, "help")),
        ("gone/", (404, "not here")),
        ("empty/", (404, "not here")),
        ("../../etc/passwd", (404, "not here")),
    ],
)
def test_pages_are_served_and_what_is_not_there_gets_the_sites_own_page(
    address: str, path: str, said: tuple[int, str]
) -> None:
    assert answer(address + path) == said


def test_nothing_is_served_outside_the_prefix(site: Path) -> None:
    with served(site, "/local-offer/") as address:
        assert answer(address.removesuffix("local-offer/")) == (404, "not here")
        assert answer(address.removesuffix("local-offer/") + "index.html") == (404, "not here")


def test_kinds_of_file_do_not_depend_on_the_machine(address: str) -> None:
    with direct.open(address + "small.js", timeout=60) as reply:
        assert reply.headers["Content-Type"] == "text/javascript; charset=utf-8"
