"""The made-up book, made once: each PDF costs seconds."""

import pytest

from build_tools.tests.publishing.print_edition.made_book import made_html, printed
from build_tools.tests.publishing.print_edition.read_pdf import ReadPdf


@pytest.fixture(scope="session")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made_html(tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="session")
def content(html: str) -> bytes:
    return printed(html)


@pytest.fixture(scope="session")
def pdf(content: bytes) -> ReadPdf:
    return ReadPdf(content)


@pytest.fixture(scope="session")
def large(html: str) -> ReadPdf:
    return ReadPdf(printed(html, large=True))
