"""Searches that more than one test asks, made once."""

import pytest

from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA
from build_tools.tests.search.in_node import Search


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Search:
    """The search of the real offer."""
    offer = read_offer(OUR_DATA).offer
    assert offer is not None
    return Search(tmp_path_factory.mktemp("search"), offer)
