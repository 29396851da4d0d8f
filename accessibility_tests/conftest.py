"""What the tests here share: one built site, served two ways, and one open browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from accessibility_tests.browser import Browser
from accessibility_tests.links import PREFIX
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser
from accessibility_tests.tested_site import build_tested_site
from build_tools.errors import CannotGoOn


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--site DIR` looks at a site that is built already."""
    parser.addoption("--site", type=Path, help="look at the site in this folder, and build none")


@pytest.fixture(scope="session")
def built_site(request: pytest.FixtureRequest) -> Path:
    """The folder of the real site, built once."""
    given = request.config.getoption("--site")
    if given:
        return Path(given).resolve()
    try:
        return build_tested_site()
    except CannotGoOn as stop:
        pytest.fail(str(stop), pytrace=False)


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """The address of the real site, served at /."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def prefixed_site(built_site: Path) -> Iterator[str]:
    """The address of the real site, served under a prefix."""
    with served(built_site, PREFIX) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One open browser for all tests: starting one takes a second."""
    with open_browser() as opened:
        yield opened
