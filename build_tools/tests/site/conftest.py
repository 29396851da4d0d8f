"""Sites that more than one test looks at, built once."""

from pathlib import Path

import pytest

from build_tools.benchmarks.sample_offer import write_sample
from build_tools.site.building import OUR_DATA, Job, build_site
from build_tools.tests.built_sites import Site, day_of_the_real_offer
from build_tools.tests.read_html import Html


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the real offer."""
    out = tmp_path_factory.mktemp("real") / "site"
    return Site(out, build_site(Job(OUR_DATA, day_of_the_real_offer()), out))


@pytest.fixture(scope="session")
def real_pages(real_site: Site) -> dict[str, Html]:
    """Its pages, read again."""
    pages = real_site.pages()
    assert len(pages) > 200, "the real offer was not built: see test_the_real_offer_builds"
    return pages


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a small made-up offer."""
    data = tmp_path_factory.mktemp("sample") / "data"
    write_sample(3, data, vocabulary_from=OUR_DATA / "vocabulary")
    return data
